//! What accounts know about a person, how it is handed over and how it is taken away. Who leaves and when is decided by
//! the rules.

mod keys;

use crate::{model::Person, reads, steps, store};
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::{PersonId, Subject};
use serde_json::{Value, json};

/// The tables that people stand in. That of the people themselves comes first, because it is erased last: the others are
/// found by it. So are those that are found by an address of before.
pub(crate) fn all() -> Vec<Personal> {
    let mut all = vec![
        Personal {
            table: "account_person",
            title: "accounts-personal-person",
            export: |snap, id| Box::pin(export_person(snap, id)),
            erase: |tx, _, id| Box::pin(steps::erase(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_person_word",
            title: "accounts-personal-words",
            export: |_, _| Box::pin(async { Ok(Vec::new()) }),
            erase: |tx, _, id| Box::pin(store::found::forget(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_former",
            title: "accounts-personal-former",
            export: |snap, id| Box::pin(store::former::export(snap, id)),
            erase: |tx, _, id| Box::pin(store::former::forget_all(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_session",
            title: "accounts-personal-sessions",
            export: |snap, id| Box::pin(store::leaving::sessions(snap, id)),
            erase: |tx, _, id| Box::pin(store::leaving::forget_sessions(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_identity",
            title: "accounts-personal-identities",
            export: |snap, id| Box::pin(store::identities::export(snap, id)),
            erase: |tx, _, id| Box::pin(store::identities::remove_all(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_passage",
            title: "accounts-personal-passages",
            export: |snap, id| Box::pin(store::provider_passages::export(snap, id)),
            erase: |tx, _, id| Box::pin(store::provider_passages::forget_of(tx, id)),
            kept: &[],
        },
        Personal {
            table: "account_asked",
            title: "accounts-personal-asked",
            export: |snap, id| Box::pin(export_asked(snap, id)),
            erase: erase_asked,
            kept: &[],
        },
    ];
    all.extend(keys::all());
    all
}

async fn find(snap: &mut Snapshot, id: PersonId) -> Result<Option<Person>, StoreError> {
    Ok(store::people::find(snap, id).await?.filter(|person| !person.is_erased()))
}

async fn export_person(snap: &mut Snapshot, id: PersonId) -> Result<Vec<Value>, StoreError> {
    let row = |person: Person| {
        json!({
            "id": person.id,
            "name": person.name.reveal(),
            "address": person.address.reveal(),
            "language": person.lang.code(),
            "role": person.role.code(),
            "state": person.standing.code(),
            "has_password": person.password.is_some(),
            "joined_at": person.joined_at,
            "leaves_at": person.leaves_at,
        })
    };
    Ok(find(snap, id).await?.map(row).into_iter().collect())
}

/// Nobody is invited more often.
const INVITED_MAX: u32 = 1_000;

/// With what staff asked for them: the log of staff calls an invitation by the address it went to.
async fn export_asked(snap: &mut Snapshot, id: PersonId) -> Result<Vec<Value>, StoreError> {
    let mut rows = store::leaving::asked_about(snap, id).await?;
    for address in reads::addresses(snap, id).await? {
        rows.extend(store::leaving::asked_for(snap, &address).await?);
        let invited =
            snap.list_audited_called(&Subject::all(steps::INVITATION).kind, &address, INVITED_MAX).await?;
        rows.extend(
            invited
                .into_iter()
                .map(|one| json!({ "kind": "invited", "address": one.label, "asked_at": one.at })),
        );
    }
    Ok(rows)
}

/// Invitations that staff sent to an address of theirs are called by it in the log of staff.
fn erase_asked<'a>(tx: &'a mut Tx, _: &'a Ctx, id: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for address in reads::addresses(tx, id).await? {
            tx.empty_audited_called(&Subject::all(steps::INVITATION).kind, &address).await?;
            store::leaving::forget_asked_for(tx, &address).await?;
        }
        store::leaving::forget_asked_about(tx, id).await
    })
}
