//! Which mailbox is read, as one address says it: `imaps://user:password@host/Folder`, or `imap://..`, which asks for STARTTLS
//! unless the host is this machine. The password is never printed.

pub(crate) use peer::Security;

use peer::{Login, Manner, NoPeer, Peer};
use std::{fmt, str::FromStr};

const IMAP: Manner = Manner { scheme: "imap", wrapped: 993, upgraded: 143, plain: 143 };
/// The folder that is read when none is named.
const INBOX: &str = "INBOX";

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

impl From<NoPeer> for NoServer {
    fn from(no: NoPeer) -> Self {
        match no {
            NoPeer::Scheme => Self::Scheme,
            NoPeer::Host => Self::Host,
            NoPeer::Port => Self::Port,
            NoPeer::Login => Self::Login,
            NoPeer::Path => Self::Folder,
        }
    }
}

impl FromStr for Server {
    type Err = NoServer;

    fn from_str(text: &str) -> Result<Self, NoServer> {
        let Peer { security, host, port, login, path } = IMAP.read(text)?;
        let Login { user, password } = login.ok_or(NoServer::Login)?;
        Ok(Self { security, host, port, user, password, folder: path.unwrap_or_else(|| INBOX.to_owned()) })
    }
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
        write!(f, "{}/{}", IMAP.shown(self.security, &self.host, self.port, true), self.folder)
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
