//! Which tokens there may be: named, with scopes that their person has, for a year at most.

use crate::model::Wish;
use kernel::{Rejection, Role, Scope, Timestamp, Word, time};

/// Longest name, in letters.
pub const NAME_MAX: usize = 60;
/// So long, unless somebody says how long.
pub const DAYS: i64 = 90;
/// And never longer.
pub const DAYS_MAX: i64 = 365;
/// Nobody needs more tokens than this at a time.
pub const TOKENS_MAX: usize = 20;
/// That it is used is written down no more often than this.
const TOUCH_S: i64 = 300;

/// Why there is no token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenRejected {
    /// It has no name, or one that is too long.
    NameUnfit,
    /// It could do nothing.
    ScopesMissing,
    /// Whoever wants it may not do that themselves.
    ScopeBeyond {
        /// What.
        scope: String,
    },
    /// It would last too long, or no time at all.
    DaysUnfit,
    /// There are too many already.
    TooMany {
        /// So many at most.
        most: i64,
    },
}

impl Rejection for TokenRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NameUnfit => "api-token-name-unfit",
            Self::ScopesMissing => "api-token-scopes-missing",
            Self::ScopeBeyond { .. } => "api-token-scope-beyond",
            Self::DaysUnfit => "api-token-days-unfit",
            Self::TooMany { .. } => "api-token-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::ScopeBeyond { scope } => vec![("scope", Word::Text(scope))],
            Self::TooMany { most } => vec![("most", Word::Count(*most))],
            Self::NameUnfit | Self::ScopesMissing | Self::DaysUnfit => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NameUnfit => Some("name"),
            Self::ScopesMissing | Self::ScopeBeyond { .. } => Some("scopes"),
            Self::DaysUnfit => Some("days"),
            Self::TooMany { .. } => None,
        }
    }
}

/// Whether somebody with this role, who has so many, may have such a token. Gives its name as it is kept.
pub fn check(wish: &Wish, role: Role, has: usize) -> Result<String, TokenRejected> {
    let name = wish.name.trim();
    let is_plain = !name.chars().any(char::is_control);
    if name.is_empty() || name.chars().count() > NAME_MAX || !is_plain {
        return Err(TokenRejected::NameUnfit);
    }
    if wish.scopes.is_empty() {
        return Err(TokenRejected::ScopesMissing);
    }
    if let Some(beyond) = wish.scopes.iter().find(|scope| !scope.is_of(role)) {
        return Err(TokenRejected::ScopeBeyond { scope: beyond.to_string() });
    }
    if !(1..=DAYS_MAX).contains(&wish.days) {
        return Err(TokenRejected::DaysUnfit);
    }
    if has >= TOKENS_MAX {
        return Err(TokenRejected::TooMany { most: TOKENS_MAX as i64 });
    }
    Ok(name.to_owned())
}

/// What somebody with this role can give a program.
pub fn offered(role: Role) -> impl Iterator<Item = Scope> {
    Scope::all().filter(move |scope| scope.is_of(role))
}

/// When it is over.
pub fn ends_at(made_at: Timestamp, days: i64) -> Timestamp {
    time::days_after(made_at, days)
}

/// Whether it is over.
pub fn is_over(ends_at: Timestamp, now: Timestamp) -> bool {
    now >= ends_at
}

/// Whether it is time to write down that it is used.
pub fn wants_touch(used_at: Option<Timestamp>, now: Timestamp) -> bool {
    used_at.is_none_or(|used_at| now >= time::seconds_after(used_at, TOUCH_S))
}
