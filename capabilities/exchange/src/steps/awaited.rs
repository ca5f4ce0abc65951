//! Customers of another program who have no account here: what is known of them is kept until they make one, and then given to
//! whoever puts it where it belongs.

use crate::{
    model::{Awaited, AwaitedId, Newcomer},
    store::awaited as store,
};
use accounts::rules::folded_address;
use action::{Ctx, audit::Change};
use catalog::model::Put;
use database::{StoreError, Tx};
use kernel::{Subject, time};
use serde_json::Value;

/// What happens when nobody came for too long.
pub(crate) const OVER: &str = "exchange.awaited_over";

/// So long somebody is awaited after a file named them last.
const AWAITED_DAYS: i64 = 730;

/// Awaits somebody. What a later file says takes the place of what an earlier one said; where it says nothing, that stays.
pub async fn await_newcomer(tx: &mut Tx, ctx: &Ctx, said: &Newcomer) -> Result<Put, StoreError> {
    let folded = folded_address(said.email.reveal());
    let Some(known) = store::find(tx, &folded).await? else {
        let one = Awaited { id: ctx.id(), known: said.clone(), said_at: ctx.now() };
        store::insert(tx, &one, &folded).await?;
        remember(tx, ctx, one.id).await?;
        return Ok(Put::Created);
    };
    let next = joined(&known.known, said);
    if next == known.known {
        return Ok(Put::Same);
    }
    store::save(tx, &Awaited { known: next, said_at: ctx.now(), ..known.clone() }).await?;
    remember(tx, ctx, known.id).await?;
    Ok(Put::Changed)
}

fn joined(known: &Newcomer, said: &Newcomer) -> Newcomer {
    let name = if said.name.reveal().is_empty() { &known.name } else { &said.name };
    let address = said.address.clone().or_else(|| known.address.clone());
    Newcomer { email: said.email.clone(), name: name.clone(), address }
}

async fn remember(tx: &mut Tx, ctx: &Ctx, id: AwaitedId) -> Result<(), StoreError> {
    tx.set_deadline(OVER, &Subject::from(id), time::days_after(ctx.now(), AWAITED_DAYS)).await
}

/// They are here: what was known of them is the asker's from now on, and nobody waits for them any more.
pub async fn take_awaited(tx: &mut Tx, email: &str) -> Result<Option<Newcomer>, StoreError> {
    let Some(one) = store::find(tx, &folded_address(email)).await? else { return Ok(None) };
    store::remove(tx, one.id).await?;
    Ok(Some(one.known))
}

/// Somebody who is awaited wants to be forgotten, also by the newsletter; tells whether they were awaited.
pub(crate) async fn forget(tx: &mut Tx, ctx: &Ctx, email: &str) -> Result<bool, StoreError> {
    let Some(one) = store::find(tx, &folded_address(email)).await? else { return Ok(false) };
    store::remove(tx, one.id).await?;
    notifications::steps::forget_address(tx, ctx, email).await?;
    // Who it was is not written down again.
    let subject = Subject::from(one.id);
    let change = Change {
        verb: "exchange-audit-forgotten",
        subject,
        label: "",
        before: Value::Null,
        after: Value::Null,
    };
    ctx.audit(tx, &change).await?;
    Ok(true)
}

/// Nobody came.
pub(crate) async fn give_up(tx: &mut Tx, id: AwaitedId) -> Result<(), StoreError> {
    store::remove(tx, id).await.map(drop)
}
