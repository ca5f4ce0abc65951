//! What these tables hold about people: how it is handed to them, and how it is taken away. Amounts, lines and dates stay for
//! the books (RULES section 2 row 19), without who it was.

use crate::{
    model::{Group, Order},
    reads, steps, store,
};
use action::{BoxFut, Ctx, Kept, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// Tables that tell nothing about anybody: secrets as hashes, what is in a parcel, how much went back or came twice, what the house
/// keeps, sums.
pub(crate) const IMPERSONAL: &[&str] =
    &["order_link", "order_packed", "order_refund", "order_commission", "order_extra", "order_sum"];

/// More groups than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

const BOOKS: &str = "orders-personal-kept-books";
const PLACE: &str = "orders-personal-kept-place";
const OPEN: &str = "orders-personal-kept-open";

/// Groups come first, because they are erased last: everything else is found by them.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "order_group",
            title: "orders-personal-groups",
            export: groups,
            erase,
            kept: &[
                Kept { column: "country", why: PLACE },
                Kept { column: "region", why: PLACE },
                Kept { column: "postcode", why: PLACE },
                Kept { column: "delivery_to", why: OPEN },
                Kept { column: "email", why: OPEN },
            ],
        },
        Personal {
            table: "order_head",
            title: "orders-personal-orders",
            export: orders,
            erase: nothing,
            kept: &[],
        },
        Personal {
            table: "order_line",
            title: "orders-personal-lines",
            export: lines,
            erase: nothing,
            kept: &[Kept { column: "name_es", why: BOOKS }],
        },
        Personal {
            table: "order_parcel",
            title: "orders-personal-parcels",
            export: parcels,
            erase: nothing,
            kept: &[],
        },
        Personal {
            table: "order_note",
            title: "orders-personal-notes",
            export: notes,
            erase: erase_notes,
            kept: &[],
        },
        Personal {
            table: "order_word",
            title: "orders-personal-words",
            export: words,
            erase: nothing,
            kept: &[],
        },
    ]
}

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;
type Done<'a> = BoxFut<'a, Result<(), StoreError>>;

/// Theirs, and those that were bought without an account for an address of theirs.
async fn groups_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Group>, StoreError> {
    let known = accounts::reads::addresses(snap, person).await?;
    // Of nobody it is what no order has.
    let addresses = if known.is_empty() { vec!["~".to_owned()] } else { known };
    let mut all = Vec::new();
    for address in addresses {
        all.extend(store::groups::of_whose(snap, (Some(person), &address), ROWS_MAX).await?);
    }
    all.sort_by_key(|group| group.id);
    all.dedup_by_key(|group| group.id);
    Ok(all)
}

async fn orders_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Order>, StoreError> {
    let mut all = Vec::new();
    for group in groups_of(snap, person).await? {
        all.extend(store::orders::of_group(snap, group.id).await?);
    }
    Ok(all)
}

fn groups(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |group: &Group| {
            json!({
                "id": group.id,
                "email": group.email.reveal(),
                "language": group.lang.code(),
                "delivery_to": group.delivery_to.reveal(),
                "billing_to": group.billing_to.as_ref().map(|to| to.reveal()),
                "wants_invoice": group.wants_invoice,
                "note": group.note.reveal(),
                "total": group.total,
                "paid_by": group.method,
                "came_from": group.source.referrer,
                "heard_of_us": group.heard.map(|from| from.code()),
                "placed_at": group.placed_at,
            })
        };
        Ok(groups_of(snap, person).await?.iter().map(row).collect())
    })
}

fn orders(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |order: &Order| {
            json!({
                "id": order.id,
                "code": order.code,
                "state": order.stand.order.code(),
                "payment": order.stand.payment.code(),
                "goods": order.stand.goods.code(),
                "total": order.total,
                "tax": order.tax,
                "paid": order.paid,
                "refunded": order.refunded,
                "placed_at": order.placed_at,
                "paid_at": order.paid_at,
                "sent_at": order.sent_at,
                "delivered_at": order.delivered_at,
            })
        };
        Ok(orders_of(snap, person).await?.iter().map(row).collect())
    })
}

fn lines(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for order in orders_of(snap, person).await? {
            let lines = store::lines::of_order(snap, order.id).await?;
            told.extend(lines.iter().map(|line| {
                json!({
                    "order": order.code,
                    "name": line.name,
                    "options": line.options,
                    "reference": line.sku,
                    "quantity": line.quantity,
                    "total": line.total,
                })
            }));
        }
        Ok(told)
    })
}

fn parcels(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for order in orders_of(snap, person).await? {
            let whole = reads::gather(snap, order).await?;
            told.extend(whole.parcels.iter().map(|parcel| {
                json!({
                    "order": whole.order.code,
                    "carrier": parcel.carrier,
                    "number": parcel.number,
                    "sent_at": parcel.sent_at,
                    "delivered_at": parcel.delivered_at,
                })
            }));
        }
        Ok(told)
    })
}

fn notes(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for order in orders_of(snap, person).await? {
            let notes = reads::notes(snap, order.id).await?;
            told.extend(notes.iter().map(|note| {
                json!({ "order": order.code, "text": note.text.reveal(), "created_at": note.created_at })
            }));
        }
        Ok(told)
    })
}

fn words(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for order in orders_of(snap, person).await? {
            let words = store::found::of_order(snap, order.id).await?;
            told.extend(words.iter().map(|word| json!({ "order": order.code, "word": word })));
        }
        Ok(told)
    })
}

fn erase<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for group in groups_of(tx, person).await? {
            steps::erase(tx, &group).await?;
        }
        Ok(())
    })
}

fn erase_notes<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move { store::erasing::notes_by(tx, person).await })
}

/// It goes with its group.
fn nothing<'a>(_: &'a mut Tx, _: &'a Ctx, _: PersonId) -> Done<'a> {
    Box::pin(async { Ok(()) })
}
