//! What pages ask about orders.

pub(crate) mod figures;
mod lists;
mod may;
mod unsent;
mod whole;

pub use lists::of_seller;
pub(crate) use lists::{COUNTED, counts, list, mine, sellers_of};
pub(crate) use may::{MayStaff, may, may_staff};
pub use unsent::to_send;
pub use whole::{all_of, by_code, by_code_and_email, by_secret, by_secret_of, gather, order_of, own, whole};

use crate::{
    model::{
        Extra, GroupId, LineOut, Listed, Note, Order, OrderId, OrderOut, Policy, Shelf, TRANSFER, Terms,
        What, Whole, row,
    },
    rules::{dates, goods, order},
    store,
};
use action::Ctx;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject, Timestamp};
use media::reads::Gallery;
use payments::model::{MethodShown, Payment, SavedCard, State, TransferData};

pub(crate) use crate::store::extra::KeptOf;
pub(crate) use dates::{Day, Step, refund_until_of};

/// Nobody reads more notes beside one order.
const NOTES_MAX: u32 = 100;

/// What a page of an order needs besides: its pictures, how it is paid, where a transfer goes.
pub(crate) struct Around {
    pub(crate) gallery: Gallery,
    pub(crate) payments: Vec<Payment>,
    pub(crate) methods: Vec<MethodShown>,
    /// Cards that are kept for whoever bought and looks, and can pay it.
    pub(crate) cards: Vec<SavedCard>,
    pub(crate) transfer: Option<TransferData>,
}

/// Looks that up, as far as it is needed.
pub(crate) async fn around(snap: &mut Snapshot, whole: &Whole) -> Result<Around, StoreError> {
    let sources: Vec<&str> = whole.lines.iter().filter_map(|line| line.picture.as_deref()).collect();
    let gallery = match sources.iter().any(|source| media::reads::may_be_kept(source)) {
        true => media::reads::gallery(snap, sources).await?,
        false => Gallery::default(),
    };
    let payments = payments::reads::of(snap, &Subject::from(whole.group.id)).await?;
    let waits = order::may_be_paid(whole.order.stand);
    let methods = match waits {
        true => {
            let place = whole.group.delivery_to.reveal().place();
            // What is paid at the door was chosen before it was placed.
            payments::reads::methods(snap, whole.group.total, &place, false).await?
        }
        false => Vec::new(),
    };
    // Whoever was refused a card may have gone on by transfer: the payment knows, the order heard of the first way only.
    let sends = payments.iter().any(|one| one.way.code() == TRANSFER && one.state == State::ActionNeeded);
    let transfer = if waits && sends { payments::reads::transfer(snap).await? } else { None };
    Ok(Around { gallery, payments, methods, cards: Vec::new(), transfer })
}

/// Cards that are kept for whoever bought, by the ways that can pay an order that waits for it. By the link of a letter somebody
/// else may come: they are shown none.
pub(crate) async fn cards(
    snap: &mut Snapshot,
    whole: &Whole,
    (methods, looks): (&[MethodShown], Option<PersonId>),
) -> Result<Vec<SavedCard>, StoreError> {
    let me = looks.filter(|_| looks == whole.group.person && order::may_be_paid(whole.order.stand));
    let Some(me) = me else { return Ok(Vec::new()) };
    let mut cards = payments::reads::saved(snap, me).await?;
    cards.retain(|card| methods.iter().any(|method| method.code == card.way.code()));
    Ok(cards)
}

/// How the form that pays names a card that is kept.
pub(crate) use crate::rules::paying::of_card;

/// An order as whoever bought it sees it: money that has come counts at once, though the order itself hears of it a moment
/// later.
pub(crate) fn seen(whole: Whole, around: &mut Around, now: Timestamp) -> Whole {
    let came =
        around.payments.iter().any(|one| one.state == State::Captured && one.captured == whole.group.total);
    if !came || !order::may_be_paid(whole.order.stand) {
        return whole;
    }
    let mut others = Vec::new();
    for other in &whole.others {
        others
            .push(order::pay(other, &[], other.total, now).map_or_else(|_| other.clone(), |(paid, _)| paid));
    }
    match order::pay(&whole.order, &whole.lines, whole.order.total, now) {
        Ok((order, _)) => {
            (around.methods, around.cards, around.transfer) = (Vec::new(), Vec::new(), None);
            Whole { order, others, ..whole }
        }
        Err(_) => whole,
    }
}

/// Where a transfer goes, for an order that was placed to be paid by one.
pub(crate) async fn transfer(snap: &mut Snapshot, whole: &Whole) -> Result<Option<TransferData>, StoreError> {
    match order::may_be_paid(whole.order.stand) && whole.group.method == TRANSFER {
        true => payments::reads::transfer(snap).await,
        false => Ok(None),
    }
}

/// What somebody of the shop noted beside an order, the latest first.
pub(crate) async fn notes(snap: &mut Snapshot, id: OrderId) -> Result<Vec<Note>, StoreError> {
    store::notes::of_order(snap, id, NOTES_MAX).await
}

/// Whether somebody, or whoever buys for that address, has bought nothing yet.
pub async fn is_first(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    address: &str,
) -> Result<bool, StoreError> {
    Ok(!store::groups::has_any(snap, person, address).await?)
}

/// The steps of an order with their days.
pub(crate) fn timeline(ctx: &Ctx, whole: &Whole) -> Vec<(Step, Option<Day>)> {
    let face = ctx.house().shop.face();
    dates::timeline(whole, shop::rules::guarantee(&face.country), &face.zone)
}

/// The lines of an order of which something is to be sent.
pub(crate) fn lines_left(whole: &Whole) -> Vec<&crate::model::Line> {
    goods::to_send(&whole.lines).into_iter().filter(|line| line.left() > 0).collect()
}

/// The lines of an order that are sent at all: files go into no box.
pub(crate) fn lines_sent(whole: &Whole) -> Vec<&crate::model::Line> {
    goods::to_send(&whole.lines)
}

/// Where an order of a list stands in it.
pub(crate) fn shelf_of(listed: &Listed) -> Shelf {
    crate::rules::states::shelf(listed.stand)
}

/// Whether one may go back on any of it. What was bought and sent elsewhere is gone back on there.
pub fn may_withdraw(whole: &Whole) -> bool {
    let is_elsewhere = whole.order.is_past() && whole.parcels.is_empty();
    !whole.is_private() && !is_elsewhere && dates::may_withdraw(&whole.lines)
}

/// Whether one may go back on it today: not once the last day for that has passed, nor on what is off or whose money is back.
pub(crate) fn is_withdrawal_open(ctx: &Ctx, whole: &Whole) -> bool {
    let face = ctx.house().shop.face();
    may_withdraw(whole) && dates::is_withdrawal_open(&whole.order, ctx.now(), &face.zone)
}

/// Until when the money of an order must be back, if it owes any.
pub(crate) fn refund_until(order: &Order) -> Option<Timestamp> {
    dates::refund_until(order)
}

/// Until when a payment that is under way must be made, if there is one.
pub(crate) fn pay_until(around: &Around, now: Timestamp) -> Option<Timestamp> {
    let open = around.payments.iter().filter(|one| match one.state {
        State::Started | State::ActionNeeded | State::Declined => true,
        State::Authorised | State::Captured | State::Voided | State::Expired => false,
    });
    open.filter_map(|one| one.expires_at).filter(|until| *until > now).max()
}

/// Money that came for what was agreed with an order and was not its own.
pub(crate) async fn extra(snap: &mut Snapshot, group: GroupId) -> Result<Vec<Extra>, StoreError> {
    store::extra::of_group(snap, group).await
}

/// What the shop decided about orders.
pub(crate) async fn policy(snap: &mut Snapshot) -> Result<Policy, StoreError> {
    store::settings::policy(snap).await
}

/// The texts that whoever bought agreed to, as they were then.
pub(crate) async fn terms(snap: &mut Snapshot, whole: &Whole) -> Result<Option<Terms>, StoreError> {
    match &whole.group.terms {
        Some(hash) => store::terms::find(snap, hash).await,
        None => Ok(None),
    }
}

/// What the house keeps of the lines of an order.
pub(crate) async fn kept_of(snap: &mut Snapshot, whole: &Whole) -> Result<Vec<KeptOf>, StoreError> {
    match whole.order.seller {
        Some(_) => store::extra::kept_of(snap, whole.order.id).await,
        None => Ok(Vec::new()),
    }
}

/// So many orders behind this one as they are written out, or their lines: rows of text, and the last of those orders.
pub(crate) async fn written(
    snap: &mut Snapshot,
    what: What,
    after: Option<OrderId>,
    size: u32,
) -> Result<Option<(String, OrderId)>, StoreError> {
    let (rows, last): (Vec<Vec<String>>, Option<OrderId>) = match what {
        What::Orders => {
            let found = store::export::orders(snap, after, size).await?;
            (found.iter().map(OrderOut::cells).collect(), found.last().map(|one| one.id))
        }
        What::Lines => {
            let found = store::export::lines(snap, after, size).await?;
            (found.iter().map(LineOut::cells).collect(), found.last().map(|one| one.order))
        }
    };
    Ok(last.map(|last| (rows.iter().map(|cells| row(cells)).collect(), last)))
}
