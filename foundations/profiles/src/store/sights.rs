//! Who may see what, where somebody has said so.

use super::word;
use crate::model::{Audience, Class};
use database::{Snapshot, StoreError, Tx, args};
use kernel::PersonId;

/// Who may see a class of things of somebody, if they have said so.
pub(crate) async fn of_class(
    snap: &mut Snapshot,
    person: PersonId,
    class: Class,
) -> Result<Option<Audience>, StoreError> {
    let sql = "SELECT audience FROM profile_visibility WHERE person_id = $1 AND class = $2";
    let row: Option<(String,)> = snap.opt(sql, args![person, *class.code()]).await?;
    row.map(|(text,)| word("audience", &text, Audience::from_code)).transpose()
}

/// All that somebody has said.
pub(crate) async fn all(snap: &mut Snapshot, person: PersonId) -> Result<Vec<(Class, Audience)>, StoreError> {
    let sql = "SELECT class, audience FROM profile_visibility WHERE person_id = $1 ORDER BY class";
    let rows: Vec<(String, String)> = snap.all(sql, args![person]).await?;
    let read = |(class, audience): (String, String)| {
        Ok((word("class", &class, Class::from_code)?, word("audience", &audience, Audience::from_code)?))
    };
    rows.into_iter().map(read).collect()
}

/// Keeps what somebody says about a class.
pub(crate) async fn set(
    tx: &mut Tx,
    person: PersonId,
    class: Class,
    audience: Audience,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO profile_visibility (person_id, class, audience) VALUES ($1, $2, $3)
         ON CONFLICT (person_id, class) DO UPDATE SET audience = excluded.audience",
        args![person, *class.code(), *audience.code()],
    )
    .await
    .map(drop)
}
