//! How long a link for setting up the shop is good.

use kernel::{Timestamp, time};

/// So many days: whoever comes later starts the program again.
pub(crate) const LINK_DAYS: i64 = 7;

/// Whether a link that was made then is still good.
pub(crate) fn is_good(made_at: Timestamp, now: Timestamp) -> bool {
    now < time::days_after(made_at, LINK_DAYS)
}
