//! Reading what a form sends. What cannot be read is a problem in the visitor's language; what a rule then says to it is a
//! refusal, with which the page shows the form again.

use crate::problem::Problem;
use axum::extract::{FromRequest, Request, rejection::FormRejection};
use http::StatusCode;
use serde::de::DeserializeOwned;

/// More than this nobody types into a form. A route that takes more says so itself.
pub(crate) const BODY_MAX: usize = 64 * 1_024;

/// The fields of a form, as a struct. Give fields that may be left out a `#[serde(default)]`.
#[derive(Clone, Copy, Debug)]
pub struct Form<T>(pub T);

impl<T, S> FromRequest<S> for Form<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match axum::Form::<T>::from_request(request, state).await {
            Ok(axum::Form(fields)) => Ok(Self(fields)),
            Err(rejection) => Err(problem(&rejection)),
        }
    }
}

/// What was sent is never part of the problem: it may be a password.
fn problem(rejection: &FormRejection) -> Problem {
    match rejection.status() {
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::WrongType,
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::Unreadable,
    }
}
