//! The table of states, every pair of it.

use super::samples::group;
use crate::{
    model::{Payment, State, Way},
    rules::{Becomes, Event, PayRejected, after, close, confirm},
};
use kernel::{Lang, Money, time};
use payments_facts::{PaymentFact, PaymentId};

/// A payment of 25 euro that stands so, as far as it comes by itself.
pub(super) fn payment(state: State, way: Way) -> Payment {
    let (nothing, all) = (Money::eur(0), Money::eur(2_500));
    let is_promised = matches!(state, State::Authorised | State::Captured);
    Payment {
        id: PaymentId::from_bytes([7; 16]),
        about: group(1),
        turn: 1,
        reference: "ABCD0001".into(),
        amount: all,
        way,
        is_held: false,
        state,
        authorised: if is_promised { all } else { nothing },
        captured: if state == State::Captured { all } else { nothing },
        refunded: nothing,
        disputed_at: None,
        dispute_end: None,
        reason: None,
        attempt: 1,
        back: None,
        lang: Lang::Es,
        expires_at: None,
        created_at: time::from_micros(0),
    }
}

/// A row for each state, a column for each event as they stand in `Event::ALL`: the first letter of the state that follows
/// (`X` for expired, `P` for promised), `.` where nothing changes, `g` where the provider must let go, and why it may not be:
/// `u` under way, `p` paid, `c` closed.
#[test]
fn every_event_in_every_state_does_what_the_table_says() {
    let table = [
        // Asks Holds Takes Refuses Retries Voids Expires Confirms
        (State::Started, "APCDuVXC"),
        (State::ActionNeeded, ".PCDuVXC"),
        (State::Authorised, "..C.pV.C"),
        (State::Captured, "....pp.."),
        (State::Declined, ".PC.SVXC"),
        (State::Voided, "ggC.c..C"),
        (State::Expired, "ggC.c..C"),
    ];
    assert_eq!(table.map(|(state, _)| state), *State::ALL, "a state without a row");
    for (state, row) in table {
        assert_eq!(row.len(), Event::ALL.len());
        for (event, mark) in Event::ALL.into_iter().zip(row.chars()) {
            let expected = match mark {
                '.' => Becomes::Same,
                'g' => Becomes::LetGo,
                'u' => Becomes::No(PayRejected::UnderWay),
                'p' => Becomes::No(PayRejected::Paid),
                'c' => Becomes::No(PayRejected::Closed),
                'S' => Becomes::To(State::Started),
                'A' => Becomes::To(State::ActionNeeded),
                'P' => Becomes::To(State::Authorised),
                'C' => Becomes::To(State::Captured),
                'D' => Becomes::To(State::Declined),
                'V' => Becomes::To(State::Voided),
                'X' => Becomes::To(State::Expired),
                other => panic!("{other}"),
            };
            assert_eq!(after(state, event), expected, "{state:?} {event:?}");
        }
    }
}

#[test]
fn what_ends_says_so_once() {
    let open = payment(State::ActionNeeded, Way::Test);
    let (gone, fact) = close(&open, Event::Voids).unwrap();
    assert!(gone.state == State::Voided && matches!(fact, Some(PaymentFact::PaymentVoided(_))));
    assert_eq!(close(&gone, Event::Voids).unwrap(), (gone.clone(), None));
    assert_eq!(close(&gone, Event::Expires).unwrap(), (gone, None));
    let (late, fact) = close(&open, Event::Expires).unwrap();
    assert!(late.state == State::Expired && matches!(fact, Some(PaymentFact::PaymentExpired(_))));
    let paid = payment(State::Captured, Way::Test);
    assert_eq!(close(&paid, Event::Voids), Err(PayRejected::Paid));
    assert_eq!(close(&paid, Event::Expires), Ok((paid, None)));
}

#[test]
fn only_money_that_the_shop_sees_itself_is_confirmed_by_it() {
    for state in State::ALL {
        let of_a_provider = payment(*state, Way::Test);
        assert_eq!(confirm(&of_a_provider), Err(PayRejected::NotByHand), "{state:?}");
    }
    for state in State::ALL.iter().filter(|state| **state != State::Captured) {
        let (paid, fact) = confirm(&payment(*state, Way::Transfer)).unwrap();
        assert_eq!((paid.state, paid.captured, paid.authorised), (State::Captured, paid.amount, paid.amount));
        assert!(matches!(fact, Some(PaymentFact::PaymentCaptured(_))), "{state:?}");
        assert_eq!(confirm(&paid), Ok((paid.clone(), None)), "{state:?}");
    }
}
