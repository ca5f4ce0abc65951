//! What whoever bought does with an order: pays after all, says from where they know the shop, looks for it again.

use super::{agreed, cancel::open_payments, letters, load};
use crate::{
    model::{Group, HeardFrom, ON_DELIVERY, OrderId, TRANSFER, Whole},
    reads,
    rules::{self, StateRejected, code, order::may_be_paid, past, paying},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Rejection, Word, rejection::Never};
use payments::model::{CardWish, NewPayment, Payment, SavedId, State};
use payments_facts::PaymentId;

/// Why nothing is paid.
#[derive(Debug)]
pub(crate) enum PayRejected {
    /// How the order stands.
    State(StateRejected),
    /// The way to pay.
    Payment(payments::rules::PayRejected),
}

impl Rejection for PayRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::State(state) => state.code(),
            Self::Payment(payment) => payment.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::State(state) => state.words(),
            Self::Payment(payment) => payment.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("method")
    }
}

/// Whoever pays again has so long.
const AGAIN_S: i64 = 30 * 60;

/// Pays an order that waits for it: by the payment that is under way, or by another way or with another card that is kept, and then
/// that one is given up.
pub(crate) async fn pay_again(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    (said, back_to): (&str, &str),
) -> Result<PaymentId, Failure<PayRejected>> {
    let whole = load(tx, id).await?;
    if !may_be_paid(whole.order.stand) {
        return Err(Failure::Rejected(PayRejected::State(StateRejected::Paid)));
    }
    let card = paying::card(said);
    let method = match card {
        Some(card) => way_of(tx, ctx, &whole.group, card).await?,
        None if said.is_empty() => whole.group.method.clone(),
        None => said.to_owned(),
    };
    let known = payments::reads::of(tx, &agreed(&whole)).await?;
    let goes_on = |one: &&Payment| match one.state {
        State::Started => true,
        // Another card is not typed on the page of the one before.
        State::ActionNeeded | State::Declined => card.is_none(),
        State::Authorised | State::Captured | State::Voided | State::Expired => false,
    };
    if let Some(payment) = known.iter().filter(|one| one.way.code() == method).find(goes_on) {
        return Ok(payment.id);
    }
    // What is paid on delivery has its price in the order; it is chosen before it is placed.
    if method == ON_DELIVERY {
        return Err(Failure::Rejected(PayRejected::State(StateRejected::Unpaid)));
    }
    let card = card.map_or_else(|| card_of(ctx, &whole.group), CardWish::Saved);
    begin(tx, ctx, &whole, (&method, card, back_to)).await
}

/// A payment by that way begins, and all others are given up.
async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    (method, card, back_to): (&str, CardWish, &str),
) -> Result<PaymentId, Failure<PayRejected>> {
    let refused = |failure: Failure<payments::rules::PayRejected>| failure.widen(PayRejected::Payment);
    let about = agreed(whole);
    let wanted = NewPayment {
        about: about.clone(),
        reference: whole.reference().to_owned(),
        amount: whole.group.total,
        method: method.to_owned(),
        back_to: back_to.to_owned(),
        lang: whole.group.lang,
        expires_at: Some(kernel::time::seconds_after(ctx.now(), AGAIN_S)),
        card,
    };
    for other in open_payments(tx, &about).await? {
        payments::steps::void(tx, ctx, other).await.map_err(refused)?;
    }
    let payment = payments::steps::start(tx, ctx, &wanted).await.map_err(refused)?;
    store::groups::set_method(tx, whole.group.id, method).await?;
    if method == TRANSFER {
        let group = Group { method: method.to_owned(), ..whole.group.clone() };
        letters::by_transfer(tx, ctx, &Whole { group, ..whole.clone() }).await?;
    }
    Ok(payment)
}

/// The way of a card that is kept for whoever bought: nobody else pays with it, also not by the link of a letter.
async fn way_of(
    tx: &mut Tx,
    ctx: &Ctx,
    group: &Group,
    card: SavedId,
) -> Result<String, Failure<PayRejected>> {
    let none = || Failure::Rejected(PayRejected::Payment(payments::rules::PayRejected::NoSuchCard));
    let me = group.person.filter(|_| ctx.actor().person() == group.person).ok_or_else(none)?;
    let cards = payments::reads::saved(tx, me).await?;
    let known = cards.into_iter().find(|one| one.id == card).ok_or_else(none)?;
    Ok(known.way.code().to_owned())
}

/// Whoever wanted a card kept wants it of the one that pays, if it is theirs: by the link of a letter somebody else may come, who
/// has agreed to nothing.
fn card_of(ctx: &Ctx, group: &Group) -> CardWish {
    let is_theirs = group.person.is_some() && ctx.actor().person() == group.person;
    if group.keeps_card && is_theirs { CardWish::Keep } else { CardWish::Once }
}

/// Says from where they know the shop, once.
pub(crate) async fn hear(tx: &mut Tx, id: OrderId, from: HeardFrom) -> Result<(), Failure<Never>> {
    let order = store::orders::find(tx, id).await?.ok_or(Failure::NotFound)?;
    if store::groups::set_heard(tx, order.group, from).await? {
        tx.record(&rules::order::heard(&order, from).1).await?;
    }
    Ok(())
}

/// Sends a link to the order of that code, or of that number elsewhere, if letters about it go to that address. Whoever asks learns
/// nothing either way.
pub(crate) async fn find(tx: &mut Tx, ctx: &Ctx, (said, address): (&str, &str)) -> Result<(), StoreError> {
    let mut found = Vec::new();
    if let Some(code) = code::typed(said) {
        found.extend(store::orders::by_code(tx, &code).await?);
    }
    let number = past::reference(said);
    if found.is_empty() && !number.is_empty() {
        for id in store::past::by_reference(tx, &number).await? {
            found.extend(store::orders::find(tx, id).await?);
        }
    }
    for order in found {
        let whole = reads::gather(tx, order).await?;
        let known = store::folded(whole.group.email.reveal());
        if !known.is_empty() && known == store::folded(address) {
            return letters::found(tx, ctx, &whole).await;
        }
    }
    Ok(())
}
