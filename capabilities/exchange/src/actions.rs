//! Carrying a whole file in: read by a thread of its own, kept in short groups, so that whoever serves gets its turn.

mod batch;
pub mod export;
mod import;
mod redirects;
mod shelf;
mod watch;

pub use import::import;
pub use redirects::redirects;
pub use watch::{Run, Stopped, Watch};
