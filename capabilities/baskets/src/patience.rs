//! How often somebody may fill a basket or try a code. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Problem, Rate, Turns};

/// What somebody puts in, takes out and changes: as quick as fingers are.
const CHANGING: Rate = Rate { per_minute: 60, at_once: 90 };
/// New baskets of a household. Each is a row that stays for weeks.
const BEGINNING: Rate = Rate { per_minute: 6, at_once: 30 };
/// Codes that somebody tries: enough for whoever mistypes, too few for whoever guesses.
const CODES: Rate = Rate { per_minute: 4, at_once: 12 };

/// Payment links that a household asks for: enough for whoever has one, far too few for whoever guesses.
const FOLLOWING: Rate = Rate { per_minute: 10, at_once: 30 };

/// Whom a limit counts.
#[derive(Clone, Copy, Debug, Hash)]
pub(crate) enum Whose {
    /// Somebody who is signed in.
    Person(PersonId),
    /// Everybody of a household.
    Household(u128),
}

/// Counts who changes a basket. Where nobody is known to be counted, as on this very machine, there is no limit.
pub(crate) struct Patience {
    changing: Turns,
    beginning: Turns,
    codes: Turns,
    following: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            changing: Turns::new(CHANGING),
            beginning: Turns::new(BEGINNING),
            codes: Turns::new(CODES),
            following: Turns::new(FOLLOWING),
        }
    }
}

impl Patience {
    /// Somebody changes a basket.
    pub(crate) fn change(&self, whose: Option<Whose>) -> Result<(), Problem> {
        whose.map_or(Ok(()), |whose| self.changing.take(whose))
    }

    /// Somebody puts something in who has no basket yet.
    pub(crate) fn begin(&self, whose: Option<Whose>) -> Result<(), Problem> {
        self.change(whose)?;
        whose.map_or(Ok(()), |whose| self.beginning.take(whose))
    }

    /// Somebody tries a code.
    pub(crate) fn try_code(&self, whose: Option<Whose>) -> Result<(), Problem> {
        whose.map_or(Ok(()), |whose| self.codes.take(whose))
    }

    /// Somebody follows a payment link.
    pub(crate) fn follow(&self, whose: Option<Whose>) -> Result<(), Problem> {
        whose.map_or(Ok(()), |whose| self.following.take(whose))
    }
}

#[cfg(test)]
mod tests {
    use super::{Patience, Whose};
    use kernel::PersonId;

    #[test]
    fn codes_cannot_be_guessed_and_a_household_fills_few_new_baskets() {
        let patience = Patience::default();
        let [home, other] = [1, 2].map(|home| Some(Whose::Household(home)));
        assert!((0..12).all(|_| patience.try_code(home).is_ok()));
        assert!(patience.try_code(home).is_err() && patience.try_code(other).is_ok());
        assert!((0..30).all(|_| patience.follow(other).is_ok()) && patience.follow(other).is_err());
        assert!((0..30).all(|_| patience.begin(home).is_ok()));
        assert!(patience.begin(home).is_err());
        assert!(patience.change(home).is_ok(), "what is there can still be changed");
        let person = Some(Whose::Person(PersonId::from_bytes([1; 16])));
        assert!((0..90).all(|_| patience.change(person).is_ok()) && patience.change(person).is_err());
        assert!((0..500).all(|_| patience.change(None).is_ok()), "this very machine");
    }
}
