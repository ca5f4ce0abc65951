//! How often a seller may send parcels, and have slips printed. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Problem, Rate, Turns};

/// Parcels of one person.
const PARCELS: Rate = Rate { per_minute: 60, at_once: 120 };
/// Papers of one person.
const PAPERS: Rate = Rate { per_minute: 30, at_once: 60 };

/// Counts who asks.
pub(crate) struct Patience {
    parcels: Turns,
    papers: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { parcels: Turns::new(PARCELS), papers: Turns::new(PAPERS) }
    }
}

impl Patience {
    /// Whether somebody may send another parcel now.
    pub(crate) fn take_parcel(&self, person: PersonId) -> Result<(), Problem> {
        self.parcels.take(person)
    }

    /// Whether somebody may have another paper now.
    pub(crate) fn take_paper(&self, person: PersonId) -> Result<(), Problem> {
        self.papers.take(person)
    }
}
