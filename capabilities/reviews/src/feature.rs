//! Reviews as the owner of the shop opens and closes them.

use kernel::feature::{Dimension, Feature, Implies, Kind, Moment, Open};

/// What buyers say of what they bought, with stars.
pub(crate) const REVIEWS: Feature = Feature {
    name: "reviews",
    title: "reviews-feature",
    dimension: Dimension::Reviews,
    moments: &[Moment::During, Moment::After],
    kinds: &[Kind::Shopping],
    default: Open::Closed,
    implies: Implies {
        who: "reviews-feature-who",
        hours_a_week: 2,
        duties: &["reviews-feature-duty", "reviews-feature-duty-open"],
    },
    metrics: &["reviews.written", "reviews.read"],
};
