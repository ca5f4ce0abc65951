//! A wave of letters to those who have the thing.

use super::{LOOK, LOOKED_AT};
use crate::{
    model::{OwnerAsked, Routing, Ways},
    routing_letters, routing_secret,
    rules::routing as rules,
    store,
};
use accounts::model::Person;
use action::Ctx;
use database::{Snapshot, StoreError, Tx};
use kernel::{PersonId, Subject, time};
use std::collections::HashSet;

/// Among so many who have it those are looked for who are asked.
const OWNERS_MAX: u32 = 200;

/// Asks so many at most, and sets when it is looked at again.
pub(super) async fn ask(
    tx: &mut Tx,
    ctx: &Ctx,
    is: &Routing,
    (most, ways): (u32, &Ways),
) -> Result<(), StoreError> {
    let mut count = 0;
    for person in chosen(tx, ctx, is, ways).await? {
        if count < most && write(tx, ctx, is, person).await? {
            count += 1;
        }
    }
    let again_at = rules::again_at(ctx.now());
    if count > 0 {
        store::routing::put(tx, &rules::asked(is, count, ctx.now())).await?;
    }
    tx.set_deadline(LOOK, &Subject::from(is.question), again_at).await
}

/// Those who may be asked, in order: neither whoever asked, nor those who answered or were asked.
async fn chosen(
    snap: &mut Snapshot,
    ctx: &Ctx,
    is: &Routing,
    ways: &Ways,
) -> Result<Vec<PersonId>, StoreError> {
    let now = ctx.now();
    let bounds = (time::days_before(now, rules::HAD_DAYS_MAX), time::days_before(now, rules::HAD_DAYS_MIN));
    let mut owners = store::routing::owners(snap, is.product, bounds, OWNERS_MAX).await?;
    let question = store::questions::find(snap, is.question).await?;
    let answers = store::answers::of_question(snap, is.question, LOOKED_AT).await?;
    let asked = store::routing_owner::asked(snap, is.question).await?;
    let out: HashSet<PersonId> = answers
        .iter()
        .filter_map(|one| one.person)
        .chain(asked.iter().map(|one| one.person))
        .chain(question.and_then(|one| one.person))
        .collect();
    owners.retain(|one| !out.contains(&one.person));
    Ok(rules::choose(&owners, ways.rest_days, now))
}

/// Writes to one of them; false to whom no letter goes.
async fn write(tx: &mut Tx, ctx: &Ctx, is: &Routing, person: PersonId) -> Result<bool, StoreError> {
    let known = accounts::reads::person(tx, person).await?.filter(Person::is_active);
    let (Some(person), Some(words)) = (known, contributions::reads::one(tx, is.question).await?) else {
        return Ok(false);
    };
    let Some(card) = catalog::reads::card(tx, is.product).await? else { return Ok(false) };
    let (secret, hash) = routing_secret::mint(&*ctx.house().machine);
    let what = (card.name.show(person.lang), words.title.reveal().as_str());
    let letter = routing_letters::write(ctx.house(), &person, what, &secret);
    if notifications::steps::offer(tx, ctx, &letter).await?.is_none() {
        return Ok(false);
    }
    let asked = OwnerAsked { question: is.question, person: person.id, asked_at: ctx.now(), answer: None };
    store::routing_owner::put_asked(tx, &asked, &hash).await?;
    Ok(true)
}
