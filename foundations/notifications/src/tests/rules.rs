//! The rules about letters, without a house.

use crate::{
    model::{Kind, Letter, MailId, State, Written},
    rules::{SendRejected, good_until, is_too_late, may_be_read, may_be_sent},
};
use kernel::{Lang, Role, Timestamp, time};

fn at(seconds: i64) -> Timestamp {
    time::seconds_after(Timestamp::UNIX_EPOCH, seconds)
}

fn letter(kind: Kind, state: State) -> Letter {
    let written = Written {
        kind,
        person: None,
        address: "ana@casa.example".into(),
        lang: Lang::Es,
        subject: "Hola".into(),
        text: "Hola".into(),
        html: "<p>Hola</p>".into(),
    };
    Letter {
        id: MailId::from_bytes([1; 16]),
        written,
        state,
        job: None,
        attempts: 0,
        why: None,
        said: None,
        good_until: good_until(kind, at(0)),
        created_at: at(0),
        sent_at: None,
    }
}

#[test]
fn a_letter_is_good_for_as_long_as_its_link() {
    let hour = 3_600;
    for (kind, seconds) in [
        (Kind::Reset, Some(hour)),
        (Kind::Confirm, Some(24 * hour)),
        (Kind::Invite, Some(7 * 24 * hour)),
        (Kind::AlreadyMember, None),
        (Kind::PasswordChanged, None),
        (Kind::Leaving, None),
        (Kind::KeyChanged, None),
        (Kind::AddressInUse, None),
        (Kind::Case, None),
        (Kind::Order, None),
        (Kind::AddressConfirm, Some(86_400)),
        (Kind::AddressUndo, Some(7 * 86_400)),
    ] {
        let letter = letter(kind, State::Kept);
        assert_eq!(letter.good_until, seconds.map(at), "{kind:?}");
        if let Some(seconds) = seconds {
            assert!(is_too_late(&letter, at(seconds)) && !is_too_late(&letter, at(seconds - 1)), "{kind:?}");
        }
        assert!(!is_too_late(&letter, at(60)), "{kind:?}");
    }
}

#[test]
fn only_what_was_not_sent_is_sent_again() {
    let kept = |state| letter(Kind::Reset, state);
    let check = |letter: &Letter, has_server, now, expected| {
        assert_eq!(may_be_sent(letter, has_server, at(now)), expected, "{letter:?}");
    };
    check(&kept(State::Waiting), true, 60, Err(SendRejected::Waiting));
    let sent = Letter { sent_at: Some(at(5)), ..kept(State::Sent) };
    check(&sent, true, 60, Err(SendRejected::Sent { at: at(5) }));
    check(&kept(State::Kept), false, 60, Err(SendRejected::NoServer));
    check(&kept(State::Kept), true, 3_600, Err(SendRejected::TooLate));
    check(&kept(State::Refused), false, 3_600, Err(SendRejected::TooLate));
    let mut emptied = letter(Kind::PasswordChanged, State::Kept);
    emptied.written.text.clear();
    check(&emptied, true, 60, Err(SendRejected::TooLate));
    check(&kept(State::Kept), true, 60, Ok(()));
    check(&kept(State::Refused), true, 3_599, Ok(()));
}

#[test]
fn a_letter_that_opens_an_account_is_for_owners_only() {
    for kind in Kind::ALL {
        for role in Role::ALL {
            let expected = role == Role::Owner
                || matches!(
                    kind,
                    Kind::AlreadyMember
                        | Kind::PasswordChanged
                        | Kind::Leaving
                        | Kind::KeyChanged
                        | Kind::AddressInUse
                        | Kind::Case
                        | Kind::Order
                        | Kind::Notice
                        | Kind::NewsletterAlready
                        | Kind::Newsletter
                );
            assert_eq!(may_be_read(kind, role), expected, "{kind:?} {role:?}");
        }
    }
}

#[test]
fn words_in_the_database_are_read_back() {
    assert!(Kind::ALL.iter().all(|kind| Kind::from_code(kind.code()) == Some(*kind)));
    assert!(State::ALL.iter().all(|state| State::from_code(state.code()) == Some(*state)));
}
