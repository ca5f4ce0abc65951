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
    let payment = payments::reads::one(tx, came.payment).await?;
    let payment = payment.ok_or_else(|| StoreError::Corrupt(format!("no payment {}", came.payment)))?;
    let what = rule(&MoneyMoved { about: came.about, way: payment.way.code(), amount: came.amount });
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
