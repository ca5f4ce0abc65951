//! Wish lists as the owner of the shop opens and closes them.

use kernel::feature::{Dimension, Feature, Implies, Kind, Moment, Open};

/// Lists of what people would like, which they show to others.
pub(crate) const WISHLISTS: Feature = Feature {
    name: "wishlists",
    title: "wishlists-feature",
    dimension: Dimension::Recommendations,
    moments: &[Moment::Before, Moment::During],
    kinds: &[Kind::Shopping],
    default: Open::Everyone,
    implies: Implies { who: "wishlists-feature-who", hours_a_week: 0, duties: &["wishlists-feature-duty"] },
    metrics: &["wishlists.saved"],
};
