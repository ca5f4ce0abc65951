//! What letters, notices and the newsletter know about a person, how it is handed over and how it is taken away. That
//! somebody was written to stays, with which letter it was and when; so does that somebody agreed, with nobody's name.

mod newsletter;

use crate::store;
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::Value;
use std::collections::BTreeMap;

/// The tables of letters. That of the letters themselves comes first, because it is erased last: heads are found by it.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "notification_mail",
            title: "notifications-personal-mail",
            export: |snap, person| Box::pin(export(snap, person)),
            erase,
            kept: &[],
        },
        Personal {
            table: "notification_mail_head",
            title: "notifications-personal-heads",
            export: |snap, person| Box::pin(export_heads(snap, person)),
            erase: erase_heads,
            kept: &[],
        },
        Personal {
            table: "notification_mail_stop",
            title: "notifications-personal-stops",
            export: |snap, person| Box::pin(export_letter_stops(snap, person)),
            erase: erase_letter_stops,
            kept: &[],
        },
        Personal {
            table: "notification_stop",
            title: "notifications-personal-stops",
            export: |snap, person| Box::pin(store::stops::export(snap, person)),
            erase: |tx, _, person| Box::pin(store::stops::erase(tx, person)),
            kept: &[],
        },
        Personal {
            table: "notification_stopped",
            title: "notifications-personal-stops",
            export: |snap, person| Box::pin(export_stopped(snap, person)),
            erase: erase_stopped,
            kept: &[],
        },
        Personal {
            table: "notification_notice",
            title: "notifications-personal-notices",
            export: |snap, person| Box::pin(store::notices::export(snap, person)),
            erase: |tx, _, person| Box::pin(store::notices::erase(tx, person)),
            kept: &[],
        },
        Personal {
            table: "notification_wish",
            title: "notifications-personal-wishes",
            export: |snap, person| Box::pin(store::wishes::export(snap, person)),
            erase: |tx, _, person| Box::pin(store::wishes::erase(tx, person)),
            kept: &[],
        },
        Personal {
            table: "notification_wishes",
            title: "notifications-personal-wishes",
            export: |snap, person| Box::pin(store::wishes::export_changes(snap, person)),
            erase: |tx, _, person| Box::pin(store::wishes::erase(tx, person)),
            kept: &[],
        },
    ]
    .into_iter()
    .chain(newsletter::all())
    .collect()
}

/// How their addresses are compared, those they have and those they had: some letters know the address only. Of nobody it is
/// what no letter has.
async fn addresses(snap: &mut Snapshot, person: PersonId) -> Result<Vec<String>, StoreError> {
    let known = accounts::reads::addresses(snap, person).await?;
    let known: Vec<String> = known.iter().map(|address| store::folded(address)).collect();
    Ok(if known.is_empty() { vec!["~".to_owned()] } else { known })
}

async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let mut rows = BTreeMap::new();
    for address in addresses(snap, person).await? {
        rows.extend(store::handing::list_to(snap, person, &address).await?);
    }
    Ok(rows.into_values().collect())
}

fn erase<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::empty_to(tx, person, &address).await?;
        }
        Ok(())
    })
}

async fn export_heads(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let mut rows = BTreeMap::new();
    for address in addresses(snap, person).await? {
        rows.extend(store::heads::list_to(snap, person, &address).await?);
    }
    Ok(rows.into_values().collect())
}

fn erase_heads<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::heads::delete_to(tx, person, &address).await?;
        }
        Ok(())
    })
}

async fn export_letter_stops(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let mut rows = BTreeMap::new();
    for address in addresses(snap, person).await? {
        rows.extend(store::stops::export_letters(snap, person, &address).await?);
    }
    Ok(rows.into_values().collect())
}

fn erase_letter_stops<'a>(
    tx: &'a mut Tx,
    _: &'a Ctx,
    person: PersonId,
) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::stops::erase_letters(tx, person, &address).await?;
        }
        Ok(())
    })
}

async fn export_stopped(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let mut rows = Vec::new();
    for address in addresses(snap, person).await? {
        rows.extend(store::stopped::export(snap, &store::stopped::hash(&address)).await?);
    }
    Ok(rows)
}

fn erase_stopped<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::stopped::erase(tx, &store::stopped::hash(&address)).await?;
        }
        Ok(())
    })
}
