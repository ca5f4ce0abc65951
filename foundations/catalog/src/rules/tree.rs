//! Where sisters of a category stand, and what keeps a category or a brand from being changed in the back office.

use super::check::ProductRejected;
use kernel::{Rejection, Word};

/// Why a category or brand stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TreeRejected {
    /// The catalogue refuses what would come of it.
    Unfit(ProductRejected),
    /// Other categories stand below it.
    HasBelow,
    /// Products name it.
    HasProducts,
}

impl Rejection for TreeRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unfit(why) => why.code(),
            Self::HasBelow => "catalog-admin-categories-has-below",
            Self::HasProducts => "catalog-admin-categories-has-products",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Unfit(why) => why.words(),
            Self::HasBelow | Self::HasProducts => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unfit(ProductRejected::NameUnfit) => Some("name_es"),
            Self::Unfit(ProductRejected::Unknown { .. }) => Some("parent"),
            Self::Unfit(ProductRejected::CountryUnfit { .. }) => Some("country"),
            Self::Unfit(ProductRejected::MakerNeeded { .. }) => Some("maker"),
            Self::Unfit(why) => why.field(),
            Self::HasBelow | Self::HasProducts => None,
        }
    }
}

/// Where a sister is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<T> {
    /// One further up.
    Up,
    /// One further down.
    Down,
    /// Before this one.
    Before(T),
    /// Behind all.
    Last,
}

/// Sisters in their new order; as they were, if there is no such place.
pub fn moved<T: Copy + PartialEq>(sisters: &[T], one: T, place: Place<T>) -> Vec<T> {
    let mut order = sisters.to_vec();
    let Some(at) = order.iter().position(|known| *known == one) else { return order };
    order.remove(at);
    let to = match place {
        Place::Up => at.saturating_sub(1),
        Place::Down => (at + 1).min(order.len()),
        Place::Before(other) if other == one => at,
        Place::Before(other) => order.iter().position(|known| *known == other).unwrap_or(at),
        Place::Last => order.len(),
    };
    order.insert(to, one);
    order
}
