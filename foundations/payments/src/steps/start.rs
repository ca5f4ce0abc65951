//! A payment begins, and an attempt at it: with the job that asks the provider in the same transaction, so that neither is there
//! without the other.

use super::{Begin, load, wind};
use crate::{
    model::{Attempt, AttemptId, NewPayment, Payment, Stage, State, Way, WayBack, WaySetting},
    rules::{self, Becomes, Event, PayRejected},
    store,
};
use action::{Ctx, Failure, Machine};
use database::{StoreError, Tx};
use kernel::{Money, Personal, Timestamp};
use payments_facts::{PaymentCaptured, PaymentFact, PaymentId, PaymentStarted};

/// What stands in the address by which a buyer comes back: 256 bits that nobody guesses.
fn secret(machine: &dyn Machine) -> String {
    format!("{:032x}{:032x}", machine.random(), machine.random())
}

async fn setting(tx: &mut Tx, way: Option<Way>) -> Result<Option<WaySetting>, StoreError> {
    match way {
        Some(way) => store::ways::find(tx, way).await,
        None => Ok(None),
    }
}

/// Until when something may wait for its money of which these payments are known.
async fn bound(tx: &mut Tx, known: &[Payment]) -> Result<Option<Timestamp>, StoreError> {
    let transfer = if known.is_empty() { None } else { store::ways::find(tx, Way::Transfer).await? };
    Ok(rules::bound(known, transfer.as_ref()))
}

/// Something is to be paid. Where nothing is, it is paid at once. Refused where it is being paid or was paid already, and for a
/// way that the shop does not offer.
pub async fn start(tx: &mut Tx, ctx: &Ctx, new: &NewPayment) -> Result<PaymentId, Failure<PayRejected>> {
    begin(tx, ctx, new, false).await
}

/// The same of money that is only held: `capture` takes of it what is owed in the end, `void` gives it free. Refused for a way
/// whose provider holds nothing. A card is held for seven days at most (RULES 1.J).
pub async fn hold(tx: &mut Tx, ctx: &Ctx, new: &NewPayment) -> Result<PaymentId, Failure<PayRejected>> {
    begin(tx, ctx, new, true).await
}

async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewPayment,
    is_held: bool,
) -> Result<PaymentId, Failure<PayRejected>> {
    let setting = setting(tx, Way::from_code(&new.method)).await?;
    let way = rules::check(new.amount, setting.as_ref()).map_err(Failure::Rejected)?;
    rules::may_hold(way, is_held).map_err(Failure::Rejected)?;
    let known = store::payments::of(tx, &new.about).await?;
    let turn = rules::may_start(&known).map_err(Failure::Rejected)?;
    let bound = bound(tx, &known).await?;
    if bound.is_some_and(|bound| bound <= ctx.now()) {
        return Err(Failure::Rejected(PayRejected::Closed));
    }
    let (is_free, nothing) = (way == Way::Free, Money::new(0, new.amount.currency));
    let terms = setting.map(|setting| setting.terms);
    let back = WayBack {
        secret: Personal::new(secret(&*ctx.house().machine)),
        path: Personal::new(new.back_to.clone()),
    };
    let payment = Payment {
        id: ctx.id(),
        about: new.about.clone(),
        turn,
        reference: new.reference.clone(),
        amount: new.amount,
        way,
        is_held,
        state: if is_free { State::Captured } else { State::Started },
        authorised: nothing,
        captured: nothing,
        refunded: nothing,
        disputed_at: None,
        reason: None,
        attempt: u32::from(!is_free),
        back: Some(back),
        lang: new.lang,
        expires_at: terms
            .and_then(|terms| rules::expires_at(way, &terms, new.expires_at, ctx.now()))
            .map(|at| bound.map_or(at, |bound| at.min(bound)))
            .filter(|_| !is_free),
        created_at: ctx.now(),
    };
    store::payments::insert(tx, &payment).await?;
    wind(tx, ctx, &payment).await?;
    let (id, about, amount) = (payment.id, payment.about.clone(), payment.amount);
    let method = way.code().to_owned();
    let mut facts: Vec<PaymentFact> =
        vec![PaymentStarted { payment: id, about: about.clone(), amount, method }.into()];
    if is_free {
        facts.push(PaymentCaptured { payment: id, about, amount }.into());
    } else {
        attempt(tx, ctx, &payment).await?;
    }
    tx.record(&facts).await?;
    Ok(id)
}

/// Another attempt at a payment whose last one was refused, by the same way or by another.
pub(crate) async fn retry(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PaymentId,
    method: Option<&str>,
) -> Result<Payment, Failure<PayRejected>> {
    let before = load(tx, id).await?;
    let state = match rules::after(before.state, Event::Retries) {
        Becomes::To(state) => state,
        Becomes::Same | Becomes::LetGo => return Ok(before),
        Becomes::No(reason) => return Err(Failure::Rejected(reason)),
    };
    let setting = setting(tx, method.map_or(Some(before.way), Way::from_code)).await?;
    let way = rules::check_again(before.amount, setting.as_ref()).map_err(Failure::Rejected)?;
    rules::may_hold(way, before.is_held).map_err(Failure::Rejected)?;
    let known = store::payments::of(tx, &before.about).await?;
    let bound = bound(tx, &known).await?;
    let expires_at = match setting {
        Some(setting) if way != before.way => {
            let at = rules::expires_at(way, &setting.terms, before.expires_at, ctx.now());
            at.map(|at| bound.map_or(at, |bound| at.min(bound)))
        }
        _ => before.expires_at,
    };
    let after = Payment { state, way, expires_at, reason: None, attempt: before.attempt + 1, ..before };
    store::payments::save(tx, &after).await?;
    wind(tx, ctx, &after).await?;
    attempt(tx, ctx, &after).await?;
    Ok(after)
}

/// The attempt that counts, and the job that asks for it.
async fn attempt(tx: &mut Tx, ctx: &Ctx, payment: &Payment) -> Result<(), StoreError> {
    let id: AttemptId = ctx.id();
    let job = ctx.enqueue(tx, &Begin { attempt: id }).await?;
    let attempt = Attempt {
        id,
        payment: payment.id,
        number: payment.attempt,
        way: payment.way,
        stage: Stage::Begun,
        their_ref: String::new(),
        away: None,
        reason: None,
        begun_at: ctx.now(),
        ended_at: None,
    };
    store::attempts::insert(tx, &attempt, job).await
}
