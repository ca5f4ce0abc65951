//! Where letters are handed over, as one address says it: `smtp://user:password@host:587` or `smtps://..`. The password is
//! never printed.

use percent_encoding::percent_decode_str;
use std::{fmt, net::IpAddr, str::FromStr};

/// How a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    /// From the first byte: `smtps`.
    Wrapped,
    /// By STARTTLS; a server that does not offer it gets no letter.
    Upgraded,
    /// Not at all, because it does not leave this machine.
    Plain,
}

/// A name and a password.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Login {
    pub(crate) user: String,
    pub(crate) password: String,
}

/// A server that takes letters from us.
#[derive(Clone, PartialEq, Eq)]
pub struct Server {
    pub(crate) security: Security,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) login: Option<Login>,
}

/// The text names no server that takes letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoServer {
    /// It begins with neither `smtp://` nor `smtps://`.
    Scheme,
    /// There is no host, or something stands behind it.
    Host,
    /// The port is no number from 1 to 65535.
    Port,
    /// There is a password without a name, or a name without a password.
    Login,
}

impl fmt::Display for NoServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "it begins with neither smtp:// nor smtps://",
            Self::Host => "it names no host",
            Self::Port => "its port is no number from 1 to 65535",
            Self::Login => "user and password go together; write @ as %40, : as %3A and / as %2F in them",
        })
    }
}

impl std::error::Error for NoServer {}

impl FromStr for Server {
    type Err = NoServer;

    fn from_str(text: &str) -> Result<Self, NoServer> {
        let (scheme, rest) = text.trim().split_once("://").ok_or(NoServer::Scheme)?;
        let wrapped = match scheme.to_ascii_lowercase().as_str() {
            "smtp" => false,
            "smtps" => true,
            _ => return Err(NoServer::Scheme),
        };
        // The last one: a password may hold an @ that nobody has encoded.
        let (login, place) = match rest.rsplit_once('@') {
            Some((login, place)) => (Some(login_in(login)?), place),
            None => (None, rest),
        };
        let (host, port) = place_in(place.strip_suffix('/').unwrap_or(place))?;
        let (security, default) = match (wrapped, is_this_machine(&host)) {
            (true, _) => (Security::Wrapped, 465),
            (false, false) => (Security::Upgraded, 587),
            (false, true) => (Security::Plain, 25),
        };
        Ok(Self { security, host, port: port.unwrap_or(default), login })
    }
}

fn login_in(text: &str) -> Result<Login, NoServer> {
    let (user, password) = text.split_once(':').ok_or(NoServer::Login)?;
    let plain = |text: &str| match percent_decode_str(text).decode_utf8() {
        Ok(plain) if !plain.is_empty() && !plain.contains(char::is_control) => Ok(plain.into_owned()),
        _ => Err(NoServer::Login),
    };
    Ok(Login { user: plain(user)?, password: plain(password)? })
}

/// Host and port; an address of IPv6 stands in brackets.
fn place_in(text: &str) -> Result<(String, Option<u16>), NoServer> {
    let (host, port) = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, "")) => (host, None),
        Some((host, rest)) => (host, Some(rest.strip_prefix(':').ok_or(NoServer::Host)?)),
        None => match text.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (text, None),
        },
    };
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || ".-_:".contains(letter);
    if host.is_empty() || !host.chars().all(is_letter) {
        return Err(NoServer::Host);
    }
    let port = match port.map(str::parse::<u16>) {
        None => None,
        Some(Ok(port)) if port > 0 => Some(port),
        Some(_) => return Err(NoServer::Port),
    };
    Ok((host.to_ascii_lowercase(), port))
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

impl fmt::Display for Server {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.security {
            Security::Wrapped => "smtps",
            Security::Upgraded | Security::Plain => "smtp",
        };
        let login = if self.login.is_some() { "…@" } else { "" };
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        write!(f, "{scheme}://{login}{host}:{}", self.port)
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
