//! What people do, each in a transaction of its own. Passwords are compared before it begins: that takes long.

mod address_change;
mod first;
mod leaving;
mod links;
mod passkeys;
mod people;
mod providers;
mod second;
mod sign_in;

pub use crate::rules::Brought;
pub use address_change::{ask_address, confirm_address, undo_address};
pub use first::{FirstOwner, first_owner};
pub use leaving::{Leaving, leave, let_stay, note_handed_over, send_away, stay};
pub use links::{Acceptance, accept, ask_reset, confirm, invite, invite_link, reset, reset_link};
pub use passkeys::{
    Asked, add_passkey, begin_passkey, begin_using_passkey, enter_by_passkey, is_fresh, prove_by_passkey,
    prove_by_password, remove_passkey, rename_passkey,
};
pub use people::{add_person, give_role, restore, set_profile, suspend};
pub use providers::{
    BackRejected, JoinRejected, Joined, Rest, SettingOut, come_back, join_by_provider, set_out, stranger,
    unlink, way_back, way_there,
};
pub use second::{
    complete_second, renew_recovery, set_up_second, switch_second_off, switch_second_on, waiting,
};
pub use sign_in::{SignUp, change_password, end_other_sessions, end_session, sign_in, sign_out, sign_up};

use crate::keys::TooBusy;
use action::Failure;
use database::StoreError;

impl<R> From<TooBusy> for Failure<R> {
    fn from(_: TooBusy) -> Self {
        Self::SlowDown
    }
}

/// A unique address was taken between looking and keeping.
fn taken<R>(failure: Failure<R>, why: R) -> Failure<R> {
    match failure {
        Failure::Broken(StoreError::Taken(_)) => Failure::Rejected(why),
        other => other,
    }
}
