//! What these tables hold about people: how it is handed to them, and how it is taken away.

use crate::{
    model::{Contribution, ContributionId, Report, Statement, Version, WriterRecord},
    steps,
    store::{self, exporting::ROWS_MAX},
};
use action::{BoxFut, Kept, Personal};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Timestamp};
use serde_json::{Value, json};

/// What waits and how texts are compared names nobody; of those who wrote within an hour only numbers are kept, for two hours.
pub(crate) const IMPERSONAL: &[&str] = &[
    "contribution_waiting",
    "contribution_print",
    "contribution_band",
    "contribution_pace",
    "contribution_setting",
];

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

const WORDS_KEPT: &[Kept] = &[
    Kept { column: "title", why: "contributions-kept-words" },
    Kept { column: "body", why: "contributions-kept-words" },
];

/// What somebody wants to become of their texts comes first, because it is erased last.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "contribution_writer",
            title: "contributions-personal-writer",
            export: writer,
            erase: |tx, _, person| Box::pin(store::erasing::writer(tx, person)),
            kept: &[],
        },
        Personal {
            table: "contribution",
            title: "contributions-personal-texts",
            export: texts,
            erase: |tx, _, person| Box::pin(steps::erase_texts(tx, person)),
            kept: WORDS_KEPT,
        },
        Personal {
            table: "contribution_version",
            title: "contributions-personal-versions",
            export: versions,
            // They stay and go with their texts.
            erase: |_, _, _| Box::pin(async { Ok(()) }),
            kept: WORDS_KEPT,
        },
        Personal {
            table: "contribution_vote",
            title: "contributions-personal-votes",
            export: votes,
            erase: |tx, _, person| Box::pin(store::erasing::votes(tx, person)),
            kept: &[],
        },
        Personal {
            table: "contribution_report",
            title: "contributions-personal-reports",
            export: reports,
            erase: |tx, _, person| Box::pin(store::erasing::reports(tx, person)),
            kept: &[],
        },
        Personal {
            table: "contribution_statement",
            title: "contributions-personal-statements",
            export: statements,
            erase: |tx, _, person| Box::pin(store::erasing::statements(tx, person)),
            kept: &[],
        },
    ]
}

fn writer(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let known = store::writers::find(snap, person).await?;
        if known == store::writers::Known::default() {
            return Ok(Vec::new());
        }
        let WriterRecord { stood, refused, upheld, dismissed } = known.record;
        Ok(vec![json!({
            "texts_that_stand": stood,
            "texts_refused": refused,
            "reports_upheld": upheld,
            "reports_dismissed": dismissed,
            "texts_of_a_day": known.counted,
            "since": known.counted_from.to_string(),
            "texts_go_along": known.takes_along,
            "may_write_from": known.may_write_from.map(|at| at.to_string()),
            "may_report_from": known.may_report_from.map(|at| at.to_string()),
        })])
    })
}

fn texts(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let page = store::lists::of_author(snap, person, None, ROWS_MAX).await?;
        let row = |one: &Contribution| {
            json!({
                "id": one.id,
                "kind": one.kind.code(),
                "about": one.about.to_string(),
                "language": one.lang.code(),
                "title": one.title.reveal(),
                "body": one.body.reveal(),
                "pictures": one.pictures,
                "state": one.state.code(),
                "written_at": one.written_at.to_string(),
                "edited_at": one.edited_at.map(|at| at.to_string()),
                "found_good_by": one.up,
                "found_bad_by": one.down,
            })
        };
        Ok(page.items.iter().map(row).collect())
    })
}

fn versions(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::exporting::versions(snap, person).await?;
        let row = |(id, one): &(ContributionId, Version)| {
            let (title, body) = (one.title.reveal(), one.body.reveal());
            json!({ "of": id, "version": one.version, "title": title, "body": body, "since": one.since.to_string() })
        };
        Ok(all.iter().map(row).collect())
    })
}

fn votes(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::exporting::votes(snap, person).await?;
        let row = |(id, is_good, at): &(ContributionId, bool, Timestamp)| {
            let at = at.to_string();
            json!({ "about": id, "good": is_good, "at": at })
        };
        Ok(all.iter().map(row).collect())
    })
}

fn reports(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::exporting::reports(snap, person).await?;
        let row = |one: &Report| {
            json!({
                "about": one.contribution,
                "reason": one.reason.code(),
                "note": one.note.reveal(),
                "state": one.state.code(),
                "at": one.at.to_string(),
            })
        };
        Ok(all.iter().map(row).collect())
    })
}

fn statements(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::exporting::statements(snap, person).await?;
        let row = |one: &Statement| {
            json!({
                "about": one.contribution,
                "text": one.text.reveal(),
                "facts": one.reasons.facts,
                "ground": one.reasons.ground.code(),
                "quote": one.reasons.quote,
                "at": one.at.to_string(),
                "taken_back_at": one.reversed_at.map(|at| at.to_string()),
            })
        };
        Ok(all.iter().map(row).collect())
    })
}
