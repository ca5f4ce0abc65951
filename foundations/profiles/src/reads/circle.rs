//! People as pages show them: one, in a list, as a whole profile.

use super::sight::{audience, relation};
use crate::{
    model::{Class, Edge, Face, Friend, Line, List, Pair, Profile, Relation, Seen, Standing},
    rules, store,
};
use accounts::model::Person;
use database::{Snapshot, StoreError};
use kernel::{Actor, Cursor, PageOf, PersonId, Personal};

/// So many friends stand on a profile.
const FRIENDS_SHOWN: usize = 12;
/// So many are looked at for that, since not all show themselves.
const FRIENDS_ASKED: u32 = 36;

/// Somebody as they are called by whoever is so near.
pub async fn face(snap: &mut Snapshot, person: PersonId, standing: Standing) -> Result<Face, StoreError> {
    let known = accounts::reads::person(snap, person).await?;
    let profile = store::profiles::find(snap, person).await?;
    Ok(face_of(person, known.as_ref(), profile.as_ref(), standing))
}

fn face_of(person: PersonId, known: Option<&Person>, profile: Option<&Profile>, standing: Standing) -> Face {
    let name = known.filter(|known| known.is_active()).map_or("", |known| known.name.reveal());
    let called = match profile {
        Some(profile) if !name.is_empty() => {
            rules::called(name, profile.handle.as_str(), profile.shown_as, standing)
        }
        Some(_) | None => name.to_owned(),
    };
    Face {
        person,
        name: Personal::new(called),
        handle: profile.map(|profile| profile.handle.clone()),
        picture: profile.and_then(|profile| profile.picture.clone()),
    }
}

/// A page of a list of somebody. Whoever asks to be a friend is shown by their name: one wants to know who it is.
pub async fn circle(
    snap: &mut Snapshot,
    me: PersonId,
    list: List,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Line>, StoreError> {
    let page = store::lists::page(snap, me, list, after.and_then(store::lists::place), size).await?;
    let mut items = Vec::with_capacity(page.items.len());
    for row in page.items {
        let standing = match list {
            List::Friends | List::Asked => Standing::Friend,
            List::Sent | List::Followers | List::Knocking | List::Following | List::Blocked | List::Muted => {
                Standing::Member
            }
        };
        let mut face = face(snap, row.person, standing).await?;
        let has_turned = matches!(list, List::Friends | List::Asked | List::Knocking | List::Followers);
        let is_gone = face.name.reveal().is_empty();
        if !has_turned && !is_gone && !shows_themselves(snap, me, row.person).await? {
            // The handle stays, by which they can be taken off the list.
            let handle = face.handle.as_ref().map(|handle| format!("@{}", handle.as_str()));
            (face.name, face.picture) = (Personal::new(handle.unwrap_or_default()), None);
        }
        items.push(Line { face, since: row.since, edge: row.edge });
    }
    Ok(PageOf { items, next: page.next })
}

/// Whether somebody shows themselves to whoever has them in a list; what the latter think of them is no reason.
async fn shows_themselves(snap: &mut Snapshot, me: PersonId, other: PersonId) -> Result<bool, StoreError> {
    let pair = store::edges::pair(snap, me, other).await?;
    let is_blocked = pair.theirs.blocked_at.is_some();
    let near = Relation { is_blocked, is_muted: false, ..rules::relation(&pair) };
    Ok(rules::may_see(near, Class::Profile, audience(snap, other, Class::Profile).await?))
}

/// Whether somebody has a friend, or somebody who asks to be one.
pub async fn has_friends(snap: &mut Snapshot, me: PersonId) -> Result<bool, StoreError> {
    for list in [List::Friends, List::Asked] {
        if !store::lists::page(snap, me, list, None, 1).await?.items.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The profile of somebody as whoever looks sees it; nothing where it is not there for them. With `as_if` its owner looks
/// through the eyes of somebody who is so near.
pub async fn seen(
    snap: &mut Snapshot,
    actor: Actor,
    owner: PersonId,
    as_if: Option<Standing>,
) -> Result<Option<Seen>, StoreError> {
    let known = accounts::reads::person(snap, owner).await?.filter(Person::is_active);
    let Some(person) = known else { return Ok(None) };
    let Some(profile) = store::profiles::find(snap, owner).await? else { return Ok(None) };
    let relation = match as_if {
        Some(standing) => Relation::of(standing),
        None => relation(snap, actor, owner).await?,
    };
    if !rules::may_see(relation, Class::Profile, audience(snap, owner, Class::Profile).await?) {
        return Ok(None);
    }
    let Pair { mine, theirs } = match (as_if, actor.person()) {
        (None, Some(me)) if me != owner => store::edges::pair(snap, me, owner).await?,
        _ => Pair { mine: Edge::default(), theirs: Edge::default() },
    };
    let face = face_of(owner, Some(&person), Some(&profile), relation.standing);
    let friends = match rules::may_see(relation, Class::Friends, audience(snap, owner, Class::Friends).await?)
    {
        true => Some(friends_of(snap, actor, owner, as_if).await?),
        false => None,
    };
    Ok(Some(Seen { profile, face, relation, mine, theirs, friends }))
}

/// The latest friends of somebody who show themselves to whoever looks.
async fn friends_of(
    snap: &mut Snapshot,
    actor: Actor,
    owner: PersonId,
    as_if: Option<Standing>,
) -> Result<Vec<Face>, StoreError> {
    let page = store::lists::page(snap, owner, List::Friends, None, FRIENDS_ASKED).await?;
    let mut faces = Vec::new();
    for row in page.items.iter().filter(|row| row.edge.friend == Friend::Friends) {
        // Through somebody else's eyes one sees those friends whom anybody so near may see.
        let near = match as_if {
            Some(standing) => Relation::of(standing.min(Standing::Member)),
            None => relation(snap, actor, row.person).await?,
        };
        if !rules::may_see(near, Class::Profile, audience(snap, row.person, Class::Profile).await?) {
            continue;
        }
        let face = face(snap, row.person, near.standing).await?;
        if !face.name.reveal().is_empty() {
            faces.push(face);
        }
        if faces.len() == FRIENDS_SHOWN {
            break;
        }
    }
    Ok(faces)
}
