//! Who is signed in: fills the port [`Sessions`] of the house.

use crate::{
    rules,
    secret::{self, SecretHash},
    store::{self, sessions::Guest},
};
use action::{BoxFut, House, Session, Sessions};
use database::StoreError;
use events::Stamp;
use kernel::{Actor, Timestamp};

/// Finds people by what their browsers carry.
#[derive(Clone, Copy, Debug, Default)]
pub struct Guests;

impl Sessions for Guests {
    fn find<'a>(
        &'a self,
        house: &'a House,
        secret: &'a str,
    ) -> BoxFut<'a, Result<Option<Session>, StoreError>> {
        Box::pin(async move {
            let Some(hash) = secret::hash(secret) else { return Ok(None) };
            let found = house.database.read(async |snap| store::sessions::guest(snap, &hash).await).await?;
            let now = house.machine.now();
            let Some(guest) = found.filter(|guest| is_welcome(guest, now)) else { return Ok(None) };
            if rules::wants_touch(guest.seen_at, now) {
                touch(house, &hash, &guest, now).await;
            }
            let Guest { person, role, name, lang, .. } = guest;
            Ok(Some(Session { person, role, name, lang, secret_hash: hash }))
        })
    }
}

fn is_welcome(guest: &Guest, now: Timestamp) -> bool {
    match guest.standing {
        crate::model::Standing::Active => !rules::is_over(guest.ends_at, now),
        crate::model::Standing::Suspended | crate::model::Standing::Erased => false,
    }
}

/// Writes down that the session is used. A page is not refused because that could not be written.
async fn touch(house: &House, hash: &SecretHash, guest: &Guest, now: Timestamp) {
    let ends_at = rules::ends_at(guest.begun_at, now);
    let stamp = || Stamp { at: house.now(), actor: Actor::House };
    let written: Result<(), StoreError> = house
        .database
        .write(&stamp, async |tx| store::sessions::touch(tx, hash, guest.seen_at, now, ends_at).await)
        .await;
    if let Err(error) = written {
        tracing::warn!(%error, "that a session is used could not be written down");
    }
}
