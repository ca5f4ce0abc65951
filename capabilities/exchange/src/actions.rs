//! Carrying a whole file in: read by a thread of its own, kept in short groups, so that whoever serves gets its turn.

mod batch;
pub mod export;
mod import;
mod redirects;
mod shelf;

pub use import::{Run, Stopped, Watch, import};
pub use redirects::redirects;
