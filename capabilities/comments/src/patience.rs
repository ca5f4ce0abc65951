//! How often somebody may comment. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Pace, Problem, Turns};

/// As fast as somebody talks who reads what others answer.
const TALKING: Pace = Pace { each_s: 20, at_once: 15 };

/// Counts who comments.
pub(crate) struct Patience(Turns);

impl Default for Patience {
    fn default() -> Self {
        Self(Turns::slow(TALKING))
    }
}

impl Patience {
    /// Somebody comments.
    pub(crate) fn talk(&self, person: PersonId) -> Result<(), Problem> {
        self.0.take(person)
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn whoever_talks_too_fast_waits_and_others_do_not() {
        let patience = Patience::default();
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        let taken = (0..40).filter(|_| patience.talk(ana).is_ok()).count();
        assert_eq!(taken, 15);
        assert!(patience.talk(eva).is_ok());
    }
}
