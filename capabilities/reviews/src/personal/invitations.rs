//! What invitations hold about people: which of their orders they were asked about, and when.

use crate::store::invitations;
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

pub(crate) fn all() -> Vec<Personal> {
    vec![Personal {
        table: "reviews_invitation",
        title: "reviews-personal-invitations",
        export,
        erase,
        kept: &[],
    }]
}

fn export(snap: &mut Snapshot, person: PersonId) -> BoxFut<'_, Result<Vec<Value>, StoreError>> {
    Box::pin(async move {
        let all = invitations::of_person(snap, person, ROWS_MAX).await?;
        let told = all.iter().map(|is| {
            json!({
                "order": is.order,
                "state": is.state.code(),
                "basis": is.basis.map(|basis| basis.code()),
                "delivered_at": is.delivered_at.map(|at| at.to_string()),
                "sent_at": is.sent_at.map(|at| at.to_string()),
                "reminded_at": is.reminded_at.map(|at| at.to_string()),
            })
        });
        Ok(told.collect())
    })
}

fn erase<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move { invitations::erase(tx, person).await })
}
