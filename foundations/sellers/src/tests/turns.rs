//! How far a seller comes: every state with every command, and what is asked on the way.

use super::samples::{now, seller, written};
use crate::{
    model::{Asked, Command, Seller, SellerWritten, State},
    rules::{
        NOTICE_DAYS, SellerRejected, allowed, allowed_to_them, asked, check, filled, filled_by_them,
        forget_at, turn, turn_by_them,
    },
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

/// They stop and come back themselves; everything else is the house's.
#[test]
fn sellers_do_of_themselves_what_they_may() {
    use State::{Active, Paused};
    for state in State::ALL.iter().copied() {
        for command in commands() {
            let expected = match (state, &command) {
                (Active, Command::Pause) => Some(Paused),
                (Paused, Command::Resume) => Some(Active),
                _ => None,
            };
            let came = turn_by_them(&seller(state), &command, now());
            match expected {
                Some(to) => assert_eq!(came.map(|one| one.state), Ok(to), "{state:?} {command:?}"),
                None => assert_eq!(came, Err(SellerRejected::NotNow { state }), "{state:?} {command:?}"),
            }
            let is_shown = allowed_to_them(&seller(state)) == Some(command.clone());
            assert_eq!(is_shown, expected.is_some(), "{state:?} {command:?}");
        }
    }
    let unseen = Seller { verified_at: None, ..seller(Paused) };
    assert_eq!(turn_by_them(&unseen, &Command::Resume, now()), Err(SellerRejected::NotVerified));
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

/// DSA art. 30: whoever says that they are somebody else sells nothing until that was compared; another account is paid nothing.
#[test]
fn what_they_change_of_themselves_is_compared_again() {
    let today = date(2026, 11, 3);
    let checked = check(&written(), today).unwrap();
    let same = |state| Seller { trader: checked.trader.clone(), ..seller(state) };
    let of = |change: &dyn Fn(&mut SellerWritten)| {
        let mut all = written();
        change(&mut all);
        check(&all, today).unwrap()
    };
    let other_iban = of(&|all| all.iban = kernel::Personal::new("DE89 3704 0044 0532 0130 00".into()));
    let other_name = of(&|all| {
        let mut address = all.address.clone().into_revealed();
        address.company = "Otro Barro S.L.".into();
        all.address = kernel::Personal::new(address);
    });
    let other_days = of(&|all| all.preparation = "5".into());
    let table = [
        (State::Active, &other_days, State::Active, true),
        (State::Active, &other_iban, State::Active, false),
        (State::Active, &other_name, State::Paused, false),
        (State::Paused, &other_name, State::Paused, false),
        (State::Suspended, &other_iban, State::Suspended, false),
        (State::Verified, &other_iban, State::Identified, false),
        (State::Identified, &other_name, State::Identified, false),
    ];
    for (from, said, to, is_verified) in table {
        let came = filled_by_them(&same(from), said, now()).unwrap();
        assert_eq!((came.state, came.verified_at.is_some()), (to, is_verified), "{from:?} {said:?}");
    }
    let paused = filled_by_them(&same(State::Active), &other_name, now()).unwrap();
    assert_eq!(turn(&paused, &Command::Resume, now()), Err(SellerRejected::NotVerified));
    let checked = turn(&paused, &Command::Verify { by: said() }, now()).unwrap();
    assert_eq!((checked.state, checked.verified_at), (State::Paused, Some(now())));
    assert_eq!(turn(&checked, &Command::Resume, now()).map(|one| one.state), Ok(State::Active));
    let closed = filled_by_them(&same(State::Closed), &other_days, now());
    assert_eq!(closed, Err(SellerRejected::NotNow { state: State::Closed }));
}

#[test]
fn somebody_is_told_what_is_missing() {
    let silent = Seller { certified_at: None, ..seller(State::Active) };
    let unseen = Seller { verified_at: None, ..seller(State::Active) };
    for (of, expected) in [
        (seller(State::Draft), Some(Asked::Data)),
        (seller(State::Identified), Some(Asked::Check)),
        (seller(State::Verified), Some(Asked::Start)),
        (seller(State::Active), None),
        (seller(State::Suspended), None),
        (seller(State::Closed), None),
        (silent, Some(Asked::Certificate)),
        (unseen, Some(Asked::Check)),
    ] {
        assert_eq!(asked(&of), expected, "{:?}", of.state);
    }
}

/// RULES 2, rows 12 and 21: six months, and the report of January about the last year.
#[test]
fn whoever_has_left_is_forgotten_when_no_law_asks_any_more() {
    for (closed, forgotten) in [
        ("2026-12-03T10:00:00Z", "2027-06-04T10:00:00Z"),
        ("2026-02-01T00:00:00Z", "2027-03-01T00:00:00Z"),
        ("2026-08-29T00:00:00Z", "2027-03-01T00:00:00Z"),
        ("2026-08-30T00:00:00Z", "2027-03-01T00:00:00Z"),
        ("2026-08-31T00:00:00Z", "2027-03-02T00:00:00Z"),
    ] {
        assert_eq!(forget_at(closed.parse().unwrap()).to_string(), forgotten, "{closed}");
    }
}
