//! What must be known of this shop to understand a file of another program.

use jiff::tz::TimeZone;
use kernel::{Currency, Lang, Timestamp};

/// The shop that a file is brought to.
#[derive(Clone, Debug)]
pub(crate) struct Shop {
    /// The currency of all its amounts.
    pub(crate) currency: Currency,
    /// By which the times of files are read that do not say theirs.
    pub(crate) zone: TimeZone,
    /// The country of addresses in tables without a column for it.
    pub(crate) country: String,
    /// The language of whoever a file does not say it of.
    pub(crate) lang: Lang,
    /// When the file is read: nothing in it is later.
    pub(crate) now: Timestamp,
}
