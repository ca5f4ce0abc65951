//! What to do next, which days a figure has, how a list of synonyms is written.

use crate::model::{Figure, Known, Task};
use kernel::{Lang, Open, Rejection, Timestamp, Word};
use search::model::SynonymGroup;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// So many days a feature may stay staged before somebody is asked to decide.
pub(crate) const STAGED_DAYS: i64 = 14;

/// Why a list of synonyms was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ListRejected {
    /// Somebody else changed it while it was being edited.
    Changed,
    /// It is no list.
    Unreadable(search::rules::SynonymsRejected),
    /// What a search should find is no word, or too long a one.
    Unfit,
}

impl Rejection for ListRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Changed => "office-synonyms-changed",
            Self::Unreadable(why) => why.code(),
            Self::Unfit => "office-synonyms-add-unfit",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Changed | Self::Unfit => Vec::new(),
            Self::Unreadable(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Changed | Self::Unreadable(_) => Some("list"),
            Self::Unfit => Some("finds"),
        }
    }
}

/// What somebody should look at, the most pressing first.
pub(crate) fn tasks(known: &Known) -> Vec<Task> {
    let mut tasks = Vec::new();
    if known.aside.total() > 0 {
        tasks.push(Task::Aside { things: known.aside.total() });
    }
    if known.letters_refused {
        tasks.push(Task::Letters);
    }
    if !known.has_identity {
        tasks.push(Task::Identity);
    }
    if !known.is_safe {
        tasks.push(Task::Unsafe);
    }
    if !known.has_products {
        tasks.push(Task::Products);
    }
    if !known.sends_letters {
        tasks.push(Task::Silent);
    }
    if known.missed > 0 && !known.most_missed.is_empty() {
        tasks.push(Task::Missed { times: known.missed, words: known.most_missed.clone() });
    }
    tasks.extend(known.staged.iter().map(|title| Task::Staged { title }));
    if known.hours > 0 {
        tasks.push(Task::Hours { hours: known.hours });
    }
    tasks
}

/// Whether a feature has been staged for so long that somebody should decide.
pub(crate) fn waits_for_decision(state: Open, since: Timestamp, now: Timestamp) -> bool {
    state == Open::Staff && since <= kernel::time::days_before(now, STAGED_DAYS)
}

/// What was counted on each of these days; nothing counts as none.
pub(crate) fn figure(days: Vec<String>, counted: Vec<(String, i64)>) -> Figure {
    let counted: HashMap<String, i64> = counted.into_iter().collect();
    let with_count = |day: String| {
        let count = counted.get(&day).copied().unwrap_or(0);
        (day, count)
    };
    Figure { days: days.into_iter().map(with_count).collect() }
}

/// A list as it is edited: a group in each line, as `search::rules::read_synonyms` reads it.
pub(crate) fn written(groups: &[SynonymGroup]) -> String {
    let line = |group: &SynonymGroup| {
        let arrow = if group.is_two_way { "" } else { " >" };
        let words = group.words.join(", ");
        let words = match words.split_once(", ") {
            Some((first, others)) => format!("{first}{arrow}, {others}"),
            None => words,
        };
        format!("{}, {words}\n", group.lang.code())
    };
    groups.iter().map(line).collect()
}

/// The line of a group that leads from what was looked for to something else. Whatever would end a cell or a line is
/// written as a space.
pub(crate) fn one_way(lang: Lang, missed: &str, finds: &str) -> String {
    let cell = |text: &str| text.replace([',', ';', '>', '\r', '\n'], " ").trim().to_owned();
    format!("{}, {} >, {}\n", lang.code(), cell(missed), cell(finds))
}

/// By what a list that was edited is known again.
pub(crate) fn mark(list: &str) -> String {
    Sha256::digest(list).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
