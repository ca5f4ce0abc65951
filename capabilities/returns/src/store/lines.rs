//! Rows of the lines of a return.

use super::code;
use crate::model::{Condition, Line, ReturnId};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Localized, Money};

/// So many columns a line is put with.
const COLUMNS: usize = 11;

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let condition: Option<String> = row.get(10)?;
        Ok(Self {
            line: row.get(0)?,
            product: row.get(1)?,
            variant: row.get(2)?,
            name: Localized { es: row.get(3)?, en: row.get(4)? },
            quantity: row.get(5)?,
            ordered: row.get(6)?,
            total: Money::new(row.get(7)?, row.get(14)?),
            before: row.get(8)?,
            received: row.get(9)?,
            condition: condition.map(|word| code(&word, Condition::from_code)).transpose()?,
            restocked: row.get(11)?,
            paid: row.get(12)?,
            unsent: row.get(13)?,
        })
    }
}

/// The lines of a return.
pub(crate) async fn of_return(snap: &mut Snapshot, ret: ReturnId) -> Result<Vec<Line>, StoreError> {
    let sql = "SELECT l.line_id, l.product_id, l.variant_id, l.name_es, l.name_en, l.quantity, l.ordered, l.total, l.before,
                      l.received, l.condition, l.restocked, l.paid, l.unsent, h.currency
               FROM return_line l JOIN return_head h ON h.id = l.return_id WHERE l.return_id = $1 ORDER BY l.line_id";
    snap.all(sql, args![ret]).await
}

pub(crate) async fn insert(tx: &mut Tx, ret: ReturnId, lines: &[Line]) -> Result<(), StoreError> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(lines.len() * COLUMNS);
    for line in lines {
        values.extend([
            ret.value(),
            line.line.value(),
            line.product.value(),
            line.variant.value(),
            line.name.es.value(),
            line.name.en.value(),
            line.quantity.value(),
            line.ordered.value(),
            line.total.minor.value(),
            line.before.value(),
            line.restocked.value(),
        ]);
    }
    let table = "return_line (return_id, line_id, product_id, variant_id, name_es, name_en, quantity, ordered, total, before,
                              restocked)";
    tx.insert_many(table, COLUMNS, &values).await
}

/// Keeps what arrived of a line.
pub(crate) async fn receive(tx: &mut Tx, ret: ReturnId, line: &Line) -> Result<(), StoreError> {
    let sql = "UPDATE return_line SET received = $1, condition = $2, restocked = $3, unsent = $4
               WHERE return_id = $5 AND line_id = $6";
    let condition = line.condition.map(|condition| condition.code().to_owned());
    tx.exec(sql, args![line.received, condition, line.restocked, line.unsent, ret, line.line]).await.map(drop)
}

/// Keeps how many of a line have their money, and how many of them had never been sent.
pub(crate) async fn pay(tx: &mut Tx, ret: ReturnId, line: &Line) -> Result<(), StoreError> {
    let sql = "UPDATE return_line SET paid = $1, unsent = $2 WHERE return_id = $3 AND line_id = $4";
    tx.exec(sql, args![line.paid, line.unsent, ret, line.line]).await.map(drop)
}
