//! Help that people write, as the owner of the shop opens and closes it.

use kernel::feature::{Dimension, Feature, Implies, Kind, Moment, Open};

/// Articles of help, born of what members answered.
pub(crate) const FAQ: Feature = Feature {
    name: "faq",
    title: "faq-feature",
    dimension: Dimension::Communities,
    moments: &[Moment::Before, Moment::During, Moment::After],
    kinds: &[Kind::Participatory],
    default: Open::Closed,
    implies: Implies {
        who: "faq-feature-who",
        hours_a_week: 1,
        duties: &["faq-feature-duty", "faq-feature-duty-fresh"],
    },
    metrics: &["faq.read", "faq.proposed"],
};
