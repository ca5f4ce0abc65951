//! What somebody of the shop does about sending, each in a transaction of its own.

use crate::{
    model::{DayWish, MethodTyped, MethodWish, PointWish, SettingsTyped, SettingsWish, ZoneWish},
    rules, steps,
};
use action::{Ctx, Failure, Made};
use jiff::civil::Date;
use kernel::Currency;
use shipping_facts::{MethodId, PointId, ZoneId};

pub use rules::ShippingRejected;

type Refused = Failure<ShippingRejected>;

/// Another zone, once for each form.
pub async fn add_zone(ctx: &Ctx, wish: &ZoneWish) -> Result<Made<ZoneId>, Refused> {
    ctx.make(async |tx| steps::zones::add(tx, ctx, wish).await.map(|id| (id, ()))).await
}

/// Changes a zone, if it is still in this version.
pub async fn change_zone(ctx: &Ctx, id: ZoneId, version: i64, wish: &ZoneWish) -> Result<(), Refused> {
    ctx.write(async |tx| steps::zones::change(tx, ctx, id, version, wish).await).await
}

/// Takes a zone away, with the ways of delivery that lead there.
pub async fn remove_zone(ctx: &Ctx, id: ZoneId) -> Result<(), Refused> {
    ctx.write(async |tx| steps::zones::remove(tx, ctx, id).await).await
}

/// What was typed into the form of a way of delivery, in the currency of the shop.
pub(crate) fn read_method(typed: &MethodTyped, currency: Currency) -> Result<MethodWish, Refused> {
    rules::method_typed(typed, currency.exponent()).map_err(Failure::Rejected)
}

/// Another way of delivery, once for each form.
pub async fn add_method(ctx: &Ctx, wish: &MethodWish) -> Result<Made<MethodId>, Refused> {
    ctx.make(async |tx| steps::methods::add(tx, ctx, wish).await.map(|id| (id, ()))).await
}

/// Changes a way of delivery, if it is still in this version.
pub async fn change_method(ctx: &Ctx, id: MethodId, version: i64, wish: &MethodWish) -> Result<(), Refused> {
    ctx.write(async |tx| steps::methods::change(tx, ctx, id, version, wish).await).await
}

/// Takes a way of delivery away.
pub async fn remove_method(ctx: &Ctx, id: MethodId) -> Result<(), Refused> {
    ctx.write(async |tx| steps::methods::remove(tx, ctx, id).await).await
}

/// Another collection point, once for each form.
pub async fn add_point(ctx: &Ctx, wish: &PointWish) -> Result<Made<PointId>, Refused> {
    ctx.make(async |tx| steps::points::add(tx, ctx, wish).await.map(|id| (id, ()))).await
}

/// Changes a collection point, if it is still in this version.
pub async fn change_point(ctx: &Ctx, id: PointId, version: i64, wish: &PointWish) -> Result<(), Refused> {
    ctx.write(async |tx| steps::points::change(tx, ctx, id, version, wish).await).await
}

/// Takes a collection point away.
pub async fn remove_point(ctx: &Ctx, id: PointId) -> Result<(), Refused> {
    ctx.write(async |tx| steps::points::remove(tx, ctx, id).await).await
}

/// What was typed into the form of the shop's days.
pub(crate) fn read_settings(typed: &SettingsTyped) -> Result<SettingsWish, Refused> {
    rules::settings_typed(typed).map_err(Failure::Rejected)
}

/// Decides about the shop's days, if they are still in this version.
pub async fn settle_days(ctx: &Ctx, version: i64, wish: &SettingsWish) -> Result<(), Refused> {
    ctx.write(async |tx| steps::days::settle(tx, ctx, version, wish).await).await
}

/// What was typed into the form of a day on which nothing leaves.
pub(crate) fn read_day(day: &str, name: &str) -> Result<DayWish, Refused> {
    rules::day_typed(day, name).map_err(Failure::Rejected)
}

/// Decides about a single day.
pub async fn put_day(ctx: &Ctx, wish: &DayWish) -> Result<(), Refused> {
    ctx.write(async |tx| steps::days::put(tx, ctx, wish).await).await
}

/// Lets the calendar decide about a day again.
pub async fn forget_day(ctx: &Ctx, day: Date) -> Result<(), Refused> {
    ctx.write(async |tx| steps::days::forget(tx, ctx, day).await).await
}
