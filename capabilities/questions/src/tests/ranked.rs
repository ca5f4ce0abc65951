//! Which answer stands first.

use super::samples::person;
use crate::{
    model::{Answer, ContributionId, Mark, State},
    rules::ranked::{ranked, weighed},
};
use kernel::{Personal, time};
use proptest::prelude::*;

fn answer(number: u8, (up, down): (u32, u32), mark: Option<Mark>) -> Answer {
    let (helpful, score) = weighed(up, down);
    Answer {
        id: ContributionId::from_bytes([number; 16]),
        question: ContributionId::from_bytes([200; 16]),
        person: Some(person(number)),
        name: Personal::default(),
        mark,
        since: None,
        state: State::Published,
        is_told: true,
        score,
        helpful,
        written_at: time::from_micros(i64::from(number)),
        version: 1,
    }
}

fn ids(answers: Vec<Answer>, accepted: Option<u8>) -> Vec<u8> {
    let accepted = accepted.map(|number| ContributionId::from_bytes([number; 16]));
    ranked(answers, accepted).iter().map(|one| one.id.as_bytes()[0]).collect()
}

#[test]
fn the_accepted_one_stands_first_unless_more_find_it_bad() {
    let all = |votes| vec![answer(1, (9, 1), None), answer(2, votes, None), answer(3, (1, 0), None)];
    assert_eq!(ids(all((0, 0)), None), [1, 3, 2]);
    assert_eq!(ids(all((0, 0)), Some(2)), [2, 1, 3], "no votes are no bad votes");
    assert_eq!(ids(all((2, 2)), Some(2)), [2, 1, 3]);
    assert_eq!(ids(all((2, 3)), Some(2)), [1, 3, 2], "below zero it stands where its votes put it");
}

#[test]
fn marks_do_not_move_an_answer() {
    let all = |mark| vec![answer(1, (1, 0), None), answer(2, (5, 0), None), answer(3, (0, 0), mark)];
    for mark in [None, Some(Mark::Brand), Some(Mark::Owner), Some(Mark::Expert)] {
        assert_eq!(ids(all(mark), None), [2, 1, 3]);
    }
    let alike = vec![answer(2, (0, 0), Some(Mark::Brand)), answer(1, (0, 0), None)];
    assert_eq!(ids(alike, None), [1, 2], "of two alike the older stands first");
}

proptest! {
    #[test]
    fn the_order_is_one_whatever_comes_first(votes in prop::collection::vec((0_u32..40, 0_u32..40), 1..12), chosen in 0_usize..12) {
        let numbered = |(at, votes): (usize, &(u32, u32))| answer(at as u8 + 1, *votes, None);
        let all: Vec<Answer> = votes.iter().enumerate().map(numbered).collect();
        let accepted = all.get(chosen).map(|one| one.id.as_bytes()[0]);
        let (mut turned, found) = (all.clone(), ids(all.clone(), accepted));
        turned.reverse();
        prop_assert_eq!(&ids(turned, accepted), &found);
        if let Some(number) = accepted {
            let of = all.iter().find(|one| one.id.as_bytes()[0] == number).unwrap();
            prop_assert!(of.score < 0 || found[0] == number);
        }
        prop_assert_eq!(found.len(), all.len());
    }
}
