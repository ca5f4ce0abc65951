//! Points follow what others think and what helped, inside a transaction: what holds now is asked, so that it does not matter in
//! which order facts are heard, nor how often.

use crate::{
    model::{Cause, ContributionId, Ways},
    rules::reputation as rules,
    store::{self, reputation::Account},
};
use action::Ctx;
use contributions::model::Kind;
use database::{StoreError, Tx};
use kernel::PersonId;

/// Gives the author of a question or an answer the points of its votes; of one that does not stand they are taken back.
pub(crate) async fn weigh(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), StoreError> {
    let Some(words) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    let cause = match words.kind {
        Kind::Question => Cause::QuestionUp,
        Kind::Answer => Cause::AnswerUp,
        Kind::Review | Kind::Reply | Kind::Comment | Kind::Story | Kind::Article => return Ok(()),
    };
    let Some(person) = words.writer.person() else { return Ok(()) };
    let (up, down) = if words.stands() { (words.up, words.down) } else { (0, 0) };
    count(tx, ctx, Account { person, cause, source: id }, up).await?;
    count(tx, ctx, Account { person, cause: Cause::Down, source: id }, down).await
}

/// Whose an accepted answer is, and who accepted it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Acceptance {
    pub(crate) question: ContributionId,
    pub(crate) answer: ContributionId,
    pub(crate) asker: Option<PersonId>,
    pub(crate) author: Option<PersonId>,
    /// Whether both are one: then nobody gets any.
    pub(crate) is_own: bool,
}

/// Gives both the points of an accepted answer, or takes them back, by what the question says now.
pub(crate) async fn accepted(tx: &mut Tx, ctx: &Ctx, of: Acceptance) -> Result<(), StoreError> {
    let accepted = store::questions::find(tx, of.question).await?.and_then(|one| one.accepted);
    if let Some(person) = of.author.filter(|_| !of.is_own) {
        let account = Account { person, cause: Cause::Accepted, source: of.answer };
        count(tx, ctx, account, u32::from(accepted == Some(of.answer))).await?;
    }
    let Some(person) = of.asker else { return Ok(()) };
    // Of their own answer nobody gets anything, also where another was accepted before.
    let answer = match accepted {
        Some(id) => store::answers::find(tx, id).await?,
        None => None,
    };
    let is_given = answer.is_some_and(|one| one.person != Some(person));
    let account = Account { person, cause: Cause::Accepting, source: of.question };
    count(tx, ctx, account, u32::from(is_given)).await
}

/// So many of it count from now on. What all of it comes to follows, day by day, since a day has a most.
async fn count(tx: &mut Tx, ctx: &Ctx, of: Account, wanted: u32) -> Result<(), StoreError> {
    let known = store::reputation::counted(tx, of).await?;
    if known == wanted {
        return Ok(());
    }
    let (ways, _) = store::routing_ways::find(tx).await?;
    let today = rules::day(ctx.now());
    let days = match wanted > known {
        true => vec![today],
        false => store::reputation::days_behind(tx, of, wanted).await?,
    };
    let before = sum(tx, of.person, &days, &ways).await?;
    match wanted > known {
        true => {
            let points = rules::worth(of.cause, &ways);
            store::reputation::add(tx, of, (known + 1, wanted), (points, today)).await?;
        }
        false => store::reputation::keep_first(tx, of, wanted).await?,
    }
    let after = sum(tx, of.person, &days, &ways).await?;
    store::reputation::move_by(tx, of.person, after - before).await
}

/// What these days come to.
async fn sum(tx: &mut Tx, person: PersonId, days: &[i64], ways: &Ways) -> Result<i64, StoreError> {
    let mut sum = 0;
    for day in days {
        sum += rules::of_day(&store::reputation::of_day(tx, person, *day).await?, ways.day_max);
    }
    Ok(sum)
}
