//! What these tables hold about people: how it is handed to them, and how it is taken away. What was bought and handed over
//! stays for the books, without who it was.

use crate::{
    model::{Grant, GrantId},
    store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};
use std::collections::HashMap;

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

/// A grant with the keys of it that somebody has seen.
fn told(grant: &Grant, keys: Vec<String>) -> Value {
    json!({
        "order": grant.order.to_string(),
        "quantity": grant.quantity,
        "state": grant.state.code(),
        "fetched": grant.fetches,
        "opened_at": grant.opened_at,
        "begun_at": grant.begun_at,
        "closed_at": grant.closed_at,
        "keys": keys,
    })
}

fn grants(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let grants = store::grants::of_person(snap, person, None, ROWS_MAX).await?.items;
        let ids: Vec<GrantId> = grants.iter().map(|grant| grant.id).collect();
        let mut seen: HashMap<GrantId, Vec<String>> = HashMap::new();
        for (grant, key) in store::keys::of_grants(snap, &ids).await? {
            if key.shown_at.is_some() {
                seen.entry(grant).or_default().push(key.body.reveal().clone());
            }
        }
        Ok(grants.iter().map(|grant| told(grant, seen.remove(&grant.id).unwrap_or_default())).collect())
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
        let times = store::fetches::of_person(snap, person, ROWS_MAX).await?;
        Ok(times.iter().map(|(order, at)| json!({ "order": order.to_string(), "at": at })).collect())
    })
}
