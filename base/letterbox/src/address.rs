//! Which mailbox is read, as one address says it: `imaps://user:password@host/Folder`, or `imap://..`, which asks for STARTTLS
//! unless the host is this machine. The password is never printed.

use percent_encoding::percent_decode_str;
use std::{fmt, net::IpAddr, str::FromStr};

/// The folder that is read when none is named.
const INBOX: &str = "INBOX";

/// How a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    /// From the first byte: `imaps`.
    Wrapped,
    /// By STARTTLS; a server that does not offer it gets no password.
    Upgraded,
    /// Not at all, because it does not leave this machine.
    Plain,
}

/// A mailbox on a server.
#[derive(Clone, PartialEq, Eq)]
pub struct Server {
    pub(crate) security: Security,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) user: String,
    pub(crate) password: String,
    pub(crate) folder: String,
}

/// The text names no mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoServer {
    /// It begins with neither `imap://` nor `imaps://`.
    Scheme,
    /// There is no host.
    Host,
    /// The port is no number from 1 to 65535.
    Port,
    /// There is no user, or no password.
    Login,
    /// The folder holds signs that no folder has.
    Folder,
}

impl fmt::Display for NoServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "it begins with neither imap:// nor imaps://",
            Self::Host => "it names no host",
            Self::Port => "its port is no number from 1 to 65535",
            Self::Login => "it needs user and password; write @ as %40, : as %3A and / as %2F in them",
            Self::Folder => "its folder holds signs that no folder has",
        })
    }
}

impl std::error::Error for NoServer {}

impl FromStr for Server {
    type Err = NoServer;

    fn from_str(text: &str) -> Result<Self, NoServer> {
        let (scheme, rest) = text.trim().split_once("://").ok_or(NoServer::Scheme)?;
        let wrapped = match scheme.to_ascii_lowercase().as_str() {
            "imap" => false,
            "imaps" => true,
            _ => return Err(NoServer::Scheme),
        };
        // The last one: a password may hold an @ that nobody has encoded.
        let (login, place) = rest.rsplit_once('@').ok_or(NoServer::Login)?;
        let (user, password) = login.split_once(':').ok_or(NoServer::Login)?;
        let (place, folder) = place.split_once('/').unwrap_or((place, ""));
        let (host, port) = place_in(place)?;
        let (security, default) = match (wrapped, is_this_machine(&host)) {
            (true, _) => (Security::Wrapped, 993),
            (false, false) => (Security::Upgraded, 143),
            (false, true) => (Security::Plain, 143),
        };
        Ok(Self {
            security,
            host,
            port: port.unwrap_or(default),
            user: plain(user, NoServer::Login)?,
            password: plain(password, NoServer::Login)?,
            folder: if folder.is_empty() { INBOX.to_owned() } else { plain(folder, NoServer::Folder)? },
        })
    }
}

fn plain(text: &str, no: NoServer) -> Result<String, NoServer> {
    match percent_decode_str(text).decode_utf8() {
        Ok(plain) if !plain.is_empty() && !plain.contains(char::is_control) => Ok(plain.into_owned()),
        _ => Err(no),
    }
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

impl Server {
    /// The same address with a tag behind a `+`, where the user is an address and carries none already.
    pub(crate) fn tagged(&self, tag: &str) -> Option<String> {
        let (local, domain) = self.user.split_once('@')?;
        let good =
            |text: &str| text.bytes().all(|sign| sign.is_ascii_alphanumeric() || b".-_".contains(&sign));
        (good(local) && good(domain) && !local.is_empty() && !domain.is_empty())
            .then(|| format!("{local}+{tag}@{domain}"))
    }
}

impl fmt::Display for Server {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.security {
            Security::Wrapped => "imaps",
            Security::Upgraded | Security::Plain => "imap",
        };
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        write!(f, "{scheme}://…@{host}:{}/{}", self.port, self.folder)
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
