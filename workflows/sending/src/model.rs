//! What is said about many parcels at once: what a label still lacks, and what a carrier answers.

use kernel::{Rejection, Word};
use orders::steps::SendRejected;

/// So many orders are shown and written into one file, the oldest first.
pub(crate) const ORDERS_MAX: u32 = 200;
/// So many answers are read at once.
pub(crate) const ANSWERS_MAX: usize = 500;

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
