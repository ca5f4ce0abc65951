//! Where a comment hangs, in what part somebody speaks, who hears of it.

use super::samples::person;
use crate::{
    model::{Badge, Comment, ContributionId, Matter, On, Place, State},
    rules::{self, Part, WriteRejected},
};
use contributions_facts::Kind;
use kernel::{Personal, time};
use proptest::prelude::*;
use uuid::Uuid;

fn id(number: u8) -> ContributionId {
    ContributionId::from_bytes([number; 16])
}

fn on(number: u8) -> On {
    On { place: Place::Product, id: Uuid::from_bytes([number; 16]) }
}

/// A comment of this number in a thread, by the person of the same number.
fn comment(number: u8, thread: u8, state: State) -> Comment {
    Comment {
        id: id(number),
        on: on(1),
        thread: id(thread),
        answers: (number != thread).then(|| id(thread)),
        person: Some(person(number)),
        name: Personal::default(),
        badge: None,
        state,
        shown: 0,
        is_told: false,
        written_at: time::from_micros(0),
    }
}

#[test]
fn threads_are_two_deep() {
    use State::{Held, Hidden, Published, Rejected, Withdrawn};
    // What is answered, on which thing, and where the answer hangs.
    let table = [
        (None, 1, Ok(None)),
        (Some(comment(5, 5, Published)), 1, Ok(Some(id(5)))),
        // Who answers a reply hangs beside it.
        (Some(comment(6, 5, Published)), 1, Ok(Some(id(5)))),
        (Some(comment(6, 5, Published)), 2, Err(WriteRejected::AnswerGone)),
        (Some(comment(5, 5, Held)), 1, Err(WriteRejected::AnswerGone)),
        (Some(comment(5, 5, Rejected)), 1, Err(WriteRejected::AnswerGone)),
        (Some(comment(5, 5, Hidden)), 1, Err(WriteRejected::AnswerGone)),
        (Some(comment(6, 5, Withdrawn)), 1, Err(WriteRejected::AnswerGone)),
    ];
    for (answered, thing, hangs) in table {
        assert_eq!(rules::hangs(on(thing), answered.as_ref()), hangs, "{answered:?} on {thing}");
    }
}

#[test]
fn what_binds_most_stands_beside_the_words() {
    for number in 0..8_u8 {
        let part = Part { is_house: number & 4 > 0, is_seller: number & 2 > 0, is_author: number & 1 > 0 };
        let badge = match number {
            4..8 => Some(Badge::House),
            2 | 3 => Some(Badge::Seller),
            1 => Some(Badge::Author),
            _ => None,
        };
        assert_eq!(rules::badge(part), badge, "{part:?}");
    }
}

#[test]
fn whoever_is_answered_hears_of_it_and_nobody_of_themselves() {
    let by_six = comment(6, 5, State::Published);
    let (five, six) = (comment(5, 5, State::Published), comment(6, 6, State::Published));
    let nobody = Comment { person: None, ..five.clone() };
    let written = |number: u8| Matter { product: None, author: Some(person(number)) };
    for (answered, matter, hears) in [
        (Some(&five), written(9), Some(person(5))),
        (Some(&six), written(9), None),
        (Some(&nobody), written(9), None),
        (None, written(9), Some(person(9))),
        (None, written(6), None),
        (None, Matter::default(), None),
    ] {
        assert_eq!(rules::hears(&by_six, answered, matter), hears, "{answered:?} {matter:?}");
    }
}

#[test]
fn a_day_ends_at_midnight() {
    let at = |second: i64| rules::day(time::seconds_after(time::from_micros(0), second));
    assert_eq!((at(86_399), at(86_400), at(-1)), (0, 1, -1));
}

#[test]
fn only_what_the_table_names_is_commented_on() {
    let id = Uuid::from_bytes([7; 16]);
    for place in Place::ALL {
        let named = On::named(place.code(), &id.to_string()).unwrap();
        assert_eq!((named.place, named.id), (*place, id));
    }
    for (place, of) in [
        ("seller", id.to_string()),
        ("", id.to_string()),
        ("product", "seven".into()),
        ("product", String::new()),
    ] {
        assert_eq!(On::named(place, &of), None, "{place}:{of}");
    }
    let text = ContributionId::from_uuid(id);
    for kind in Kind::ALL {
        let on = On::written(*kind, text);
        assert_eq!(on.is_some(), matches!(kind, Kind::Review | Kind::Story), "{kind:?}");
        assert_eq!(on.and_then(On::text), on.map(|_| (*kind, text)));
    }
}

proptest! {
    /// However people answer each other, every answer hangs below a comment that begins a thread.
    #[test]
    fn no_answer_is_ever_three_deep(answered in prop::collection::vec(any::<prop::sample::Index>(), 1..40)) {
        let mut all = vec![comment(1, 1, State::Published)];
        for (place, to) in answered.iter().enumerate() {
            let number = u8::try_from(place).unwrap() + 2;
            let to = to.get(&all).clone();
            let thread = rules::hangs(on(1), Some(&to)).unwrap().unwrap();
            prop_assert!(all.iter().any(|one| one.id == thread && one.is_first()));
            all.push(Comment { thread, answers: Some(to.id), ..comment(number, 1, State::Published) });
        }
    }

    /// What moved back and forth counts what stands at its end.
    #[test]
    fn counts_follow_what_stands(stands in prop::collection::vec(any::<bool>(), 1..30)) {
        let mut before = false;
        let mut count = 0;
        for now in &stands {
            count += rules::moved(before, *now);
            before = *now;
        }
        prop_assert_eq!(count, i64::from(before));
    }
}
