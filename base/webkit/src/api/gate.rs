//! The gate before an operation: whether whoever asks may use it, and how much they may send. What was sent gets a name by
//! which a request that comes twice is known again.

use super::{ROOT, operation::Described};
use crate::{problem::Problem, routes::Audience, session::Who};
use action::Program;
use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::Extensions;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use kernel::Scope;
use sha2::{Digest, Sha256};
use std::{sync::Arc, time::Duration};

/// More than this is in no body.
const BODY_MAX: usize = 512 * 1_024;
/// Longer than this nobody takes to send one.
const SENDING_MAX: Duration = Duration::from_secs(20);

/// What an operation asks of whoever calls it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Needs {
    audience: Audience,
    scope: Option<Scope>,
    is_safe: bool,
}

impl Needs {
    pub(crate) fn of(described: &Described) -> Self {
        let (operation, audience) = (&described.operation, described.audience);
        Self { audience, scope: operation.scope(audience), is_safe: operation.is_safe() }
    }
}

/// What was sent, by a name that only the same request has. Only rides in the request.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) hash: String,
}

/// Lets those through whom an operation is for.
pub(crate) async fn admit(State(needs): State<Needs>, request: Request, next: Next) -> Response {
    if let Err(problem) = admitted(needs, request.extensions()) {
        return problem.into_response();
    }
    if needs.is_safe {
        return next.run(request).await;
    }
    match received(request).await {
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

fn admitted(needs: Needs, extensions: &Extensions) -> Result<(), Problem> {
    let program = extensions.get::<Arc<Program>>();
    if needs.audience == Audience::Everyone {
        return Ok(());
    }
    match extensions.get::<Who>() {
        Some(Who::Somebody(session)) if needs.audience.admits(Some(session.role)) => {
            match needs.scope.filter(|scope| program.is_some_and(|program| !program.scopes.allow(*scope))) {
                Some(scope) => Err(Problem::OutOfScope(scope)),
                None => Ok(()),
            }
        }
        Some(Who::Somebody(_)) => Err(Problem::Forbidden),
        Some(Who::Unsure(problem)) => Err(problem.clone()),
        Some(Who::Unasked | Who::Nobody | Who::Stale) | None => Err(Problem::Unproved),
    }
}

/// The request with its whole body, if that is not too much.
async fn received(request: Request) -> Result<Request, Problem> {
    let (mut parts, body) = request.into_parts();
    let whole = tokio::time::timeout(SENDING_MAX, Limited::new(body, BODY_MAX).collect());
    let bytes = match whole.await {
        Ok(Ok(whole)) => whole.to_bytes(),
        Ok(Err(error)) if error.is::<LengthLimitError>() => return Err(Problem::TooLarge),
        Ok(Err(_)) | Err(_) => return Err(Problem::Unreadable),
    };
    let address = parts.uri.path_and_query().map_or(ROOT, |address| address.as_str());
    let hash = hash_of(&[parts.method.as_str().as_bytes(), address.as_bytes(), &bytes]);
    parts.extensions.insert(Sent { hash });
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

fn hash_of(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::hash_of;

    #[test]
    fn what_moves_from_one_part_to_the_next_is_another_request() {
        assert_ne!(hash_of(&[b"POST", b"/a", b"b"]), hash_of(&[b"POST", b"/ab", b""]));
        assert_eq!(hash_of(&[b"POST", b"/a", b"b"]), hash_of(&[b"POST", b"/a", b"b"]));
    }
}
