//! Whoever is gone: what stands stays without them, or goes with them as they wanted; nothing else is left.

use super::samples::{draft, one, person, standing, told, unproven, world, write};
use crate::{
    actions,
    model::{Reasons, ReportReason, ReportWanted, State, Text, Vote, Writer},
    personal, steps,
};
use database::StoreError;
use kernel::{Actor, PersonId, Personal};
use testing::{Engine, World, both};

async fn lives(world: &World, who: PersonId) {
    let (me, staff) = (world.ctx(Actor::Member(who)), world.ctx(Actor::Staff(person(9))));
    let others = standing(world, person(8), "De otra persona.").await;
    let mine = standing(world, who, "Lo que queda, antes.").await;
    actions::edit(&me, mine, &Text { title: String::new(), body: "Lo que queda.".into() }).await.unwrap();
    let hidden = standing(world, who, "Lo que se retiró.").await;
    let reasons = Reasons { facts: "Decías «Lo que se retiró.» sin más".into(), ..Reasons::default() };
    staff.write(async |tx| steps::hide(tx, &staff, hidden, &reasons).await).await.unwrap();
    write(world, &unproven(who, "Lo que espera.")).await;
    actions::vote(&me, others, Vote::Up).await.unwrap();
    let wanted = ReportWanted { reason: ReportReason::Spam, note: "Mi nota".into(), person: Some(who) };
    actions::report(&me, others, &wanted).await.unwrap();
}

async fn erase(world: &World, who: PersonId) {
    let ctx = world.operator();
    for _ in 0..2 {
        let erased: Result<(), StoreError> = ctx
            .write(async |tx| {
                for one in personal::all().iter().rev() {
                    (one.erase)(tx, &ctx, who).await?;
                }
                Ok(())
            })
            .await;
        erased.unwrap();
    }
}

#[both]
async fn what_stands_stays_without_its_author(engine: Engine) {
    let world = world(engine).await;
    lives(&world, person(1)).await;
    for one in personal::all() {
        let rows: Result<_, StoreError> =
            world.operator().read(async |snap| (one.export)(snap, person(1)).await).await;
        assert!(!rows.unwrap().is_empty(), "{} holds nothing of somebody who stands in it", one.table);
    }
    erase(&world, person(1)).await;
    world.see_to_duties().await;
    let everything = world.everything().await;
    for one in personal::all() {
        let of_them = everything[one.table].iter().any(|row| row.contains(&person(1).to_string()));
        assert!(!of_them, "{}: {:?}", one.table, everything[one.table]);
    }
    let texts = format!("{:?} {:?}", everything["contribution"], everything["contribution_statement"]);
    assert!(
        texts.contains("Lo que queda.")
            && !texts.contains("Lo que espera")
            && !texts.contains("Lo que se retiró")
    );
    assert!(!format!("{everything:?}").contains("Mi nota"));
    let facts = told(&world).await;
    assert_eq!(facts.iter().filter(|name| *name == "orphaned").count(), 1, "{facts:?}");
}

#[both]
async fn whoever_takes_their_texts_along_leaves_none(engine: Engine) {
    let world = world(engine).await;
    lives(&world, person(1)).await;
    let reply = standing(&world, person(7), "Una respuesta a lo suyo.").await;
    actions::set_along(&world.ctx(Actor::Member(person(1))), true).await.unwrap();
    erase(&world, person(1)).await;
    let everything = world.everything().await;
    assert!(!format!("{everything:?}").contains("Lo que"), "{:?}", everything["contribution"]);
    assert!(one(&world, reply).await.stands());
    let other = standing(&world, person(8), "Sigue.").await;
    assert_eq!(one(&world, other).await.state, State::Published);
}

#[both]
async fn what_was_said_for_the_shop_stays_the_shops(engine: Engine) {
    let world = world(engine).await;
    let mut said = draft(person(1), "Gracias por tu opinión.");
    said.writer = Writer::House(person(1));
    let id = write(&world, &said).await.id;
    erase(&world, person(1)).await;
    assert_eq!(one(&world, id).await.writer, Writer::House(person(1)));
}

#[both]
async fn what_a_guest_wrote_goes_with_whoever_it_is(engine: Engine) {
    let world = world(engine).await;
    let mut said = draft(person(1), "Lo de una invitada.");
    said.writer = Writer::Guest(Personal::new("Eva".into()));
    let id = write(&world, &said).await.id;
    let ctx = world.operator();
    let adopt = async || -> Result<bool, StoreError> {
        ctx.write(async |tx| steps::adopt(tx, id, person(1)).await).await
    };
    assert!(adopt().await.unwrap() && !adopt().await.unwrap(), "once");
    assert_eq!(one(&world, id).await.writer, Writer::Person(person(1)));
    actions::set_along(&world.ctx(Actor::Member(person(1))), true).await.unwrap();
    erase(&world, person(1)).await;
    let everything = format!("{:?}", world.everything().await);
    assert!(!everything.contains("Lo de una invitada") && !everything.contains("Eva"), "{everything}");
}
