//! From bytes to rows: encodings, separators, quotes. What the cells mean is `rules`' business.

mod categories;
mod combined;
mod delimited;
mod families;
mod gathering;
mod lines;
mod literals;
mod objects;
mod opened;
mod reading;
mod spreadsheet;
mod writing;

pub use categories::categories;
pub(crate) use delimited::Record;
pub(crate) use opened::as_text as open_file;
pub use opened::{Opened, Unreadable, open};
pub use reading::read_rows;
pub(crate) use reading::{read, records};
pub(crate) use writing::line;
