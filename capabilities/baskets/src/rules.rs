//! What may stand in a basket, decided without asking anybody.

pub mod came;
pub mod checkout;
pub mod codes;
pub mod gather;
pub mod lines;
pub mod links;
pub mod merge;
pub mod price;
mod rejected;

pub use checkout::CheckoutRejected;
pub use links::LinkRejected;
pub use rejected::BasketRejected;
