//! Rows of payments.

use super::{code, money, reason, word};
use crate::model::{DisputeEnd, Payment, State, Way, WayBack, folded};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, Personal, Subject, Timestamp};
use payments_facts::PaymentId;

/// Nobody pays for one thing so often.
const OF_ONE_MAX: u32 = 100;

/// The columns of a payment, in the order in which they are read.
macro_rules! payment_columns {
    () => {
        "id, about_kind, about_id, turn, reference, amount, currency, way, state, authorised, captured, refunded,
         disputed_at, reason, attempt, secret, back_to, lang, expires_at, created_at, is_held, dispute_ended_at,
         is_dispute_won"
    };
}

impl FromRow for Payment {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency = row.get(6)?;
        let (secret, path): (Option<String>, Option<String>) = (row.get(15)?, row.get(16)?);
        let (ended_at, is_won): (Option<Timestamp>, bool) = (row.get(21)?, row.get(22)?);
        Ok(Self {
            id: row.get(0)?,
            about: Subject { kind: row.get::<String>(1)?.into(), id: row.get(2)? },
            turn: row.get(3)?,
            reference: row.get(4)?,
            amount: money(row, 5, currency)?,
            way: code(&row.get::<String>(7)?, Way::from_code)?,
            state: code(&row.get::<String>(8)?, State::from_code)?,
            authorised: money(row, 9, currency)?,
            captured: money(row, 10, currency)?,
            refunded: money(row, 11, currency)?,
            disputed_at: row.get(12)?,
            dispute_end: ended_at.map(|at| DisputeEnd { at, is_won }),
            reason: reason(row, 13)?,
            attempt: row.get(14)?,
            back: secret
                .zip(path)
                .map(|(secret, path)| WayBack { secret: Personal::new(secret), path: Personal::new(path) }),
            lang: row.get(17)?,
            expires_at: row.get(18)?,
            created_at: row.get(19)?,
            is_held: row.get(20)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: PaymentId) -> Result<Option<Payment>, StoreError> {
    let sql = concat!("SELECT ", payment_columns!(), " FROM payment WHERE id = $1");
    snap.opt(sql, args![id]).await
}

/// The one whose buyer comes back with this secret.
pub(crate) async fn find_by_secret(snap: &mut Snapshot, secret: &str) -> Result<Option<Payment>, StoreError> {
    let sql = concat!("SELECT ", payment_columns!(), " FROM payment WHERE secret = $1");
    snap.opt(sql, args![*secret]).await
}

/// All for one thing, the first first.
pub(crate) async fn of(snap: &mut Snapshot, about: &Subject) -> Result<Vec<Payment>, StoreError> {
    let sql = concat!(
        "SELECT ",
        payment_columns!(),
        " FROM payment WHERE about_kind = $1 AND about_id = $2 ORDER BY turn LIMIT $3"
    );
    snap.all(sql, args![*about.kind, about.id, OF_ONE_MAX]).await
}

/// A page of them in a state, or in any, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    state: Option<State>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Payment>, StoreError> {
    let before = after.and_then(|cursor| cursor.0.parse().ok());
    let before = before.unwrap_or(PaymentId::from_bytes([255; 16]));
    let all = concat!("SELECT ", payment_columns!(), " FROM payment WHERE id < $1 ORDER BY id DESC LIMIT $2");
    let some = concat!(
        "SELECT ",
        payment_columns!(),
        " FROM payment WHERE state = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    );
    let rows = match state {
        None => snap.all(all, args![before, size + 1]).await?,
        Some(state) => snap.all(some, args![*state.code(), before, size + 1]).await?,
    };
    Ok(PageOf::cut(rows, size as usize, |one: &Payment| one.id.to_string()))
}

/// Those whose folded reference this is, the latest first.
pub(crate) async fn called(snap: &mut Snapshot, folded: &str, most: u32) -> Result<Vec<Payment>, StoreError> {
    let sql = concat!(
        "SELECT ",
        payment_columns!(),
        " FROM payment WHERE reference_folded = $1 ORDER BY id DESC LIMIT $2"
    );
    snap.all(sql, args![*folded, most]).await
}

pub(crate) async fn insert(tx: &mut Tx, one: &Payment) -> Result<(), StoreError> {
    let (secret, back_to) = way_back(one);
    let folded = folded(&one.reference);
    tx.exec(
        "INSERT INTO payment (id, about_kind, about_id, turn, reference, reference_folded, amount, currency, way,
                              state, authorised, captured, refunded, disputed_at, reason, attempt, secret, back_to,
                              lang, expires_at, created_at, is_held)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        args![
            one.id,
            *one.about.kind,
            one.about.id,
            one.turn,
            one.reference,
            folded,
            one.amount.minor,
            one.amount.currency,
            *one.way.code(),
            *one.state.code(),
            one.authorised.minor,
            one.captured.minor,
            one.refunded.minor,
            one.disputed_at,
            *word(one.reason),
            one.attempt,
            secret,
            back_to,
            one.lang,
            one.expires_at,
            one.created_at,
            one.is_held
        ],
    )
    .await
    .map(drop)
}

/// Keeps how it stands now. What it is about and how much it is does not change. Nothing is disputed when it begins.
pub(crate) async fn save(tx: &mut Tx, one: &Payment) -> Result<(), StoreError> {
    let (secret, back_to) = way_back(one);
    let sql = "UPDATE payment SET way = $1, state = $2, authorised = $3, captured = $4, refunded = $5,
                      disputed_at = $6, reason = $7, attempt = $8, secret = $9, back_to = $10, expires_at = $11,
                      dispute_ended_at = $12, is_dispute_won = $13
               WHERE id = $14";
    tx.exec(
        sql,
        args![
            *one.way.code(),
            *one.state.code(),
            one.authorised.minor,
            one.captured.minor,
            one.refunded.minor,
            one.disputed_at,
            *word(one.reason),
            one.attempt,
            secret,
            back_to,
            one.expires_at,
            one.dispute_end.map(|end| end.at),
            one.dispute_end.is_some_and(|end| end.is_won),
            one.id
        ],
    )
    .await
    .map(drop)
}

fn way_back(one: &Payment) -> (Option<&String>, Option<&String>) {
    let back = one.back.as_ref();
    (back.map(|back| back.secret.reveal()), back.map(|back| back.path.reveal()))
}
