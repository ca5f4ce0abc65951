//! Questions as the owner of the shop opens and closes them.

use kernel::feature::{Dimension, Feature, Implies, Kind, Moment, Open};

/// What people ask about products, and who answers.
pub(crate) const QUESTIONS: Feature = Feature {
    name: "questions",
    title: "questions-feature",
    dimension: Dimension::Reviews,
    moments: &[Moment::Before, Moment::After],
    kinds: &[Kind::Shopping],
    default: Open::Closed,
    implies: Implies {
        who: "questions-feature-who",
        hours_a_week: 2,
        duties: &["questions-feature-duty", "questions-feature-duty-day"],
    },
    metrics: &["questions.asked", "questions.read"],
};
