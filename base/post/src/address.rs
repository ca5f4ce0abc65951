//! Where letters are handed over, as one address says it: `smtp://user:password@host:587` or `smtps://..`. The password is
//! never printed.

pub(crate) use peer::{Login, Security};

use peer::{Manner, NoPeer, Peer};
use std::{fmt, str::FromStr};

const SMTP: Manner = Manner { scheme: "smtp", wrapped: 465, upgraded: 587, plain: 25 };

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

impl From<NoPeer> for NoServer {
    fn from(no: NoPeer) -> Self {
        match no {
            NoPeer::Scheme => Self::Scheme,
            NoPeer::Host | NoPeer::Path => Self::Host,
            NoPeer::Port => Self::Port,
            NoPeer::Login => Self::Login,
        }
    }
}

impl FromStr for Server {
    type Err = NoServer;

    fn from_str(text: &str) -> Result<Self, NoServer> {
        let Peer { security, host, port, login, path } = SMTP.read(text)?;
        match path {
            None => Ok(Self { security, host, port, login }),
            Some(_) => Err(NoServer::Host),
        }
    }
}

impl fmt::Display for Server {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&SMTP.shown(self.security, &self.host, self.port, self.login.is_some()))
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
