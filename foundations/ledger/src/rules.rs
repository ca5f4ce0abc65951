//! What the ledger decides: what is booked, when an earning is a seller's, how a payout goes, how two lists differ.

pub mod book;
pub mod compare;
pub mod dac7;
pub mod earn;
pub mod payout;
pub mod sepa;
pub mod settings;
pub mod statement;
pub mod time;

pub use compare::CompareRejected;
pub use payout::PayoutRejected;
pub use sepa::TransfersRejected;
pub use settings::SettingsRejected;
