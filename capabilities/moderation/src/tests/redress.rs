//! What follows from a decision beside it: an appeal that is won undoes all that came of it and nothing else, and nothing is taken
//! down without reasons of its own.

use super::samples::{
    GONE, STAYS, a_second, decide, form, letters_to, member, moderator, notices, notify, send, state, text,
    way_in, world,
};
use crate::{
    model::{Category, Notice, NoticeState, Outcome, Source, Wanted},
    personal,
};
use action::Failure;
use contributions::{
    model::{Barred, Ground, Reasons, State},
    rules::StateRejected,
};
use contributions_facts::ContributionId;
use database::StoreError;
use kernel::{Actor, PersonId, Role, Timestamp};
use testing::{Engine, World, both, person_of};

const WORDS: &str = "Eso no es verdad: hay una sentencia que lo dice.";
const AGAIN: &str = "Tiene razón: la sentencia existe y es firme.";
const RIGHT: [(&str, &str); 2] = [("outcome", "reversed"), ("text", AGAIN)];

/// Another capability takes a text down, with reasons of its own.
async fn taken_down_elsewhere(world: &World, id: ContributionId) {
    let ctx = &world.ctx(Actor::Staff(person_of(Role::Manager)));
    let reasons = Reasons {
        facts: "El pedido que cuenta nunca existió.".to_owned(),
        ground: Ground::Illegal,
        quote: "Ley 3/1991, artículo 27".to_owned(),
        category: "STATEMENT_CATEGORY_SCAMS_AND_FRAUD".to_owned(),
        ..Reasons::default()
    };
    let hidden: Result<_, Failure<StateRejected>> =
        ctx.write(async |tx| contributions::steps::hide(tx, ctx, id, &reasons).await).await;
    hidden.unwrap();
}

async fn take_down(world: &World, id: ContributionId) -> Notice {
    let mut said = vec![("what", "hide"), ("category", "speech")];
    said.extend(GONE);
    a_second(world);
    moderator(world).post(&format!("/admin/moderation/texts/{id}"), &said).await.expect(303);
    notices(world, Wanted::Done).await.remove(0)
}

/// The way by which an author comes to the latest decision.
async fn way_of(world: &World, address: &str) -> String {
    let letters = letters_to(world, address).await;
    let letter = letters.iter().rev().find(|one| one.written.text.contains("/statements/")).unwrap();
    way_in(letter, "statements")
}

async fn appeal_and_judge(world: &World, way: &str, said: &[(&str, &str)]) {
    appeal(world, way).await;
    judge(world, said).await;
}

async fn appeal(world: &World, way: &str) {
    world.post(&format!("{way}/appeal"), &testing::fields(&[("text", WORDS)])).await.expect(303);
}

async fn judge(world: &World, said: &[(&str, &str)]) {
    let notice = notices(world, Wanted::Appealed).await.remove(0);
    a_second(world);
    let path = format!("/admin/moderation/notices/{}/judge", notice.id);
    moderator(world).post(&path, said).await.expect(303);
}

async fn barred(world: &World, person: PersonId, from: Barred) -> Option<Timestamp> {
    let until: Result<_, StoreError> = world
        .operator()
        .read(async |snap| contributions::reads::barred(snap, person, from, world.now()).await)
        .await;
    until.unwrap()
}

#[both]
async fn what_others_take_down_has_a_decision_that_its_author_can_appeal(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Compré y nunca me lo mandaron, un robo.").await;
    taken_down_elsewhere(&world, text).await;
    for _ in 0..2 {
        world.see_to_duties().await;
    }
    let all = notices(&world, Wanted::Done).await;
    let [notice] = all.as_slice() else { panic!("one decision: {all:?}") };
    assert_eq!((notice.source, notice.outcome), (Source::Own, Some(Outcome::Illegal)));
    assert_eq!((notice.category, notice.author, notice.agent), (Category::Fraud, Some(author), None));
    let way = way_of(&world, "eva@casa.example").await;
    let page = world.get(&way).await.expect(200).body;
    assert!(page.contains("nunca existió") && page.contains("Ley 3/1991"), "{page}");
    let csv = world.get("/transparency.csv").await.expect(200).body;
    assert!(csv.contains("restricted,1\r\n"), "{csv}");
    appeal_and_judge(&world, &way, &RIGHT).await;
    assert_eq!(state(&world, text).await, State::Published);
}

#[both]
async fn what_was_taken_down_here_has_one_decision(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let (one, other) =
        (text(&world, author, "Es un ladrón.").await, text(&world, author, "Es una farsante.").await);
    take_down(&world, one).await;
    notify(&world, other).await;
    decide(&world, &GONE).await;
    world.see_to_duties().await;
    assert_eq!(notices(&world, Wanted::Done).await.len(), 2);
}

async fn restore(world: &World, text: ContributionId) {
    let path = format!("/admin/moderation/texts/{text}");
    moderator(world).post(&path, &[("what", "restore")]).await.expect(303);
}

#[both]
async fn what_the_shop_undoes_itself_was_decided_wrongly(engine: Engine) {
    let world = world(engine).await;
    let author = paused(&world).await;
    let last = notices(&world, Wanted::Done).await.into_iter().find_map(|one| one.contribution).unwrap();
    restore(&world, last).await;
    let notice = notices(&world, Wanted::Done).await.into_iter().find(|one| one.contribution == Some(last));
    assert_eq!(notice.unwrap().state, NoticeState::Reversed);
    assert_eq!(barred(&world, author, Barred::Writing).await, None, "the pause came of it");
    let way = way_of(&world, "eva@casa.example").await;
    assert!(!world.get(&way).await.expect(200).body.contains("/appeal\""), "nothing to appeal against");
}

#[both]
async fn one_text_is_one_bad_text_however_many_speak_of_it(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    for _ in 0..5 {
        notify(&world, text).await;
    }
    for _ in 0..5 {
        decide(&world, &GONE).await;
    }
    assert_eq!(barred(&world, author, Barred::Writing).await, None);
    let own = letters_to(&world, "eva@casa.example").await;
    assert_eq!(own.iter().filter(|one| one.written.text.contains("/statements/")).count(), 1, "it went once");
}

#[both]
async fn an_appeal_that_is_won_leaves_what_a_later_decision_took_down(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    take_down(&world, text).await;
    let first = way_of(&world, "eva@casa.example").await;
    appeal(&world, &first).await;
    restore(&world, text).await;
    take_down(&world, text).await;
    judge(&world, &RIGHT).await;
    assert_eq!(state(&world, text).await, State::Hidden, "the second decision still holds");
    let letter = letters_to(&world, "eva@casa.example").await.pop().unwrap().written.text;
    assert!(letter.contains(AGAIN) && !letter.contains("vuelve a estar publicado"), "{letter}");
    let page = world.get(&first).await.expect(200).body;
    assert!(!page.contains("sigue publicado") && page.contains("otra decisión"), "{page}");
    appeal_and_judge(&world, &way_of_second(&world).await, &RIGHT).await;
    assert_eq!(state(&world, text).await, State::Published);
    let letter = letters_to(&world, "eva@casa.example").await.pop().unwrap().written.text;
    assert!(letter.contains("vuelve a estar publicado"), "{letter}");
}

async fn way_of_second(world: &World) -> String {
    let letters = letters_to(world, "eva@casa.example").await;
    let given = letters.iter().rev().find(|one| one.written.text.contains(GONE[1].1)).unwrap();
    way_in(given, "statements")
}

const FIVE: [&str; 5] = [
    "Uno es un ladrón.",
    "Dos es una farsante total.",
    "Tres miente a sus clientes.",
    "Cuatro estafa a diario.",
    "Cinco roba en la caja.",
];

async fn paused(world: &World) -> PersonId {
    let author = member(world, "eva@casa.example").await;
    for body in FIVE {
        let id = text(world, author, body).await;
        notify(world, id).await;
        decide(world, &GONE).await;
    }
    assert!(barred(world, author, Barred::Writing).await.is_some());
    author
}

#[both]
async fn a_pause_ends_when_what_caused_it_was_wrong(engine: Engine) {
    let world = world(engine).await;
    let author = paused(&world).await;
    let way = way_of_second(&world).await;
    appeal_and_judge(&world, &way, &[("outcome", "upheld"), ("text", AGAIN)]).await;
    assert!(barred(&world, author, Barred::Writing).await.is_some(), "nothing was wrong");
    let own = letters_to(&world, "eva@casa.example").await;
    let given: Vec<_> = own.iter().filter(|one| one.written.text.contains(GONE[1].1)).collect();
    appeal_and_judge(&world, &way_in(given[0], "statements"), &RIGHT).await;
    assert_eq!(barred(&world, author, Barred::Writing).await, None);
    let told = letters_to(&world, "eva@casa.example").await;
    assert_eq!(told.iter().filter(|one| one.written.text.contains("ya puedes")).count(), 1);
}

#[both]
async fn notices_rest_no_longer_when_what_caused_it_was_wrong(engine: Engine) {
    let world = world(engine).await;
    let mut way = String::new();
    for _ in 0..5 {
        way = send(&world, &[]).await;
        decide(&world, &STAYS).await;
    }
    let id = notices(&world, Wanted::Done).await[0].id.to_string();
    let said = testing::fields(&[("notice", &id), ("text", WORDS)]);
    world.post(&format!("{way}/appeal"), &said).await.expect(303);
    let path = format!("/admin/moderation/notices/{id}/judge");
    a_second(&world);
    let right = [("outcome", "reversed"), ("text", AGAIN), ("ground", GONE[1].1)];
    moderator(&world).post(&path, &right).await.expect(303);
    a_second(&world);
    send(&world, &[]).await;
    assert!(!notices(&world, Wanted::Open).await[0].rests(world.now()));
}

#[both]
async fn whoever_decides_can_end_a_pause(engine: Engine) {
    let world = world(engine).await;
    let author = paused(&world).await;
    let path = format!("/admin/moderation/notices/{}", notices(&world, Wanted::Done).await[0].id);
    a_second(&world);
    let page = moderator(&world).get(&path).await.expect(200).body;
    assert!(page.contains("/lift\""), "{page}");
    world.as_(Role::Agent).post(&format!("{path}/lift"), &[("side", "author")]).await.expect(403);
    moderator(&world).post(&format!("{path}/lift"), &[("side", "author")]).await.expect(303);
    assert_eq!(barred(&world, author, Barred::Writing).await, None);
    let page = moderator(&world).get(&path).await.expect(200).body;
    assert!(!page.contains("/lift\""), "{page}");
    let audited = world.everything().await["audit_log"].join("\n");
    assert!(audited.contains("moderation-audit-lifted"), "{audited}");
}

/// What one side says in an appeal is not handed to the other.
#[both]
async fn each_is_handed_their_own_words(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let reporter = member(&world, "ana@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    notify(&world, text).await;
    decide(&world, &GONE).await;
    let way = way_of(&world, "eva@casa.example").await;
    world.post(&format!("{way}/appeal"), &testing::fields(&[("text", WORDS)])).await.expect(303);
    for (person, told) in [(author, true), (reporter, false)] {
        let rows: Result<_, StoreError> = world
            .operator()
            .read(async |snap| {
                let table = personal::all().into_iter().find(|one| one.table == "moderation_notice").unwrap();
                (table.export)(snap, person).await
            })
            .await;
        let rows = rows.unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].to_string().contains(WORDS), told, "{rows:?}");
    }
}

#[both]
async fn a_warning_is_written_in_the_language_of_its_reader(engine: Engine) {
    let world = world(engine).await;
    for _ in 0..3 {
        world.post("/en/report-content", &form(&[])).await.expect(303);
        decide(&world, &STAYS).await;
    }
    let told = letters_to(&world, "ana@casa.example").await;
    assert_eq!(told.iter().filter(|one| one.written.subject.starts_with("A warning")).count(), 1);
}

#[both]
async fn what_is_turned_away_names_the_rule_and_what_it_is(engine: Engine) {
    let world = world(engine).await;
    let me = person_of(Role::Member);
    let id = text(&world, me, "Llegó tarde y mal. Llamad al 600 123 123 y veréis.").await;
    let said = [("what", "reject"), ("reject", "wrong_image")];
    moderator(&world).post(&format!("/admin/moderation/texts/{id}"), &said).await.expect(303);
    let notice = notices(&world, Wanted::Done).await.remove(0);
    assert!(!notice.ground.reveal().is_empty());
    let file = format!("/admin/moderation/notices/{}/file.csv", notice.id);
    let file = moderator(&world).get(&file).await.expect(200).body;
    assert!(
        !file.contains("\"ground\",\"\"") && file.contains("\"content_type\",\"CONTENT_TYPE_IMAGE\""),
        "{file}"
    );
    let own = world.as_(Role::Member).get(&format!("/account/contributions/{id}")).await.expect(200).body;
    assert!(own.contains(&format!("/account/statements/{}", notice.id)), "{own}");
    let other = world.as_(Role::Seller).get(&format!("/account/contributions/{id}")).await;
    other.expect(404);
}

/// What the shop decides after an appeal is no notice that came.
#[both]
async fn a_decision_of_the_shop_is_not_counted_as_a_notice(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    let way = notify(&world, text).await;
    world.pass_days(2);
    let id = decide(&world, &STAYS).await.id.to_string();
    let said = testing::fields(&[("notice", &id), ("text", WORDS)]);
    world.post(&format!("{way}/appeal"), &said).await.expect(303);
    let right = [("outcome", "reversed"), ("text", AGAIN), ("ground", GONE[1].1)];
    a_second(&world);
    moderator(&world).post(&format!("/admin/moderation/notices/{id}/judge"), &right).await.expect(303);
    let csv = world.get("/transparency.csv").await.expect(200).body;
    assert!(csv.contains("notices.received,1\r\n") && csv.contains("decided.median_s,172801\r\n"), "{csv}");
}
