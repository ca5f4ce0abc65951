//! SQL for asking owners: how far it has come for a question, and who could be asked.

use super::{code, code_or_none};
use crate::model::{ContributionId, Owner, Routing, RoutingEnd, RoutingState};
use catalog_facts::ProductId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Timestamp;

impl FromRow for Routing {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            question: row.get(0)?,
            product: row.get(1)?,
            state: code(&row.get::<String>(2)?, RoutingState::from_code)?,
            why: code_or_none(row.get(3)?, RoutingEnd::from_code)?,
            is_wanted: row.get(4)?,
            asked: row.get(5)?,
            begun_at: row.get(6)?,
            wave_at: row.get(7)?,
        })
    }
}

impl FromRow for Owner {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            person: row.get(0)?,
            delivered_at: row.get(1)?,
            asked_at: row.get(2)?,
            answered: row.get(3)?,
        })
    }
}

/// How far it has come for a question, if it has begun.
pub(crate) async fn find(
    snap: &mut Snapshot,
    question: ContributionId,
) -> Result<Option<Routing>, StoreError> {
    let sql = "SELECT question_id, product_id, state, why, is_wanted, asked, begun_at, wave_at
               FROM questions_routing WHERE question_id = $1";
    snap.opt(sql, args![question]).await
}

/// Keeps it.
pub(crate) async fn put(tx: &mut Tx, is: &Routing) -> Result<(), StoreError> {
    let sql = "INSERT INTO questions_routing
                   (question_id, product_id, state, why, is_wanted, asked, begun_at, wave_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
               ON CONFLICT (question_id) DO UPDATE SET state = excluded.state, why = excluded.why,
                   is_wanted = excluded.is_wanted, asked = excluded.asked, wave_at = excluded.wave_at";
    let why = is.why.map(RoutingEnd::code);
    let values = args![
        is.question,
        is.product,
        *is.state.code(),
        why,
        is.is_wanted,
        is.asked,
        is.begun_at,
        is.wave_at
    ];
    tx.exec(sql, values).await.map(drop)
}

/// Who has a product since between these instants and may be asked, those first who have had it for the shortest; so many at most.
pub(crate) async fn owners(
    snap: &mut Snapshot,
    product: ProductId,
    (earliest, latest): (Timestamp, Timestamp),
    most: u32,
) -> Result<Vec<Owner>, StoreError> {
    let sql = "SELECT t.person_id, t.delivered_at,
                      (SELECT MAX(o.asked_at) FROM questions_owner_asked o WHERE o.person_id = t.person_id),
                      CAST((SELECT COUNT(*) FROM questions_answer a
                            WHERE a.person_id = t.person_id AND a.is_shown = TRUE) AS BIGINT)
               FROM questions_owner_thing t
               WHERE t.product_id = $1 AND t.delivered_at >= $2 AND t.delivered_at <= $3
               ORDER BY t.delivered_at DESC, t.person_id DESC LIMIT $4";
    snap.all(sql, args![product, earliest, latest, most]).await
}
