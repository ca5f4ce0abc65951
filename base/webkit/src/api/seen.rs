//! Which version of a thing a program has seen: it says so before it changes it, so that nobody's change is lost.

use super::operation::{Described, Takes};
use crate::{problem::Problem, site::Site};
use axum::extract::FromRequestParts;
use http::{StatusCode, header, request::Parts};
use utoipa::openapi::{
    Required,
    path::{ParameterBuilder, ParameterIn},
    schema::{ObjectBuilder, Type},
};

/// The header `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen(Vec<String>);

impl Seen {
    /// Whether the version that is here now is one of those that were seen. `*` stands for whichever it is.
    pub fn is(&self, version: impl ToString) -> bool {
        let version = version.to_string();
        self.0.iter().any(|seen| seen == "*" || *seen == version)
    }

    /// The only version that was seen, if it is read in this way; nothing for `*`.
    pub fn only<V: std::str::FromStr>(&self) -> Result<Option<V>, Problem> {
        match self.0.as_slice() {
            [one] if one == "*" => Ok(None),
            [one] => one.parse().map(Some).map_err(|_| Problem::Changed),
            _ => Err(Problem::Changed),
        }
    }

    /// What a step calls changed in between, a program that said what it has seen is told in its own words.
    pub fn judge(problem: Problem) -> Problem {
        match problem {
            Problem::Conflict => Problem::Changed,
            other => other,
        }
    }

    fn of(line: &str) -> Self {
        let tag = |part: &str| -> Option<String> {
            let part = part.trim();
            if part == "*" {
                return Some(part.to_owned());
            }
            // A weak tag says that two answers are as good as each other, not that they are the same.
            let inside = part.strip_prefix('"')?.strip_suffix('"')?;
            Some(inside.split('.').next().unwrap_or_default().to_owned())
        };
        Self(line.split(',').filter_map(tag).collect())
    }
}

impl FromRequestParts<Site> for Seen {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self, Problem> {
        let line = parts.headers.get(header::IF_MATCH).ok_or(Problem::Unconditional)?;
        Ok(Self::of(line.to_str().unwrap_or_default()))
    }
}

impl Takes for Seen {
    fn describe(into: &mut Described) {
        let schema = ObjectBuilder::new().schema_type(Type::String).max_length(Some(200)).build();
        let said = "The ETag of what you have seen; `*` changes it whatever it is.";
        let parameter = ParameterBuilder::new()
            .name("If-Match")
            .parameter_in(ParameterIn::Header)
            .required(Required::True)
            .description(Some(said))
            .example(Some("*".into()))
            .schema(Some(schema));
        into.parameters.push(parameter.build());
        into.statuses.extend([StatusCode::PRECONDITION_FAILED, StatusCode::PRECONDITION_REQUIRED]);
    }
}

#[cfg(test)]
mod tests {
    use super::Seen;
    use crate::problem::Problem;

    #[test]
    fn only_what_was_seen_matches() {
        let cases = [
            ("*", true),
            ("\"7.0a1b\"", true),
            ("\"7\"", true),
            ("\"6.0a1b\", \"7.ffff\"", true),
            ("\"77.0a1b\"", false),
            ("W/\"7.0a1b\"", false),
            ("7.0a1b", false),
            ("", false),
        ];
        for (line, matches) in cases {
            assert_eq!(Seen::of(line).is(7), matches, "{line}");
        }
    }

    #[test]
    fn a_version_that_cannot_be_one_was_never_seen() {
        assert_eq!(Seen::of("*").only::<i64>().ok(), Some(None));
        assert_eq!(Seen::of("\"7.a\"").only::<i64>().ok(), Some(Some(7)));
        for line in ["\"x\"", "", "\"1\", \"2\""] {
            assert!(matches!(Seen::of(line).only::<i64>(), Err(Problem::Changed)), "{line}");
        }
    }
}
