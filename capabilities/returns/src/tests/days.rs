//! Until when goods are to be sent back, to the day.

use super::samples::{new_return, ret};
use crate::{
    model::{Kind, Return, Whereabouts},
    rules::days::{send_until, until},
};
use kernel::{Timestamp, Zone};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_time_that_ends_when_nobody_works_ends_on_the_next_day_of_work() {
    let zone: Zone = "Europe/Madrid".parse().unwrap();
    for (from, expected) in [
        ("2026-11-03T09:00:00Z", "2026-11-17T09:00:00Z"),
        // A Saturday, and a Sunday.
        ("2026-11-07T09:00:00Z", "2026-11-23T09:00:00Z"),
        ("2026-11-08T09:00:00Z", "2026-11-23T09:00:00Z"),
        // The day of the Immaculate is a Tuesday.
        ("2026-11-24T09:00:00Z", "2026-12-09T09:00:00Z"),
        // Christmas is a Friday.
        ("2026-12-11T09:00:00Z", "2026-12-28T09:00:00Z"),
        // Half an hour before midnight in London it is the next day in Madrid: a Saturday.
        ("2026-11-06T23:30:00Z", "2026-11-22T23:30:00Z"),
    ] {
        assert_eq!(send_until(at(from), &zone), at(expected), "{from}");
    }
}

#[test]
fn nothing_is_to_be_sent_that_was_never_there() {
    let known =
        Return { send_until: Some(at("2026-11-20T09:00:00Z")), ..ret(&new_return(Kind::Withdrawal, 0)) };
    for (whereabouts, expected) in
        [(Whereabouts::Held, known.send_until), (Whereabouts::OnTheWay, None), (Whereabouts::Unsent, None)]
    {
        assert_eq!(until(&Return { whereabouts, ..known.clone() }), expected, "{whereabouts:?}");
    }
}

#[test]
fn where_nobody_noted_a_day_it_counts_from_what_was_said() {
    let (declared, accepted) = (at("2026-11-03T09:00:00Z"), at("2026-11-05T09:00:00Z"));
    for (kind, accepted_at, expected) in [
        (Kind::Withdrawal, Some(accepted), "2026-11-17T09:00:00Z"),
        (Kind::Allowed, Some(accepted), "2026-11-19T09:00:00Z"),
        (Kind::Conformity, None, "2026-11-17T09:00:00Z"),
    ] {
        let known = Return { declared_at: declared, accepted_at, ..ret(&new_return(kind, 0)) };
        assert_eq!(until(&known), Some(at(expected)), "{kind:?}");
    }
}
