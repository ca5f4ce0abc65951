//! Addresses that agreed to the newsletter at another program of the same shop, and those of whom everything is forgotten.

use super::newsletter;
use crate::{
    model::newsletter::{Brought, Consent, Place, Standing, Subscriber},
    rules::newsletter as rules,
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use notifications_facts::SubscriberConfirmed;

/// Carries over that somebody agreed elsewhere, as what it is: what the list of customers says, and since when only if it says
/// that. Whom we know already stays as they are, also if they left. Tells whether they get the newsletter from now on because of it.
///
/// ```ignore
/// notifications::steps::bring(tx, ctx, &Brought { address, lang, words: "newsletter: 1".to_owned(), given_at: None }).await?;
/// ```
pub async fn bring(tx: &mut Tx, ctx: &Ctx, said: &Brought) -> Result<bool, StoreError> {
    let known = store::subscribers::by_address(tx, &store::folded(said.address.reveal())).await?;
    if !rules::may_bring(known.as_ref()) {
        return Ok(false);
    }
    let now = ctx.now();
    let one = Subscriber {
        id: ctx.id(),
        address: said.address.clone(),
        lang: said.lang,
        person: accounts::reads::by_address(tx, said.address.reveal()).await?.map(|person| person.id),
        standing: Standing::Confirmed,
        secret_hash: None,
        good_until: None,
        asked_at: now,
        changed_at: now,
        is_brought: true,
        version: 1,
    };
    store::subscribers::insert(tx, &one).await?;
    let line = Consent {
        what: Standing::Confirmed,
        place: Place::Import,
        person: None,
        lang: said.lang,
        words: said.words.clone(),
        words_version: 0,
        at: now,
        given_at: said.given_at,
    };
    store::consents::insert(tx, ctx.id(), one.id, &line).await?;
    tx.record(&SubscriberConfirmed { subscriber: one.id }).await?;
    Ok(true)
}

/// Forgets an address of which nothing is to be kept; tells whether it was known.
pub async fn forget_address(tx: &mut Tx, ctx: &Ctx, address: &str) -> Result<bool, StoreError> {
    let Some(known) = store::subscribers::by_address(tx, &store::folded(address)).await? else {
        return Ok(false);
    };
    match newsletter::forget(tx, ctx, known.id).await {
        Ok(()) => Ok(true),
        Err(Failure::Broken(error)) => Err(error),
        Err(_) => Ok(false),
    }
}
