//! The words of the switchboard: what a part of the shop is called, to which dimension and moments it belongs, for whom it
//! is open, and what opening it implies. Who opened it, and when, is kept by the foundation `features`.

use crate::Actor;
use serde::{Deserialize, Serialize};

/// For whom a part of the shop is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Open {
    /// For nobody.
    Closed,
    /// For those who work here, to try it out.
    Staff,
    /// For everybody.
    Everyone,
}

impl Open {
    /// All of them, from the narrowest on.
    pub const ALL: [Self; 3] = [Self::Closed, Self::Staff, Self::Everyone];

    /// The stable word in tables and facts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Staff => "staff",
            Self::Everyone => "everyone",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether this actor may use it. The house works for those who try it out as for everybody.
    pub const fn admits(self, actor: Actor) -> bool {
        match (self, actor) {
            (Self::Everyone, _) => true,
            (Self::Staff, Actor::Staff(_) | Actor::Operator | Actor::House) => true,
            (Self::Staff, Actor::Visitor | Actor::Member(_)) | (Self::Closed, _) => false,
        }
    }
}

/// What a social feature is good for: six ways in which customers act together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Buying together.
    Together,
    /// Ratings and reviews.
    Reviews,
    /// Recommendations and referrals.
    Recommendations,
    /// Forums and communities.
    Communities,
    /// Presence in social networks.
    Presence,
    /// Apps and advertisements.
    Apps,
}

impl Dimension {
    /// All of them, in the order of the plan.
    pub const ALL: [Self; 6] =
        [Self::Together, Self::Reviews, Self::Recommendations, Self::Communities, Self::Presence, Self::Apps];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Reviews => "reviews",
            Self::Recommendations => "recommendations",
            Self::Communities => "communities",
            Self::Presence => "presence",
            Self::Apps => "apps",
        }
    }
}

/// When in a purchase a feature helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// While somebody finds out what they want.
    Before,
    /// While they choose and buy.
    During,
    /// When they have it.
    After,
}

impl Moment {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::During => "during",
            Self::After => "after",
        }
    }
}

/// The kind of social commerce that a feature belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Sales between peers.
    Peers,
    /// Sales through social networks.
    Networks,
    /// Group sales.
    Groups,
    /// Curated purchase.
    Curated,
    /// Participatory commerce.
    Participatory,
    /// Social shopping.
    Shopping,
}

impl Kind {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Peers => "peers",
            Self::Networks => "networks",
            Self::Groups => "groups",
            Self::Curated => "curated",
            Self::Participatory => "participatory",
            Self::Shopping => "shopping",
        }
    }
}

/// What opening a feature asks of the company. Sentences are given by their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Implies {
    /// Who answers for it.
    pub who: &'static str,
    /// Hours of work in a week.
    pub hours_a_week: u32,
    /// What must be done, and what can no longer be controlled.
    pub duties: &'static [&'static str],
}

/// A part of the shop that its owner opens and closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Stable, after its crate: `storefront.feed`.
    pub name: &'static str,
    /// The key of what people call it.
    pub title: &'static str,
    /// What it is good for.
    pub dimension: Dimension,
    /// When it helps.
    pub moments: &'static [Moment],
    /// To which kinds of social commerce it belongs; may be none.
    pub kinds: &'static [Kind],
    /// Its state until somebody decides.
    pub default: Open,
    /// What it asks of the company.
    pub implies: Implies,
    /// Names of what is measured about it.
    pub metrics: &'static [&'static str],
}

#[cfg(test)]
mod tests {
    use super::Open;
    use crate::{Actor, PersonId};

    #[test]
    fn staff_only_is_for_those_who_work_here() {
        let someone = PersonId::from_bytes([1; 16]);
        for actor in [Actor::Visitor, Actor::Member(someone)] {
            assert!(
                !Open::Closed.admits(actor) && !Open::Staff.admits(actor) && Open::Everyone.admits(actor)
            );
        }
        for actor in [Actor::Staff(someone), Actor::Operator, Actor::House] {
            assert!(!Open::Closed.admits(actor) && Open::Staff.admits(actor) && Open::Everyone.admits(actor));
        }
    }

    #[test]
    fn every_state_is_known_by_its_word() {
        for state in Open::ALL {
            assert_eq!(Open::from_code(state.code()), Some(state));
        }
        assert_eq!(Open::from_code("ajar"), None);
    }
}
