//! What the steps of the back office write into the log of staff.

use crate::model::Again;
use action::Change;
use kernel::Subject;
use serde_json::{Value, json};

/// Another try was asked for.
pub(crate) fn tried_again(again: &Again, count: u64) -> Change<'_> {
    let all = || Subject::all("job");
    let (subject, label) = match again {
        Again::All => (all(), ""),
        Again::Job(id) => (Subject { kind: "job".into(), id: *id }, ""),
        Again::Facts { reaction, .. } => (all(), reaction.as_str()),
        Again::Deadline { kind, .. } => (all(), kind.as_str()),
    };
    let after = json!({ "count": count });
    Change { verb: "office-audit-again", subject, label, before: Value::Null, after }
}

/// The list of synonyms is another one. Only lines that came or went are written down.
pub(crate) fn relisted(before: &str, after: &str) -> Change<'static> {
    let only = |of: &str, not_in: &str| -> Vec<String> {
        of.lines().filter(|line| !not_in.lines().any(|other| other == *line)).map(str::to_owned).collect()
    };
    Change {
        verb: "office-audit-synonyms",
        subject: Subject::all("search"),
        label: "",
        before: json!({ "synonyms": only(before, after) }),
        after: json!({ "synonyms": only(after, before) }),
    }
}
