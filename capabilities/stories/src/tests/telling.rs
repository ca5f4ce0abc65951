//! Who may tell what, what the house says of them, and what becomes of it.

use super::samples::{
    as_, has, parts, person, publish, shown, tells, the_story, thing, try_tell, wanted, whole, world,
};
use crate::{
    actions::{self, EditRejected, WriteRejected},
    model::{Again, Change, State, Tagged},
    reads::Which,
};
use action::Failure;
use catalog_facts::ProductId;
use contributions::model::{HoldReason, Reasons};
use kernel::Personal;
use testing::{Engine, both};

#[both]
async fn whoever_bought_one_of_them_is_verified(engine: Engine) {
    let world = world(engine).await;
    let (blanket, lamp) = (thing(&world, "manta").await, thing(&world, "lampara").await);
    has(&world, person(101), 1, blanket).await;
    let id = try_tell(&world, &wanted(person(101), &[lamp, blanket], "Duermo bien.")).await.unwrap();
    let kept = the_story(&world, id).await;
    assert!(kept.is_verified && kept.is_shown(), "{kept:?}");
    let marks = [Tagged { product: lamp, is_bought: false }, Tagged { product: blanket, is_bought: true }];
    assert_eq!(kept.products, marks, "in the order in which they were named");
    for which in [Which::All, Which::Product(lamp), Which::Product(blanket)] {
        assert_eq!(shown(&world, which).await, [id]);
    }
    assert!(shown(&world, Which::Kind("mantas".into())).await.is_empty());
}

#[both]
async fn whoever_did_not_buy_it_may_tell_and_it_says_so(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    has(&world, person(102), 1, blanket).await;
    let id = try_tell(&world, &wanted(person(101), &[blanket], "Duermo bien.")).await.unwrap();
    let kept = the_story(&world, id).await;
    assert_eq!((kept.is_verified, kept.state), (false, State::Held), "nobody knows them yet");
    assert!(shown(&world, Which::All).await.is_empty());
    publish(&world, id).await;
    assert_eq!(shown(&world, Which::Product(blanket)).await, [id]);
}

#[both]
async fn what_is_not_whole_is_not_taken(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    let good = wanted(person(101), &[blanket], "Duermo bien.");
    let nothing = ProductId::from_bytes([9; 16]);
    for (bad, refused) in [
        (wanted(person(101), &[], "Bien."), WriteRejected::NoProduct),
        (wanted(person(101), &[nothing], "Bien."), WriteRejected::ProductUnknown),
        (wanted(person(101), &[blanket], " "), WriteRejected::PartMissing(crate::rules::Part::Outcome)),
    ] {
        let answer = try_tell(&world, &bad).await;
        assert!(matches!(&answer, Err(Failure::Rejected(why)) if *why == refused), "{answer:?}");
    }
    let mut untitled = good.clone();
    untitled.title = "Ay".into();
    let short = try_tell(&world, &untitled).await;
    assert!(matches!(short, Err(Failure::Rejected(WriteRejected::Words(_)))), "{short:?}");
    let mut pictured = good;
    pictured.pictures = vec!["photo:a".into(); 6];
    let many = try_tell(&world, &pictured).await;
    assert!(matches!(many, Err(Failure::Rejected(WriteRejected::Pictures { most: 5 }))), "{many:?}");
    assert!(world.everything().await["contribution"].is_empty());
}

#[both]
async fn a_story_is_what_its_words_are(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    let id = tells(&world, person(101), &[blanket], "Duermo bien.").await;
    let ctx = world.operator();
    let staff = HoldReason::Staff;
    ctx.write(async |tx| contributions::steps::hold(tx, &ctx, id, staff).await).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((the_story(&world, id).await.state, shown(&world, Which::All).await.len()), (State::Held, 0));
    publish(&world, id).await;
    let reasons = Reasons { facts: "Está inventado.".into(), ..Reasons::default() };
    ctx.write(async |tx| contributions::steps::hide(tx, &ctx, id, &reasons).await).await.map(drop).unwrap();
    world.see_to_duties().await;
    assert_eq!(
        (the_story(&world, id).await.state, shown(&world, Which::All).await.len()),
        (State::Hidden, 0)
    );
    ctx.write(async |tx| contributions::steps::restore(tx, &ctx, id).await).await.map(drop).unwrap();
    world.see_to_duties().await;
    assert_eq!(shown(&world, Which::Product(blanket)).await, [id]);
    contributions::actions::withdraw(&as_(&world, person(101)), id).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(
        (the_story(&world, id).await.state, shown(&world, Which::All).await.len()),
        (State::Withdrawn, 0)
    );
}

#[both]
async fn only_whoever_told_it_tells_it_anew(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    has(&world, person(101), 1, blanket).await;
    let id = tells(&world, person(101), &[blanket], "Duermo bien.").await;
    let change = Change {
        title: Personal::new("Dos inviernos con la manta".into()),
        parts: parts("Con el uso se ha hecho fina y ya no abriga."),
        again: Again::No,
    };
    let other = actions::edit(&as_(&world, person(102)), id, &change).await;
    assert!(matches!(other, Err(Failure::Rejected(EditRejected::Words(_)))), "{other:?}");
    assert_eq!(the_story(&world, id).await.again, Again::Yes);
    actions::edit(&as_(&world, person(101)), id, &change).await.unwrap();
    world.see_to_duties().await;
    let now = whole(&world, id).await;
    assert_eq!((now.story.again, now.words.version, now.story.products.len()), (Again::No, 2, 1));
    assert!(now.words.body.reveal().contains("ya no abriga"));
    let empty = Change { parts: parts(""), ..change };
    let refused = actions::edit(&as_(&world, person(101)), id, &empty).await;
    assert!(matches!(refused, Err(Failure::Rejected(EditRejected::Wanted(_)))), "{refused:?}");
}
