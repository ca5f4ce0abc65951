//! What is refused about passkeys, and where there can be none.

use super::{FieldRejected, LastCredential, SignInRejected};
use kernel::{Rejection, Word};

/// More passkeys than this nobody has.
pub const PASSKEYS_MAX: usize = 20;

/// Why a passkey is not made or not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyRejected {
    /// The shop is reached by an address that passkeys cannot be tied to.
    Unavailable,
    /// Begun too long ago, used already, or in another browser.
    Over,
    /// What the browser sent proves nothing.
    Unproven,
    /// Somebody seems to have a copy of it.
    Cloned,
    /// Whoever it belongs to may not come in.
    SignIn(SignInRejected),
    /// They showed who they are too long ago.
    ProveFirst,
    /// It is known already.
    Known,
    /// They have as many as anybody needs.
    TooMany,
    /// How it is called.
    Name(FieldRejected),
    /// Without it there would be no way in.
    Last(LastCredential),
}

impl Rejection for PasskeyRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unavailable => "accounts-passkey-unavailable",
            Self::Over => "accounts-passkey-over",
            Self::Unproven => "accounts-passkey-unproven",
            Self::Cloned => "accounts-passkey-cloned",
            Self::SignIn(why) => why.code(),
            Self::ProveFirst => "accounts-prove-first",
            Self::Known => "accounts-passkey-known",
            Self::TooMany => "accounts-passkey-too-many",
            Self::Name(why) => why.code(),
            Self::Last(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Name(why) => why.words(),
            Self::TooMany => vec![("most", Word::Count(PASSKEYS_MAX as i64))],
            Self::Unavailable
            | Self::Over
            | Self::Unproven
            | Self::Cloned
            | Self::SignIn(_)
            | Self::ProveFirst
            | Self::Known
            | Self::Last(_) => Vec::new(),
        }
    }
}

/// The name to which passkeys are tied, where the shop is reached at this address: its host, if that is a name and browsers
/// trust the connection. `http` is trusted on `localhost` only, and numbers are no name.
pub fn relying_party(public_url: &str) -> Option<&str> {
    let (scheme, rest) = public_url.split_once("://")?;
    let host = rest.split(['/', ':', '?', '#']).next()?;
    let is_number = host.split('.').next_back().is_some_and(|top| top.bytes().all(|c| c.is_ascii_digit()));
    let is_local = host == "localhost" || host.ends_with(".localhost");
    let is_trusted = scheme == "https" || (scheme == "http" && is_local);
    let is_name = !host.is_empty() && !host.starts_with('[') && !is_number;
    (is_trusted && is_name).then_some(host)
}
