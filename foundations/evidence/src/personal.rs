//! What these tables hold about people: how it is handed to them, and how it is taken away.

use crate::{model::Evidence, rules::code, store};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

/// Sheets are the shop's; what is taken off a line says nothing of whose line it is.
pub(crate) const IMPERSONAL: &[&str] =
    &["evidence_sheet", "evidence_sheet_line", "evidence_less", "evidence_faulty"];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

/// Places come before their lines, because they are erased last: the lines are found by them.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "evidence",
            title: "evidence-personal-known",
            export: known,
            erase: |tx, _, person| Box::pin(store::erasing::known(tx, person)),
            kept: &[],
        },
        Personal {
            table: "evidence_origin",
            title: "evidence-personal-places",
            export: places,
            erase: |tx, _, person| Box::pin(store::erasing::origins(tx, person)),
            kept: &[],
        },
        Personal {
            table: "evidence_goods",
            title: "evidence-personal-goods",
            export: goods,
            // They go with the place where they were bought.
            erase: |_, _, _| Box::pin(async { Ok(()) }),
            kept: &[],
        },
        Personal {
            table: "evidence_code",
            title: "evidence-personal-codes",
            export: codes,
            erase: |tx, _, person| Box::pin(store::erasing::codes(tx, person)),
            kept: &[],
        },
    ]
}

fn known(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let page = store::known::of_person(snap, person, None, ROWS_MAX).await?;
        let row = |one: &Evidence| {
            json!({
                "product": one.product,
                "variant": one.variant,
                "source": one.source.code(),
                "bought_at": one.bought_at.to_string(),
                "delivered_at": one.delivered_at.map(|at| at.to_string()),
                "returned_at": one.returned_at.map(|at| at.to_string()),
            })
        };
        Ok(page.items.iter().map(row).collect())
    })
}

fn places(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::erasing::places(snap, person, ROWS_MAX).await?;
        let row = |(source, bought, delivered): store::erasing::Place| {
            json!({
                "source": source,
                "bought_at": bought.map(|at| at.to_string()),
                "delivered_at": delivered.map(|at| at.to_string()),
            })
        };
        Ok(all.into_iter().map(row).collect())
    })
}

fn goods(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::erasing::lines(snap, person, ROWS_MAX).await?;
        let row = |(product, variant, quantity): &store::erasing::Line| json!({ "product": product, "variant": variant, "quantity": quantity });
        Ok(all.iter().map(row).collect())
    })
}

fn codes(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::codes::of_person(snap, person, ROWS_MAX).await?;
        let row = |one: &crate::model::Code| json!({ "code": code::shown(&one.code), "typed_at": one.used_at.map(|at| at.to_string()) });
        Ok(all.iter().map(row).collect())
    })
}
