//! The pages of whoever sends something back, as far as they need the order.

pub(crate) mod ask;
pub(crate) mod came;
pub(crate) mod choose;
pub(crate) mod received;
mod terms;
pub(crate) mod withdraw;
mod words;

pub(crate) use words::day;
