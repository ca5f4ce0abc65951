//! Somebody writes, changes, takes back: what is kept, and what is refused where it is kept.

use super::samples::{
    arrives, as_, buys, folded, goods, has, marina, person, review, score, wanted, world, writes,
};
use crate::{
    actions::{self, EditRejected, WriteRejected},
    model::{About, Attributes, ContributionId, State, Term, Wanted},
    steps::{self, Change},
};
use action::Failure;
use contributions::model::Text;
use database::StoreError;
use kernel::{PersonId, Personal, Role};
use testing::{Engine, World, both};

async fn refused(world: &World, who: PersonId, wanted: &Wanted) -> WriteRejected {
    match actions::write(&as_(world, who), wanted).await {
        Err(Failure::Rejected(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[both]
async fn only_a_buyer_who_has_it_writes_and_once(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let text = wanted(marina(), mug.0, 5);
    assert_eq!(refused(&world, marina(), &text).await, WriteRejected::NotBought);
    buys(&world, marina(), 1, mug).await;
    assert_eq!(refused(&world, marina(), &text).await, WriteRejected::NotArrived);
    arrives(&world, marina(), 1).await;
    assert_eq!(refused(&world, marina(), &Wanted { stars: 6, ..text.clone() }).await, WriteRejected::Stars);
    assert_eq!(score(&world, mug.0).await.count(), 0, "nothing was kept");
    let (id, state) = actions::write(&as_(&world, marina()), &text).await.unwrap();
    assert_eq!(state, Some(State::Published));
    let kept = review(&world, id).await;
    assert!(kept.is_verified && kept.term == Term::Within && kept.stars == 5 && kept.line.is_some());
    assert_eq!(score(&world, mug.0).await.by_stars, [0, 0, 0, 0, 1]);
    assert_eq!(refused(&world, marina(), &text).await, WriteRejected::Already);
    let shop = Wanted { about: About::Shop, ..text };
    actions::write(&as_(&world, marina()), &shop).await.unwrap();
    assert_eq!(score(&world, mug.0).await.count(), 1, "of the shop is not of the product");
}

#[both]
async fn what_is_written_late_stands_apart(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    world.pass_days(31);
    let id = writes(&world, marina(), mug.0, 1).await;
    assert_eq!(review(&world, id).await.term, Term::Long);
    assert_eq!(score(&world, mug.0).await.count(), 0);
    assert_eq!(refused(&world, marina(), &wanted(marina(), mug.0, 2)).await, WriteRejected::Already);
}

#[both]
async fn who_works_here_reviews_nothing(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let (ctx, es) = (world.operator(), kernel::Lang::Es);
    let staff = accounts::actions::add_person(&ctx, "olga@prueba.example", "Olga", Role::Manager, es);
    let olga = staff.await.unwrap();
    has(&world, olga, 1, mug).await;
    assert_eq!(refused(&world, olga, &wanted(olga, mug.0, 5)).await, WriteRejected::Own);
}

#[both]
async fn new_stars_leave_the_old_ones_in_sight(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 5).await;
    let text = Text { title: "Ya no".into(), body: "Se ha roto el asa a los diez días de uso.".into() };
    let change = Change {
        stars: 2,
        attributes: Attributes { quality: Some(1), ..Attributes::default() },
        text,
        drops_pictures: false,
    };
    let no = actions::edit(&as_(&world, marina()), id, &Change { stars: 0, ..change.clone() }).await;
    assert!(matches!(no, Err(Failure::Rejected(EditRejected::Stars))), "{no:?}");
    let stranger = actions::edit(&as_(&world, person(77)), id, &change).await;
    assert!(matches!(stranger, Err(Failure::NotFound)), "{stranger:?}");
    actions::edit(&as_(&world, marina()), id, &change).await.unwrap();
    world.see_to_duties().await;
    let kept = review(&world, id).await;
    assert_eq!((kept.stars, kept.stars_before.as_slice()), (2, [5].as_slice()));
    let now = score(&world, mug.0).await;
    assert_eq!((now.by_stars, now.quality), ([0, 1, 0, 0, 0], (1, 1)));
    let stars: Result<_, StoreError> =
        world.operator().read(async |snap| crate::reads::stars(snap, id).await).await;
    let stars: Vec<(u32, u32)> = stars.unwrap().iter().map(|one| (one.version, one.stars)).collect();
    assert_eq!(stars, [(1, 5), (2, 2)]);
}

#[both]
async fn whoever_takes_theirs_back_may_write_another(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 5).await;
    let ctx = as_(&world, marina());
    ctx.write(async |tx| contributions::steps::withdraw(tx, &ctx, id, marina()).await).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(review(&world, id).await.state, State::Withdrawn);
    assert_eq!(score(&world, mug.0).await.count(), 0);
    let mut again = wanted(marina(), mug.0, 3);
    again.body =
        "La he vuelto a mirar con calma y me parece correcta, sin más: ni mala ni una maravilla.".into();
    actions::write(&ctx, &again).await.unwrap();
    assert_eq!(score(&world, mug.0).await.by_stars, [0, 0, 1, 0, 0]);
}

#[both]
async fn a_guest_whom_the_shop_asked_is_believed(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let guest = Wanted {
        person: None,
        name: Personal::new("M. G.".into()),
        proven: Some(world.now()),
        ..wanted(marina(), mug.0, 4)
    };
    let ctx = world.operator();
    let written = ctx.write(async |tx| steps::write(tx, &ctx, &guest).await).await.unwrap();
    let kept = review(&world, written.id).await;
    assert!(kept.is_verified && kept.person.is_none() && kept.name.reveal() == "M. G.");
    let nobody = Wanted { proven: None, ..guest };
    let no = ctx.write(async |tx| steps::write(tx, &ctx, &nobody).await).await;
    assert!(matches!(no, Err(Failure::Rejected(WriteRejected::NotBought))), "{no:?}");
}

#[both]
async fn what_is_decided_about_the_words_holds_for_the_score(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let mut all: Vec<ContributionId> = Vec::new();
    for number in 1..=4_u8 {
        let who = person(100 + number);
        has(&world, who, number, mug).await;
        all.push(writes(&world, who, mug.0, u32::from(number)).await);
    }
    let ctx = world.operator();
    let reasons = contributions::model::Reasons::default();
    let hide =
        async |id| ctx.write(async |tx| contributions::steps::hide(tx, &ctx, id, &reasons).await).await;
    hide(all[3]).await.unwrap();
    hide(all[0]).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(score(&world, mug.0).await.by_stars, [0, 1, 1, 0, 0]);
    assert_eq!(score(&world, mug.0).await, folded(&world, mug.0).await);
    ctx.write(async |tx| contributions::steps::restore(tx, &ctx, all[3]).await).await.unwrap();
    world.see_to_duties().await;
    world.see_to_duties().await;
    assert_eq!(score(&world, mug.0).await.by_stars, [0, 1, 1, 1, 0]);
    assert_eq!(score(&world, mug.0).await, folded(&world, mug.0).await);
}

#[both]
async fn pictures_that_are_wrong_can_be_taken_off(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let mut text = wanted(marina(), mug.0, 5);
    text.pictures = vec!["upload:otra".into()];
    let (id, _) = actions::write(&as_(&world, marina()), &text).await.unwrap();
    assert_eq!(score(&world, mug.0).await.with_pictures, 1);
    let (ctx, wrong) = (world.operator(), contributions_facts::RejectCode::WrongImage);
    let sent_back: Result<(), Failure<contributions::rules::StateRejected>> = ctx
        .write(async |tx| {
            contributions::steps::hold(tx, &ctx, id, contributions_facts::HoldReason::Staff).await?;
            contributions::steps::reject(tx, &ctx, id, wrong).await
        })
        .await;
    sent_back.unwrap();
    world.see_to_duties().await;
    let form = world.as_(Role::Member).get(&format!("/reviews/{id}/edit")).await.expect(200).body;
    assert!(form.contains("name=\"drop_pictures\""), "{form}");
    let text = Text { title: text.title, body: text.body };
    let change = Change { stars: 5, attributes: Attributes::default(), text, drops_pictures: true };
    let back = actions::edit(&as_(&world, marina()), id, &change).await.unwrap();
    assert_eq!(back.state, State::Held, "somebody looks at it again");
    ctx.write(async |tx| contributions::steps::publish(tx, &ctx, id).await).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((review(&world, id).await.pictures, score(&world, mug.0).await.with_pictures), (0, 0));
    assert_eq!(score(&world, mug.0).await, folded(&world, mug.0).await);
}

#[both]
async fn what_stands_beside_a_review_follows_its_author(engine: Engine) {
    let world = world(engine).await;
    let (ctx, es, mug) = (world.operator(), kernel::Lang::Es, goods(&world, "MUG").await);
    let known = accounts::actions::add_person(&ctx, "ana@casa.example", "Ana Ruiz", Role::Member, es);
    let ana = known.await.unwrap();
    has(&world, ana, 1, mug).await;
    let id = writes(&world, ana, mug.0, 4).await;
    let before = review(&world, id).await;
    assert!(!before.name.reveal().is_empty());
    accounts::actions::suspend(&ctx, ana).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(review(&world, id).await.name.reveal(), "", "whoever is kept out is not named");
    accounts::actions::restore(&ctx, ana).await.unwrap();
    world.see_to_duties().await;
    let after = review(&world, id).await;
    assert_eq!((after.name, after.version), (before.name, before.version));
}
