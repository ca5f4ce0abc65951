//! What pages ask about orders.

use crate::{
    model::{Counts, GroupId, Listed, Note, Order, OrderId, Shelf, TRANSFER, Wanted, Whole},
    rules::{dates, goods, money, order},
    secret, store,
};
use action::Ctx;
use database::{Snapshot, StoreError};
use kernel::{Cursor, Money, PageOf, PersonId, Subject, Timestamp, Zone};
use media::reads::Gallery;
use payments::model::{MethodShown, Payment, State, TransferData};

pub(crate) use dates::{Day, Step, refund_until_of};

/// Nobody reads more notes beside one order.
const NOTES_MAX: u32 = 100;

/// An order with everything that belongs to it: five statements, however long it is.
pub(crate) async fn gather(snap: &mut Snapshot, order: Order) -> Result<Whole, StoreError> {
    let group = store::groups::find(snap, order.group).await?;
    let group = group.ok_or_else(|| StoreError::Corrupt(format!("{:?} has no group", order.id)))?;
    let lines = store::lines::of_order(snap, order.id).await?;
    let parcels = store::parcels::of_order(snap, order.id).await?;
    let refunds = store::refunds::of_order(snap, order.id).await?;
    Ok(Whole { group, order, lines, parcels, refunds })
}

/// An order, for those who send.
pub(crate) async fn whole(snap: &mut Snapshot, id: OrderId) -> Result<Option<Whole>, StoreError> {
    match store::orders::find(snap, id).await? {
        Some(order) => gather(snap, order).await.map(Some),
        None => Ok(None),
    }
}

/// An order of somebody who is signed in.
pub(crate) async fn own(
    snap: &mut Snapshot,
    person: PersonId,
    id: OrderId,
) -> Result<Option<Whole>, StoreError> {
    let found = store::orders::find(snap, id).await?.filter(|order| order.person == Some(person));
    match found {
        Some(order) => gather(snap, order).await.map(Some),
        None => Ok(None),
    }
}

/// The order that a link leads to, while it does. Today each group has one.
pub(crate) async fn by_secret(
    snap: &mut Snapshot,
    secret: &str,
    now: Timestamp,
) -> Result<Option<Whole>, StoreError> {
    let Some(hash) = secret::hash(secret) else { return Ok(None) };
    let Some((group, created)) = store::links::find(snap, &hash).await? else { return Ok(None) };
    let order = of_group(snap, group).await?;
    match order.filter(|order| dates::link_ends(created, order).is_none_or(|end| now < end)) {
        Some(order) => gather(snap, order).await.map(Some),
        None => Ok(None),
    }
}

async fn of_group(snap: &mut Snapshot, group: GroupId) -> Result<Option<Order>, StoreError> {
    Ok(store::orders::of_group(snap, group).await?.into_iter().next())
}

/// The order of what was agreed at once: whoever closes a purchase asks it for a form that was sent twice.
pub async fn order_of(snap: &mut Snapshot, group: GroupId) -> Result<Option<OrderId>, StoreError> {
    Ok(of_group(snap, group).await?.map(|order| order.id))
}

/// What a page of an order needs besides: its pictures, how it is paid, where a transfer goes.
pub(crate) struct Around {
    pub(crate) gallery: Gallery,
    pub(crate) payments: Vec<Payment>,
    pub(crate) methods: Vec<MethodShown>,
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
            payments::reads::methods(snap, whole.order.total, &place, false).await?
        }
        false => Vec::new(),
    };
    // Whoever was refused a card may have gone on by transfer: the payment knows, the order heard of the first way only.
    let sends = payments.iter().any(|one| one.way.code() == TRANSFER && one.state == State::ActionNeeded);
    let transfer = if waits && sends { payments::reads::transfer(snap).await? } else { None };
    Ok(Around { gallery, payments, methods, transfer })
}

/// An order as whoever bought it sees it: money that has come counts at once, though the order itself hears of it a moment
/// later.
pub(crate) fn seen(whole: Whole, around: &mut Around, now: Timestamp) -> Whole {
    let came = around.payments.iter().filter(|one| one.state == State::Captured);
    let came: Vec<Money> = came.map(|one| one.captured).collect();
    let sum = came.iter().fold(0_i64, |sum, one| sum.saturating_add(one.minor));
    if came.is_empty() || sum < whole.order.total.minor || !order::may_be_paid(whole.order.stand) {
        return whole;
    }
    let amount = Money::new(sum, whole.order.currency());
    match order::pay(&whole.order, &whole.lines, amount, now) {
        Ok((order, _)) => {
            (around.methods, around.transfer) = (Vec::new(), None);
            Whole { order, ..whole }
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

/// A page of orders.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: &Wanted,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    store::lists::list(snap, wanted, after, size).await
}

/// A page of somebody's own orders.
pub(crate) async fn mine(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    store::lists::of_person(snap, person, after, size).await
}

/// Whether somebody, or whoever buys for that address, has bought nothing yet.
pub async fn is_first(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    address: &str,
) -> Result<bool, StoreError> {
    Ok(!store::groups::has_any(snap, person, address).await?)
}

/// So many orders are counted and no more.
pub(crate) const COUNTED: u32 = store::lists::COUNTED;

/// How things stand for those who send; the week begins on Monday.
pub(crate) async fn counts(
    snap: &mut Snapshot,
    now: Timestamp,
    (zone, currency): (&Zone, kernel::Currency),
) -> Result<Counts, StoreError> {
    let since = dates::week_begins(zone, now);
    store::lists::counts(snap, since, currency).await
}

/// The steps of an order with their days.
pub(crate) fn timeline(ctx: &Ctx, whole: &Whole) -> Vec<(Step, Option<Day>)> {
    let face = ctx.house().shop.face();
    dates::timeline(whole, shop::rules::guarantee(&face.country), &face.zone)
}

/// What may be done with an order by whoever bought it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct May {
    pub(crate) pay: bool,
    pub(crate) cancel: bool,
    /// Say from where they know the shop.
    pub(crate) hear: bool,
}

pub(crate) fn may(whole: &Whole) -> May {
    let stand = whole.order.stand;
    let hear = order::is_sold(stand) && whole.group.heard.is_none() && !whole.group.is_forgotten;
    May { pay: order::may_be_paid(stand), cancel: order::may_be_cancelled(stand), hear }
}

/// What may be done with an order by those who send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MayStaff {
    pub(crate) send: bool,
    pub(crate) cancel: bool,
    /// How much may go back.
    pub(crate) refund: Money,
}

pub(crate) fn may_staff(whole: &Whole) -> MayStaff {
    let stand = whole.order.stand;
    MayStaff {
        send: order::may_be_sent(stand),
        cancel: order::may_be_cancelled(stand),
        refund: money::refundable(&whole.order, &whole.refunds),
    }
}

/// The lines of an order of which something is to be sent.
pub(crate) fn to_send(whole: &Whole) -> Vec<&crate::model::Line> {
    goods::to_send(&whole.lines).into_iter().filter(|line| line.left() > 0).collect()
}

/// Where an order of a list stands in it.
pub(crate) fn shelf_of(listed: &Listed) -> Shelf {
    crate::rules::states::shelf(listed.stand)
}

/// Whether one may go back on any of it.
pub(crate) fn may_withdraw(whole: &Whole) -> bool {
    dates::may_withdraw(&whole.lines)
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
