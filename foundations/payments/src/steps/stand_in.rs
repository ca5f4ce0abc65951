//! What happens at the provider that is none: somebody fills in a test card on its page, their bank asks who it is, and it tells
//! us what came of it, by jobs as another's server would.

use super::hear_within;
use crate::{
    model::{Answer, AttemptId, Card, Reason, Said, StandIn, Standing},
    rules::CardRejected,
    store,
};
use action::{Ctx, Failure, Work};
use database::{StoreError, Tx};
use kernel::time;
use serde::{Deserialize, Serialize};

/// After so many seconds a slow card has paid.
const LATE_S: i64 = 3;
/// After so many seconds the owner of a card says that they did not pay.
const DISPUTED_S: i64 = 60;

/// The provider that is none tells us what became of an attempt.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Tell {
    pub(crate) attempt: AttemptId,
    /// Whether whoever paid takes it back.
    pub(crate) is_disputed: bool,
}

impl Work for Tell {
    const NAME: &'static str = "payments.stand_in_tells";
}

/// What it says of an attempt that it remembers.
pub(crate) fn answer(known: &StandIn) -> Answer {
    let said = match known.standing {
        Standing::Open | Standing::Asking | Standing::Late => Said::Waits,
        Standing::Paid => Said::Takes(known.amount),
        Standing::Refused => Said::Refuses(known.reason.unwrap_or(Reason::Declined)),
        Standing::Dropped => Said::Refuses(Reason::Provider),
    };
    Answer { said, their_ref: their_ref(known.attempt) }
}

/// How it calls an attempt.
pub(crate) fn their_ref(attempt: AttemptId) -> String {
    format!("test_{}", attempt.uuid().simple())
}

/// Somebody has filled in a card.
pub(crate) async fn fill_in(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AttemptId,
    card: Card,
) -> Result<(), Failure<CardRejected>> {
    let known = load(tx, id, Standing::Open).await?;
    let (standing, reason) = match card {
        Card::Pays | Card::Disputed | Card::Twice => (Standing::Paid, None),
        Card::Declined => (Standing::Refused, Some(Reason::Declined)),
        Card::NoFunds => (Standing::Refused, Some(Reason::Funds)),
        Card::Asks => (Standing::Asking, None),
        Card::Late => (Standing::Late, None),
    };
    store::stand_in::save(tx, &StandIn { standing, reason, ..known }).await?;
    let tell = Tell { attempt: id, is_disputed: false };
    match card {
        Card::Asks => {}
        Card::Late => {
            ctx.enqueue_at(tx, &tell, time::seconds_after(ctx.now(), LATE_S)).await?;
        }
        Card::Twice => {
            ctx.enqueue(tx, &tell).await?;
            ctx.enqueue(tx, &tell).await?;
        }
        Card::Disputed => {
            ctx.enqueue(tx, &tell).await?;
            let later = Tell { is_disputed: true, ..tell };
            ctx.enqueue_at(tx, &later, time::seconds_after(ctx.now(), DISPUTED_S)).await?;
        }
        Card::Pays | Card::Declined | Card::NoFunds => {
            ctx.enqueue(tx, &tell).await?;
        }
    }
    Ok(())
}

/// Somebody has answered their bank.
pub(crate) async fn show_who(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AttemptId,
    is_them: bool,
) -> Result<(), Failure<CardRejected>> {
    let known = load(tx, id, Standing::Asking).await?;
    let (standing, reason) = match is_them {
        true => (Standing::Paid, None),
        false => (Standing::Refused, Some(Reason::Authentication)),
    };
    store::stand_in::save(tx, &StandIn { standing, reason, ..known }).await?;
    ctx.enqueue(tx, &Tell { attempt: id, is_disputed: false }).await?;
    Ok(())
}

async fn load(tx: &mut Tx, id: AttemptId, standing: Standing) -> Result<StandIn, Failure<CardRejected>> {
    let known = store::stand_in::find(tx, id).await?.ok_or(Failure::NotFound)?;
    if known.standing == standing { Ok(known) } else { Err(Failure::Rejected(CardRejected::Over)) }
}

/// It tells us. What was slow has paid by now.
pub(crate) async fn tell(tx: &mut Tx, ctx: &Ctx, work: &Tell) -> Result<(), StoreError> {
    let Some(mut known) = store::stand_in::find(tx, work.attempt).await? else { return Ok(()) };
    if known.standing == Standing::Late {
        known.standing = Standing::Paid;
        store::stand_in::save(tx, &known).await?;
    }
    let answer = match work.is_disputed {
        true => Answer { said: Said::Disputes(known.amount), their_ref: their_ref(known.attempt) },
        false => answer(&known),
    };
    hear_within(tx, ctx, work.attempt, &answer).await
}

/// We do not want an attempt any more. What was paid there stays paid.
pub(crate) async fn let_go(tx: &mut Tx, id: AttemptId) -> Result<(), StoreError> {
    let Some(known) = store::stand_in::find(tx, id).await? else { return Ok(()) };
    match known.standing {
        Standing::Open | Standing::Asking => {
            store::stand_in::save(tx, &StandIn { standing: Standing::Dropped, ..known }).await
        }
        Standing::Late | Standing::Paid | Standing::Refused | Standing::Dropped => Ok(()),
    }
}
