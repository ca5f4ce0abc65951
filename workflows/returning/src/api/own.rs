//! What programs ask for whoever bought: that something of an order of theirs goes back. It is counted as the forms are.

use super::bodies::{ReturnWish, WithdrawalWish, pieces};
use crate::{
    model::{Asked, Bought},
    reads::{self, Rights},
    steps,
};
use action::Failure;
use axum::Extension;
use kernel::{Rejection, rejection::Never};
use orders::model::OrderId;
use returns::{
    Patience,
    api::{ReturnBody, WithdrawalBody, body, declared},
    model::{Kind, ReturnId, Wish, WithdrawalId},
    rules::TextRejected,
};
use std::sync::Arc;
use webkit::{
    Problem,
    api::{At, Body, Call, Fault, Made, Reply},
};

fn wait(call: &Call, patience: &Patience) -> Result<(), Problem> {
    match patience.wait(call.household()) {
        Some(wait) => Err(Problem::TooFast(wait)),
        None => Ok(()),
    }
}

/// An order of whoever asks, with what of it goes back already.
async fn own(call: &Call, id: OrderId) -> Result<Bought, Problem> {
    let me = call.person::<Never>()?;
    call.read(async |snap| {
        let whole = orders::reads::own(snap, me, id).await?.ok_or(Problem::NotFound)?;
        Ok(reads::bought(snap, whole).await?)
    })
    .await
}

fn refused<R: Rejection + 'static>(no: R) -> Problem {
    Problem::from(Failure::Rejected(no))
}

/// Asks for something that the shop allows, or that is not as it was agreed.
pub(super) async fn ask(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(order): At<OrderId>,
    Body(wish): Body<ReturnWish>,
) -> Result<Made<ReturnBody>, Problem> {
    wait(&call, &patience)?;
    let unfit = |field: &str| Problem::from(Fault::new(field, "webkit-api-field-unfit"));
    let kind = [Kind::Allowed, Kind::Conformity].into_iter().find(|kind| kind.code() == wish.kind);
    let kind = kind.ok_or_else(|| unfit("kind"))?;
    let wanted = wish.wish.as_deref().map(|word| Wish::from_code(word).ok_or_else(|| unfit("wish")));
    let asked = &Asked { kind, lines: pieces(&wish.lines)?, why: wish.why, wish: wanted.transpose()? };
    own(&call, order).await?;
    let id: ReturnId =
        call.once(async |tx| steps::ask(tx, call.ctx(), order, asked).await.map(|ret| ret.id)).await?;
    let found = call.read(async |snap| returns::reads::whole(snap, id).await).await?;
    let found = found.ok_or(Problem::NotFound)?;
    Ok(Made::at(format!("/api/v1/returns/{id}"), body(&found)))
}

/// Goes back on an order, or on some of it, and has it acknowledged.
pub(super) async fn withdraw(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(order): At<OrderId>,
    Body(wish): Body<WithdrawalWish>,
) -> Result<Reply<WithdrawalBody>, Problem> {
    wait(&call, &patience)?;
    let bought = own(&call, order).await?;
    let rights = call.read(async |snap| Rights::of(snap, call.ctx()).await).await?;
    rights.may_any(Kind::Withdrawal, &bought).map_err(refused)?;
    let named = match pieces(&wish.lines)? {
        named if named.is_empty() => reads::all(&bought),
        named => named,
    };
    let (lang, me) = (call.say.lang, call.person::<Never>()?);
    let new = &reads::declared(&bought, (Some(me), lang), &named).map_err(refused)?;
    let is_written = patience.may_write(&new.email);
    let id: WithdrawalId = call
        .once(async |tx| {
            let declared = returns::steps::declare(tx, call.ctx(), new, is_written).await?;
            Ok::<_, Failure<TextRejected>>(declared.id)
        })
        .await?;
    let found = call.read(async |snap| returns::reads::withdrawal(snap, id).await).await?;
    Ok(Reply::new(declared(&found.ok_or(Problem::NotFound)?)))
}
