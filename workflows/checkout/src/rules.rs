//! Whether somebody may buy what stands there. Nothing here knows a clock, a database or a browser.

mod agree;
mod choose;
mod place;
mod senders;

pub use agree::{agree, asks_street, shortages};
pub use choose::{address_of, kept_of, pay_of, way_of};
pub use place::{lines_of, needs_delivery, parcel_of, place_of};
pub use senders::{later, lines_from, senders_of, shares, to_commission, together};
