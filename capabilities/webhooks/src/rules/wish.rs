//! What somebody may want of a webhook: an address that can be told, a name that can be read, kinds that there are.

use crate::{kinds, model::Wish};
use kernel::{Rejection, Word};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// Longer names nobody reads.
const NAME_MAX: usize = 60;
/// Longer addresses are none.
const ADDRESS_MAX: usize = 1_000;
/// More are not told anything.
pub(crate) const WEBHOOKS_MAX: i64 = 10;
/// So many secrets sign at once, and no more.
pub(crate) const SECRETS_MAX: usize = 5;

/// Why a webhook is not as somebody wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WebhookRejected {
    /// This is no address of the web.
    NotAnAddress,
    /// What is told there would not be encrypted on its way.
    NotEncrypted,
    /// It leads where we do not go: into somebody's own network, to another port than those of the web.
    OffLimits,
    /// The name is too long.
    NameTooLong,
    /// Nothing was chosen.
    NoKinds,
    /// There is no such kind.
    UnknownKind,
    /// There are as many as there may be.
    TooMany,
    /// The secret was renewed too often in a day.
    TooManySecrets,
    /// It is switched off.
    IsOff,
}

impl Rejection for WebhookRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAnAddress => "webhooks-not-an-address",
            Self::NotEncrypted => "webhooks-not-encrypted",
            Self::OffLimits => "webhooks-off-limits",
            Self::NameTooLong => "webhooks-name-too-long",
            Self::NoKinds => "webhooks-no-kinds",
            Self::UnknownKind => "webhooks-unknown-kind",
            Self::TooMany => "webhooks-too-many",
            Self::TooManySecrets => "webhooks-too-many-secrets",
            Self::IsOff => "webhooks-is-off",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooMany => vec![("count", Word::Count(WEBHOOKS_MAX))],
            Self::NameTooLong => vec![("count", Word::Count(NAME_MAX as i64))],
            Self::NotAnAddress
            | Self::NotEncrypted
            | Self::OffLimits
            | Self::NoKinds
            | Self::UnknownKind
            | Self::TooManySecrets
            | Self::IsOff => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotAnAddress | Self::NotEncrypted | Self::OffLimits => Some("address"),
            Self::NameTooLong => Some("name"),
            Self::NoKinds | Self::UnknownKind => Some("kinds"),
            Self::TooMany | Self::TooManySecrets | Self::IsOff => None,
        }
    }
}

/// A wish that can be fulfilled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What it is called.
    pub name: String,
    /// Where it is told.
    pub address: String,
    /// Of what, each once and in our order.
    pub kinds: Vec<String>,
}

/// Looks a wish through.
pub fn check(wish: &Wish) -> Result<Checked, WebhookRejected> {
    let address = address(&wish.address)?;
    let name: String = wish.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.chars().filter(|sign| !sign.is_control()).collect();
    if name.chars().count() > NAME_MAX {
        return Err(WebhookRejected::NameTooLong);
    }
    if wish.kinds.iter().any(|kind| kinds::named(kind).is_none()) {
        return Err(WebhookRejected::UnknownKind);
    }
    let wanted = |name: &str| wish.kinds.iter().any(|kind| kind == name);
    let kinds: Vec<String> =
        kinds::ALL.iter().filter(|kind| wanted(kind.name)).map(|kind| kind.name.to_owned()).collect();
    match kinds.is_empty() {
        true => Err(WebhookRejected::NoKinds),
        false => Ok(Checked { name, address, kinds }),
    }
}

/// An address on the web to which something can be sent encrypted; on this very machine it need not be.
fn address(text: &str) -> Result<String, WebhookRejected> {
    let text = text.trim();
    // Whoever writes other signs than these into an address means to be misread.
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"#\\".contains(&byte));
    if text.len() > ADDRESS_MAX || !is_plain {
        return Err(WebhookRejected::NotAnAddress);
    }
    let (scheme, rest) = text.split_once("://").ok_or(WebhookRejected::NotAnAddress)?;
    let host = host(rest.split(['/', '?']).next().unwrap_or_default())?;
    match scheme {
        "https" => Ok(text.to_owned()),
        "http" if is_this_machine(host) => Ok(text.to_owned()),
        "http" => Err(WebhookRejected::NotEncrypted),
        _ => Err(WebhookRejected::NotAnAddress),
    }
}

/// The host of what stands before the path: a name or an address, perhaps with a port, and nobody's password.
fn host(authority: &str) -> Result<&str, WebhookRejected> {
    let inside = authority.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let (host, port) = match inside {
        Some((host, port)) => (host, port.strip_prefix(':').or(port.is_empty().then_some("443"))),
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, Some("443")),
        },
    };
    let is_port = port.is_some_and(|port| port.parse::<u16>().is_ok());
    let sign = |byte: u8| {
        byte.is_ascii_alphanumeric() || b"-._".contains(&byte) || (inside.is_some() && byte == b':')
    };
    match is_port && !host.is_empty() && host.bytes().all(sign) {
        true => Ok(host),
        false => Err(WebhookRejected::NotAnAddress),
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}
