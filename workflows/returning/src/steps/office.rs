//! What those who look after returns do that reaches the order: goods go on sale again, money goes back.

use crate::{model::Bought, reads};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::Tx;
use kernel::{Rejection, Subject, Word};
use orders::{model::OrderState, rules::money::refundable, steps::RefundRejected};
use payments_facts::RefundId;
use returns::{
    model::{Line, Return, ReturnId, Whole},
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

/// Goods have arrived: what can be sold again is on sale again.
pub async fn receive(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    came: &[Came],
) -> Result<(), Failure<StateRejected>> {
    let ret = returns::steps::load(tx, id).await?.ret;
    let bought = reads::bought_of(tx, ret.order).await?.ok_or(Failure::NotFound)?;
    let came: Vec<Came> = came.iter().map(|one| Came { restocked: sellable(&bought, one), ..*one }).collect();
    let again = returns::steps::receive(tx, ctx, id, &came).await?;
    if !again.is_empty() {
        stock::restock(tx, ctx, &again).await?;
    }
    Ok(())
}

/// How many of what came are on sale again: only what was sent was off it, and each piece comes back on it once.
fn sellable(bought: &Bought, came: &Came) -> u32 {
    let whole = &bought.whole;
    let sent = whole.lines.iter().find(|line| line.id == came.line).map_or(0, |line| line.sent);
    match whole.order.stand.order {
        OrderState::Cancelled | OrderState::Expired => 0,
        OrderState::Placed | OrderState::Confirmed | OrderState::Completed => {
            came.restocked.min(sent.saturating_sub(bought.restocked(came.line)))
        }
    }
}

/// The lines of a return without the pieces whose money the order gave back of itself.
pub(crate) fn owing(lines: &[Line], order: &orders::model::Whole) -> Vec<Line> {
    let of = |line: &Line| {
        let known = order.lines.iter().find(|one| one.id == line.line);
        let most = known.map_or(line.quantity, |one| one.quantity.saturating_sub(one.dropped));
        let (quantity, received) = (line.quantity.min(most), line.received.map(|came| came.min(most)));
        Line { quantity, received, ..line.clone() }
    };
    lines.iter().map(of).collect()
}

async fn load<R>(tx: &mut Tx, id: ReturnId) -> Result<(Whole, kernel::Money), Failure<R>> {
    let mut whole = returns::steps::load(tx, id).await?;
    let order = orders::reads::whole(tx, whole.ret.order).await?.ok_or(Failure::NotFound)?;
    let left = refundable(&order.order, &order.refunds);
    whole.lines = owing(&whole.lines, &order);
    Ok((whole, left))
}

/// Money goes back for a return: as much as was typed, else what is owed; never more than the order has left.
pub async fn refund(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    typed: &str,
) -> Result<RefundId, Failure<GiveRejected>> {
    let (whole, left) = load(tx, id).await?;
    let owed = sums::owed(&whole.ret, &whole.lines, left);
    let amount = sums::asked(owed, left, typed);
    let amount = amount.map_err(|no| Failure::Rejected(GiveRejected::Amount(no)))?;
    let refund = orders::steps::refund(tx, ctx, whole.ret.order, amount, Subject::from(id)).await;
    let refund = refund.map_err(|failure| failure.widen(GiveRejected::Order))?;
    let given = returns::steps::give(tx, ctx, id, (refund, amount)).await;
    given.map_err(|failure| failure.widen(GiveRejected::State))?;
    Ok(refund)
}

/// Nothing more is to be done about it.
pub async fn close(tx: &mut Tx, ctx: &Ctx, id: ReturnId) -> Result<Return, Failure<StateRejected>> {
    let (whole, left) = load(tx, id).await?;
    let owed = sums::owed(&whole.ret, &whole.lines, left);
    returns::steps::close(tx, ctx, id, owed).await
}
