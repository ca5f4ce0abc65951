//! Which cards may be kept and charged, as tables.

use crate::{
    model::{
        KeptCard, RefundState, Saved, SavedCard, SavedId, SavedStanding, State, Way, WaySetting, won_again,
    },
    rules::{
        Charger, Older, PayRejected, beside, ends_at, is_over, may_ask_again, may_charge, may_keep, moved,
        seen, told, usable,
    },
};
use kernel::{Money, PersonId, Personal, Timestamp, time};
use payments_facts::RefundId;
use std::slice::from_ref;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

fn card(their_ref: &str) -> KeptCard {
    KeptCard {
        customer: Personal::new("cus_1".into()),
        their_ref: Personal::new(their_ref.into()),
        brand: "visa".into(),
        last_four: "4242".into(),
        expires: Some((2027, 2)),
        ..KeptCard::default()
    }
}

fn saved(standing: SavedStanding) -> Saved {
    Saved {
        id: SavedId::from_bytes([3; 16]),
        person: Some(person(1)),
        way: Way::Stripe,
        standing,
        card: card("pm_1"),
        agreed_at: at("2026-11-03T09:00:00Z"),
        saved_at: Some(at("2026-11-03T09:01:00Z")),
    }
}

/// A row for each standing, a column for whoever wants to charge it: its owner, somebody else, a visitor, the shop.
#[test]
fn a_card_is_charged_by_its_owner_or_the_shop_and_only_while_it_is_kept() {
    let now = at("2026-12-01T00:00:00Z");
    let chargers = [
        Charger::There(Some(person(1))),
        Charger::There(Some(person(2))),
        Charger::There(None),
        Charger::Shop,
    ];
    for (standing, row) in [
        (SavedStanding::Agreed, [false; 4]),
        (SavedStanding::Kept, [true, false, false, true]),
        (SavedStanding::Leaving, [false; 4]),
    ] {
        for (charger, may) in chargers.into_iter().zip(row) {
            let expected = if may { Ok(Way::Stripe) } else { Err(PayRejected::NoSuchCard) };
            assert_eq!(
                may_charge(Some(&saved(standing)), charger, now),
                expected,
                "{standing:?} {charger:?}"
            );
        }
    }
    let of_nobody = Saved { person: None, ..saved(SavedStanding::Kept) };
    for charger in chargers {
        assert_eq!(may_charge(None, charger, now), Err(PayRejected::NoSuchCard));
        assert_eq!(may_charge(Some(&of_nobody), charger, now), Err(PayRejected::NoSuchCard), "{charger:?}");
    }
}

#[test]
fn a_card_is_good_until_its_month_is_over() {
    let last = at("2027-02-28T23:59:59.999999Z");
    let kept = saved(SavedStanding::Kept);
    assert!(may_charge(Some(&kept), Charger::Shop, last).is_ok());
    assert!(may_charge(Some(&kept), Charger::Shop, at("2027-03-01T00:00:00Z")).is_err());
    for (expires, end) in [
        (Some((2026, 12)), Some("2027-01-01T00:00:00Z")),
        (Some((2028, 2)), Some("2028-03-01T00:00:00Z")),
        (None, None),
    ] {
        assert_eq!(ends_at(expires), end.map(at), "{expires:?}");
        assert_eq!(is_over(expires, time::days_after(at("2026-01-01T00:00:00Z"), 4_000)), expires.is_some());
    }
}

#[test]
fn only_ways_of_cards_keep_them_and_not_without_end() {
    for way in Way::ALL {
        let keeps = matches!(way, Way::Test | Way::Stripe | Way::Redsys);
        assert_eq!((may_keep(*way, 0), may_keep(*way, 20)), (keeps, false), "{way:?}");
        assert_eq!(way.abilities().off_session, keeps, "{way:?}");
    }
}

#[test]
fn what_no_card_can_say_is_not_believed() {
    let odd = KeptCard {
        brand: "Visa <b>".into(),
        last_four: "42".into(),
        expires: Some((2027, 13)),
        ..card("pm_1")
    };
    let tidy = told(&odd).unwrap();
    assert_eq!((tidy.brand.as_str(), tidy.last_four.as_str(), tidy.expires), ("", "", None));
    assert_eq!(told(&KeptCard { brand: "VISA".into(), ..card("pm_1") }), Some(card("pm_1")));
    for their_ref in ["", "pm 1", "pm_\u{0}", &"x".repeat(256)] {
        assert_eq!(told(&card(their_ref)), None, "{their_ref:?}");
    }
    let long = KeptCard { first_ref: Personal::new("ñ".into()), ..card("pm_1") };
    assert_eq!(told(&long), None);
}

#[test]
fn a_newer_name_for_the_same_card_takes_the_place_of_the_older() {
    let known = saved(SavedStanding::Kept);
    let unseen = KeptCard { last_four: String::new(), ..card("pm_2") };
    let endless = KeptCard { expires: None, ..card("pm_2") };
    for (older, way, told, expected) in [
        (known.clone(), Way::Stripe, card("pm_1"), Older::IsThis),
        (known.clone(), Way::Stripe, card("pm_2"), Older::Leaves),
        (known.clone(), Way::Stripe, KeptCard { brand: "amex".into(), ..card("pm_2") }, Older::Stays),
        (known.clone(), Way::Stripe, unseen, Older::Stays),
        (known.clone(), Way::Stripe, endless, Older::Stays),
        (known.clone(), Way::Redsys, card("pm_1"), Older::Stays),
        (saved(SavedStanding::Agreed), Way::Stripe, card("pm_1"), Older::Stays),
        (saved(SavedStanding::Leaving), Way::Stripe, card("pm_2"), Older::Stays),
    ] {
        assert_eq!(beside(&older, way, &told), expected, "{older:?} {way:?} {told:?}");
    }
}

#[test]
fn people_see_what_is_kept_and_pay_with_what_is_offered() {
    assert!(seen(&saved(SavedStanding::Agreed)).is_none() && seen(&saved(SavedStanding::Leaving)).is_none());
    let known = [saved(SavedStanding::Kept)];
    let setting = |way, is_on| WaySetting { is_on, ..WaySetting::untouched(way) };
    let count = |settings: &[WaySetting]| usable(&known, settings).len();
    assert_eq!(count(&[setting(Way::Stripe, true)]), 1);
    assert_eq!(count(&[setting(Way::Stripe, false), setting(Way::Redsys, true)]), 0);
    let shown: SavedCard = seen(&known[0]).unwrap();
    assert_eq!((shown.network(), shown.ends().as_deref()), (Some("Visa"), Some("02/27")));
    let plain = SavedCard { brand: "gold".into(), expires: None, ..shown };
    assert_eq!((plain.network(), plain.ends()), (None, None));
}

/// A refund of what an attempt took beside what was asked for, and how it stands.
fn extra(number: u8, attempt: u32, state: RefundState) -> crate::model::Refund {
    crate::model::Refund {
        id: RefundId::from_bytes([number; 16]),
        payment: super::states::payment(State::Captured, Way::Test).id,
        attempt,
        is_extra: true,
        cause: super::samples::group(1),
        amount: Money::eur(2_500),
        state,
        their_ref: format!("re_{number}"),
        reason: None,
        created_at: at("2026-11-03T09:00:00Z"),
        ended_at: Some(at("2026-11-03T09:02:00Z")),
    }
}

#[test]
fn what_did_not_go_back_is_asked_for_once_at_a_time() {
    for state in RefundState::ALL {
        let one = extra(1, 1, *state);
        let is_failed = *state == RefundState::Failed;
        assert_eq!(may_ask_again(from_ref(&one), &one).is_ok(), is_failed, "{state:?}");
        let usual = crate::model::Refund { is_extra: false, ..one };
        assert!(may_ask_again(from_ref(&usual), &usual).is_err(), "{state:?}");
        let failed = extra(1, 1, RefundState::Failed);
        let beside = extra(2, 1, *state);
        assert_eq!(may_ask_again(&[failed.clone(), beside], &failed).is_ok(), is_failed, "{state:?}");
        let of_another = extra(2, 2, *state);
        assert!(may_ask_again(&[failed.clone(), of_another], &failed).is_ok(), "{state:?}");
    }
}

#[test]
fn every_line_that_moved_stands_once() {
    let mut paid = super::states::payment(State::Captured, Way::Stripe);
    paid.disputed_at = Some(at("2026-11-03T09:03:00Z"));
    let mut one = super::hearing::attempt(&paid, 1);
    (one.stage, one.their_ref, one.ended_at) =
        (crate::model::Stage::Captured, "pi_1".into(), Some(at("2026-11-03T09:01:00Z")));
    let refunds = [extra(1, 1, RefundState::Failed), extra(2, 1, RefundState::Done)];
    let lines = |paid: &crate::model::Payment| {
        let all = moved(paid, from_ref(&one), &refunds);
        all.iter().map(|line| (line.what.code(), line.amount.minor, line.id.clone())).collect::<Vec<_>>()
    };
    let before = lines(&paid);
    let whats: Vec<_> = before.iter().map(|(what, minor, _)| (*what, *minor)).collect();
    assert_eq!(whats, [("charge", 2_500), ("refund", 2_500), ("dispute", 2_500)]);
    for (is_won, more) in [(true, 1), (false, 0)] {
        paid.dispute_end = Some(crate::model::DisputeEnd { at: at("2026-11-03T09:04:00Z"), is_won });
        let after = lines(&paid);
        assert_eq!(after.len(), before.len() + more);
        if is_won {
            assert_eq!(after[3], ("dispute", -2_500, won_again("pi_1")));
        }
    }
}
