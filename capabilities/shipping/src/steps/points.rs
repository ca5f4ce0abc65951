//! Collection points: made, changed, taken away.

use super::{Done, begin, tell};
use crate::{
    model::{CollectionPoint, PointWish},
    rules, store,
};
use action::{Ctx, Failure};
use database::Tx;
use serde_json::{Value, json};
use shipping_facts::PointId;

fn shown(one: &CollectionPoint) -> Value {
    json!({ "name": one.name, "address": one.address, "postcode": one.postcode, "country": one.country,
            "hours": one.hours, "is_on": one.is_on })
}

fn made(wish: PointWish, (id, version): (PointId, i64)) -> CollectionPoint {
    let PointWish { name, address, postcode, country, hours, is_on } = wish;
    CollectionPoint { id, name, address, postcode, country, hours, is_on, version }
}

/// Another collection point.
pub(crate) async fn add(tx: &mut Tx, ctx: &Ctx, wish: &PointWish) -> Done<PointId> {
    let begun = begin(tx, ctx).await?;
    let wish = rules::point(wish, begun.known.points.len()).map_err(Failure::Rejected)?;
    let point = made(wish, (ctx.id(), 0));
    store::points::insert(tx, &point).await?;
    let of = ("shipping-audit-point-added", point.id.into(), point.name.as_str());
    tell(tx, ctx, of, (Value::Null, shown(&point))).await?;
    Ok(point.id)
}

/// Another address, other hours, on or off, if it is still the one that was shown.
pub(crate) async fn change(tx: &mut Tx, ctx: &Ctx, id: PointId, version: i64, wish: &PointWish) -> Done<()> {
    let begun = begin(tx, ctx).await?;
    let points = &begun.known.points;
    let before = points.iter().find(|point| point.id == id).ok_or(Failure::NotFound)?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let wish = rules::point(wish, points.len() - 1).map_err(Failure::Rejected)?;
    let after = made(wish, (id, version));
    if after == *before {
        return Ok(());
    }
    if !store::points::save(tx, &after).await? {
        return Err(Failure::Conflict);
    }
    let of = ("shipping-audit-point-changed", id.into(), after.name.as_str());
    Ok(tell(tx, ctx, of, (shown(before), shown(&after))).await?)
}

/// It is taken away; orders keep what they say of it.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, id: PointId) -> Done<()> {
    let begun = begin(tx, ctx).await?;
    let point = begun.known.points.iter().find(|point| point.id == id).ok_or(Failure::NotFound)?;
    store::points::remove(tx, id).await?;
    let of = ("shipping-audit-point-removed", id.into(), point.name.as_str());
    Ok(tell(tx, ctx, of, (shown(point), Value::Null)).await?)
}
