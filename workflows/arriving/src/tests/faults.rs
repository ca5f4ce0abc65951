//! Keeping a customer or an order with each of its calls of the store failing in turn.

use super::samples::{SHOPIFY_CUSTOMERS, SHOPIFY_ORDERS, joins, made, shop, world};
use crate::{rules, steps};
use action::Ctx;
use exchange::{actions::Arrivals, steps::Refused};
use testing::{Engine, both, sweep};

async fn keep<A: Arrivals>(ctx: &Ctx, of: &A, thing: &A::Thing) -> Result<(), Refused> {
    ctx.write(async |tx| of.keep(tx, ctx, thing).await.map(drop)).await
}

#[both]
async fn an_order_is_kept_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    joins(&world, "lucia@casa.example").await;
    let read = made(SHOPIFY_ORDERS.as_bytes(), |header, separator, line| {
        rules::Orders::new(header, "shopify", &shop(), (separator, line))
    });
    let calls =
        sweep(&world, async |ctx: &Ctx| keep(ctx, &steps::Orders::new(shop()), &read.things[0]).await);
    assert!(calls.await > 8);
}

#[both]
async fn a_customer_is_kept_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    joins(&world, "marc@casa.example").await;
    let read =
        made(SHOPIFY_CUSTOMERS.as_bytes(), |header, _, line| rules::Customers::new(header, &shop(), line));
    for one in &read.things[..2] {
        let calls = sweep(&world, async |ctx: &Ctx| keep(ctx, &steps::Customers::new(shop()), one).await);
        assert!(calls.await > 2);
    }
}
