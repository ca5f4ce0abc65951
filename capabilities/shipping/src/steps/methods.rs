//! Ways of delivery: made, changed, taken away.

use super::{Begun, Done, begin, tell};
use crate::{
    model::{Method, MethodWish},
    rules, store,
};
use action::{Ctx, Failure};
use database::Tx;
use serde_json::{Value, json};
use shipping_facts::MethodId;

fn shown(one: &Method) -> Value {
    json!({ "kind": one.kind.code(), "name": one.name, "text": one.text, "carrier": one.carrier,
            "is_on": one.is_on, "priced_by": one.priced_by.code(), "steps": one.steps,
            "free_from": one.free_from, "transit": [one.transit_min, one.transit_max],
            "preparation": one.preparation })
}

/// The way of delivery that this wish makes of another.
fn made(wish: MethodWish, of: (MethodId, i64)) -> Method {
    Method {
        id: of.0,
        zone: wish.zone,
        kind: wish.kind,
        name: wish.name,
        text: wish.text,
        carrier: wish.carrier,
        is_on: wish.is_on,
        position: wish.position,
        priced_by: wish.priced_by,
        steps: wish.steps,
        free_from: wish.free_from,
        transit_min: wish.transit_min,
        transit_max: wish.transit_max,
        preparation: wish.preparation,
        version: of.1,
    }
}

fn checked(wish: &MethodWish, begun: &Begun, own: Option<MethodId>) -> Done<MethodWish> {
    let others = begun.known.methods.iter().filter(|method| Some(method.id) != own).count();
    rules::method(wish, &begun.known.zones, others, begun.first).map_err(Failure::Rejected)
}

/// Another way of delivery.
pub(crate) async fn add(tx: &mut Tx, ctx: &Ctx, wish: &MethodWish) -> Done<MethodId> {
    let begun = begin(tx, ctx).await?;
    let method = made(checked(wish, &begun, None)?, (ctx.id(), 0));
    store::methods::insert(tx, &method).await?;
    let of = ("shipping-audit-method-added", method.id.into(), method.name.show(begun.first));
    tell(tx, ctx, of, (Value::Null, shown(&method))).await?;
    Ok(method.id)
}

/// Another price, other days, on or off, if it is still the one that was shown.
pub(crate) async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    id: MethodId,
    version: i64,
    wish: &MethodWish,
) -> Done<()> {
    let begun = begin(tx, ctx).await?;
    let before = begun.known.methods.iter().find(|method| method.id == id).ok_or(Failure::NotFound)?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let after = made(checked(wish, &begun, Some(id))?, (id, version));
    if after == *before {
        return Ok(());
    }
    if !store::methods::save(tx, &after).await? {
        return Err(Failure::Conflict);
    }
    let of = ("shipping-audit-method-changed", id.into(), after.name.show(begun.first));
    Ok(tell(tx, ctx, of, (shown(before), shown(&after))).await?)
}

/// It is taken away; orders keep what they say of it.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, id: MethodId) -> Done<()> {
    let begun = begin(tx, ctx).await?;
    let method = begun.known.methods.iter().find(|method| method.id == id).ok_or(Failure::NotFound)?;
    store::methods::remove(tx, id).await?;
    let of = ("shipping-audit-method-removed", id.into(), method.name.show(begun.first));
    Ok(tell(tx, ctx, of, (shown(method), Value::Null)).await?)
}
