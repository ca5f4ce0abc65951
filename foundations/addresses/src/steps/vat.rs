//! A number of a company is asked for, its answer is kept, and forgotten after a while.

use crate::{
    deadlines::FORGET_VAT,
    jobs::AskVat,
    model::{VatAsked, VatAskedId, VatChecked, VatNumber, Verdict},
    rules, store,
};
use action::{Ctx, Job};
use database::{StoreError, Tx};
use kernel::{Id, Personal, Subject, time};

/// Has the register asked for a number, unless its answer is fresh or somebody has just asked. Gives the job, for whoever waits.
pub async fn ask_vat(tx: &mut Tx, ctx: &Ctx, number: &VatNumber) -> Result<Option<Id<Job>>, StoreError> {
    let known = store::vat::of_number(tx, number).await?;
    if !rules::may_ask(known.as_ref(), ctx.now()) {
        return Ok(None);
    }
    let id: VatAskedId = known.map_or_else(|| ctx.id(), |known| known.id);
    store::vat::ask(tx, (id, number), ctx.now()).await?;
    // Whoever was quicker has made the row.
    let id = store::vat::of_number(tx, number).await?.map_or(id, |known| known.id);
    let until = time::days_after(ctx.now(), rules::VAT_KEPT_DAYS);
    tx.set_deadline(FORGET_VAT, &Subject::from(id), until).await?;
    ctx.enqueue(tx, &AskVat { number: id }).await.map(Some)
}

/// What was asked about a number is forgotten at once: whoever typed it leaves.
///
/// ```ignore
/// addresses::steps::forget_vat(tx, "DE", "DE136695976").await?;
/// ```
pub async fn forget_vat(tx: &mut Tx, country: &str, number: &str) -> Result<(), StoreError> {
    let Ok(number) = rules::vat_number(country, number) else { return Ok(()) };
    match store::vat::of_number(tx, &number).await? {
        Some(asked) => store::vat::forget(tx, asked.id).await,
        None => Ok(()),
    }
}

/// Keeps what the register said about a number. That it said nothing changes nothing.
pub(crate) async fn keep_vat(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: &VatAsked,
    verdict: &Verdict,
) -> Result<(), StoreError> {
    let (is_valid, name, proof) = match verdict {
        Verdict::Valid { name, proof } => (true, name.clone(), proof.clone()),
        Verdict::Invalid => (false, Personal::new(None), String::new()),
        Verdict::NotUs | Verdict::Busy { .. } => return Ok(()),
    };
    let country = asked.number.country().to_owned();
    let checked = VatChecked { country, is_valid, checked_at: ctx.now(), name, proof };
    store::vat::answer(tx, asked.id, &checked).await?;
    let until = time::days_after(ctx.now(), rules::VAT_KEPT_DAYS);
    tx.set_deadline(FORGET_VAT, &Subject::from(asked.id), until).await
}
