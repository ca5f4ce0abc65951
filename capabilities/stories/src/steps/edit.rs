//! Whoever told a story tells it anew. Its products and pictures stay.

use super::keep;
use crate::{
    model::{Change, ContributionId, Story},
    rules::{EditRejected, check, parts},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Kind, Text, Written};
use database::Tx;
use kernel::PersonId;

/// Keeps what a story says now. What it said before is kept and shown with its words.
pub async fn edit(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    author: PersonId,
    to: &Change,
) -> Result<Written, Failure<EditRejected>> {
    let before = store::stories::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let words = contributions::reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
    check::parts(&to.parts).map_err(|why| Failure::Rejected(EditRejected::Wanted(why)))?;
    let text = Text { title: to.title.reveal().clone(), body: parts::text(words.lang, &to.parts) };
    let manner = contributions::rules::manner(Kind::Story);
    let edited = contributions::steps::edit(tx, ctx, &manner, id, author, &text).await;
    let written = edited.map_err(|failure| failure.widen(EditRejected::Words))?;
    let now = Story { again: to.again, state: written.state, ..before.clone() };
    if now != before {
        keep(tx, &before, &now).await?;
    }
    Ok(written)
}
