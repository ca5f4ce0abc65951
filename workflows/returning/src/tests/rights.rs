//! Who may send what back, to the day.

use super::samples::{delivered, order, paid, world};
use crate::rules::{
    RightRejected,
    rights::{Law, may, until},
};
use catalog::model::{ProductType, Withdrawal};
use jiff::civil::date;
use kernel::{Timestamp, Zone};
use orders::model::{OrderState, Past, Whole};
use returns::model::{Kind, Policy};
use shop::rules::guarantee;
use testing::{Engine, both};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The same order, arrived on Monday, 2 November 2026 at noon.
fn arrived(whole: &Whole) -> Whole {
    let mut whole = whole.clone();
    whole.order.placed_at = at("2026-10-28T10:00:00Z");
    whole.order.delivered_at = Some(at("2026-11-02T12:00:00Z"));
    whole
}

#[both]
async fn each_right_ends_on_its_own_day(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let whole = arrived(&order(&world, bought.order).await);
    let zone: Zone = "Europe/Madrid".parse().unwrap();
    let policy = Policy { days: 30, ..Policy::default() };
    let law = Law { policy: &policy, guarantee: guarantee("ES"), zone: &zone };
    let line = &whole.lines[0];
    // 16 November is a Monday.
    for (kind, last) in [
        (Kind::Withdrawal, date(2026, 11, 16)),
        (Kind::Allowed, date(2026, 12, 2)),
        (Kind::Conformity, date(2029, 11, 2)),
    ] {
        assert_eq!(until(kind, &whole, line, law), Some(last), "{kind:?}");
        let (in_time, late) = (format!("{last}T22:59:59Z"), format!("{last}T23:00:00Z"));
        assert_eq!(may(kind, (&whole, line), law, at(&in_time)), Ok(()), "{kind:?}");
        assert_eq!(may(kind, (&whole, line), law, at(&late)), Err(RightRejected::Late), "{kind:?}");
    }
    let untold = Policy { informs_since: Some(date(2026, 11, 1)), ..policy.clone() };
    let law = Law { policy: &untold, ..law };
    assert_eq!(until(Kind::Withdrawal, &whole, line, law), Some(date(2027, 11, 16)), "twelve months more");
    let told = Policy { informs_since: Some(date(2026, 10, 28)), ..policy.clone() };
    let law = Law { policy: &told, ..law };
    assert_eq!(until(Kind::Withdrawal, &whole, line, law), Some(date(2026, 11, 16)));
}

#[both]
async fn every_class_of_things_and_every_state_of_an_order_is_told_apart(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    let whole = order(&world, bought.order).await;
    let (policy, zone) = (Policy::default(), Zone::UTC);
    let law = Law { policy: &policy, guarantee: guarantee("ES"), zone: &zone };
    let now = world.now();
    for class in Withdrawal::ALL {
        let line = orders::model::Line { withdrawal: class, ..whole.lines[0].clone() };
        let expected = match class.window() {
            catalog::model::Window::Closed => Err(RightRejected::Exception),
            catalog::model::Window::Open | catalog::model::Window::UntilOpened => Ok(()),
        };
        assert_eq!(may(Kind::Withdrawal, (&whole, &line), law, now), expected, "{class:?}");
    }
    let line = &whole.lines[0];
    assert_eq!(may(Kind::Allowed, (&whole, line), law, now), Err(RightRejected::NotOffered));
    assert_eq!(may(Kind::Conformity, (&whole, line), law, now), Err(RightRejected::Early));
    for state in [OrderState::Placed, OrderState::Cancelled, OrderState::Expired] {
        let mut unsold = whole.clone();
        unsold.order.stand.order = state;
        for kind in Kind::ALL {
            assert_eq!(
                may(kind, (&unsold, line), law, now),
                Err(RightRejected::Unsold),
                "{kind:?} {state:?}"
            );
        }
    }
}

/// RULES section 2 row 5: days run from when the last of it arrived, not from when it was sent.
#[both]
async fn what_was_brought_on_its_way_has_all_its_days_from_when_it_arrives(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let mut whole = arrived(&order(&world, bought.order).await);
    let (policy, zone) = (Policy { days: 30, ..Policy::default() }, Zone::UTC);
    let law = Law { policy: &policy, guarantee: guarantee("ES"), zone: &zone };
    let line = whole.lines[0].clone();
    whole.order.past = Some(Past { origin: "shopify".into(), reference: "1001".into() });
    (whole.order.sent_at, whole.order.delivered_at) = (Some(at("2026-10-28T12:00:00Z")), None);
    let of = |whole: &Whole| [Kind::Withdrawal, Kind::Allowed].map(|kind| until(kind, whole, &line, law));
    assert_eq!(of(&whole), [None, None], "it is on its way");
    let late = at("2027-03-01T12:00:00Z");
    assert_eq!(may(Kind::Withdrawal, (&whole, &line), law, late), Ok(()), "nobody knows that it is there");
    whole.order.deemed_at = Some(at("2026-12-01T12:00:00Z"));
    whole.order.stand.order = OrderState::Completed;
    assert_eq!(of(&whole), [None, Some(date(2026, 12, 31))], "it counts as there, and its days do not run");
    whole.order.deemed_at = None;
    assert_eq!(of(&whole), [Some(date(2026, 11, 11)), Some(date(2026, 11, 27))], "it was over elsewhere");
    whole.order.delivered_at = Some(at("2026-11-02T12:00:00Z"));
    assert_eq!(of(&whole)[0], Some(date(2026, 11, 16)));
}

/// RULES section 2 row 6: both are needed, that they agreed before and that they have begun.
#[both]
async fn whoever_agreed_to_a_file_at_once_and_began_cannot_go_back_on_it(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let whole = arrived(&order(&world, bought.order).await);
    let (policy, zone) = (Policy::default(), Zone::UTC);
    let law = Law { policy: &policy, guarantee: guarantee("ES"), zone: &zone };
    let (agreed, began) = (at("2026-10-28T10:00:00Z"), at("2026-11-03T09:00:00Z"));
    let before = at("2026-11-03T08:59:59Z");
    let since = Err(RightRejected::Begun { since: began });
    let (file, at_once) = (ProductType::Digital, Withdrawal::DigitalAtOnce);
    let table = [
        (file, at_once, None, None, began, Ok(())),
        (file, at_once, Some(agreed), None, began, Ok(())),
        (file, at_once, None, Some(began), began, Ok(())),
        (file, at_once, Some(agreed), Some(began), before, Ok(())),
        (file, at_once, Some(agreed), Some(began), began, since),
        (file, Withdrawal::Usual, Some(agreed), Some(began), began, Ok(())),
        (ProductType::Physical, at_once, Some(agreed), Some(began), began, Ok(())),
    ];
    for (kind, withdrawal, consent_at, begun_at, now, expected) in table {
        let line = orders::model::Line { kind, withdrawal, consent_at, begun_at, ..whole.lines[0].clone() };
        let told = format!("{kind:?} {withdrawal:?} {consent_at:?} {begun_at:?} {now}");
        assert_eq!(may(Kind::Withdrawal, (&whole, &line), law, now), expected, "{told}");
        assert_eq!(may(Kind::Conformity, (&whole, &line), law, now), Ok(()), "{told}");
    }
}
