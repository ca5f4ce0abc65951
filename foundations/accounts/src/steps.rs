//! The verbs, inside a transaction.

mod ask;
mod enter;
mod links;
mod passwords;
mod people;
mod sessions;

pub use ask::answer;
pub(crate) use ask::{ASKED_OVER, Letter, ask_within_limit, invite};
pub(crate) use enter::sign_in;
pub(crate) use links::{accept, confirm, invite_link, reset, reset_link};
pub(crate) use passwords::change_password;
pub(crate) use people::{Newcomer, give_role, join, restore, set_profile, suspend, teller};
pub(crate) use sessions::{SESSION_OVER, begin, end_one, end_others, look_again, sign_out};
