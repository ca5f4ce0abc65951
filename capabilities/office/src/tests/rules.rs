//! Tables of what is to be done next, of spans of time, and of days without anything.

use crate::{
    model::{Ago, Known, SetAside, Task},
    reads::days,
    rules::{figure, mark, one_way, tasks, waits_for_decision, written},
};
use kernel::{Lang, Open, Right, Zone, time};
use search::rules::read_synonyms;

fn calm() -> Known {
    Known { has_products: true, has_identity: true, is_safe: true, sends_letters: true, ..Known::default() }
}

#[test]
fn a_calm_house_asks_for_nothing() {
    assert_eq!(tasks(&calm()), []);
}

#[test]
fn each_matter_is_a_task_for_whoever_can_do_something() {
    let aside = SetAside { facts: 2, jobs: 1, deadlines: 1 };
    let cases = [
        (Known { aside, ..calm() }, Task::Aside { things: 4 }, Right::Jobs),
        (Known { letters_refused: true, ..calm() }, Task::Letters, Right::Mail),
        (Known { has_identity: false, ..calm() }, Task::Identity, Right::Settings),
        (Known { is_safe: false, ..calm() }, Task::Unsafe, Right::Settings),
        (Known { has_products: false, ..calm() }, Task::Products, Right::Catalogue),
        (Known { sends_letters: false, ..calm() }, Task::Silent, Right::Settings),
        (
            Known { missed: 3, most_missed: "bota".into(), ..calm() },
            Task::Missed { times: 3, words: "bota".into() },
            Right::Catalogue,
        ),
        (Known { staged: vec!["a"], ..calm() }, Task::Staged { title: "a" }, Right::Features),
        (Known { hours: 2, ..calm() }, Task::Hours { hours: 2 }, Right::Features),
    ];
    for (known, task, right) in cases {
        assert_eq!(task.right(), right, "{task:?}");
        assert_eq!(tasks(&known), [task]);
    }
}

#[test]
fn what_was_missed_without_a_word_is_nobodys_task() {
    assert_eq!(tasks(&Known { missed: 9, ..calm() }), []);
}

#[test]
fn what_is_broken_stands_before_what_could_be_better() {
    let all = tasks(&Known {
        missed: 1,
        most_missed: "bota".into(),
        hours: 1,
        staged: vec!["a", "b"],
        ..Known::default()
    });
    let order: Vec<Right> = all.iter().map(Task::right).collect();
    let expected = [Right::Settings, Right::Settings, Right::Catalogue, Right::Settings, Right::Catalogue];
    assert_eq!(order[..5], expected);
    assert_eq!(order[5..], [Right::Features; 3]);
}

#[test]
fn a_feature_waits_for_a_decision_after_two_weeks_of_trying_out() {
    let now = time::from_micros(1_793_696_400_000_000);
    for (state, days, expected) in [
        (Open::Staff, 14, true),
        (Open::Staff, 13, false),
        (Open::Everyone, 90, false),
        (Open::Closed, 90, false),
    ] {
        assert_eq!(
            waits_for_decision(state, time::days_before(now, days), now),
            expected,
            "{state:?} {days}"
        );
    }
}

#[test]
fn a_span_is_told_in_its_largest_unit() {
    let then = time::from_micros(1_793_696_400_000_000);
    for (seconds, expected) in [
        (-5, Ago::Now),
        (59, Ago::Now),
        (60, Ago::Minutes(1)),
        (3_599, Ago::Minutes(59)),
        (3_600, Ago::Hours(1)),
        (86_399, Ago::Hours(23)),
        (86_400, Ago::Days(1)),
        (864_000, Ago::Days(10)),
    ] {
        assert_eq!(Ago::since(then, time::seconds_after(then, seconds)), expected, "{seconds}");
    }
}

#[test]
fn no_day_is_left_out_or_told_twice_when_the_clock_is_changed() {
    let zone: Zone = "Europe/Madrid".parse().unwrap();
    // Half past midnight after the night in which an hour was left out, and after the one that had two.
    for (now, last) in [("2027-03-28T22:30:00Z", "2027-03-29"), ("2026-10-25T23:30:00Z", "2026-10-26")] {
        let days = days(&zone, now.parse().unwrap(), 30);
        let mut different = days.clone();
        different.dedup();
        assert_eq!((days.len(), different.len()), (30, 30));
        assert_eq!(days.last().map(String::as_str), Some(last));
    }
}

#[test]
fn a_day_without_anything_counts_as_none() {
    let days: Vec<String> = (1..=4).map(|day| format!("2026-11-0{day}")).collect();
    let counted = vec![("2026-11-02".to_owned(), 5), ("2026-11-04".to_owned(), 2)];
    let figure = figure(days, counted);
    assert_eq!(figure.days.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [0, 5, 0, 2]);
    assert_eq!((figure.last(2), figure.before(2), figure.last(9)), (2, 5, 7));
}

#[test]
fn a_list_is_read_as_it_was_written() {
    let list = "es, botijo, cántaro de barro\nen, tableware >, plates, glasses\n";
    let groups = read_synonyms(list, None).unwrap();
    assert_eq!(written(&groups), list);
    assert_eq!(written(&[]), "");
    assert_ne!(mark(list), mark(""));
    let added = read_synonyms(&one_way(Lang::En, "cup", "mug"), None).unwrap();
    assert_eq!((added[0].words.join("|"), added[0].is_two_way), ("cup|mug".to_owned(), false));
}
