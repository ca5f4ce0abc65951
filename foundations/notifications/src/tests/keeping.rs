//! A letter that somebody asked for is kept, and what it says is not kept for ever.

use super::samples::{Postwoman, forget, invite, letters, link, link_in, pass_seconds, the_letter, world};
use crate::{
    model::{Kind, State, Wanted, Why, Written},
    personal, reads, steps,
};
use action::PostError;
use database::StoreError;
use kernel::{Cursor, Lang, PersonId};
use testing::{Engine, World, both, sweep};

fn written(kind: Kind, address: &str) -> Written {
    Written {
        kind,
        person: None,
        address: address.into(),
        lang: Lang::Es,
        subject: "Una carta".into(),
        text: "Hola\n\nhttps://prueba.example/x".into(),
        html: "<p>Hola</p>".into(),
    }
}

async fn keep(world: &World, letter: Written) {
    let ctx = world.operator();
    let kept: Result<_, StoreError> = ctx.write(async |tx| steps::keep(tx, &ctx, letter.clone()).await).await;
    kept.unwrap();
}

/// A letter to somebody who has an account.
fn to_a_member(kind: Kind) -> Written {
    Written { person: Some(PersonId::from_bytes([7; 16])), ..written(kind, "eva@casa.example") }
}

#[both]
async fn without_a_server_a_letter_is_kept_and_its_link_works(engine: Engine) {
    let world = World::on(engine, vec![accounts::door(), crate::door()]).await;
    invite(&world, "Inigo@casa.example").await;
    world.see_to_duties().await;
    let letter = the_letter(&world).await;
    assert_eq!((letter.state, letter.job, letter.written.kind), (State::Kept, None, Kind::Invite));
    assert_eq!(letter.written.address.to_lowercase(), "inigo@casa.example");
    assert!(letter.written.html.contains(&link(&letter)));
    world.get(&link(&letter)).await.expect(200);
    world.see_to_duties().await;
    assert_eq!(letters(&world).await.len(), 1, "one letter for one asking");
}

#[both]
async fn an_address_and_a_secret_stand_where_they_belong_only(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    post.comes(false);
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let secret = link(&the_letter(&world).await).trim_start_matches("/invite/").to_owned();
    for (table, rows) in world.everything().await {
        let all = rows.join("\n");
        let is_ours = table == "notification_mail";
        assert_eq!(all.contains(&secret), is_ours, "{table}");
        assert!(is_ours || table.starts_with("account_") || !all.contains("inigo@casa.example"), "{table}");
    }
}

#[both]
async fn a_secret_is_not_kept_once_a_server_has_taken_it(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    invite(&world, "inigo@casa.example").await;
    keep(&world, to_a_member(Kind::PasswordChanged)).await;
    world.see_to_duties().await;
    let secret = link_in(&post.taken().iter().find(|letter| letter.to.contains("inigo")).unwrap().text);
    assert!(!format!("{:?}", world.everything().await).contains(&secret));
    for letter in letters(&world).await {
        assert_eq!(letter.state, State::Sent);
        assert_eq!(letter.is_emptied(), letter.written.kind.has_secret(), "{letter:?}");
        assert_eq!(letter.written.html.is_empty(), letter.is_emptied());
    }
    world.get(&secret).await.expect(200);
}

#[both]
async fn the_address_of_a_stranger_is_forgotten_after_a_week(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    post.will_say(vec![PostError::Never("550 5.1.1 nobody".into())]);
    keep(&world, written(Kind::AlreadyMember, "refused@casa.example")).await;
    world.see_to_duties().await;
    for kind in [Kind::PasswordChanged, Kind::Confirm] {
        keep(&world, written(kind, "sent@casa.example")).await;
        keep(&world, to_a_member(kind)).await;
    }
    world.see_to_duties().await;
    keep(&world, written(Kind::PasswordChanged, "waits@casa.example")).await;
    world.pass_days(7);
    world.see_to_duties().await;
    let addresses = letters(&world).await.into_iter().map(|letter| letter.written.address);
    assert_eq!(addresses.collect::<Vec<_>>(), ["eva@casa.example"; 2], "who has an account is known anyway");
    let everything = format!("{:?}", world.everything().await);
    for stranger in ["refused@", "sent@", "waits@"] {
        assert!(!everything.contains(stranger), "{stranger}");
    }
    pass_seconds(&world, 3_600);
    world.see_to_duties().await;
    assert!(world.everything().await["job"].is_empty(), "nothing is left to do for a letter that is gone");
}

#[both]
async fn what_a_letter_said_is_gone_after_a_week(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    keep(&world, to_a_member(Kind::AlreadyMember)).await;
    world.see_to_duties().await;
    post.comes(false);
    forget(&world, "ana@casa.example").await;
    world.see_to_duties().await;
    let secrets: Vec<String> = letters(&world).await.iter().map(link).collect();
    world.pass_days(6);
    world.see_to_duties().await;
    assert!(letters(&world).await.iter().all(|letter| !letter.is_emptied()));

    world.pass_days(1);
    world.see_to_duties().await;
    let after = letters(&world).await;
    assert_eq!(after.iter().map(|letter| letter.state).collect::<Vec<_>>(), [State::Sent, State::Kept]);
    for (letter, secret) in after.iter().zip(secrets) {
        assert!(letter.is_emptied() && !letter.written.subject.is_empty());
        assert!(!format!("{:?}", world.everything().await).contains(&secret));
    }
}

#[both]
async fn a_letter_that_still_waits_after_a_week_has_come_too_late(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    keep(&world, to_a_member(Kind::PasswordChanged)).await;
    world.pass_days(7);
    world.see_to_duties().await;
    let letter = the_letter(&world).await;
    assert_eq!((letter.state, letter.why), (State::Refused, Some(Why::TooLate)));
    assert!(letter.is_emptied() && post.taken().is_empty());
}

/// A server takes it at the very moment at which its reader is forgotten.
#[both]
async fn a_letter_on_its_way_writes_nothing_back_of_somebody_who_is_forgotten(engine: Engine) {
    let world = world(engine, Postwoman::new()).await;
    keep(&world, to_a_member(Kind::PasswordChanged)).await;
    let (ctx, letter) = (world.operator(), the_letter(&world).await);
    let erased: Result<(), StoreError> = ctx
        .write(async |tx| {
            for one in personal::all().into_iter().rev() {
                (one.erase)(tx, &ctx, PersonId::from_bytes([7; 16])).await?;
            }
            Ok(())
        })
        .await;
    erased.unwrap();
    let now = world.now();
    let sent: Result<(), StoreError> = ctx.write(async |tx| steps::sent(tx, &letter, now).await).await;
    assert!(sent.is_err(), "it is not what was sent any more");
    let after = the_letter(&world).await;
    assert_eq!((after.state, after.why), (State::Refused, Some(Why::TooLate)));
    assert!(after.is_emptied() && after.written.address.is_empty() && after.written.subject.is_empty());
    world.see_to_duties().await;
    assert!(!format!("{:?}", world.everything().await).contains("eva@casa.example"));
}

#[both]
async fn somebody_is_handed_their_letters_without_what_leads_into_a_case_and_nobody_elses(engine: Engine) {
    let world = World::on(engine, vec![accounts::door(), crate::door()]).await;
    let (me, other) = (PersonId::from_bytes([7; 16]), PersonId::from_bytes([8; 16]));
    for person in [None, Some(me), Some(other)] {
        keep(&world, Written { person, ..written(Kind::PasswordChanged, "eva@casa.example") }).await;
    }
    keep(&world, to_a_member(Kind::Case)).await;
    let ctx = world.operator();
    let told: Result<_, StoreError> =
        ctx.read(async |snap| crate::store::handing::list_to(snap, me, "eva@casa.example").await).await;
    let row = |(_, row): &(_, serde_json::Value)| format!("{} {}", row["kind"], row["text"].is_string());
    let mut told: Vec<String> = told.unwrap().iter().map(row).collect();
    told.sort();
    assert_eq!(told, ["\"case\" false", "\"password_changed\" true", "\"password_changed\" true"]);
}

#[both]
async fn a_list_goes_on_where_it_stopped_and_is_narrowed(engine: Engine) {
    let world = World::on(engine, vec![accounts::door(), crate::door()]).await;
    for number in 0..7 {
        let address = if number % 2 == 0 { "Ana@Casa.example" } else { "eva@casa.example" };
        keep(&world, written(Kind::PasswordChanged, address)).await;
        if number % 3 == 0 {
            pass_seconds(&world, 1);
        }
    }
    let ctx = world.operator();
    let ask = async |wanted: Wanted, after: Option<Cursor>| {
        ctx.read(async |snap| reads::list(snap, &wanted, after.as_ref(), 3).await).await.unwrap()
    };
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = ask(Wanted::default(), after).await;
        seen.extend(page.items.iter().map(|line| (line.created_at, line.id)));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert!(seen.len() == 7 && seen.is_sorted_by(|one, next| one > next), "each once, the latest first");
    let of = |state, address: &str| Wanted { state, address: Some(address.into()) };
    for (wanted, count) in [
        (of(None, " ana@casa.EXAMPLE "), 3),
        (of(Some(State::Kept), "eva@casa.example"), 3),
        (of(Some(State::Sent), "eva@casa.example"), 0),
        (of(None, "ana@"), 0),
        (of(None, "%"), 0),
        (Wanted { state: Some(State::Kept), address: None }, 3),
    ] {
        assert_eq!(ask(wanted.clone(), None).await.items.len(), count, "{wanted:?}");
    }
    assert!(ask(of(None, "ana@casa.example"), None).await.next.is_some(), "four letters, three on a page");
    assert_eq!(ask(Wanted::default(), Some(Cursor("nonsense".into()))).await.items.len(), 3);
}

#[both]
async fn a_letter_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine, Postwoman::new()).await;
    let calls = sweep(&world, async |ctx| {
        let letter = written(Kind::Reset, "ana@casa.example");
        ctx.write(async |tx| steps::keep(tx, ctx, letter).await).await.map_err(|error: StoreError| error)
    })
    .await;
    assert!(calls >= 3, "{calls}: the letter, its job, its deadline");
}
