//! The porter: what the pages share. Keys for passwords, and patience with whoever tries too often; what
//! counts is `webkit::Turns`.

use crate::{
    keys::Keys,
    rules::{self, Typed},
};
use kernel::PersonId;
use std::time::Duration;
use webkit::{Pace, Rate, Turns};

/// How often somebody may try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// A password for one address, from one household.
    pub entry: Rate,
    /// A password for one address, from anywhere: whoever guesses from many places must not lock its owner out soon.
    pub address: Rate,
    /// Passwords for any address, from one household.
    pub household: Rate,
    /// Letters that one household asks for.
    pub letters: Rate,
    /// What somebody shows who is known already: the password of before, a code. From anywhere.
    pub proof: Rate,
    /// Passkeys that one household begins to use, and ways to other providers on which it sets out.
    pub ceremonies: Rate,
    /// Codes from an app that are tried for somebody, from anywhere.
    pub codes: Pace,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            entry: Rate { per_minute: 2, at_once: 10 },
            address: Rate { per_minute: 10, at_once: 60 },
            household: Rate { per_minute: 20, at_once: 40 },
            letters: Rate { per_minute: 5, at_once: 20 },
            proof: Rate { per_minute: 1, at_once: 10 },
            ceremonies: Rate { per_minute: 20, at_once: 60 },
            codes: Pace { each_s: 600, at_once: 10 },
        }
    }
}

/// What somebody shows who is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Proof {
    /// The password.
    Password,
    /// A code at the end of a sign-in.
    Code,
    /// A code that changes something.
    Change,
}

/// What the pages of accounts share.
pub struct Porter {
    pub(crate) keys: Keys,
    entry: Turns,
    address: Turns,
    household: Turns,
    letters: Turns,
    proof: Turns,
    ceremonies: Turns,
    codes: Turns,
}

impl Default for Porter {
    fn default() -> Self {
        Self::new(Keys::default(), Patience::default())
    }
}

impl Porter {
    /// A porter with these keys and this patience.
    pub fn new(keys: Keys, patience: Patience) -> Self {
        Self {
            keys,
            entry: Turns::new(patience.entry),
            address: Turns::new(patience.address),
            household: Turns::new(patience.household),
            letters: Turns::new(patience.letters),
            proof: Turns::new(patience.proof),
            ceremonies: Turns::new(patience.ceremonies),
            codes: Turns::slow(patience.codes),
        }
    }

    /// How long whoever tries a password for an address must wait first, if at all. Whether the address is known does not
    /// matter. What is refused by one count is not counted by the next: one household cannot use up the tries of everybody
    /// else. Where nobody knows the household, only the address counts.
    pub(crate) fn wait_to_enter(&self, household: Option<u128>, address: &str) -> Option<Duration> {
        let address = address.trim().to_ascii_lowercase();
        let from_home = |home: u128| self.entry.wait((&address, home)).or_else(|| self.household.wait(home));
        household.and_then(from_home).or_else(|| self.address.wait(&address))
    }

    /// How long whoever asks for a letter must wait first, if at all.
    pub(crate) fn wait_for_letter(&self, household: Option<u128>) -> Option<Duration> {
        household.and_then(|home| self.letters.wait(home))
    }

    /// How long somebody must wait before they show the password of before, or a code. Each kind of proof is counted by
    /// itself: guesses at a code do not keep anybody from changing a password.
    pub(crate) fn wait_to_prove(&self, kind: Proof, person: PersonId) -> Option<Duration> {
        self.proof.wait((kind, person))
    }

    /// How long somebody must wait before they try a code from an app, at the end of a sign-in or to switch codes off: six
    /// digits would be guessed in the end. Whatever is no such code is not counted, so whoever is kept from theirs by
    /// somebody else's guesses comes in by a recovery code.
    pub(crate) fn wait_for_code(&self, person: PersonId, typed: &str) -> Option<Duration> {
        match rules::typed(typed) {
            Some(Typed::App(_)) => self.codes.wait(person),
            Some(Typed::Recovery(_)) | None => None,
        }
    }

    /// How long whoever begins to use a passkey, or sets out for a provider, must wait first, if at all.
    pub(crate) fn wait_for_ceremony(&self, household: Option<u128>) -> Option<Duration> {
        household.and_then(|home| self.ceremonies.wait(home))
    }
}

#[cfg(test)]
mod tests {
    use super::{Patience, Porter};
    use crate::keys::{Cost, Keys};
    use webkit::{Pace, Rate};

    fn porter(patience: Patience) -> Porter {
        Porter::new(Keys::new(Cost::CHEAP), patience)
    }

    const STRICT: Rate = Rate { per_minute: 1, at_once: 2 };
    const WIDE: Rate = Rate { per_minute: 600, at_once: 600 };

    #[test]
    fn one_address_is_tried_a_few_times_from_one_place() {
        let porter = porter(Patience {
            entry: STRICT,
            address: WIDE,
            household: WIDE,
            letters: WIDE,
            ..Patience::default()
        });
        for _ in 0..2 {
            assert_eq!(porter.wait_to_enter(Some(1), "ana@a.example"), None);
        }
        let wait = porter.wait_to_enter(Some(1), " ANA@a.example").expect("the third waits");
        assert!(wait.as_secs() > 30 && wait.as_secs() <= 60, "{wait:?}");
        assert_eq!(porter.wait_to_enter(Some(1), "eva@a.example"), None, "another address");
        assert_eq!(porter.wait_to_enter(Some(2), "ana@a.example"), None, "another place: its owner's");
    }

    /// A hundred and fifty guesses a day at a million codes, of which three are good.
    #[test]
    fn codes_of_an_app_are_tried_slowly_and_recovery_codes_are_not_held_up() {
        let porter = porter(Patience::default());
        let (ana, eva) = (kernel::Id::from_bytes([1; 16]), kernel::Id::from_bytes([2; 16]));
        for guess in 0..10 {
            assert_eq!(porter.wait_for_code(ana, &format!("00000{guess}")), None);
        }
        let wait = porter.wait_for_code(ana, " 000 010 ").expect("the eleventh waits");
        assert!(wait.as_secs() > 590 && wait.as_secs() <= 600, "{wait:?}");
        for other in [crate::rules::recovery_code(&[1; 10]).as_str(), "", "mi gata duerme al sol"] {
            assert_eq!(porter.wait_for_code(ana, other), None, "{other}");
        }
        assert_eq!(porter.wait_for_code(eva, "000000"), None, "somebody else");
        let strict = self::porter(Patience { codes: Pace { each_s: 60, at_once: 1 }, ..Patience::default() });
        assert_eq!(strict.wait_for_code(ana, "000000"), None);
        assert!(strict.wait_for_code(ana, "000000").is_some_and(|wait| wait.as_secs() <= 60));
    }

    #[test]
    fn many_places_cannot_try_one_address_for_ever() {
        let porter = porter(Patience {
            entry: WIDE,
            address: STRICT,
            household: WIDE,
            letters: WIDE,
            ..Patience::default()
        });
        let tries = (0..3).map(|home| porter.wait_to_enter(Some(home), "ana@a.example").is_some());
        assert_eq!(tries.collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn whoever_is_refused_at_home_locks_nobody_else_out() {
        let few = Rate { per_minute: 1, at_once: 5 };
        for (entry, household) in [(STRICT, WIDE), (WIDE, STRICT)] {
            let porter =
                porter(Patience { entry, address: few, household, letters: WIDE, ..Patience::default() });
            let refused =
                (0..20).filter(|_| porter.wait_to_enter(Some(1), "ana@a.example").is_some()).count();
            assert_eq!(refused, 18);
            assert_eq!(porter.wait_to_enter(Some(2), "ana@a.example"), None, "its owner, elsewhere");
        }
    }

    #[test]
    fn those_whose_place_nobody_knows_are_not_one_household() {
        let porter = porter(Patience {
            entry: STRICT,
            address: WIDE,
            household: STRICT,
            letters: WIDE,
            ..Patience::default()
        });
        assert!((0..20).all(|_| porter.wait_to_enter(None, "ana@a.example").is_none()));
        let porter = self::porter(Patience {
            entry: WIDE,
            address: STRICT,
            household: WIDE,
            letters: WIDE,
            ..Patience::default()
        });
        let tries = (0..3).map(|_| porter.wait_to_enter(None, "ana@a.example").is_some());
        assert_eq!(tries.collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn one_place_cannot_try_many_addresses_nor_ask_for_many_letters() {
        let porter = porter(Patience {
            entry: WIDE,
            address: WIDE,
            household: STRICT,
            letters: STRICT,
            ..Patience::default()
        });
        let tries = (0..3).map(|n| porter.wait_to_enter(Some(1), &format!("{n}@a.example")).is_some());
        assert_eq!(tries.collect::<Vec<_>>(), [false, false, true]);
        let letters = (0..3).map(|_| porter.wait_for_letter(Some(1)).is_some());
        assert_eq!(letters.collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(porter.wait_for_letter(None), None, "this machine, or a proxy that nobody declared");
    }
}
