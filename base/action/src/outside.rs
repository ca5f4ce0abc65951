//! The port to the world outside: reading something at an address that somebody else chose, and handing a form over there.
//! Jobs use it, and signing in through other providers.

use crate::BoxFut;
use std::fmt;

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
