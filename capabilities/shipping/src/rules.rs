//! What is decided about sending: which zone a place belongs to, what a way costs, when goods arrive, what may be kept.

mod areas;
mod check;
mod days;
mod quotes;
mod rejected;
mod suggested;
mod typed;
mod window;

pub use areas::{covers, parse, zone_of};
pub use check::{LISTED_MAX, day, method, point, settings, zone};
pub use days::{DATA_UNTIL, Holiday, Region, find_region, holidays, region_of, regions, road, shop};
pub use quotes::{places, price, quotes, windows};
pub use rejected::{ShippingRejected, Written};
pub use suggested::{METHOD_HOME, ZONE_HOME, suggested};
pub use typed::{
    amount, clock, day_typed, method_typed, settings_typed, weight, write_amount, write_clock, write_weight,
};
pub use window::{Calendar, Pace, next_change, window};
