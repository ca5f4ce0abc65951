//! What those who look after returns do. Each of it is written into the log of what staff changed.

use super::{SendRejected, audit, keep, letters, load};
use crate::{
    model::{Condition, Line, Note, Policy, Return, ReturnId, State, TypedPolicy},
    rules::{
        StateRejected, TextRejected, ret,
        texts::{self, TEXT_MAX},
    },
    store,
};
use action::{Change, Ctx, Failure};
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::{Money, Personal, Subject};
use orders_facts::LineId;
use returns_facts::Remedy;
use serde_json::json;

/// The shop agrees. What was refused before takes its pieces again.
pub async fn accept(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    answer: &str,
) -> Result<Return, Failure<SendRejected>> {
    let state = |failure: Failure<StateRejected>| failure.widen(SendRejected::State);
    let whole = load(tx, id).await.map_err(state)?;
    let answer = texts::text(answer, "answer", TEXT_MAX);
    let answer = answer.map_err(|no| Failure::Rejected(SendRejected::Text(no)))?;
    let zone = ctx.house().shop.face().zone.clone();
    let done = ret::accept(&whole.ret, &whole.lines, answer, (ctx.now(), &zone));
    let done = done.map_err(|no| Failure::Rejected(SendRejected::State(no)))?;
    if whole.ret.state == State::Refused {
        take_again(tx, &whole.ret, &whole.lines).await.map_err(state)?;
    }
    let ret = keep(tx, done).await.map_err(state)?;
    audit(tx, ctx, "returns-audit-accepted", (&whole.ret, &ret)).await?;
    let policy = store::settings::policy(tx).await?;
    letters::accepted(tx, ctx, (&ret, &whole.lines), &policy).await?;
    Ok(ret)
}

async fn take_again(tx: &mut Tx, ret: &Return, lines: &[Line]) -> Result<(), Failure<StateRejected>> {
    for line in lines {
        let taken = store::taken::take(tx, (ret.order, line.line), (line.counted(), line.ordered)).await?;
        taken.ok_or(Failure::Rejected(StateRejected::Taken))?;
    }
    Ok(())
}

/// The shop does not agree, and says why: what was taken is free again.
pub async fn refuse(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    answer: &str,
) -> Result<Return, Failure<SendRejected>> {
    let state = |failure: Failure<StateRejected>| failure.widen(SendRejected::State);
    let whole = load(tx, id).await.map_err(state)?;
    let answer = texts::said(answer, "answer", TEXT_MAX)
        .map_err(|no: TextRejected| Failure::Rejected(SendRejected::Text(no)))?;
    let done = ret::refuse(&whole.ret, &whole.lines, answer, ctx.now());
    let done = done.map_err(|no| Failure::Rejected(SendRejected::State(no)))?;
    give_up(tx, &whole.lines).await?;
    let ret = keep(tx, done).await.map_err(state)?;
    audit(tx, ctx, "returns-audit-refused", (&whole.ret, &ret)).await?;
    letters::refused(tx, ctx, &ret).await?;
    Ok(ret)
}

/// What is taken of them goes back no more by this return; what never came was given up before.
async fn give_up(tx: &mut Tx, lines: &[Line]) -> Result<(), StoreError> {
    for line in lines {
        store::taken::give_up(tx, line.line, line.counted()).await?;
    }
    Ok(())
}

/// What arrived of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// The line of the order.
    pub line: LineId,
    /// How many.
    pub quantity: u32,
    /// In which condition.
    pub condition: Condition,
    /// How many of them can be sold again.
    pub restocked: u32,
}

/// It has arrived. Tells what is to be put back on sale; a line of which nothing is said has not come. `unsent` is how many pieces
/// of its lines had never been sent: those go back all the same.
pub async fn receive(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    (came, unsent): (&[Came], &[(LineId, u32)]),
) -> Result<Vec<(VariantId, u32)>, Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let arrived = |line: &Line| {
        let said = came.iter().find(|one| one.line == line.line);
        let quantity = said.map_or(0, |one| one.quantity.min(line.quantity));
        Line {
            unsent: ret::never_sent(line, unsent),
            received: Some(quantity),
            condition: said.map(|one| one.condition).filter(|_| quantity > 0),
            restocked: said.map_or(0, |one| one.restocked.min(quantity)),
            ..line.clone()
        }
    };
    let lines: Vec<Line> = whole.lines.iter().map(arrived).collect();
    let done = ret::receive(&whole.ret, &lines, ctx.now()).map_err(Failure::Rejected)?;
    for line in &lines {
        store::lines::receive(tx, id, line).await?;
        // What was announced and did not come may still go back by another return, unless money went for it.
        if !whole.ret.has_money() {
            let missing = line.quantity.saturating_sub(line.counted());
            store::taken::give_up(tx, line.line, missing).await?;
        }
    }
    let ret = keep(tx, done).await?;
    audit(tx, ctx, "returns-audit-received", (&whole.ret, &ret)).await?;
    letters::received(tx, ctx, (&ret, &lines)).await?;
    let again = lines.iter().filter(|line| line.restocked > 0);
    Ok(again.map(|line| (line.variant, line.restocked)).collect())
}

/// A thing that was not as agreed was put right, or cannot be. What was put right may be claimed once more.
pub async fn remedy(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    remedy: Remedy,
) -> Result<Return, Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let done = ret::remedy(&whole.ret, remedy, ctx.now()).map_err(Failure::Rejected)?;
    if remedy != Remedy::Impossible {
        give_up(tx, &whole.lines).await?;
    }
    let ret = keep(tx, done).await?;
    audit(tx, ctx, "returns-audit-remedied", (&whole.ret, &ret)).await?;
    letters::remedied(tx, ctx, &ret, remedy).await?;
    Ok(ret)
}

/// Nothing more is to be done. `owed` is what is still to go back.
pub async fn close(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    owed: Money,
) -> Result<Return, Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let done = ret::close(&whole.ret, owed, ctx.now()).map_err(Failure::Rejected)?;
    let ret = keep(tx, done).await?;
    audit(tx, ctx, "returns-audit-closed", (&whole.ret, &ret)).await?;
    Ok(ret)
}

/// A note, as it was typed.
pub struct Noted<'n> {
    /// What it says.
    pub text: &'n str,
    /// What whoever writes it is called.
    pub name: Personal<String>,
}

/// Notes something for the others; nobody else ever reads it.
pub async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    noted: &Noted<'_>,
) -> Result<(), Failure<TextRejected>> {
    let text = texts::said(noted.text, "note", TEXT_MAX).map_err(Failure::Rejected)?;
    let ret = store::returns::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let note = Note {
        id: ctx.id(),
        ret: id,
        person: ctx.actor().person(),
        name: noted.name.clone(),
        text: Personal::new(text),
        created_at: ctx.now(),
    };
    store::notes::insert(tx, &note).await?;
    tx.record(&ret::note(&ret)).await?;
    audit(tx, ctx, "returns-audit-noted", (&ret, &ret)).await?;
    Ok(())
}

/// Keeps what the shop decided about what comes back.
pub async fn put_policy(
    tx: &mut Tx,
    ctx: &Ctx,
    typed: &TypedPolicy,
) -> Result<Policy, Failure<TextRejected>> {
    let policy = texts::policy(typed).map_err(Failure::Rejected)?;
    let before = store::settings::policy(tx).await?;
    store::settings::put_policy(tx, &policy).await?;
    let [was, is] = [&before, &policy].map(|policy| json!({ "days": policy.days }));
    let subject = Subject::all("return");
    let change = Change { verb: "returns-audit-policy", subject, label: "", before: was, after: is };
    ctx.audit(tx, &change).await?;
    Ok(policy)
}
