//! What of commissions sellers are told before it counts, whom, and from when on.

use super::samples::rule;
use crate::{
    model::{Coming, Rule, RuleDraft, SellerId, State, Takes, Whose},
    rules::{ANNOUNCE_DAYS, begins_at, concerned, is_news, is_of, is_told, matters, turned},
};
use jiff::tz::TimeZone;
use kernel::{Timestamp, time::seconds_after};
use proptest::prelude::*;

fn draft(change: impl FnOnce(&mut RuleDraft)) -> RuleDraft {
    rule(1, change).draft
}

fn other() -> RuleDraft {
    draft(|draft| draft.takes = Takes::Percent(1_200))
}

fn third() -> RuleDraft {
    draft(|draft| draft.takes = Takes::Percent(1_300))
}

fn off() -> RuleDraft {
    draft(|draft| draft.is_on = false)
}

fn named() -> RuleDraft {
    draft(|draft| draft.name = "Otra".into())
}

fn own(number: u8) -> RuleDraft {
    draft(|draft| draft.seller = Some(SellerId::from_bytes([number; 16])))
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn what_changes_nothing_for_anybody_is_not_announced() {
    let is = draft(|_| {});
    for (before, after, expected) in [
        (None, None, false),
        (Some(&is), Some(&is), false),
        (Some(&is), Some(&named()), false),
        (Some(&off()), None, false),
        (None, Some(&off()), false),
        (Some(&off()), Some(&off()), false),
        (Some(&is), Some(&other()), true),
        (Some(&is), Some(&off()), true),
        (Some(&is), None, true),
        (None, Some(&is), true),
        (Some(&off()), Some(&is), true),
        (Some(&is), Some(&own(1)), true),
    ] {
        assert_eq!(matters(before, after), expected, "{before:?} {after:?}");
    }
}

#[test]
fn whoever_it_concerns_is_told() {
    let (one, two) = (SellerId::from_bytes([1; 16]), SellerId::from_bytes([2; 16]));
    let is = draft(|_| {});
    for (before, after, expected) in [
        (None, Some(&is), Whose::All),
        (Some(&own(1)), Some(&is), Whose::All),
        (Some(&own(1)), None, Whose::These(vec![one])),
        (Some(&own(1)), Some(&own(2)), Whose::These(vec![one, two])),
        (Some(&off()), Some(&own(2)), Whose::These(vec![two])),
        (None, Some(&off()), Whose::These(Vec::new())),
    ] {
        assert_eq!(concerned(before, after), expected, "{before:?} {after:?}");
    }
    let told: Vec<State> = State::ALL.iter().copied().filter(|state| is_told(*state)).collect();
    assert_eq!(told, [State::Active, State::Paused, State::Suspended]);
}

/// Fifteen whole days of the shop's calendar, also where a clock is turned between them.
#[test]
fn it_counts_from_the_first_midnight_behind_fifteen_days() {
    let zone = TimeZone::get("Europe/Madrid").unwrap();
    for (told, begins) in [
        ("2026-11-03T09:00:00Z", "2026-11-18T23:00:00Z"),
        ("2026-11-03T23:30:00Z", "2026-11-19T23:00:00Z"),
        ("2026-03-20T22:59:00Z", "2026-04-04T22:00:00Z"),
        ("2026-10-20T10:00:00Z", "2026-11-04T23:00:00Z"),
    ] {
        assert_eq!(begins_at(at(told), &zone), at(begins), "{told}");
    }
}

/// Whoever was told of it has their fifteen days: another name begins nothing anew.
#[test]
fn another_name_of_what_is_announced_keeps_its_day_and_is_no_news() {
    let (day, later) = (at("2026-11-10T23:00:00Z"), at("2026-11-18T23:00:00Z"));
    let renamed = RuleDraft { name: "Otra".into(), ..other() };
    let coming = |at, draft: &RuleDraft| Coming { at, draft: Some(draft.clone()) };
    let changing = Rule { coming: Some(coming(day, &other())), ..rule(1, |_| {}) };
    let new = Rule { is_new: true, draft: other(), ..changing.clone() };
    for (rule, draft) in [(&changing, &changing.draft), (&new, &renamed)] {
        let after = turned(rule, Some(&renamed), Some(later)).unwrap();
        assert_eq!((&after.coming, &after.draft), (&Some(coming(day, &renamed)), draft));
        let anew = turned(rule, Some(&third()), Some(later)).unwrap();
        assert_eq!(anew.coming, Some(coming(later, &third())));
    }
    let told = coming(day, &other());
    for (was, is, expected) in [
        (None, coming(day, &other()), true),
        (Some(&told), coming(day, &renamed), false),
        (Some(&told), coming(later, &other()), true),
        (Some(&told), coming(day, &third()), true),
        (Some(&told), Coming { at: day, draft: None }, true),
    ] {
        assert_eq!(is_news(was, &is), expected, "{is:?}");
    }
}

proptest! {
    #[test]
    fn nobody_is_told_later_than_fifteen_days_before(minutes in 0_i64..527_040) {
        let zone = TimeZone::get("Europe/Madrid").unwrap();
        let now = seconds_after(at("2026-01-01T00:00:00Z"), minutes * 60);
        let begins = begins_at(now, &zone);
        let days = (begins.as_second() - now.as_second()) / 3_600;
        prop_assert!((ANNOUNCE_DAYS * 24 - 1..=ANNOUNCE_DAYS * 24 + 25).contains(&days));
        let local = begins.to_zoned(zone);
        prop_assert_eq!((local.hour(), local.minute()), (0, 0));
    }
}

/// Every way in which a rule stands, and everything that may be wanted of it.
#[test]
fn a_rule_becomes_what_is_wanted_at_once_or_when_its_day_comes() {
    let is = draft(|_| {});
    let day = at("2026-11-18T23:00:00Z");
    let coming = |draft: Option<RuleDraft>| Some(Coming { at: at("2026-11-10T23:00:00Z"), draft });
    let plain = rule(1, |_| {});
    let new = Rule { is_new: true, coming: coming(Some(is.clone())), ..plain.clone() };
    let changing = Rule { coming: coming(Some(other())), ..plain.clone() };
    let going = Rule { coming: coming(None), ..plain.clone() };
    let at_once = |draft: &RuleDraft| Some(Rule { draft: draft.clone(), ..plain.clone() });
    let then = |rule: &Rule, draft: Option<&RuleDraft>| {
        Some(Rule { coming: Some(Coming { at: day, draft: draft.cloned() }), ..rule.clone() })
    };
    for rule in [&plain, &changing, &going] {
        assert_eq!(turned(rule, Some(&is), Some(day)), at_once(&is), "taken back");
        assert_eq!(turned(rule, Some(&named()), Some(day)), at_once(&named()), "called otherwise");
        assert_eq!(turned(rule, Some(&third()), Some(day)), then(rule, Some(&third())));
        assert_eq!(turned(rule, Some(&other()), None), at_once(&other()), "nobody has to be told");
        assert_eq!(turned(rule, None, None), None);
    }
    for rule in [&plain, &going] {
        assert_eq!(turned(rule, Some(&other()), Some(day)), then(rule, Some(&other())));
    }
    for rule in [&plain, &changing] {
        assert_eq!(turned(rule, Some(&off()), Some(day)), then(rule, Some(&off())));
        assert_eq!(turned(rule, None, Some(day)), then(rule, None));
    }
    let newer = Rule { draft: other(), ..new.clone() };
    assert_eq!(turned(&new, Some(&other()), Some(day)), then(&newer, Some(&other())), "told anew");
    assert_eq!(turned(&new, Some(&off()), Some(day)), at_once(&off()), "it never counted");
    assert_eq!(turned(&new, None, Some(day)), None);
    for (rule, counts, becomes) in [
        (&plain, true, Some(&is)),
        (&new, false, Some(&is)),
        (&changing, true, Some(&other())),
        (&going, true, None),
    ] {
        assert_eq!((rule.counts(), rule.becomes()), (counts, becomes), "{rule:?}");
    }
}

#[test]
fn a_rule_concerns_those_whose_it_is_or_will_be() {
    let (one, two) = (SellerId::from_bytes([1; 16]), SellerId::from_bytes([2; 16]));
    let with = |draft: RuleDraft, then: Option<RuleDraft>| Rule {
        coming: then.map(|draft| Coming { at: at("2026-11-18T23:00:00Z"), draft: Some(draft) }),
        draft,
        ..rule(1, |_| {})
    };
    for (rule, of_one, of_two) in [
        (with(draft(|_| {}), None), true, true),
        (with(own(1), None), true, false),
        (with(own(1), Some(own(2))), true, true),
        (with(off(), Some(own(2))), false, true),
        (with(off(), None), false, false),
    ] {
        assert_eq!((is_of(&rule, one), is_of(&rule, two)), (of_one, of_two), "{rule:?}");
    }
}
