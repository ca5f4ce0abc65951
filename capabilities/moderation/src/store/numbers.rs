//! What happened in a year: counted by the instants of notices, and kept as tallies for what happens often.

use super::code;
use crate::model::{Category, NoticeState, Numbers, Outcome, Side, Source};
use database::{Snapshot, StoreError, Tx, args};
use kernel::Timestamp;

/// The instants between which a year lies.
pub(crate) type Span = (Timestamp, Timestamp);

/// All numbers of a year.
pub(crate) async fn of_year(snap: &mut Snapshot, year: i64, span: Span) -> Result<Numbers, StoreError> {
    Ok(Numbers {
        year,
        received: received(snap, span).await?,
        decided: decided(snap, span).await?,
        detected: detected(snap, span).await?,
        median_s: median(snap, span).await?,
        appeals: appeals(snap, span).await?,
        appeal_median_s: appeal_median(snap, span).await?,
        measures: measures(snap, span).await?,
        held: tallies(snap, year, "held").await?,
        reported: tallies(snap, year, "reported").await?,
    })
}

async fn received(snap: &mut Snapshot, (from, to): Span) -> Result<Vec<(Category, i64)>, StoreError> {
    let sql = "SELECT category, CAST(COUNT(*) AS BIGINT) FROM moderation_notice
               WHERE created_at >= $1 AND created_at < $2 AND filing_id IS NOT NULL GROUP BY category ORDER BY category";
    let rows: Vec<(String, i64)> = snap.all(sql, args![from, to]).await?;
    rows.into_iter().map(|(word, many)| Ok((code(&word, Category::from_code)?, many))).collect()
}

async fn decided(snap: &mut Snapshot, (from, to): Span) -> Result<Vec<(Source, Outcome, i64)>, StoreError> {
    let sql = "SELECT source, outcome, CAST(COUNT(*) AS BIGINT) FROM moderation_notice
               WHERE decided_at >= $1 AND decided_at < $2 GROUP BY source, outcome ORDER BY source, outcome";
    let rows: Vec<(String, String, i64)> = snap.all(sql, args![from, to]).await?;
    let read = |(source, outcome, many): (String, String, i64)| {
        Ok((code(&source, Source::from_code)?, code(&outcome, Outcome::from_code)?, many))
    };
    rows.into_iter().map(read).collect()
}

async fn detected(snap: &mut Snapshot, (from, to): Span) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM moderation_notice
               WHERE decided_at >= $1 AND decided_at < $2 AND is_detected = TRUE AND outcome <> 'unfounded'";
    Ok(snap.one::<(i64,)>(sql, args![from, to]).await?.0)
}

async fn median(snap: &mut Snapshot, (from, to): Span) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM moderation_notice
               WHERE decided_at >= $1 AND decided_at < $2 AND filing_id IS NOT NULL";
    let many = snap.one::<(i64,)>(sql, args![from, to]).await?.0;
    let sql = "SELECT took_s FROM moderation_notice
               WHERE decided_at >= $1 AND decided_at < $2 AND filing_id IS NOT NULL ORDER BY took_s LIMIT 1 OFFSET $3";
    let found: Option<(i64,)> = snap.opt(sql, args![from, to, (many - 1).max(0) / 2]).await?;
    Ok(found.map(|(seconds,)| seconds))
}

async fn appeals(snap: &mut Snapshot, (from, to): Span) -> Result<Vec<(Side, bool, i64)>, StoreError> {
    let sql = "SELECT appeal_side, state, CAST(COUNT(*) AS BIGINT) FROM moderation_notice
               WHERE judged_at >= $1 AND judged_at < $2 GROUP BY appeal_side, state ORDER BY appeal_side, state";
    let rows: Vec<(String, String, i64)> = snap.all(sql, args![from, to]).await?;
    let read = |(side, state, many): (String, String, i64)| {
        let is_reversed = code(&state, NoticeState::from_code)? == NoticeState::Reversed;
        Ok((code(&side, Side::from_code)?, is_reversed, many))
    };
    rows.into_iter().map(read).collect()
}

async fn appeal_median(snap: &mut Snapshot, (from, to): Span) -> Result<Option<i64>, StoreError> {
    let sql =
        "SELECT CAST(COUNT(*) AS BIGINT) FROM moderation_notice WHERE judged_at >= $1 AND judged_at < $2";
    let many = snap.one::<(i64,)>(sql, args![from, to]).await?.0;
    let sql = "SELECT judged_s FROM moderation_notice
               WHERE judged_at >= $1 AND judged_at < $2 ORDER BY judged_s LIMIT 1 OFFSET $3";
    let found: Option<(i64,)> = snap.opt(sql, args![from, to, (many - 1).max(0) / 2]).await?;
    Ok(found.map(|(seconds,)| seconds))
}

async fn measures(snap: &mut Snapshot, (from, to): Span) -> Result<Vec<(Side, bool, i64)>, StoreError> {
    let sql = "SELECT side, until_at IS NOT NULL, CAST(COUNT(*) AS BIGINT) FROM moderation_measure
               WHERE created_at >= $1 AND created_at < $2 GROUP BY side, until_at IS NOT NULL ORDER BY 1, 2";
    let rows: Vec<(String, bool, i64)> = snap.all(sql, args![from, to]).await?;
    let read = |(side, waits, many): (String, bool, i64)| Ok((code(&side, Side::from_code)?, waits, many));
    rows.into_iter().map(read).collect()
}

async fn tallies(snap: &mut Snapshot, year: i64, what: &str) -> Result<Vec<(String, i64)>, StoreError> {
    let sql = "SELECT word, many FROM moderation_tally WHERE year = $1 AND what = $2 ORDER BY word LIMIT 100";
    snap.all(sql, args![year, *what]).await
}

/// Counts one more.
pub(crate) async fn tally(tx: &mut Tx, year: i64, what: &str, word: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO moderation_tally (year, what, word, many) VALUES ($1, $2, $3, 1)
               ON CONFLICT (year, what, word) DO UPDATE SET many = moderation_tally.many + 1";
    tx.exec(sql, args![year, *what, *word]).await.map(drop)
}
