//! Fourteen days: those who look after returns hear of it before it is late, and not of what is over.

use super::samples::{new_return, open, told, whole, world};
use crate::{model::Kind, steps};
use kernel::Money;
use payments_facts::RefundId;
use testing::{Engine, both};

#[both]
async fn money_that_is_due_is_told_of_before_it_is_late_and_once_it_is(engine: Engine) {
    let world = world(engine).await;
    let ret = open(&world.operator(), &new_return(Kind::Withdrawal, 0)).await.unwrap();
    assert_eq!(ret.due_at, Some(kernel::time::days_after(ret.declared_at, 14)));
    for (days, expected) in [(10, 0), (1, 1), (2, 1), (1, 2), (30, 2)] {
        world.pass_days(days);
        world.see_to_duties().await;
        assert_eq!(told(&world, "returns.return_fell_due").await, expected, "after {days} more");
    }
}

#[both]
async fn what_is_paid_in_time_is_not_told_of(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let ret = open(&ctx, &new_return(Kind::Withdrawal, 0)).await.unwrap();
    let gone = (RefundId::from_bytes([8; 16]), Money::eur(2_000));
    ctx.write(async |tx| steps::give(tx, &ctx, ret.id, gone, &[]).await).await.unwrap();
    ctx.write(async |tx| steps::settle(tx, &ctx, gone).await).await.unwrap();
    world.pass_days(20);
    world.see_to_duties().await;
    assert_eq!(told(&world, "returns.return_fell_due").await, 0);
}

#[both]
async fn after_the_years_of_the_books_nobody_knows_who_it_was(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let ret = open(&ctx, &new_return(Kind::Allowed, 0)).await.unwrap();
    ctx.write(async |tx| steps::refuse(tx, &ctx, ret.id, "No.").await).await.unwrap();
    world.pass_days(6 * 366 + 1);
    world.see_to_duties().await;
    assert_eq!(whole(&world, ret.id).await.ret.email.reveal(), "");
}
