//! How far a seller comes: every state with every command, and what is asked on the way.

use super::samples::{now, seller, written};
use crate::{
    model::{Command, Seller, SellerWritten, State},
    rules::{NOTICE_DAYS, SellerRejected, allowed, check, filled, turn},
};
use jiff::civil::date;
use kernel::time::days_after;

fn said() -> String {
    "Consta en el registro".to_owned()
}

fn commands() -> Vec<Command> {
    vec![
        Command::Verify { by: said() },
        Command::Activate,
        Command::Pause,
        Command::Resume,
        Command::Suspend { reason: said() },
        Command::Reinstate,
        Command::Announce { reason: said() },
        Command::KeepOn,
        Command::Close { is_asked: true },
    ]
}

#[test]
fn each_command_leads_on_from_where_it_may() {
    use State::{Active, Closed, Draft, Identified, Paused, Suspended, Verified};
    let none = None;
    // verify, activate, pause, resume, suspend, reinstate, announce, keep on, close
    let table: [(State, [Option<State>; 9]); 7] = [
        (Draft, [none, none, none, none, none, none, none, none, Some(Closed)]),
        (Identified, [Some(Verified), none, none, none, none, none, none, none, Some(Closed)]),
        (Verified, [none, Some(Active), none, none, none, none, none, none, Some(Closed)]),
        (Active, [none, none, Some(Paused), none, Some(Suspended), none, Some(Active), none, Some(Closed)]),
        (Paused, [none, none, none, Some(Active), Some(Suspended), none, Some(Paused), none, Some(Closed)]),
        (Suspended, [none, none, none, none, none, Some(Paused), Some(Suspended), none, Some(Closed)]),
        (Closed, [none; 9]),
    ];
    for (state, expected) in table {
        for (command, expected) in commands().iter().zip(expected) {
            let came = turn(&seller(state), command, now());
            match expected {
                Some(to) => assert_eq!(came.map(|one| one.state), Ok(to), "{state:?} {command:?}"),
                None => assert_eq!(came, Err(SellerRejected::NotNow { state }), "{state:?} {command:?}"),
            }
        }
    }
}

#[test]
fn buttons_are_what_may_be_pressed() {
    for state in State::ALL.iter().copied() {
        let one = seller(state);
        let codes: Vec<&str> = allowed(&one, now()).iter().map(Command::code).collect();
        for command in commands() {
            let may = turn(&one, &command, now()).is_ok();
            assert_eq!(codes.contains(&command.code()), may, "{state:?} {command:?}");
        }
    }
}

#[test]
fn words_name_commands() {
    for command in commands() {
        assert_eq!(Command::of(command.code(), &format!(" {} ", command.said())), Some(command));
    }
    assert_eq!(Command::of("delete", ""), None);
    for state in State::ALL.iter().copied() {
        assert_eq!(State::from_code(state.code()), Some(state));
    }
}

#[test]
fn nobody_is_checked_or_sent_away_without_a_word() {
    let refused = |state, command: Command| turn(&seller(state), &command, now()).unwrap_err();
    assert_eq!(refused(State::Identified, Command::Verify { by: " ".into() }), SellerRejected::Unproved);
    assert_eq!(refused(State::Active, Command::Suspend { reason: String::new() }), SellerRejected::NoReason);
    assert_eq!(refused(State::Active, Command::Announce { reason: String::new() }), SellerRejected::NoReason);
    let long = "a".repeat(2_001);
    assert_eq!(refused(State::Active, Command::Suspend { reason: long }), SellerRejected::ReasonLong);
}

#[test]
fn a_trader_sells_only_what_they_stand_for() {
    let silent = |is_trader| Seller { certified_at: None, is_trader, ..seller(State::Verified) };
    assert_eq!(turn(&silent(true), &Command::Activate, now()), Err(SellerRejected::NotCertified));
    assert!(turn(&silent(false), &Command::Activate, now()).is_ok());
    let paused = Seller { state: State::Paused, ..silent(true) };
    assert_eq!(turn(&paused, &Command::Resume, now()), Err(SellerRejected::NotCertified));
}

#[test]
fn the_house_closes_nobody_before_thirty_days() {
    let close = Command::Close { is_asked: false };
    for state in [State::Active, State::Paused, State::Suspended] {
        let one = seller(state);
        assert_eq!(turn(&one, &close, now()), Err(SellerRejected::NoNotice { closes_at: None }));
        let told = turn(&one, &Command::Announce { reason: said() }, now()).unwrap();
        let at = days_after(now(), NOTICE_DAYS);
        assert_eq!(told.closes_at, Some(at));
        let again = turn(&told, &Command::Announce { reason: said() }, now());
        assert_eq!(again, Err(SellerRejected::NoNotice { closes_at: Some(at) }));
        let early = kernel::time::seconds_after(at, -1);
        assert_eq!(turn(&told, &close, early), Err(SellerRejected::NoNotice { closes_at: Some(at) }));
        let closed = turn(&told, &close, at).unwrap();
        assert_eq!((closed.state, closed.closes_at, closed.closed_at), (State::Closed, None, Some(at)));
        let kept = turn(&told, &Command::KeepOn, now()).unwrap();
        assert_eq!((kept.state, kept.closes_at), (state, None));
    }
    assert!(turn(&seller(State::Verified), &close, now()).is_ok(), "nothing of theirs was ever sold");
}

#[test]
fn what_they_say_brings_them_further_and_another_name_back() {
    let today = date(2026, 11, 3);
    let checked = check(&written(), today).unwrap();
    let states = [
        (State::Draft, State::Identified),
        (State::Identified, State::Identified),
        (State::Verified, State::Identified),
        (State::Active, State::Active),
        (State::Paused, State::Paused),
        (State::Suspended, State::Suspended),
    ];
    for (from, to) in states {
        assert_eq!(filled(&seller(from), &checked, now()).unwrap().state, to, "{from:?}");
    }
    let closed = filled(&seller(State::Closed), &checked, now());
    assert_eq!(closed, Err(SellerRejected::NotNow { state: State::Closed }));
    // Who was compared and only moves is still who they are.
    let known = Seller { verified_by: said(), verified_at: Some(now()), ..seller(State::Verified) };
    let known = Seller { trader: checked.trader.clone(), ..known };
    let mut moved = written();
    moved.address = kernel::Personal::new(addresses::model::PostalAddress {
        line1: "Calle Nueva 1".into(),
        ..moved.address.into_revealed()
    });
    let moved = filled(&known, &check(&moved, today).unwrap(), now()).unwrap();
    assert_eq!((moved.state, moved.verified_by), (State::Verified, said()));
    let paid =
        SellerWritten { iban: kernel::Personal::new("DE89 3704 0044 0532 0130 00".into()), ..written() };
    let paid = filled(&known, &check(&paid, today).unwrap(), now()).unwrap();
    assert_eq!((paid.state, paid.verified_at, paid.verified_by.as_str()), (State::Identified, None, ""));
}
