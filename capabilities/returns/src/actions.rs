//! What people do here: each opens one transaction and calls one step. What needs the order too is the workflow's `returning`.

use crate::{
    model::{NewWithdrawal, Policy, Return, ReturnId, TypedPolicy, WithdrawalId},
    rules::TextRejected,
    steps::{self, Declared, SendRejected},
};
use action::{Ctx, Failure, Made};

/// Somebody goes back on a contract, once with each form.
pub async fn declare(
    ctx: &Ctx,
    new: &NewWithdrawal,
    is_written: bool,
) -> Result<Made<WithdrawalId, Declared>, Failure<TextRejected>> {
    let one = |declared: Declared| (declared.id, declared);
    ctx.make(async |tx| steps::declare(tx, ctx, new, is_written).await.map(one)).await
}

/// Whoever sends something back says how.
pub(crate) async fn send(ctx: &Ctx, id: ReturnId, tracking: &str) -> Result<Return, Failure<SendRejected>> {
    ctx.write(async |tx| steps::send(tx, ctx, id, tracking).await).await
}

/// The shop decides about what comes back.
pub(crate) async fn put_policy(ctx: &Ctx, typed: &TypedPolicy) -> Result<Policy, Failure<TextRejected>> {
    ctx.write(async |tx| steps::put_policy(tx, ctx, typed).await).await
}
