//! What happens to what people write, for everybody who listens: ids, kinds, codes. What they wrote is not here, and neither
//! is who voted or who reported: the log is never rewritten.

mod words;

pub use words::{HoldReason, Kind, RejectCode, ReportReason, State};

use kernel::{PersonId, Subject};

kernel::tags! {
    /// Something that somebody wrote: a review, a question, a comment.
    Contribution = "contribution", ContributionId;
    /// That somebody said that it should not stand.
    ContributionReport = "contribution_report", ReportId;
    /// Why the shop took something down, as its author is told.
    Statement = "statement", StatementId;
}

events::facts! {
    /// Everything that contributions say. `about` is what somebody wrote about: a product, another contribution.
    pub enum ContributionFact {
        /// Somebody wrote something. It stands already, or waits.
        ContributionWritten { contribution: ContributionId, kind: Kind, about: Subject, author: Option<PersonId>, state: State } =
            "contributions.written" v 1 about contribution,
        /// Everybody can read it from now on: at once, or after it had waited.
        ContributionPublished { contribution: ContributionId, kind: Kind, about: Subject, author: Option<PersonId> } =
            "contributions.published" v 1 about contribution,
        /// It waits until somebody has looked at it.
        ContributionHeld { contribution: ContributionId, kind: Kind, about: Subject, reason: HoldReason } =
            "contributions.held" v 1 about contribution,
        /// Somebody looked at it, and it does not stand.
        ContributionRejected {
            contribution: ContributionId, kind: Kind, about: Subject, author: Option<PersonId>, code: RejectCode
        } = "contributions.rejected" v 1 about contribution,
        /// Its author wrote it anew. What it was is kept and shown.
        ContributionEdited { contribution: ContributionId, kind: Kind, about: Subject, version: u32, state: State } =
            "contributions.edited" v 1 about contribution,
        /// The shop took it down and said why.
        ContributionHidden {
            contribution: ContributionId, kind: Kind, about: Subject, author: Option<PersonId>, statement: StatementId
        } = "contributions.hidden" v 1 about contribution,
        /// It stands again.
        ContributionRestored { contribution: ContributionId, kind: Kind, about: Subject } =
            "contributions.restored" v 1 about contribution,
        /// Its author took it back.
        ContributionWithdrawn { contribution: ContributionId, kind: Kind, about: Subject } =
            "contributions.withdrawn" v 1 about contribution,
        /// Its author is gone; what they wrote stays without them.
        ContributionOrphaned { contribution: ContributionId, kind: Kind, about: Subject } =
            "contributions.orphaned" v 1 about contribution,
        /// So many find it good, and so many do not.
        ContributionVoted { contribution: ContributionId, kind: Kind, about: Subject, up: u32, down: u32 } =
            "contributions.voted" v 1 about contribution,
        /// Somebody said that it should not stand.
        ContributionReported { contribution: ContributionId, kind: Kind, report: ReportId, reason: ReportReason } =
            "contributions.reported" v 1 about contribution,
    }
}
