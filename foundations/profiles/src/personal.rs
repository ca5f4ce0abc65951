//! What these tables hold about people: how it is handed to them, and how it is taken away. What somebody else thinks of
//! them, that they are blocked or were refused, is the other's and is not handed over.

use crate::{
    model::{Class, Follow, Friend, Invitation, Pair},
    steps, store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

/// The profile comes first, because it is erased last.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "profile",
            title: "profiles-personal-profile",
            export: profile,
            erase: |tx, ctx, person| Box::pin(steps::erase_profile(tx, ctx, person)),
            kept: &[],
        },
        Personal {
            table: "profile_handle",
            title: "profiles-personal-handles",
            export: handles,
            erase: |tx, _, person| Box::pin(steps::erase_handles(tx, person)),
            kept: &[],
        },
        Personal {
            table: "profile_visibility",
            title: "profiles-personal-visibility",
            export: visibility,
            erase: |tx, _, person| Box::pin(store::erasing::forget_sights(tx, person)),
            kept: &[],
        },
        Personal {
            table: "profile_edge",
            title: "profiles-personal-edges",
            export: edges,
            erase: |tx, _, person| Box::pin(store::erasing::forget_edges(tx, person)),
            kept: &[],
        },
        Personal {
            table: "profile_invitation",
            title: "profiles-personal-invitations",
            export: invitations,
            erase: |tx, _, person| Box::pin(store::erasing::forget_invitations(tx, person)),
            kept: &[],
        },
    ]
}

fn profile(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let found = store::profiles::find(snap, person).await?;
        let row = found.map(|profile| {
            json!({
                "handle": profile.handle.as_str(),
                "about": profile.about.reveal(),
                "language": profile.lang.code(),
                "shown_as": profile.shown_as.code(),
                "followers_ask": profile.is_reserved,
                "has_picture": profile.picture.is_some(),
                "created_at": profile.created_at,
            })
        });
        Ok(row.into_iter().collect())
    })
}

fn handles(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::erasing::handles(snap, person).await?;
        Ok(all.iter().map(|(handle, ends_at)| json!({ "handle": handle, "until": ends_at })).collect())
    })
}

fn visibility(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let said = store::sights::all(snap, person).await?;
        let row = |class: &Class| {
            let own = said.iter().find(|(known, _)| known == class).map(|(_, audience)| *audience);
            json!({ "what": class.code(), "for": own.unwrap_or(class.usual()).code(), "said": own.is_some() })
        };
        Ok(if said.is_empty() { Vec::new() } else { Class::ALL.iter().map(row).collect() })
    })
}

fn edges(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut rows = Vec::new();
        for other in store::erasing::others(snap, person).await? {
            let Pair { mine, theirs } = store::edges::pair(snap, person, other).await?;
            let has_knocked = theirs.follow == Follow::Asked && theirs.follow_refused_at.is_none();
            let has_tie = mine.friend != Friend::None || mine.follow != Follow::None;
            let is_mine = has_tie || mine.blocked_at.is_some() || mine.muted_at.is_some();
            // A row in which nothing stands is there because of the other: it would tell what they think.
            if !is_mine && !has_knocked && theirs.follow != Follow::Following {
                continue;
            }
            rows.push(json!({
                "other": other,
                "friend": mine.friend.code(),
                "friend_since": mine.friend_at,
                "follow": mine.follow.code(),
                "follow_since": mine.follow_at,
                "follows_you": theirs.follow == Follow::Following,
                "asks_to_follow_you": has_knocked,
                "blocked_by_you_since": mine.blocked_at,
                "muted_by_you_since": mine.muted_at,
            }));
        }
        Ok(rows)
    })
}

fn invitations(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::invitations::of_person(snap, person).await?;
        let row = |one: &Invitation| json!({ "id": one.id, "uses": one.uses, "created_at": one.created_at, "until": one.ends_at });
        Ok(all.iter().map(row).collect())
    })
}
