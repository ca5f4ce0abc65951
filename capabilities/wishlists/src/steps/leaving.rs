//! A list goes. Where somebody gives something of it and its day is still to come, whoever gives is told, and what they give stays
//! in sight for them until after that day: nobody finds out by a present that nobody waits for.

use super::lists::today;
use crate::{
    model::{Claim, List, ListId},
    notices, rules, secret, store,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{PersonId, Subject, time};
use notifications::model::notices::Tell;

/// The deadline at which the last of a list is forgotten.
pub(crate) const FORGET: &str = "wishlists.forget";
/// So many days after its day.
const REST_DAYS: i64 = 30;
/// Where somebody sees what they give.
const GIFTS: &str = "/account/gifts";

/// Takes a list away, or what its owner wrote on it. To its owner both look the same: it says nothing of whether somebody gives.
pub(super) async fn leave(tx: &mut Tx, ctx: &Ctx, list: &List) -> Result<(), StoreError> {
    let claims = store::claims::of_list(tx, list.id).await?;
    let Some(days) = rules::stays_for(list, !claims.is_empty(), today(ctx)) else {
        return store::lists::remove(tx, list.id).await;
    };
    store::lists::empty(tx, list.id, &secret::word(&*ctx.house().machine), ctx.now()).await?;
    let until = time::days_after(ctx.now(), days + REST_DAYS);
    tx.set_deadline(FORGET, &Subject::from(list.id), until).await?;
    tell(tx, ctx, list.id, &claims).await
}

/// Each is told once, however much they give.
async fn tell(tx: &mut Tx, ctx: &Ctx, list: ListId, claims: &[Claim]) -> Result<(), StoreError> {
    let mut told: Vec<PersonId> = Vec::new();
    for to in claims.iter().filter_map(|claim| claim.person) {
        if told.contains(&to) {
            continue;
        }
        told.push(to);
        let (kind, about) = (&notices::GONE, Subject::from(list));
        notifications::steps::tell(tx, ctx, &Tell { kind, to, about, nth: 0, link: GIFTS, by: None }).await?;
    }
    Ok(())
}

/// All lists of somebody who is erased go like that, and what stays of them, or of those that went before, is nobody's.
pub(crate) async fn leave_all(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(), StoreError> {
    for list in store::lists::of_person(tx, person).await? {
        leave(tx, ctx, &list).await?;
    }
    store::erasing::owner(tx, person).await
}

/// Its day is long over.
pub(crate) async fn forget(tx: &mut Tx, list: ListId) -> Result<(), StoreError> {
    match store::lists::find(tx, list).await?.is_some_and(|list| list.is_gone) {
        true => store::lists::remove(tx, list).await,
        false => Ok(()),
    }
}
