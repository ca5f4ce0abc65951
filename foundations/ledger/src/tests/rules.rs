//! The rules by themselves: what adds up, what is left of a part, in whatever order facts are heard.

use super::samples::{allocation, euro, heard, id};
use crate::{
    model::{Account, Event, Kind, Month, Role, Standing, Transaction, Unbalanced},
    rules::{book, earn, time},
};
use jiff::civil::date;
use kernel::{Currency, Money, Zone};
use orders_facts::OrderId;
use proptest::prelude::*;
use sellers_facts::SellerId;
use std::collections::BTreeMap;

fn ana() -> SellerId {
    id(77)
}

#[test]
fn what_does_not_add_up_cannot_be_made() {
    let lines = [(Account::Sales, -100), (Account::Tax, -21), (Account::Refunds, 120)];
    assert_eq!(Transaction::of(Kind::Sale, Currency::EUR, lines), Err(Unbalanced(Kind::Sale)));
    let far = [(Account::Sales, i64::MAX), (Account::Sales, 1), (Account::Tax, i64::MIN)];
    assert_eq!(Transaction::of(Kind::Sale, Currency::EUR, far), Err(Unbalanced(Kind::Sale)));
}

#[test]
fn lines_of_one_account_become_one_entry_and_nothing_is_left_out() {
    let lines = [(Account::Sales, -60), (Account::Sales, -40), (Account::Fees, 0), (Account::Tax, 100)];
    let made = Transaction::of(Kind::Sale, Currency::EUR, lines).unwrap().unwrap();
    let entries: Vec<_> = made.entries().iter().map(|one| (one.account.clone(), one.amount.minor)).collect();
    assert_eq!(entries, [(Account::Sales, -100), (Account::Tax, 100)]);
    assert_eq!(made.size(), euro(100));
    let none = [(Account::Sales, -60), (Account::Sales, 60)];
    assert_eq!(Transaction::of(Kind::Sale, Currency::EUR, none), Ok(None));
}

#[test]
fn accounts_are_known_by_their_word() {
    let all = [
        Account::Provider("cash_on_delivery".into()),
        Account::Buyer(id(1)),
        Account::SellerPending(ana()),
        Account::SellerPayable(ana()),
        Account::Sales,
        Account::Refunds,
        Account::Tax,
        Account::Commission,
        Account::Fees,
        Account::Disputes,
        Account::Payouts,
    ];
    for account in all {
        let key = account.key(Currency::EUR);
        assert_eq!(Account::from_key(&key), Some((account, Currency::EUR)), "{key}");
    }
    for unknown in ["", "sales", "sales.XX", "sales.x.EUR", "provider.EUR", "buyer.x.EUR", "cash.EUR"] {
        assert_eq!(Account::from_key(unknown), None, "{unknown}");
    }
}

/// RULES section 2 row 25: what is owed to sellers is a debt, and no account of the shop's own holds their money.
#[test]
fn no_account_holds_money_of_others() {
    let others = [Account::SellerPending(ana()), Account::SellerPayable(ana())];
    assert!(others.iter().all(|account| account.role().grows_by_credit()));
    let held: Vec<Role> = Role::ALL.iter().copied().filter(|role| !role.grows_by_credit()).collect();
    assert_eq!(held, [Role::Provider, Role::Refunds, Role::Fees, Role::Disputes]);
    assert!(
        Role::HOUSE
            .iter()
            .all(|role| !matches!(role, Role::Buyer | Role::SellerPending | Role::SellerPayable))
    );
}

fn standing(seller: Option<SellerId>, refunded: i64) -> Standing {
    let allocation = Some(allocation(1, seller));
    Standing { allocation, is_bound: true, refunded, ..Standing::unheard(id(1)) }
}

fn amounts(stands: &Standing) -> Vec<(Role, i64)> {
    book::target(stands).into_iter().map(|(account, minor)| (account.role(), minor)).collect()
}

#[test]
fn a_sale_of_the_shop_is_parted_from_its_taxes() {
    let (buyer, tax, sales, refunds) = (Role::Buyer, Role::Tax, Role::Sales, Role::Refunds);
    let cases = [
        (0, [10_000, -1_736, -8_264, 0]),
        (2_500, [7_500, -1_302, -8_264, 2_066]),
        (9_999, [1, -1, -8_264, 8_264]),
        (10_000, [0, 0, -8_264, 8_264]),
        (12_000, [0, 0, -8_264, 8_264]),
    ];
    for (refunded, [at_buyer, at_tax, at_sales, at_refunds]) in cases {
        let expected = [(buyer, at_buyer), (tax, at_tax), (sales, at_sales), (refunds, at_refunds)];
        assert_eq!(amounts(&standing(None, refunded)), expected, "{refunded}");
    }
}

#[test]
fn a_commission_goes_back_with_what_it_was_of() {
    let (buyer, kept, pending) = (Role::Buyer, Role::Commission, Role::SellerPending);
    for (refunded, [at_buyer, at_kept, at_pending]) in
        [(0, [10_000, -1_200, -8_800]), (3_333, [6_667, -801, -5_866]), (10_000, [0, 0, 0])]
    {
        let expected = [(buyer, at_buyer), (kept, at_kept), (pending, at_pending)];
        assert_eq!(amounts(&standing(Some(ana()), refunded)), expected, "{refunded}");
    }
    assert!(amounts(&Standing { is_bound: false, ..standing(Some(ana()), 0) }).is_empty());
}

#[test]
fn an_earning_is_theirs_when_it_has_arrived_was_paid_and_its_days_are_over() {
    let day = 86_400_000_000;
    let whole = Standing {
        is_paid: true,
        release_at: Some(kernel::time::from_micros(30 * day)),
        ..standing(Some(ana()), 0)
    };
    let at = |days: i64| kernel::time::from_micros(days * day);
    assert!(earn::is_due(&whole, at(30)) && !earn::is_due(&whole, at(29)));
    assert!(!earn::is_due(&Standing { is_paid: false, ..whole.clone() }, at(31)), "not paid");
    assert!(!earn::is_due(&Standing { is_bound: false, ..whole.clone() }, at(31)), "called off");
    assert!(!earn::is_due(&Standing { release_at: None, ..whole.clone() }, at(31)), "not arrived");
    assert!(
        !earn::is_due(&Standing { allocation: Some(allocation(1, None)), ..whole.clone() }, at(31)),
        "ours"
    );
    assert_eq!(earn::look_at(&whole, at(29)), Some(at(30)));
    let released = earn::released(whole, at(30));
    assert_eq!((released.released_at, earn::look_at(&released, at(0))), (Some(at(30)), None));
    assert_eq!(amounts(&released)[2], (Role::SellerPayable, -8_800));
}

/// What nobody saw arrive is a seller's once nobody owes anything any more; what was seen counts from then.
#[test]
fn an_order_that_is_over_is_paid_for_whoever_saw_it_arrive() {
    let at = |days: i64| kernel::time::from_micros(days * 86_400_000_000);
    let open = Standing { is_paid: true, ..standing(Some(ana()), 0) };
    let over = earn::after(&open, &Event::Completed(at(20)), &heard(1), 30);
    assert_eq!((over.release_at, over.delivered_at), (Some(at(50)), None));
    assert!(earn::is_due(&over, at(50)) && !earn::is_due(&over, at(49)));
    let seen = earn::after(&over, &Event::Delivered(at(3)), &heard(2), 30);
    assert_eq!((seen.release_at, seen.delivered_at), (Some(at(33)), Some(at(3))));
    assert_eq!(earn::after(&seen, &Event::Completed(at(20)), &heard(3), 30).release_at, Some(at(33)));
}

#[test]
fn months_begin_and_end_where_calendars_say() {
    let month = Month::parse("2028-02").unwrap();
    assert_eq!((month.span().from, month.span().last()), (date(2028, 2, 1), date(2028, 2, 29)));
    assert_eq!((month.before().to_string(), month.after().to_string()), ("2028-01".into(), "2028-03".into()));
    assert_eq!(Month::parse("2026-12").unwrap().after().to_string(), "2027-01");
    for unfit in ["", "2026", "2026-13", "2026-1", "2026-01-01", "x026-01"] {
        assert_eq!(Month::parse(unfit), None, "{unfit}");
    }
    assert!(time::typed("2026-11-01", "2026-11-30").is_some_and(|span| span.until == date(2026, 12, 1)));
    for (from, to) in [("2026-11-02", "2026-11-01"), ("2026-11-01", "2027-11-02"), ("x", "2026-11-01")] {
        assert_eq!(time::typed(from, to), None);
    }
}

#[test]
fn a_day_begins_where_the_shop_is() {
    for (zone, day, begins) in [
        ("Europe/Madrid", date(2026, 11, 3), "2026-11-02T23:00:00Z"),
        ("Europe/Madrid", date(2026, 3, 29), "2026-03-28T23:00:00Z"),
        ("Europe/Madrid", date(2026, 3, 30), "2026-03-29T22:00:00Z"),
        ("Atlantic/Canary", date(2026, 7, 1), "2026-06-30T23:00:00Z"),
        ("Pacific/Auckland", date(2026, 11, 3), "2026-11-02T11:00:00Z"),
        ("Asia/Kathmandu", date(2026, 11, 3), "2026-11-02T18:15:00Z"),
    ] {
        let zone: Zone = zone.parse().unwrap();
        assert_eq!(time::begins(&zone, day).to_string(), begins);
    }
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        any::<bool>().prop_map(|is_ours| Event::Allocated(allocation(1, (!is_ours).then(ana)))),
        Just(Event::Confirmed),
        Just(Event::CalledOff),
        Just(Event::Paid),
        (1_i64..6_000).prop_map(|minor| Event::Refunded(Money::eur(minor))),
        (0_i64..9).prop_map(|day| Event::Delivered(kernel::time::from_micros(day * 86_400_000_000))),
        (0_i64..9).prop_map(|day| Event::Completed(kernel::time::from_micros(day * 86_400_000_000))),
        Just(Event::Look),
    ]
}

/// Lets an order hear all that, one after the other, and books what follows.
fn story(events: &[(usize, Event)]) -> (Standing, BTreeMap<Account, i64>, Vec<Transaction>) {
    let order: OrderId = id(1);
    let (mut stands, mut booked, mut all) = (Standing::unheard(order), BTreeMap::new(), Vec::new());
    for (place, event) in events {
        let place = i64::try_from(*place).unwrap();
        stands = earn::after(&stands, event, &heard(place), 2);
        stands = earn::released(stands, kernel::time::from_micros(5 * 86_400_000_000));
        let known: Vec<(Account, i64)> = booked.clone().into_iter().collect();
        if let Some(made) = book::order(&stands, &known, book::kind_of(event)).unwrap() {
            for entry in made.entries() {
                *booked.entry(entry.account.clone()).or_default() += entry.amount.minor;
            }
            all.push(made);
        }
    }
    booked.retain(|_, minor| *minor != 0);
    (stands, booked, all)
}

proptest! {
    /// Money in equals money out, whatever is heard.
    #[test]
    fn every_transaction_adds_up_to_nothing(events in proptest::collection::vec(event(), 0..20)) {
        let events: Vec<_> = events.into_iter().enumerate().collect();
        let (stands, booked, all) = story(&events);
        for made in all {
            let sum: i64 = made.entries().iter().map(|one| one.amount.minor).sum();
            prop_assert_eq!(sum, 0);
            prop_assert!(made.size().minor > 0);
        }
        let mut target: BTreeMap<Account, i64> = BTreeMap::new();
        for (account, minor) in book::target(&stands) {
            *target.entry(account).or_default() += minor;
        }
        target.retain(|_, minor| *minor != 0);
        prop_assert_eq!(booked, target, "what stands there is what should");
    }

    /// Facts of different kinds come by different ways: which is heard first changes nothing in the end.
    #[test]
    fn the_order_in_which_facts_are_heard_changes_no_balance(
        refunds in proptest::collection::vec(1_i64..6_000, 0..4),
        is_called_off in any::<bool>(),
        is_ours in any::<bool>(),
        dice in any::<u64>(),
    ) {
        let mut told = vec![Event::Allocated(allocation(1, (!is_ours).then(ana))), Event::Confirmed, Event::Paid];
        told.extend(refunds.into_iter().map(|minor| Event::Refunded(Money::eur(minor))));
        told.push(Event::Delivered(kernel::time::from_micros(0)));
        told.push(Event::Completed(kernel::time::from_micros(1)));
        if is_called_off {
            told.push(Event::CalledOff);
        }
        let told: Vec<_> = told.into_iter().enumerate().collect();
        let mut shuffled = told.clone();
        let mut dice = dice;
        for at in (1..shuffled.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(at, usize::try_from(dice >> 33).unwrap() % (at + 1));
        }
        let ((one, in_order, _), (other, mixed, _)) = (story(&told), story(&shuffled));
        prop_assert_eq!(in_order, mixed);
        prop_assert_eq!(one, other);
    }

    /// What goes back in pieces is what would go back at once, to the cent.
    #[test]
    fn nothing_is_left_over_of_what_went_back_in_pieces(pieces in proptest::collection::vec(1_i64..3_000, 1..12)) {
        let sum: i64 = pieces.iter().sum();
        let at_once = standing(Some(ana()), sum);
        let mut in_pieces = standing(Some(ana()), 0);
        for piece in pieces {
            in_pieces = earn::after(&in_pieces, &Event::Refunded(Money::eur(piece)), &heard(1), 30);
        }
        prop_assert_eq!(book::target(&in_pieces), book::target(&at_once));
    }
}
