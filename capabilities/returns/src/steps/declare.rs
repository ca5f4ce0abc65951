//! Somebody goes back on a contract: it is kept and acknowledged, whatever they mean. Here nobody asks whether there is such an
//! order, so that nothing that happens here can tell (RULES section 2 row 5). What it means is looked up by whoever hears
//! `WithdrawalDeclared`.

use super::{letters, timers};
use crate::{
    model::{NewWithdrawal, Progress, ReturnId, Withdrawal, WithdrawalId},
    rules::{StateRejected, TextRejected, texts},
    secret, store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Personal, Subject, rejection::Never, time};
use orders_facts::OrderId;
use returns_facts::{WithdrawalDeclared, WithdrawalMatched, WithdrawalSetAside};
use serde_json::json;

/// What became of a declaration.
#[derive(Clone, Debug)]
pub struct Declared {
    /// Which one.
    pub id: WithdrawalId,
    /// A secret that leads to it.
    pub secret: String,
}

/// Keeps a declaration and acknowledges it by letter; where its address has had too many, the letter goes later.
pub async fn declare(
    tx: &mut Tx,
    ctx: &Ctx,
    typed: &NewWithdrawal,
    is_written: bool,
) -> Result<Declared, Failure<TextRejected>> {
    let new = texts::declaration(typed.clone()).map_err(Failure::Rejected)?;
    let declared = Withdrawal {
        id: ctx.id(),
        person: new.person,
        name: Personal::new(new.name),
        code: Personal::new(new.code),
        email: Personal::new(new.email),
        lang: new.lang,
        goods: Personal::new(new.goods),
        lines: new.lines,
        known_order: new.known_order,
        progress: Progress::Declared,
        ret: None,
        declared_at: ctx.now(),
    };
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    store::withdrawals::insert(tx, &declared, &hash).await?;
    timers::set_declared(tx, &declared).await?;
    if is_written {
        letters::declared(tx, ctx, &declared, Some(&secret)).await?;
    } else {
        put_off(tx, &declared).await?;
    }
    tx.record(&WithdrawalDeclared { withdrawal: declared.id }).await?;
    Ok(Declared { id: declared.id, secret })
}

/// So many letters of strangers go to one address within a day.
const DAY_MAX: i64 = 24;
/// So many went at once before others are put off.
const AT_ONCE: i64 = 4;

/// The acknowledgement goes later, one an hour. Only to strangers who write to the same address all day nothing goes.
async fn put_off(tx: &mut Tx, is: &Withdrawal) -> Result<(), StoreError> {
    let since = time::days_before(is.declared_at, 1);
    let many = store::withdrawals::count_since(tx, is.email.reveal(), since).await?;
    let is_stranger = is.person.is_none() && is.known_order.is_none();
    if is_stranger && many > DAY_MAX {
        return Ok(());
    }
    let hours = (many - AT_ONCE).max(1);
    let at = time::seconds_after(is.declared_at, hours.saturating_mul(3_600));
    tx.set_deadline(timers::ACKNOWLEDGE, &Subject::from(is.id), at).await
}

/// Writes the acknowledgement that was put off. Its secret is not known any more: the letter says all of it.
pub(crate) async fn acknowledge(tx: &mut Tx, ctx: &Ctx, id: WithdrawalId) -> Result<(), StoreError> {
    match store::withdrawals::find(tx, id).await? {
        Some(is) if !is.email.reveal().is_empty() => letters::declared(tx, ctx, &is, None).await,
        Some(_) | None => Ok(()),
    }
}

/// A return follows from it.
pub async fn matched(
    tx: &mut Tx,
    is: &Withdrawal,
    (order, ret): (OrderId, ReturnId),
) -> Result<(), Failure<StateRejected>> {
    let (withdrawal, to) = (is.id, (Progress::Matched, Some(ret)));
    if !store::withdrawals::put(tx, (withdrawal, is.progress), to).await? {
        return Err(Failure::Conflict);
    }
    Ok(tx.record(&WithdrawalMatched { withdrawal, order, ret }).await?)
}

/// No order was found that it could mean: somebody has to look at it.
pub async fn lose(tx: &mut Tx, ctx: &Ctx, is: &Withdrawal) -> Result<(), StoreError> {
    store::withdrawals::put(tx, (is.id, is.progress), (Progress::Lost, None)).await?;
    // Somebody who declares a thousand of them does not fill the letter boxes of staff.
    let hour = |one: &Withdrawal| one.declared_at.as_second().div_euclid(3_600);
    let latest = store::withdrawals::list(tx, Progress::Lost, None, 2).await?.items;
    if latest.iter().any(|one| one.id != is.id && hour(one) == hour(is)) {
        return Ok(());
    }
    letters::lost(tx, ctx, is).await
}

/// Somebody of the shop has looked at it, and nothing follows.
pub async fn set_aside(tx: &mut Tx, ctx: &Ctx, id: WithdrawalId) -> Result<(), Failure<Never>> {
    if !store::withdrawals::put(tx, (id, Progress::Lost), (Progress::Aside, None)).await? {
        return Err(Failure::Conflict);
    }
    tx.record(&WithdrawalSetAside { withdrawal: id }).await?;
    let [before, after] = [Progress::Lost, Progress::Aside].map(|to| json!({ "state": to.code() }));
    let (verb, subject) = ("returns-audit-aside", Subject::from(id));
    Ok(ctx.audit(tx, &Change { verb, subject, label: "", before, after }).await?)
}
