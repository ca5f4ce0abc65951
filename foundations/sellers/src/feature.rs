//! Others selling here as a part of the shop that its owner opens and closes. Closed until somebody decides: whoever lets others sell
//! has duties towards both sides.

use kernel::feature::{Dimension, Feature, Implies, Moment, Open};

/// Others sell here besides the house.
pub const SELLERS: Feature = Feature {
    name: "sellers",
    title: "sellers-feature",
    dimension: Dimension::Together,
    moments: &[Moment::During],
    kinds: &[],
    default: Open::Closed,
    implies: Implies {
        who: "sellers-feature-who",
        hours_a_week: 5,
        duties: &["sellers-feature-duty-trace", "sellers-feature-duty-reasons", "sellers-feature-duty-tax"],
    },
    metrics: &[],
};
