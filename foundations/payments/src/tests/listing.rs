//! What was moved, as they list it and as we have it.

use super::{
    line::{Line, world},
    stripe::paid,
};
use crate::{
    actions,
    model::{MovedWhat, Way},
    reads,
    rules::ListRejected,
};
use action::Failure;
use database::StoreError;
use kernel::time;
use serde_json::json as of;
use std::sync::Arc;
use testing::{Engine, both};

/// A dispute that was won, a refund that failed, a fee that is given back: each stands beside what it undoes.
#[both]
async fn what_is_undone_has_its_own_line_below_zero(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (from, to) = (time::seconds_after(world.now(), -60), time::seconds_after(world.now(), 60));
    let created = world.now().as_second();
    let dispute = of!({ "id": "dp_1", "object": "dispute", "payment_intent": "pi_1" });
    let refund = of!({ "id": "re_1", "object": "refund", "payment_intent": "pi_1" });
    let lines = [
        ("txn_1", "adjustment", -2_500, 2_000, &dispute),
        ("txn_2", "adjustment", 2_500, -2_000, &dispute),
        ("txn_3", "refund", -500, 0, &refund),
        ("txn_4", "refund_failure", 500, 0, &refund),
        ("txn_5", "stripe_fee", -30, 0, &of!(null)),
        ("txn_6", "a_kind_of_tomorrow", -70, 0, &of!(null)),
        ("txn_7", "payout", -900, 0, &of!("po_1")),
    ];
    let data = lines.map(|(id, kind, amount, fee, source)| {
        of!({ "id": id, "type": kind, "amount": amount, "fee": fee, "currency": "eur", "created": created, "source": source })
    });
    line.says(200, of!({ "data": data, "has_more": false }));
    let theirs = actions::their_list(&world.operator(), Way::Stripe, from, to).await.unwrap();
    let mut seen: Vec<_> =
        theirs.iter().map(|one| (one.what.code(), one.amount.minor, one.their_ref.as_str())).collect();
    seen.sort_unstable();
    assert_eq!(
        seen,
        [
            ("dispute", -2_500, "txn_2"),
            ("dispute", 2_500, "pi_1"),
            ("fee", -2_000, "txn_2"),
            ("fee", 30, "txn_5"),
            ("fee", 2_000, "txn_1"),
            ("other", -70, "txn_6"),
            ("refund", -500, "txn_4"),
            ("refund", 500, "re_1"),
        ]
    );
}

#[both]
async fn what_both_have_written_down_has_the_same_names(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = paid(&world, &line).await;
    let (from, to) = (time::seconds_after(world.now(), -60), time::seconds_after(world.now(), 60));
    let created = world.now().as_second();
    let charge = of!({
        "id": "txn_1", "type": "charge", "amount": 2500, "fee": 60, "currency": "eur", "created": created,
        "source": { "id": "ch_1", "object": "charge", "payment_intent": "pi_1", "metadata": { "attempt": attempt } },
    });
    let payout = of!({
        "id": "txn_2", "type": "payout", "amount": -900, "fee": 0, "currency": "eur", "created": created, "source": "po_1",
    });
    let refund = of!({
        "id": "txn_3", "type": "refund", "amount": -500, "fee": 0, "currency": "eur", "created": created,
        "source": { "id": "re_1", "object": "refund", "payment_intent": "pi_1", "metadata": { "refund": "r" } },
    });
    line.says(200, of!({ "data": [charge, payout], "has_more": true }));
    line.says(200, of!({ "data": [refund], "has_more": false }));
    let ctx = world.operator();
    let theirs = actions::their_list(&ctx, Way::Stripe, from, to).await.unwrap();
    let asked = line.asked();
    assert!(asked[0].url.contains(&format!("created%5Bgte%5D={}", from.as_second())), "{}", asked[0].url);
    assert!(asked[1].url.contains("starting_after=txn_2"));
    let ours: Result<_, StoreError> =
        ctx.read(async |snap| reads::movements(snap, Way::Stripe, from, to).await).await;
    let ours = ours.unwrap();
    assert_eq!((ours.len(), ours[0].payment, ours[0].what), (1, id, MovedWhat::Charge));
    let same = theirs.iter().find(|one| one.what == MovedWhat::Charge).unwrap();
    assert_eq!((&same.their_ref, same.amount), (&ours[0].their_ref, ours[0].amount));
    assert_eq!(same.ours.as_ref(), Some(&ours[0].id));
    let mut seen: Vec<_> = theirs.iter().map(|one| (one.what.code(), one.amount.minor)).collect();
    seen.sort_unstable();
    assert_eq!(seen, [("charge", 2_500), ("fee", 60), ("refund", 500)]);
    for way in [Way::Transfer, Way::Redsys] {
        let none = actions::their_list(&ctx, way, from, to).await;
        assert!(matches!(none, Err(Failure::Rejected(ListRejected::None))), "{way:?}");
    }
}
