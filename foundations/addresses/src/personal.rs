//! What these tables hold about people: how it is handed to them, and how it is taken away. Numbers of companies come last, because
//! they are found by the addresses and so are erased before them.

use crate::{
    model::{Kept, VatAsked, VatNumber},
    reads, rules, store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError, Tx};
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
        Personal {
            table: "vat_number",
            title: "addresses-personal-vat",
            export: numbers,
            erase: |tx, _, person| Box::pin(forget_numbers(tx, person)),
            kept: &[],
        },
    ]
}

/// The numbers that stand in somebody's addresses. What was asked for carries nobody's id: it is known by its number only.
async fn own_numbers(snap: &mut Snapshot, person: PersonId) -> Result<Vec<VatNumber>, StoreError> {
    let mut all: Vec<VatNumber> = Vec::new();
    for kept in reads::of_person(snap, person).await? {
        let address = kept.address.reveal();
        let number = rules::vat_number(&address.country, &address.tax_id).ok();
        all.extend(number.filter(|number| !all.contains(number)));
    }
    Ok(all)
}

async fn forget_numbers(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    for number in own_numbers(tx, person).await? {
        if let Some(asked) = store::vat::of_number(tx, &number).await? {
            store::vat::forget(tx, asked.id).await?;
        }
    }
    Ok(())
}

fn numbers(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut rows = Vec::new();
        for number in own_numbers(snap, person).await? {
            let asked = store::vat::of_number(snap, &number).await?;
            rows.extend(asked.as_ref().map(asked_row));
        }
        Ok(rows)
    })
}

fn asked_row(asked: &VatAsked) -> Value {
    let checked = asked.checked.as_ref();
    json!({
        "number": asked.number.whole(),
        "asked_at": asked.asked_at.to_string(),
        "is_valid": checked.map(|checked| checked.is_valid),
        "name": checked.and_then(|checked| checked.name.reveal().clone()),
        "proof": checked.map(|checked| &checked.proof),
        "checked_at": checked.map(|checked| checked.checked_at.to_string()),
    })
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
