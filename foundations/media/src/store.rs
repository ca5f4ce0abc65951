//! SQL for sources and photographs. What becomes of them is decided by the steps.

use crate::model::{Kept, Photo, State, Wanted};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{PageOf, Timestamp};
use media_facts::PictureId;
use serde::{Serialize, de::DeserializeOwned};

fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Corrupt(error.to_string()))
}

impl FromRow for Wanted {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let code: String = row.get(2)?;
        let state = State::from_code(&code).ok_or_else(|| StoreError::Corrupt(format!("state {code:?}")))?;
        Ok(Self { id: row.get(0)?, source: row.get(1)?, state, reason: row.get(3)?, attempts: row.get(4)? })
    }
}

/// What is known about a source.
pub(crate) async fn find(snap: &mut Snapshot, source_hash: &str) -> Result<Option<Wanted>, StoreError> {
    snap.opt(
        "SELECT id, source, state, reason, attempts FROM picture WHERE source_hash = $1",
        args![*source_hash],
    )
    .await
}

pub(crate) async fn load(snap: &mut Snapshot, id: PictureId) -> Result<Option<Wanted>, StoreError> {
    snap.opt("SELECT id, source, state, reason, attempts FROM picture WHERE id = $1", args![id]).await
}

pub(crate) async fn insert(
    tx: &mut Tx,
    id: PictureId,
    (source, source_hash): (&str, &str),
    state: State,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO picture (id, source_hash, source, state, attempts, wanted_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6)",
        args![id, *source_hash, *source, *state.code(), 0_i64, now],
    )
    .await
    .map(drop)
}

/// What a source has become.
pub(crate) struct Became<'b> {
    pub(crate) state: State,
    pub(crate) reason: Option<&'b str>,
    pub(crate) photo: Option<&'b str>,
    pub(crate) attempts: u32,
}

pub(crate) async fn save(
    tx: &mut Tx,
    id: PictureId,
    became: &Became<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let text = |text: Option<&'_ str>| text.map(str::to_owned);
    tx.exec(
        "UPDATE picture SET state = $1, reason = $2, photo = $3, attempts = $4, changed_at = $5 WHERE id = $6",
        args![*became.state.code(), text(became.reason), text(became.photo), became.attempts, now, id],
    )
    .await
    .map(drop)
}

/// Keeps a photograph; one that is there already stays as it is.
pub(crate) async fn keep_photo(tx: &mut Tx, photo: &Photo, now: Timestamp) -> Result<(), StoreError> {
    let files = json(&photo.files)?;
    tx.exec(
        "INSERT INTO photo (hash, width, height, colour, files, made_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (hash) DO NOTHING",
        args![photo.hash, photo.width, photo.height, photo.colour, files, now],
    )
    .await
    .map(drop)
}

/// A photograph, if these columns hold one: hash, width, height, colour, files.
fn photo_in(row: &Row<'_>, first: usize) -> Result<Option<Photo>, StoreError> {
    let Some(hash) = row.get::<Option<String>>(first)? else { return Ok(None) };
    let files: Vec<Kept> = parse(&row.get::<String>(first + 4)?)?;
    let (width, height) = (row.get(first + 1)?, row.get(first + 2)?);
    Ok(Some(Photo { hash, width, height, colour: row.get(first + 3)?, files }))
}

/// The files of a photograph.
pub(crate) async fn files(snap: &mut Snapshot, hash: &str) -> Result<Option<Vec<Kept>>, StoreError> {
    let row: Option<(String,)> = snap.opt("SELECT files FROM photo WHERE hash = $1", args![*hash]).await?;
    row.map(|(files,)| parse(&files)).transpose()
}

/// One row of a gallery: a source by its hash, its picture, its photograph if there is one.
pub(crate) struct Hung {
    pub(crate) source_hash: String,
    pub(crate) id: PictureId,
    pub(crate) photo: Option<Photo>,
}

impl FromRow for Hung {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { source_hash: row.get(0)?, id: row.get(1)?, photo: photo_in(row, 2)? })
    }
}

/// The most sources in one question. Fewer are filled up to a power of two, so that there are few statements to prepare.
const ASKED_MAX: usize = 64;

/// What is known about these sources, by their hashes.
pub(crate) async fn hung(snap: &mut Snapshot, source_hashes: &[String]) -> Result<Vec<Hung>, StoreError> {
    let mut all = Vec::with_capacity(source_hashes.len());
    for some in source_hashes.chunks(ASKED_MAX) {
        let Some(last) = some.last() else { continue };
        let count = some.len().next_power_of_two();
        let values: Vec<Value<'_>> =
            (0..count).map(|at| Value::Text(some.get(at).unwrap_or(last).as_str())).collect();
        let places: Vec<String> = (1..=count).map(|place| format!("${place}")).collect();
        let sql = format!(
            "SELECT p.source_hash, p.id, f.hash, f.width, f.height, f.colour, f.files
             FROM picture p LEFT JOIN photo f ON f.hash = p.photo WHERE p.source_hash IN ({})",
            places.join(", ")
        );
        all.extend(snap.all::<Hung>(sql, &values).await?);
    }
    Ok(all)
}

/// Sources in a state, the latest change first.
pub(crate) async fn in_state(
    snap: &mut Snapshot,
    state: State,
    after: Option<(i64, PictureId)>,
    size: u32,
) -> Result<PageOf<Wanted>, StoreError> {
    let (changed, id) = after.unwrap_or((i64::MAX, PictureId::from_bytes([255; 16])));
    let rows: Vec<Listed> = snap
        .all(
            "SELECT id, source, state, reason, attempts, changed_at FROM picture
             WHERE state = $1 AND (changed_at, id) < ($2, $3) ORDER BY changed_at DESC, id DESC LIMIT $4",
            args![*state.code(), changed, id, size + 1],
        )
        .await?;
    let page = PageOf::cut(rows, size as usize, |Listed(wanted, changed)| format!("{changed}.{}", wanted.id));
    Ok(page.map(|Listed(wanted, _)| wanted))
}

/// Where going through what was refused goes on: when it was refused, and which one.
pub(crate) type Place = (i64, PictureId);

/// Pictures that were refused for this reason, or for any, until an instant; the earliest first, those behind `after`.
pub(crate) async fn refused_until(
    snap: &mut Snapshot,
    reason: Option<&str>,
    after: Option<Place>,
    until: Timestamp,
    size: u32,
) -> Result<Vec<Place>, StoreError> {
    let (changed, id) = after.unwrap_or((i64::MIN, PictureId::from_bytes([0; 16])));
    let (state, any) = (State::Refused.code(), reason.is_none());
    let rows: Vec<(PictureId, i64)> = snap
        .all(
            "SELECT id, changed_at FROM picture
             WHERE state = $1 AND (changed_at, id) > ($2, $3) AND changed_at <= $4 AND ($5 OR reason = $6)
             ORDER BY changed_at, id LIMIT $7",
            args![*state, changed, id, until, any, *reason.unwrap_or_default(), size],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, changed)| (changed, id)).collect())
}

/// A source and when it changed.
struct Listed(Wanted, i64);

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(Wanted::from_row(row)?, row.get(5)?))
    }
}
