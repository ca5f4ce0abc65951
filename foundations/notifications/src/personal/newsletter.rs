//! What the newsletter knows about a person. When they agreed to what stays as the record, without address or name.

use super::{address, addresses};
use crate::{
    model::newsletter::Subscriber,
    store::{self, consents, copies, subscribers},
};
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// Its tables. That of the addresses comes first, because it is erased last: the others are found by it.
pub(super) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "notification_subscriber",
            title: "notifications-personal-subscriber",
            export: |snap, person| Box::pin(export(snap, person)),
            erase,
            kept: &[],
        },
        Personal {
            table: "notification_consent",
            title: "notifications-personal-consent",
            export: |snap, person| Box::pin(export_consents(snap, person)),
            erase: |tx, _, person| Box::pin(consents::erase(tx, person)),
            kept: &[],
        },
        Personal::by_ids("notification_issue_copy", "notifications-personal-copies", |snap, person| {
            Box::pin(async move {
                let address = address(snap, person).await?;
                copies::export(snap, person, &address).await
            })
        }),
        Personal {
            table: "notification_newsletter_wish",
            title: "notifications-personal-newsletter-wish",
            export: |snap, person| Box::pin(export_wishes(snap, person)),
            erase: erase_wishes,
            kept: &[],
        },
    ]
}

async fn theirs(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Subscriber>, StoreError> {
    let mut all: Vec<Subscriber> = Vec::new();
    for address in addresses(snap, person).await? {
        for one in subscribers::of_person(snap, person, &address).await? {
            if all.iter().all(|known| known.id != one.id) {
                all.push(one);
            }
        }
    }
    Ok(all)
}

async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let address = address(snap, person).await?;
    let all = subscribers::of_person(snap, person, &address).await?;
    Ok(all.iter().map(subscribers::shown).collect())
}

fn erase<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for one in theirs(tx, person).await? {
            subscribers::empty(tx, one.id).await?;
        }
        Ok(())
    })
}

async fn export_consents(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let address = address(snap, person).await?;
    let mut rows = Vec::new();
    for one in subscribers::of_person(snap, person, &address).await? {
        let lines = store::consents::list(snap, one.id).await?;
        rows.extend(lines.into_iter().map(|line| {
            json!({
                "at": line.at, "what": line.what.code(), "where": line.place.code(), "language": line.lang,
                "words": line.words, "version": line.words_version,
            })
        }));
    }
    Ok(rows)
}

/// Wishes know the address as it was typed, for the moment until they are answered.
async fn typed(snap: &mut Snapshot, person: PersonId) -> Result<String, StoreError> {
    let known = accounts::reads::person(snap, person).await?.filter(|person| !person.is_erased());
    Ok(known.map_or("~".to_owned(), |person| person.address.into_revealed()))
}

async fn export_wishes(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let address = typed(snap, person).await?;
    subscribers::export_wishes(snap, person, &address).await
}

fn erase_wishes<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        let address = typed(tx, person).await?;
        subscribers::erase_wishes(tx, person, &address).await
    })
}
