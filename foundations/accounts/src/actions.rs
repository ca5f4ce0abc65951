//! What people do, each in a transaction of its own. Passwords are compared before it begins: that takes long.

mod links;
mod people;
mod sign_in;

pub use links::{Acceptance, accept, ask_reset, confirm, invite, invite_link, reset, reset_link};
pub use people::{add_person, give_role, restore, set_profile, suspend};
pub use sign_in::{SignUp, change_password, end_other_sessions, end_session, sign_in, sign_out, sign_up};

use crate::keys::TooBusy;
use action::Failure;
use database::StoreError;

impl<R> From<TooBusy> for Failure<R> {
    fn from(_: TooBusy) -> Self {
        Self::SlowDown
    }
}

/// A unique address or handle was taken between looking and keeping.
fn taken<R>(failure: Failure<R>, why: R) -> Failure<R> {
    match failure {
        Failure::Broken(StoreError::Taken(_)) => Failure::Rejected(why),
        other => other,
    }
}
