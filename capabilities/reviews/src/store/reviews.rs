//! Rows of reviews, and what their stars were.

use super::code;
use crate::model::{
    About, Attributes, ContributionId, Places, Provenance, Review, Stars, State, Target, Term,
};
use catalog_facts::ProductId;
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Timestamp};

/// The columns of a review, in the order in which they are read.
macro_rules! columns {
    () => {
        "id, target, target_id, person_id, name, line_id, stars, is_verified, provenance, term, fit, quality, comfort,
         usage_months, pictures, state, reply_id, written_at, version, helpful,
         stars_before, service, delivery"
    };
}
pub(super) use columns;

impl FromRow for Review {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let target = code(&row.get::<String>(1)?, Target::from_code)?;
        Ok(Self {
            id: row.get(0)?,
            about: About::of(target, row.get(2)?),
            person: row.get(3)?,
            name: Personal::new(row.get(4)?),
            line: row.get(5)?,
            stars: row.get(6)?,
            is_verified: row.get(7)?,
            provenance: code(&row.get::<String>(8)?, Provenance::from_code)?,
            term: code(&row.get::<String>(9)?, Term::from_code)?,
            attributes: Attributes {
                fit: row.get(10)?,
                quality: row.get(11)?,
                comfort: row.get(12)?,
                usage_months: row.get(13)?,
                service: row.get(21)?,
                delivery: row.get(22)?,
            },
            pictures: row.get(14)?,
            state: code(&row.get::<String>(15)?, State::from_code)?,
            reply: row.get(16)?,
            written_at: row.get(17)?,
            version: row.get(18)?,
            helpful: row.get(19)?,
            stars_before: numbers(&row.get::<String>(20)?),
        })
    }
}

/// Few small numbers as one text, and back.
fn numbers(text: &str) -> Vec<u32> {
    text.split(',').filter_map(|one| one.parse().ok()).collect()
}

fn joined(all: &[u32]) -> String {
    let each: Vec<String> = all.iter().map(u32::to_string).collect();
    each.join(",")
}

pub(crate) async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Review>, StoreError> {
    snap.opt(concat!("SELECT ", columns!(), " FROM reviews_review WHERE id = $1"), args![id]).await
}

pub(crate) async fn insert(tx: &mut Tx, of: &Review) -> Result<(), StoreError> {
    let slot = of.person.map(|_| of.term.code().to_owned());
    tx.exec(
        "INSERT INTO reviews_review (id, target, target_id, person_id, slot, name, line_id, stars, is_verified, provenance,
                                     term, fit, quality, comfort, usage_months, pictures, state, is_shown, helpful,
                                     reply_id, written_at, version, stars_before, service, delivery)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 0, NULL, $19, 1, $20,
                 $21, $22)",
        args![
            of.id,
            *of.about.target().code(),
            of.about.id(),
            of.person,
            slot,
            *of.name.reveal(),
            of.line,
            of.stars,
            of.is_verified,
            *of.provenance.code(),
            *of.term.code(),
            of.attributes.fit,
            of.attributes.quality,
            of.attributes.comfort,
            of.attributes.usage_months,
            of.pictures,
            *of.state.code(),
            of.is_shown(),
            of.written_at,
            joined(&of.stars_before),
            of.attributes.service,
            of.attributes.delivery
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of a review. False when somebody else changed it in between. Whoever took theirs back may write another.
pub(crate) async fn save(tx: &mut Tx, of: &Review) -> Result<bool, StoreError> {
    let slot = of.person.filter(|_| of.state != State::Withdrawn).map(|_| of.term.code().to_owned());
    let changed = tx
        .exec(
            "UPDATE reviews_review SET stars = $1, fit = $2, quality = $3, comfort = $4, usage_months = $5, state = $6,
                    is_shown = $7, reply_id = $8, slot = $9, stars_before = $10, pictures = $11, service = $12,
                    delivery = $13, version = version + 1
             WHERE id = $14 AND version = $15",
            args![
                of.stars,
                of.attributes.fit,
                of.attributes.quality,
                of.attributes.comfort,
                of.attributes.usage_months,
                *of.state.code(),
                of.is_shown(),
                of.reply,
                slot,
                joined(&of.stars_before),
                of.pictures,
                of.attributes.service,
                of.attributes.delivery,
                of.id,
                of.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// What a guest wrote is this person's, in this place of theirs.
pub(crate) async fn adopt(
    tx: &mut Tx,
    id: ContributionId,
    person: Option<PersonId>,
    (slot, name): (Option<Term>, &Personal<String>),
) -> Result<(), StoreError> {
    let sql = "UPDATE reviews_review SET person_id = $1, slot = $2, name = $3, version = version + 1
               WHERE id = $4 AND person_id IS NULL";
    tx.exec(sql, args![person, slot.map(Term::code), *name.reveal(), id]).await.map(drop)
}

/// It was taken back and leaves no place for another.
pub(crate) async fn keep_place(tx: &mut Tx, of: &Review) -> Result<(), StoreError> {
    let sql = "UPDATE reviews_review SET slot = $1 WHERE id = $2 AND person_id IS NOT NULL";
    tx.exec(sql, args![*of.term.code(), of.id]).await.map(drop)
}

/// What was taken back leaves its place to another.
pub(crate) async fn give_back(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    let sql = "UPDATE reviews_review SET slot = NULL WHERE id = $1 AND state = 'withdrawn'";
    tx.exec(sql, args![id]).await.map(drop)
}

/// What stands beside all that somebody reviewed.
pub(crate) async fn rename(tx: &mut Tx, person: PersonId, name: &Personal<String>) -> Result<(), StoreError> {
    let sql = "UPDATE reviews_review SET name = $1 WHERE person_id = $2";
    tx.exec(sql, args![*name.reveal(), person]).await.map(drop)
}

/// How sure it is that it helps others, in millionths.
pub(crate) async fn set_helpful(tx: &mut Tx, id: ContributionId, helpful: u32) -> Result<(), StoreError> {
    tx.exec("UPDATE reviews_review SET helpful = $1 WHERE id = $2", args![helpful, id]).await.map(drop)
}

/// Which reviews of a thing somebody has.
pub(crate) async fn places(
    snap: &mut Snapshot,
    person: PersonId,
    about: About,
) -> Result<Places, StoreError> {
    let all = of_both(snap, person, about).await?;
    let has = |term: Term| all.iter().any(|one| one.term == term);
    let is_reported = all.iter().any(|one| one.state == State::Withdrawn);
    Ok(Places { within: has(Term::Within), long: has(Term::Long), is_reported })
}

/// The reviews that somebody has written of a thing and not taken back; and what they took back under reports, which keeps its place.
pub(crate) async fn of_both(
    snap: &mut Snapshot,
    person: PersonId,
    about: About,
) -> Result<Vec<Review>, StoreError> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM reviews_review WHERE target = $1 AND target_id = $2 AND person_id = $3 AND slot IS NOT NULL ORDER BY id"
    );
    snap.all(sql, args![*about.target().code(), about.id(), person]).await
}

/// Of which of these products somebody has written.
pub(crate) async fn written_of(
    snap: &mut Snapshot,
    person: PersonId,
    products: &[ProductId],
) -> Result<Vec<ProductId>, StoreError> {
    if products.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..products.len() + 2).map(|number| format!("${number}")).collect();
    let values: Vec<_> = std::iter::once(person.value()).chain(products.iter().map(Arg::value)).collect();
    let sql = format!(
        "SELECT target_id FROM reviews_review
         WHERE target = 'product' AND person_id = $1 AND slot IS NOT NULL AND target_id IN ({})",
        places.join(", ")
    );
    let found: Vec<(ProductId,)> = snap.all(sql, &values).await?;
    Ok(found.into_iter().map(|(product,)| product).collect())
}

/// The stars that somebody gave since then, the latest first.
pub(crate) async fn given_since(
    snap: &mut Snapshot,
    person: PersonId,
    since: Timestamp,
    most: u32,
) -> Result<Vec<u32>, StoreError> {
    let sql = "SELECT stars, written_at FROM reviews_review WHERE person_id = $1 ORDER BY id DESC LIMIT $2";
    let rows: Vec<(u32, Timestamp)> = snap.all(sql, args![person, most]).await?;
    Ok(rows.into_iter().filter(|(_, at)| *at >= since).map(|(stars, _)| stars).collect())
}

/// When the first and the last of those were written that count for the stars.
pub(crate) async fn days(
    snap: &mut Snapshot,
    about: About,
) -> Result<(Option<Timestamp>, Option<Timestamp>), StoreError> {
    let first = "SELECT written_at FROM reviews_review
                 WHERE target = $1 AND target_id = $2 AND is_shown = TRUE AND term = 'within'
                 ORDER BY written_at, id LIMIT 1";
    let last = "SELECT written_at FROM reviews_review
                WHERE target = $1 AND target_id = $2 AND is_shown = TRUE AND term = 'within'
                ORDER BY written_at DESC, id DESC LIMIT 1";
    let (target, id) = (about.target().code(), about.id());
    let first: Option<(Timestamp,)> = snap.opt(first, args![*target, id]).await?;
    let last: Option<(Timestamp,)> = snap.opt(last, args![*target, id]).await?;
    Ok((first.map(|(at,)| at), last.map(|(at,)| at)))
}

/// Another version of the stars.
pub(crate) async fn add_stars(tx: &mut Tx, id: ContributionId, of: Stars) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_stars (review_id, version, stars, at) VALUES ($1, $2, $3, $4)";
    tx.exec(sql, args![id, of.version, of.stars, of.at]).await.map(drop)
}

/// What the stars were, the first first.
pub(crate) async fn stars(
    snap: &mut Snapshot,
    id: ContributionId,
    most: u32,
) -> Result<Vec<Stars>, StoreError> {
    let sql = "SELECT version, stars, at FROM reviews_stars WHERE review_id = $1 ORDER BY version LIMIT $2";
    let rows: Vec<(u32, u32, Timestamp)> = snap.all(sql, args![id, most]).await?;
    Ok(rows.into_iter().map(|(version, stars, at)| Stars { version, stars, at }).collect())
}
