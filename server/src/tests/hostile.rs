//! Hostile input on every form and endpoint of the registry: refused with a clear text, nothing changed; or accepted, and
//! printed as what it is. No form is named here: pages are found by their links, and fields are read off the pages, so that
//! a new form is attacked without anybody thinking of it.
//!
//! What needs a history stands where the history is written:
//! - planted sessions: `accounts` `hostile::a_secret_that_was_planted_opens_nothing`;
//! - expired, replayed and foreign links: `accounts` `hostile::a_link_is_good_once_for_its_purpose_and_for_its_time`;
//! - state, nonce, issuer and audience of OpenID Connect: `accounts` `provider_hostile`, `linking`, and `provider_peer`
//!   against a real provider;
//! - who has an account, by what is said and by the statements that are run: `accounts` `enumeration`;
//! - names that read alike: `accounts` `journeys::handles_that_read_alike_are_one`, `profiles` `hostile`;
//! - pictures that would fill the memory: `imaging` `damage`, `catalog` `editor`, `profiles` `hostile`;
//! - sheets and letters that would: `exchange` `sheets`, `care` `mails`.

mod bodies;
mod browser;
mod forms;
mod ground;
mod logged;
mod programs;
mod shop;
mod values;
mod walk;
mod ways_on;

use browser::Entrance;
use ground::Ground;
use shop::{People, fill, lettered, walk, world};
use testing::{Engine, both};
use walk::{Asked, Attack, Findings, forms_of, strange, write_everywhere};

/// A shop is set up in fewer steps.
const STEPS_MAX: usize = 5;

/// The forms that somebody meets, of those that are sent to where this says.
async fn met<'p>(
    entrance: &Entrance<'_>,
    people: &'p People,
    wanted: impl Fn(&str) -> bool,
) -> Vec<Asked<'p>> {
    let letters = lettered(entrance.world).await;
    let mut all = Vec::new();
    for who in [&people.nobody, &people.member, &people.owner] {
        let (pages, _) = walk(entrance, who, &letters).await;
        all.extend(forms_of(people, who, &pages).into_iter().filter(|asked| wanted(asked.route)));
    }
    all
}

/// Of all fields and values one in so many is sent, always the same ones. `PLAZA_TEST_WHOLE` sends them all.
fn sparsely(engine: Engine) -> u64 {
    match engine {
        _ if std::env::var_os("PLAZA_TEST_WHOLE").is_some() => 1,
        Engine::Sqlite => 4,
        Engine::Postgres => 16,
    }
}

async fn attack(engine: Engine, wanted: impl Fn(&str) -> bool) -> Findings {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    let people = fill(&entrance).await;
    let all = met(&entrance, &people, wanted).await;
    let ground = Ground::of(&world).await;
    let one_in = sparsely(engine);
    let (other, findings) = (people.other, Findings::default());
    let mut attack = Attack { entrance: &entrance, ground: &ground, other, one_in, findings };
    for asked in &all {
        attack.form(asked).await;
    }
    attack.findings
}

#[both]
async fn forms_of_visitors_and_members_hold(engine: Engine) {
    attack(engine, |route| !route.starts_with("/admin")).await.report();
}

#[both]
async fn forms_of_the_back_office_hold(engine: Engine) {
    attack(engine, |route| route.starts_with("/admin")).await.report();
}

#[both]
async fn forms_of_a_shop_that_is_set_up_hold(engine: Engine) {
    let world = world(engine).await;
    let secret = ::shop::actions::mint_setup(&world.operator()).await.unwrap();
    let entrance = Entrance::of(&world);
    let people = People::none();
    // One step opens the next, until it is asked who owns the shop.
    let mut all = Vec::new();
    for _ in 0..STEPS_MAX {
        let (pages, _) = walk(&entrance, &people.nobody, &[format!("/setup/{secret}")]).await;
        all = forms_of(&people, &people.nobody, &pages);
        all.retain(|asked| asked.route.starts_with("/setup/"));
        for asked in all.iter().filter(|asked| !asked.route.ends_with("/owner")) {
            entrance.submit(asked.who, &asked.form, &browser::filled(&asked.form)).await;
        }
    }
    assert!(!all.is_empty(), "the first step asks something");
    let ground = Ground::of(&world).await;
    let (other, findings) = (people.other, Findings::default());
    let one_in = sparsely(engine);
    let mut attack = Attack { entrance: &entrance, ground: &ground, other, one_in, findings };
    for asked in &all {
        attack.form(asked).await;
    }
    attack.findings.report();
}

#[both]
async fn what_is_written_anywhere_is_printed_everywhere_as_it_is(engine: Engine) {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    let people = fill(&entrance).await;
    let all = met(&entrance, &people, |_| true).await;
    let mut written = 0;
    for asked in &all {
        written += usize::from(write_everywhere(&entrance, asked).await);
    }
    world.see_to_duties().await;
    assert!(written > 10, "{written} forms took it");
    let (letters, mut found) = (lettered(&world).await, Vec::new());
    let mut shown = 0;
    for who in [&people.nobody, &people.member, &people.owner] {
        let (pages, _) = walk(&entrance, who, &letters).await;
        for page in &pages {
            shown += page.html.matches(values::MARK).count();
            for address in [page.address.clone(), format!("/en{}", page.address)] {
                let answer = entrance.get(who, &address).await;
                if answer.status == 301 {
                    continue;
                }
                found.extend(
                    strange(&answer).into_iter().map(|what| format!("{}: {address}: {what}", who.name)),
                );
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(shown > 10, "it is shown {shown} times");
}
