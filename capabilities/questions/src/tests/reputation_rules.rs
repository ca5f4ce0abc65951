//! Points and what they let people do: vectors of RULES 1.D.

use crate::{
    model::{Cause, Deed, Ways},
    rules::{
        privilege::{self, NUMBERS, WaysRejected},
        reputation::{day, of_day, points, worth},
    },
};

#[test]
fn each_thing_is_worth_what_the_table_says() {
    let ways = Ways::default();
    let table = [
        (Cause::QuestionUp, 10),
        (Cause::AnswerUp, 10),
        (Cause::Down, -2),
        (Cause::Accepted, 15),
        (Cause::Accepting, 2),
    ];
    assert_eq!(table.len(), Cause::ALL.len());
    for (cause, points) in table {
        assert_eq!(worth(cause, &ways), points, "{cause:?}");
    }
}

#[test]
fn a_day_gives_two_hundred_and_accepted_answers_beside_it() {
    assert_eq!(of_day(&[], 200), 0);
    assert_eq!(of_day(&[(Cause::AnswerUp, 190), (Cause::QuestionUp, 10)], 200), 200);
    assert_eq!(of_day(&[(Cause::AnswerUp, 190), (Cause::QuestionUp, 20)], 200), 200);
    assert_eq!(of_day(&[(Cause::AnswerUp, 300), (Cause::Accepted, 45), (Cause::Accepting, 2)], 200), 247);
    assert_eq!(
        of_day(&[(Cause::AnswerUp, 210), (Cause::Down, -20)], 200),
        190,
        "what is taken is taken first"
    );
    assert_eq!(of_day(&[(Cause::Down, -20)], 200), -20);
}

#[test]
fn nobody_has_less_than_one_and_a_day_is_one_of_utc() {
    assert_eq!([0, -50, 9].map(points), [1, 1, 10]);
    let at = |text: &str| day(text.parse().unwrap());
    assert_eq!(at("1970-01-01T23:59:59Z"), 0);
    assert_eq!(at("1970-01-02T00:00:00Z"), 1);
    assert_eq!(at("1969-12-31T23:59:59Z"), -1);
}

#[test]
fn a_young_shop_asks_for_a_tenth_and_never_for_less_than_all_have() {
    let young = Ways::default();
    let grown = Ways { is_bootstrap: false, ..Ways::default() };
    let rows = [
        (Deed::Same, &grown, 15),
        (Deed::Close, &grown, 500),
        (Deed::Same, &young, 1),
        (Deed::Close, &young, 50),
    ];
    for (deed, ways, needed) in rows {
        assert_eq!(privilege::needed(deed, ways), needed, "{deed:?}");
        assert!(privilege::may(needed, deed, ways) && !privilege::may(needed - 1, deed, ways));
    }
}

#[test]
fn what_is_set_is_within_bounds() {
    let usual = [1, 8, 3, 30, 10, 10, 2, 15, 2, 200, 15, 500].map(Some);
    assert_eq!(privilege::ways(usual, (true, true)), Ok(Ways::default()));
    for (at, (field, least, most)) in NUMBERS.into_iter().enumerate() {
        for bad in [None, Some(i64::from(least) - 1), Some(i64::from(most) + 1), Some(i64::MAX)] {
            let mut typed = usual;
            typed[at] = bad;
            assert_eq!(privilege::ways(typed, (true, true)), Err(WaysRejected { field, least, most }));
        }
    }
}
