//! What a program may do for somebody: parts of what they may do themselves, to look or also to change. Which token holds
//! which scopes is kept by the capability `api`.

use crate::role::{Right, Role};
use std::fmt;

/// A part of what somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What is their own.
    Own,
    /// A part of the back office.
    Office(Right),
}

/// A part, and how far it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    /// Which part.
    pub part: Part,
    /// Whether things may be changed, too.
    pub changes: bool,
}

impl Scope {
    /// Looking at a part.
    pub const fn reads(part: Part) -> Self {
        Self { part, changes: false }
    }

    /// Looking at a part and changing it.
    pub const fn writes(part: Part) -> Self {
        Self { part, changes: true }
    }

    /// All of them: one's own first, then the parts of the back office in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        let parts = std::iter::once(Part::Own).chain(Right::ALL.into_iter().map(Part::Office));
        parts.flat_map(|part| [Self::reads(part), Self::writes(part)])
    }

    /// The scope of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|scope| scope.to_string() == code)
    }

    /// Whether somebody with this role has what the scope gives.
    pub fn is_of(self, role: Role) -> bool {
        match self.part {
            Part::Own => true,
            Part::Office(right) => role.holds(right),
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = match self.part {
            Part::Own => "own",
            Part::Office(right) => right.code(),
        };
        write!(f, "{part}:{}", if self.changes { "write" } else { "read" })
    }
}

/// The scopes of one token, in their order, none twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes(Vec<Scope>);

impl Scopes {
    /// The scopes that these words name; a word that names none is left out.
    pub fn of_codes<'c>(codes: impl IntoIterator<Item = &'c str>) -> Self {
        codes.into_iter().filter_map(Scope::from_code).collect()
    }

    /// Whether one of them gives this. Whoever may change may look.
    pub fn allow(&self, wanted: Scope) -> bool {
        self.0.iter().any(|held| held.part == wanted.part && (held.changes || !wanted.changes))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = Scope> {
        self.0.iter().copied()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        let wanted: Vec<Scope> = scopes.into_iter().collect();
        Self(Scope::all().filter(|scope| wanted.contains(scope)).collect())
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<String> = self.iter().map(|scope| scope.to_string()).collect();
        f.write_str(&words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Scope, Scopes};
    use crate::role::{Right, Role};

    #[test]
    fn every_scope_is_known_by_its_word() {
        for scope in Scope::all() {
            assert_eq!(Scope::from_code(&scope.to_string()), Some(scope));
        }
        assert_eq!(Scope::all().count(), 2 * (Right::ALL.len() + 1));
        for unknown in ["", "own", "own:all", "catalogue", "root:write", "own:read "] {
            assert_eq!(Scope::from_code(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn whoever_may_change_may_look_and_not_the_other_way_round() {
        let held = Scopes::of_codes(["catalogue:write", "own:read", "nonsense"]);
        assert_eq!(held.to_string(), "own:read catalogue:write");
        let cases = [
            (Scope::reads(Part::Own), true),
            (Scope::writes(Part::Own), false),
            (Scope::reads(Part::Office(Right::Catalogue)), true),
            (Scope::writes(Part::Office(Right::Catalogue)), true),
            (Scope::reads(Part::Office(Right::Jobs)), false),
        ];
        for (wanted, allowed) in cases {
            assert_eq!(held.allow(wanted), allowed, "{wanted}");
        }
    }

    #[test]
    fn nobody_has_a_scope_of_rights_that_their_role_does_not_hold() {
        for scope in Scope::all() {
            assert!(scope.is_of(Role::Owner), "{scope}");
            assert_eq!(scope.is_of(Role::Member), scope.part == Part::Own, "{scope}");
        }
    }
}
