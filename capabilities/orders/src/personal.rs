//! What these tables hold about people: how it is handed to them, and how it is taken away. Amounts, lines and dates stay for
//! the books (RULES section 2 row 19), without who it was.

use crate::{
    model::{Dispute, Group, Order},
    reads, steps, store,
};
use action::{BoxFut, Ctx, Kept, Personal};
use addresses::model::VatChecked;
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// Tables that tell nothing about anybody: secrets as hashes, what is in a parcel, how much went back or came twice, what the house
/// keeps, sums, texts that were agreed to, what the shop decided.
pub(crate) const IMPERSONAL: &[&str] = &[
    "order_link",
    "order_packed",
    "order_refund",
    "order_commission",
    "order_extra",
    "order_sum",
    "order_terms",
    "order_setting",
];

/// More groups than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

const BOOKS: &str = "orders-personal-kept-books";
const PLACE: &str = "orders-personal-kept-place";
const OPEN: &str = "orders-personal-kept-open";
const SOLD: &str = "orders-personal-kept-sold";

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
            // Emptied to that when the seller is forgotten, and wholly ten years after the sale.
            kept: &[Kept { column: "sold_by", why: SOLD }],
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
        let row = |group: &Group, asked: Option<VatChecked>| {
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
                "keeps_card": group.keeps_card,
                "heard_of_us": group.heard.map(|from| from.code()),
                "placed_at": group.placed_at,
                "dispute": group.dispute.map(disputed),
                "vat_number_checked": group.company,
                "vat_number_asked": asked.map(|asked| {
                    json!({ "is_valid": asked.is_valid, "at": asked.checked_at, "name": asked.name.reveal() })
                }),
                "agreed_to": group.terms.map(|hash| hash.map(|byte| format!("{byte:02x}")).concat()),
            })
        };
        let mut told = Vec::new();
        for group in groups_of(snap, person).await? {
            let to = group.billing_to.as_ref().map(|to| to.reveal()).filter(|to| !to.tax_id.is_empty());
            let asked = match to {
                Some(to) => addresses::reads::vat_number(snap, &to.country, &to.tax_id).await?,
                None => None,
            };
            told.push(row(&group, asked));
        }
        Ok(told)
    })
}

/// What their bank said about the money: how it stands, and since when.
fn disputed(dispute: Dispute) -> Value {
    match dispute {
        Dispute::Open { since } => json!({ "state": "open", "since": since }),
        Dispute::Won { ended_at } => json!({ "state": "won", "ended_at": ended_at }),
        Dispute::Lost { since, ended_at } => {
            json!({ "state": "lost", "since": since, "ended_at": ended_at })
        }
    }
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
                "counts_as_delivered_since": order.deemed_at,
                "placed_elsewhere": order.past.as_ref().map(|past| &past.origin),
                "number_elsewhere": order.past.as_ref().map(|past| &past.reference),
            })
        };
        let mut told: Vec<Value> = orders_of(snap, person).await?.iter().map(row).collect();
        told.extend(sold(snap, person).await?);
        Ok(told)
    })
}

/// What orders say about somebody who sells here, as it was when each was placed.
async fn sold(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let mut told = Vec::new();
    for seller in sellers::reads::of_person(snap, person).await? {
        let orders = store::business::of_seller(snap, seller.id, None, ROWS_MAX).await?;
        told.extend(orders.iter().map(|one| {
            json!({
                "sold": one.code,
                "placed_at": one.placed_at,
                "address": one.business.address,
                "email": one.business.email,
            })
        }));
    }
    Ok(told)
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
                    "agreed_to_get_it_at_once_at": line.consent_at,
                    "began_to_download_it_at": line.begun_at,
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
