//! People join, say who they are, are given roles, are kept out and let in again.

use super::{about, end_others};
use crate::{
    model::{Person, Standing},
    rules::{self, FieldRejected, RoleRejected, StandRejected, Teller},
    store,
};
use accounts_facts::{AccountFact, JoinedBy, PersonJoined, ProfileChanged};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Actor, Lang, PersonId, Personal, Right, Role};
use serde_json::json;

/// Somebody who is about to have an account.
pub(crate) struct Newcomer<'n> {
    pub(crate) address: &'n str,
    pub(crate) name: &'n str,
    pub(crate) lang: Lang,
    pub(crate) role: Role,
    pub(crate) password: Option<String>,
}

/// An account for an address that was confirmed.
pub(crate) async fn join(
    tx: &mut Tx,
    ctx: &Ctx,
    newcomer: &Newcomer<'_>,
    how: JoinedBy,
) -> Result<Person, StoreError> {
    let person = Person {
        id: ctx.id(),
        name: Personal::new(newcomer.name.to_owned()),
        address: Personal::new(newcomer.address.to_owned()),
        lang: newcomer.lang,
        role: newcomer.role,
        standing: Standing::Active,
        password: newcomer.password.clone().map(Personal::new),
        joined_at: ctx.now(),
        leaves_at: None,
        version: 1,
    };
    store::people::insert(tx, &person, &rules::folded_address(newcomer.address)).await?;
    tx.record(&PersonJoined { person: person.id, how }).await?;
    if person.role != Role::Member {
        tx.record(&accounts_facts::RoleGiven { person: person.id, role: person.role }).await?;
    }
    Ok(person)
}

/// Somebody says what they are called.
pub(crate) async fn set_profile(
    tx: &mut Tx,
    id: PersonId,
    name: &str,
    lang: Lang,
) -> Result<(), Failure<FieldRejected>> {
    let known = find(tx, id).await?;
    let person = Person { name: Personal::new(name.to_owned()), lang, ..known.clone() };
    if person == known {
        return Ok(());
    }
    keep(tx, &person).await?;
    Ok(tx.record(&ProfileChanged { person: id }).await?)
}

/// The fields of somebody's profile that a program names, if it is the one that it has seen.
pub(crate) async fn change_profile(
    tx: &mut Tx,
    id: PersonId,
    is_seen: impl Fn(i64) -> bool,
    (name, lang): (Option<&str>, Option<Lang>),
) -> Result<(), Failure<FieldRejected>> {
    let known = find(tx, id).await?;
    if !is_seen(known.version) {
        return Err(Failure::Conflict);
    }
    let name = match name {
        Some(name) => rules::name(name).map_err(Failure::Rejected)?,
        None => known.name.reveal().clone(),
    };
    set_profile(tx, id, &name, lang.unwrap_or(known.lang)).await
}

/// Somebody who has not been erased.
async fn find<R>(tx: &mut Tx, id: PersonId) -> Result<Person, Failure<R>> {
    store::people::find(tx, id).await?.filter(|person| !person.is_erased()).ok_or(Failure::NotFound)
}

async fn keep<R>(tx: &mut Tx, person: &Person) -> Result<(), Failure<R>> {
    if store::people::save(tx, person).await? { Ok(()) } else { Err(Failure::Conflict) }
}

/// Who says so: the operator, or somebody who may decide about people, as the database has them now.
pub(crate) async fn teller<R>(tx: &mut Tx, ctx: &Ctx) -> Result<Teller, Failure<R>> {
    let id = match ctx.actor() {
        Actor::Operator => return Ok(Teller::Operator),
        Actor::Staff(id) => id,
        Actor::Visitor | Actor::Member(_) | Actor::House => return Err(Failure::Forbidden),
    };
    let person = store::people::find(tx, id).await?.filter(Person::is_active).ok_or(Failure::Forbidden)?;
    if !person.role.holds(Right::People) {
        return Err(Failure::Forbidden);
    }
    Ok(Teller::Staff { id, role: person.role })
}

/// Gives somebody a role.
pub(crate) async fn give_role(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PersonId,
    to: Role,
) -> Result<(), Failure<RoleRejected>> {
    store::people::stand_in_line(tx).await?;
    let teller = teller(tx, ctx).await?;
    let person = find(tx, id).await?;
    let owners = store::people::count_active(tx, Role::Owner).await?;
    let given = rules::give_role(teller, &person, to, owners).map_err(Failure::Rejected)?;
    let Some(given) = given else { return Ok(()) };
    keep(tx, &Person { role: to, ..person.clone() }).await?;
    tx.record(&given).await?;
    let [before, after] = [person.role, to].map(|role| json!({ "role": role.code() }));
    Ok(ctx.audit(tx, &about(&person, "accounts-audit-role", before, after)).await?)
}

/// Keeps somebody out: no session, no way in.
pub(crate) async fn suspend(tx: &mut Tx, ctx: &Ctx, id: PersonId) -> Result<(), Failure<StandRejected>> {
    store::people::stand_in_line(tx).await?;
    let teller = teller(tx, ctx).await?;
    let person = find(tx, id).await?;
    let owners = store::people::count_active(tx, Role::Owner).await?;
    let fact = rules::suspend(teller, &person, owners).map_err(Failure::Rejected)?;
    if stand(tx, ctx, person, Standing::Suspended, fact).await? {
        end_others(tx, id, None).await?;
    }
    Ok(())
}

/// Lets somebody in again.
pub(crate) async fn restore(tx: &mut Tx, ctx: &Ctx, id: PersonId) -> Result<(), Failure<StandRejected>> {
    let teller = teller(tx, ctx).await?;
    let person = find(tx, id).await?;
    let fact = rules::restore(teller, &person).map_err(Failure::Rejected)?;
    stand(tx, ctx, person, Standing::Active, fact).await.map(drop)
}

async fn stand<R>(
    tx: &mut Tx,
    ctx: &Ctx,
    person: Person,
    standing: Standing,
    fact: Option<AccountFact>,
) -> Result<bool, Failure<R>> {
    let Some(fact) = fact else { return Ok(false) };
    keep(tx, &Person { standing, ..person.clone() }).await?;
    tx.record(&fact).await?;
    let [before, after] = [person.standing, standing].map(|standing| json!({ "state": standing.code() }));
    ctx.audit(tx, &about(&person, "accounts-audit-standing", before, after)).await?;
    Ok(true)
}
