//! A server for letters, as one address says it: `smtps://user:password@host:465`, `imap://user:password@host/Folder`. Pure
//! words: nobody is called here, and the password is never printed.

use percent_encoding::percent_decode_str;
use std::{fmt, net::IpAddr};

#[cfg(test)]
mod tests;

/// How a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// From the first byte: the scheme ends in an `s`.
    Wrapped,
    /// By STARTTLS; a server that does not offer it gets nothing.
    Upgraded,
    /// Not at all, because it does not leave this machine.
    Plain,
}

/// A name and a password.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The password.
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// What is spoken there, and at which ports when an address names none.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// How addresses begin: `smtp`; with an `s` behind it where a connection is encrypted from the first byte.
    pub scheme: &'static str,
    /// The port for connections that are encrypted from the first byte.
    pub wrapped: u16,
    /// The port for connections that are encrypted by STARTTLS.
    pub upgraded: u16,
    /// The port on this machine.
    pub plain: u16,
}

/// A server, and as whom one comes to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// How the connection is encrypted.
    pub security: Security,
    /// A name, or an address of IPv4 or IPv6, without brackets.
    pub host: String,
    /// The port.
    pub port: u16,
    /// As whom, if anybody.
    pub login: Option<Login>,
    /// What stands behind the host, decoded; nothing if nothing does.
    pub path: Option<String>,
}

/// The text names no server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPeer {
    /// It begins otherwise.
    Scheme,
    /// There is no host.
    Host,
    /// The port is no number from 1 to 65535.
    Port,
    /// There is a password without a name, or a name without a password.
    Login,
    /// What stands behind the host holds signs that nothing is called by.
    Path,
}

impl Manner {
    /// Reads an address. In user, password and path any sign may be written as `%40`.
    pub fn read(&self, text: &str) -> Result<Peer, NoPeer> {
        let (scheme, rest) = text.trim().split_once("://").ok_or(NoPeer::Scheme)?;
        let is_wrapped = match scheme.to_ascii_lowercase().strip_prefix(self.scheme) {
            Some("") => false,
            Some("s") => true,
            _ => return Err(NoPeer::Scheme),
        };
        // The last one: a password may hold an @ that nobody has encoded.
        let (login, place) = match rest.rsplit_once('@') {
            Some((login, place)) => (Some(login_in(login)?), place),
            None => (None, rest),
        };
        let (place, path) = place.split_once('/').unwrap_or((place, ""));
        let (host, port) = place_in(place)?;
        let (security, usual) = match (is_wrapped, is_this_machine(&host)) {
            (true, _) => (Security::Wrapped, self.wrapped),
            (false, false) => (Security::Upgraded, self.upgraded),
            (false, true) => (Security::Plain, self.plain),
        };
        let path = if path.is_empty() { None } else { Some(decoded(path).ok_or(NoPeer::Path)?) };
        Ok(Peer { security, host, port: port.unwrap_or(usual), login, path })
    }

    /// The address as it may be shown: `…@` stands for user and password.
    pub fn shown(&self, security: Security, host: &str, port: u16, has_login: bool) -> String {
        let wrapped = if security == Security::Wrapped { "s" } else { "" };
        let login = if has_login { "…@" } else { "" };
        let host = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
        format!("{}{wrapped}://{login}{host}:{port}", self.scheme)
    }
}

fn login_in(text: &str) -> Result<Login, NoPeer> {
    let (user, password) = text.split_once(':').ok_or(NoPeer::Login)?;
    let plain = |text: &str| decoded(text).ok_or(NoPeer::Login);
    Ok(Login { user: plain(user)?, password: plain(password)? })
}

fn decoded(text: &str) -> Option<String> {
    let plain = percent_decode_str(text).decode_utf8().ok()?;
    (!plain.is_empty() && !plain.contains(char::is_control)).then(|| plain.into_owned())
}

/// Host and port; an address of IPv6 stands in brackets.
fn place_in(text: &str) -> Result<(String, Option<u16>), NoPeer> {
    let (host, port) = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, "")) => (host, None),
        Some((host, rest)) => (host, Some(rest.strip_prefix(':').ok_or(NoPeer::Host)?)),
        None => match text.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (text, None),
        },
    };
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || ".-_:".contains(letter);
    if host.is_empty() || !host.chars().all(is_letter) {
        return Err(NoPeer::Host);
    }
    let port = match port.map(str::parse::<u16>) {
        None => None,
        Some(Ok(port)) if port > 0 => Some(port),
        Some(_) => return Err(NoPeer::Port),
    };
    Ok((host.to_ascii_lowercase(), port))
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}
