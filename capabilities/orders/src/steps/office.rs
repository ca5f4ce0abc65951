//! What those who send do. Each of it is written into the log of what staff changed.

use super::{agreed, audit, keep, letters, load};
use crate::{
    model::{GoodsState, Note, OrderId, Parcel, ParcelId, PaymentState, ToSend, Whole},
    rules::{
        self, StateRejected, TextRejected,
        goods::{self, ParcelRejected},
        order::Moved,
    },
    store,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{Personal, Rejection, Word};
use orders_facts::SentByHand;
use payments::model::State;

/// Why a parcel is not sent.
#[derive(Debug)]
pub enum SendRejected {
    /// What is in it.
    Parcel(ParcelRejected),
    /// How the order stands.
    State(StateRejected),
}

impl Rejection for SendRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Parcel(parcel) => parcel.code(),
            Self::State(state) => state.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Parcel(parcel) => parcel.words(),
            Self::State(state) => state.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Parcel(parcel) => parcel.field(),
            Self::State(state) => state.field(),
        }
    }
}

/// Sends a parcel, and tells whoever bought.
///
/// ```ignore
/// let parcel = orders::steps::send(tx, ctx, order, &typed).await?;
/// ```
pub async fn send(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    typed: &ToSend,
) -> Result<ParcelId, Failure<SendRejected>> {
    let unfit = |no| Failure::Rejected(SendRejected::Parcel(no));
    let whole = load(tx, id).await?;
    let wanted = goods::parcel(&whole.lines, typed).map_err(unfit)?;
    let is_all = goods::is_all_sent(&whole.lines, &wanted);
    let moved = Moved { parcel: ctx.id(), carrier: wanted.carrier.as_deref(), is_all };
    let done = rules::order::send(&whole.order, moved, ctx.now())
        .map_err(|no| Failure::Rejected(SendRejected::State(no)))?;

    for one in &wanted.goods {
        if !store::lines::send(tx, one).await? {
            return Err(Failure::Conflict);
        }
    }
    let parcel = Parcel {
        id: moved.parcel,
        order: id,
        carrier: wanted.carrier.clone(),
        number: wanted.number.clone(),
        sent_at: ctx.now(),
        delivered_at: None,
        goods: wanted.goods.clone(),
    };
    store::parcels::insert(tx, &parcel).await?;
    let by_hand = goods::by_hand(&whole.lines, &wanted);
    if !by_hand.is_empty() {
        tx.record(&SentByHand { order: id, lines: by_hand }).await?;
    }
    let order = keep(tx, ctx, done).await?;
    audit(tx, ctx, "orders-audit-sent", (&whole.order, &order)).await?;
    let lines = goods::taken(&whole.lines, &wanted);
    letters::sent(tx, ctx, &Whole { order, lines, ..whole }, &parcel).await?;
    Ok(parcel.id)
}

/// Sends all that is left of an order in one parcel: what a carrier's own list says.
///
/// ```ignore
/// orders::steps::send_rest(tx, ctx, order, "correos", "PQ1234567890").await?;
/// ```
pub async fn send_rest(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    carrier: &str,
    number: &str,
) -> Result<ParcelId, Failure<SendRejected>> {
    let whole = load(tx, id).await?;
    let goods = goods::to_send(&whole.lines).into_iter().filter(|line| line.left() > 0);
    let goods = goods.map(|line| (line.id, line.left().to_string())).collect();
    let typed = ToSend { goods, carrier: carrier.to_owned(), number: number.to_owned() };
    send(tx, ctx, id, &typed).await
}

/// A parcel has arrived, or was fetched.
///
/// ```ignore
/// orders::steps::deliver(tx, ctx, order, parcel).await?;
/// ```
pub async fn deliver(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    parcel: ParcelId,
) -> Result<(), Failure<StateRejected>> {
    let mut whole = load(tx, id).await?;
    let there = whole.parcels.iter_mut().find(|one| one.id == parcel).ok_or(Failure::NotFound)?;
    if there.delivered_at.is_some() {
        return Ok(());
    }
    there.delivered_at = Some(ctx.now());
    let stand = whole.order.stand;
    let is_all_sent = matches!(stand.goods, GoodsState::Sent | GoodsState::Delivered)
        || stand.payment == PaymentState::Refunded;
    let is_all = is_all_sent && goods::is_all_there(&whole.parcels);
    let moved = Moved { parcel, carrier: None, is_all };
    let done = rules::order::deliver(&whole.order, moved, ctx.now()).map_err(Failure::Rejected)?;
    if !store::parcels::deliver(tx, parcel, ctx.now()).await? {
        return Err(Failure::Conflict);
    }
    let order = keep(tx, ctx, done).await?;
    audit(tx, ctx, "orders-audit-delivered", (&whole.order, &order)).await?;
    Ok(())
}

/// A note, as it was typed.
pub(crate) struct Noted<'n> {
    /// What it says.
    pub(crate) text: &'n str,
    /// What whoever writes it is called.
    pub(crate) name: Personal<String>,
}

/// Notes something for the others; nobody else ever reads it.
pub(crate) async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrderId,
    noted: &Noted<'_>,
) -> Result<(), Failure<TextRejected>> {
    let text = rules::texts::note(noted.text).map_err(Failure::Rejected)?;
    let order = store::orders::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let (kept, facts) = rules::order::note(&order).map_err(|_| Failure::Rejected(TextRejected::Empty))?;
    let note = Note {
        id: ctx.id(),
        order: id,
        person: ctx.actor().person(),
        name: noted.name.clone(),
        text: Personal::new(text),
        created_at: ctx.now(),
    };
    store::notes::insert(tx, &note).await?;
    tx.record(&facts).await?;
    audit(tx, ctx, "orders-audit-noted", (&order, &kept)).await?;
    Ok(())
}

/// The money of a transfer has come, or was paid at the door: payments say so, and the order hears it.
pub(crate) async fn confirm(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let all = payments::reads::of(tx, &agreed(&whole)).await?;
    let waits = all.into_iter().find(|one| match one.state {
        State::ActionNeeded | State::Authorised => one.way.abilities().by_hand,
        State::Started | State::Captured | State::Declined | State::Voided | State::Expired => false,
    });
    let payment = waits.ok_or(Failure::Rejected(StateRejected::Paid))?;
    payments::steps::confirm(tx, ctx, payment.id)
        .await
        .map_err(|failure| failure.widen(|_| StateRejected::Paid))?;
    audit(tx, ctx, "orders-audit-paid", (&whole.order, &whole.order)).await?;
    Ok(())
}
