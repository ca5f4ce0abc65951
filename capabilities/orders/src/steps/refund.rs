//! Money of one order goes back, by the payment that paid its group: asked for by staff, or by whoever takes goods back.

use super::{audit, load, money::asked};
use crate::{
    model::{OrderId, Whole},
    rules::{
        self, RefundAsked,
        money::{nothing, refundable},
    },
    store,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{Money, Rejection, Subject, Word};
use payments_facts::RefundId;

/// Why no money goes back.
#[derive(Debug)]
pub enum RefundRejected {
    /// How much.
    Amount(RefundAsked),
    /// The way to pay.
    Payment(payments::rules::RefundRejected),
}

impl Rejection for RefundRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Amount(amount) => amount.code(),
            Self::Payment(payment) => payment.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Amount(amount) => amount.words(),
            Self::Payment(payment) => payment.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("amount")
    }
}

/// Asks for so much of an order's money to go back, because of that. No more goes than is left of what this order paid, however much
/// others of its group have.
///
/// ```ignore
/// let refund = orders::steps::refund(tx, ctx, order, Money::eur(1_250), Subject::from(ret)).await?;
/// ```
pub async fn refund(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    amount: Money,
    cause: Subject,
) -> Result<RefundId, Failure<RefundRejected>> {
    let whole = load(tx, id).await?;
    give(tx, ctx, &whole, (amount, cause)).await
}

/// Asks for money to go back as somebody of the shop typed it, all of it if nobody says how much.
pub(crate) async fn refund_typed(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    typed: &str,
) -> Result<RefundId, Failure<RefundRejected>> {
    let whole = load(tx, id).await?;
    let amount = rules::money::refund(&whole.order, &whole.refunds, typed);
    let amount = amount.map_err(|no| Failure::Rejected(RefundRejected::Amount(no)))?;
    let refund = give(tx, ctx, &whole, (amount, Subject::from(id))).await?;
    audit(tx, ctx, "orders-audit-refunded", (&whole.order, &whole.order)).await?;
    Ok(refund)
}

pub(super) async fn give(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    (amount, cause): (Money, Subject),
) -> Result<RefundId, Failure<RefundRejected>> {
    let unfit = |no| Failure::Rejected(RefundRejected::Amount(no));
    let most = refundable(&whole.order, &whole.refunds);
    let payment = whole.group.payment.filter(|_| most.minor > 0).ok_or(unfit(nothing(&whole.order)))?;
    if amount.minor <= 0 || amount.currency != most.currency {
        return Err(unfit(RefundAsked::Unfit));
    }
    if amount.minor > most.minor {
        return Err(unfit(RefundAsked::TooMuch { most }));
    }
    let refund = payments::steps::refund(tx, ctx, payment, amount, cause).await;
    let refund = refund.map_err(|failure| failure.widen(RefundRejected::Payment))?;
    store::refunds::put(tx, &asked(ctx, whole, refund, amount)).await?;
    Ok(refund)
}
