//! What came of comparing the book with the list of a provider, as programs read it.

use crate::model::{Difference, Report};
use serde::Serialize;
use utoipa::ToSchema;
use webkit::api::{Amount, instant};

/// What came of comparing the book with the list of a provider.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LedgerReport, example = json!({
    "id": "019a0000-0000-7000-8000-000000000025", "way": "stripe", "from": "2026-11-01", "to": "2026-11-30", "ours": 83,
    "theirs": 83, "differences": 0, "made_at": "2026-12-01T09:00:00Z",
}))]
pub(crate) struct ReportBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The code of the way to pay.
    way: String,
    /// The first day that was compared.
    #[schema(format = "date")]
    from: String,
    /// The last one.
    #[schema(format = "date")]
    to: String,
    /// How many movements we have.
    ours: u32,
    /// How many they have, fees left out.
    theirs: u32,
    /// In how many things both differ.
    differences: u32,
    /// When it was made.
    #[schema(format = "date-time")]
    made_at: String,
}

pub(super) fn report(one: &Report) -> ReportBody {
    ReportBody {
        id: one.id.to_string(),
        way: one.way.clone(),
        from: one.span.from.to_string(),
        to: one.span.last().to_string(),
        ours: one.ours,
        theirs: one.theirs,
        differences: one.differences,
        made_at: instant(one.made_at),
    }
}

/// A report with what it found.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LedgerReportWhole)]
pub(crate) struct WholeBody {
    /// The report.
    report: ReportBody,
    /// In what both differ, at most five hundred of them.
    found: Vec<DifferenceBody>,
}

/// One thing in which both sides differ.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LedgerDifference, example = json!({
    "found": "other_amount", "what": "charge", "our_ref": "019a0000-0000-7000-8000-000000000026", "their_ref": "ch_1",
    "ours": { "minor": 2500, "currency": "EUR", "decimal": "25.00" },
    "theirs": { "minor": 2400, "currency": "EUR", "decimal": "24.00" },
}))]
pub(crate) struct DifferenceBody {
    /// `missing_there`, `missing_here`, `other_amount`, `other_currency` or `twice`.
    found: String,
    /// `charge`, `refund`, `dispute` or `other`.
    what: String,
    /// What we call it; empty where we do not know it.
    our_ref: String,
    /// What they call it; empty where they do not know it.
    their_ref: String,
    /// What we say; null where we do not know it.
    ours: Option<Amount>,
    /// What they say; null where they do not know it.
    theirs: Option<Amount>,
}

pub(super) fn whole(of: &Report, found: Vec<Difference>) -> WholeBody {
    let one = |one: Difference| DifferenceBody {
        found: one.found.code().to_owned(),
        what: one.what.code().to_owned(),
        our_ref: one.our_ref,
        their_ref: one.their_ref,
        ours: one.ours.map(Amount::from),
        theirs: one.theirs.map(Amount::from),
    };
    WholeBody { report: report(of), found: found.into_iter().map(one).collect() }
}
