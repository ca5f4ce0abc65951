//! Rows of profiles.

use super::word;
use crate::model::{Handle, Profile, ShownAs};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};
use media::portrait::Portrait;

impl FromRow for Profile {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let shown_as: String = row.get(5)?;
        let files: (Option<String>, Option<String>) = (row.get(7)?, row.get(8)?);
        Ok(Self {
            person: row.get(0)?,
            handle: Handle::new(row.get::<String>(1)?),
            handle_at: row.get(2)?,
            about: Personal::new(row.get(3)?),
            lang: row.get(4)?,
            shown_as: word("shown_as", &shown_as, ShownAs::from_code)?,
            is_reserved: row.get(6)?,
            picture: files.0.zip(files.1).map(|(large, small)| Portrait { large, small }),
            asked_from: row.get(9)?,
            asked_count: row.get(10)?,
            created_at: row.get(11)?,
            version: row.get(12)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, person: PersonId) -> Result<Option<Profile>, StoreError> {
    snap.opt(
        "SELECT person_id, handle, handle_at, about, lang, shown_as, is_reserved, picture, picture_small, asked_from,
                asked_count, created_at, version
         FROM profile WHERE person_id = $1",
        args![person],
    )
    .await
}

pub(crate) async fn insert(tx: &mut Tx, profile: &Profile) -> Result<(), StoreError> {
    let (large, small) = files(profile);
    tx.exec(
        "INSERT INTO profile (person_id, handle, handle_at, about, lang, shown_as, is_reserved, picture, picture_small,
                              asked_from, asked_count, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            profile.person,
            *profile.handle.as_str(),
            profile.handle_at,
            *profile.about.reveal(),
            profile.lang,
            *profile.shown_as.code(),
            profile.is_reserved,
            large,
            small,
            profile.asked_from,
            profile.asked_count,
            profile.created_at,
            profile.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps what a profile has become, unless somebody else changed it since it was read. False then.
pub(crate) async fn save(tx: &mut Tx, profile: &Profile) -> Result<bool, StoreError> {
    let (large, small) = files(profile);
    let changed = tx
        .exec(
            "UPDATE profile SET handle = $1, handle_at = $2, about = $3, lang = $4, shown_as = $5, is_reserved = $6,
                    picture = $7, picture_small = $8, asked_from = $9, asked_count = $10, version = version + 1
             WHERE person_id = $11 AND version = $12",
            args![
                *profile.handle.as_str(),
                profile.handle_at,
                *profile.about.reveal(),
                profile.lang,
                *profile.shown_as.code(),
                profile.is_reserved,
                large,
                small,
                profile.asked_from,
                profile.asked_count,
                profile.person,
                profile.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

fn files(profile: &Profile) -> (Option<&str>, Option<&str>) {
    let picture = profile.picture.as_ref();
    (picture.map(|picture| picture.large.as_str()), picture.map(|picture| picture.small.as_str()))
}

/// The files of the portrait whose large one is this, if somebody shows it.
pub(crate) async fn portrait(snap: &mut Snapshot, large: &str) -> Result<Option<Portrait>, StoreError> {
    let sql = "SELECT picture, picture_small FROM profile WHERE picture = $1 AND picture_small IS NOT NULL";
    let row: Option<(String, String)> = snap.opt(sql, args![*large]).await?;
    Ok(row.map(|(large, small)| Portrait { large, small }))
}
