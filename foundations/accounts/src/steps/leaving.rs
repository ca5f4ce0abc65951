//! Somebody leaves, thinks better of it, or is gone. What other owners keep about them is erased by these, in the same
//! transaction as [`erase`].

use super::{end_others, teller};
use crate::{
    model::{Answer, Person, Says},
    rules::{self, LeaveReason, LeaveRejected},
    store,
};
use accounts_facts::{PersonErased, PersonLeaves, PersonStays};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, Role, Subject, Timestamp, rejection::Never};
use serde_json::{Value, json};

/// The deadline at which somebody is erased who wanted to leave.
pub const LEAVES: &str = "accounts.leaves";

/// Somebody leaves: they are out, and are erased when the days of grace are over. Gives that instant.
pub(crate) async fn leave(tx: &mut Tx, ctx: &Ctx, id: PersonId) -> Result<Timestamp, Failure<LeaveRejected>> {
    store::people::stand_in_line(tx).await?;
    let person = known(tx, id).await?;
    let owners = store::people::count_active(tx, Role::Owner).await?;
    let day = rules::leave(&person, owners, ctx.now()).map_err(Failure::Rejected)?;
    if person.leaves_at.is_none() {
        if !store::leaving::set(tx, &person, Some(day)).await? {
            return Err(Failure::Conflict);
        }
        tx.set_deadline(LEAVES, &Subject::from(id), day).await?;
        tx.record(&PersonLeaves { person: id }).await?;
    }
    end_others(tx, id, None).await?;
    Ok(day)
}

/// Staff has somebody leave who asked for it otherwise.
pub(crate) async fn send_away(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PersonId,
    reason: LeaveReason,
) -> Result<Timestamp, Failure<LeaveRejected>> {
    let person = known(tx, id).await?;
    let teller = teller(tx, ctx).await?;
    rules::may_send_away(teller, &person).map_err(Failure::Rejected)?;
    let day = leave(tx, ctx, id).await?;
    let after = json!({ "reason": reason.code(), "leaves_at": day });
    let change = about(&person, "accounts-audit-leaves", Value::Null, after);
    ctx.audit(tx, &change).await?;
    Ok(day)
}

/// Staff takes everything that is known about somebody, to hand it over.
pub(crate) async fn note_handed_over(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PersonId,
) -> Result<(), Failure<LeaveRejected>> {
    let person = known(tx, id).await?;
    let teller = teller(tx, ctx).await?;
    rules::may_send_away(teller, &person).map_err(Failure::Rejected)?;
    let change = about(&person, "accounts-audit-handed-over", Value::Null, Value::Null);
    Ok(ctx.audit(tx, &change).await?)
}

/// Whoever leaves stays after all.
pub(crate) async fn stay(tx: &mut Tx, id: PersonId) -> Result<(), Failure<Never>> {
    let person = known(tx, id).await?;
    if person.leaves_at.is_none() {
        return Ok(());
    }
    if !store::leaving::set(tx, &person, None).await? {
        return Err(Failure::Conflict);
    }
    tx.clear_deadline(LEAVES, &Subject::from(id)).await?;
    Ok(tx.record(&PersonStays { person: id }).await?)
}

/// Staff lets somebody stay who was to leave.
pub(crate) async fn let_stay(tx: &mut Tx, ctx: &Ctx, id: PersonId) -> Result<(), Failure<LeaveRejected>> {
    let person = known(tx, id).await?;
    let teller = teller(tx, ctx).await?;
    rules::may_send_away(teller, &person).map_err(Failure::Rejected)?;
    stay(tx, id).await.map_err(|failure| failure.widen(|never| match never {}))?;
    let before = json!({ "leaves_at": person.leaves_at });
    let change = about(&person, "accounts-audit-stays", before, Value::Null);
    Ok(ctx.audit(tx, &change).await?)
}

/// What the letter says that confirms that somebody leaves. Nothing, if they stay by now.
pub async fn farewell(tx: &mut Tx, id: PersonId) -> Result<Option<Answer>, StoreError> {
    let person = store::people::find(tx, id).await?;
    let answer = |person: Person| {
        let says = Says::Leaving { name: person.name.reveal().clone(), day: person.leaves_at? };
        let address = person.address.reveal().clone();
        Some(Answer { address, lang: person.lang, person: Some(person.id), says })
    };
    Ok(person.and_then(answer))
}

async fn known<R>(tx: &mut Tx, id: PersonId) -> Result<Person, Failure<R>> {
    store::people::find(tx, id).await?.filter(|person| !person.is_erased()).ok_or(Failure::NotFound)
}

/// What staff did to somebody.
pub(crate) fn about<'p>(person: &'p Person, verb: &'static str, before: Value, after: Value) -> Change<'p> {
    Change { verb, subject: person.id.into(), label: person.name.reveal(), before, after }
}

/// Whether the time of somebody who leaves has come.
pub async fn is_to_go(tx: &mut Tx, ctx: &Ctx, id: PersonId) -> Result<bool, StoreError> {
    let person = store::people::find(tx, id).await?;
    let day = person.filter(|person| !person.is_erased()).and_then(|person| person.leaves_at);
    Ok(day.is_some_and(|day| day <= ctx.now()))
}

/// Empties somebody's row: what is left says nothing about who they were, and the address is free again. Once more
/// changes nothing.
pub(crate) async fn erase(tx: &mut Tx, id: PersonId) -> Result<(), StoreError> {
    if store::leaving::empty(tx, id).await? {
        tx.clear_deadline(LEAVES, &Subject::from(id)).await?;
        tx.record(&PersonErased { person: id }).await?;
    }
    Ok(())
}
