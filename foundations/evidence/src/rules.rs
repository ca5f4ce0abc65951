//! What follows from what was heard, and which codes count.

pub mod code;
pub mod fold;
pub mod sheet;
pub mod till;

pub use fold::fold;
pub use sheet::SheetRejected;
pub use till::TillRejected;
