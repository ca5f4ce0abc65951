//! How far bringing somebody comes: every state with every command, and what is to be done when.

use crate::{
    model::{
        Joining, Known, OrderHeard, Referral, ReferralId, ReferralState, Settings, Terms, Wanted, is_running,
    },
    rules::{
        JoinRejected, SettingsRejected,
        join::join,
        referral::{Command, Step, counts, next, step, unlock_at},
        settings::read,
    },
};
use kernel::{Currency, Money, PersonId, Timestamp, time};
use orders_facts::OrderId;
use proptest::prelude::*;

fn at(day: i64) -> Timestamp {
    time::days_after(Timestamp::UNIX_EPOCH, day)
}

fn referral(state: ReferralState) -> Referral {
    Referral {
        id: ReferralId::from_bytes([1; 16]),
        advocate: Some(PersonId::from_bytes([2; 16])),
        friend: Some(PersonId::from_bytes([3; 16])),
        state,
        joined_at: at(0),
        ends_at: at(30),
        terms: Terms { reward: Money::eur(500), minimum_minor: 3_000, lock_days: 30 },
        order: None,
        unlock_at: None,
        promotion: None,
    }
}

fn order(day: i64, total: i64) -> OrderHeard {
    OrderHeard {
        order: OrderId::from_bytes([4; 16]),
        total: Some(Money::eur(total)),
        refunded_minor: 0,
        placed_at: Some(at(day)),
        confirmed_at: Some(at(day)),
        delivered_at: None,
        is_off: false,
        is_undone: false,
    }
}

fn known(state: ReferralState, order: Option<OrderHeard>) -> Known {
    let referral = Referral { unlock_at: Some(at(40)), ..referral(state) };
    Known { referral, order, is_troubled: false, is_household: false }
}

#[test]
fn every_state_takes_every_command_as_the_table_says() {
    use ReferralState::{Bought, Joined, Lapsed, Refused, Replaced, Rewarded, Undone, Waiting};
    let table = [
        (Joined, Command::Buy, Bought),
        (Joined, Command::Lapse, Lapsed),
        (Joined, Command::Replace, Replaced),
        (Joined, Command::Refuse, Refused),
        (Bought, Command::Arrive, Waiting),
        (Bought, Command::CallOff, Joined),
        (Bought, Command::Undo, Undone),
        (Waiting, Command::Reward, Rewarded),
        (Waiting, Command::CallOff, Undone),
        (Waiting, Command::Undo, Undone),
        (Waiting, Command::Refuse, Refused),
        (Rewarded, Command::Undo, Undone),
    ];
    for state in ReferralState::ALL {
        for command in Command::ALL {
            let said = table.iter().find(|(from, by, _)| from == state && *by == command);
            assert_eq!(next(*state, command), said.map(|(_, _, to)| *to), "{state:?} {command:?}");
        }
    }
}

#[test]
fn nothing_counts_after_the_last_instant_of_the_window() {
    let is = referral(ReferralState::Joined);
    assert!(counts(&is, &order(0, 3_000)) && counts(&is, &order(29, 3_000)));
    assert!(!counts(&is, &order(30, 3_000)) && !counts(&is, &order(-1, 3_000)));
    assert!(!counts(&is, &order(1, 2_999)), "it cost too little");
    assert!(!counts(&is, &OrderHeard { is_off: true, ..order(1, 3_000) }));
    assert!(!counts(&is, &OrderHeard { refunded_minor: 1, ..order(1, 3_000) }));
    assert!(!counts(
        &is,
        &OrderHeard { total: Some(Money::new(9_000, "USD".parse().unwrap())), ..order(1, 0) }
    ));
    assert!(!counts(&is, &OrderHeard { total: None, ..order(1, 0) }));
    assert_eq!(step(&known(ReferralState::Joined, None), at(29)), Step::Wait(at(30)));
    assert_eq!(step(&known(ReferralState::Joined, None), at(30)), Step::Turn(Command::Lapse));
    // Bought in time, heard of late.
    let late = known(ReferralState::Joined, Some(order(29, 3_000)));
    assert_eq!(step(&late, at(31)), Step::Turn(Command::Buy));
    // Agreed in time, and paid by a transfer that takes days: it is waited for until it is off.
    let open = OrderHeard { confirmed_at: None, total: None, ..order(29, 0) };
    assert_eq!(step(&known(ReferralState::Joined, Some(open.clone())), at(30)), Step::Wait(at(32)));
    let paid = OrderHeard { confirmed_at: Some(at(33)), ..order(29, 3_000) };
    assert_eq!(step(&known(ReferralState::Joined, Some(paid)), at(33)), Step::Turn(Command::Buy));
    let off = OrderHeard { is_off: true, ..open };
    assert_eq!(step(&known(ReferralState::Joined, Some(off)), at(33)), Step::Turn(Command::Lapse));
    // Agreed before the invitation was taken, and paid after.
    let before = OrderHeard { placed_at: None, ..order(3, 3_000) };
    assert!(!counts(&referral(ReferralState::Joined), &before));
}

#[test]
fn of_one_household_nothing_counts_whenever_it_is_seen() {
    for (state, day) in [(ReferralState::Joined, 1), (ReferralState::Waiting, 40)] {
        let seen = Known { is_household: true, ..known(state, Some(order(1, 3_000))) };
        assert_eq!(step(&seen, at(day)), Step::Turn(Command::Refuse), "{state:?}");
    }
}

#[test]
fn the_present_waits_until_nothing_can_go_back() {
    let heard = OrderHeard { delivered_at: Some(at(10)), ..order(1, 3_000) };
    let bought = known(ReferralState::Bought, Some(heard.clone()));
    assert_eq!(step(&bought, at(10)), Step::Turn(Command::Arrive));
    assert_eq!(unlock_at(&bought.referral, at(10)), at(40));
    let waiting = known(ReferralState::Waiting, Some(heard.clone()));
    assert_eq!(step(&waiting, at(39)), Step::Wait(at(40)));
    assert_eq!(step(&waiting, at(40)), Step::Turn(Command::Reward));
    let troubled = Known { is_troubled: true, ..waiting.clone() };
    assert_eq!(step(&troubled, at(40)), Step::Wait(at(42)));
    let less = OrderHeard { refunded_minor: 1, ..heard.clone() };
    assert_eq!(step(&known(ReferralState::Waiting, Some(less)), at(40)), Step::Turn(Command::Undo));
    for gone in [OrderHeard { is_off: true, ..heard.clone() }, OrderHeard { is_undone: true, ..heard }] {
        assert_eq!(step(&known(ReferralState::Waiting, Some(gone)), at(20)), Step::Turn(Command::Undo));
    }
}

#[test]
fn what_is_over_rests() {
    let undone = OrderHeard { is_undone: true, ..order(1, 3_000) };
    for state in ReferralState::ALL.iter().filter(|state| !is_running(**state)) {
        let wanted = match state {
            ReferralState::Rewarded => Step::Turn(Command::Undo),
            _ => Step::Rest,
        };
        assert_eq!(step(&known(*state, Some(undone.clone())), at(50)), wanted, "{state:?}");
    }
}

proptest! {
    /// Whatever is heard, the present never comes before its day, nor for an order that cost too little or went back.
    #[test]
    fn no_present_comes_too_early(
        total in 0_i64..6_000, refunded in 0_i64..6_000, off: bool, undone: bool, troubled: bool, household: bool,
        day in 0_i64..80,
    ) {
        let heard = OrderHeard { refunded_minor: refunded, is_off: off, is_undone: undone, delivered_at: Some(at(10)), ..order(1, total) };
        let one = Known { is_troubled: troubled, is_household: household, ..known(ReferralState::Waiting, Some(heard)) };
        if step(&one, at(day)) == Step::Turn(Command::Reward) {
            prop_assert!(day >= 40 && !off && !undone && !troubled && !household && total - refunded >= 3_000);
        }
    }
}

#[test]
fn nobody_is_brought_who_should_not_be() {
    let on = Settings { is_on: true, ..Settings::default() };
    let good = Joining { is_own: false, has_bought: false, is_household: false, of_year: 0, before: None };
    assert_eq!(join(&good, &on), Ok(()));
    assert_eq!(join(&good, &Settings::default()), Err(JoinRejected::Closed));
    let before = |state| Joining { before: Some(state), ..good };
    assert_eq!(join(&before(ReferralState::Joined), &on), Ok(()), "the last one counts");
    for (joining, why) in [
        (Joining { is_own: true, ..good }, JoinRejected::Own),
        (Joining { has_bought: true, ..good }, JoinRejected::NotNew),
        (before(ReferralState::Bought), JoinRejected::NotNew),
        (before(ReferralState::Waiting), JoinRejected::NotNew),
        (Joining { is_household: true, ..good }, JoinRejected::Household),
        (Joining { of_year: on.most_a_year, ..good }, JoinRejected::Full),
    ] {
        assert_eq!(join(&joining, &on), Err(why));
    }
}

fn typed() -> Wanted {
    Wanted {
        version: 0,
        is_on: true,
        friend: "5".into(),
        advocate: "4,50 €".into(),
        minimum: "30".into(),
        window_days: "30".into(),
        lock_days: "30".into(),
        reward_days: "180".into(),
        most_a_year: "12".into(),
    }
}

#[test]
fn what_the_shop_decides_is_bounded() {
    let before = Settings::default();
    let kept = read(&typed(), &before, Currency::EUR).unwrap();
    assert_eq!((kept.friend_minor, kept.advocate_minor, kept.minimum_minor), (500, 450, 3_000));
    let plain = Wanted { friend: "0".into(), ..typed() };
    assert_eq!(read(&plain, &before, Currency::EUR).unwrap().friend_minor, 0);
    for (wanted, why) in [
        (Wanted { friend: "x".into(), ..typed() }, SettingsRejected::Amount { field: "friend" }),
        (Wanted { advocate: "-1".into(), ..typed() }, SettingsRejected::Amount { field: "advocate" }),
        (Wanted { minimum: "1e9".into(), ..typed() }, SettingsRejected::Amount { field: "minimum" }),
        (Wanted { advocate: "0".into(), ..typed() }, SettingsRejected::Nothing),
        (Wanted { minimum: "5".into(), ..typed() }, SettingsRejected::Free),
        (
            Wanted { window_days: "0".into(), ..typed() },
            SettingsRejected::Days { field: "window_days", least: 1 },
        ),
        (
            Wanted { reward_days: "366".into(), ..typed() },
            SettingsRejected::Days { field: "reward_days", least: 1 },
        ),
        (Wanted { lock_days: "13".into(), ..typed() }, SettingsRejected::LockShort),
        (Wanted { most_a_year: "".into(), ..typed() }, SettingsRejected::Year),
    ] {
        assert_eq!(read(&wanted, &before, Currency::EUR), Err(why), "{wanted:?}");
    }
}
