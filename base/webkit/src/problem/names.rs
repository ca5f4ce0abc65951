//! What each problem is called: its HTTP status and the keys of what is said about it. The first key is its stable code.

use super::Problem;
use http::StatusCode;

impl Problem {
    /// Stable code of [`Problem::TooFast`], and the key of its title.
    pub(crate) const TOO_FAST: &'static str = "webkit-too-fast";

    /// The HTTP status.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Moved(_) => StatusCode::MOVED_PERMANENTLY,
            Self::Unproved => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::Foreign | Self::OutOfScope(_) => StatusCode::FORBIDDEN,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Unspoken => StatusCode::NOT_ACCEPTABLE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Conflict | Self::UnderWay => StatusCode::CONFLICT,
            Self::Changed => StatusCode::PRECONDITION_FAILED,
            Self::Unconditional => StatusCode::PRECONDITION_REQUIRED,
            Self::SlowDown | Self::TooFast(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(_) | Self::Unfit(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) | Self::Panicked => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The keys of title and advice.
    pub(crate) fn keys(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound | Self::Moved(_) => ("webkit-not-found", "webkit-not-found-advice"),
            Self::Unproved => ("webkit-api-unproved", "webkit-api-unproved-advice"),
            Self::OutOfScope(_) => ("webkit-api-scope", "webkit-forbidden-advice"),
            Self::Forbidden => ("webkit-forbidden", "webkit-forbidden-advice"),
            Self::Foreign => ("webkit-foreign", "webkit-foreign-advice"),
            Self::WrongMethod => ("webkit-api-method", "webkit-api-method-advice"),
            Self::Unspoken => ("webkit-api-unspoken", "webkit-api-unspoken-advice"),
            Self::TooLarge => ("webkit-too-large", "webkit-too-large-advice"),
            Self::WrongType => ("webkit-wrong-type", "webkit-wrong-type-advice"),
            Self::Unreadable => ("webkit-unreadable", "webkit-unreadable-advice"),
            Self::Conflict | Self::UnderWay => ("webkit-conflict", "webkit-conflict-advice"),
            Self::Changed => ("webkit-api-changed", "webkit-api-changed-advice"),
            Self::Unconditional => ("webkit-api-unconditional", "webkit-api-unconditional-advice"),
            Self::KeyReused => ("webkit-key-reused", "webkit-key-reused-advice"),
            Self::SlowDown => ("webkit-slow-down", "webkit-slow-down-advice"),
            Self::TooFast(_) => (Self::TOO_FAST, "webkit-too-fast-advice"),
            Self::Refused(_) | Self::Unfit(_) => ("webkit-refused", "webkit-refused-advice"),
            Self::Unavailable(_) => ("webkit-unavailable", "webkit-unavailable-advice"),
            Self::Broken(_) | Self::Panicked => ("webkit-broken", "webkit-broken-advice"),
        }
    }

    /// The advice where a program reads it, that sends no form and sees no page.
    pub(crate) fn advice_for_programs(&self) -> &'static str {
        match self {
            Self::NotFound | Self::Moved(_) => "webkit-api-not-found",
            Self::Forbidden => "webkit-api-forbidden",
            Self::TooLarge => "webkit-api-too-large",
            Self::WrongType => "webkit-api-wrong-type",
            Self::Unreadable => "webkit-api-unreadable",
            Self::Conflict | Self::UnderWay => "webkit-api-conflict",
            Self::KeyReused => "webkit-api-key-reused",
            Self::TooFast(_) => "webkit-api-too-fast",
            Self::Unproved
            | Self::OutOfScope(_)
            | Self::Foreign
            | Self::WrongMethod
            | Self::Unspoken
            | Self::Changed
            | Self::Unconditional
            | Self::SlowDown
            | Self::Refused(_)
            | Self::Unfit(_)
            | Self::Unavailable(_)
            | Self::Broken(_)
            | Self::Panicked => self.keys().1,
        }
    }
}
