//! What may be called a name, an address, a password; who may give which role; how long things last. No clock, no
//! database, no dice.

mod address;
mod browser;
mod common;
mod fields;
mod links;
mod next;
mod passwords;
mod roles;
mod sessions;

pub use address::{folded_address, postal};
pub use browser::browser;
pub use fields::{FieldRejected, Handle, handle, name};
pub use links::{LETTERS_AN_HOUR, LinkRejected, is_good, lasts_s, still_open};
pub use next::{HOME, next};
pub use passwords::{PasswordRejected, new_password, normal};
pub use roles::{InviteRejected, RoleRejected, StandRejected, Teller, give_role, invite, restore, suspend};
pub use sessions::{ends_at, is_over, wants_touch};
pub use sign_up::{SignInRejected, SignUpRejected, agreed};

mod sign_up;
