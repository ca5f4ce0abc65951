//! Lists of articles: of a language, of a product type, of a thing, of the back office.

use super::articles::{columns, kind_of};
use crate::model::{About, Article, ArticleId, ArticleState, Line};
use catalog_facts::{CategoryId, ProductId};
use database::{FromRow, Row, Snapshot, StoreError, args};
use kernel::{Cursor, Lang, PageOf, Personal, Timestamp, time};

/// The columns of a line, in the order in which they are read.
macro_rules! line {
    () => {
        "SELECT id, category_id, topic, lang, slug, title, stale, live_at FROM faq_article "
    };
}

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            category: row.get(1)?,
            topic: row.get(2)?,
            lang: row.get(3)?,
            slug: row.get(4)?,
            title: Personal::new(row.get(5)?),
            is_stale: row.get::<Option<String>>(6)?.is_some(),
            live_at: row.get(7)?,
        })
    }
}

/// Where a list goes on: since when that one can be read, and which it was.
fn place(after: Option<&Cursor>) -> (Timestamp, ArticleId) {
    let read = |cursor: &Cursor| {
        let (at, id) = cursor.0.split_once('.')?;
        Some((time::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    after.and_then(read).unwrap_or((Timestamp::MAX, ArticleId::from_bytes([255; 16])))
}

fn cut(rows: Vec<Line>, size: u32) -> PageOf<Line> {
    PageOf::cut(rows, size as usize, |one| format!("{}.{}", one.live_at.as_microsecond(), one.id))
}

/// A page of what everybody can read in a language, the latest first.
pub(crate) async fn shown(
    snap: &mut Snapshot,
    lang: Lang,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Line>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        line!(),
        "WHERE lang = $1 AND is_shown = TRUE AND (live_at, id) < ($2, $3) ORDER BY live_at DESC, id DESC LIMIT $4"
    );
    Ok(cut(snap.all(sql, args![lang, at, id, size + 1]).await?, size))
}

/// The same of one product type.
pub(crate) async fn on_shelf(
    snap: &mut Snapshot,
    (lang, category): (Lang, CategoryId),
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Line>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        line!(),
        "WHERE lang = $1 AND category_id = $2 AND is_shown = TRUE AND (live_at, id) < ($3, $4)
         ORDER BY live_at DESC, id DESC LIMIT $5"
    );
    Ok(cut(snap.all(sql, args![lang, category, at, id, size + 1]).await?, size))
}

/// A page of what everybody can read about a thing, in any language, the latest first.
pub(crate) async fn about(
    snap: &mut Snapshot,
    about: About,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Line>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        line!(),
        "WHERE about_kind = $1 AND about_id = $2 AND is_shown = TRUE AND (live_at, id) < ($3, $4)
         ORDER BY live_at DESC, id DESC LIMIT $5"
    );
    let of = about.subject().id;
    Ok(cut(snap.all(sql, args![*kind_of(about), of, at, id, size + 1]).await?, size))
}

/// Articles of a product that everybody can read, whole: those to look at when it changes.
pub(crate) async fn of_product(
    snap: &mut Snapshot,
    product: ProductId,
    most: u32,
) -> Result<Vec<Article>, StoreError> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM faq_article WHERE about_kind = 'product' AND about_id = $1 AND is_shown = TRUE
          ORDER BY live_at, id LIMIT $2"
    );
    snap.all(sql, args![product, most]).await
}

/// A page of those in a state, the latest first.
pub(crate) async fn in_state(
    snap: &mut Snapshot,
    state: ArticleState,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Article>, StoreError> {
    let after = last(after);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM faq_article WHERE state = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    );
    let rows: Vec<Article> = snap.all(sql, args![*state.code(), after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

/// A page of all, the latest first.
pub(crate) async fn all(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Article>, StoreError> {
    let after = last(after);
    let sql = concat!("SELECT ", columns!(), " FROM faq_article WHERE id < $1 ORDER BY id DESC LIMIT $2");
    let rows: Vec<Article> = snap.all(sql, args![after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

fn last(after: Option<&Cursor>) -> ArticleId {
    after.and_then(|after| after.0.parse().ok()).unwrap_or(ArticleId::from_bytes([255; 16]))
}
