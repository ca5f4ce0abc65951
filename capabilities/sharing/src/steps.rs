//! Each verb inside a transaction that somebody else opened: gather, decide, keep, tell.

mod bought;
mod hear;
mod join;
mod leave;
mod look;
mod members;
mod reward;
mod settings;
mod visits;

pub(crate) use bought::{GOODS_MAX, show, take_back};
pub(crate) use hear::{Heard, disputed, hear, placed, settled, troubled};
pub(crate) use join::join;
pub(crate) use leave::leave;
pub(crate) use look::{LOOK, look};
pub(crate) use members::enrol;
pub(crate) use settings::put as put_settings;
pub(crate) use visits::count;
