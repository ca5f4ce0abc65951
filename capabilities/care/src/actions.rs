//! What people do here: each opens one transaction and calls one step.

use crate::{
    jobs::{POLL, polled},
    model::{Case, CaseId, CaseState, Matter, ReplyId, Settings},
    rules::{FormRejected, StateRejected, case::RateRejected},
    steps::{self, About, Opened, Sent, Wish, Words, WriteRejected},
};
use action::{Ctx, Failure, Made};
use catalog_facts::ProductId;
use contributions_facts::ContributionId;
use database::StoreError;
use kernel::{PersonId, Personal, rejection::Never};

/// A form has made what it makes; nobody asks which.
fn made<T>(_: T) -> ((), ()) {
    ((), ())
}

/// Reads what somebody sent, or says what is wrong with it. Nothing is kept.
pub(crate) fn read(sent: &Sent) -> Result<Wish, Failure<FormRejected>> {
    steps::wish(sent).map_err(Failure::Rejected)
}

/// Somebody writes about something. A form opens one case, or writes one word in one.
pub(crate) async fn open(ctx: &Ctx, wish: &Wish) -> Result<Made<CaseId, Opened>, Failure<FormRejected>> {
    ctx.make(async |tx| steps::open(tx, ctx, wish).await.map(|opened| (opened.case.id, opened))).await
}

/// Somebody could not solve their trouble by what others wrote. A form opens one case.
pub(crate) async fn report(
    ctx: &Ctx,
    wish: &Wish,
    about: About,
) -> Result<Made<CaseId, Opened>, Failure<FormRejected>> {
    ctx.make(async |tx| steps::report(tx, ctx, wish, about).await.map(|opened| (opened.case.id, opened)))
        .await
}

/// Somebody could.
pub(crate) async fn solve(
    ctx: &Ctx,
    product: ProductId,
    found: ContributionId,
) -> Result<(), Failure<Never>> {
    let person = ctx.person()?;
    ctx.write(async |tx| Ok(steps::solve(tx, ctx, person, (product, found)).await?)).await
}

/// The customer writes another word, one with each form.
pub(crate) async fn write(ctx: &Ctx, id: CaseId, text: &str) -> Result<(), Failure<WriteRejected>> {
    ctx.make(async |tx| steps::write(tx, ctx, id, text).await.map(made)).await.map(drop)
}

/// The customer says that it is over.
pub(crate) async fn close(ctx: &Ctx, id: CaseId) -> Result<Case, Failure<StateRejected>> {
    ctx.write(async |tx| steps::close(tx, ctx, id).await).await
}

/// The customer says how it was.
pub(crate) async fn rate(
    ctx: &Ctx,
    id: CaseId,
    rating: u32,
    words: &str,
) -> Result<Case, Failure<RateRejected>> {
    ctx.write(async |tx| steps::rate(tx, id, (rating, words)).await).await
}

/// Somebody of the shop answers, once with each form.
pub(crate) async fn answer(
    ctx: &Ctx,
    id: CaseId,
    words: &Words,
    to: CaseState,
) -> Result<(), Failure<WriteRejected>> {
    ctx.make(async |tx| steps::answer(tx, ctx, id, words, to).await.map(made)).await.map(drop)
}

/// Somebody of the shop notes something, once with each form.
pub(crate) async fn note(ctx: &Ctx, id: CaseId, words: &Words) -> Result<(), Failure<WriteRejected>> {
    ctx.make(async |tx| steps::note(tx, ctx, id, words).await.map(made)).await.map(drop)
}

/// Somebody of the shop puts a case elsewhere.
pub(crate) async fn put(ctx: &Ctx, id: CaseId, to: CaseState) -> Result<Case, Failure<StateRejected>> {
    ctx.write(async |tx| steps::put(tx, ctx, id, to).await).await
}

/// Somebody of the shop says what a case is about.
pub(crate) async fn sort(ctx: &Ctx, id: CaseId, to: Matter) -> Result<Case, Failure<StateRejected>> {
    ctx.write(async |tx| steps::sort(tx, ctx, id, to).await).await
}

/// Somebody of the shop gives a case to somebody, or to nobody.
pub(crate) async fn assign(
    ctx: &Ctx,
    id: CaseId,
    agent: Option<PersonId>,
    name: &Personal<String>,
) -> Result<Case, Failure<FormRejected>> {
    ctx.write(async |tx| steps::assign(tx, ctx, id, (agent, name)).await).await
}

/// Keeps a canned reply, new or known. A form makes one.
pub(crate) async fn put_reply(
    ctx: &Ctx,
    id: Option<ReplyId>,
    name: &str,
    body: &str,
) -> Result<(), Failure<FormRejected>> {
    if id.is_some() {
        return ctx.write(async |tx| steps::put_reply(tx, ctx, id, (name, body)).await).await;
    }
    ctx.make(async |tx| steps::put_reply(tx, ctx, id, (name, body)).await.map(made)).await.map(drop)
}

/// Takes a canned reply away.
pub(crate) async fn remove_reply(ctx: &Ctx, id: ReplyId) -> Result<(), Failure<FormRejected>> {
    ctx.write(async |tx| steps::remove_reply(tx, ctx, id).await).await
}

/// Keeps what the shop decided about its customer care.
pub(crate) async fn put_settings(ctx: &Ctx, settings: &Settings) -> Result<(), Failure<FormRejected>> {
    ctx.write(async |tx| steps::put_settings(tx, ctx, settings).await).await
}

/// Has the mailbox read from now on, if there is one: at once, and then each minute. It may be asked more than once.
pub async fn watch_mailbox(ctx: &Ctx) -> Result<(), StoreError> {
    if !ctx.house().mailbox.is_set() {
        return Ok(());
    }
    ctx.write(async |tx| tx.set_deadline(POLL, &polled(), ctx.now()).await).await
}
