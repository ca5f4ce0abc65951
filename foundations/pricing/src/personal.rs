//! What these tables hold about people: who used which promotion when, by ids only; and who is in which group.

use crate::{steps, store};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

/// What the shop decides, and how it calls groups of people, tells nothing about anybody.
pub(crate) const IMPERSONAL: &[&str] = &["promotion", "tax_setting", "pricing_group"];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal::by_ids("promotion_use", "pricing-personal-uses", uses),
        Personal::by_ids("promotion_person", "pricing-personal-counts", counts),
        Personal {
            table: "pricing_group_person",
            title: "pricing-personal-groups",
            export: groups,
            erase: |tx, _, person| Box::pin(steps::groups::forget(tx, person)),
            kept: &[],
        },
    ]
}

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

fn uses(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::uses::of_person(snap, person, ROWS_MAX).await?;
        let told = all.iter().map(|one| {
            json!({ "promotion": one.promotion, "order": one.about.id, "amount": one.amount,
                    "at": one.at.to_string() })
        });
        Ok(told.collect())
    })
}

fn counts(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::uses::counts_of(snap, person, ROWS_MAX).await?;
        Ok(all.iter().map(|(promotion, used)| json!({ "promotion": promotion, "used": used })).collect())
    })
}

fn groups(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::groups::names_of(snap, person).await?;
        Ok(all.iter().map(|(_, name, at)| json!({ "group": name, "since": at.to_string() })).collect())
    })
}
