//! Whether somebody may buy what stands there. Nothing here knows a clock, a database or a browser.

mod agree;
mod choose;
mod company;
mod place;
mod senders;
mod standard;
mod totals;

pub use agree::{agree, asks_street, shortages};
pub(crate) use choose::pays;
pub use choose::{address_of, card_of, card_wish, keeps_card, kept_of, pay_of, way_of};
pub use company::{company, may_be_company};
pub use place::{lines_of, needs_delivery, parcel_of, place_of};
pub use senders::{later, lines_from, senders_of, shares, to_commission, together};
pub use standard::standard;
pub use totals::{TotalKind, is_sold_out, totals, totals_of};
