//! What these tables hold about people: how it is handed to them, and how it is taken away. A guest's basket belongs to a
//! browser and names nobody. A payment link is of whoever made it; the shop's note about it is gone soon after its end.

use crate::{
    model::{Basket, Checkout, Holder, Link},
    store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

/// The basket comes first, because it is erased last.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "basket",
            title: "baskets-personal-basket",
            export: baskets,
            erase: |tx, _, person| Box::pin(store::erasing::baskets(tx, person)),
            kept: &[],
        },
        Personal {
            table: "basket_line",
            title: "baskets-personal-lines",
            export: lines,
            erase: |tx, _, person| Box::pin(store::erasing::lines(tx, person)),
            kept: &[],
        },
        Personal {
            table: "basket_link",
            title: "baskets-personal-links",
            export: links,
            erase: |tx, _, person| Box::pin(store::erasing::links(tx, person)),
            kept: &[],
        },
        Personal {
            table: "basket_checkout",
            title: "baskets-personal-checkouts",
            export: checkouts,
            erase: |tx, _, person| Box::pin(store::erasing::checkouts(tx, person)),
            kept: &[],
        },
    ]
}

async fn basket(snap: &mut Snapshot, person: PersonId) -> Result<Option<Basket>, StoreError> {
    store::baskets::of(snap, &Holder::Person(person)).await
}

fn baskets(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let found = basket(snap, person).await?;
        let row = |basket: Basket| {
            json!({
                "codes": basket.codes,
                "has_ordered": basket.has_ordered,
                "referrer": basket.came.host,
                "share": basket.came.share,
            })
        };
        Ok(found.into_iter().map(row).collect())
    })
}

fn lines(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move { Ok(lines_of(basket(snap, person).await?)) })
}

/// What is in a basket.
fn lines_of(basket: Option<Basket>) -> Vec<Value> {
    let lines = basket.into_iter().flat_map(|basket| basket.lines);
    let row = lines.map(|line| {
        json!({
            "variant": line.variant.to_string(),
            "quantity": line.quantity,
            "price": line.added_price,
            "added_at": line.added_at.to_string(),
        })
    });
    row.collect()
}

fn links(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let found = store::links::of_person(snap, person).await?;
        let row = |link: Link| {
            json!({
                "name": link.by_name.reveal(),
                "note": link.note.reveal(),
                "created_at": link.created_at.to_string(),
                "ends_at": link.until.to_string(),
            })
        };
        Ok(found.into_iter().map(row).collect())
    })
}

fn checkouts(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut rows = Vec::new();
        for one in store::checkouts::of_person(snap, person).await? {
            let inside = store::baskets::of(snap, &one.holder()).await?;
            rows.push(checkout(&one, inside));
        }
        Ok(rows)
    })
}

/// A purchase that a program prepares, with what is in its own basket: that names nobody, so it is found from here.
fn checkout(one: &Checkout, inside: Option<Basket>) -> Value {
    json!({
        "state": one.state,
        "written": one.written.reveal(),
        "codes": inside.as_ref().map(|basket| basket.codes.clone()).unwrap_or_default(),
        "lines": lines_of(inside),
        "order": one.order_page,
        "created_at": one.created_at.to_string(),
        "ends_at": one.ends_at.to_string(),
    })
}
