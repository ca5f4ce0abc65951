//! Which ways are gone, and what an issue may say: without a database.

use crate::{
    model::{
        newsletter::{Issue, IssueState, Move, Standing, Subscriber, Words},
        notices::{Chosen, Ways, Wishes},
    },
    rules::{
        issues::{self, IssueRejected},
        newsletter::{self, Answer},
        notices,
    },
};
use kernel::{Id, Lang, Localized, NoticeGroup, NoticeKind, Personal, Timestamp, time};

const fn kind(name: &'static str, group: NoticeGroup, (site, mail): (bool, bool), duty: bool) -> NoticeKind {
    NoticeKind { name, why: "why", group, site, mail, duty }
}

#[test]
fn a_duty_goes_its_ways_whatever_one_says() {
    let both = Ways { site: true, mail: true };
    let none = Ways { site: false, mail: false };
    let site = Ways { site: true, mail: false };
    let duty = kind("duty", NoticeGroup::Account, (true, true), true);
    let wish = kind("wish", NoticeGroup::People, (true, false), false);
    let cases = [
        (&duty, None, both),
        (&duty, Some(none), both),
        (&wish, None, site),
        (&wish, Some(none), none),
        (&wish, Some(both), both),
    ];
    for (kind, said, expected) in cases {
        assert_eq!(notices::ways(kind, said), expected, "{} {said:?}", kind.name);
    }
}

#[test]
fn about_duties_and_strange_things_nobody_is_asked() {
    let kinds = [
        kind("duty", NoticeGroup::Account, (true, true), true),
        kind("one", NoticeGroup::People, (true, true), false),
    ];
    let none = Ways { site: false, mail: false };
    let said = ["duty", "one", "strange"].map(|kind| Chosen { kind: kind.to_owned(), ways: none });
    let heeded = notices::heeded(&kinds, &said);
    assert_eq!(heeded.iter().map(|one| one.kind.as_str()).collect::<Vec<_>>(), ["one"]);
    assert!(notices::is_current(&Wishes::default(), 0) && !notices::is_current(&Wishes::default(), 1));
}

#[test]
fn a_notice_leads_to_a_path_of_ours() {
    let cases = [("/u/ana?a=b", true), ("//evil.example", false), ("/\\evil.example", false), ("", false)];
    for (link, is_ours) in cases {
        assert_eq!(notices::way_on(link) == link, is_ours, "{link}");
    }
    assert_eq!(notices::way_on("https://evil.example"), "/account/notices");
}

#[test]
fn work_is_for_those_who_work_and_the_bell_counts_to_nine() {
    let work = kind("work", NoticeGroup::Work, (true, false), false);
    assert!(notices::concerns(&work, true) && !notices::concerns(&work, false));
    let cases = [(-1, None), (0, None), (1, Some("1")), (9, Some("9")), (10, Some("9+")), (400, Some("9+"))];
    for (unread, shown) in cases {
        assert_eq!(notices::shown_count(unread).as_deref(), shown, "{unread}");
    }
}

fn now() -> Timestamp {
    time::from_micros(1_793_696_400_000_000)
}

fn subscriber(standing: Standing, seconds_ago: i64, has_link: bool) -> Subscriber {
    Subscriber {
        id: Id::from_bytes([3; 16]),
        address: Personal::new("ana@casa.example".into()),
        lang: Lang::Es,
        person: None,
        standing,
        secret_hash: has_link.then(|| vec![1; 32]),
        good_until: has_link.then(|| time::days_after(now(), 1)),
        asked_at: time::seconds_after(now(), -seconds_ago),
        changed_at: now(),
        is_brought: false,
        version: 1,
    }
}

#[test]
fn an_address_is_asked_again_only_after_a_while() {
    let cases = [
        (None, Answer::Ask),
        (Some(subscriber(Standing::Asked, 599, true)), Answer::Silence),
        (Some(subscriber(Standing::Asked, 600, true)), Answer::Ask),
        (Some(subscriber(Standing::Confirmed, 10, false)), Answer::Silence),
        (Some(subscriber(Standing::Confirmed, 700, false)), Answer::Already),
        (Some(subscriber(Standing::Left, 10, false)), Answer::Ask),
        (Some(subscriber(Standing::Left, 10, true)), Answer::Silence),
        (Some(subscriber(Standing::Left, 700, true)), Answer::Ask),
    ];
    for (known, expected) in cases {
        assert_eq!(newsletter::answer(known.as_ref(), now()), expected, "{known:?}");
    }
}

#[test]
fn each_further_letter_to_a_stranger_waits_twice_as_long() {
    let known =
        |version, seconds_ago| Subscriber { version, ..subscriber(Standing::Asked, seconds_ago, true) };
    let hour = 3_600;
    let cases = [
        (known(1, 600), Answer::Ask),
        (known(2, 600), Answer::Silence),
        (known(2, 1_200), Answer::Ask),
        (known(5, 2 * hour), Answer::Silence),
        (known(5, 3 * hour), Answer::Ask),
        (known(400, 85 * hour), Answer::Silence),
        (known(400, 86 * hour), Answer::Ask),
    ];
    for (known, expected) in cases {
        assert_eq!(newsletter::answer(Some(&known), now()), expected, "{}", known.version);
    }
}

#[test]
fn a_link_confirms_once_and_not_for_ever() {
    let asked = subscriber(Standing::Asked, 60, true);
    let late = time::days_after(now(), 1);
    assert!(newsletter::confirm(&asked, late).is_err(), "its last instant is over");
    assert!(newsletter::confirm(&subscriber(Standing::Asked, 60, false), now()).is_err());
    let confirmed = newsletter::confirm(&asked, now()).expect("a good link");
    assert_eq!((confirmed.standing, confirmed.secret_hash.clone()), (Standing::Confirmed, None));
    assert!(newsletter::confirm(&confirmed, now()).is_err(), "used");
    let left = newsletter::leave(&asked, now()).expect("something to leave");
    assert!(newsletter::confirm(&left, now()).is_err(), "whoever left is not brought back by an old link");
    assert_eq!(newsletter::leave(&left, now()), None);
}

#[test]
fn an_address_is_shown_without_its_name() {
    for (address, shown) in [("ana@casa.example", "a…@casa.example"), ("", "…"), ("@x", "…@x")] {
        assert_eq!(newsletter::masked(address), shown);
    }
}

fn words(all: [&str; 4]) -> Words {
    let [subject_es, body_es, subject_en, body_en] = all.map(str::to_owned);
    Words {
        subject: Localized { es: subject_es, en: subject_en },
        body: Localized { es: body_es, en: body_en },
    }
}

#[test]
fn an_issue_says_something_whole_in_a_language_at_least() {
    let long = "a".repeat(121);
    let cases = [
        (words(["", "", "", ""]), IssueRejected::Empty),
        (words(["", "texto", "", ""]), IssueRejected::SubjectMissing(Lang::Es)),
        (words(["asunto", "texto", "subject", " "]), IssueRejected::BodyMissing(Lang::En)),
        (words([&long, "texto", "", ""]), IssueRejected::SubjectLong(Lang::Es)),
        (words(["", "", "subject", &"a".repeat(20_001)]), IssueRejected::BodyLong(Lang::En)),
        (words(["asunto", "nada\0", "", ""]), IssueRejected::Unfit(Lang::Es)),
    ];
    for (typed, why) in cases {
        assert_eq!(issues::words(&typed), Err(why));
    }
    let kept = issues::words(&words([" Dos\r\nlíneas ", "uno\r\ndos\n", "", ""])).expect("good words");
    assert_eq!((kept.subject.es.as_str(), kept.body.es.as_str()), ("Dos líneas", "uno\ndos"));
    assert_eq!(issues::lang_for(&kept, Lang::En), Lang::Es, "it was written in Spanish only");
    assert_eq!(issues::lang_for(&words(["a", "b", "c", "d"]), Lang::En), Lang::En);
}

#[test]
fn an_issue_goes_out_once_and_can_be_held_back_on_its_way() {
    let issue = |state| Issue {
        id: Id::from_bytes([1; 16]),
        state,
        words: Words::default(),
        reached: None,
        changed_at: now(),
        begun_at: None,
        ended_at: None,
        version: 1,
    };
    use IssueState::{Draft, Paused, Sending, Sent};
    let table = [
        (Draft, [Some(Sending), None, None]),
        (Sending, [None, Some(Paused), None]),
        (Paused, [None, None, Some(Sending)]),
        (Sent, [None, None, None]),
    ];
    assert_eq!(table.map(|(state, _)| state), IssueState::ALL, "a state without a row");
    for (from, to) in table {
        for (to, expected) in [Move::Send, Move::Pause, Move::Resume].into_iter().zip(to) {
            let went = issues::go(&issue(from), to, true, now()).map(|issue| issue.state).ok();
            assert_eq!(went, expected, "{from:?} {to:?}");
        }
        let rewritten = issues::rewrite(&issue(from), Words::default(), now()).is_ok();
        assert_eq!(rewritten, from == Draft, "{from:?}");
    }
    assert_eq!(issues::go(&issue(Draft), Move::Send, false, now()), Err(IssueRejected::Nobody));
}
