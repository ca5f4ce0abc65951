//! Reading what a form sends. What cannot be read is a problem in the visitor's language; what a rule then says to it is a
//! refusal, with which the page shows the form again.

use crate::problem::Problem;
use axum::extract::{FromRequest, Request, rejection::FormRejection};
use http::StatusCode;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// More than this nobody types into a form. A route that takes more says so itself.
pub(crate) const BODY_MAX: usize = 64 * 1_024;

/// Longer than this nobody takes to send one: whoever sends a little now and then would keep a seat.
const SENDING_MAX: Duration = Duration::from_secs(20);

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
        read(request, state, SENDING_MAX).await.map(Self)
    }
}

async fn read<T, S>(request: Request, state: &S, most: Duration) -> Result<T, Problem>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    match tokio::time::timeout(most, axum::Form::<T>::from_request(request, state)).await {
        Ok(Ok(axum::Form(fields))) => Ok(fields),
        Ok(Err(rejection)) => Err(problem(&rejection)),
        Err(_) => Err(Problem::Unreadable),
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

#[cfg(test)]
mod tests {
    use super::read;
    use crate::problem::Problem;
    use axum::{body::Body, extract::Request};
    use bytes::Bytes;
    use futures_util::{StreamExt, stream};
    use std::{collections::BTreeMap, convert::Infallible, time::Duration};

    fn sent(body: Body) -> Request {
        let request = Request::post("/").header("content-type", "application/x-www-form-urlencoded");
        request.body(body).expect("a request")
    }

    #[tokio::test]
    async fn whoever_never_ends_is_not_waited_for() {
        let most = Duration::from_millis(20);
        let whole = read::<BTreeMap<String, String>, ()>(sent(Body::from("a=1")), &(), most).await;
        assert_eq!(whole.expect("a form")["a"], "1");
        let first = stream::iter([Ok::<_, Infallible>(Bytes::from_static(b"a="))]);
        let endless = sent(Body::from_stream(first.chain(stream::pending())));
        let read = read::<BTreeMap<String, String>, ()>(endless, &(), most).await;
        assert!(matches!(read, Err(Problem::Unreadable)));
    }
}
