//! What decides about what people write: pure, so that a test can say "the third of a day" and mean it. What is refused is in
//! `refusals`, what is taken out of a text in `clean`, what holds one in `holds`, what becomes of one in `states`.

mod alike;
mod clean;
mod holds;
mod like;
mod manners;
mod pace;
mod personal;
mod rank;
mod refusals;
mod states;

pub(crate) use alike::mark_of;
pub use alike::{alike, bands, prints};
pub use clean::{line, lines};
pub use holds::{FRAUD_HELD, Found, found, has_link};
pub use like::{LIKE_MIN, like};
pub use manners::manner;
pub use pace::{PER_DAY, counted, trust};
pub use personal::{Personal, personal};
pub use rank::{accuracy, hot, priority, views_a_day, wilson};
pub use refusals::{
    EditRejected, ReportRejected, SettingsRejected, StateRejected, VoteRejected, WriteRejected,
};
pub use states::{Verb, turn};

pub(crate) use holds::{Seen, held, severity, weighed};

use crate::model::{Contribution, Manner, State, Text, Vote};
use kernel::{PersonId, Timestamp};
use std::ops::RangeInclusive;

/// So many pictures a text has at most.
pub const PICTURES_MAX: usize = 8;
/// So long a note of a report is at most, in characters.
pub const NOTE_MAX: usize = 1_000;

/// A text without what disguises it, if it is as long as its manner wants.
pub fn text(manner: &Manner, title: &str, body: &str) -> Result<Text, WriteRejected> {
    let text = Text { title: line(title), body: lines(body) };
    let (titled, said) = (text.title.chars().count(), text.body.chars().count());
    if let Some(why) = measure(&manner.title, titled) {
        return Err(match why {
            Measured::Short { .. } => WriteRejected::TitleMissing,
            Measured::Long { most } => WriteRejected::TitleLong { most },
        });
    }
    match measure(&manner.body, said) {
        None => Ok(text),
        Some(Measured::Short { least }) => Err(WriteRejected::BodyShort { least }),
        Some(Measured::Long { most }) => Err(WriteRejected::BodyLong { most }),
    }
}

enum Measured {
    Short { least: i64 },
    Long { most: i64 },
}

fn measure(range: &RangeInclusive<usize>, length: usize) -> Option<Measured> {
    let number = |bound: usize| i64::try_from(bound).unwrap_or(i64::MAX);
    if length > *range.end() {
        return Some(Measured::Long { most: number(*range.end()) });
    }
    (length < *range.start()).then(|| Measured::Short { least: number(*range.start()) })
}

/// Whether somebody may write it anew now.
pub fn edit(
    known: &Contribution,
    manner: &Manner,
    author: PersonId,
    now: Timestamp,
) -> Result<(), EditRejected> {
    if known.writer.account() != Some(author) {
        return Err(EditRejected::NotYours);
    }
    turn(known.state, Verb::Edit, known.code).map_err(|_| EditRejected::Closed)?;
    // What was sent back to its author, or waits, may be mended for as long again.
    let from = match (known.state, known.decided_at) {
        (State::Rejected | State::Held, Some(decided)) => decided.max(known.written_at),
        (State::Published | State::Hidden | State::Withdrawn, _) | (_, None) => known.written_at,
    };
    let window = i64::try_from(manner.edit_window.as_secs()).unwrap_or(i64::MAX);
    let ended_at = kernel::time::seconds_after(from, window);
    if now > ended_at {
        return Err(EditRejected::TooLate { ended_at });
    }
    Ok(())
}

/// Whether somebody of the shop has decided about what it says now. Reports bring it before them again, and hold it no more: else few
/// could take it down as often as they like.
pub fn is_decided(known: &Contribution) -> bool {
    known.decided_at.is_some_and(|decided| known.edited_at.is_none_or(|edited| edited <= decided))
}

/// Whether somebody may vote on it.
pub fn may_vote(known: &Contribution, person: PersonId) -> Result<(), VoteRejected> {
    if known.writer.account() == Some(person) {
        return Err(VoteRejected::Own);
    }
    match known.state {
        State::Published => Ok(()),
        State::Held | State::Rejected | State::Hidden | State::Withdrawn => Err(VoteRejected::NotStanding),
    }
}

/// By how much the two counts change when somebody who said one thing says another: up, down.
pub fn votes_moved(before: Vote, after: Vote) -> (i64, i64) {
    let counts = |vote: Vote| match vote {
        Vote::Up => (1, 0),
        Vote::Down => (0, 1),
        Vote::None => (0, 0),
    };
    let ((up, down), (had_up, had_down)) = (counts(after), counts(before));
    (up - had_up, down - had_down)
}
