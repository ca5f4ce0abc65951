//! What is kept comes back, on both engines; half of nothing is kept; whoever is erased leaves no word behind.

use super::samples::{GONE, STAYS, decide, form, letters, member, notices, notify, send, text, world};
use crate::{
    actions,
    model::{Category, Wanted},
    personal,
    steps::{Ruling, Typed},
};
use database::StoreError;
use kernel::{Actor, Lang, PersonId, Role};
use testing::{Engine, World, both, person_of, sweep};

fn typed() -> Typed<'static> {
    Typed {
        person: None,
        known: None,
        name: "Ana Sol",
        address: "ana@casa.example",
        urls: "/p/taza\n/p/plato",
        category: "speech",
        text: "Me llama ladrón con nombre y apellidos.",
        law: "Código Penal, 208",
        is_meant: true,
        lang: Lang::Es,
        public_url: "https://prueba.example",
    }
}

#[both]
async fn a_notice_comes_back_as_it_was_kept(engine: Engine) {
    let world = world(engine).await;
    let wish = actions::read(&typed()).unwrap();
    let received = actions::send(&world.operator(), &wish).await.unwrap().told.unwrap();
    let all = notices(&world, Wanted::Open).await;
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|one| one.filing == Some(received.filing) && one.category == Category::Speech));
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| crate::reads::filed(snap, &received.code).await).await;
    let filed = found.unwrap().unwrap();
    assert_eq!((filed.sent.why.reveal().as_str(), filed.notices.len()), (typed().text, 2));
}

#[both]
async fn sending_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let wish = actions::read(&typed()).unwrap();
    let calls = sweep(&world, async |ctx| actions::send(ctx, &wish).await.map(drop)).await;
    assert!(calls >= 8, "{calls}: the filing, its notices, their facts, its letter and its codes");
}

#[both]
async fn a_decision_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    notify(&world, text).await;
    let id = notices(&world, Wanted::Open).await[0].id;
    let [outcome, ground, text] = GONE.map(|(_, value)| value.to_owned());
    let ruling = Ruling { outcome, ground, text };
    let staff = Actor::Staff(person_of(Role::Moderator));
    let calls = sweep(&world, async |ctx| {
        let ctx = action::Ctx::new(ctx.house().clone(), staff);
        actions::decide(&ctx, id, &ruling).await.map(drop)
    })
    .await;
    assert!(calls >= 12, "{calls}: the text, its statement, the notice, both letters, facts");
}

#[both]
async fn words_stand_in_their_own_tables_and_in_no_fact(engine: Engine) {
    let world = world(engine).await;
    send(&world, &[]).await;
    decide(&world, &STAYS).await;
    world.see_to_duties().await;
    for (table, rows) in world.everything().await {
        let all = rows.join("\n");
        for word in ["Ana Sol", "ana@casa.example", "ladrón", STAYS[1].1] {
            let own = table.starts_with("moderation_") || table.starts_with("notification_");
            assert!(own || !all.contains(word), "{table}: {word}");
        }
    }
}

async fn erase(world: &World, person: PersonId) {
    let ctx = world.operator();
    let erased: Result<(), StoreError> = ctx
        .write(async |tx| {
            for one in personal::all().into_iter().rev() {
                (one.erase)(tx, &ctx, person).await?;
            }
            Ok(())
        })
        .await;
    erased.unwrap();
}

async fn exported(world: &World, person: PersonId) -> Vec<usize> {
    let told: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let mut rows = Vec::new();
            for one in personal::all() {
                rows.push((one.export)(snap, person).await?.len());
            }
            Ok(rows)
        })
        .await;
    told.unwrap()
}

#[both]
async fn whoever_sent_is_forgotten_and_what_was_decided_stays(engine: Engine) {
    let world = world(engine).await;
    let me = member(&world, "ana@casa.example").await;
    let way = send(&world, &[]).await;
    decide(&world, &STAYS).await;
    assert_eq!(exported(&world, me).await, [1, 1, 0]);
    erase(&world, me).await;
    for (table, rows) in world.everything().await {
        let all = rows.join("\n");
        if table.starts_with("moderation_") {
            assert!(
                !all.contains("Ana Sol") && !all.contains("casa.example") && !all.contains("ladrón"),
                "{table}"
            );
        }
    }
    world.get(&way).await.expect(404);
    assert_eq!(notices(&world, Wanted::Done).await.len(), 1, "the shop gives account of it");
}

#[both]
async fn an_author_takes_along_what_was_said_of_their_text(engine: Engine) {
    let world = world(engine).await;
    let me = member(&world, "eva@casa.example").await;
    let text = text(&world, me, "Es un ladrón y lo sabe todo el barrio.").await;
    notify(&world, text).await;
    decide(&world, &GONE).await;
    assert_eq!(exported(&world, me).await, [0, 1, 0]);
    erase(&world, me).await;
    let rows = world.everything().await["moderation_notice"].join("\n");
    assert!(!rows.contains(GONE[2].1), "{rows}");
    let reporter = world.everything().await["moderation_filing"].join("\n");
    assert!(reporter.contains("Ana Sol"), "what the other side sent is theirs");
}

/// Two processes, or two clicks: it is decided once.
#[both]
async fn a_notice_is_decided_once_however_many_decide(engine: Engine) {
    let world = world(engine).await;
    send(&world, &[]).await;
    let id = notices(&world, Wanted::Open).await[0].id;
    let before = letters(&world).await.len();
    let ctx = world.ctx(Actor::Staff(person_of(Role::Moderator)));
    let [outcome, text] = STAYS.map(|(_, value)| value.to_owned());
    let ruling = Ruling { outcome, ground: String::new(), text };
    let (one, other) = tokio::join!(actions::decide(&ctx, id, &ruling), actions::decide(&ctx, id, &ruling));
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    assert_eq!(letters(&world).await.len(), before + 1);
}

#[both]
async fn one_form_sent_in_one_moment_twice_is_one(engine: Engine) {
    let world = world(engine).await;
    let sent = form(&[("mark", "fedcba9876543210")]);
    let (one, other) =
        tokio::join!(world.post("/report-content", &sent), world.post("/report-content", &sent));
    one.expect(303);
    other.expect(303);
    assert_eq!(notices(&world, Wanted::Open).await.len(), 1);
}
