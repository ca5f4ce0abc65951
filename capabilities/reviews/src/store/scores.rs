//! What all reviews of a thing come to.

use crate::model::{About, Score};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for Score {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let whole = |place: usize| -> Result<i128, StoreError> {
            let text: String = row.get(place)?;
            text.parse().map_err(|_| StoreError::Corrupt(format!("reviews: {text:?} is no weight")))
        };
        Ok(Self {
            by_stars: [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?],
            verified: row.get(5)?,
            incentivised: row.get(6)?,
            imported: row.get(7)?,
            with_pictures: row.get(8)?,
            weight: whole(9)?,
            weighted: whole(10)?,
            fit: (row.get(11)?, row.get(12)?),
            quality: (row.get(13)?, row.get(14)?),
            comfort: (row.get(15)?, row.get(16)?),
            first_at: row.get(17)?,
            last_at: row.get(18)?,
            service: (row.get(19)?, row.get(20)?),
            delivery: (row.get(21)?, row.get(22)?),
        })
    }
}

/// The score of a thing; nothing has one of nothing.
pub(crate) async fn find(snap: &mut Snapshot, about: About) -> Result<Score, StoreError> {
    let sql = "SELECT stars_1, stars_2, stars_3, stars_4, stars_5, verified, incentivised, imported, pictured, weight,
                      weighted, fit_count, fit_sum, quality_count, quality_sum, comfort_count, comfort_sum, first_at,
                      last_at, service_count, service_sum, delivery_count, delivery_sum
               FROM reviews_score WHERE target = $1 AND target_id = $2";
    Ok(snap.opt(sql, args![*about.target().code(), about.id()]).await?.unwrap_or_default())
}

/// Opens the score of a thing for changing: whoever else changes it comes after.
pub(crate) async fn open(tx: &mut Tx, about: About) -> Result<Score, StoreError> {
    let sql = "INSERT INTO reviews_score (target, target_id, stars_1, stars_2, stars_3, stars_4, stars_5, verified,
                                          incentivised, imported, pictured, weight, weighted, fit_count, fit_sum,
                                          quality_count, quality_sum, comfort_count, comfort_sum, first_at, last_at)
               VALUES ($1, $2, 0, 0, 0, 0, 0, 0, 0, 0, 0, '0', '0', 0, 0, 0, 0, 0, 0, NULL, NULL)
               ON CONFLICT (target, target_id) DO UPDATE SET verified = reviews_score.verified";
    tx.exec(sql, args![*about.target().code(), about.id()]).await?;
    find(tx, about).await
}

/// Keeps what it has become.
pub(crate) async fn save(tx: &mut Tx, about: About, of: &Score) -> Result<(), StoreError> {
    let [one, two, three, four, five] = of.by_stars;
    tx.exec(
        "UPDATE reviews_score SET stars_1 = $1, stars_2 = $2, stars_3 = $3, stars_4 = $4, stars_5 = $5, verified = $6,
                incentivised = $7, imported = $8, pictured = $9, weight = $10, weighted = $11, fit_count = $12,
                fit_sum = $13, quality_count = $14, quality_sum = $15, comfort_count = $16, comfort_sum = $17,
                first_at = $18, last_at = $19, service_count = $20, service_sum = $21, delivery_count = $22,
                delivery_sum = $23
         WHERE target = $24 AND target_id = $25",
        args![
            one,
            two,
            three,
            four,
            five,
            of.verified,
            of.incentivised,
            of.imported,
            of.with_pictures,
            of.weight.to_string(),
            of.weighted.to_string(),
            of.fit.0,
            of.fit.1,
            of.quality.0,
            of.quality.1,
            of.comfort.0,
            of.comfort.1,
            of.first_at,
            of.last_at,
            of.service.0,
            of.service.1,
            of.delivery.0,
            of.delivery.1,
            *about.target().code(),
            about.id()
        ],
    )
    .await
    .map(drop)
}
