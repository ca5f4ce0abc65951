//! What decides about help: pure, so that a test can say "two at once" and mean it. What becomes of an article is in `states`, what it
//! may say in `check`, what is new in it in `diff`, how it is found in `find`, what accepted answers become in `merge`.

mod check;
mod diff;
mod find;
mod merge;
mod rejected;
mod states;

pub use check::{BODY_MAX, applies_to, manner, settings, terms, topic, when_to_look};
pub use diff::{Piece, diff};
pub use find::{WORDS_MAX, found};
pub use merge::{merged, slugs};
pub use rejected::{
    BeginRejected, ChangeRejected, DecideRejected, PromoteRejected, SettingsRejected, TurnRejected,
};
pub use states::{Verb, turn};

use crate::model::{Change, Settings};
use contributions::model::{State, Trust};

/// Whether somebody changes an article at once, and does not wait until somebody has looked (RULES 1.D): they are trusted so far, and
/// nothing held what they wrote.
pub fn is_at_once(settings: &Settings, trust: Trust, written: State) -> bool {
    trust >= settings.trust && written == State::Published
}

/// Whether a change was made of what the article says now. Of two at once the second sees what the first wrote.
pub fn is_of_now(change: &Change, revision: u32) -> bool {
    change.base == revision
}
