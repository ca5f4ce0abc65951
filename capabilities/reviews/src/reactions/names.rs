//! What is heard of people of whom something stands beside their reviews.

use crate::steps;
use accounts_facts::{PersonRestored, PersonSuspended, ProfileChanged as AccountChanged};
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use profiles_facts::{ProfileChanged, ProfileCleared, VisibilityChanged};

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("reviews.account_changed", on_account),
        on("reviews.author_suspended", on_suspended),
        on("reviews.author_back", on_back),
        on("reviews.profile_changed", on_profile),
        on("reviews.profile_cleared", on_cleared),
        on("reviews.visibility_changed", on_visibility),
    ]
}

async fn on_account(tx: &mut Tx, ctx: &Ctx, fact: &AccountChanged) -> Result<(), Unheard> {
    Ok(steps::renamed(tx, ctx, fact.person).await?)
}

async fn on_suspended(tx: &mut Tx, ctx: &Ctx, fact: &PersonSuspended) -> Result<(), Unheard> {
    Ok(steps::renamed(tx, ctx, fact.person).await?)
}

async fn on_back(tx: &mut Tx, ctx: &Ctx, fact: &PersonRestored) -> Result<(), Unheard> {
    Ok(steps::renamed(tx, ctx, fact.person).await?)
}

async fn on_profile(tx: &mut Tx, ctx: &Ctx, fact: &ProfileChanged) -> Result<(), Unheard> {
    Ok(steps::renamed(tx, ctx, fact.person).await?)
}

async fn on_cleared(tx: &mut Tx, ctx: &Ctx, fact: &ProfileCleared) -> Result<(), Unheard> {
    Ok(steps::renamed(tx, ctx, fact.person).await?)
}

async fn on_visibility(tx: &mut Tx, ctx: &Ctx, fact: &VisibilityChanged) -> Result<(), Unheard> {
    Ok(steps::renamed(tx, ctx, fact.person).await?)
}
