//! The mailbox that is read, as one address. What cannot be read is not repeated: it may hold a password.

use super::Setting;
use crate::stopped::Stopped;
use action::Sentence;
use letterbox::{NoServer, Server};

/// The mailbox; nothing while none is named.
pub(super) fn read(imap: &Setting) -> Result<Option<Server>, Stopped> {
    if imap.value.is_empty() {
        return Ok(None);
    }
    let why = |no| match no {
        NoServer::Scheme => Sentence::new("server-imap-scheme"),
        NoServer::Host => Sentence::new("server-smtp-host"),
        NoServer::Port => Sentence::new("server-smtp-port"),
        NoServer::Login => Sentence::new("server-smtp-login"),
        NoServer::Folder => Sentence::new("server-imap-folder"),
    };
    let server = imap.value.parse().map_err(|no| {
        Stopped::usage("server-setting-imap").with("why", why(no)).with("origin", imap.origin.sentence())
    })?;
    Ok(Some(server))
}
