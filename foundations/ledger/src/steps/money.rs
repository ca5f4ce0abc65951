//! Money that came or went at whoever takes payments.

use super::{Reason, book};
use crate::{
    model::{Heard, Transaction, Unbalanced},
    rules::book::{self as rules, MoneyMoved},
    store,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{Money, Subject};
use payments::model::Way;
use payments_facts::PaymentId;

/// Money that moved, as a fact tells it.
pub(crate) struct Came<'a> {
    /// Of which payment.
    pub(crate) payment: PaymentId,
    /// What it is for.
    pub(crate) about: &'a Subject,
    /// How much.
    pub(crate) amount: Money,
}

async fn moved(
    tx: &mut Tx,
    ctx: &Ctx,
    came: &Came<'_>,
    heard: &Heard,
    rule: impl Fn(&MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced>,
) -> Result<(), StoreError> {
    if !store::book::is_new(tx, heard).await? {
        return Ok(());
    }
    let way = payments::reads::one(tx, came.payment).await?.map(|payment| payment.way);
    let way = way.ok_or_else(|| StoreError::Corrupt(format!("no payment {}", came.payment)))?;
    keep_book(tx, ctx, (came, way), heard, rule).await
}

/// The same of money that nobody had asked for. It may have come by another way than the one that counts.
async fn extra(
    tx: &mut Tx,
    ctx: &Ctx,
    came: &Came<'_>,
    heard: &Heard,
    rule: impl Fn(&MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced>,
) -> Result<(), StoreError> {
    let Some(way) = way_of_extra(tx, came).await? else { return moved(tx, ctx, came, heard, rule).await };
    match store::book::is_new(tx, heard).await? {
        true => keep_book(tx, ctx, (came, way), heard, rule).await,
        false => Ok(()),
    }
}

/// The way of the attempt that took so much beside what was asked for. Of two of the same amount it is always the first, so that
/// what goes back leaves from where it was booked.
async fn way_of_extra(tx: &mut Tx, came: &Came<'_>) -> Result<Option<Way>, StoreError> {
    let back = payments::reads::refunds(tx, came.payment).await?;
    let Some(back) = back.iter().find(|one| one.is_extra && one.amount == came.amount) else {
        return Ok(None);
    };
    let attempts = payments::reads::attempts(tx, came.payment).await?;
    Ok(attempts.iter().find(|one| one.number == back.attempt).map(|one| one.way))
}

async fn keep_book(
    tx: &mut Tx,
    ctx: &Ctx,
    (came, way): (&Came<'_>, Way),
    heard: &Heard,
    rule: impl Fn(&MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced>,
) -> Result<(), StoreError> {
    let what = rule(&MoneyMoved { about: came.about, way: way.code(), amount: came.amount });
    let reason = Reason { cause: heard.cause(), about: came.about, seller: None, happened_at: heard.at };
    book(tx, ctx, what, reason).await
}

/// A payment came.
pub(crate) async fn captured(
    tx: &mut Tx,
    ctx: &Ctx,
    came: &Came<'_>,
    heard: &Heard,
) -> Result<(), StoreError> {
    moved(tx, ctx, came, heard, rules::captured).await
}

/// Money went back to whoever paid.
pub(crate) async fn given_back(
    tx: &mut Tx,
    ctx: &Ctx,
    came: &Came<'_>,
    heard: &Heard,
) -> Result<(), StoreError> {
    moved(tx, ctx, came, heard, rules::given_back).await
}

/// A bank took money back.
pub(crate) async fn disputed(
    tx: &mut Tx,
    ctx: &Ctx,
    came: &Came<'_>,
    heard: &Heard,
) -> Result<(), StoreError> {
    moved(tx, ctx, came, heard, rules::disputed).await
}

/// Their bank has decided.
pub(crate) async fn dispute_ended(
    tx: &mut Tx,
    ctx: &Ctx,
    came: &Came<'_>,
    (heard, is_won): (&Heard, bool),
) -> Result<(), StoreError> {
    moved(tx, ctx, came, heard, |moved| rules::dispute_ended(moved, is_won)).await
}

/// Money came that nobody had asked for.
pub(crate) async fn extra_taken(
    tx: &mut Tx,
    ctx: &Ctx,
    came: &Came<'_>,
    heard: &Heard,
) -> Result<(), StoreError> {
    extra(tx, ctx, came, heard, rules::extra_taken).await
}

/// Such money went back.
pub(crate) async fn extra_given_back(
    tx: &mut Tx,
    ctx: &Ctx,
    came: &Came<'_>,
    heard: &Heard,
) -> Result<(), StoreError> {
    extra(tx, ctx, came, heard, rules::extra_given_back).await
}
