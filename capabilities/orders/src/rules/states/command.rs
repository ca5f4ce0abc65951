//! What may be done to an order at all, and which of it to one that was placed elsewhere.

/// What somebody, or time, does to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Somebody agrees to buy. Of what exists already nobody does.
    Place,
    /// A bank promises the money.
    Authorise,
    /// The shop has the money.
    Pay,
    /// The shop has the money for what it cannot send any more.
    PayInVain,
    /// A bank says no.
    Decline,
    /// Nobody paid in time.
    Expire,
    /// Whoever bought calls it off.
    CancelByBuyer,
    /// Somebody of the shop does.
    CancelByStaff,
    /// Some of it is sent; with it all of it, or not.
    Send {
        /// Whether nothing is left to be sent.
        is_all: bool,
    },
    /// A parcel arrives; with it all of it, or not.
    Deliver {
        /// Whether nothing is left to arrive.
        is_all: bool,
    },
    /// Money goes back; with it all of it, or not.
    Refund {
        /// Whether nothing is left to go back.
        is_all: bool,
    },
    /// Somebody notes something.
    Note,
    /// What was to be paid at the door was not taken there, and comes back.
    RefuseAtDoor,
    /// Nothing more of it is sent: what is not sent yet is paid back.
    Shorten {
        /// Whether all that was sent has arrived.
        is_there: bool,
    },
    /// Nobody may go back on it any more.
    Complete,
    /// Nobody said that it arrived, and it should have long ago.
    Deem,
}

/// Whether that may happen to an order that was placed elsewhere: it may still be sent and arrive here, but of its money nothing is
/// here, nor of what was put aside for it.
pub const fn is_for_past(command: Command) -> bool {
    match command {
        Command::Note
        | Command::Send { .. }
        | Command::Deliver { .. }
        | Command::Complete
        | Command::Deem => true,
        Command::Place
        | Command::Authorise
        | Command::Pay
        | Command::PayInVain
        | Command::Decline
        | Command::Expire
        | Command::CancelByBuyer
        | Command::CancelByStaff
        | Command::Refund { .. }
        | Command::RefuseAtDoor
        | Command::Shorten { .. } => false,
    }
}
