//! What may happen to an order, what then becomes of it, and which dates follow. No clock, no database, no dice.

pub mod calendar;
pub mod code;
pub mod dates;
pub mod goods;
pub mod handed;
pub mod money;
pub mod order;
pub mod past;
pub mod paying;
pub mod place;
pub mod settings;
pub mod states;
pub mod sums;
pub mod terms;
pub mod texts;

pub use money::RefundAsked;
pub use past::PastRejected;
pub use place::PlaceRejected;
pub use settings::PolicyRejected;
pub use states::StateRejected;
pub use texts::TextRejected;
