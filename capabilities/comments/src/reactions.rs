//! What comments hear: what becomes of their words, and what their authors are called.

use crate::steps;
use accounts_facts::{PersonRestored, PersonSuspended, ProfileChanged as AccountChanged};
use action::{Ctx, Failure, Reaction, Unheard, on};
use contributions_facts::{
    ContributionEdited, ContributionHeld, ContributionHidden, ContributionPublished, ContributionRejected,
    ContributionRestored, ContributionWithdrawn,
};
use database::Tx;
use kernel::rejection::Never;
use profiles_facts::{ProfileChanged, ProfileCleared, VisibilityChanged};

/// A reaction that makes a comment what its words have become.
macro_rules! follows {
    ($($name:ident: $fact:ident;)*) => {$(
        async fn $name(tx: &mut Tx, ctx: &Ctx, fact: &$fact) -> Result<(), Unheard> {
            let done: Result<(), Failure<Never>> = steps::follow(tx, ctx, fact.contribution).await;
            Ok(done?)
        }
    )*};
}

/// A reaction that puts another name beside what somebody wrote.
macro_rules! renames {
    ($($name:ident: $fact:ident;)*) => {$(
        async fn $name(tx: &mut Tx, _: &Ctx, fact: &$fact) -> Result<(), Unheard> {
            Ok(steps::renamed(tx, fact.person).await?)
        }
    )*};
}

follows! {
    on_published: ContributionPublished;
    on_held: ContributionHeld;
    on_rejected: ContributionRejected;
    on_edited: ContributionEdited;
    on_hidden: ContributionHidden;
    on_restored: ContributionRestored;
    on_withdrawn: ContributionWithdrawn;
}

renames! {
    on_account: AccountChanged;
    on_suspended: PersonSuspended;
    on_back: PersonRestored;
    on_profile: ProfileChanged;
    on_cleared: ProfileCleared;
    on_visibility: VisibilityChanged;
}

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("comments.published", on_published),
        on("comments.held", on_held),
        on("comments.rejected", on_rejected),
        on("comments.edited", on_edited),
        on("comments.hidden", on_hidden),
        on("comments.restored", on_restored),
        on("comments.withdrawn", on_withdrawn),
        on("comments.account_changed", on_account),
        on("comments.author_suspended", on_suspended),
        on("comments.author_back", on_back),
        on("comments.profile_changed", on_profile),
        on("comments.profile_cleared", on_cleared),
        on("comments.visibility_changed", on_visibility),
    ]
}
