//! When somebody is asked how it was: every state with every command, and what is due on which day.

use crate::{
    model::{Ended, Good, Invitation, InvitationSettings, InvitationState, Known},
    rules::{
        invitation::{Command, LAST_DAYS, ROOM_DAYS, Step, ended, first_at, next, step},
        invitation_answer::{NAME_MAX, guest_name, may_answer},
        invitation_settings::{DAYS_MAX, settings},
    },
};
use catalog_facts::{ProductId, VariantId};
use contributions_facts::ContributionId;
use kernel::{Timestamp, time};
use orders_facts::OrderId;
use proptest::prelude::*;

use InvitationState::{Answered, Eligible, Expired, New, Reminded, Sent, Stopped};

#[test]
fn every_state_with_every_command() {
    let late = Command::End(Ended::TooLate);
    let others = [Ended::OptOut, Ended::Returned, Ended::Undone, Ended::NoAddress, Ended::Answered];
    // Arrive, Ask, Answer, too late, any other end.
    let table = [
        (New, [Some(Eligible), None, None, None, Some(Stopped)]),
        (Eligible, [None, Some(Sent), Some(Answered), Some(Expired), Some(Stopped)]),
        (Sent, [None, Some(Reminded), Some(Answered), Some(Expired), Some(Stopped)]),
        (Reminded, [None, None, Some(Answered), Some(Expired), Some(Stopped)]),
        (Answered, [None; 5]),
        (Expired, [None; 5]),
        (Stopped, [None; 5]),
    ];
    assert_eq!(table.map(|(state, _)| state).as_slice(), InvitationState::ALL);
    for (state, [arrive, ask, answer, too_late, end]) in table {
        assert_eq!(next(state, Command::Arrive), arrive, "{state:?} arrive");
        assert_eq!(next(state, Command::Ask), ask, "{state:?} ask");
        assert_eq!(next(state, Command::Answer), answer, "{state:?} answer");
        assert_eq!(next(state, late), too_late, "{state:?} too late");
        for why in others {
            assert_eq!(next(state, Command::End(why)), end, "{state:?} {why:?}");
        }
    }
}

fn day(day: i64) -> Timestamp {
    time::days_after(Timestamp::UNIX_EPOCH, day)
}

/// Delivered on day 0 with a window of 30 days.
fn known(state: InvitationState) -> Known {
    let invitation = Invitation {
        order: OrderId::from_bytes([1; 16]),
        person: None,
        state,
        why: None,
        basis: None,
        delivered_at: Some(day(0)),
        sent_at: matches!(state, Sent | Reminded).then(|| day(10)),
        reminded_at: (state == Reminded).then(|| day(17)),
        ends_at: Some(day(30)),
    };
    let good = |number: u8| Good {
        product: ProductId::from_bytes([number; 16]),
        variant: Some(VariantId::from_bytes([number; 16])),
        is_gone: false,
        review: None,
    };
    Known { invitation, goods: vec![good(1), good(2)], is_troubled: false, is_digital: false }
}

fn at(known: &Known, now: i64) -> Step {
    step(known, &InvitationSettings::default(), day(now))
}

#[test]
fn a_letter_a_reminder_and_never_again() {
    let eligible = known(Eligible);
    assert_eq!(at(&eligible, 9), Step::Wait(day(10)));
    assert_eq!(at(&eligible, 10), Step::Ask(1));
    assert_eq!(at(&known(Sent), 16), Step::Wait(day(17)));
    assert_eq!(at(&known(Sent), 17), Step::Ask(2));
    assert_eq!(at(&known(Reminded), 18), Step::Wait(day(30)));
    assert_eq!(at(&known(Reminded), 30), Step::End(Ended::TooLate));
    for over in [New, Answered, Expired, Stopped] {
        assert_eq!(at(&known(over), 12), Step::Rest, "{over:?}");
    }
}

#[test]
fn files_are_asked_about_sooner() {
    let digital = Known { is_digital: true, ..known(Eligible) };
    assert_eq!(at(&digital, 2), Step::Wait(day(3)));
    assert_eq!(at(&digital, 3), Step::Ask(1));
}

#[test]
fn what_is_heard_late_is_not_asked_about_in_the_last_days() {
    let eligible = known(Eligible);
    assert_eq!(at(&eligible, 30 - LAST_DAYS), Step::Ask(1));
    assert_eq!(at(&eligible, 30 - LAST_DAYS + 1), Step::Wait(day(30)));
    assert_eq!(at(&eligible, 31), Step::End(Ended::TooLate), "an order of long ago gets no letter");
}

#[test]
fn nobody_is_asked_while_something_goes_back_or_the_shop_asks_nobody() {
    let troubled = Known { is_troubled: true, ..known(Eligible) };
    assert_eq!(at(&troubled, 10), Step::Wait(day(12)));
    assert_eq!(at(&troubled, 28), Step::Wait(day(30)));
    let off = InvitationSettings { is_on: false, ..InvitationSettings::default() };
    assert_eq!(step(&known(Eligible), &off, day(10)), Step::Wait(day(12)));
    let unheard = Known { goods: Vec::new(), ..known(Eligible) };
    assert_eq!(at(&unheard, 10), Step::Wait(day(12)), "nobody knows yet what was in it");
    let once = InvitationSettings { reminder_days: 0, ..InvitationSettings::default() };
    assert_eq!(step(&known(Sent), &once, day(17)), Step::Wait(day(30)));
}

#[test]
fn nothing_left_to_ask_about_ends_it() {
    let mut back = known(Eligible);
    back.goods.iter_mut().for_each(|good| good.is_gone = true);
    assert_eq!(at(&back, 10), Step::End(Ended::Returned));
    back.goods[1] = Good { review: Some(ContributionId::from_bytes([3; 16])), ..back.goods[1] };
    assert_eq!(at(&back, 10), Step::End(Ended::Answered));
    let half = Known { goods: vec![back.goods[0], known(Eligible).goods[1]], ..known(Eligible) };
    assert_eq!(at(&half, 10), Step::Ask(1), "one thing is left");
}

#[test]
fn only_a_letter_that_was_written_leads_to_a_form() {
    for (state, may) in
        [(New, false), (Eligible, false), (Sent, true), (Reminded, true), (Answered, true), (Expired, true)]
    {
        assert_eq!(may_answer(&known(state).invitation), may, "{state:?}");
    }
    for (why, may) in [(Ended::Undone, false), (Ended::Returned, false), (Ended::OptOut, true)] {
        let stopped = ended(&known(Sent).invitation, why).unwrap();
        assert_eq!(may_answer(&stopped), may, "{why:?}");
    }
}

#[test]
fn a_guest_is_called_by_a_name_and_nothing_else() {
    let called = |typed: &str| guest_name(typed, "La Casa Azul");
    assert_eq!(called("  Lucía \u{7} N. "), Ok("Lucía N.".to_owned()));
    assert_eq!(called("Azul\u{202e}\u{200b} Pérez"), Ok("Azul Pérez".to_owned()));
    let long = "a".repeat(NAME_MAX + 1);
    for bad in ["", "   ", "600123123", "lucia@casa.example", "Lucía 600 123 123", &long] {
        assert!(called(bad).is_err(), "{bad:?}");
    }
    for bad in
        ["La Casa Azul", "Equipo de la  CASA-azul", "la c\u{200b}asa azul", "mira tienda.com", "www.olla.org"]
    {
        assert!(called(bad).is_err(), "{bad:?}");
    }
}

#[test]
fn days_have_bounds_and_codes_are_codes() {
    let good = InvitationSettings { thanks_code: " gracias-10 ".into(), ..InvitationSettings::default() };
    assert_eq!(settings(&good).unwrap().thanks_code, "GRACIAS-10");
    for bad in [
        InvitationSettings { days: 0, ..good.clone() },
        InvitationSettings { days: DAYS_MAX + 1, ..good.clone() },
        InvitationSettings { days_digital: u32::MAX, ..good.clone() },
        InvitationSettings { reminder_days: DAYS_MAX + 1, ..good.clone() },
        InvitationSettings { thanks_code: "diez por ciento".into(), ..good.clone() },
    ] {
        assert!(settings(&bad).is_err(), "{bad:?}");
    }
}

proptest! {
    #[test]
    fn the_first_letter_comes_after_the_goods_and_in_time(days in 0u32..=60, window in 1i64..90) {
        let (delivered, ends) = (day(100), day(100 + window));
        let first = first_at(delivered, days, ends);
        prop_assert!(first >= delivered);
        prop_assert!(first <= time::days_before(ends, ROOM_DAYS).max(delivered));
        prop_assert!(first <= time::days_after(delivered, i64::from(days)));
    }
}
