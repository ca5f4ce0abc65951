//! Rows of returns.

use super::{code, folded};
use crate::model::{Kind, Remedy, Return, ReturnId, State, Whereabouts, Wish};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Currency, Money, PersonId, Personal};
use orders_facts::OrderId;

/// The columns of a return, in the order in which they are read.
macro_rules! returned {
    ($rest:literal) => {
        concat!(
            "SELECT id, code, kind, order_id, order_code, person_id, name, email, lang, state, why, wish, answer, tracking,
                    remedy, is_paid_by_shop, currency, charges, asked, refunded, declared_at, accepted_at, sent_at,
                    received_at, ended_at, due_at, version, whereabouts, send_until
             FROM return_head WHERE ",
            $rest
        )
    };
}

pub(super) fn kind(text: &str) -> Result<Kind, StoreError> {
    code(text, |text| Kind::ALL.into_iter().find(|kind| kind.code() == text))
}

fn remedy(text: &str) -> Result<Remedy, StoreError> {
    code(text, |text| Remedy::ALL.into_iter().find(|remedy| remedy.code() == text))
}

impl FromRow for Return {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(16)?;
        let amount = |at: usize| Ok::<_, StoreError>(Money::new(row.get(at)?, currency));
        let (wish, mended): (Option<String>, Option<String>) = (row.get(11)?, row.get(14)?);
        Ok(Self {
            id: row.get(0)?,
            code: row.get(1)?,
            kind: kind(&row.get::<String>(2)?)?,
            order: row.get(3)?,
            order_code: row.get(4)?,
            person: row.get(5)?,
            name: Personal::new(row.get(6)?),
            email: Personal::new(row.get(7)?),
            lang: row.get(8)?,
            state: code(&row.get::<String>(9)?, State::from_code)?,
            why: Personal::new(row.get(10)?),
            wish: wish.map(|word| code(&word, Wish::from_code)).transpose()?,
            answer: Personal::new(row.get(12)?),
            tracking: Personal::new(row.get(13)?),
            remedy: mended.map(|word| remedy(&word)).transpose()?,
            is_paid_by_shop: row.get(15)?,
            whereabouts: code(&row.get::<String>(27)?, Whereabouts::from_code)?,
            send_until: row.get(28)?,
            charges: amount(17)?,
            asked: amount(18)?,
            refunded: amount(19)?,
            declared_at: row.get(20)?,
            accepted_at: row.get(21)?,
            sent_at: row.get(22)?,
            received_at: row.get(23)?,
            ended_at: row.get(24)?,
            due_at: row.get(25)?,
            version: row.get(26)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: ReturnId) -> Result<Option<Return>, StoreError> {
    snap.opt(returned!("id = $1"), args![id]).await
}

pub(crate) async fn by_code(snap: &mut Snapshot, code: &str) -> Result<Option<Return>, StoreError> {
    snap.opt(returned!("code = $1"), args![*code]).await
}

/// The returns of an order, the first first.
pub(crate) async fn of_order(
    snap: &mut Snapshot,
    order: OrderId,
    most: u32,
) -> Result<Vec<Return>, StoreError> {
    snap.all(returned!("order_id = $1 ORDER BY id LIMIT $2"), args![order, most]).await
}

/// Those of a person, and those that were asked for without an account for an address of theirs.
pub(crate) async fn of_whose(
    snap: &mut Snapshot,
    (person, address): (PersonId, &str),
    most: u32,
) -> Result<Vec<Return>, StoreError> {
    let sql = returned!("person_id = $1 OR (email_folded = $2 AND person_id IS NULL) ORDER BY id LIMIT $3");
    snap.all(sql, args![person, *address, most]).await
}

pub(crate) async fn insert(tx: &mut Tx, is: &Return) -> Result<(), StoreError> {
    let sql = "INSERT INTO return_head (id, code, kind, order_id, order_code, person_id, name, email, email_folded, lang,
                                        state, is_open, why, wish, answer, tracking, is_paid_by_shop, currency, charges,
                                        asked, refunded, declared_at, due_at, version, whereabouts, send_until)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                       $22, $23, $24, $25, $26)";
    tx.exec(
        sql,
        args![
            is.id,
            is.code,
            *is.kind.code(),
            is.order,
            is.order_code,
            is.person,
            *is.name.reveal(),
            *is.email.reveal(),
            folded(is.email.reveal()),
            is.lang,
            *is.state.code(),
            is.state.is_open(),
            *is.why.reveal(),
            is.wish.map(|wish| wish.code().to_owned()),
            *is.answer.reveal(),
            *is.tracking.reveal(),
            is.is_paid_by_shop,
            is.charges.currency,
            is.charges.minor,
            is.asked.minor,
            is.refunded.minor,
            is.declared_at,
            is.due_at,
            is.version,
            *is.whereabouts.code(),
            is.send_until
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of a return. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Return) -> Result<bool, StoreError> {
    let sql = "UPDATE return_head SET state = $1, is_open = $2, answer = $3, tracking = $4, remedy = $5, asked = $6,
                      refunded = $7, accepted_at = $8, sent_at = $9, received_at = $10, ended_at = $11, due_at = $12,
                      whereabouts = $13, send_until = $14, version = version + 1
               WHERE id = $15 AND version = $16";
    let changed = tx
        .exec(
            sql,
            args![
                *is.state.code(),
                is.state.is_open(),
                *is.answer.reveal(),
                *is.tracking.reveal(),
                is.remedy.map(|remedy| remedy.code().to_owned()),
                is.asked.minor,
                is.refunded.minor,
                is.accepted_at,
                is.sent_at,
                is.received_at,
                is.ended_at,
                is.due_at,
                *is.whereabouts.code(),
                is.send_until,
                is.id,
                is.version
            ],
        )
        .await?;
    Ok(changed == 1)
}
