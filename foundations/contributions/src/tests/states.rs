//! Every pair of a state and of what somebody does, and the rules that no row shows.

use crate::{
    model::{
        Contribution, Kind, RejectCode, ReportReason, Settings, State, Text, Trust, Vote, Weighed, Writer,
    },
    rules::{self, EditRejected, Found, Seen, StateRejected, Verb, VoteRejected, WriteRejected},
};
use contributions_facts::HoldReason;
use kernel::{Lang, Personal, Subject, time};
use proptest::prelude::*;

const NO: Option<State> = None;

#[test]
fn every_state_answers_every_verb() {
    use State::{Held, Hidden, Published, Rejected, Withdrawn};
    // edit, withdraw, publish, keep, hold, reject, hide, restore
    let table = [
        (
            Published,
            [Some(Published), Some(Withdrawn), NO, Some(Published), Some(Held), NO, Some(Hidden), NO],
        ),
        (Held, [Some(Held), Some(Withdrawn), Some(Published), NO, NO, Some(Rejected), Some(Hidden), NO]),
        (Rejected, [Some(Held), Some(Withdrawn), Some(Published), NO, NO, NO, NO, NO]),
        (Hidden, [NO, NO, NO, NO, NO, NO, NO, Some(Published)]),
        (Withdrawn, [NO, NO, NO, NO, NO, NO, NO, NO]),
    ];
    assert_eq!(table.len(), State::ALL.len());
    for (state, row) in table {
        for (verb, expected) in Verb::ALL.iter().zip(row) {
            let found = rules::turn(state, *verb, Some(RejectCode::Price));
            assert_eq!(found, expected.ok_or(StateRejected::NotNow), "{} {}", state.code(), verb.code());
        }
    }
}

#[test]
fn what_is_beyond_mending_stays_rejected() {
    for code in RejectCode::ALL.iter().copied() {
        let found = rules::turn(State::Rejected, Verb::Edit, Some(code));
        assert_eq!(found.is_ok(), code.may_edit(), "{}", code.code());
        let back = rules::turn(State::Rejected, Verb::Withdraw, Some(code));
        assert_eq!(back.is_ok(), code.may_edit(), "{}", code.code());
    }
    let kept = RejectCode::ALL.iter().filter(|code| !code.may_edit()).map(|code| code.code());
    assert_eq!(kept.collect::<Vec<_>>(), ["customer_service", "profanity", "fake"]);
}

#[test]
fn reports_weigh_as_the_rules_say() {
    let weights: Vec<u32> = ReportReason::ALL.iter().map(|reason| reason.severity()).collect();
    assert_eq!(weights, [8, 8, 5, 4, 3, 2, 1]);
    let settings = Settings::default();
    let by = |reason, record| Weighed { reason, record };
    let three = [
        by(ReportReason::Spam, Some((0, 0))),
        by(ReportReason::Danger, Some((4, 0))),
        by(ReportReason::Abuse, None),
    ];
    let weight = rules::weighed(&settings, &three);
    assert_eq!(
        (weight.severity, weight.sum),
        (8, 2 * 50 + 8 * 75),
        "whoever has no account holds nothing back"
    );
    assert_eq!(rules::weighed(&settings, &[]).severity, 0);
    assert_eq!(
        Settings { weights: vec![1], ..settings }.weight(ReportReason::Spam),
        2,
        "what is not set is as usual"
    );
}

fn found(text: &str) -> Found {
    rules::found(&Text { title: String::new(), body: text.into() })
}

#[test]
fn a_text_waits_for_one_reason_and_the_one_beyond_mending_comes_first() {
    let review = rules::manner(Kind::Review);
    let known = Seen { trust: Trust::Known, is_proven: false, is_burst: false, fraud: 0 };
    let new = Seen { trust: Trust::New, ..known };
    let all = "600 123 123 en https://a.example";
    for (seen, text, expected) in [
        (known, "Va bien", None),
        (new, "Va bien", Some(HoldReason::FirstPosts)),
        (Seen { is_proven: true, ..new }, "Va bien", None),
        (known, "mira https://a.example", Some(HoldReason::Links)),
        (known, all, Some(HoldReason::Personal)),
        (Seen { is_proven: true, ..new }, all, Some(HoldReason::Personal)),
        (Seen { is_burst: true, ..new }, all, Some(HoldReason::Burst)),
        (Seen { is_burst: true, fraud: 60, ..new }, all, Some(HoldReason::Fraud)),
        (Seen { fraud: 59, ..known }, "Va bien", None),
    ] {
        assert_eq!(rules::held(&review, &seen, &found(text)), expected, "{seen:?} {text}");
    }
    let answer = rules::manner(Kind::Answer);
    assert_eq!(rules::held(&answer, &known, &found("https://a.example")), None, "whoever is known may link");
    assert_eq!(rules::held(&answer, &new, &found("https://a.example")), Some(HoldReason::Links));
}

#[test]
fn what_leads_elsewhere_is_told_from_what_only_has_a_point_in_it() {
    for text in [
        "http://x.example",
        "hxxp://x",
        "mira www.tienda.com",
        "en Tienda.ES/ofertas?x=1",
        "[aquí](/x)",
        "bit.ly/abc",
        "(tienda.shop)",
    ] {
        assert!(rules::has_link(text), "{text}");
    }
    for text in [
        "Va bien.Lo recomiendo",
        "pesa 1.5 kg",
        "S.L.",
        "p.ej. esto",
        "...",
        "fin.",
        "a.b",
        "12.com",
        "Node.js",
    ] {
        assert!(!rules::has_link(text), "{text}");
    }
}

#[test]
fn texts_are_as_long_as_their_manner_wants() {
    let question = rules::manner(Kind::Question);
    let check = |title: &str, body: &str| rules::text(&question, title, body).err();
    assert_eq!(check("¿Y?", ""), Some(WriteRejected::TitleMissing));
    assert_eq!(check(&"a".repeat(151), ""), Some(WriteRejected::TitleLong { most: 150 }));
    assert_eq!(check("¿Cabe en el horno?", ""), None);
    assert_eq!(
        check("¿Cabe en el horno?", &"a".repeat(100_000)),
        Some(WriteRejected::BodyLong { most: 3_000 })
    );
    let review = rules::manner(Kind::Review);
    assert_eq!(rules::text(&review, "", " \u{200b} ").err(), Some(WriteRejected::BodyShort { least: 1 }));
    let kept = rules::text(&review, " Muy\u{202e} bien ", "Sí\u{200b}.").unwrap();
    assert_eq!((kept.title.as_str(), kept.body.as_str()), ("Muy bien", "Sí."));
}

fn sample(state: State) -> Contribution {
    let at = time::from_micros(1_000_000);
    Contribution {
        id: contributions_facts::ContributionId::from_bytes([1; 16]),
        kind: Kind::Review,
        about: Subject::all("product"),
        writer: Writer::Person(super::samples::person(1)),
        lang: Lang::Es,
        title: Personal::default(),
        body: Personal::default(),
        pictures: vec![],
        state,
        reason: None,
        code: None,
        is_proven: false,
        version: 1,
        written_at: at,
        published_at: None,
        has_stood: false,
        edited_at: None,
        decided_at: None,
        up: 0,
        down: 0,
        change: 0,
    }
}

#[test]
fn an_author_writes_anew_to_the_last_instant_and_nobody_else_does() {
    let (mine, manner) = (sample(State::Published), rules::manner(Kind::Review));
    let [ana, eva] = [1, 2].map(super::samples::person);
    let last = time::days_after(mine.written_at, 30);
    let late = time::from_micros(last.as_microsecond() + 1);
    assert_eq!(rules::edit(&mine, &manner, eva, last), Err(EditRejected::NotYours));
    assert_eq!(rules::edit(&mine, &manner, ana, last), Ok(()));
    assert_eq!(rules::edit(&mine, &manner, ana, late), Err(EditRejected::TooLate { ended_at: last }));
    let back = Contribution {
        state: State::Rejected,
        code: Some(RejectCode::Url),
        decided_at: Some(last),
        ..mine.clone()
    };
    assert_eq!(
        rules::edit(&back, &manner, ana, late),
        Ok(()),
        "what was sent back is mended for as long again"
    );
    let kept = Contribution { decided_at: Some(last), ..mine.clone() };
    let too_late = Err(EditRejected::TooLate { ended_at: last });
    assert_eq!(rules::edit(&kept, &manner, ana, late), too_late, "that it stays opens nothing");
    assert_eq!(rules::edit(&sample(State::Hidden), &manner, ana, last), Err(EditRejected::Closed));
}

#[test]
fn only_what_stands_is_voted_on_and_not_by_its_author() {
    let [ana, eva] = [1, 2].map(super::samples::person);
    for state in State::ALL.iter().copied() {
        let expected = if state == State::Published { Ok(()) } else { Err(VoteRejected::NotStanding) };
        assert_eq!(rules::may_vote(&sample(state), eva), expected, "{}", state.code());
    }
    assert_eq!(rules::may_vote(&sample(State::Published), ana), Err(VoteRejected::Own));
    let house = Contribution { writer: Writer::House(eva), ..sample(State::Published) };
    assert_eq!(rules::may_vote(&house, eva), Err(VoteRejected::Own), "nor what they wrote for the shop");
}

proptest! {
    #[test]
    fn counts_are_the_sum_of_what_everybody_says_last(said in prop::collection::vec((0_usize..5, 0_usize..3), 0..60)) {
        let (mut last, mut counts) = ([Vote::None; 5], (0_i64, 0_i64));
        for (who, what) in said {
            let (up, down) = rules::votes_moved(last[who], Vote::ALL[what]);
            last[who] = Vote::ALL[what];
            counts = (counts.0 + up, counts.1 + down);
        }
        let many = |vote: Vote| last.iter().filter(|one| **one == vote).count() as i64;
        prop_assert_eq!(counts, (many(Vote::Up), many(Vote::Down)));
    }

    #[test]
    fn cleaning_is_done_once_for_all(text in "\\PC{0,60}|[a-z\u{200b}\u{202e}\n\r ]{0,60}") {
        let clean = rules::lines(&text);
        prop_assert_eq!(rules::lines(&clean), clean.clone());
        let unseen = ['\u{200b}', '\u{202e}', '\r'];
        prop_assert!(!clean.contains(unseen), "{:?}", clean);
    }

    #[test]
    fn no_text_makes_the_guard_stumble(text in "[0-9+() ./€a-zñXYZ@-]{0,80}|\\PC{0,60}") {
        let _ = (rules::personal(&text), rules::has_link(&text), rules::prints(&text, &text));
    }
}
