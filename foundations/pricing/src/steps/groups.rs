//! Groups of people are made, called otherwise and taken away, and people are put in and taken out. Each step says so in the log of
//! staff.

use crate::{
    model::{Group, GroupId, GroupWanted, PutIn},
    rules::groups::{self, GROUPS_MAX, GroupRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, Personal, Subject};
use pricing_facts::{GroupChanged, GroupJoined, GroupLeft};
use serde_json::{Value, json};

type Done<T> = Result<T, Failure<GroupRejected>>;

async fn load(tx: &mut Tx, id: GroupId) -> Done<Group> {
    store::groups::find(tx, id).await?.ok_or(Failure::NotFound)
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    (id, label): (GroupId, &str),
    (before, after): (Value, Value),
) -> Result<(), StoreError> {
    tx.record(&GroupChanged { group: id }).await?;
    ctx.audit(tx, &Change { verb, subject: Subject::from(id), label, before, after }).await
}

/// Makes a group with nobody in it.
pub async fn make(tx: &mut Tx, ctx: &Ctx, wanted: &GroupWanted) -> Done<GroupId> {
    let wanted = groups::check(wanted).map_err(Failure::Rejected)?;
    if store::groups::count(tx, GROUPS_MAX).await? >= GROUPS_MAX {
        return Err(Failure::Rejected(GroupRejected::TooMany));
    }
    if store::groups::hold(tx, &wanted.code).await? {
        return Err(Failure::Rejected(GroupRejected::CodeTaken));
    }
    let id: GroupId = ctx.id();
    store::groups::insert(tx, id, &wanted, ctx.now()).await.map_err(taken)?;
    let after = json!({ "name": wanted.name, "code": wanted.code });
    tell(tx, ctx, "pricing-audit-group-made", (id, &wanted.name), (Value::Null, after)).await?;
    Ok(id)
}

/// The same word was taken in this very moment.
fn taken(error: StoreError) -> Failure<GroupRejected> {
    match error {
        StoreError::Taken(_) => Failure::Rejected(GroupRejected::CodeTaken),
        other => other.into(),
    }
}

/// Calls a group otherwise, if it is still the one that was seen. Its word stays: promotions name it.
pub async fn rename(tx: &mut Tx, ctx: &Ctx, id: GroupId, version: i64, name: &str) -> Done<()> {
    let known = load(tx, id).await?;
    if known.version != version {
        return Err(Failure::Conflict);
    }
    let name = groups::name(name).map_err(Failure::Rejected)?;
    if name == known.name {
        return Ok(());
    }
    if !store::groups::rename(tx, id, version, &name).await? {
        return Err(Failure::Conflict);
    }
    let both = (json!({ "name": known.name }), json!({ "name": name }));
    Ok(tell(tx, ctx, "pricing-audit-group-renamed", (id, &name), both).await?)
}

/// Takes a group away. Not while a promotion that is on is for it: nobody could use that any more, and nobody would notice.
pub async fn remove(tx: &mut Tx, ctx: &Ctx, id: GroupId) -> Done<()> {
    let known = load(tx, id).await?;
    store::groups::hold(tx, &known.code).await?;
    if let Some(named) = store::promotions::on_for_group(tx, &known.code).await? {
        return Err(Failure::Rejected(GroupRejected::Named { promotion: named.draft.name }));
    }
    store::groups::remove(tx, id).await?;
    let both = (json!({ "name": known.name, "code": known.code, "people": known.people }), Value::Null);
    Ok(tell(tx, ctx, "pricing-audit-group-removed", (id, &known.name), both).await?)
}

/// Puts people in by the addresses of their accounts, as they were typed. Those whom nobody knows are given back.
pub async fn put_in_typed(tx: &mut Tx, ctx: &Ctx, id: GroupId, typed: &str) -> Done<PutIn> {
    let group = load(tx, id).await?;
    let mut done = PutIn::default();
    for address in groups::addresses(typed).map_err(Failure::Rejected)? {
        let found = accounts::reads::by_address(tx, &address).await?.filter(|person| person.is_active());
        match found {
            Some(person) => {
                put_in_known(tx, ctx, &group, person.id).await?;
                done.added += 1;
            }
            None => done.unknown.push(Personal::new(address)),
        }
    }
    Ok(done)
}

/// Puts somebody in by the address of their account; gives who it is.
pub async fn put_in(tx: &mut Tx, ctx: &Ctx, id: GroupId, address: &str) -> Done<PersonId> {
    let group = load(tx, id).await?;
    let found = accounts::reads::by_address(tx, address).await?.filter(|person| person.is_active());
    let person = found.ok_or(Failure::Rejected(GroupRejected::PersonUnknown))?.id;
    put_in_known(tx, ctx, &group, person).await?;
    Ok(person)
}

/// Whoever is in already stays in, and nothing is said.
async fn put_in_known(tx: &mut Tx, ctx: &Ctx, group: &Group, person: PersonId) -> Result<(), StoreError> {
    if !store::groups::put_in(tx, (group.id, person), ctx.now()).await? {
        return Ok(());
    }
    tx.record(&GroupJoined { group: group.id, person }).await?;
    let change = Change {
        verb: "pricing-audit-group-joined",
        subject: Subject::from(person),
        label: &group.name,
        before: Value::Null,
        after: json!({ "group": group.code }),
    };
    ctx.audit(tx, &change).await
}

/// Takes somebody out. Whoever is not in it stays out.
pub async fn take_out(tx: &mut Tx, ctx: &Ctx, id: GroupId, person: PersonId) -> Done<()> {
    let group = load(tx, id).await?;
    if !store::groups::take_out(tx, (id, person)).await? {
        return Ok(());
    }
    tx.record(&GroupLeft { group: id, person }).await?;
    let change = Change {
        verb: "pricing-audit-group-left",
        subject: Subject::from(person),
        label: &group.name,
        before: json!({ "group": group.code }),
        after: Value::Null,
    };
    Ok(ctx.audit(tx, &change).await?)
}

/// Somebody is erased: they are in no group any more.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    for (group, _, _) in store::groups::names_of(tx, person).await? {
        store::groups::take_out(tx, (group, person)).await?;
        tx.record(&GroupLeft { group, person }).await?;
    }
    Ok(())
}
