//! What programs do with returns where the order must know of it: staff decide, receive and give money back; whoever bought asks.

mod bodies;
mod own;
mod policy;

use crate::steps::{self, GiveRejected};
use action::Failure;
use bodies::{AnswerWish, ArrivedWish, MatchWish, NoteWish, RefundWish, RemedyWish};
use kernel::{Personal, Rejection, Right};
use orders::steps::RefundRejected;
use payments_facts::RefundId;
use returns::{
    api::{GROUP, ReturnBody, WithdrawalBody, body, declared},
    model::{ReturnId, WithdrawalId},
    steps::Noted,
};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Operation, Reply},
};

pub(crate) fn routes() -> Routes {
    let post = |path, name| Operation::post(path, name).of(GROUP);
    let policy = Operation::get("/api/v1/shop/returns-policy", "returning-api-get-returns-policy").of(GROUP);
    Routes::new()
        .api(policy, policy::show)
        .only(Audience::Member)
        .api(post("/api/v1/orders/{id}/returns", "returning-api-ask-own-return"), own::ask)
        .api(post("/api/v1/orders/{id}/withdrawals", "returning-api-declare-own-withdrawal"), own::withdraw)
        .only(Audience::Staff(Right::Orders))
        .api(post("/api/v1/admin/returns/{id}/accept", "returning-api-accept-return"), accept)
        .api(post("/api/v1/admin/returns/{id}/refuse", "returning-api-refuse-return"), refuse)
        .api(post("/api/v1/admin/returns/{id}/receive", "returning-api-receive-return"), receive)
        .api(post("/api/v1/admin/returns/{id}/remedy", "returning-api-remedy-return"), remedy)
        .api(post("/api/v1/admin/returns/{id}/notes", "returning-api-note-return"), note)
        .api(post("/api/v1/admin/withdrawals/{id}/match", "returning-api-match-withdrawal"), find)
        .api(post("/api/v1/admin/withdrawals/{id}/aside", "returning-api-set-aside-withdrawal"), set_aside)
        .only(Audience::Staff(Right::Sales))
        .api(post("/api/v1/admin/returns/{id}/refunds", "returning-api-refund-return"), refund)
        .api(post("/api/v1/admin/returns/{id}/close", "returning-api-close-return"), close)
}

/// A return as it is now.
async fn shown(call: &Call, id: ReturnId) -> Result<Reply<ReturnBody>, Problem> {
    let found = call.read(async |snap| returns::reads::whole(snap, id).await).await?;
    let found = found.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&found), found.ret.version))
}

/// What becomes of a step of which nobody asks more than that it was done.
fn done<T, R: Rejection>(ended: Result<T, Failure<R>>) -> Result<(), Failure<R>> {
    ended.map(drop)
}

async fn accept(
    call: Call,
    At(id): At<ReturnId>,
    Body(wish): Body<AnswerWish>,
) -> Result<Reply<ReturnBody>, Problem> {
    call.once(async |tx| done(returns::steps::accept(tx, call.ctx(), id, &wish.answer).await)).await?;
    shown(&call, id).await
}

async fn refuse(
    call: Call,
    At(id): At<ReturnId>,
    Body(wish): Body<AnswerWish>,
) -> Result<Reply<ReturnBody>, Problem> {
    call.once(async |tx| done(returns::steps::refuse(tx, call.ctx(), id, &wish.answer).await)).await?;
    shown(&call, id).await
}

async fn receive(
    call: Call,
    At(id): At<ReturnId>,
    Body(wish): Body<ArrivedWish>,
) -> Result<Reply<ReturnBody>, Problem> {
    let came = &wish.came()?;
    call.once(async |tx| steps::receive(tx, call.ctx(), id, came).await).await?;
    shown(&call, id).await
}

async fn remedy(
    call: Call,
    At(id): At<ReturnId>,
    Body(wish): Body<RemedyWish>,
) -> Result<Reply<ReturnBody>, Problem> {
    let remedy = wish.remedy()?;
    call.once(async |tx| done(returns::steps::remedy(tx, call.ctx(), id, remedy).await)).await?;
    shown(&call, id).await
}

async fn note(
    call: Call,
    At(id): At<ReturnId>,
    Body(wish): Body<NoteWish>,
) -> Result<Reply<ReturnBody>, Problem> {
    let name = call.session().map(|session| session.name.clone()).ok_or(Problem::Forbidden)?;
    let noted = &Noted { text: &wish.text, name: Personal::new(name) };
    call.once(async |tx| returns::steps::note(tx, call.ctx(), id, noted).await).await?;
    shown(&call, id).await
}

/// The provider's answer is waited for a while; what takes longer shows in the return later.
async fn refund(
    call: Call,
    At(id): At<ReturnId>,
    Body(wish): Body<RefundWish>,
) -> Result<Reply<ReturnBody>, Problem> {
    let typed = wish.amount.unwrap_or_default();
    let asked: RefundId = call.once(async |tx| steps::refund(tx, call.ctx(), id, &typed).await).await?;
    let waited = payments::actions::wait_for(call.ctx(), asked).await;
    waited.map_err(|failure| failure.widen(|no| GiveRejected::Order(RefundRejected::Payment(no))))?;
    shown(&call, id).await
}

async fn close(call: Call, At(id): At<ReturnId>) -> Result<Reply<ReturnBody>, Problem> {
    call.once(async |tx| done(steps::close(tx, call.ctx(), id).await)).await?;
    shown(&call, id).await
}

async fn find(
    call: Call,
    At(id): At<WithdrawalId>,
    Body(wish): Body<MatchWish>,
) -> Result<Reply<ReturnBody>, Problem> {
    let wanted = (wish.code.as_str(), wish.email.as_str());
    let found: ReturnId =
        call.once(async |tx| steps::match_by_hand(tx, call.ctx(), id, wanted).await).await?;
    shown(&call, found).await
}

async fn set_aside(call: Call, At(id): At<WithdrawalId>) -> Result<Reply<WithdrawalBody>, Problem> {
    call.once(async |tx| returns::steps::set_aside(tx, call.ctx(), id).await).await?;
    let found = call.read(async |snap| returns::reads::withdrawal(snap, id).await).await?;
    Ok(Reply::new(declared(&found.ok_or(Problem::NotFound)?)))
}
