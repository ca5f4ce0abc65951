//! Letters as they are handed over to whoever they were written to.

use crate::model::{Kind, MailId};
use database::{FromRow, Row, Snapshot, StoreError, args};
use kernel::{PersonId, Timestamp};
use serde_json::{Value, json};

/// A letter as it is handed over.
struct Handed(MailId, Value);

impl FromRow for Handed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (kind, text): (String, String) = (row.get(1)?, row.get(5)?);
        // What a case or an order says is handed over with it; its letters lead into it.
        let leads = |kind: Kind| kind.has_secret() || matches!(kind, Kind::Case | Kind::Order);
        let has_secret = Kind::from_code(&kind).is_none_or(leads);
        let told = json!({
            "kind": kind,
            "address": row.get::<String>(2)?,
            "language": row.get::<String>(3)?,
            "subject": row.get::<String>(4)?,
            "text": (!has_secret).then_some(text),
            "state": row.get::<String>(6)?,
            "written_at": row.get::<Timestamp>(7)?,
            "sent_at": row.get::<Option<Timestamp>>(8)?,
        });
        Ok(Self(row.get(0)?, told))
    }
}

/// What was written to somebody, or to their address before they had an account. Links that are good still are not given:
/// whoever reads the file might be somebody else.
pub(crate) async fn list_to(
    snap: &mut Snapshot,
    person: PersonId,
    address_folded: &str,
) -> Result<Vec<(MailId, Value)>, StoreError> {
    let sql =
        "SELECT id, kind, address, lang, subject, body_text, state, created_at, sent_at FROM notification_mail
               WHERE person_id = $1 OR (address_folded = $2 AND person_id IS NULL)";
    let rows: Vec<Handed> = snap.all(sql, args![person, *address_folded]).await?;
    Ok(rows.into_iter().map(|Handed(id, told)| (id, told)).collect())
}
