//! A payment begins, and an attempt at it: with the job that asks the provider in the same transaction, so that neither is there
//! without the other.

use super::{
    Begin, current, load,
    saved::{agree, is_agreed},
    wind,
};
use crate::{
    model::{
        Attempt, AttemptId, CardUse, CardWish, NewPayment, Payment, SavedId, Stage, State, Way, WayBack,
        WaySetting,
    },
    rules::{self, Becomes, Charger, Event, PayRejected},
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

/// Something is to be paid. Where nothing is, it is paid at once. Refused where it is being paid or was paid already, for a way
/// that the shop does not offer, and for a card that is not kept of whoever asks.
pub async fn start(tx: &mut Tx, ctx: &Ctx, new: &NewPayment) -> Result<PaymentId, Failure<PayRejected>> {
    begin(tx, ctx, new, Manner { is_held: false, is_there: true }).await
}

/// The same of money that is only held: `capture` takes of it what is owed in the end, `void` gives it free. Refused for a way
/// whose provider holds nothing. A card is held for seven days at most (RULES 1.J).
pub async fn hold(tx: &mut Tx, ctx: &Ctx, new: &NewPayment) -> Result<PaymentId, Failure<PayRejected>> {
    begin(tx, ctx, new, Manner { is_held: true, is_there: true }).await
}

/// A kept card is charged by what was agreed with its owner, who is not there. What comes of it is told by the usual facts:
/// `PaymentDeclined` with the code `authentication` says that they must come and pay, which `actions::go` leads them to. Whose card
/// it is, the caller must know; without a kept card it is refused.
pub async fn charge_later(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewPayment,
) -> Result<PaymentId, Failure<PayRejected>> {
    begin(tx, ctx, new, Manner { is_held: false, is_there: false }).await
}

/// How something is paid.
#[derive(Clone, Copy)]
struct Manner {
    /// Whether its money is only held at first.
    is_held: bool,
    /// Whether whoever pays is there.
    is_there: bool,
}

/// The kept card that somebody wants to pay with, and its way.
async fn kept(
    tx: &mut Tx,
    ctx: &Ctx,
    wish: CardWish,
    is_there: bool,
) -> Result<Option<(SavedId, Way)>, Failure<PayRejected>> {
    let card = match wish {
        CardWish::Saved(card) => card,
        CardWish::Once | CardWish::Keep if is_there => return Ok(None),
        CardWish::Once | CardWish::Keep => return Err(Failure::Rejected(PayRejected::NoSuchCard)),
    };
    let charger = if is_there { Charger::There(ctx.actor().person()) } else { Charger::Shop };
    let known = store::saved::find(tx, card).await?;
    let way = rules::may_charge(known.as_ref(), charger, ctx.now()).map_err(Failure::Rejected)?;
    Ok(Some((card, way)))
}

async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewPayment,
    manner: Manner,
) -> Result<PaymentId, Failure<PayRejected>> {
    let kept = kept(tx, ctx, new.card, manner.is_there).await?;
    let wished = kept.map_or_else(|| Way::from_code(&new.method), |(_, way)| Some(way));
    let setting = setting(tx, wished).await?;
    let way = rules::check(new.amount, setting.as_ref()).map_err(Failure::Rejected)?;
    rules::may_hold(way, manner.is_held).map_err(Failure::Rejected)?;
    let known = store::payments::of(tx, &new.about).await?;
    let turn = rules::may_start(&known).map_err(Failure::Rejected)?;
    let bound = bound(tx, &known).await?;
    if bound.is_some_and(|bound| bound <= ctx.now()) {
        return Err(Failure::Rejected(PayRejected::Closed));
    }
    let terms = setting.map(|setting| setting.terms);
    let expires_at = terms
        .and_then(|terms| rules::expires_at(way, &terms, new.expires_at, ctx.now()))
        .map(|at| bound.map_or(at, |bound| at.min(bound)));
    let payment = Payment { turn, is_held: manner.is_held, expires_at, ..made(ctx, new, way) };
    store::payments::insert(tx, &payment).await?;
    wind(tx, ctx, &payment).await?;
    let (id, about, amount) = (payment.id, payment.about.clone(), payment.amount);
    let method = way.code().to_owned();
    let mut facts: Vec<PaymentFact> =
        vec![PaymentStarted { payment: id, about: about.clone(), amount, method }.into()];
    if way == Way::Free {
        facts.push(PaymentCaptured { payment: id, about, amount }.into());
    } else {
        let card = match (kept, new.card) {
            (Some((card, _)), _) => CardUse::Charge { card, is_there: manner.is_there },
            (None, CardWish::Keep) => agree(tx, ctx, way).await?,
            (None, CardWish::Once | CardWish::Saved(_)) => CardUse::Typed,
        };
        attempt(tx, ctx, &payment, card).await?;
    }
    tx.record(&facts).await?;
    Ok(id)
}

/// The first of its payments, as it begins. Where nothing is to be paid it has ended.
fn made(ctx: &Ctx, new: &NewPayment, way: Way) -> Payment {
    let (is_free, nothing) = (way == Way::Free, Money::new(0, new.amount.currency));
    let back = WayBack {
        secret: Personal::new(secret(&*ctx.house().machine)),
        path: Personal::new(new.back_to.clone()),
    };
    Payment {
        id: ctx.id(),
        about: new.about.clone(),
        turn: 1,
        reference: new.reference.clone(),
        amount: new.amount,
        way,
        is_held: false,
        state: if is_free { State::Captured } else { State::Started },
        authorised: nothing,
        captured: nothing,
        refunded: nothing,
        disputed_at: None,
        dispute_end: None,
        reason: None,
        attempt: u32::from(!is_free),
        back: Some(back),
        lang: new.lang,
        expires_at: None,
        created_at: ctx.now(),
    }
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
    // What was agreed about the card counts for the next one that its owner types; a kept one that was refused is not charged
    // again.
    let card = match current(tx, &before).await?.map(|last| last.card) {
        Some(CardUse::Keep(card)) if way.abilities().keeps_cards && is_agreed(tx, ctx, card).await? => {
            CardUse::Keep(card)
        }
        Some(CardUse::Typed | CardUse::Keep(_) | CardUse::Charge { .. }) | None => CardUse::Typed,
    };
    let after = Payment { state, way, expires_at, reason: None, attempt: before.attempt + 1, ..before };
    store::payments::save(tx, &after).await?;
    wind(tx, ctx, &after).await?;
    attempt(tx, ctx, &after, card).await?;
    Ok(after)
}

/// The attempt that counts, and the job that asks for it.
async fn attempt(tx: &mut Tx, ctx: &Ctx, payment: &Payment, card: CardUse) -> Result<(), StoreError> {
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
        card,
        begun_at: ctx.now(),
        ended_at: None,
    };
    store::attempts::insert(tx, &attempt, job).await
}
