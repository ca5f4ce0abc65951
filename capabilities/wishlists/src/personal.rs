//! What these tables hold about people: how it is handed to them, and how it is taken away. What others give of somebody's list is
//! not handed to that somebody: it is a surprise, and theirs who give it. A list of presents of which somebody gives something loses
//! its words, its day and whose it was; what is given of it is forgotten after that day.

use crate::{
    model::{Claim, Item, List},
    steps, store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

/// The book and the lists come before what is on them, because they are erased last.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "wish_book",
            title: "wishlists-personal-book",
            export: book,
            erase: |tx, _, person| Box::pin(store::erasing::book(tx, person)),
            kept: &[],
        },
        Personal {
            table: "wish_list",
            title: "wishlists-personal-lists",
            export: lists,
            erase: |tx, ctx, person| Box::pin(steps::leave_all(tx, ctx, person)),
            kept: &[],
        },
        Personal {
            table: "wish_item",
            title: "wishlists-personal-items",
            export: items,
            // They go with their list; what somebody gives stays without a word for them.
            erase: |_, _, _| Box::pin(async { Ok(()) }),
            kept: &[],
        },
        Personal {
            table: "wish_claim",
            title: "wishlists-personal-claims",
            export: claims,
            erase: |tx, _, person| Box::pin(erase_claims(tx, person)),
            kept: &[],
        },
    ]
}

async fn erase_claims(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let given = store::claims::of_person(tx, person).await?;
    store::erasing::claims_of(tx, person, &given).await
}

fn book(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let lists = store::lists::counted(snap, person).await?;
        Ok(lists.into_iter().map(|lists| json!({ "lists": lists })).collect())
    })
}

fn lists(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |list: &List| {
            json!({
                "name": list.name.reveal(),
                "seen_by": list.audience.code(),
                "day": list.event_on.map(|day| day.to_string()),
                "made_at": list.created_at.to_string(),
            })
        };
        Ok(store::lists::of_person(snap, person).await?.iter().map(row).collect())
    })
}

fn items(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut rows = Vec::new();
        for list in store::lists::of_person(snap, person).await? {
            let row = |item: &Item| {
                json!({
                    "list": list.name.reveal(),
                    "variant": item.variant,
                    "wanted": item.wanted,
                    "note": item.note.reveal(),
                    "priority": item.priority.code(),
                    "added_at": item.added_at.to_string(),
                })
            };
            rows.extend(store::items::of_list(snap, list.id).await?.iter().map(row));
        }
        Ok(rows)
    })
}

fn claims(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |claim: &Claim| json!({ "item": claim.item, "quantity": claim.quantity, "at": claim.claimed_at.to_string() });
        Ok(store::claims::of_person(snap, person).await?.iter().map(row).collect())
    })
}
