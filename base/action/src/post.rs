//! The port to the post: letters by mail. Which server carries them is decided once, in the server; what they say and
//! when they go is for whoever keeps them.

use crate::BoxFut;
use kernel::Lang;
use std::fmt;

/// A letter that is ready to go.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Stable and unique: it becomes the Message-ID, so that a letter which is handed over twice is known as one.
    pub id: String,
    /// The address it goes to.
    pub to: String,
    /// One line.
    pub subject: String,
    /// All of it as plain text.
    pub text: String,
    /// The same as a document of its own.
    pub html: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Further headers: name, and a value of one line.
    pub headers: Vec<(&'static str, String)>,
}

impl fmt::Debug for Letter {
    /// Neither the address nor what is said: letters carry secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Letter").field("id", &self.id).field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// Why a letter has not gone. The words are for staff and hold no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostError {
    /// Nobody has said which server carries letters.
    Unset,
    /// Not now; perhaps later.
    Later(String),
    /// Refused for good.
    Never(String),
}

impl fmt::Display for PostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unset => f.write_str("no server carries letters here"),
            Self::Later(why) => write!(f, "not now: {why}"),
            Self::Never(why) => write!(f, "refused: {why}"),
        }
    }
}

impl std::error::Error for PostError {}

/// Carries letters.
pub trait Post: Send + Sync {
    /// Whether a server carries letters, so that it is worth sending any.
    fn is_set(&self) -> bool;

    /// Hands a letter over, in the name of somebody. When this has answered well, the other side has taken it.
    fn send<'a>(&'a self, from_name: &'a str, letter: &'a Letter) -> BoxFut<'a, Result<(), PostError>>;
}

/// A house without post.
pub(crate) struct NoPost;

impl Post for NoPost {
    fn is_set(&self) -> bool {
        false
    }

    fn send<'a>(&'a self, _: &'a str, _: &'a Letter) -> BoxFut<'a, Result<(), PostError>> {
        Box::pin(async { Err(PostError::Unset) })
    }
}
