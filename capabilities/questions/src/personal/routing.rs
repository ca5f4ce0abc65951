//! What asking owners and points hold about people: whether they may be asked, what they have, about what they were asked, and what
//! they got points for.

use crate::store::{reputation, routing_owner};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "questions_owner",
            title: "questions-personal-owner",
            export: wish,
            erase: |tx, _, person| Box::pin(routing_owner::forget_wish(tx, person)),
            kept: &[],
        },
        Personal {
            table: "questions_owner_thing",
            title: "questions-personal-owner-things",
            export: things,
            erase: |tx, _, person| Box::pin(routing_owner::remove_things(tx, person)),
            kept: &[],
        },
        Personal {
            table: "questions_owner_asked",
            title: "questions-personal-owner-asked",
            export: asked,
            erase: |tx, _, person| Box::pin(routing_owner::forget_asked(tx, person)),
            kept: &[],
        },
        Personal {
            table: "questions_points",
            title: "questions-personal-points",
            export: points,
            erase: |tx, _, person| Box::pin(reputation::forget_points(tx, person)),
            kept: &[],
        },
        Personal {
            table: "questions_reputation",
            title: "questions-personal-reputation",
            export: sum,
            erase: |tx, _, person| Box::pin(reputation::forget_sum(tx, person)),
            kept: &[],
        },
    ]
}

fn wish(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let wish = routing_owner::wish(snap, person).await?;
        let row = |of: crate::model::OwnerWish| json!({ "may_be_asked": of.is_willing, "since": of.changed_at.to_string() });
        Ok(wish.map(row).into_iter().collect())
    })
}

fn things(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = routing_owner::things(snap, person, ROWS_MAX).await?;
        let row = |(product, at): &(catalog_facts::ProductId, kernel::Timestamp)| json!({ "product": product, "delivered_at": at.to_string() });
        Ok(all.iter().map(row).collect())
    })
}

fn asked(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = routing_owner::of_person(snap, person, ROWS_MAX).await?;
        let told = all.iter().map(|one| {
            json!({ "question": one.question, "asked_at": one.asked_at.to_string(), "answer": one.answer })
        });
        Ok(told.collect())
    })
}

fn points(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = reputation::of_person(snap, person, ROWS_MAX).await?;
        let told = all.iter().map(|(cause, source, points, day)| {
            json!({ "for": cause, "source": source, "points": points, "day": day })
        });
        Ok(told.collect())
    })
}

fn sum(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let sum = reputation::sum(snap, person).await?;
        Ok(if sum == 0 { Vec::new() } else { vec![json!({ "points": sum })] })
    })
}
