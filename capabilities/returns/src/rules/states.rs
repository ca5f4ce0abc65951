//! The states of a return and what each command does with them (RULES 1.T, withdrawal). The three kinds share their states and
//! differ in what may happen without the shop's word: a withdrawal needs no consent, so goods may be sent and money may go back
//! before anybody has said yes.

use crate::model::{Kind, State};
use kernel::Rejection;

/// What may be done with a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The shop agrees.
    Accept,
    /// The shop does not agree.
    Refuse,
    /// It was sent back.
    Send,
    /// It has arrived.
    Receive,
    /// The thing was mended, or another one was sent.
    Mend,
    /// It can neither be mended nor replaced.
    Forgo,
    /// Money is asked back.
    Pay,
    /// All the money that was asked back is there. It happened outside, so nothing can refuse it.
    Settle,
    /// Nothing more is to be done.
    Close,
}

/// Why something does not happen to a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateRejected {
    /// The shop has not said yet whether it agrees.
    Undecided,
    /// The shop has agreed already.
    Decided,
    /// It has arrived already.
    Received,
    /// It has not arrived yet.
    Unreceived,
    /// The shop has refused it.
    Refused,
    /// It is over.
    Over,
    /// That is only for what is not as agreed.
    Kind,
    /// Mending or another one comes first by law.
    RemedyFirst,
    /// Money is still to go back.
    Owes,
    /// Money of it went back, or is on its way.
    Paid,
    /// So many of that line are not left.
    Taken,
    /// Some of it is not sent any more: its money must go back.
    Dropped,
}

impl Rejection for StateRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Undecided => "returns-undecided",
            Self::Decided => "returns-decided",
            Self::Received => "returns-received-already",
            Self::Unreceived => "returns-unreceived",
            Self::Refused => "returns-refused-already",
            Self::Over => "returns-over",
            Self::Kind => "returns-kind-other",
            Self::RemedyFirst => "returns-remedy-first",
            Self::Owes => "returns-owes",
            Self::Paid => "returns-paid",
            Self::Taken => "returns-taken",
            Self::Dropped => "returns-dropped",
        }
    }
}

/// How a return stands after a command.
pub fn after(kind: Kind, state: State, command: Command) -> Result<State, StateRejected> {
    let needs_word = kind != Kind::Withdrawal;
    match command {
        Command::Accept => accept(state),
        Command::Refuse => refuse(state),
        Command::Send => send(state, needs_word),
        Command::Receive => receive(state),
        Command::Mend | Command::Forgo if kind != Kind::Conformity => Err(StateRejected::Kind),
        Command::Mend => mend(state),
        Command::Forgo => pay(state, true).and_then(|to| if to == State::Refunded { OVER } else { Ok(to) }),
        Command::Pay => pay(state, needs_word),
        Command::Settle => Ok(settle(state)),
        Command::Close => close(state),
    }
}

const OVER: Result<State, StateRejected> = Err(StateRejected::Over);

fn accept(state: State) -> Result<State, StateRejected> {
    match state {
        State::Declared | State::Refused => Ok(State::Accepted),
        State::Accepted | State::Sent | State::Received => Ok(state),
        State::Refunded | State::Closed => OVER,
    }
}

/// What the shop has agreed to it does not refuse while it waits for it; once it has seen the goods it may.
fn refuse(state: State) -> Result<State, StateRejected> {
    match state {
        State::Declared | State::Sent | State::Received => Ok(State::Refused),
        State::Accepted => Err(StateRejected::Decided),
        State::Refused => Err(StateRejected::Refused),
        State::Refunded | State::Closed => OVER,
    }
}

fn send(state: State, needs_word: bool) -> Result<State, StateRejected> {
    match state {
        State::Declared if needs_word => Err(StateRejected::Undecided),
        State::Declared | State::Accepted | State::Sent => Ok(State::Sent),
        State::Received => Err(StateRejected::Received),
        State::Refused => Err(StateRejected::Refused),
        State::Refunded | State::Closed => OVER,
    }
}

/// Goods may come unannounced, and after their money has gone back.
fn receive(state: State) -> Result<State, StateRejected> {
    match state {
        State::Declared | State::Accepted | State::Sent => Ok(State::Received),
        State::Refunded => Ok(State::Refunded),
        State::Received => Err(StateRejected::Received),
        State::Refused => Err(StateRejected::Refused),
        State::Closed => OVER,
    }
}

/// A thing may be put right where it is, or once it has arrived.
fn mend(state: State) -> Result<State, StateRejected> {
    match state {
        State::Accepted | State::Received => Ok(State::Closed),
        State::Declared => Err(StateRejected::Undecided),
        State::Sent => Err(StateRejected::Unreceived),
        State::Refused => Err(StateRejected::Refused),
        State::Refunded | State::Closed => OVER,
    }
}

fn pay(state: State, needs_word: bool) -> Result<State, StateRejected> {
    match state {
        State::Declared if needs_word => Err(StateRejected::Undecided),
        State::Declared | State::Accepted | State::Sent | State::Received | State::Refunded => Ok(state),
        State::Refused => Err(StateRejected::Refused),
        State::Closed => OVER,
    }
}

const fn settle(state: State) -> State {
    match state {
        State::Declared | State::Accepted | State::Sent | State::Received | State::Refunded => {
            State::Refunded
        }
        State::Refused => State::Refused,
        State::Closed => State::Closed,
    }
}

fn close(state: State) -> Result<State, StateRejected> {
    match state {
        State::Declared => Err(StateRejected::Undecided),
        State::Accepted | State::Refused | State::Sent | State::Received | State::Refunded => {
            Ok(State::Closed)
        }
        State::Closed => OVER,
    }
}
