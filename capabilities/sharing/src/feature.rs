//! Sharing as the owner of the shop opens and closes it. Bringing friends has a switch of its own among its settings.

use kernel::feature::{Dimension, Feature, Implies, Kind, Moment, Open};

/// Passing things on by plain links, showing what one bought, bringing friends.
pub(crate) const SHARING: Feature = Feature {
    name: "sharing",
    title: "sharing-feature",
    dimension: Dimension::Recommendations,
    moments: &[Moment::Before, Moment::After],
    kinds: &[Kind::Networks],
    default: Open::Closed,
    implies: Implies {
        who: "sharing-feature-who",
        hours_a_week: 1,
        duties: &["sharing-feature-duty", "sharing-feature-duty-friends"],
    },
    metrics: &["sharing.visits", "sharing.joined"],
};
