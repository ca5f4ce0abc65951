//! The numbers of a year by which the shop gives account of its moderation (RULES 1.P, transparency; DSA art. 15 and 24).

use super::{Category, Outcome, Side, Source};

/// What happened in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Which year, by the calendar of UTC.
    pub year: i64,
    /// Notices that came, by what is wrong.
    pub received: Vec<(Category, i64)>,
    /// What was decided, by how the shop came to know.
    pub decided: Vec<(Source, Outcome, i64)>,
    /// How many of all that was taken down a program had found.
    pub detected: i64,
    /// How many seconds half of the decisions took at most.
    pub median_s: Option<i64>,
    /// Appeals that were judged: by whom, and whether that changed what was decided.
    pub appeals: Vec<(Side, bool, i64)>,
    /// How many seconds half of those took at most.
    pub appeal_median_s: Option<i64>,
    /// How many were warned, and how many had to wait: by what they sent, by what they wrote.
    pub measures: Vec<(Side, bool, i64)>,
    /// Texts that waited before they stood, by why.
    pub held: Vec<(String, i64)>,
    /// Reports of readers, by why.
    pub reported: Vec<(String, i64)>,
}

impl Numbers {
    /// How many notices came.
    pub fn received_all(&self) -> i64 {
        self.received.iter().map(|(_, many)| many).sum()
    }

    /// How often it was decided so.
    pub fn decided_so(&self, source: Source, outcome: Outcome) -> i64 {
        let so = self.decided.iter().filter(|(from, what, _)| (*from, *what) == (source, outcome));
        so.map(|(_, _, many)| many).sum()
    }

    /// How much was taken down.
    pub fn restricted(&self) -> i64 {
        let gone = self.decided.iter().filter(|(_, outcome, _)| outcome.restricts());
        gone.map(|(_, _, many)| many).sum()
    }

    /// How many appeals were judged, and how many of them changed what was decided.
    pub fn appealed(&self) -> (i64, i64) {
        let all = self.appeals.iter().map(|(_, _, many)| many).sum();
        let reversed = self.appeals.iter().filter(|(_, reversed, _)| *reversed);
        (all, reversed.map(|(_, _, many)| many).sum())
    }

    /// How many of a hundred of what was taken down a program had found; nothing where nothing was.
    pub fn detected_share(&self) -> Option<i64> {
        (self.restricted() > 0).then(|| self.detected * 100 / self.restricted())
    }

    /// All of it as names and numbers, for files.
    pub fn rows(&self) -> Vec<(String, i64)> {
        let mut rows = vec![("year".to_owned(), self.year), ("notices.received".into(), self.received_all())];
        rows.extend(
            self.received.iter().map(|(of, many)| (format!("notices.received.{}", of.code()), *many)),
        );
        for (source, outcome, many) in &self.decided {
            rows.push((format!("decided.{}.{}", source.code(), outcome.code()), *many));
        }
        rows.push(("restricted".into(), self.restricted()));
        rows.push(("restricted.found_by_program".into(), self.detected));
        rows.extend(self.median_s.map(|s| ("decided.median_s".to_owned(), s)));
        for (side, is_reversed, many) in &self.appeals {
            let end = if *is_reversed { "reversed" } else { "upheld" };
            rows.push((format!("appeals.{}.{end}", side.code()), *many));
        }
        rows.extend(self.appeal_median_s.map(|s| ("appeals.median_s".to_owned(), s)));
        for (side, waits, many) in &self.measures {
            let end = if *waits { "suspended" } else { "warned" };
            rows.push((format!("abuse.{}.{end}", side.code()), *many));
        }
        rows.extend(self.held.iter().map(|(why, many)| (format!("held.{why}"), *many)));
        rows.extend(self.reported.iter().map(|(why, many)| (format!("reported.{why}"), *many)));
        rows
    }
}
