//! The nouns: people, their sessions, what they asked for by letter, and what a letter says.

mod found;
mod identity;
mod letter;
mod passkey;
mod person;
mod second;
mod session;

pub use found::{found_by, looked_for};
pub use identity::{Claimed, Identity, IdentityId, IdentityTag, Passage, PassageId, PassageTag};
pub use letter::{Answer, Asked, AskedState, KeyNews, Says};
pub use passkey::{Ceremony, CeremonyId, CeremonyKind, CeremonyTag, KeyRing, Passkey, PasskeyId, PasskeyTag};
pub use person::{Person, Standing};
pub use second::{Pending, SecondId, SecondState, SecondTag, SetUp, Totp};
pub use session::{Begun, Browsing, Entered, Entry, SessionId, SessionTag};
