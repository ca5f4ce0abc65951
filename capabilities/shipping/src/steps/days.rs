//! The days of the shop: until when an order still counts today, on which days parcels leave, and single days.

use super::{Done, begin, tell};
use crate::{
    model::{DayWish, OwnDay, Settings, SettingsWish},
    rules, store,
};
use action::{Ctx, Failure};
use database::Tx;
use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};
use shipping_facts::ALL_SHIPPING;

fn shown(one: &Settings) -> Value {
    json!({ "cut_off": rules::write_clock(one.cut_off), "weekdays": one.weekdays.code(),
            "preparation": one.preparation, "region": one.region })
}

fn shown_day(one: &OwnDay) -> Value {
    json!({ "day": one.day, "is_closed": one.is_closed, "name": one.name })
}

/// Keeps what was decided, if it is still as it was shown.
pub(crate) async fn settle(tx: &mut Tx, ctx: &Ctx, version: i64, wish: &SettingsWish) -> Done<()> {
    rules::settings(wish).map_err(Failure::Rejected)?;
    let before = begin(tx, ctx).await?.known.settings;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let SettingsWish { cut_off, weekdays, preparation, region } = wish.clone();
    let after = Settings { cut_off, weekdays, preparation, region, version };
    if after == before {
        return Ok(());
    }
    if !store::days::save_settings(tx, &after).await? {
        return Err(Failure::Conflict);
    }
    let of = ("shipping-audit-days-settled", ALL_SHIPPING.into(), "");
    Ok(tell(tx, ctx, of, (shown(&before), shown(&after))).await?)
}

/// Decides about a single day. What was decided about days that have passed is forgotten on the way.
pub(crate) async fn put(tx: &mut Tx, ctx: &Ctx, wish: &DayWish) -> Done<()> {
    let begun = begin(tx, ctx).await?;
    let today = ctx.now().to_zoned(begun.shop.zone.clone()).date();
    let day = rules::day(wish, &begun.known.days, today).map_err(Failure::Rejected)?;
    let before = begun.known.days.iter().find(|known| known.day == day.day);
    if before == Some(&day) {
        return Ok(());
    }
    store::days::forget_before(tx, today.saturating_sub(1.day())).await?;
    store::days::put(tx, &day).await?;
    let label = day.day.to_string();
    let of = ("shipping-audit-day-decided", ALL_SHIPPING.into(), label.as_str());
    Ok(tell(tx, ctx, of, (before.map_or(Value::Null, shown_day), shown_day(&day))).await?)
}

/// Nothing is decided about it any more: what the calendar says counts again.
pub(crate) async fn forget(tx: &mut Tx, ctx: &Ctx, day: Date) -> Done<()> {
    let begun = begin(tx, ctx).await?;
    let known = begun.known.days.iter().find(|known| known.day == day);
    if !store::days::forget(tx, day).await? {
        return Err(Failure::NotFound);
    }
    let label = day.to_string();
    let of = ("shipping-audit-day-forgotten", ALL_SHIPPING.into(), label.as_str());
    Ok(tell(tx, ctx, of, (known.map_or(Value::Null, shown_day), Value::Null)).await?)
}
