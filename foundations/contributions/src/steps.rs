//! What people do with texts, inside a transaction, and what the shop does with them.

mod alike;
mod decide;
mod edit;
mod people;
mod reports;
mod settings;
mod telling;
mod turns;
mod votes;
mod write;

pub use decide::{hide, hold, keep, publish, reject, restore, state_reasons};
pub use edit::{drop_pictures, edit, withdraw};
pub use people::{adopt, suspend};
pub use reports::report;
pub use votes::vote;
pub use write::{import, write};

pub(crate) use alike::look_for_alike;
pub(crate) use people::{erase_texts, set_along};
pub(crate) use settings::put_settings;
pub(crate) use write::{PACE_OVER, forget_pace};
