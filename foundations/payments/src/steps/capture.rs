//! Of money that a provider holds so much is taken as is owed in the end. The provider gives the rest free by itself.

use super::{Take, current, load};
use crate::rules::{self, PayRejected};
use action::{Ctx, Failure};
use database::Tx;
use kernel::Money;
use payments_facts::PaymentId;

/// Has so much taken. `PaymentCaptured` says when it is ours. Refused where nothing is held, and for more than is.
pub async fn capture(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PaymentId,
    amount: Money,
) -> Result<(), Failure<PayRejected>> {
    let payment = load(tx, id).await?;
    rules::may_capture(&payment, amount).map_err(Failure::Rejected)?;
    let attempt = current(tx, &payment).await?.ok_or(Failure::NotFound)?;
    ctx.enqueue(tx, &Take { attempt: attempt.id, amount }).await?;
    Ok(())
}
