//! Another try, and the list of synonyms, inside a transaction.

mod setup;

pub(crate) use setup::set_block;

use crate::{
    changes,
    model::Again,
    rules::{self, ListRejected},
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::Lang;

/// Asks for another try. Tells of how much.
pub(crate) async fn try_again(tx: &mut Tx, ctx: &Ctx, again: &Again) -> Result<u64, StoreError> {
    let count = asked_again(tx, again).await?;
    if count > 0 {
        ctx.audit(tx, &changes::tried_again(again, count)).await?;
    }
    Ok(count)
}

async fn asked_again(tx: &mut Tx, again: &Again) -> Result<u64, StoreError> {
    Ok(match again {
        Again::All => {
            let facts = tx.try_parked_again().await?;
            let jobs = tx.try_parked_jobs_again().await?;
            facts + jobs + tx.try_parked_deadlines_again().await?
        }
        Again::Job(id) => tx.try_job_again(*id).await?.into(),
        Again::Facts { reaction, subject } => tx.try_unheard_again(reaction, subject).await?,
        Again::Deadline { kind, subject } => tx.try_deadline_again(kind, subject).await?.into(),
    })
}

/// Puts a list in the place of the one whose mark is given, if it is still that one.
pub(crate) async fn replace_synonyms(
    tx: &mut Tx,
    ctx: &Ctx,
    list: &str,
    edited: &str,
) -> Result<usize, Failure<ListRejected>> {
    let known = search::reads::synonyms(tx).await?;
    if rules::mark(&rules::written(&known)) != edited {
        return Err(Failure::Rejected(ListRejected::Changed));
    }
    keep(tx, ctx, list, &rules::written(&known)).await
}

/// Adds a group that leads from what was looked for to something else, and not back.
pub(crate) async fn add_synonym(
    tx: &mut Tx,
    ctx: &Ctx,
    lang: Lang,
    missed: &str,
    finds: &str,
) -> Result<usize, Failure<ListRejected>> {
    let known = search::reads::synonyms(tx).await?;
    let line = rules::one_way(lang, missed, finds);
    // By itself first: what line of the list it would be says nothing to whoever wrote one word.
    search::rules::read_synonyms(&line, None).map_err(|_| Failure::Rejected(ListRejected::Unfit))?;
    let before = rules::written(&known);
    keep(tx, ctx, &format!("{before}{line}"), &before).await
}

async fn keep(tx: &mut Tx, ctx: &Ctx, list: &str, before: &str) -> Result<usize, Failure<ListRejected>> {
    let groups = search::rules::read_synonyms(list, None)
        .map_err(|why| Failure::Rejected(ListRejected::Unreadable(why)))?;
    if search::steps::replace_synonyms(tx, &groups).await? {
        ctx.audit(tx, &changes::relisted(before, &rules::written(&groups))).await?;
    }
    Ok(groups.len())
}
