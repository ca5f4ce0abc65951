//! Whoever edits a product while it is being sold: what they count and what was sold meanwhile are both kept.

use super::{
    editor::{form, send, with},
    journeys::mug,
    stock::{buyer, hold, item, release, restock, sell, shop_of},
};
use crate::{
    actions,
    reads::{drafts, program},
};
use action::Ctx;
use kernel::Role;
use testing::{Engine, World, both};

async fn stock(ctx: &Ctx) -> Option<i64> {
    let all = ctx.read(async |snap| drafts::products(snap, None, 9).await).await.unwrap();
    all[0].1.variants[0].stock
}

/// A shop with ten mugs, and where they are edited.
async fn ten(engine: Engine) -> (World, String) {
    let world = shop_of(engine).await;
    let mut ten = mug("A", 900);
    ten.variants[0].stock = Some(10);
    actions::put_product(&world.operator(), &ten).await.unwrap();
    let path = format!("/admin/products/{}", item(&world.operator(), "A").await.product);
    (world, path)
}

async fn three_are_sold(ctx: &Ctx) {
    hold(ctx, &buyer(1), &[("A", 3)]).await.unwrap();
    sell(ctx, &buyer(1)).await;
}

#[both]
async fn what_was_sold_while_somebody_typed_stays_sold(engine: Engine) {
    // What is typed into the cell of the stock, and what is there in the end.
    for (typed, expected) in [("10", Some(7)), ("12", Some(9)), ("7", Some(4)), ("1", Some(0)), ("", None)] {
        let (world, path) = ten(engine).await;
        let ctx = &world.operator();
        let page = world.as_(Role::Owner).get(&path).await.expect(200);
        three_are_sold(ctx).await;
        let parts = with(form(&page.body), &[("v.0.stock", typed), ("summary.es", "De barro")]);
        let saved = send(&world, &path, &parts).await.expect(303);
        assert_eq!(saved.header("location"), format!("{path}?done=saved"), "a sale makes no other version");
        assert_eq!(stock(ctx).await, expected, "typed {typed:?}");
    }
}

#[both]
async fn what_came_back_while_somebody_typed_is_there(engine: Engine) {
    let (world, path) = ten(engine).await;
    let ctx = &world.operator();
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    restock(ctx, &[("A", 2)]).await;
    send(&world, &path, &with(form(&page.body), &[("v.0.stock", "11")])).await.expect(303);
    assert_eq!(stock(ctx).await, Some(13));
}

#[both]
async fn what_somebody_else_has_typed_meanwhile_is_shown_first(engine: Engine) {
    let (world, path) = ten(engine).await;
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    send(&world, &path, &with(form(&page.body), &[("v.0.stock", "20")])).await.expect(303);
    three_are_sold(&world.operator()).await;
    let told = send(&world, &path, &with(form(&page.body), &[("v.0.stock", "9")])).await.expect(409).body;
    assert!(told.contains("<dd>17</dd>"), "what is there now: {told}");
    assert_eq!(stock(&world.operator()).await, Some(17));
}

#[both]
async fn the_editor_says_how_many_are_put_aside(engine: Engine) {
    let (world, path) = ten(engine).await;
    let ctx = &world.operator();
    let page = async || world.as_(Role::Owner).get(&path).await.expect(200).body;
    assert!(!page().await.contains("apartada"));
    hold(ctx, &buyer(1), &[("A", 1)]).await.unwrap();
    assert!(page().await.contains("1 apartada para un pedido."));
    assert!(page().await.contains("name=\"v.0.stock\""), "the hint does not take the place of the cell");
    release(ctx, &buyer(1)).await;
    assert!(!page().await.contains("apartada"));
}

#[both]
async fn a_program_that_read_it_before_the_sale_reads_it_again(engine: Engine) {
    let (world, _) = ten(engine).await;
    let ctx = &world.operator();
    let version = async || {
        let read = ctx.read(async |snap| program::of_sku(snap, "A").await).await.unwrap();
        read.unwrap().2
    };
    let before = version().await;
    hold(ctx, &buyer(1), &[("A", 3)]).await.unwrap();
    assert_eq!(version().await, before, "nothing that it wrote is another");
    sell(ctx, &buyer(1)).await;
    assert_eq!(version().await, before + 1);
}
