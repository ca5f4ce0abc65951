//! Rows of groups.

use super::{code, folded, money, read, terms, word, written};
use crate::model::{ChosenDelivery, Dispute, Group, GroupId, HeardFrom, Source};
use addresses::model::PostalAddress;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Timestamp};
use payments_facts::PaymentId;

/// The columns of a group, in the order in which they are read.
macro_rules! group_columns {
    () => {
        "id, person_id, email, lang, delivery_to, billing_to, wants_invoice, note, currency, total, taxes, why, cause,
         delivery, method, payment_id, referrer, share, heard, placed_at, is_leaving, is_forgotten, keeps_card,
         disputed_at, dispute_ended_at, dispute_is_won, terms, company"
    };
}

/// Of whom nothing is known any more, no address is either.
fn address(text: &str) -> Result<PostalAddress, StoreError> {
    if text.is_empty() { Ok(PostalAddress::default()) } else { read(text) }
}

impl FromRow for Group {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (delivery_to, billing_to): (String, Option<String>) = (row.get(4)?, row.get(5)?);
        let delivery: Option<String> = row.get(13)?;
        let heard: Option<String> = row.get(18)?;
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            email: Personal::new(row.get(2)?),
            lang: row.get(3)?,
            delivery_to: Personal::new(address(&delivery_to)?),
            billing_to: billing_to.map(|text| address(&text).map(Personal::new)).transpose()?,
            wants_invoice: row.get(6)?,
            note: Personal::new(row.get(7)?),
            total: money(row.get(9)?, row.get(8)?),
            taxes: read(&row.get::<String>(10)?)?,
            why: read(&row.get::<String>(11)?)?,
            cause: word(&row.get::<String>(12)?)?,
            delivery: delivery.map(|text| read(&text)).transpose()?,
            method: row.get(14)?,
            payment: row.get(15)?,
            source: Source { referrer: row.get(16)?, share: row.get(17)? },
            heard: heard.map(|text| code(&text, HeardFrom::from_code)).transpose()?,
            placed_at: row.get(19)?,
            is_leaving: row.get(20)?,
            is_forgotten: row.get(21)?,
            keeps_card: row.get(22)?,
            dispute: dispute(row)?,
            terms: row.get::<Option<Vec<u8>>>(26)?.map(terms::hash).transpose()?,
            company: row.get::<Option<String>>(27)?.map(|text| read(&text)).transpose()?,
        })
    }
}

/// What the bank says, out of three columns.
fn dispute(row: &Row<'_>) -> Result<Option<Dispute>, StoreError> {
    let (since, ended_at): (Option<Timestamp>, Option<Timestamp>) = (row.get(23)?, row.get(24)?);
    let is_won: Option<bool> = row.get(25)?;
    Ok(match (since, ended_at, is_won) {
        (None, Some(ended_at), Some(true)) => Some(Dispute::Won { ended_at }),
        (Some(since), Some(ended_at), Some(false)) => Some(Dispute::Lost { since, ended_at }),
        (Some(since), None, None) => Some(Dispute::Open { since }),
        (None, None, None) => None,
        _ => return Err(StoreError::Corrupt("orders: a dispute that is neither open nor ended".into())),
    })
}

/// What the bank says now.
pub(crate) async fn set_dispute(tx: &mut Tx, id: GroupId, dispute: Dispute) -> Result<(), StoreError> {
    let (since, ended_at, is_won) = match dispute {
        Dispute::Open { since } => (Some(since), None, None),
        Dispute::Won { ended_at } => (None, Some(ended_at), Some(true)),
        Dispute::Lost { since, ended_at } => (Some(since), Some(ended_at), Some(false)),
    };
    let sql =
        "UPDATE order_group SET disputed_at = $1, dispute_ended_at = $2, dispute_is_won = $3 WHERE id = $4";
    tx.exec(sql, args![since, ended_at, is_won, id]).await.map(drop)
}

pub(crate) async fn find(snap: &mut Snapshot, id: GroupId) -> Result<Option<Group>, StoreError> {
    snap.opt(concat!("SELECT ", group_columns!(), " FROM order_group WHERE id = $1"), args![id]).await
}

pub(crate) async fn insert(tx: &mut Tx, group: &Group) -> Result<(), StoreError> {
    let to = group.delivery_to.reveal();
    let billing = group.billing_to.as_ref().map(|to| written(to.reveal())).transpose()?;
    let delivery = group.delivery.as_ref().map(written).transpose()?;
    let company = group.company.as_ref().map(written).transpose()?;
    tx.exec(
        "INSERT INTO order_group (id, person_id, email, email_folded, lang, name, delivery_to, billing_to, country, region,
                                  postcode, wants_invoice, note, currency, total, taxes, why, cause, delivery, method,
                                  referrer, share, placed_at, is_leaving, is_forgotten, keeps_card, terms,
                                  company)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                 $24, $25, $26, $27, $28)",
        args![
            group.id,
            group.person,
            *group.email.reveal(),
            folded(group.email.reveal()),
            group.lang,
            to.name,
            written(to)?,
            billing,
            to.country,
            to.region,
            to.postcode,
            group.wants_invoice,
            *group.note.reveal(),
            group.total.currency,
            group.total.minor,
            written(&group.taxes)?,
            written(&group.why)?,
            *group.cause.code(),
            delivery,
            group.method,
            group.source.referrer,
            group.source.share,
            group.placed_at,
            group.is_leaving,
            group.is_forgotten,
            group.keeps_card,
            group.terms.as_ref().map(|hash| &hash[..]),
            company
        ],
    )
    .await
    .map(drop)
}

/// The payment that paid it.
pub(crate) async fn set_payment(tx: &mut Tx, id: GroupId, payment: PaymentId) -> Result<(), StoreError> {
    tx.exec("UPDATE order_group SET payment_id = $1 WHERE id = $2", args![payment, id]).await.map(drop)
}

/// The way in which it is to be paid now.
pub(crate) async fn set_method(tx: &mut Tx, id: GroupId, method: &str) -> Result<(), StoreError> {
    tx.exec("UPDATE order_group SET method = $1 WHERE id = $2", args![*method, id]).await.map(drop)
}

/// When it arrives now.
pub(crate) async fn set_delivery(tx: &mut Tx, id: GroupId, way: &ChosenDelivery) -> Result<(), StoreError> {
    tx.exec("UPDATE order_group SET delivery = $1 WHERE id = $2", args![written(way)?, id]).await.map(drop)
}

/// From where whoever bought knows the shop, said once. False if it was said before.
pub(crate) async fn set_heard(tx: &mut Tx, id: GroupId, from: HeardFrom) -> Result<bool, StoreError> {
    let sql = "UPDATE order_group SET heard = $1 WHERE id = $2 AND heard IS NULL";
    Ok(tx.exec(sql, args![*from.code(), id]).await? == 1)
}

/// Whoever bought it without an account has one, and it is theirs. False if it is somebody's already, or if whoever bought was
/// forgotten.
pub(crate) async fn set_person(tx: &mut Tx, id: GroupId, person: PersonId) -> Result<bool, StoreError> {
    let sql =
        "UPDATE order_group SET person_id = $1 WHERE id = $2 AND person_id IS NULL AND is_forgotten = FALSE";
    Ok(tx.exec(sql, args![person, id]).await? == 1)
}

/// Groups of a person, and those that were bought without an account for an address of theirs: one after another.
pub(crate) async fn of_whose(
    snap: &mut Snapshot,
    (person, address): (Option<PersonId>, &str),
    most: u32,
) -> Result<Vec<Group>, StoreError> {
    let sql = concat!(
        "SELECT ",
        group_columns!(),
        " FROM order_group WHERE person_id = $1 OR (email_folded = $2 AND person_id IS NULL) ORDER BY id LIMIT $3"
    );
    snap.all(sql, args![person, *address, most]).await
}

/// Whether anything was ever bought by somebody, or for an address, that was not given up again. Of whom nothing is known any
/// more there is no address, and nobody has that one.
pub(crate) async fn has_any(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    address: &str,
) -> Result<bool, StoreError> {
    let sql = "SELECT g.id FROM order_group g JOIN order_head h ON h.group_id = g.id
               WHERE (g.person_id = $1 OR (g.email_folded = $2 AND g.email_folded <> ''))
                 AND h.state NOT IN ('cancelled', 'expired') LIMIT 1";
    let found: Option<(GroupId,)> = snap.opt(sql, args![person, folded(address)]).await?;
    Ok(found.is_some())
}
