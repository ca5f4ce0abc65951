//! Each verb with each of its calls of the store failing in turn.

use super::samples::{add, basket, draft, find, line, order, percent, person, price, world};
use crate::{
    actions, demo,
    model::{Draft, TaxSettings, ToPrice, Written},
    reads, steps,
};
use action::{Ctx, Failure};
use kernel::{Lang, Role};
use testing::{Engine, both, sweep};

#[both]
async fn what_is_decided_is_kept_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let written = Written {
        kind: "percent".into(),
        name_es: "Otoño".into(),
        percent: "10".into(),
        ..Written::default()
    };
    assert!(sweep(&world, async |ctx: &Ctx| actions::add(ctx, &written).await).await > 3);
    let bounded = Draft { code: "BARRO".into(), per_person: Some(2), ..draft(percent(1_000)) };
    let id = add(&world, &bounded).await;
    let change = async |ctx: &Ctx| {
        let draft = Draft { in_all: Some(5), ..bounded.clone() };
        ctx.write(async |tx| steps::change(tx, ctx, id, 0, &draft).await).await
    };
    assert!(sweep(&world, change).await > 5);
    assert_eq!(find(&world, id).await.version, 1);
    let settings = TaxSettings { has_oss: true, ..TaxSettings::default() };
    assert!(
        sweep(&world, async |ctx: &Ctx| actions::set_taxes(ctx, 0, &settings, "FR 20 10 5,5").await).await
            > 2
    );

    let mut asked = ToPrice { codes: vec!["BARRO".into()], ..basket(vec![line(1, 10_000, 1)]) };
    asked.buyer.person = Some(person(1));
    let priced = &price(&world.operator(), &asked).await;
    let redeem = async |ctx: &Ctx| -> Result<(), Failure<_>> {
        ctx.write(async |tx| steps::redeem(tx, ctx, priced, Some(person(1)), &order(1)).await).await
    };
    assert!(sweep(&world, redeem).await > 4);
    let give_back = async |ctx: &Ctx| -> Result<(), database::StoreError> {
        ctx.write(async |tx| steps::give_back(tx, ctx, &order(1)).await).await
    };
    assert!(sweep(&world, give_back).await > 4);
    assert!(sweep(&world, async |ctx: &Ctx| actions::remove(ctx, id).await).await > 3);
}

#[both]
async fn the_demo_makes_its_promotions_once(engine: Engine) {
    let world = world(engine).await;
    for _ in 0..2 {
        demo::fill(&world.operator()).await.unwrap();
    }
    let asked = ToPrice {
        codes: vec![demo::CODE.into()],
        delivery: Some(kernel::Money::eur(495)),
        ..basket(vec![line(1, 6_000, 1)])
    };
    let mut first = asked.clone();
    first.buyer.is_first_order = true;
    assert_eq!(price(&world.operator(), &first).await.total.minor, 6_000, "a guest");
    first.buyer.person = Some(person(1));
    assert_eq!(price(&world.operator(), &first).await.total.minor, 5_400);
    assert_eq!(price(&world.operator(), &asked).await.total.minor, 6_000);
    let mut teacher = asked;
    teacher.codes.clear();
    teacher.buyer.groups = vec!["escuelas".into()];
    assert_eq!(price(&world.operator(), &teacher).await.total.minor, 5_100, "the schools");
    let joan = "joan@correo.example";
    let added = accounts::actions::add_person(&world.operator(), joan, "Joan", Role::Member, Lang::Es).await;
    for _ in 0..2 {
        demo::enrol(&world.operator()).await.unwrap();
    }
    let groups: Result<_, database::StoreError> =
        world.operator().read(async |snap| reads::groups_of(snap, added.unwrap()).await).await;
    assert_eq!(groups.unwrap(), ["escuelas"]);
}
