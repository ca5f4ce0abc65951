//! Rules, without a database.

use crate::{
    model::{CaseId, CaseState, Channel, Matter},
    rules::{
        StateRejected,
        case::{self, Answer, Open, RateRejected},
        clock::{Calendar, holidays},
        code::{code, code_in},
        fields,
        mail::without_quoted,
        states::{Command, after, may_put},
    },
};
use care_facts::CaseFact;
use jiff::civil::date;
use kernel::{Lang, PersonId, Personal, Timestamp, Zone};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn calendar() -> Calendar {
    Calendar { zone: "Europe/Madrid".parse::<Zone>().unwrap(), holidays: vec![date(2026, 11, 9)] }
}

fn opened(matter: Matter) -> crate::model::Case {
    let wish = Open {
        id: CaseId::from_bytes([1; 16]),
        code: "BCDF-2345".into(),
        person: None,
        name: Personal::new("Eva".into()),
        address: Personal::new("eva@casa.example".into()),
        lang: Lang::Es,
        matter,
        about: None,
        channel: Channel::Web,
    };
    case::open(wish, at("2026-11-03T10:00:00Z"), &calendar()).0
}

const AGENT: PersonId = PersonId::from_bytes([9; 16]);

fn answer(to: CaseState) -> Answer {
    Answer { agent: AGENT, to, minutes: 4 }
}

/// Rows are states, columns commands; a point is a refusal.
#[test]
fn each_state_answers_each_command_as_the_table_says() {
    use CaseState::{Closed, Escalated, New, Open, Resolved, WaitingCarrier, WaitingCustomer, WaitingSeller};
    let commands = [
        Command::Hear,
        Command::Answer(WaitingCustomer),
        Command::Answer(Resolved),
        Command::Answer(Closed),
        Command::Put(Open),
        Command::Put(Escalated),
        Command::Put(WaitingCustomer),
        Command::Put(Resolved),
        Command::Put(Closed),
        Command::Finish,
        Command::Expire,
    ];
    let sign = |state| match state {
        New => 'n',
        Open => 'o',
        WaitingCustomer => 'w',
        WaitingSeller => 's',
        WaitingCarrier => 'c',
        Escalated => 'e',
        Resolved => 'r',
        Closed => 'x',
    };
    let table = [
        (New, "nwr.oe.r.xn"),
        (Open, "owr..e.r.xo"),
        (WaitingCustomer, "owr.oe.r.xw"),
        (WaitingSeller, "swr.oe.r.xs"),
        (WaitingCarrier, "cwr.oe.r.xc"),
        (Escalated, "ewr.o..r.xe"),
        (Resolved, "owr.o...xxx"),
        (Closed, ".........xx"),
    ];
    assert_eq!(table.map(|(state, _)| state).as_slice(), CaseState::ALL, "a state without a row");
    for (state, row) in table {
        let found: String = commands.iter().map(|command| after(state, *command).map_or('.', sign)).collect();
        assert_eq!(found, row, "{state:?}");
    }
    assert_eq!(after(Closed, Command::Hear), Err(StateRejected::Closed));
    assert!(!may_put(Open, New) && !may_put(New, Closed));
}

#[test]
fn working_days_leave_out_weekends_and_holidays() {
    let calendar = calendar();
    let check = |from: &str, days, expected: &str| {
        assert_eq!(calendar.days_after(at(from), days), at(expected), "{from} + {days}");
    };
    // 9 November is a holiday of the town.
    check("2026-11-03T10:00:00Z", 15, "2026-11-25T10:00:00Z");
    check("2026-11-03T10:00:00Z", 5, "2026-11-11T10:00:00Z");
    // 6 and 8 December, Christmas, New Year, Epiphany.
    check("2026-12-04T10:00:00Z", 15, "2026-12-29T10:00:00Z");
    check("2026-12-24T10:00:00Z", 2, "2026-12-29T10:00:00Z");
    check("2026-12-31T10:00:00Z", 3, "2027-01-07T10:00:00Z");
    // Good Friday.
    check("2026-04-01T10:00:00Z", 2, "2026-04-06T10:00:00Z");
    // Half past eleven at night in Madrid is still that day.
    check("2026-11-06T22:30:00Z", 1, "2026-11-10T22:30:00Z");
    // In between the clocks go forward, or back: it is still the working day that was counted.
    check("2026-03-27T22:30:00Z", 1, "2026-03-30T21:30:00Z");
    check("2026-10-22T22:30:00Z", 1, "2026-10-25T23:30:00Z");
}

#[test]
fn money_that_should_not_have_been_taken_is_answered_in_five_days() {
    assert_eq!(opened(Matter::Charge).due_at, at("2026-11-11T10:00:00Z"));
    assert_eq!(opened(Matter::Other).due_at, at("2026-11-25T10:00:00Z"));
}

#[test]
fn the_clock_rests_only_while_the_shop_waits_for_the_customer() {
    let calendar = calendar();
    let case = opened(Matter::Other);
    let (waits, _) =
        case::answer(&case, answer(CaseState::WaitingCustomer), at("2026-11-04T10:00:00Z"), &calendar)
            .unwrap();
    assert_eq!(waits.days_left, Some(14));
    assert!(!waits.is_overdue(at("2027-11-04T10:00:00Z")), "it may wait for a year");
    let (heard, _) = case::hear(&waits, at("2026-12-14T10:00:00Z"), &calendar).unwrap();
    assert_eq!((heard.days_left, heard.due_at), (None, at("2027-01-05T10:00:00Z")));
    for state in [CaseState::WaitingSeller, CaseState::WaitingCarrier, CaseState::Escalated] {
        let (put, _) = case::put(&case, state, at("2026-11-04T10:00:00Z"), &calendar).unwrap();
        assert_eq!((put.days_left, put.due_at), (None, case.due_at), "{state:?}");
        assert!(put.is_overdue(case.due_at));
    }
}

#[test]
fn what_is_late_stays_late_whatever_is_answered() {
    let calendar = calendar();
    let case = opened(Matter::Charge);
    let late = at("2026-11-12T10:00:00Z");
    let (waits, _) = case::answer(&case, answer(CaseState::WaitingCustomer), late, &calendar).unwrap();
    assert_eq!((waits.days_left, waits.due_at), (None, case.due_at));
}

#[test]
fn the_first_answer_is_told_once_with_how_long_it_took() {
    let calendar = calendar();
    let case = opened(Matter::Other);
    let (first, facts) =
        case::answer(&case, answer(CaseState::Open), at("2026-11-03T12:00:00Z"), &calendar).unwrap();
    let told = |facts: &[CaseFact]| match &facts[0] {
        CaseFact::CaseAnswered(fact) => (fact.is_first, fact.waited_s, fact.minutes),
        other => panic!("{other:?}"),
    };
    assert_eq!(told(&facts), (true, 7_200, 4));
    assert_eq!((first.agent, first.minutes), (Some(AGENT), 4), "whoever answers looks after it");
    let (_, facts) =
        case::answer(&first, answer(CaseState::Resolved), at("2026-11-04T12:00:00Z"), &calendar).unwrap();
    assert!(!told(&facts).0);
    let resolved = facts.iter().find_map(|fact| match fact {
        CaseFact::CaseResolved(fact) => Some(fact.after_s),
        _ => None,
    });
    assert_eq!(resolved, Some(26 * 3_600));
}

#[test]
fn an_answer_takes_up_again_what_was_resolved_and_nothing_that_is_closed() {
    let calendar = calendar();
    let case = opened(Matter::Other);
    let now = at("2026-11-24T10:00:00Z");
    let (resolved, _) = case::put(&case, CaseState::Resolved, now, &calendar).unwrap();
    let (again, _) = case::hear(&resolved, now, &calendar).unwrap();
    assert_eq!((again.state, again.resolved_at), (CaseState::Open, None));
    assert!(again.due_at > case.due_at, "it gets its time again");
    let (closed, facts) = case::finish(&again, now, &calendar).unwrap();
    assert_eq!((closed.state, facts.len()), (CaseState::Closed, 2), "it was resolved and closed");
    assert_eq!(case::hear(&closed, now, &calendar), Err(StateRejected::Closed));
}

/// An answer takes it up again too, and then the shop waits: it is not resolved any more.
#[test]
fn what_was_resolved_and_is_answered_with_a_question_is_not_resolved() {
    let calendar = calendar();
    let case = opened(Matter::Charge);
    let (resolved, _) = case::put(&case, CaseState::Resolved, at("2026-11-04T10:00:00Z"), &calendar).unwrap();
    for (to, left) in [(CaseState::WaitingCustomer, Some(5)), (CaseState::Escalated, None)] {
        let now = at("2026-11-23T10:00:00Z");
        let (again, _) = case::answer(&resolved, answer(to), now, &calendar).unwrap();
        assert_eq!((again.resolved_at, again.days_left), (None, left), "{to:?}");
        assert_eq!(again.due_at, at("2026-11-30T10:00:00Z"), "{to:?}");
        let (_, facts) = case::put(&again, CaseState::Resolved, now, &calendar).unwrap();
        assert!(facts.iter().any(|fact| matches!(fact, CaseFact::CaseResolved(_))), "{to:?}");
    }
}

#[test]
fn an_answer_on_the_last_day_leaves_a_day() {
    let calendar = calendar();
    let case = opened(Matter::Charge);
    let (waits, _) =
        case::answer(&case, answer(CaseState::WaitingCustomer), at("2026-11-11T09:00:00Z"), &calendar)
            .unwrap();
    assert_eq!(waits.days_left, Some(1));
    let (heard, _) = case::hear(&waits, at("2026-11-18T12:00:00Z"), &calendar).unwrap();
    assert_eq!(heard.due_at, at("2026-11-19T12:00:00Z"));
    assert!(!heard.is_overdue(at("2026-11-18T12:00:00Z")));
}

#[test]
fn how_it_was_is_said_once_and_after_it_is_over() {
    let calendar = calendar();
    let case = opened(Matter::Other);
    assert_eq!(case::rate(&case, 5, ""), Err(RateRejected::NotClosed));
    let (closed, _) = case::finish(&case, at("2026-11-04T10:00:00Z"), &calendar).unwrap();
    for wrong in [0, 6] {
        assert_eq!(case::rate(&closed, wrong, ""), Err(RateRejected::Outside));
    }
    assert_eq!(case::rate(&closed, 5, &"a".repeat(501)), Err(RateRejected::Long));
    let (rated, _) = case::rate(&closed, 4, " Bien. ").unwrap();
    assert_eq!((rated.rating, rated.rating_words.reveal().as_str()), (Some(4), "Bien."));
    assert_eq!(case::rate(&rated, 1, ""), Err(RateRejected::Twice));
}

#[test]
fn a_code_is_found_in_a_subject_and_nothing_else_is_taken_for_one() {
    for dice in [0, 7, u128::MAX, 123_456_789_012_345] {
        let word = code(dice);
        assert_eq!(code_in(&format!("Re: [{word}] hola")), Some(word.clone()));
        assert_eq!(code_in(&word.to_lowercase()), Some(word));
    }
    for none in ["", "BCDF2345", "XBCDF-23456", "ABCD-2345", "BCDF-2341", "ñ-2345", "BCDF-234"] {
        assert_eq!(code_in(none), None, "{none}");
    }
}

#[test]
fn what_an_answer_quotes_below_itself_is_cut_off() {
    let cases = [
        ("Gracias.\n\nEl 3 nov 2026, La Prueba <a@b.example> escribió:\n> Hola\n> Eva", "Gracias."),
        ("Gracias.\n\nOn Tue, La Prueba\n<a@b.example> wrote:\n\n> Hola", "Gracias."),
        ("Sí.\n-----Mensaje original-----\nDe: La Prueba", "Sí."),
        ("Sí.\n\n-- \nEva\nMóvil 600", "Sí."),
        ("> ¿Cuándo?\nEl martes.", "> ¿Cuándo?\nEl martes."),
        ("El martes me escribió: Ana\ny Luis", "El martes me escribió: Ana\ny Luis"),
        ("> solo citas\n> nada más", "> solo citas\n> nada más"),
        ("", ""),
    ];
    for (said, expected) in cases {
        assert_eq!(without_quoted(said), expected, "{said}");
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "how long it takes is what is asked")]
fn many_introductions_of_quotes_are_read_in_a_moment() {
    let begun = std::time::Instant::now();
    let said = format!("{}Hola", "On wrote:\n".repeat(60_000));
    assert_eq!(without_quoted(&said), said);
    assert!(begun.elapsed().as_secs() < 20, "it grows with the square of its lines");
}

#[test]
fn texts_lose_what_nobody_sees() {
    assert_eq!(fields::tidied(" a\0b\u{202e}c\r\nd\u{7}  \n"), "abc\nd");
    assert!(fields::text("corto").is_err() && fields::text(&"ñ".repeat(6_001)).is_err());
    assert!(fields::text(&"ñ".repeat(6_000)).is_ok());
    assert_eq!(fields::number("+34 600 00 00 00"), Ok("34600000000".into()));
    assert_eq!(fields::number(" "), Ok(String::new()));
    assert!(fields::number("600<script>").is_err() && fields::number("123").is_err());
    assert_eq!(holidays("2026-11-09\n\n 2026-12-26 ").map(|days| days.len()), Ok(2));
    assert_eq!(holidays("mañana"), Err("mañana".into()));
}
