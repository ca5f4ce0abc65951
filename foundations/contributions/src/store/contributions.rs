//! Rows of what people write, one by one or by their ids.

use super::{ids_in, unreadable, word, word_or_none};
use crate::model::{Contribution, ContributionId, HoldReason, Kind, RejectCode, State, Writer};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Subject};

/// More than so many are not asked for at once; a page shows fewer.
const AT_ONCE: usize = 128;

macro_rules! columns {
    () => {
        "id, kind, about_kind, about_id, writer, author_id, author_name, lang, title, body, pictures, state, reason, code,
         is_proven, version, written_at, published_at, edited_at, decided_at, up, down, change,
         has_stood"
    };
}
pub(super) use columns;

impl FromRow for Contribution {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (kind, about): (String, String) = (row.get(1)?, row.get(2)?);
        let (state, pictures): (String, String) = (row.get(11)?, row.get(10)?);
        Ok(Self {
            id: row.get(0)?,
            kind: word("kind", &kind, Kind::from_code)?,
            about: Subject { kind: about.into(), id: row.get(3)? },
            writer: writer(row)?,
            lang: row.get(7)?,
            title: Personal::new(row.get(8)?),
            body: Personal::new(row.get(9)?),
            pictures: serde_json::from_str(&pictures).map_err(unreadable("pictures"))?,
            state: word("state", &state, State::from_code)?,
            reason: word_or_none("reason", row.get(12)?, HoldReason::from_code)?,
            code: word_or_none("code", row.get(13)?, RejectCode::from_code)?,
            is_proven: row.get(14)?,
            version: row.get(15)?,
            written_at: row.get(16)?,
            published_at: row.get(17)?,
            edited_at: row.get(18)?,
            decided_at: row.get(19)?,
            up: row.get(20)?,
            down: row.get(21)?,
            change: row.get(22)?,
            has_stood: row.get(23)?,
        })
    }
}

fn writer(row: &Row<'_>) -> Result<Writer, StoreError> {
    let code: String = row.get(4)?;
    let name = || Ok(Personal::new(row.get::<Option<String>>(6)?.unwrap_or_default()));
    Ok(match code.as_str() {
        "person" => Writer::Person(row.get(5)?),
        "house" => Writer::House(row.get(5)?),
        "guest" => Writer::Guest(name()?),
        "imported" => Writer::Imported(name()?),
        "gone" => Writer::Gone,
        other => return Err(StoreError::Corrupt(format!("writer: {other:?}"))),
    })
}

fn name_of(writer: &Writer) -> Option<&str> {
    match writer {
        Writer::Guest(name) | Writer::Imported(name) => Some(name.reveal()),
        Writer::Person(_) | Writer::House(_) | Writer::Gone => None,
    }
}

pub(crate) async fn find(
    snap: &mut Snapshot,
    id: ContributionId,
) -> Result<Option<Contribution>, StoreError> {
    snap.opt(concat!("SELECT ", columns!(), " FROM contribution WHERE id = $1"), args![id]).await
}

/// Whether something that somebody wrote about a thing was taken down or sent back, also where they took it back since.
pub(crate) async fn was_refused(
    snap: &mut Snapshot,
    person: PersonId,
    kind: Kind,
    about: &Subject,
) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM contribution
               WHERE about_id = $1 AND kind = $2 AND state IN ('rejected', 'hidden', 'withdrawn') AND author_id = $3
                 AND writer = 'person' AND about_kind = $4 AND (state = 'hidden' OR code IS NOT NULL)
               LIMIT 1";
    let found: Option<(ContributionId,)> =
        snap.opt(sql, args![about.id, *kind.code(), person, *about.kind]).await?;
    Ok(found.is_some())
}

/// What a guest wrote is this person's.
pub(crate) async fn adopt(tx: &mut Tx, id: ContributionId, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE contribution
               SET writer = 'person', author_id = $1, author_name = NULL, change = change + 1 WHERE id = $2";
    tx.exec(sql, args![person, id]).await.map(drop)
}

/// It has no pictures any more.
pub(crate) async fn drop_pictures(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    tx.exec("UPDATE contribution SET pictures = '[]', change = change + 1 WHERE id = $1", args![id])
        .await
        .map(drop)
}

/// Those of these that there are, in no order.
pub(crate) async fn many(
    snap: &mut Snapshot,
    ids: &[ContributionId],
) -> Result<Vec<Contribution>, StoreError> {
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let (values, places) = ids_in(some, 1);
        let sql = format!(concat!("SELECT ", columns!(), " FROM contribution WHERE id IN ({})"), places);
        all.extend(snap.all::<Contribution>(sql, &values).await?);
    }
    Ok(all)
}

pub(crate) async fn insert(tx: &mut Tx, one: &Contribution) -> Result<(), StoreError> {
    let pictures = serde_json::to_string(&one.pictures).map_err(unreadable("pictures"))?;
    tx.exec(
        "INSERT INTO contribution (id, kind, about_kind, about_id, writer, author_id, author_name, lang, title, body, pictures,
                                   state, reason, code, is_proven, version, written_at, published_at, edited_at, decided_at,
                                   up, down, change, has_stood)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                 $24)",
        args![
            one.id,
            *one.kind.code(),
            *one.about.kind,
            one.about.id,
            *one.writer.code(),
            one.writer.account(),
            name_of(&one.writer),
            one.lang,
            *one.title.reveal(),
            *one.body.reveal(),
            pictures,
            *one.state.code(),
            one.reason.map(HoldReason::code),
            one.code.map(RejectCode::code),
            one.is_proven,
            one.version,
            one.written_at,
            one.published_at,
            one.edited_at,
            one.decided_at,
            one.up,
            one.down,
            one.change,
            one.has_stood || one.stands()
        ],
    )
    .await
    .map(drop)
}

/// Keeps what one has become, all but its votes, unless somebody else changed it since it was read. False then.
pub(crate) async fn save(tx: &mut Tx, one: &Contribution) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "UPDATE contribution
             SET title = $1, body = $2, state = $3, reason = $4, code = $5, version = $6, published_at = $7, edited_at = $8,
                 decided_at = $9, has_stood = $10, change = change + 1
             WHERE id = $11 AND change = $12",
            args![
                *one.title.reveal(),
                *one.body.reveal(),
                *one.state.code(),
                one.reason.map(HoldReason::code),
                one.code.map(RejectCode::code),
                one.version,
                one.published_at,
                one.edited_at,
                one.decided_at,
                one.has_stood || one.stands(),
                one.id,
                one.change
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// Moves the two counts of votes. They are moved by how much, never set, so that no vote is lost.
pub(crate) async fn move_votes(
    tx: &mut Tx,
    id: ContributionId,
    up: i64,
    down: i64,
) -> Result<(), StoreError> {
    let sql = "UPDATE contribution SET up = up + $1, down = down + $2 WHERE id = $3";
    tx.exec(sql, args![up, down, id]).await.map(drop)
}
