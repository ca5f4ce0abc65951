//! What a page or an action answers when it cannot answer. Logged once, at the edge, with an id to quote.

use crate::{frame::Trouble, say::Say};
use action::Failure;
use axum::response::{IntoResponse, Response};
use database::StoreError;
use http::StatusCode;
use kernel::Rejection;
use std::{sync::Arc, time::Duration};

/// Why there is no page.
#[derive(Clone, Debug)]
pub enum Problem {
    /// There is no such thing, or not for this visitor.
    NotFound,
    /// It has another address now: a path without the prefix of its language.
    Moved(String),
    /// This visitor may not.
    Forbidden,
    /// The form did not come from our own pages.
    Foreign,
    /// More was sent than anybody types into a form.
    TooLarge,
    /// What was sent is no form.
    WrongType,
    /// What was sent is a form, but not this one.
    Unreadable,
    /// Somebody else changed it in between.
    Conflict,
    /// The key of this request was used for another one.
    KeyReused,
    /// Too much at once.
    SlowDown,
    /// This visitor asks more often than is good for the others; after so long they may again.
    TooFast(Duration),
    /// A rule said no. The reason carries what its text needs.
    Refused(Arc<dyn Rejection>),
    /// The database cannot be reached. The cause is for the log only.
    Unavailable(String),
    /// Ours to mend. The cause is for the log only.
    Broken(String),
    /// The handler panicked.
    Panicked,
}

/// A rule's *no*, ready to be printed in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The stable code.
    pub code: &'static str,
    /// The field to mark, if one is to blame.
    pub field: Option<&'static str>,
    /// What to say.
    pub text: String,
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Failure::<kernel::rejection::Never>::from(error).into()
    }
}

impl<R: Rejection + 'static> From<Failure<R>> for Problem {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::Rejected(reason) => Self::Refused(Arc::new(reason)),
            Failure::NotFound => Self::NotFound,
            Failure::Forbidden => Self::Forbidden,
            Failure::Conflict => Self::Conflict,
            Failure::KeyReused => Self::KeyReused,
            Failure::SlowDown => Self::SlowDown,
            Failure::Broken(StoreError::Unavailable(why)) => Self::Unavailable(why),
            Failure::Broken(error) => Self::Broken(error.to_string()),
        }
    }
}

impl Problem {
    /// Stable code of [`Problem::TooFast`], and the key of its title.
    pub(crate) const TOO_FAST: &'static str = "webkit-too-fast";

    /// After how long it is worth trying again, where that can be said.
    pub(crate) fn wait(&self) -> Option<Duration> {
        match self {
            Self::SlowDown => Some(Duration::from_secs(2)),
            Self::TooFast(wait) => Some(*wait),
            Self::Unavailable(_) => Some(Duration::from_secs(30)),
            Self::NotFound
            | Self::Moved(_)
            | Self::Forbidden
            | Self::Foreign
            | Self::TooLarge
            | Self::WrongType
            | Self::Unreadable
            | Self::Conflict
            | Self::KeyReused
            | Self::Refused(_)
            | Self::Broken(_)
            | Self::Panicked => None,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Moved(_) => StatusCode::MOVED_PERMANENTLY,
            Self::Forbidden | Self::Foreign => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Conflict => StatusCode::CONFLICT,
            Self::SlowDown | Self::TooFast(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) | Self::Panicked => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The keys of title and advice.
    fn keys(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound | Self::Moved(_) => ("webkit-not-found", "webkit-not-found-advice"),
            Self::Forbidden => ("webkit-forbidden", "webkit-forbidden-advice"),
            Self::Foreign => ("webkit-foreign", "webkit-foreign-advice"),
            Self::TooLarge => ("webkit-too-large", "webkit-too-large-advice"),
            Self::WrongType => ("webkit-wrong-type", "webkit-wrong-type-advice"),
            Self::Unreadable => ("webkit-unreadable", "webkit-unreadable-advice"),
            Self::Conflict => ("webkit-conflict", "webkit-conflict-advice"),
            Self::KeyReused => ("webkit-key-reused", "webkit-key-reused-advice"),
            Self::SlowDown => ("webkit-slow-down", "webkit-slow-down-advice"),
            Self::TooFast(_) => (Self::TOO_FAST, "webkit-too-fast-advice"),
            Self::Refused(_) => ("webkit-refused", "webkit-refused-advice"),
            Self::Unavailable(_) => ("webkit-unavailable", "webkit-unavailable-advice"),
            Self::Broken(_) | Self::Panicked => ("webkit-broken", "webkit-broken-advice"),
        }
    }

    /// What a rule's *no* says to this visitor; for other problems, what to do now.
    pub fn reason(&self, say: &Say) -> String {
        match self {
            Self::Refused(reason) => say.with(reason.code(), &reason.words()),
            _ => say.t(self.keys().1),
        }
    }

    /// A rule's *no* in the words of this visitor, for a form that is shown again. Every other problem comes back as it is,
    /// to be answered: `let refusal = Problem::from(failure).refusal(&web.say)?;`
    pub fn refusal(self, say: &Say) -> Result<Refusal, Self> {
        match &self {
            Self::Refused(reason) => {
                Ok(Refusal { code: reason.code(), field: reason.field(), text: self.reason(say) })
            }
            _ => Err(self),
        }
    }

    pub(crate) fn trouble(&self, say: &Say, request_id: &str) -> Trouble {
        let (title, _) = self.keys();
        let ours = matches!(self, Self::Broken(_) | Self::Panicked);
        Trouble {
            status: self.status(),
            title: say.t(title),
            advice: self.reason(say),
            quote: ours.then(|| request_id.to_owned()),
        }
    }

    pub(crate) fn log(&self, path: &str) {
        match self {
            Self::Broken(cause) => tracing::error!(path, cause, "a page could not be made"),
            Self::Unavailable(cause) => tracing::error!(path, cause, "the database is not available"),
            Self::Panicked => tracing::error!(path, "a page panicked"),
            Self::Foreign => tracing::warn!(path, "a form came from elsewhere and was refused"),
            Self::NotFound
            | Self::Moved(_)
            | Self::Forbidden
            | Self::TooLarge
            | Self::WrongType
            | Self::Unreadable
            | Self::Conflict
            | Self::KeyReused
            | Self::SlowDown
            | Self::TooFast(_) => {}
            Self::Refused(reason) => tracing::debug!(path, code = reason.code(), "refused"),
        }
    }
}

impl IntoResponse for Problem {
    /// Only carries the problem to the layer that knows the visitor's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
