//! Every way in which an order can stand, and every command: what follows, or why not.

use crate::{
    model::{Shelf, Stand},
    rules::states::{Command, StateRejected, after, shelf},
};
use orders_facts::{GoodsState, OrderState, PaymentState};
use std::collections::BTreeSet;

/// In the order of the columns below.
pub(super) const COMMANDS: [Command; 20] = [
    Command::Place,
    Command::Authorise,
    Command::Pay,
    Command::PayInVain,
    Command::Decline,
    Command::Expire,
    Command::CancelByBuyer,
    Command::CancelByStaff,
    Command::Send { is_all: false },
    Command::Send { is_all: true },
    Command::Deliver { is_all: false },
    Command::Deliver { is_all: true },
    Command::Refund { is_all: false },
    Command::Refund { is_all: true },
    Command::Note,
    Command::Complete,
    Command::RefuseAtDoor,
    Command::Shorten { is_there: false },
    Command::Shorten { is_there: true },
    Command::Deem,
];

/// A stand is three signs: the order (Placed, Confirmed, X cancelled, Expired, D completed), the payment (waiting, authorised,
/// paid, q partly refunded, refunded, void), the goods (- none, h partly sent, sent, delivered). `=` is the same again, `!` a no.
#[rustfmt::skip]
const TABLE: [(&str, &str); 37] = [
    ("Pw-", "!placed Pa- Cp- !paid = Ev- Xv- Xv- !unpaid !unpaid !unsent !unsent !money !money = = !unsent !unpaid !unpaid ="),
    ("Pa-", "!placed = Cp- !paid Pw- Ev- Xv- Xv- !unpaid !unpaid !unsent !unsent !money !money = = !unsent !unpaid !unpaid ="),
    ("Cw-", "!placed = Cp- !paid = = Xv- Xv- Cwh Cws !unsent !unsent !money !money = = !unsent !unpaid !unpaid ="),
    ("Cwh", "!placed = Cph !paid = = !sent !sent = Cws = = !money !money = = Xvh !unpaid !unpaid ="),
    ("Cws", "!placed = Cps !paid = = !sent !sent !all !all = Cwd !money !money = = Xvs !unpaid !unpaid ="),
    ("Cwd", "!placed = Cpd !paid = = !sent !sent !all !all !there !there !money !money = = !there !unpaid !unpaid ="),
    ("Cp-", "!placed = !paid !paid = = Xp- Xp- Cph Cps !unsent !unsent Cq- Cr- = = !paid !unsent !unsent ="),
    ("Cph", "!placed = !paid !paid = = !sent !sent = Cps = = Cqh Crh = = !paid Cps Cpd ="),
    ("Cps", "!placed = !paid !paid = = !sent !sent !all !all = Cpd Cqs Crs = = !paid !all !all Cpd"),
    ("Cpd", "!placed = !paid !paid = = !sent !sent !all !all !there !there Cqd Crd = Dpd !paid !all !all ="),
    ("Cq-", "!placed = !paid !paid = = Xq- Xq- Cqh Cqs !unsent !unsent = Cr- = = !paid !unsent !unsent ="),
    ("Cqh", "!placed = !paid !paid = = !sent !sent = Cqs = = = Crh = = !paid Cqs Cqd ="),
    ("Cqs", "!placed = !paid !paid = = !sent !sent !all !all = Cqd = Crs = = !paid !all !all Cqd"),
    ("Cqd", "!placed = !paid !paid = = !sent !sent !all !all !there !there = Crd = Dqd !paid !all !all ="),
    ("Cr-", "!placed = !paid !paid = = Xr- Xr- !back !back !unsent !unsent !money !money = = !paid !back !back ="),
    ("Crh", "!placed = !paid !paid = = !sent !sent !back !back = Crd !money !money = = !paid !back !back ="),
    ("Crs", "!placed = !paid !paid = = !sent !sent !back !back = Crd !money !money = = !paid !back !back Crd"),
    ("Crd", "!placed = !paid !paid = = !sent !sent !back !back !there !there !money !money = Drd !paid !back !back ="),
    ("Xp-", "!placed = !paid !paid = = !over !over !over !over !over !over Xq- Xr- = = !over !over !over ="),
    ("Xq-", "!placed = !paid !paid = = !over !over !over !over !over !over = Xr- = = !over !over !over ="),
    ("Xr-", "!placed = !paid !paid = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
    ("Xv-", "!placed = !over Xp- = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
    ("Ep-", "!placed = !paid !paid = = !over !over !over !over !over !over Eq- Er- = = !over !over !over ="),
    ("Eq-", "!placed = !paid !paid = = !over !over !over !over !over !over = Er- = = !over !over !over ="),
    ("Er-", "!placed = !paid !paid = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
    ("Ev-", "!placed = Cp- Ep- = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
    ("Dpd", "!placed = !paid !paid = = !over !over !over !over !over !over Dqd Drd = = !over !over !over ="),
    ("Dqd", "!placed = !paid !paid = = !over !over !over !over !over !over = Drd = = !over !over !over ="),
    ("Drd", "!placed = !paid !paid = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
    ("Xvh", "!placed = !over Xph = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
    ("Xph", "!placed = !paid !paid = = !over !over !over !over !over !over Xqh Xrh = = !over !over !over ="),
    ("Xqh", "!placed = !paid !paid = = !over !over !over !over !over !over = Xrh = = !over !over !over ="),
    ("Xrh", "!placed = !paid !paid = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
    ("Xvs", "!placed = !over Xps = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
    ("Xps", "!placed = !paid !paid = = !over !over !over !over !over !over Xqs Xrs = = !over !over !over ="),
    ("Xqs", "!placed = !paid !paid = = !over !over !over !over !over !over = Xrs = = !over !over !over ="),
    ("Xrs", "!placed = !paid !paid = = !over !over !over !over !over !over !money !money = = !over !over !over ="),
];

fn order(sign: char) -> OrderState {
    match sign {
        'P' => OrderState::Placed,
        'C' => OrderState::Confirmed,
        'X' => OrderState::Cancelled,
        'E' => OrderState::Expired,
        'D' => OrderState::Completed,
        other => panic!("{other} is no order"),
    }
}

fn payment(sign: char) -> PaymentState {
    match sign {
        'w' => PaymentState::Waiting,
        'a' => PaymentState::Authorised,
        'p' => PaymentState::Paid,
        'q' => PaymentState::PartlyRefunded,
        'r' => PaymentState::Refunded,
        'v' => PaymentState::Void,
        other => panic!("{other} is no payment"),
    }
}

fn goods(sign: char) -> GoodsState {
    match sign {
        '-' => GoodsState::None,
        'h' => GoodsState::PartlySent,
        's' => GoodsState::Sent,
        'd' => GoodsState::Delivered,
        other => panic!("{other} are no goods"),
    }
}

fn stand(signs: &str) -> Stand {
    let signs: Vec<char> = signs.chars().collect();
    Stand { order: order(signs[0]), payment: payment(signs[1]), goods: goods(signs[2]) }
}

fn refused(word: &str) -> StateRejected {
    match word {
        "!placed" => StateRejected::Placed,
        "!over" => StateRejected::Over,
        "!unpaid" => StateRejected::Unpaid,
        "!back" => StateRejected::Refunded,
        "!sent" => StateRejected::Sent,
        "!unsent" => StateRejected::Unsent,
        "!all" => StateRejected::AllSent,
        "!there" => StateRejected::Delivered,
        "!money" => StateRejected::NoMoney,
        "!paid" => StateRejected::Paid,
        other => panic!("{other} is no no"),
    }
}

#[test]
fn every_command_does_with_every_stand_what_the_table_says() {
    for (from, row) in TABLE {
        let cells: Vec<&str> = row.split(' ').collect();
        assert_eq!(cells.len(), COMMANDS.len(), "{from}");
        for (command, cell) in COMMANDS.into_iter().zip(cells) {
            let expected = match cell {
                "=" => Ok(stand(from)),
                no if no.starts_with('!') => Err(refused(no)),
                to => Ok(stand(to)),
            };
            assert_eq!(after(stand(from), command), expected, "{from} {command:?}");
        }
    }
}

#[test]
fn nothing_ever_stands_otherwise_than_in_the_table() {
    let word = |stand: Stand| format!("{stand:?}");
    let known: BTreeSet<String> = TABLE.iter().map(|(signs, _)| word(stand(signs))).collect();
    let mut reached = vec![Stand::PLACED, Stand::ON_DELIVERY];
    let mut at = 0;
    while let Some(from) = reached.get(at).copied() {
        for to in COMMANDS.into_iter().filter_map(|command| after(from, command).ok()) {
            if !reached.contains(&to) {
                reached.push(to);
            }
        }
        at += 1;
    }
    assert_eq!(reached.into_iter().map(word).collect::<BTreeSet<_>>(), known);
}

#[test]
fn each_stand_has_its_shelf() {
    let cases = [
        ("Pw-", Shelf::ToPay),
        ("Pa-", Shelf::ToPay),
        ("Cw-", Shelf::ToSend),
        ("Cp-", Shelf::ToSend),
        ("Cqh", Shelf::ToSend),
        ("Cps", Shelf::OnTheWay),
        ("Crh", Shelf::OnTheWay),
        ("Cpd", Shelf::Delivered),
        ("Cwd", Shelf::Delivered),
        ("Cr-", Shelf::Over),
        ("Xp-", Shelf::ToRefund),
        ("Eq-", Shelf::ToRefund),
        ("Xr-", Shelf::Over),
        ("Xv-", Shelf::Over),
        ("Xvs", Shelf::Over),
        ("Xps", Shelf::ToRefund),
        ("Ev-", Shelf::Over),
        ("Dqd", Shelf::Done),
    ];
    for (signs, expected) in cases {
        assert_eq!(shelf(stand(signs)), expected, "{signs}");
    }
}
