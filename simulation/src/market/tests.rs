//! What must hold is really looked at: a play whose books were tampered with behind the back of the shop is found out.

use super::{books, deeds::Deed, stall::Stall};
use database::StoreError;

/// A play in which somebody has paid.
async fn sold() -> Stall {
    let mut stall = Stall::set(5).await;
    for buyer in 0..4 {
        let goods = usize::from(buyer % 3);
        stall.act(&Deed::Fill { buyer, goods, quantity: 1 }).await.unwrap();
        stall.act(&Deed::Place { buyer, pay: "test", fault: None, goes_on: true }).await.unwrap();
    }
    for _ in 0..8 {
        stall.act(&Deed::AtBank { pays: true }).await.unwrap();
    }
    stall.act(&Deed::Fill { buyer: 5, goods: 1, quantity: 2 }).await.unwrap();
    stall.act(&Deed::Rest).await.unwrap();
    stall.come_to_an_end().await.unwrap();
    stall
}

async fn is_found_out(stall: &Stall) -> bool {
    let found = [books::add_up(stall).await, books::agree(stall).await, books::are_closed(stall).await];
    found.iter().any(Result::is_err)
}

#[tokio::test]
async fn whoever_tampers_with_the_books_is_found_out() {
    let stall = sold().await;
    assert!(!is_found_out(&stall).await && books::paid(&stall).await.unwrap() > 0);
    for (deed, back) in [
        ("UPDATE stock SET quantity = quantity + 1", "UPDATE stock SET quantity = quantity - 1"),
        ("UPDATE stock SET held = held + 1", "UPDATE stock SET held = held - 1"),
        ("UPDATE stock_sold SET quantity = quantity + 1", "UPDATE stock_sold SET quantity = quantity - 1"),
        ("UPDATE payment SET refunded = captured + 1", "UPDATE payment SET refunded = 0"),
        ("UPDATE payment SET captured = captured - 1", "UPDATE payment SET captured = captured + 1"),
        ("UPDATE payment SET amount = amount + 1", "UPDATE payment SET amount = amount - 1"),
        ("UPDATE order_head SET total = total + 1", "UPDATE order_head SET total = total - 1"),
        ("UPDATE order_head SET fee = fee + 1", "UPDATE order_head SET fee = fee - 1"),
        ("UPDATE order_line SET total = total + 1", "UPDATE order_line SET total = total - 1"),
        ("UPDATE order_line SET sent = sent - 1", "UPDATE order_line SET sent = sent + 1"),
        ("UPDATE order_line SET dropped = dropped + 1", "UPDATE order_line SET dropped = dropped - 1"),
        ("UPDATE order_head SET paid = 0", "UPDATE order_head SET paid = total WHERE state <> 'expired'"),
        ("UPDATE ledger_entry SET amount = amount + 1", "UPDATE ledger_entry SET amount = amount - 1"),
        (
            "UPDATE ledger_account SET balance = balance + 1",
            "UPDATE ledger_account SET balance = balance - 1",
        ),
    ] {
        run(&stall, deed).await;
        assert!(is_found_out(&stall).await, "{deed}");
        run(&stall, back).await;
        assert!(!is_found_out(&stall).await, "{back}");
    }
}

async fn run(stall: &Stall, sql: &'static str) {
    let ctx = stall.world.operator();
    let done: Result<u64, StoreError> = ctx.write(async |tx| tx.exec(sql, &[]).await).await;
    assert!(done.unwrap() > 0, "{sql} changes nothing");
}
