//! What promotions take off: what somebody may want of one in `check` and `form`, how a code is read in `code`, whether one
//! counts for a basket in `stands`, how much it gives in `gives`, which of several count in `stack`.

mod check;
mod code;
mod form;
mod gives;
mod stack;
mod stands;

pub(crate) use check::{AUTOMATIC_MAX, PROMOTIONS_MAX, TARGETS_MAX};
pub use check::{PromotionRejected, check};
pub use code::{CODES_MAX, code, codes};
pub use form::{read, show, skus, zone};
pub use gives::Off;
pub use stack::{Taken, take_off};
pub use stands::{Scene, is_running};
