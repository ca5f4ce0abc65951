//! What these tables hold about people: how it is handed to them, and how it is taken away.

use crate::{reads, steps};
use action::{BoxFut, Ctx, Kept, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// The list of files tells their names and how many rows became what, and nothing of anybody.
pub(crate) const IMPERSONAL: &[&str] = &["exchange_import"];

pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "exchange_awaited",
            title: "exchange-personal-awaited",
            export: awaited,
            erase: erase_awaited,
            kept: &[],
        },
        Personal {
            table: "exchange_import_part",
            title: "exchange-personal-files",
            // Nobody looks for people in files that are on their way: a file goes as soon as it was carried in or called off, what is
            // left of it and what nobody lets in after a week (`steps::deliveries`). That is well before the month in which somebody
            // must be answered (GDPR article 12).
            export: |_, _| Box::pin(async { Ok(Vec::new()) }),
            erase: |_, _, _| Box::pin(async { Ok(()) }),
            kept: &[Kept { column: "content", why: "exchange-personal-kept-files" }],
        },
    ]
}

fn awaited(snap: &mut Snapshot, person: PersonId) -> BoxFut<'_, Result<Vec<Value>, StoreError>> {
    Box::pin(async move {
        let mut rows = Vec::new();
        for address in accounts::reads::addresses(snap, person).await? {
            if let Some(one) = reads::awaited(snap, &address).await? {
                let known = &one.known;
                rows.push(json!({
                    "email": known.email.reveal(),
                    "name": known.name.reveal(),
                    "address": known.address.as_ref().map(|address| address.reveal()),
                    "said_at": one.said_at,
                }));
            }
        }
        Ok(rows)
    })
}

fn erase_awaited<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for address in accounts::reads::addresses(tx, person).await? {
            steps::take_awaited(tx, &address).await?;
        }
        Ok(())
    })
}
