//! What is said about many parcels at once: whose they are, what a label still lacks, and what a carrier answers.

use kernel::{Rejection, Word};
use orders::steps::SendRejected;
use sellers_facts::SellerId;

/// So many orders are shown and written into one file, the oldest first.
pub(crate) const ORDERS_MAX: u32 = 200;
/// So many answers are read at once.
pub(crate) const ANSWERS_MAX: usize = 500;

/// Whose parcels are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Desk {
    /// Those of the house, by whoever works here.
    House,
    /// Those of somebody who sells here: who, and what they are called.
    Of(SellerId, String),
}

impl Desk {
    /// Whose orders wait there; nobody where the house sells.
    pub(crate) fn seller(&self) -> Option<SellerId> {
        match self {
            Self::House => None,
            Self::Of(seller, _) => Some(*seller),
        }
    }

    /// Where its orders are listed.
    pub(crate) fn orders(&self) -> String {
        match self {
            Self::House => "/admin/orders".to_owned(),
            Self::Of(seller, _) => format!("/account/selling/{seller}/orders"),
        }
    }

    /// Where its labels are.
    pub(crate) fn labels(&self) -> String {
        match self {
            Self::House => "/admin/orders/labels".to_owned(),
            Self::Of(seller, _) => format!("/account/selling/{seller}/labels"),
        }
    }
}

/// What carriers ask for and nobody has said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lack {
    /// Who receives it.
    Name,
    /// Street and number.
    Street,
    /// The postcode.
    Postcode,
    /// The town.
    City,
    /// A telephone for whoever delivers.
    Phone,
    /// How heavy it is.
    Weight,
}

/// Which parcels are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tray {
    /// All.
    All,
    /// Those that go by this carrier.
    Of(&'static shipping_facts::Carrier),
    /// Those for which nobody has chosen a carrier that we know.
    Loose,
}

/// A line of a carrier's answer: by which number it knows the parcel of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// In which line it stands, from 1.
    pub(crate) row: usize,
    /// What we called it: the code of an order.
    pub(crate) reference: String,
    /// The number of the parcel.
    pub(crate) number: String,
}

/// What became of an answer.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// What was answered.
    pub(crate) answer: Answer,
    /// Whether the order is sent under that number, or why not.
    pub(crate) ended: Result<(), NotSent>,
}

/// Why an order is not sent.
#[derive(Debug)]
pub(crate) enum NotSent {
    /// There is no order of that code.
    Unknown,
    /// It has no number.
    NoNumber,
    /// Somebody else changed it in the same moment.
    Busy,
    /// The order says no.
    Order(SendRejected),
}

impl Rejection for NotSent {
    fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "sending-unknown",
            Self::NoNumber => "sending-no-number",
            Self::Busy => "sending-busy",
            Self::Order(no) => no.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Unknown | Self::NoNumber | Self::Busy => Vec::new(),
            Self::Order(no) => no.words(),
        }
    }
}
