//! How often somebody may change the addresses that they keep: each change is told to whoever listens. And how often strangers
//! may have numbers of companies looked up: the register of the Union shuts out whoever asks too much.

use webkit::{Pace, Rate, Turns};

/// A few at a time.
const CHANGING: Rate = Rate { per_minute: 10, at_once: 60 };

/// Counts who changes something.
pub(crate) struct Patience {
    /// Whoever adds, changes, prefers or removes an address.
    pub(crate) changing: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { changing: Turns::new(CHANGING) }
    }
}

/// Numbers that a household has looked up: a few that were mistyped, then one in two minutes.
const ASKING: Pace = Pace { each_s: 120, at_once: 6 };
/// One and the same number, whoever asks for it.
const ASKED: Pace = Pace { each_s: 30, at_once: 4 };
/// All of this process together.
const ALL: Rate = Rate { per_minute: 30, at_once: 30 };

/// Counts who has numbers of companies looked up. Whoever has to wait may buy all the same, with tax.
pub struct VatTurns {
    asking: Turns,
    asked: Turns,
    all: Turns,
}

impl Default for VatTurns {
    fn default() -> Self {
        Self { asking: Turns::slow(ASKING), asked: Turns::slow(ASKED), all: Turns::new(ALL) }
    }
}

impl VatTurns {
    /// Whether a household may have this number looked up now. Where no household is known, as on this very machine, only the
    /// number counts.
    pub fn may_ask(&self, household: Option<u128>, number: &str) -> bool {
        let is_patient = household.is_none_or(|household| self.asking.wait(household).is_none());
        is_patient && self.asked.wait(number.to_uppercase()).is_none() && self.all.wait(()).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::VatTurns;

    #[test]
    fn nobody_has_the_register_asked_without_end() {
        let turns = VatTurns::default();
        let number = |n: u32| format!("DE{n:09}");
        assert!((0..6).all(|n| turns.may_ask(Some(1), &number(n))));
        assert!(!turns.may_ask(Some(1), &number(7)) && turns.may_ask(Some(2), &number(7)));
        let turns = VatTurns::default();
        assert!((0..4).all(|household| turns.may_ask(Some(household), "de136695976")));
        assert!(!turns.may_ask(Some(9), "DE136695976"), "one number, however it is written");
        let turns = VatTurns::default();
        assert!((0..30).all(|n| turns.may_ask(None, &number(n))));
        assert!(!turns.may_ask(None, &number(99)), "all together");
    }
}
