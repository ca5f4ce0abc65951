//! What is kept of passkeys and codes, without what opens anything.

use crate::{reads, store};
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// The tables of this part.
pub(super) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "account_passkey",
            title: "accounts-personal-passkeys",
            export: |snap, id| Box::pin(passkeys(snap, id)),
            erase: |tx, _, id| Box::pin(store::passkeys::remove_all(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_ceremony",
            title: "accounts-personal-ceremonies",
            export: |_, _| Box::pin(async { Ok(Vec::new()) }),
            erase: |tx, _, id| Box::pin(store::passkey_ceremonies::forget_all(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_totp",
            title: "accounts-personal-second",
            export: |snap, id| Box::pin(second(snap, id)),
            erase: forget_second,
            kept: &[],
        },
        Personal {
            table: "account_recovery",
            title: "accounts-personal-recovery",
            export: |_, _| Box::pin(async { Ok(Vec::new()) }),
            erase: |tx, _, id| Box::pin(store::totp::forget_recovery(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_second",
            title: "accounts-personal-pending",
            export: |_, _| Box::pin(async { Ok(Vec::new()) }),
            erase: |tx, _, id| Box::pin(store::second::forget_all(tx, id)),
            kept: &[],
        },
    ]
}

async fn passkeys(snap: &mut Snapshot, id: PersonId) -> Result<Vec<Value>, StoreError> {
    let known = store::passkeys::of_person(snap, id).await?;
    let row = |one: crate::model::Passkey| json!({ "name": one.name.reveal(), "made_at": one.made_at, "used_at": one.used_at });
    Ok(known.into_iter().map(row).collect())
}

async fn second(snap: &mut Snapshot, id: PersonId) -> Result<Vec<Value>, StoreError> {
    let on = reads::key_ring(snap, id).await?.second;
    let row =
        |on: crate::model::SecondState| json!({ "since": on.since, "recovery_codes_left": on.codes_left });
    Ok(on.into_iter().map(row).collect())
}

fn forget_second<'a>(tx: &'a mut Tx, _: &'a Ctx, id: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(store::totp::forget(tx, id))
}
