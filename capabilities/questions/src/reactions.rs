//! What questions hear: what becomes of their words, what others think of them, what people are called.

mod reputation;
mod routing;

use crate::steps;
use accounts_facts::{PersonRestored, PersonSuspended, ProfileChanged as AccountChanged};
use action::{Ctx, Failure, Reaction, Unheard, on};
use contributions_facts::{
    ContributionEdited, ContributionHeld, ContributionHidden, ContributionId, ContributionPublished,
    ContributionRejected, ContributionRestored, ContributionVoted, ContributionWithdrawn,
};
use database::Tx;
use kernel::rejection::Never;
use profiles_facts::{ProfileChanged, ProfileCleared, VisibilityChanged};

pub(crate) fn all() -> Vec<Reaction> {
    let mut all = vec![
        on("questions.published", on_published),
        on("questions.held", on_held),
        on("questions.rejected", on_rejected),
        on("questions.edited", on_edited),
        on("questions.hidden", on_hidden),
        on("questions.restored", on_restored),
        on("questions.withdrawn", on_withdrawn),
        on("questions.voted", on_voted),
        on("questions.account_changed", on_account),
        on("questions.author_suspended", on_suspended),
        on("questions.author_back", on_back),
        on("questions.profile_changed", on_profile),
        on("questions.profile_cleared", on_cleared),
        on("questions.visibility_changed", on_visibility),
    ];
    all.extend(routing::all());
    all.extend(reputation::all());
    all
}

async fn follow(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Unheard> {
    let done: Result<(), Failure<Never>> = steps::follow(tx, ctx, id).await;
    Ok(done?)
}

async fn on_voted(tx: &mut Tx, _: &Ctx, fact: &ContributionVoted) -> Result<(), Unheard> {
    Ok(steps::voted(tx, fact.contribution).await?)
}

/// What is decided about words: each is followed in the same way.
macro_rules! decided {
    ($($name:ident $fact:ident),* $(,)?) => {
        $(async fn $name(tx: &mut Tx, ctx: &Ctx, fact: &$fact) -> Result<(), Unheard> {
            follow(tx, ctx, fact.contribution).await
        })*
    };
}

decided! {
    on_published ContributionPublished, on_held ContributionHeld, on_rejected ContributionRejected,
    on_edited ContributionEdited, on_hidden ContributionHidden, on_restored ContributionRestored,
    on_withdrawn ContributionWithdrawn,
}

/// What may change what somebody is called.
macro_rules! named {
    ($($name:ident $fact:ident),* $(,)?) => {
        $(async fn $name(tx: &mut Tx, _: &Ctx, fact: &$fact) -> Result<(), Unheard> {
            Ok(steps::renamed(tx, fact.person).await?)
        })*
    };
}

named! {
    on_account AccountChanged, on_suspended PersonSuspended, on_back PersonRestored, on_profile ProfileChanged,
    on_cleared ProfileCleared, on_visibility VisibilityChanged,
}
