//! Zones: made, changed, taken away.

use super::{Done, begin, tell};
use crate::{
    model::{Area, Zone, ZoneWish},
    rules, store,
};
use action::{Ctx, Failure};
use database::Tx;
use serde_json::{Value, json};
use shipping_facts::ZoneId;

fn shown(zone: &Zone) -> Value {
    let areas: Vec<String> = zone.areas.iter().map(Area::to_string).collect();
    json!({ "name": zone.name, "areas": areas })
}

/// Another zone behind the others.
pub(crate) async fn add(tx: &mut Tx, ctx: &Ctx, wish: &ZoneWish) -> Done<ZoneId> {
    let begun = begin(tx, ctx).await?;
    let zones = &begun.known.zones;
    let (name, areas) = rules::zone(wish, None, zones, begun.first).map_err(Failure::Rejected)?;
    let position = zones.iter().map(|zone| zone.position).max().map_or(0, |last| last + 1);
    let zone = Zone { id: ctx.id(), name, areas, position, version: 0 };
    store::zones::insert(tx, &zone).await?;
    let of = ("shipping-audit-zone-added", zone.id.into(), zone.name.show(begun.first));
    tell(tx, ctx, of, (Value::Null, shown(&zone))).await?;
    Ok(zone.id)
}

/// Other places or another name, if it is still the one that was shown.
pub(crate) async fn change(tx: &mut Tx, ctx: &Ctx, id: ZoneId, version: i64, wish: &ZoneWish) -> Done<()> {
    let begun = begin(tx, ctx).await?;
    let zones = &begun.known.zones;
    let before = zones.iter().find(|zone| zone.id == id).ok_or(Failure::NotFound)?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let (name, areas) = rules::zone(wish, Some(id), zones, begun.first).map_err(Failure::Rejected)?;
    let after = Zone { name, areas, ..before.clone() };
    if after == *before {
        return Ok(());
    }
    if !store::zones::save(tx, &after).await? {
        return Err(Failure::Conflict);
    }
    let of = ("shipping-audit-zone-changed", id.into(), after.name.show(begun.first));
    Ok(tell(tx, ctx, of, (shown(before), shown(&after))).await?)
}

/// The zone is taken away with the ways of delivery that lead there.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, id: ZoneId) -> Done<()> {
    let begun = begin(tx, ctx).await?;
    let zone = begun.known.zones.iter().find(|zone| zone.id == id).ok_or(Failure::NotFound)?;
    store::methods::remove_of_zone(tx, id).await?;
    store::zones::remove(tx, id).await?;
    let of = ("shipping-audit-zone-removed", id.into(), zone.name.show(begun.first));
    Ok(tell(tx, ctx, of, (shown(zone), Value::Null)).await?)
}
