//! Pages of the shop window. What several of them share is in `shelf` and `listing`; what search engines read is in `data`.

pub(crate) mod brand;
pub(crate) mod category;
mod data;
pub(crate) mod feeds;
mod guarantee;
pub(crate) mod home;
mod listing;
pub(crate) mod lists;
pub(crate) mod product;
pub(crate) mod qr;
pub(crate) mod search;
pub(crate) mod share;
pub(crate) mod shelf;
pub(crate) mod texts;
pub(crate) mod words;

pub use words::said;
