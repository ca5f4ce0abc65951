//! The words of the house: money, ids, time, text, pages of a list, who acts and may do what, what may be
//! refused.
//! Everything here is pure. No clock is read, no dice are thrown, nothing is stored and nothing is sent.

pub mod actor;
pub mod feature;
pub mod id;
pub mod money;
pub mod names;
pub mod notice;
pub mod page;
pub mod personal;
pub mod rejection;
pub mod role;
pub mod scope;
pub mod subject;
pub mod text;
pub mod time;
pub mod typed;

pub use actor::{Actor, PersonId};
pub use feature::{Feature, Open};
pub use id::{Id, Tag};
pub use money::{Currency, Money};
pub use notice::{NoticeGroup, NoticeKind};
pub use page::{Cursor, PageOf};
pub use personal::Personal;
pub use rejection::{Rejection, Word};
pub use role::{Right, Role};
pub use scope::{Part, Scope, Scopes};
pub use subject::Subject;
pub use text::{Lang, Localized};
pub use time::{Timestamp, Zone};

#[cfg(test)]
mod tests;
