//! What goes back besides the goods: what delivery cost, and after a withdrawal no more than the cheapest usual way would have.

use super::samples::{order, paid, world};
use crate::{
    model::Bought,
    rules::claims::{charges, meant},
};
use jiff::civil::date;
use kernel::{Localized, Money};
use orders::model::{ChosenDelivery, Whole};
use returns::model::Kind;
use testing::{Engine, both};

fn way(standard: Option<i64>) -> ChosenDelivery {
    ChosenDelivery {
        key: "fast".into(),
        name: Localized::same("Mañana"),
        kind: orders::model::Kind::Carrier,
        carrier: None,
        earliest: date(2026, 11, 4),
        latest: date(2026, 11, 4),
        point: None,
        standard: standard.map(Money::eur),
    }
}

fn back(kind: Kind, whole: Whole) -> i64 {
    let bought = Bought { whole, taken: Vec::new(), before: Vec::new() };
    charges(kind, &bought, &meant(&bought, &[])).minor
}

#[both]
async fn a_dearer_way_gives_back_what_the_usual_one_costs(engine: Engine) {
    let world = world(engine).await;
    // Its delivery cost 4.95.
    let whole = order(&world, paid(&world, None).await.order).await;
    for (kind, standard, expected) in [
        (Kind::Withdrawal, None, 495),
        (Kind::Withdrawal, Some(395), 395),
        (Kind::Withdrawal, Some(0), 0),
        (Kind::Withdrawal, Some(995), 495),
        (Kind::Conformity, Some(395), 495),
        (Kind::Allowed, Some(395), 0),
    ] {
        let mut whole = whole.clone();
        whole.group.delivery = Some(way(standard));
        assert_eq!(back(kind, whole), expected, "{kind:?} {standard:?}");
    }
    let mut fee = whole.clone();
    (fee.order.fee, fee.order.total) = (Money::eur(100), Money::eur(fee.order.total.minor + 100));
    fee.group.delivery = Some(way(Some(395)));
    assert_eq!(back(Kind::Withdrawal, fee), 495, "what the way to pay cost goes back whole");
}

#[both]
async fn of_one_delivery_each_of_several_orders_has_its_part(engine: Engine) {
    let world = world(engine).await;
    let mut whole = order(&world, paid(&world, None).await.order).await;
    let mut other = whole.order.clone();
    whole.order.delivery = Money::eur(200);
    whole.order.total = Money::eur(5_499 + 200);
    other.delivery = Money::eur(295);
    whole.others = vec![other];
    whole.group.delivery = Some(way(Some(395)));
    // 395 × 200 / 495 is 159.6.
    assert_eq!(back(Kind::Withdrawal, whole), 160);
}
