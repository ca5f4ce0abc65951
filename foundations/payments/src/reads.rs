//! What checkout, orders, pages and jobs ask about payments. The cards that providers keep are `cards`.

mod cards;

pub use cards::saved;
pub(crate) use cards::{all_of, card, has_cards, has_customer_more};

use crate::{
    model::{
        AskCard, Attempt, AttemptId, CardUse, Contracted, MethodShown, OurMovement, Payment, Peer, Refund,
        RefundState, StandIn, State, Terms, TheirMovement, TransferData, Way, WaySetting, Whole, folded,
    },
    rules, store,
};
use action::Job;
use addresses::model::Place;
use database::{Snapshot, StoreError};
use kernel::{Cursor, Id, Money, PageOf, Subject, Timestamp};
use payments_facts::{PaymentId, RefundId};

/// More payments than this nobody calls the same.
const CALLED_MAX: u32 = 20;

/// The ways by which so much may be paid for something that goes there, in the order in which they are shown. Where nothing is
/// delivered nobody can be paid at the door.
pub async fn methods(
    snap: &mut Snapshot,
    amount: Money,
    place: &Place,
    is_delivered: bool,
) -> Result<Vec<MethodShown>, StoreError> {
    let settings = store::ways::list(snap).await?;
    Ok(rules::offered(&settings, amount, Some(place.country.as_str()).filter(|_| is_delivered)))
}

/// The ways by which another attempt may be made at a payment.
pub(crate) async fn methods_again(
    snap: &mut Snapshot,
    payment: &Payment,
) -> Result<Vec<MethodShown>, StoreError> {
    Ok(rules::offered_again(&store::ways::list(snap).await?, payment.amount))
}

/// All payments for one thing, the first first. The last is the one that counts.
pub async fn of(snap: &mut Snapshot, about: &Subject) -> Result<Vec<Payment>, StoreError> {
    store::payments::of(snap, about).await
}

/// One payment.
pub async fn one(snap: &mut Snapshot, id: PaymentId) -> Result<Option<Payment>, StoreError> {
    store::payments::find(snap, id).await
}

/// What went back of a payment, or is to, the first first.
pub async fn refunds(snap: &mut Snapshot, id: PaymentId) -> Result<Vec<Refund>, StoreError> {
    store::refunds::of(snap, id).await
}

/// Where a transfer goes; nothing where the shop has said nothing about it.
pub async fn transfer(snap: &mut Snapshot) -> Result<Option<TransferData>, StoreError> {
    let setting = store::ways::find(snap, Way::Transfer).await?;
    Ok(setting.and_then(|setting| match setting.terms {
        Terms::Transfer { iban, holder, days } if !iban.is_empty() => {
            Some(TransferData { iban: rules::grouped(&iban), holder, days })
        }
        Terms::Transfer { .. } | Terms::Cash { .. } | Terms::None => None,
    }))
}

/// What was decided about each way that can be offered; where nothing was, how it is then.
pub async fn ways(snap: &mut Snapshot) -> Result<Vec<WaySetting>, StoreError> {
    let known = store::ways::list(snap).await?;
    let of = |way: Way| {
        known.iter().find(|one| one.way == way).cloned().unwrap_or_else(|| WaySetting::untouched(way))
    };
    Ok(Way::OFFERED.map(of).into())
}

/// A page of payments in a state, or in any, the latest first.
pub async fn list(
    snap: &mut Snapshot,
    state: Option<State>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Payment>, StoreError> {
    store::payments::list(snap, state, after, size).await
}

/// The payments of what people call so, the latest first.
pub async fn called(snap: &mut Snapshot, reference: &str) -> Result<Vec<Payment>, StoreError> {
    store::payments::called(snap, &folded(reference), CALLED_MAX).await
}

/// All attempts at a payment, the first first.
pub async fn attempts(snap: &mut Snapshot, id: PaymentId) -> Result<Vec<Attempt>, StoreError> {
    store::attempts::of(snap, id).await
}

/// The payment whose buyer comes back with this secret, and the attempt that counts.
pub(crate) async fn by_secret(
    snap: &mut Snapshot,
    secret: &str,
) -> Result<Option<(Payment, Option<Attempt>)>, StoreError> {
    let Some(payment) = store::payments::find_by_secret(snap, secret).await? else { return Ok(None) };
    let attempt = store::attempts::find_numbered(snap, payment.id, payment.attempt).await?;
    Ok(Some((payment, attempt)))
}

/// An attempt and its payment.
pub(crate) async fn attempt(
    snap: &mut Snapshot,
    id: AttemptId,
) -> Result<Option<(Payment, Attempt)>, StoreError> {
    let Some(attempt) = store::attempts::find(snap, id).await? else { return Ok(None) };
    let payment = store::payments::find(snap, attempt.payment).await?;
    Ok(payment.map(|payment| (payment, attempt)))
}

/// The same for whoever asks the provider for it, with the card that it is made with; without one where a kept card was forgotten
/// in between and nobody is there.
pub(crate) async fn attempt_to_ask(
    snap: &mut Snapshot,
    id: AttemptId,
) -> Result<Option<(Payment, Attempt, Option<AskCard>)>, StoreError> {
    let Some((payment, attempt)) = self::attempt(snap, id).await? else { return Ok(None) };
    let card = match attempt.card {
        CardUse::Typed => Some(AskCard::Typed),
        CardUse::Keep(card) => {
            Some(AskCard::Keep { customer: cards::customer(snap, card, attempt.way).await? })
        }
        CardUse::Charge { card, is_there } => cards::to_charge(snap, card, is_there).await?,
    };
    Ok(Some((payment, attempt, card)))
}

/// The job that asks for the attempt that counts.
pub(crate) async fn job_of(snap: &mut Snapshot, payment: &Payment) -> Result<Option<Id<Job>>, StoreError> {
    store::attempts::job_of(snap, payment.id, payment.attempt).await
}

/// The job that asks for a refund.
pub(crate) async fn refund_job(snap: &mut Snapshot, id: RefundId) -> Result<Option<Id<Job>>, StoreError> {
    store::refunds::job_of(snap, id).await
}

/// One refund.
pub async fn refund(snap: &mut Snapshot, id: RefundId) -> Result<Option<Refund>, StoreError> {
    store::refunds::find(snap, id).await
}

/// A refund that nobody has been asked for yet, and the attempt that took the money.
pub(crate) async fn refund_to_ask(
    snap: &mut Snapshot,
    id: RefundId,
) -> Result<Option<(Attempt, Refund)>, StoreError> {
    let Some(refund) = store::refunds::find(snap, id).await? else { return Ok(None) };
    let attempt = store::attempts::find_numbered(snap, refund.payment, refund.attempt).await?;
    let is_open = refund.state == RefundState::Waiting;
    Ok(attempt.filter(|_| is_open).map(|attempt| (attempt, refund)))
}

/// Whether somebody of the shop may give it up by itself.
pub(crate) fn may_give_up(payment: &Payment) -> bool {
    rules::may_give_up(payment).is_ok()
}

/// Whether a refund may be asked for once more, given all of its payment.
pub(crate) fn may_ask_again(all: &[Refund], refund: &Refund) -> bool {
    rules::may_ask_again(all, refund).is_ok()
}

/// One payment with its attempts, what went back of it, and what was moved by all that.
pub(crate) async fn whole(snap: &mut Snapshot, id: PaymentId) -> Result<Option<Whole>, StoreError> {
    let Some(payment) = store::payments::find(snap, id).await? else { return Ok(None) };
    let attempts = store::attempts::of(snap, id).await?;
    let refunds = store::refunds::of(snap, id).await?;
    let moved = rules::moved(&payment, &attempts, &refunds);
    Ok(Some(Whole { payment, attempts, refunds, moved }))
}

/// What the provider that is none remembers of an attempt.
pub(crate) async fn stand_in(snap: &mut Snapshot, id: AttemptId) -> Result<Option<StandIn>, StoreError> {
    store::stand_in::find(snap, id).await
}

/// The contract with a provider, if there is one. It holds keys: it goes to whoever asks the provider, and onto no page.
pub(crate) async fn contract(snap: &mut Snapshot, peer: Peer) -> Result<Option<Contracted>, StoreError> {
    store::contracts::find(snap, peer).await
}

/// What of a key may be seen.
pub(crate) fn end_of(key: &str) -> &str {
    rules::end_of(key)
}

/// The attempt that the provider of a way calls so.
pub(crate) async fn attempt_called(
    snap: &mut Snapshot,
    way: Way,
    their_ref: &str,
) -> Result<Option<Attempt>, StoreError> {
    store::attempts::find_by_ref(snap, way, their_ref).await
}

/// What was moved by a way in a window of time, as we have it: from its first instant to the first after it.
pub async fn movements(
    snap: &mut Snapshot,
    way: Way,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<OurMovement>, StoreError> {
    let mut all = store::movements::charges(snap, way, (from, to)).await?;
    all.extend(store::movements::refunds(snap, way, (from, to)).await?);
    all.extend(store::movements::disputes(snap, way, (from, to)).await?);
    all.extend(store::movements::disputes_won(snap, way, (from, to)).await?);
    all.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    Ok(all)
}

/// The same as its provider has listed it, when it was last asked.
pub async fn listed(
    snap: &mut Snapshot,
    way: Way,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<TheirMovement>, StoreError> {
    store::movements::listed(snap, way, (from, to)).await
}
