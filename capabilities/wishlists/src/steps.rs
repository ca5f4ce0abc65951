//! What happens to wish lists, inside a transaction.

mod gifts;
mod items;
mod leaving;
mod lists;
mod news;

pub(crate) use gifts::{claim, undo};
pub(crate) use items::{Wish, change as change_item, remove as remove_item, save};
pub(crate) use leaving::{FORGET, forget, leave_all};
pub(crate) use lists::{change, make, remove, renew};
pub(crate) use news::{TELL, cheaper, stock, tell_some};
