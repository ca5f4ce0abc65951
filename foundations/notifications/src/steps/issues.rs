//! Issues of the newsletter: written, tried, let out some addresses at a time, held back. Each address gets one copy of each.

use super::{keep, newsletter::stop_of};
use crate::{
    letters::newsletter::{self as letters, Below, To},
    model::newsletter::{Issue, IssueId, IssueState, Move, Standing, SubscriberId, SubscriberLine, Words},
    rules::issues::{self as rules, IssueRejected},
    store,
};
use action::{Change, Ctx, Failure, Work};
use database::{StoreError, Tx};
use notifications_facts::IssueSent;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Writing the copies of an issue for the addresses behind one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SendBatch {
    /// Which issue.
    pub(crate) issue: IssueId,
    /// How far it had come when this was put in. If it is elsewhere by now, there is nothing to do.
    pub(crate) after: Option<SubscriberId>,
}

impl Work for SendBatch {
    const NAME: &'static str = "notifications.issue";
}

/// Keeps the first words of an issue.
pub(crate) async fn begin(tx: &mut Tx, ctx: &Ctx, typed: &Words) -> Result<IssueId, Failure<IssueRejected>> {
    let words = rules::words(typed).map_err(Failure::Rejected)?;
    let issue = Issue {
        id: ctx.id(),
        state: IssueState::Draft,
        words,
        reached: None,
        changed_at: ctx.now(),
        begun_at: None,
        ended_at: None,
        version: 1,
    };
    store::issues::insert(tx, &issue).await?;
    audit(tx, ctx, "notifications-audit-issue-written", (None, &issue)).await?;
    Ok(issue.id)
}

/// Keeps other words, if nobody wrote in between.
pub(crate) async fn rewrite(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, version): (IssueId, i64),
    typed: &Words,
) -> Result<(), Failure<IssueRejected>> {
    let known = load(tx, id, version).await?;
    let words = rules::words(typed).map_err(Failure::Rejected)?;
    let issue = rules::rewrite(&known, words, ctx.now()).map_err(Failure::Rejected)?;
    save(tx, &issue).await?;
    Ok(audit(tx, ctx, "notifications-audit-issue-written", (Some(&known), &issue)).await?)
}

async fn load(tx: &mut Tx, id: IssueId, version: i64) -> Result<Issue, Failure<IssueRejected>> {
    let known = store::issues::find(tx, id).await?.ok_or(Failure::NotFound)?;
    if known.version == version { Ok(known) } else { Err(Failure::Conflict) }
}

async fn save(tx: &mut Tx, issue: &Issue) -> Result<(), Failure<IssueRejected>> {
    if store::issues::save(tx, issue).await? { Ok(()) } else { Err(Failure::Conflict) }
}

/// Lets an issue out, holds it back, or lets it go on.
pub(crate) async fn go(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, version): (IssueId, i64),
    to: Move,
) -> Result<(), Failure<IssueRejected>> {
    let known = match to {
        // Each batch is another version: whoever wants to hold it back must not have to hit one.
        Move::Pause => store::issues::find(tx, id).await?.ok_or(Failure::NotFound)?,
        Move::Send | Move::Resume => load(tx, id, version).await?,
    };
    let has_readers = store::subscribers::count(tx, Standing::Confirmed, 1).await? > 0;
    let issue = rules::go(&known, to, has_readers, ctx.now()).map_err(Failure::Rejected)?;
    save(tx, &issue).await?;
    let verb = match to {
        Move::Send => "notifications-audit-issue-sent",
        Move::Pause => "notifications-audit-issue-paused",
        Move::Resume => "notifications-audit-issue-resumed",
    };
    let [before, after] = [&known, &issue].map(|one| json!({ "state": one.state.code() }));
    let change = Change { verb, subject: id.into(), label: label(&issue), before, after };
    ctx.audit(tx, &change).await?;
    if to == Move::Send {
        tx.record(&IssueSent { issue: id }).await?;
    }
    if issue.state == IssueState::Sending {
        ctx.enqueue(tx, &SendBatch { issue: id, after: issue.reached }).await?;
    }
    Ok(())
}

/// Writes an issue to whoever writes it, as the others would get it.
pub(crate) async fn try_out(tx: &mut Tx, ctx: &Ctx, id: IssueId) -> Result<(), Failure<IssueRejected>> {
    let issue = store::issues::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let person = accounts::reads::person(tx, ctx.person()?).await?.ok_or(Failure::NotFound)?;
    for lang in kernel::Lang::ALL.into_iter().filter(|lang| !issue.words.body.own(*lang).is_empty()) {
        let to = To { address: person.address.reveal(), lang, person: Some(person.id) };
        let below = Below { stop_path: "/newsletter", is_brought: false };
        keep(tx, ctx, letters::issue(ctx.house(), &issue.words, &to, &below)).await?;
    }
    let change = Change {
        verb: "notifications-audit-issue-tried",
        subject: id.into(),
        label: label(&issue),
        before: Value::Null,
        after: Value::Null,
    };
    Ok(ctx.audit(tx, &change).await?)
}

/// Writes the next copies. Where the issue stands moves with them: what was written is written once.
pub(crate) async fn send_batch(tx: &mut Tx, ctx: &Ctx, work: &SendBatch) -> Result<(), StoreError> {
    let known = store::issues::find(tx, work.issue).await?;
    let goes_on = |one: &Issue| one.state == IssueState::Sending && one.reached == work.after;
    let Some(issue) = known.filter(goes_on) else { return Ok(()) };
    let next = store::subscribers::list_confirmed(tx, issue.reached, rules::BATCH).await?;
    for one in &next {
        send_copy(tx, ctx, &issue, one).await?;
    }
    let is_over = next.len() < rules::BATCH as usize;
    let reached = next.last().map(|one| one.id).or(issue.reached);
    let (state, ended_at) = match is_over {
        true => (IssueState::Sent, Some(ctx.now())),
        false => (IssueState::Sending, None),
    };
    let moved = Issue { state, reached, ended_at, ..issue };
    if !store::issues::save(tx, &moved).await? {
        return Err(StoreError::SlowDown);
    }
    if !is_over {
        ctx.enqueue(tx, &SendBatch { issue: moved.id, after: reached }).await?;
    }
    Ok(())
}

async fn send_copy(tx: &mut Tx, ctx: &Ctx, issue: &Issue, one: &SubscriberLine) -> Result<(), StoreError> {
    if store::copies::has(tx, issue.id, one.id).await? {
        return Ok(());
    }
    let stop = stop_of(tx, ctx, one.id).await?;
    let to = To { address: one.address.reveal(), lang: one.lang, person: None };
    let below = Below { stop_path: &format!("/unsubscribe/{stop}"), is_brought: one.is_brought };
    let written = letters::issue(ctx.house(), &issue.words, &to, &below);
    let mail = keep(tx, ctx, written).await?;
    store::stops::put_into(tx, mail, &stop).await?;
    store::copies::insert(tx, issue.id, one.id, mail).await.map(drop)
}

/// What an issue is called in the log of staff.
fn label(issue: &Issue) -> &str {
    issue.words.subject.show(kernel::Lang::Es)
}

async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    (before, after): (Option<&Issue>, &Issue),
) -> Result<(), StoreError> {
    let said = |one: &Issue| json!({ "state": one.state.code(), "subject": one.words.subject, "body": one.words.body });
    let change = Change {
        verb,
        subject: after.id.into(),
        label: label(after),
        before: before.map_or(Value::Null, said),
        after: said(after),
    };
    ctx.audit(tx, &change).await
}
