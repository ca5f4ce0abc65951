//! What may be called a name, an address, a password; who may give which role; how long things last. No clock, no
//! database, no dice.

mod address;
mod address_change;
mod browser;
mod common;
mod credentials;
mod fields;
mod identities;
mod leaving;
mod links;
mod next;
mod passkeys;
mod passwords;
mod providers;
mod roles;
mod second;
mod sessions;

pub use address::{folded_address, postal};
pub use address_change::{AddressRejected, other_address, undone_since};
pub use browser::browser;
pub use credentials::{Credential, FRESH_S, LastCredential, is_fresh, may_remove};
pub use fields::{FieldRejected, name};
pub use identities::{Arrival, IdentityRejected, Told, arrive, taken_down};
pub use leaving::{GRACE_DAYS, LeaveReason, LeaveRejected, leave, may_send_away};
pub use links::{LETTERS_AN_HOUR, LinkRejected, is_good, lasts_s, still_open};
pub use next::{HOME, next};
pub use passkeys::{PASSKEYS_MAX, PasskeyRejected, relying_party};
pub use passwords::{PasswordRejected, new_password, normal};
pub use providers::{
    Brought, Expected, PASSAGE_S, ProviderRejected, STRANGER_S, TENANT, code, is_awaited, is_current,
    is_guid, is_made_for, issuer_of,
};
use roles::may_decide;
pub use roles::{InviteRejected, RoleRejected, StandRejected, Teller, give_role, invite, restore, suspend};
pub use second::{
    RECOVERY_CODES, SECRET_BYTES, SecondRejected, TRIES_MAX, Typed, app_link, in_groups, matching_step,
    recovery_code, secret_text, typed, waits,
};
pub use sessions::{ends_at, is_over, wants_touch};
pub use sign_up::{SignInRejected, SignUpRejected, agreed};

mod sign_up;
