//! What these tables hold about people: how it is handed to them, and how it is taken away. The words of comments are handed over
//! where words are kept.

use crate::{
    model::{Badge, Comment},
    steps, store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

/// How many stand on a thing tells nothing about anybody.
pub(crate) const IMPERSONAL: &[&str] = &["comments_count"];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

pub(crate) fn all() -> Vec<Personal> {
    vec![Personal {
        table: "comments_comment",
        title: "comments-personal",
        export: comments,
        erase: |tx, ctx, person| Box::pin(steps::leave(tx, ctx, person)),
        kept: &[],
    }]
}

fn comments(snap: &mut Snapshot, person: PersonId) -> BoxFut<'_, Result<Vec<Value>, StoreError>> {
    Box::pin(async move {
        let all = store::people::of_person(snap, person, ROWS_MAX).await?;
        Ok(all.iter().map(row).collect())
    })
}

fn row(one: &Comment) -> Value {
    json!({
        "comment": one.id,
        "on": one.on.to_string(),
        "thread": one.thread,
        "answers": one.answers,
        "name": one.name.reveal(),
        "badge": one.badge.map(Badge::code),
        "state": one.state.code(),
        "written_at": one.written_at.to_string(),
    })
}
