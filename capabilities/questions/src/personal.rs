//! What these tables hold about people: how it is handed to them, and how it is taken away. The words of questions and answers are
//! handed over where words are kept.

mod routing;

use crate::{
    model::{Answer, ContributionId, Mark, Question},
    steps, store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Timestamp};
use serde_json::{Value, json};

/// Numbers of a day, and hashes, tell nothing about anybody.
pub(crate) const IMPERSONAL: &[&str] = &[
    "questions_deflected",
    "questions_imported",
    // How it stands with asking owners, and what the shop has set.
    "questions_routing",
    "questions_routing_setting",
];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

pub(crate) fn all() -> Vec<Personal> {
    let mut all = vec![
        Personal {
            table: "questions_question",
            title: "questions-personal-asked",
            export: asked,
            erase: |tx, _, person| Box::pin(steps::forget_questions(tx, person)),
            kept: &[],
        },
        Personal {
            table: "questions_answer",
            title: "questions-personal-answered",
            export: answered,
            erase: |tx, _, person| Box::pin(steps::forget_answers(tx, person)),
            kept: &[],
        },
        Personal {
            table: "questions_same",
            title: "questions-personal-same",
            export: same,
            erase: |tx, _, person| Box::pin(steps::forget_same(tx, person)),
            kept: &[],
        },
    ];
    all.extend(routing::all());
    all
}

fn asked(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |one: &Question| {
            json!({
                "question": one.id,
                "product": one.product,
                "name": one.name.reveal(),
                "stage": one.stage.code(),
                "state": one.state.code(),
                "answers": one.answers,
                "asked_at": one.asked_at.to_string(),
            })
        };
        Ok(store::erasing::questions(snap, person, ROWS_MAX).await?.iter().map(row).collect())
    })
}

fn answered(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |one: &Answer| {
            json!({
                "answer": one.id,
                "question": one.question,
                "name": one.name.reveal(),
                "mark": one.mark.map(Mark::code),
                "since": one.since.map(|at| at.to_string()),
                "state": one.state.code(),
                "written_at": one.written_at.to_string(),
            })
        };
        Ok(store::erasing::answers(snap, person, ROWS_MAX).await?.iter().map(row).collect())
    })
}

fn same(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::same::of_person(snap, person, ROWS_MAX).await?;
        let row = |(question, into, at): (ContributionId, ContributionId, Timestamp)| json!({ "question": question, "same_as": into, "at": at.to_string() });
        Ok(all.into_iter().map(row).collect())
    })
}
