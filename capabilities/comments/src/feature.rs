//! Comments as the owner of the shop opens and closes them.

use kernel::feature::{Dimension, Feature, Implies, Kind, Moment, Open};

/// What people say to products, and to what others wrote of them.
pub(crate) const COMMENTS: Feature = Feature {
    name: "comments",
    title: "comments-feature",
    dimension: Dimension::Reviews,
    moments: &[Moment::Before, Moment::During, Moment::After],
    kinds: &[Kind::Shopping],
    default: Open::Closed,
    implies: Implies {
        who: "comments-feature-who",
        hours_a_week: 2,
        duties: &["comments-feature-duty", "comments-feature-duty-answer"],
    },
    metrics: &["comments.written"],
};
