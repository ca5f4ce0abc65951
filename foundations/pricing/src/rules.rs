//! What is decided about prices: which law taxes a sale, what promotions take off, the sum to the cent, and what somebody may
//! want of promotions, groups of people and taxes.

pub mod company;
pub mod groups;
pub mod law;
mod parts;
pub mod promotion;
mod settings;
mod total;
mod typed;

pub use parts::parts;
pub use settings::{TaxesRejected, check as check_settings, settings, shown as shown_settings};
pub use total::{Offer, PricingRejected, price};
