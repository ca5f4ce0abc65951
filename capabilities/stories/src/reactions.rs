//! What stories hear: what becomes of their words, and what those who told them are called.

use crate::steps;
use accounts_facts as accounts;
use action::{Ctx, Failure, Reaction, Unheard, on};
use contributions_facts as words;
use database::Tx;
use kernel::{PersonId, rejection::Never};
use profiles_facts as profiles;

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("stories.published", published),
        on("stories.edited", edited),
        on("stories.held", held),
        on("stories.restored", restored),
        on("stories.rejected", rejected),
        on("stories.withdrawn", withdrawn),
        on("stories.hidden", hidden),
        on("stories.visibility_changed", seen_otherwise),
        on("stories.profile_changed", shown_otherwise),
        on("stories.profile_cleared", cleared),
        on("stories.account_changed", called_otherwise),
        on("stories.author_suspended", suspended),
        on("stories.author_back", back),
    ]
}

async fn follow(tx: &mut Tx, id: words::ContributionId) -> Result<(), Unheard> {
    let done: Result<(), Failure<Never>> = steps::follow(tx, id).await;
    Ok(done?)
}

async fn rename(tx: &mut Tx, person: PersonId) -> Result<(), Unheard> {
    Ok(steps::renamed(tx, person).await?)
}

/// Reactions that are all alike: what is heard, what is done, and about which of its fields.
macro_rules! hears {
    ($($name:ident($fact:ty) => $step:ident $field:ident,)*) => {$(
        async fn $name(tx: &mut Tx, _: &Ctx, fact: &$fact) -> Result<(), Unheard> {
            $step(tx, fact.$field).await
        }
    )*};
}

hears! {
    published(words::ContributionPublished) => follow contribution,
    edited(words::ContributionEdited) => follow contribution,
    held(words::ContributionHeld) => follow contribution,
    restored(words::ContributionRestored) => follow contribution,
    rejected(words::ContributionRejected) => follow contribution,
    withdrawn(words::ContributionWithdrawn) => follow contribution,
    hidden(words::ContributionHidden) => follow contribution,
    seen_otherwise(profiles::VisibilityChanged) => rename person,
    shown_otherwise(profiles::ProfileChanged) => rename person,
    cleared(profiles::ProfileCleared) => rename person,
    called_otherwise(accounts::ProfileChanged) => rename person,
    suspended(accounts::PersonSuspended) => rename person,
    back(accounts::PersonRestored) => rename person,
}
