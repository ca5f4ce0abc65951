//! Payouts: proposed by somebody or on the day that was agreed, sent, arrived, come back.

use super::{Reason, book};
use crate::{
    model::{Account, Payout, PayoutId},
    rules::{PayoutRejected, payout as rule},
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Currency, Money, Subject};
use ledger_facts::{LedgerFact, PayoutDropped, PayoutProposed, PayoutReturned, PayoutSent, PayoutSettled};
use sellers_facts::SellerId;
use serde_json::{Value, json};

/// The deadline at which a seller is to be paid again.
pub(crate) const PAY: &str = "ledger.pay";

/// Sets the day on which a seller is paid again, where one was agreed with them: so long after they were paid last.
pub(crate) async fn ensure_day(tx: &mut Tx, ctx: &Ctx, seller: SellerId) -> Result<(), StoreError> {
    let to = sellers::reads::payout_to(tx, seller).await?.filter(|to| to.is_open);
    let last = store::payouts::of_seller(tx, seller, 1).await?.pop();
    let every = to.and_then(|to| to.every_days);
    match rule::pay_at(every, last.map(|last| last.created_at), ctx.now()) {
        Some(at) => tx.set_deadline(PAY, &Subject::from(seller), at).await,
        None => tx.clear_deadline(PAY, &Subject::from(seller)).await,
    }
}

/// The day has come: what is owed to them is proposed, if it is enough and nothing is proposed yet. What is too little waits for
/// the next that becomes theirs.
pub(crate) async fn pay(tx: &mut Tx, ctx: &Ctx, seller: SellerId) -> Result<(), StoreError> {
    let least = store::settings::find(tx).await?.minimum.max(1);
    let to = sellers::reads::payout_to(tx, seller).await?;
    if !to.is_some_and(|to| to.is_open && to.every_days.is_some()) {
        return Ok(());
    }
    let earned = store::sums::of_seller(tx, seller).await?;
    for earned in earned.into_iter().filter(|one| one.payable.minor >= least) {
        let key = Account::SellerPayable(seller).key(earned.payable.currency);
        let is_proposed = store::payouts::is_proposed(tx, &key).await?;
        if let Ok(payout) = rule::propose(ctx.id(), seller, earned.payable, is_proposed, ctx.now()) {
            begin(tx, &payout).await?;
        }
    }
    Ok(())
}

async fn begin(tx: &mut Tx, payout: &Payout) -> Result<(), StoreError> {
    store::payouts::insert(tx, payout).await?;
    let Payout { id, seller, amount, .. } = *payout;
    tx.record(&PayoutProposed { payout: id, seller, amount }).await
}

/// What is owed to a seller now.
pub(super) async fn owed(tx: &mut Tx, seller: SellerId, currency: Currency) -> Result<Money, StoreError> {
    let balance = store::lists::on(tx, &Account::SellerPayable(seller), currency).await?;
    Ok(Money { minor: balance.minor.saturating_neg(), ..balance })
}

/// Somebody of the shop proposes to pay a seller all that is owed to them.
pub(crate) async fn propose(
    tx: &mut Tx,
    ctx: &Ctx,
    seller: SellerId,
    currency: Currency,
) -> Result<PayoutId, Failure<PayoutRejected>> {
    let owed = owed(tx, seller, currency).await?;
    let key = Account::SellerPayable(seller).key(currency);
    let is_proposed = store::payouts::is_proposed(tx, &key).await?;
    let payout = rule::propose(ctx.id(), seller, owed, is_proposed, ctx.now()).map_err(Failure::Rejected)?;
    begin(tx, &payout).await?;
    note(tx, ctx, "ledger-audit-proposed", None, &payout).await?;
    Ok(payout.id)
}

async fn load(tx: &mut Tx, id: PayoutId) -> Result<Payout, Failure<PayoutRejected>> {
    store::payouts::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Keeps how a payout stands now, with what is booked and told of it.
async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    (before, after): (&Payout, &Payout),
    fact: LedgerFact,
) -> Result<(), Failure<PayoutRejected>> {
    if !store::payouts::save(tx, after).await? {
        return Err(Failure::Conflict);
    }
    let about = Subject::from(after.id);
    let cause = format!("payout.{} {}", after.state.code(), after.id);
    let reason = Reason { cause, about: &about, seller: Some(after.seller), happened_at: ctx.now() };
    book(tx, ctx, rule::booked(after), reason).await?;
    tx.record(&fact).await?;
    note(tx, ctx, verb, Some(before), after).await?;
    Ok(())
}

async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    before: Option<&Payout>,
    after: &Payout,
) -> Result<(), StoreError> {
    let fields = |one: &Payout| json!({ "state": one.state.code(), "reference": one.reference });
    let label = format!("{} {}", after.amount.decimal(), after.amount.currency);
    let change = Change {
        verb,
        subject: Subject::from(after.id),
        label: &label,
        before: before.map_or(Value::Null, fields),
        after: fields(after),
    };
    ctx.audit(tx, &change).await
}

/// The money is on its way.
pub(crate) async fn send(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PayoutId,
    reference: &str,
) -> Result<(), Failure<PayoutRejected>> {
    let before = load(tx, id).await?;
    let owed = owed(tx, before.seller, before.amount.currency).await?;
    let after = rule::send(&before, owed, reference, ctx.now()).map_err(Failure::Rejected)?;
    let Payout { seller, amount, .. } = after;
    let fact = PayoutSent { payout: id, seller, amount }.into();
    keep(tx, ctx, "ledger-audit-sent", (&before, &after), fact).await?;
    Ok(ensure_day(tx, ctx, seller).await?)
}

/// The seller has it.
pub(crate) async fn settle(tx: &mut Tx, ctx: &Ctx, id: PayoutId) -> Result<(), Failure<PayoutRejected>> {
    let before = load(tx, id).await?;
    let after = rule::settle(&before, ctx.now()).map_err(Failure::Rejected)?;
    let Payout { seller, amount, .. } = after;
    let fact = PayoutSettled { payout: id, seller, amount }.into();
    keep(tx, ctx, "ledger-audit-settled", (&before, &after), fact).await
}

/// The bank gave it back.
pub(crate) async fn come_back(tx: &mut Tx, ctx: &Ctx, id: PayoutId) -> Result<(), Failure<PayoutRejected>> {
    let before = load(tx, id).await?;
    let after = rule::come_back(&before, ctx.now()).map_err(Failure::Rejected)?;
    let Payout { seller, amount, .. } = after;
    let fact = PayoutReturned { payout: id, seller, amount }.into();
    keep(tx, ctx, "ledger-audit-returned", (&before, &after), fact).await?;
    Ok(ensure_day(tx, ctx, seller).await?)
}

/// It is given up before it is sent.
pub(crate) async fn give_up(tx: &mut Tx, ctx: &Ctx, id: PayoutId) -> Result<(), Failure<PayoutRejected>> {
    let before = load(tx, id).await?;
    let after = rule::drop(&before, ctx.now()).map_err(Failure::Rejected)?;
    let Payout { seller, amount, .. } = after;
    let fact = PayoutDropped { payout: id, seller, amount }.into();
    keep(tx, ctx, "ledger-audit-dropped", (&before, &after), fact).await?;
    Ok(ensure_day(tx, ctx, seller).await?)
}
