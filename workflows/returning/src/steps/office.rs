//! What those who look after returns do that reaches the order: goods go on sale again, money goes back.

use crate::{model::Bought, reads, rules::pieces};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::Tx;
use kernel::{Money, Rejection, Subject, Word};
use orders::{model::OrderState, rules::money::refundable, steps::RefundRejected};
use payments_facts::RefundId;
use returns::{
    model::{Return, ReturnId, Whole},
    rules::{AmountRejected, StateRejected, sums},
    steps::Came,
};

/// Why no money goes back.
#[derive(Debug)]
pub enum GiveRejected {
    /// How much.
    Amount(AmountRejected),
    /// How the return stands.
    State(StateRejected),
    /// What the order or its payment says.
    Order(RefundRejected),
}

impl Rejection for GiveRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Amount(no) => no.code(),
            Self::State(no) => no.code(),
            Self::Order(no) => no.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Amount(no) => no.words(),
            Self::State(no) => no.words(),
            Self::Order(no) => no.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("amount")
    }
}

/// Goods have arrived: what can be sold again is on sale again. What of a withdrawal was never sent is not sent any more.
pub async fn receive(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    came: &[Came],
) -> Result<(), Failure<StateRejected>> {
    let whole = returns::steps::load(tx, id).await?;
    let order = whole.ret.order;
    let bought = reads::bought_of(tx, order).await?.ok_or(Failure::NotFound)?;
    let came: Vec<Came> = came.iter().map(|one| Came { restocked: sellable(&bought, one), ..*one }).collect();
    let unsent = pieces::unsent(&whole, &bought, true);
    let again = returns::steps::receive(tx, ctx, id, (&came, &unsent)).await?;
    if !again.is_empty() {
        stock::restock(tx, ctx, &again).await?;
    }
    orders::steps::drop_unsent(tx, ctx, order, &pieces::dropped(&whole.ret, &bought, &unsent)).await?;
    Ok(())
}

/// How many of what came are on sale again: only what was sent was off it, and each piece comes back on it once.
fn sellable(bought: &Bought, came: &Came) -> u32 {
    let whole = &bought.whole;
    if whole.order.past.is_some() {
        // What was sold elsewhere was never on sale here.
        return 0;
    }
    let sent = bought.line(came.line).map_or(0, |line| line.sent);
    match whole.order.stand.order {
        OrderState::Cancelled | OrderState::Expired => 0,
        OrderState::Placed | OrderState::Confirmed | OrderState::Completed => {
            came.restocked.min(sent.saturating_sub(bought.restocked(came.line)))
        }
    }
}

/// A return, its order, and how much that has left to give back.
struct Loaded {
    whole: Whole,
    bought: Bought,
    left: Money,
}

impl Loaded {
    /// What is still to go back.
    fn owed(&self) -> Money {
        sums::owed(&self.whole.ret, &pieces::owing(&self.whole, &self.bought), self.left)
    }
}

async fn load<R>(tx: &mut Tx, id: ReturnId) -> Result<Loaded, Failure<R>> {
    let whole = returns::steps::load(tx, id).await?;
    let bought = reads::bought_of(tx, whole.ret.order).await?.ok_or(Failure::NotFound)?;
    let left = refundable(&bought.whole.order, &bought.whole.refunds);
    Ok(Loaded { whole, bought, left })
}

/// Money goes back for a return: as much as was typed, else what is owed; never more than the order has left. Pieces of it that
/// were never sent are not sent any more, so that nobody gives their money back once more.
pub async fn refund(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    typed: &str,
) -> Result<RefundId, Failure<GiveRejected>> {
    let known = load(tx, id).await?;
    let Loaded { whole, bought, left } = &known;
    let amount = sums::asked(known.owed(), *left, typed);
    let amount = amount.map_err(|no| Failure::Rejected(GiveRejected::Amount(no)))?;
    let refund = orders::steps::refund(tx, ctx, whole.ret.order, amount, Subject::from(id)).await;
    let refund = refund.map_err(|failure| failure.widen(GiveRejected::Order))?;
    let unsent = pieces::unsent(whole, bought, whole.ret.sent_at.is_some());
    let given = returns::steps::give(tx, ctx, id, (refund, amount), &unsent).await;
    given.map_err(|failure| failure.widen(GiveRejected::State))?;
    let dropped = pieces::dropped(&whole.ret, bought, &unsent);
    orders::steps::drop_unsent(tx, ctx, whole.ret.order, &dropped).await?;
    Ok(refund)
}

/// Nothing more is to be done about it.
pub async fn close(tx: &mut Tx, ctx: &Ctx, id: ReturnId) -> Result<Return, Failure<StateRejected>> {
    let owed = load(tx, id).await?.owed();
    returns::steps::close(tx, ctx, id, owed).await
}
