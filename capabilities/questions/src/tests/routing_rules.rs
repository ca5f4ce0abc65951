//! Who is asked about what they have, and when: tables.

use crate::{
    model::{Owner, Routing, RoutingEnd, RoutingKnown, RoutingState, Ways},
    rules::routing::{self as rules, RoutingRejected, RoutingStep, choose, step, wanted},
};
use catalog_facts::ProductId;
use contributions_facts::ContributionId;
use kernel::{PersonId, Timestamp, time};
use proptest::prelude::*;

fn now() -> Timestamp {
    "2026-11-20T10:00:00Z".parse().unwrap()
}

fn hours_before(hours: i64) -> Timestamp {
    time::seconds_after(now(), -hours * 3_600)
}

fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

fn owner(number: u8, had_days: i64, asked_days: Option<i64>, answered: u32) -> Owner {
    Owner {
        person: person(number),
        delivered_at: time::days_before(now(), had_days),
        asked_at: asked_days.map(|days| time::days_before(now(), days)),
        answered,
    }
}

fn routing(begun_at: Timestamp) -> Routing {
    Routing {
        question: ContributionId::from_bytes([1; 16]),
        product: ProductId::from_bytes([2; 16]),
        state: RoutingState::Waiting,
        why: None,
        is_wanted: false,
        asked: 0,
        begun_at,
        wave_at: None,
    }
}

fn known(routing: Routing) -> RoutingKnown {
    RoutingKnown { routing, is_going_on: true, answers: 0, good: 0 }
}

#[test]
fn only_those_are_asked_who_have_had_it_long_enough_and_were_left_in_peace() {
    let rows = [
        // had for days, asked days ago, may be asked
        (13, None, false),
        (14, None, true),
        (365, None, true),
        (366, None, false),
        (100, Some(29), false),
        (100, Some(30), true),
    ];
    for (had, asked, may) in rows {
        let chosen = choose(&[owner(1, had, asked, 0)], 30, now());
        assert_eq!(!chosen.is_empty(), may, "{had} {asked:?}");
    }
}

#[test]
fn those_who_answered_before_come_first_then_those_never_asked() {
    let owners =
        [owner(1, 20, Some(40), 0), owner(2, 20, None, 0), owner(3, 20, Some(40), 5), owner(4, 90, None, 0)];
    let order: Vec<PersonId> = [3, 4, 2, 1].map(person).to_vec();
    assert_eq!(choose(&owners, 30, now()), order);
}

#[test]
fn a_question_waits_an_hour_and_then_four_are_asked_at_once() {
    let ways = Ways::default();
    let fresh = known(routing(now()));
    assert_eq!(step(&fresh, &ways, now()), RoutingStep::Wait(time::seconds_after(now(), 3_600)));
    let waited = known(routing(hours_before(1)));
    assert_eq!(step(&waited, &ways, now()), RoutingStep::Ask(rules::WAVE));
    let at_once = known(Routing { is_wanted: true, ..routing(now()) });
    assert_eq!(step(&at_once, &ways, now()), RoutingStep::Ask(rules::WAVE));
    let off = Ways { asks_owners: false, ..Ways::default() };
    assert_eq!(step(&waited, &off, now()), RoutingStep::Wait(rules::again_at(now())));
}

#[test]
fn every_reason_to_ask_nobody_any_more() {
    let ways = Ways::default();
    let asked =
        |count: u32, hours: i64| known(rules::asked(&routing(hours_before(48)), count, hours_before(hours)));
    let rows = [
        (RoutingKnown { is_going_on: false, ..asked(4, 1) }, Some(RoutingEnd::Over)),
        (RoutingKnown { answers: 3, good: 3, ..asked(4, 1) }, Some(RoutingEnd::Enough)),
        (RoutingKnown { answers: 9, good: 2, ..asked(4, 1) }, None),
        (RoutingKnown { answers: 1, good: 0, ..known(routing(hours_before(2))) }, Some(RoutingEnd::Answered)),
        (asked(8, 1), Some(RoutingEnd::Asked)),
        (known(routing(hours_before(14 * 24))), Some(RoutingEnd::TooLate)),
        (known(routing(hours_before(14 * 24 - 1))), None),
    ];
    for (of, why) in rows {
        let found = step(&of, &ways, now());
        assert_eq!(
            matches!(found, RoutingStep::End(end) if Some(end) == why),
            why.is_some(),
            "{of:?}: {found:?}"
        );
    }
    let done = known(rules::ended(&routing(hours_before(2)), RoutingEnd::Enough));
    assert_eq!(step(&done, &ways, now()), RoutingStep::Rest);
}

#[test]
fn the_second_four_are_asked_a_day_later_and_no_ninth() {
    let ways = Ways::default();
    let first = rules::asked(&routing(hours_before(48)), 4, hours_before(23));
    assert_eq!(
        step(&known(first.clone()), &ways, now()),
        RoutingStep::Wait(time::seconds_after(now(), 3_600))
    );
    let later = Routing { wave_at: Some(hours_before(24)), ..first.clone() };
    assert_eq!(step(&known(later.clone()), &ways, now()), RoutingStep::Ask(4));
    let six = Routing { asked: 6, ..later };
    assert_eq!(step(&known(six), &ways, now()), RoutingStep::Ask(2));
}

#[test]
fn whoever_asked_wants_it_once_and_also_where_one_answer_had_ended_it() {
    let fresh = routing(now());
    let now_wanted = wanted(&fresh).unwrap();
    assert!(now_wanted.is_wanted);
    assert_eq!(wanted(&now_wanted), Err(RoutingRejected::Already));
    assert!(wanted(&rules::ended(&fresh, RoutingEnd::Answered)).is_ok());
    for why in [RoutingEnd::Enough, RoutingEnd::Over, RoutingEnd::Asked, RoutingEnd::TooLate] {
        assert_eq!(wanted(&rules::ended(&fresh, why)), Err(RoutingRejected::Already), "{why:?}");
    }
    assert_eq!(wanted(&rules::asked(&fresh, 1, now())), Err(RoutingRejected::Already));
}

proptest! {
    /// However many could be asked and whatever they did, nobody is chosen twice, and all who are chosen may be.
    #[test]
    fn whoever_is_chosen_may_be_asked(all in proptest::collection::vec((0_i64..500, proptest::option::of(0_i64..90), 0_u32..9), 0..60)) {
        let owners: Vec<Owner> = all.iter().zip(0_u8..).map(|((had, asked, answered), n)| owner(n, *had, *asked, *answered)).collect();
        let chosen = choose(&owners, 30, now());
        for who in &chosen {
            let one = owners.iter().find(|one| one.person == *who).unwrap();
            prop_assert!((14..=365).contains(&((now().as_second() - one.delivered_at.as_second()) / 86_400)));
            prop_assert!(one.asked_at.is_none_or(|at| now().as_second() - at.as_second() >= 30 * 86_400));
        }
        let mut once = chosen.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), chosen.len());
    }
}
