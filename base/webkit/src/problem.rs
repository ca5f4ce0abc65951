//! What a page or an action answers when it cannot answer. Logged once, at the edge, with an id to quote.

mod names;

use crate::{api::Fault, frame::Trouble, say::Say};
use action::Failure;
use axum::response::{IntoResponse, Response};
use database::StoreError;
use kernel::{Rejection, Scope};
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
    /// A program did not show for whom it asks, or carries a token that is nobody's.
    Unproved,
    /// The token of a program does not go so far.
    OutOfScope(Scope),
    /// Nothing here answers that method.
    WrongMethod,
    /// A program wants an answer in a form that we do not speak.
    Unspoken,
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
    /// The same request is under way.
    UnderWay,
    /// It is another by now than the one that a program has seen.
    Changed,
    /// A program did not say which version it has seen.
    Unconditional,
    /// What a program sent is not what is asked for: what is wrong with it, at least one.
    Unfit(Arc<[Fault]>),
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
    /// After how long it is worth trying again, where that can be said.
    pub(crate) fn wait(&self) -> Option<Duration> {
        match self {
            Self::UnderWay => Some(Duration::from_secs(1)),
            Self::SlowDown => Some(Duration::from_secs(2)),
            Self::TooFast(wait) => Some(*wait),
            Self::Unavailable(_) => Some(Duration::from_secs(30)),
            Self::NotFound
            | Self::Moved(_)
            | Self::Unproved
            | Self::OutOfScope(_)
            | Self::WrongMethod
            | Self::Unspoken
            | Self::Forbidden
            | Self::Foreign
            | Self::TooLarge
            | Self::WrongType
            | Self::Unreadable
            | Self::Conflict
            | Self::Changed
            | Self::Unconditional
            | Self::Unfit(_)
            | Self::KeyReused
            | Self::Refused(_)
            | Self::Broken(_)
            | Self::Panicked => None,
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
            | Self::Unproved
            | Self::OutOfScope(_)
            | Self::WrongMethod
            | Self::Unspoken
            | Self::Forbidden
            | Self::TooLarge
            | Self::WrongType
            | Self::Unreadable
            | Self::Conflict
            | Self::UnderWay
            | Self::Changed
            | Self::Unconditional
            | Self::Unfit(_)
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
