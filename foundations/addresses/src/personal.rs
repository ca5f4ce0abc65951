//! What these tables hold about people: how it is handed to them, and how it is taken away.

use crate::{model::Kept, reads, store};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "address_book",
            title: "addresses-personal-book",
            export: book,
            erase: |tx, _, person| Box::pin(store::forget_book(tx, person)),
            kept: &[],
        },
        Personal {
            table: "address",
            title: "addresses-personal-addresses",
            export: addresses,
            erase: |tx, _, person| Box::pin(store::forget_all(tx, person)),
            kept: &[],
        },
    ]
}

fn book(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let found = store::book(snap, person).await?;
        let row = found.map(|(first, changes)| json!({ "offered_first": first, "changes": changes }));
        Ok(row.into_iter().collect())
    })
}

fn addresses(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = reads::of_person(snap, person).await?;
        let row =
            |one: &Kept| json!({ "id": one.id, "address": one.address, "offered_first": one.is_default });
        Ok(all.iter().map(row).collect())
    })
}
