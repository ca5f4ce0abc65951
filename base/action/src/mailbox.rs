//! The port to the mailbox: letters that arrive. Which server keeps them is decided once, in the server; what they mean and
//! what becomes of them is for whoever reads them.

use crate::BoxFut;
use std::fmt;

/// How far a folder was read. Numbers of mails only grow while the validity stays the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Of which numbering.
    pub validity: u32,
    /// The last number that was looked at.
    pub uid: u32,
}

/// A mail that has arrived.
#[derive(Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Its number.
    pub uid: u32,
    /// As it came over the wire; of one that is too large only the beginning.
    pub bytes: Vec<u8>,
    /// Whether that is all of it.
    pub is_whole: bool,
}

impl fmt::Debug for Arrived {
    /// Nothing of what somebody wrote.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { uid, bytes, is_whole } = self;
        f.debug_struct("Arrived")
            .field("uid", uid)
            .field("bytes", &bytes.len())
            .field("is_whole", is_whole)
            .finish()
    }
}

/// What was found in one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// How far the folder is read once all of it is taken.
    pub mark: Mark,
    /// What is new, in the order in which it came.
    pub mails: Vec<Arrived>,
    /// Whether there is more.
    pub has_more: bool,
}

/// Why nothing could be read. The words are for staff and hold no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailboxError {
    /// Nobody has said which mailbox it is.
    Unset,
    /// Not now; perhaps later.
    Away(String),
}

impl fmt::Display for MailboxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unset => f.write_str("no mailbox is read here"),
            Self::Away(why) => write!(f, "the mailbox cannot be read now: {why}"),
        }
    }
}

impl std::error::Error for MailboxError {}

/// Reads a mailbox.
pub trait Mailbox: Send + Sync {
    /// Whether there is one.
    fn is_set(&self) -> bool;

    /// By which name its mark is kept: the same for the same folder, and without a password.
    fn name(&self) -> String;

    /// The address that leads here and carries a tag, if addresses of this mailbox may carry one: letters and digits only.
    fn tagged(&self, tag: &str) -> Option<String>;

    /// What has come since a mark, a few mails at a time. Without a mark nothing has: the look only finds where the folder
    /// ends. Another numbering than the mark's means to look at the latest that nobody has read, once.
    fn look(&self, since: Option<Mark>) -> BoxFut<'_, Result<Delivery, MailboxError>>;

    /// Marks mails as read.
    fn done<'a>(&'a self, validity: u32, uids: &'a [u32]) -> BoxFut<'a, Result<(), MailboxError>>;
}

/// A house without a mailbox.
pub(crate) struct NoMailbox;

impl Mailbox for NoMailbox {
    fn is_set(&self) -> bool {
        false
    }

    fn name(&self) -> String {
        String::new()
    }

    fn tagged(&self, _: &str) -> Option<String> {
        None
    }

    fn look(&self, _: Option<Mark>) -> BoxFut<'_, Result<Delivery, MailboxError>> {
        Box::pin(async { Err(MailboxError::Unset) })
    }

    fn done<'a>(&'a self, _: u32, _: &'a [u32]) -> BoxFut<'a, Result<(), MailboxError>> {
        Box::pin(async { Err(MailboxError::Unset) })
    }
}
