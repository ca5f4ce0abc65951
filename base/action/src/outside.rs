//! The port to the world outside: reading something at an address that somebody else chose, and handing a form over there.
//! Jobs use it, and signing in through other providers; messages to other programs go out by it too.

use crate::BoxFut;
use std::{fmt, time::Duration};

/// What is to be read.
#[derive(Clone, Debug)]
pub struct Fetch {
    /// Where it is: http or https.
    pub url: String,
    /// More than so many bytes are not read.
    pub bytes_max: usize,
    /// What we say that we understand, as in the header `Accept`.
    pub accept: &'static str,
}

/// A form that is handed over, and what comes back is read: a code for a token.
#[derive(Clone)]
pub struct HandOver {
    /// Where: http or https. An answer that leads elsewhere is not followed.
    pub url: String,
    /// Names and values.
    pub form: Vec<(&'static str, String)>,
    /// Who hands it over, if that is asked in the head of the request.
    pub login: Option<Login>,
    /// More than so many bytes of the answer are not read.
    pub bytes_max: usize,
}

/// How whoever hands a form over shows who they are.
#[derive(Clone)]
pub enum Login {
    /// A name and a password.
    Basic(String, String),
    /// A token that somebody gave us.
    Bearer(String),
}

/// Neither what is in the form nor the password belongs into a log.
impl fmt::Debug for HandOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HandOver").field("url", &self.url).finish_non_exhaustive()
    }
}

/// Something that is told to an address: a body with what stands in its head. An answer that leads elsewhere is not followed.
#[derive(Clone)]
pub struct Message {
    /// Where: http or https.
    pub url: String,
    /// Names and values of its head.
    pub head: Vec<(&'static str, String)>,
    /// What is told.
    pub body: String,
    /// Of the answer only the beginning is read, so many bytes of it.
    pub bytes_max: usize,
    /// For how long is waited in all.
    pub patience: Duration,
}

/// Neither what is told nor what shows that it comes from us belongs into a log, and an address may be a secret too.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").finish_non_exhaustive()
    }
}

/// A question to a program of somebody else's, which is answered whole or not at all. An answer that leads elsewhere is not
/// followed.
#[derive(Clone)]
pub struct Question {
    /// Where: http or https.
    pub url: String,
    /// Names and values of its head.
    pub head: Vec<(&'static str, String)>,
    /// What is sent along; without it the question only looks.
    pub body: Option<String>,
    /// A longer answer is none.
    pub bytes_max: usize,
}

/// What is asked may be about somebody, and its head says who we are.
impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Question").finish_non_exhaustive()
    }
}

/// What came back, whatever it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The status of HTTP.
    pub status: u16,
    /// The beginning of what stood in it.
    pub beginning: Vec<u8>,
}

/// Why there is nothing to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// We do not go there: no web address, or one inside somebody's own network.
    OffLimits(String),
    /// Nobody answered, or not in time; perhaps later.
    Unreachable(String),
    /// The other side answered with this status.
    Status(u16),
    /// There is more than was asked for.
    TooLarge,
    /// It leads from address to address without end.
    TooManyRedirects,
}

impl FetchError {
    /// Whether it is worth asking again later.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Unreachable(_) => true,
            Self::Status(status) => matches!(status, 408 | 425 | 429 | 500..=599),
            Self::OffLimits(_) | Self::TooLarge | Self::TooManyRedirects => false,
        }
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OffLimits(why) => write!(f, "we do not go there: {why}"),
            Self::Unreachable(why) => write!(f, "not to be reached: {why}"),
            Self::Status(status) => write!(f, "the other side answered {status}"),
            Self::TooLarge => f.write_str("there is more than was asked for"),
            Self::TooManyRedirects => f.write_str("too many redirects"),
        }
    }
}

impl std::error::Error for FetchError {}

/// Reads from outside.
pub trait Outside: Send + Sync {
    /// Reads what is at an address, whatever it is: the other side's word about its type is not trusted.
    fn fetch(&self, what: Fetch) -> BoxFut<'_, Result<Vec<u8>, FetchError>>;

    /// Tells something to an address.
    fn tell(&self, _: Message) -> BoxFut<'_, Result<Reply, FetchError>> {
        Box::pin(async { Err(FetchError::Unreachable("nothing is told to anybody".into())) })
    }

    /// Asks a program something: whatever status it answers with is an answer.
    fn ask(&self, _: Question) -> BoxFut<'_, Result<Reply, FetchError>> {
        Box::pin(async { Err(FetchError::Unreachable("nobody is asked anything".into())) })
    }

    /// Has a program remove what stands at an address: whatever status it answers with is an answer.
    fn remove(&self, _: Question) -> BoxFut<'_, Result<Reply, FetchError>> {
        Box::pin(async { Err(FetchError::Unreachable("nobody is asked to remove anything".into())) })
    }

    /// What can be said about an address before anybody goes there.
    fn check(&self, _url: &str) -> Result<(), FetchError> {
        Ok(())
    }

    /// Hands a form over and reads what comes back.
    fn hand_over(&self, what: HandOver) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        Box::pin(
            async move { Err(FetchError::Unreachable(format!("nothing is handed over to {}", what.url))) },
        )
    }
}

/// A house that reaches nothing outside.
pub(crate) struct Nowhere;

impl Outside for Nowhere {
    fn fetch(&self, _: Fetch) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        Box::pin(async { Err(FetchError::Unreachable("this house reaches nothing outside".into())) })
    }
}
