//! What is kept comes back, on both engines; half of nothing is kept.

use super::samples::{FORM, cases, letters, member, world, write};
use crate::{
    actions,
    model::{CaseState, Channel, Matter},
    personal, reads,
    steps::{Wish, Words},
};
use database::StoreError;
use kernel::{Lang, PersonId, Personal};
use testing::{Engine, World, both, sweep};

fn wish(person: Option<PersonId>) -> Wish {
    Wish {
        person,
        name: Personal::new("Eva Luna".into()),
        address: Personal::new("eva@casa.example".into()),
        lang: Lang::Es,
        matter: Matter::Delivery,
        about: None,
        text: Personal::new("Mi paquete no ha llegado.".into()),
        known: None,
    }
}

#[both]
async fn a_case_comes_back_as_it_was_kept(engine: Engine) {
    let world = world(engine).await;
    let opened = actions::open(&world.operator(), &wish(None)).await.unwrap().told.unwrap();
    let kept = cases(&world).await;
    assert_eq!(kept, [opened.case.clone()]);
    assert_eq!((kept[0].channel, kept[0].is_unanswered), (Channel::Web, true));
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::by_secret(snap, &opened.secret).await).await;
    assert_eq!(found.unwrap(), Some(opened.case));
}

#[both]
async fn opening_a_case_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let calls = sweep(&world, async |ctx| actions::open(ctx, &wish(None)).await.map(drop)).await;
    assert!(calls >= 8, "{calls}: the case, its words, its deadline, its letter, its links, its fact");
}

#[both]
async fn words_stand_in_their_own_tables_and_in_no_fact(engine: Engine) {
    let world = world(engine).await;
    write(&world, &[]).await;
    world.see_to_duties().await;
    for (table, rows) in world.everything().await {
        let all = rows.join("\n");
        for word in [FORM[0].1, FORM[3].1] {
            assert!(
                table.starts_with("care_") || table.starts_with("notification_") || !all.contains(word),
                "{table}"
            );
        }
    }
    let letter = &letters(&world).await[0];
    assert!(
        !letter.written.text.contains(FORM[3].1),
        "whoever typed the address may have typed a stranger's"
    );
}

#[both]
async fn whoever_is_erased_leaves_no_word_behind(engine: Engine) {
    let world = world(engine).await;
    let me = PersonId::from_bytes([5; 16]);
    actions::open(&world.operator(), &wish(Some(me))).await.unwrap();
    let ctx = world.operator();
    let told: Result<usize, StoreError> = ctx
        .read(async |snap| {
            let mut rows = 0;
            for one in personal::all() {
                rows += (one.export)(snap, me).await?.len();
            }
            Ok(rows)
        })
        .await;
    assert_eq!(told.unwrap(), 2, "a case and what was said in it");
    let erased: Result<(), StoreError> = ctx
        .write(async |tx| {
            for one in personal::all().into_iter().rev() {
                (one.erase)(tx, &ctx, me).await?;
            }
            Ok(())
        })
        .await;
    erased.unwrap();
    for (table, rows) in world.everything().await.into_iter().filter(|(table, _)| table.starts_with("care_"))
    {
        let all = rows.join("\n");
        for word in ["Eva Luna", "casa.example", "paquete"] {
            assert!(!all.contains(word), "{table}: {word}");
        }
    }
    let case = cases(&world).await.pop().expect("the case itself stays");
    let before = letters(&world).await.len();
    let agent = world.ctx(kernel::Actor::Staff(PersonId::from_bytes([9; 16])));
    let name = Personal::new("Ana".to_owned());
    let words = Words { text: "Ya está.".into(), minutes: String::new(), name };
    actions::answer(&agent, case.id, &words, CaseState::Resolved).await.unwrap();
    assert_eq!(letters(&world).await.len(), before, "there is nobody to write to");
    assert!(world.everything().await["care_link"].is_empty());
}

/// What was written from an address belongs to whoever proved that it is theirs; what somebody else wrote while they were
/// signed in, to that one.
#[both]
async fn cases_of_an_address_go_with_it_and_those_of_another_person_do_not(engine: Engine) {
    let world = world(engine).await;
    let (me, other) = (member(&world, "eva@casa.example").await, PersonId::from_bytes([5; 16]));
    for person in [None, Some(other)] {
        actions::open(&world.operator(), &wish(person)).await.unwrap();
    }
    let ctx = world.operator();
    let told: Result<Vec<usize>, StoreError> = ctx
        .read(async |snap| {
            let mut rows = Vec::new();
            for one in personal::all() {
                rows.push((one.export)(snap, me).await?.len());
            }
            Ok(rows)
        })
        .await;
    assert_eq!(
        told.unwrap(),
        [1, 1, 0, 0, 0],
        "a case, its words, no file, nothing as staff, nothing that helped"
    );
    let erased: Result<(), StoreError> = ctx
        .write(async |tx| {
            for one in personal::all().into_iter().rev() {
                (one.erase)(tx, &ctx, me).await?;
            }
            Ok(())
        })
        .await;
    erased.unwrap();
    let left: Vec<_> = cases(&world).await.into_iter().map(|case| (case.person, case.name)).collect();
    assert!(left.contains(&(Some(other), Personal::new("Eva Luna".into()))), "{left:?}");
    assert!(left.contains(&(None, Personal::default())), "{left:?}");
    let words = world.everything().await["care_message"].join("\n");
    assert_eq!(words.matches("Mi paquete no ha llegado").count(), 1, "{words}");
}

/// An address is easily typed.
#[both]
async fn whoever_types_an_address_often_shuts_nobody_out_who_is_signed_in(engine: Engine) {
    let world = world(engine).await;
    for _ in 0..10 {
        actions::open(&world.operator(), &wish(None)).await.unwrap();
    }
    assert!(actions::open(&world.operator(), &wish(None)).await.is_err(), "ten a day");
    let me = PersonId::from_bytes([5; 16]);
    actions::open(&world.operator(), &wish(Some(me))).await.unwrap();
}

async fn told(world: &World, name: &str) -> usize {
    world.everything().await["event_log"].iter().filter(|row| row.contains(name)).count()
}

#[both]
async fn a_case_falls_due_and_what_was_resolved_is_closed_by_itself(engine: Engine) {
    let world = world(engine).await;
    write(&world, &[]).await;
    let id = cases(&world).await[0].id;
    world.pass_days(23);
    world.see_to_duties().await;
    assert_eq!(told(&world, "care.case_overdue").await, 1);
    let agent = world.ctx(kernel::Actor::Staff(PersonId::from_bytes([9; 16])));
    actions::put(&agent, id, CaseState::Resolved).await.unwrap();
    world.pass_days(8);
    world.see_to_duties().await;
    assert!(cases(&world).await.is_empty());
    assert_eq!(told(&world, "care.case_state_changed").await, 2);
    let last = letters(&world).await.pop().unwrap();
    assert!(last.written.subject.contains("Consulta cerrada"), "{}", last.written.subject);
}
