//! Prices that are asked, wished and announced, as they go into the log; the currency they are in.

use super::journeys::{cards, mug};
use crate::{
    actions,
    model::{ProductDraft, Status, VariantDraft},
    reads::{self, Which},
    steps,
};
use action::Ctx;
use kernel::{Currency, Localized, Money};
use shop::model::Profile;
use testing::{Engine, World, both};

async fn kept(ctx: &Ctx) -> ProductDraft {
    let all = ctx.read(async |snap| reads::drafts::products(snap, None, 9).await).await.unwrap();
    all.into_iter().next().unwrap().1
}

#[both]
async fn the_list_of_what_is_reduced_agrees_with_its_cards(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let mut draft = mug("A", 1_000);
    let second = VariantDraft { sku: "B".into(), price: 2_000, stock: Some(3), ..VariantDraft::default() };
    let options: Vec<crate::model::OptionDraft> = serde_json::from_value(serde_json::json!([
        { "key": "size", "name": { "es": "Talla" }, "values": [{ "key": "s", "es": "S" }, { "key": "l", "es": "L" }] }
    ]))
    .unwrap();
    draft.options = options;
    draft.variants[0].values = vec!["s".into()];
    draft.variants.push(VariantDraft { values: vec!["l".into()], ..second });
    actions::put_product(&ctx, &draft).await.unwrap();
    world.pass_days(40);

    // The cheapest is reduced, but nobody can have it: the card tells the other.
    let ctx = world.operator();
    draft.variants[0] =
        VariantDraft { price: 800, is_reduction: true, stock: Some(0), ..draft.variants[0].clone() };
    actions::put_product(&ctx, &draft).await.unwrap();
    assert_eq!(cards(&ctx, Which::All).await[0].price, Money::eur(2_000));
    assert!(cards(&ctx, Which::Reduced).await.is_empty(), "its card shows no reduction");

    draft.variants[0].stock = Some(2);
    actions::put_product(&ctx, &draft).await.unwrap();
    let reduced = cards(&ctx, Which::Reduced).await;
    assert_eq!((reduced[0].price, reduced[0].was()), (Money::eur(800), Some(Money::eur(1_000))));
}

#[both]
async fn a_wish_at_the_first_price_is_no_second_price(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let mut draft = mug("A", 1_000);
    draft.variants[0].is_reduction = true;
    actions::put_product(&world.operator(), &draft).await.unwrap();
    world.pass_days(3);
    draft.variants[0].stock = Some(9);
    actions::put_product(&world.operator(), &draft).await.unwrap();
    let history = kept(&world.operator()).await.variants.remove(0).history;
    assert_eq!(history.len(), 1, "{history:?}");

    world.pass_days(40);
    draft.variants[0].price = 900;
    actions::put_product(&world.operator(), &draft).await.unwrap();
    assert_eq!(cards(&world.operator(), Which::Reduced).await[0].was(), Some(Money::eur(1_000)));
    draft.variants[0].is_reduction = false;
    actions::put_product(&world.operator(), &draft).await.unwrap();
    assert_eq!(kept(&world.operator()).await.variants.remove(0).history.len(), 3, "the end of it is news");
    assert!(cards(&world.operator(), Which::Reduced).await.is_empty());
}

#[both]
async fn a_reduction_that_nobody_could_see_end_is_over_when_its_product_comes_back(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let mut draft = mug("A", 1_000);
    actions::put_product(&world.operator(), &draft).await.unwrap();
    world.pass_days(40);
    (draft.variants[0].price, draft.variants[0].is_reduction) = (800, true);
    actions::put_product(&world.operator(), &draft).await.unwrap();
    assert_eq!(cards(&world.operator(), Which::Reduced).await.len(), 1);
    world.pass_days(2);
    (draft.status, draft.variants[0].is_reduction) = (Status::Draft, false);
    actions::put_product(&world.operator(), &draft).await.unwrap();
    world.pass_days(5);

    // What is published is what is kept, and that still has the wish of the last public price.
    let back = ProductDraft { status: Status::Published, ..kept(&world.operator()).await };
    actions::put_product(&world.operator(), &back).await.unwrap();
    assert!(cards(&world.operator(), Which::Reduced).await.is_empty());
    let mut back = kept(&world.operator()).await;
    let told: Vec<(i64, bool)> =
        back.variants[0].history.iter().map(|point| (point.price, point.is_reduction)).collect();
    assert_eq!(told, [(1_000, false), (800, true), (800, false)]);
    (back.variants[0].price, back.variants[0].is_reduction) = (700, true);
    actions::put_product(&world.operator(), &back).await.unwrap();
    assert_eq!(cards(&world.operator(), Which::Reduced).await[0].was(), Some(Money::eur(800)));
}

#[both]
async fn a_variant_that_is_new_has_been_asked_for_since_today(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let mut draft = mug("A", 1_000);
    actions::put_product(&world.operator(), &draft).await.unwrap();
    world.pass_days(50);
    draft.variants[0].sku = "B".into();
    actions::put_product(&world.operator(), &draft).await.unwrap();
    let kept = kept(&world.operator()).await;
    assert_eq!(kept.variants[0].history[0].since, world.now());
    assert_eq!(kept.retired[0].history.len(), 1, "what is no longer sold keeps its prices");
}

#[both]
async fn prices_are_in_the_currency_that_the_shop_has_just_said(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let currency: Currency = "GBP".parse().unwrap();
    let profile = Profile { name: "Mugs Ltd".into(), currency, ..Profile::default() };
    ctx.write(async |tx| {
        shop::steps::set_profile(tx, &profile)
            .await
            .map_err(|error| error.widen(|_| crate::rules::check::ProductRejected::KeyUnfit))?;
        steps::put_product(tx, &ctx, &mug("A", 1_000)).await
    })
    .await
    .unwrap();
    assert_eq!(cards(&ctx, Which::All).await[0].price, Money::new(1_000, currency));
    assert_eq!(kept(&ctx).await.variants[0].history.len(), 1, "it is in the log of that currency");
}

#[both]
async fn prices_in_another_currency_are_not_compared(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    actions::put_product(&ctx, &mug("A", 1_000)).await.unwrap();
    let profile = Profile { name: "Mugs Ltd".into(), currency: "GBP".parse().unwrap(), ..Profile::default() };
    ctx.write(async |tx| shop::steps::set_profile(tx, &profile).await).await.unwrap();
    world.pass_days(40);
    let mut draft = mug("A", 900);
    draft.variants[0].is_reduction = true;
    draft.text = Localized::same("Otra");
    actions::put_product(&world.operator(), &draft).await.unwrap();
    assert!(cards(&world.operator(), Which::Reduced).await.is_empty(), "1,000 cents are no pence");
    let history = kept(&world.operator()).await.variants.remove(0).history;
    assert_eq!(history.iter().map(|point| point.price).collect::<Vec<_>>(), [900]);
}
