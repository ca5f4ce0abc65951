//! Trouble with something that was bought, before it is a case: what it is about, and what others wrote that may help.

use super::SolvedId;
use catalog_facts::ProductId;
use contributions::model::Contribution;
use kernel::{PersonId, Personal, Subject, Timestamp};
use orders_facts::OrderId;

/// What somebody has trouble with, in their words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// With which of the things that they bought.
    pub product: ProductId,
    /// By which order, if they came from one.
    pub order: Option<OrderId>,
    /// What is wrong with it.
    pub text: Personal<String>,
}

/// What somebody else wrote that may help.
#[derive(Clone, Debug)]
pub struct Help {
    /// The text; it stands.
    pub text: Contribution,
    /// Of a question, the answer that most find good.
    pub answer: Option<Contribution>,
}

/// That somebody found help and opened no case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solved {
    /// Which one.
    pub id: SolvedId,
    /// Who.
    pub person: PersonId,
    /// With what they had trouble.
    pub product: ProductId,
    /// What helped.
    pub what: Subject,
    /// When.
    pub at: Timestamp,
}
