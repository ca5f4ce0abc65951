//! What pages, and later capabilities, ask about people and what they are to each other.

mod circle;
mod sight;

pub use crate::rules::ABOUT_MAX;
pub use circle::{circle, face, has_friends, seen};
pub use sight::{Byline, audience, audiences, byline, hidden_between, may_see, relation};

use crate::{
    model::{AtHandle, Friend, Invitation, InvitationId, Invited, Profile},
    rules, store,
};
use accounts::model::Person;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Timestamp};
use media::portrait::Portrait;

/// The profile of somebody, if it was needed before.
pub async fn profile(snap: &mut Snapshot, person: PersonId) -> Result<Option<Profile>, StoreError> {
    store::profiles::find(snap, person).await
}

/// Where an address with this handle leads. Only what is written exactly so leads anywhere.
pub async fn at_handle(snap: &mut Snapshot, written: &str, now: Timestamp) -> Result<AtHandle, StoreError> {
    let Ok(handle) = rules::handle(written) else { return Ok(AtHandle::Nobody) };
    let held = store::handles::find(snap, &handle).await?;
    let found = held.filter(|held| held.handle.as_ref().is_some_and(|kept| kept.as_str() == written));
    Ok(match found.and_then(|held| held.person.zip(Some(held.ends_at))) {
        Some((person, None)) => AtHandle::Person(person),
        Some((person, Some(ends_at))) if now < ends_at => AtHandle::Moved(person),
        Some((_, Some(_))) | None => AtHandle::Nobody,
    })
}

/// The portrait whose large file is this, if somebody shows it.
pub async fn portrait(snap: &mut Snapshot, large: &str) -> Result<Option<Portrait>, StoreError> {
    store::profiles::portrait(snap, large).await
}

/// The links of somebody by which friends still come, the latest first.
pub async fn invitations(
    snap: &mut Snapshot,
    person: PersonId,
    now: Timestamp,
) -> Result<Vec<Invitation>, StoreError> {
    let all = store::invitations::of_person(snap, person).await?;
    Ok(all.into_iter().filter(|one| rules::is_good(one, now)).collect())
}

/// One link of somebody.
pub async fn invitation(
    snap: &mut Snapshot,
    person: PersonId,
    id: InvitationId,
    now: Timestamp,
) -> Result<Option<Invitation>, StoreError> {
    let found = store::invitations::find(snap, id).await?;
    Ok(found.filter(|one| one.person == person && rules::is_good(one, now)))
}

/// Who made the link with this secret, if somebody may still come by it, and what whoever opens it is to them.
pub async fn invited_by(
    snap: &mut Snapshot,
    secret: &str,
    who: Option<PersonId>,
    now: Timestamp,
) -> Result<Option<(Person, Invited)>, StoreError> {
    let found = store::invitations::by_secret(snap, secret).await?;
    let Some(invitation) = found.filter(|one| rules::is_good(one, now)) else { return Ok(None) };
    let known = accounts::reads::person(snap, invitation.person).await?;
    let Some(inviter) = known.filter(Person::is_active) else { return Ok(None) };
    let invited = match who {
        None => Invited::Stranger,
        Some(me) if me == invitation.person => Invited::Oneself,
        Some(me) => {
            let pair = store::edges::pair(snap, me, invitation.person).await?;
            // For whom they block, refused or parted from, their links are over.
            if pair.theirs.blocked_at.is_some() || rules::must_wait(pair.mine.friend_refused_at, now) {
                return Ok(None);
            }
            match pair.mine.friend {
                Friend::Friends => Invited::Friend,
                Friend::None | Friend::Asked | Friend::AskedOf => Invited::Member,
            }
        }
    };
    Ok(Some((inviter, invited)))
}

/// Whether a text could be a handle, so that it may stand in an address.
pub fn is_handle(written: &str) -> bool {
    rules::handle(written).is_ok_and(|handle| handle.as_str() == written)
}
