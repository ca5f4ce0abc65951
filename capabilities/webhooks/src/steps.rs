//! Each verb inside a transaction that somebody else opened: gather, decide, keep, tell.

mod office;
mod telling;
mod tidying;

pub(crate) use office::{
    add, add_by_program, begin_test, change, remove, renew_by_program, renew_secret, send_again,
};
pub(crate) use telling::{Deliver, WAKE, end, get_on, note};
pub(crate) use tidying::{TIDY, tidied, tidy};
