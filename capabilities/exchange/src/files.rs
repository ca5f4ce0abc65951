//! From bytes to rows: encodings, separators, quotes. What the cells mean is `rules`' business.

mod delimited;
mod opened;
mod reading;
mod writing;

pub use opened::{Opened, Unreadable, open};
pub(crate) use reading::read;
pub(crate) use writing::line;
