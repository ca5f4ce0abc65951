//! Stories as the owner of the shop opens and closes them.

use kernel::feature::{Dimension, Feature, Implies, Kind, Moment, Open};

/// What people lived through with what they bought, told whole.
pub(crate) const STORIES: Feature = Feature {
    name: "stories",
    title: "stories-feature",
    dimension: Dimension::Reviews,
    moments: &[Moment::Before, Moment::After],
    kinds: &[Kind::Shopping],
    default: Open::Closed,
    implies: Implies {
        who: "stories-feature-who",
        hours_a_week: 1,
        duties: &["stories-feature-duty", "stories-feature-duty-open"],
    },
    metrics: &["stories.written"],
};
