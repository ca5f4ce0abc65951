//! How programs are spoken to: JSON below `/api/v1`, by operations that say of themselves what they take and answer.
//!
//! What an operation does is its door's, in `api.rs`; what all of them have in common is here: who may ask, how often, how a
//! body is read, versions, keys of requests, problems, and the document that is made of the operations.

mod answers;
mod call;
mod document;
mod entrance;
mod fault;
mod gate;
mod lengths;
mod operation;
mod rate;
mod sample;
mod seen;
mod taken;
mod tell;
mod words;

pub use answers::{Answers, Done, Listing, Made, Reply};
pub use call::Call;
pub use document::document;
pub use fault::Fault;
pub use operation::{Answer, Described, Operates, Operation, Takes};
pub use seen::Seen;
pub use taken::{At, Body, Bounds, Paging, Place, Query, typed};
pub use words::{Amount, Translated, instant};

pub(crate) use entrance::{entrance, language, recognize};
pub(crate) use gate::{Needs, admit};
pub(crate) use rate::Windows;
pub(crate) use tell::{dress, print};

/// Where programs are spoken to.
pub const ROOT: &str = "/api/v1";

/// Whether a path, without prefix of a language, is one for programs.
pub(crate) fn is_below(path: &str) -> bool {
    path.strip_prefix(ROOT).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::is_below;

    #[test]
    fn only_what_is_below_is_for_programs() {
        let cases =
            [("/api/v1", true), ("/api/v1/me", true), ("/api", false), ("/api/v10", false), ("/", false)];
        for (path, below) in cases {
            assert_eq!(is_below(path), below, "{path}");
        }
    }
}
