//! What these tables hold about people: how it is handed to them, and how it is taken away.

use crate::{model::Saved, steps, store};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

pub(crate) fn all() -> Vec<Personal> {
    vec![Personal {
        table: "payment_saved",
        title: "payments-personal-saved",
        export: saved,
        erase: |tx, ctx, person| Box::pin(steps::saved::remove_all(tx, ctx, person)),
        kept: &[],
    }]
}

/// What opens a card stays with us: it is a secret of the shop's as much as theirs.
fn saved(snap: &mut Snapshot, person: PersonId) -> BoxFut<'_, Result<Vec<Value>, StoreError>> {
    Box::pin(async move {
        let row = |one: &Saved| {
            let ends = one.card.expires.map(|(year, month)| format!("{year:04}-{month:02}"));
            json!({
                "id": one.id, "way": one.way, "standing": one.standing, "brand": one.card.brand,
                "last_four": one.card.last_four, "ends": ends, "agreed_at": one.agreed_at, "saved_at": one.saved_at,
            })
        };
        Ok(store::saved::of(snap, person).await?.iter().map(row).collect())
    })
}
