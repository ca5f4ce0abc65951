//! What these tables hold about people: how it is handed to them, and how it is taken away. What was bought and handed over
//! stays for the books, without who it was.

use crate::{model::Grant, store};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

/// Tables that tell nothing about anybody: what is sold, what went or goes back by its line, the secret of links.
pub(crate) const IMPERSONAL: &[&str] = &[
    "downloads_variant",
    "downloads_file",
    "downloads_key",
    "downloads_gone",
    "downloads_held",
    "downloads_secret",
];

/// More than these are not handed over at once.
const ROWS_MAX: u32 = 10_000;

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

/// Grants come first, because they are erased last: times are found by them.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "downloads_grant",
            title: "downloads-personal-grants",
            export: grants,
            erase: |tx, _, person| Box::pin(store::grants::forget(tx, person)),
            kept: &[],
        },
        Personal {
            table: "downloads_fetch",
            title: "downloads-personal-fetches",
            export: fetches,
            erase: |tx, _, person| Box::pin(store::fetches::forget(tx, person)),
            kept: &[],
        },
        Personal {
            table: "downloads_order",
            title: "downloads-personal-orders",
            export: orders,
            erase: |tx, _, person| Box::pin(store::orders::forget(tx, person)),
            kept: &[],
        },
    ]
}

async fn of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Grant>, StoreError> {
    Ok(store::grants::of_person(snap, person, None, ROWS_MAX).await?.items)
}

fn grants(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for grant in of(snap, person).await? {
            let keys = store::keys::of_grant(snap, grant.id).await?;
            let seen = keys.iter().filter(|key| key.shown_at.is_some());
            told.push(json!({
                "order": grant.order.to_string(),
                "quantity": grant.quantity,
                "state": grant.state.code(),
                "fetched": grant.fetches,
                "opened_at": grant.opened_at,
                "begun_at": grant.begun_at,
                "closed_at": grant.closed_at,
                "keys": seen.map(|key| key.body.reveal().clone()).collect::<Vec<_>>(),
            }));
        }
        Ok(told)
    })
}

fn orders(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let found = store::orders::of_person(snap, person, ROWS_MAX).await?;
        Ok(found.iter().map(|order| json!({ "order": order.to_string() })).collect())
    })
}

fn fetches(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for grant in of(snap, person).await? {
            let times = store::fetches::of_grant(snap, grant.id, ROWS_MAX).await?;
            told.extend(times.iter().map(|one| json!({ "order": grant.order.to_string(), "at": one.at })));
        }
        Ok(told)
    })
}
