//! The nouns: people, their sessions, what they asked for by letter, and what a letter says.

mod letter;
mod person;
mod session;

pub use letter::{Answer, Asked, AskedState, Says};
pub use person::{Person, Standing};
pub(crate) use person::{as_read, is_mark};
pub use session::{Begun, Browsing, Entry, SessionId, SessionTag};
