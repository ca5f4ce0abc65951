//! What the newsletter knows about a person. When they agreed to what stays as the record, without address or name.

use super::addresses;
use crate::{
    model::newsletter::{Subscriber, Wish},
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
            Box::pin(export_copies(snap, person))
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
    Ok(theirs(snap, person).await?.iter().map(subscribers::shown).collect())
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
    let mut rows = Vec::new();
    for one in theirs(snap, person).await? {
        let lines = store::consents::list(snap, one.id).await?;
        rows.extend(lines.into_iter().map(|line| {
            json!({
                "at": line.at, "what": line.what.code(), "where": line.place.code(), "language": line.lang,
                "words": line.words, "version": line.words_version, "given_at": line.given_at,
            })
        }));
    }
    Ok(rows)
}

async fn export_copies(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let mut rows = Vec::new();
    for one in theirs(snap, person).await? {
        rows.extend(copies::export(snap, one.id).await?);
    }
    Ok(rows)
}

async fn wishes(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Wish>, StoreError> {
    let addresses = addresses(snap, person).await?;
    subscribers::wishes_of(snap, person, &addresses).await
}

async fn export_wishes(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let row =
        |one: Wish| json!({ "address": one.address.reveal(), "at": one.asked_at, "place": one.place.code() });
    Ok(wishes(snap, person).await?.into_iter().map(row).collect())
}

fn erase_wishes<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for one in wishes(tx, person).await? {
            subscribers::erase_wish(tx, one.id).await?;
        }
        Ok(())
    })
}
