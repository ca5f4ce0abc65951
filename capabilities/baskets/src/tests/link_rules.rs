//! What may stand in a payment link, and every state that one may be in.

use super::links::{ines, wish};
use crate::{
    model::{DAYS, Link, LinkId, LinkState, LinkWish, NOTE_MAX},
    rules::{LinkRejected, links as rule},
};
use catalog_facts::VariantId;
use kernel::{Personal, Timestamp, time};

#[test]
fn what_may_stand_in_a_link() {
    let (mug, now) = (VariantId::from_bytes([1; 16]), Timestamp::UNIX_EPOCH);
    let with = |change: &dyn Fn(&mut LinkWish)| {
        let mut wish = wish(&[(mug, "2")]);
        change(&mut wish);
        rule::check(&wish, |variant| variant == mug, now).map(|new| (new.lines.len(), new.lines[0].quantity))
    };
    let line = |id: &str, many: &str| vec![(id.to_owned(), many.to_owned())];
    let id = mug.to_string();
    let many: Vec<_> = (0..=crate::model::LINES_MAX)
        .map(|number| (VariantId::from_bytes([number as u8; 16]).to_string(), "1".to_owned()))
        .collect();
    let table: Vec<(&str, Result<(usize, u32), LinkRejected>, Result<(usize, u32), LinkRejected>)> = vec![
        ("good", with(&|_| {}), Ok((1, 2))),
        ("the same twice", with(&|wish| wish.lines.extend(line(&id, "3"))), Ok((1, 5))),
        ("nothing", with(&|wish| wish.lines.clear()), Err(LinkRejected::Empty)),
        ("none of it", with(&|wish| wish.lines = line(&id, "0")), Err(LinkRejected::Empty)),
        ("no number", with(&|wish| wish.lines = line(&id, "1,5")), Err(LinkRejected::QuantityUnfit)),
        ("too many", with(&|wish| wish.lines = line(&id, "1000")), Err(LinkRejected::QuantityUnfit)),
        ("no thing", with(&|wish| wish.lines = line("x", "1")), Err(LinkRejected::NotForSale)),
        ("not sold", with(&|wish| wish.lines = line(&many[5].0, "1")), Err(LinkRejected::NotForSale)),
        ("far too much", with(&|wish| wish.lines = many.clone()), Err(LinkRejected::Full)),
        ("no such days", with(&|wish| wish.days = "400".into()), Err(LinkRejected::DaysUnfit)),
        (
            "a long note",
            with(&|wish| wish.note = Personal::new("a".repeat(NOTE_MAX + 1))),
            Err(LinkRejected::NoteLong),
        ),
    ];
    for (what, found, expected) in table {
        assert_eq!(found, expected, "{what}");
    }
    for days in DAYS {
        let wish = LinkWish { days: days.to_string(), ..wish(&[(mug, "1")]) };
        let new = rule::check(&wish, |_| true, now).unwrap();
        assert_eq!(new.until, time::days_after(now, days));
    }
}

/// Every state, and whether it leads somewhere.
#[test]
fn how_it_goes_with_a_link() {
    let at = |day: i64| time::days_after(Timestamp::UNIX_EPOCH, day);
    let new = Link {
        id: LinkId::from_bytes([1; 16]),
        by: None,
        by_name: ines(),
        note: Personal::default(),
        created_at: at(0),
        until: at(7),
        opened_at: None,
        taken_at: None,
        ordered_at: None,
        ended_at: None,
    };
    let table: [(Link, i64, LinkState, bool); 7] = [
        (new.clone(), 6, LinkState::Sent, true),
        (Link { opened_at: Some(at(1)), ..new.clone() }, 6, LinkState::Opened, true),
        (Link { taken_at: Some(at(1)), ..new.clone() }, 6, LinkState::Taken, true),
        (Link { taken_at: Some(at(1)), ..new.clone() }, 7, LinkState::Over, false),
        (Link { ended_at: Some(at(1)), ..new.clone() }, 8, LinkState::Ended, false),
        (
            Link { ordered_at: Some(at(1)), ended_at: Some(at(1)), ..new.clone() },
            8,
            LinkState::Ordered,
            false,
        ),
        (new, 7, LinkState::Over, false),
    ];
    for (link, day, state, leads) in table {
        assert_eq!((rule::state(&link, at(day)), rule::is_open(state)), (state, leads), "day {day}");
    }
}
