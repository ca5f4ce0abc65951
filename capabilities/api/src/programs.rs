//! Which program asks: fills the port [`Programs`] of the house. A token is worth what its person may do now, never more.

use crate::{model::Token, rules, secret, store};
use accounts::model::Person;
use action::{BoxFut, House, Program, Programs, Session};
use database::StoreError;
use events::Stamp;
use kernel::{Actor, Timestamp};

/// Finds programs by what they carry.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tokens;

impl Programs for Tokens {
    fn find<'a>(
        &'a self,
        house: &'a House,
        text: &'a str,
    ) -> BoxFut<'a, Result<Option<Program>, StoreError>> {
        Box::pin(async move {
            let Some(hash) = secret::hash(text) else { return Ok(None) };
            let known = house
                .database
                .read(async |snap| -> Result<_, StoreError> {
                    let Some(token) = store::by_hash(snap, &hash).await? else { return Ok(None) };
                    let person = accounts::reads::person(snap, token.person).await?;
                    Ok(person.map(|person| (token, person)))
                })
                .await?;
            let now = house.machine.now();
            let Some((token, person)) = known.filter(|(token, person)| is_good(token, person, now)) else {
                return Ok(None);
            };
            if rules::wants_touch(token.used_at, now) {
                touch(house, &token, now).await;
            }
            Ok(Some(program(token, person, hash)))
        })
    }
}

fn is_good(token: &Token, person: &Person, now: Timestamp) -> bool {
    person.is_active() && person.leaves_at.is_none() && !rules::is_over(token.ends_at, now)
}

fn program(token: Token, person: Person, secret_hash: [u8; 32]) -> Program {
    let session = Session {
        person: person.id,
        role: person.role,
        name: person.name.into_revealed(),
        lang: person.lang,
        secret_hash,
    };
    Program { token: token.id.uuid(), session, scopes: token.scopes }
}

/// Writes down that the token is used. Nothing is refused because that could not be written.
async fn touch(house: &House, token: &Token, now: Timestamp) {
    let stamp = || Stamp { at: house.now(), actor: Actor::House };
    let written: Result<(), StoreError> =
        house.database.write(&stamp, async |tx| store::touch(tx, token.id, now).await).await;
    if let Err(error) = written {
        tracing::warn!(%error, "that a token is used could not be written down");
    }
}
