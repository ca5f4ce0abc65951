//! What happens to an order by itself: nobody pays for it, or it is over.

use super::{cancel::given_up, forget_if_leaving, keep, load};
use crate::{
    model::{Order, OrderId},
    rules::{
        self, StateRejected, dates,
        order::{is_done, may_be_paid},
    },
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Subject, Timestamp, rejection::Never, time};
use orders_facts::GoodsState;
use pricing::model::Cause;

/// The deadline at which somebody looks whether an order can still be paid. Payments say themselves when their time is over;
/// this one is for orders of which no payment says anything.
pub(crate) const LOOK: &str = "orders.look";
/// The deadline at which an order that has arrived is over.
pub(crate) const COMPLETE: &str = "orders.complete";

/// The deadline at which what nobody marked as delivered counts as delivered.
pub(crate) const DEEM: &str = "orders.deem";

/// The deadline at which nobody's books need to know any more who bought.
pub(crate) const FORGET: &str = "orders.forget";

/// The deadline at which they need not know any more who sold it.
pub(crate) const FORGET_SELLER: &str = "orders.forget_seller";

/// After so long it is looked at for the first time, and then again and again.
const LOOK_S: i64 = 3_600;
const LOOK_AGAIN_S: i64 = 12 * 3_600;
/// What cannot be forgotten yet is looked at again after so many days.
const LOOK_DAYS: i64 = 30;

/// Sets the deadlines of an order as its state wants them. The books run from the last that happened to it.
pub(super) async fn set(tx: &mut Tx, ctx: &Ctx, order: &Order) -> Result<(), StoreError> {
    let subject = Subject::from(order.id);
    match may_be_paid(order.stand) {
        true => tx.set_deadline(LOOK, &subject, time::seconds_after(ctx.now(), LOOK_S)).await?,
        false => tx.clear_deadline(LOOK, &subject).await?,
    }
    tx.set_deadline(FORGET, &subject, dates::kept_until(ctx.now(), Cause::Home)).await?;
    deem_later(tx, ctx, order).await?;
    let zone = &ctx.house().shop.face().zone;
    let completed = rules::order::complete(order, ctx.now()).is_ok_and(|(_, facts)| !facts.is_empty());
    match dates::over_at(order, zone).filter(|_| completed) {
        Some(at) => tx.set_deadline(COMPLETE, &subject, at).await,
        None => tx.clear_deadline(COMPLETE, &subject).await,
    }
}

/// An order that is over and was brought is forgotten when the books need it no longer: they run from then.
pub(super) async fn forget_at(tx: &mut Tx, order: &Order) -> Result<(), StoreError> {
    let last = order.ended_at.unwrap_or(order.placed_at);
    tx.set_deadline(FORGET, &Subject::from(order.id), dates::kept_until(last, Cause::Home)).await
}

/// Sets the deadline at which it counts as delivered. Only what was sent whole ever had one.
async fn deem_later(tx: &mut Tx, ctx: &Ctx, order: &Order) -> Result<(), StoreError> {
    let subject = Subject::from(order.id);
    match (rules::order::may_be_deemed(order), order.stand.goods) {
        (true, _) => match deem_at(tx, ctx, order).await? {
            Some(at) => tx.set_deadline(DEEM, &subject, at).await,
            None => Ok(()),
        },
        (false, GoodsState::Sent | GoodsState::Delivered) => tx.clear_deadline(DEEM, &subject).await,
        (false, GoodsState::None | GoodsState::PartlySent) => Ok(()),
    }
}

/// When it counts as delivered if nobody says anything: as the shop has decided.
async fn deem_at(tx: &mut Tx, ctx: &Ctx, order: &Order) -> Result<Option<Timestamp>, StoreError> {
    let Some(group) = store::groups::find(tx, order.group).await? else { return Ok(None) };
    let sent = store::parcels::of_order(tx, order.id).await?.into_iter().map(|parcel| parcel.sent_at).max();
    let Some(sent) = sent.or(order.sent_at) else { return Ok(None) };
    let days = store::settings::policy(tx).await?.deemed_days;
    Ok(dates::deemed_at(group.delivery.as_ref(), sent, days, &ctx.house().shop.face().zone))
}

/// Nobody said that it arrived: it counts as delivered. Where the shop has decided in between that it waits longer, it does.
pub(crate) async fn deem(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), Failure<StateRejected>> {
    let order = store::orders::find(tx, id).await?.ok_or(Failure::NotFound)?;
    match deem_at(tx, ctx, &order).await? {
        Some(at) if ctx.now() < at => Ok(tx.set_deadline(DEEM, &Subject::from(id), at).await?),
        Some(_) => {
            let done = rules::order::deem(&order, ctx.now()).map_err(Failure::Rejected)?;
            if !done.1.is_empty() {
                keep(tx, ctx, done).await?;
            }
            Ok(())
        }
        None => Ok(()),
    }
}

/// Looks at it again later, if there is still a payment that may come.
pub(super) async fn look_later(tx: &mut Tx, ctx: &Ctx, order: &Order) -> Result<(), StoreError> {
    tx.set_deadline(LOOK, &Subject::from(order.id), time::seconds_after(ctx.now(), LOOK_AGAIN_S)).await
}

/// Nobody may go back on it any more.
pub(crate) async fn complete(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    let done = rules::order::complete(&whole.order, ctx.now()).map_err(Failure::Rejected)?;
    if done.1.is_empty() {
        return Ok(());
    }
    keep(tx, ctx, done).await?;
    forget_if_leaving(tx, &whole).await?;
    Ok(())
}

/// Gives it up if no payment can come any more.
pub(crate) async fn look(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), Failure<StateRejected>> {
    let whole = load(tx, id).await?;
    given_up(tx, ctx, &whole).await
}

/// Forgets who bought, once no books need it. Books of another country ask for more years, and what is still to be given back
/// is waited for.
pub(crate) async fn forget(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), Failure<Never>> {
    let whole = load(tx, id).await?;
    let all = || std::iter::once(&whole.order).chain(&whole.others);
    let ends = all().map(|order| order.ended_at.unwrap_or(order.placed_at));
    let last = ends.max().unwrap_or(whole.order.placed_at);
    let until = dates::kept_until(last, whole.group.cause);
    let owes = all().any(|order| order.stand.is_over() && !is_done(order));
    if ctx.now() < until || owes {
        let again = until.max(time::days_after(ctx.now(), LOOK_DAYS));
        return Ok(tx.set_deadline(FORGET, &Subject::from(id), again).await?);
    }
    store::erasing::group(tx, whole.group.id).await?;
    if store::business::find(tx, id).await?.is_some() {
        let until = dates::seller_kept_until(last);
        tx.set_deadline(FORGET_SELLER, &Subject::from(id), until).await?;
    }
    Ok(())
}

/// Forgets who sold it, once nobody needs to name them any more.
pub(crate) async fn forget_seller(tx: &mut Tx, id: OrderId) -> Result<(), Failure<Never>> {
    Ok(store::business::clear(tx, id).await?)
}
