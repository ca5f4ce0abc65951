//! Carrying a whole file in: read by a thread of its own, kept in short groups, so that whoever serves gets its turn.

mod arrivals;
pub(crate) mod awaiting;
mod batch;
mod carrying;
mod deliveries;
pub mod export;
mod import;
mod ledger;
mod redirects;
mod shelf;
mod watch;

pub use crate::rules::wish::WishRejected;
pub use arrivals::{Arrivals, import_arrivals};
pub(crate) use carrying::carry;
pub use carrying::carry_arrival;
pub use deliveries::{Brought, cancel, carry_in, deliver};
pub use import::import;
pub use redirects::redirects;
pub use watch::{Run, Stopped, Watch};
