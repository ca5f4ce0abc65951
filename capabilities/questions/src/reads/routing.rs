//! What pages ask about asking owners: how it stands with a question, whether somebody may be asked, where a letter leads.

use crate::{
    model::{Deed, Question},
    routing_letters::OWNER,
    rules::routing as rules,
    steps::{
        privilege,
        routing::{self as steps, AskedOwner},
    },
    store,
};
use database::{Snapshot, StoreError};
use kernel::PersonId;

/// How it stands with a question, for whoever looks at it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Whether they may have owners asked at once.
    pub(crate) may_ask: bool,
    /// How many owners were asked.
    pub(crate) asked: u32,
    /// Whether their points let them close it.
    pub(crate) may_close: bool,
}

/// Tells that.
pub(crate) async fn standing(
    snap: &mut Snapshot,
    question: &Question,
    who: Option<PersonId>,
) -> Result<Standing, StoreError> {
    let known = store::routing::find(snap, question.id).await?;
    let (ways, _) = store::routing_ways::find(snap).await?;
    let is_free = known.as_ref().is_none_or(|is| rules::wanted(is).is_ok());
    let is_theirs = who.is_some() && question.person == who;
    let may_close = match who {
        Some(person) => question.is_listed() && privilege::may(snap, person, Deed::Close).await?,
        None => false,
    };
    Ok(Standing {
        may_close,
        may_ask: is_theirs && is_free && ways.asks_owners && question.is_listed(),
        asked: known.map_or(0, |is| is.asked),
    })
}

/// What somebody said about being asked about what they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Willing {
    /// Whether they may be.
    pub(crate) is_on: bool,
    /// Whether they take such letters: somebody may have stopped them by one.
    pub(crate) takes_letters: bool,
}

/// Tells that.
pub(crate) async fn willing(snap: &mut Snapshot, person: PersonId) -> Result<Willing, StoreError> {
    let wish = store::routing_owner::wish(snap, person).await?;
    let wishes = notifications::reads::notices::wishes(snap, person).await?;
    Ok(Willing {
        is_on: wish.is_some_and(|wish| wish.is_willing),
        takes_letters: notifications::reads::notices::ways(&OWNER, &wishes).mail,
    })
}

/// Where the secret of a letter leads.
pub(crate) async fn asked(snap: &mut Snapshot, secret: &str) -> Result<Option<AskedOwner>, StoreError> {
    steps::asked(snap, secret).await
}
