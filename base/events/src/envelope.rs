//! A fact as it stands in the log: when, by whom, about what, in which place. Writing it there is the database's work.

use crate::{Fact, Position};
use kernel::{Actor, Subject, Timestamp};
use std::fmt;

/// What a transaction knows about itself and puts on every fact it records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The shop's time when the transaction began.
    pub at: Timestamp,
    /// Who acts.
    pub actor: Actor,
}

/// A recorded fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// Its place in the log.
    pub position: Position,
    /// [`Fact::NAME`].
    pub name: String,
    /// [`Fact::VERSION`] of the program that wrote it.
    pub version: u16,
    /// What it is about.
    pub subject: Subject,
    /// When, and by whom.
    pub stamp: Stamp,
    /// The fact as JSON.
    pub body: String,
}

/// The log holds this fact in a form that the program does not understand.
#[derive(Debug)]
pub struct Unreadable {
    /// [`Fact::NAME`] that was expected.
    pub expected: &'static str,
    /// What was wrong.
    pub why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read the fact {}: {}", self.expected, self.why)
    }
}
impl std::error::Error for Unreadable {}

impl Envelope {
    /// Whether this is an `F`.
    pub fn is<F: Fact>(&self) -> bool {
        self.name == F::NAME
    }

    /// The fact itself. Fails for another kind, a later version or a body that does not fit.
    pub fn read<F: Fact>(&self) -> Result<F, Unreadable> {
        let unreadable = |why: String| Unreadable { expected: F::NAME, why };
        if !self.is::<F>() {
            return Err(unreadable(format!("it is a {}", self.name)));
        }
        if self.version > F::VERSION {
            return Err(unreadable(format!("version {} is later than {}", self.version, F::VERSION)));
        }
        serde_json::from_str(&self.body).map_err(|error| unreadable(error.to_string()))
    }
}
