//! What banks say about the money of what was agreed.

use kernel::Timestamp;

/// Whoever paid said at their bank that they did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dispute {
    /// The bank is still deciding.
    Open {
        /// Since when.
        since: Timestamp,
    },
    /// The shop has the money back.
    Won {
        /// Since when.
        ended_at: Timestamp,
    },
    /// The bank has given the money to whoever paid.
    Lost {
        /// Since when they said it.
        since: Timestamp,
        /// When the bank decided.
        ended_at: Timestamp,
    },
}
