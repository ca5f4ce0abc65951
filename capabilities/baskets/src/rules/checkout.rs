//! How a purchase that a program prepares moves on (RULES 1.F, checkout state machine): what is over stays as it is.

use super::BasketRejected;
use crate::model::{CheckoutCommand as Command, CheckoutState as State, OPEN_MAX};
use kernel::{Rejection, Word};

/// Why a purchase is not prepared, or not like that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckoutRejected {
    /// Nothing is to be bought.
    Empty,
    /// As many as anybody may have open are open.
    TooMany,
    /// Something cannot be put in.
    Basket(BasketRejected),
}

impl Rejection for CheckoutRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "baskets-checkout-empty",
            Self::TooMany => "baskets-checkout-too-many",
            Self::Basket(no) => no.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Empty => Vec::new(),
            Self::TooMany => vec![("most", Word::Count(OPEN_MAX))],
            Self::Basket(no) => no.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Empty => Some("lines"),
            Self::TooMany => None,
            Self::Basket(no) => no.field(),
        }
    }
}

/// Where a command leads; nothing where it is over, which no command changes.
pub fn turn(state: State, command: Command) -> Option<State> {
    match (state, command) {
        (State::Completed | State::Canceled | State::Expired, _) => None,
        // Whoever changes something may try again by the program.
        (State::Open | State::RequiresEscalation, Command::Change) => Some(State::Open),
        (State::Open | State::RequiresEscalation, Command::Escalate) => Some(State::RequiresEscalation),
        (State::Open | State::RequiresEscalation, Command::Complete) => Some(State::Completed),
        (State::Open | State::RequiresEscalation, Command::Cancel) => Some(State::Canceled),
        (State::Open | State::RequiresEscalation, Command::Expire) => Some(State::Expired),
    }
}

/// Whether it is over.
pub const fn is_over(state: State) -> bool {
    match state {
        State::Open | State::RequiresEscalation => false,
        State::Completed | State::Canceled | State::Expired => true,
    }
}
