//! Somebody decided in another part of the program that a text goes. Its author has the same rights as if it had been decided here.

use super::{
    Refused,
    decide::{category_of, keep_decided},
    fresh_reference,
    send::blank,
};
use crate::{
    model::{Notice, Outcome, Source},
    rules::notice::Decision,
    store,
};
use action::{Ctx, Failure};
use contributions::model::Ground;
use contributions_facts::{ContributionId, StatementId};
use database::Tx;

/// Makes a decision of its own of a statement of reasons that no notice carries: with letter, appeal and numbers (DSA art. 17, 20).
pub(crate) async fn taken_down(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    statement: StatementId,
) -> Result<(), Failure<Refused>> {
    if store::notices::of_statement(tx, id, statement).await?.is_some() {
        return Ok(());
    }
    let Some(stated) = contributions::reads::statement(tx, statement).await? else { return Ok(()) };
    let Some(text) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    let why = stated.reasons;
    let notice = Notice {
        source: Source::Own,
        is_detected: why.is_found_by_program,
        ..blank(ctx, fresh_reference(tx, ctx).await?, category_of(&why.category), Some(&text))
    };
    let decision = Decision {
        agent: None,
        outcome: match why.ground {
            Ground::Illegal => Outcome::Illegal,
            Ground::Terms => Outcome::Terms,
        },
        ground: why.quote,
        explanation: why.facts,
        statement: Some(statement),
        reject: None,
    };
    keep_decided(tx, ctx, notice, decision).await.map(drop)
}
