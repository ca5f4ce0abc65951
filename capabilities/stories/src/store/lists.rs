//! Lists of stories, the latest first: all, those of a product, those about products of a type, those of somebody.

use super::stories::{columns, with_products};
use crate::model::{ContributionId, Story};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp, time};

const LAST: ContributionId = ContributionId::from_bytes([255; 16]);

/// The place that a cursor names; the beginning for one that is none of ours.
fn place(cursor: Option<&Cursor>) -> (Timestamp, ContributionId) {
    let read = |cursor: &Cursor| {
        let (at, id) = cursor.0.split_once('.')?;
        Some((time::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    cursor.and_then(read).unwrap_or((Timestamp::MAX, LAST))
}

async fn page(snap: &mut Snapshot, rows: Vec<Story>, size: u32) -> Result<PageOf<Story>, StoreError> {
    let key = |one: &Story| format!("{}.{}", one.written_at.as_microsecond(), one.id);
    let page = PageOf::cut(rows, size as usize, key);
    Ok(PageOf { items: with_products(snap, page.items).await?, next: page.next })
}

/// A page of all that everybody can read.
pub(crate) async fn shown(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Story>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM stories_story s WHERE s.is_shown = TRUE AND (s.written_at, s.id) < ($1, $2)
          ORDER BY s.written_at DESC, s.id DESC LIMIT $3"
    );
    let rows = snap.all(sql, args![at, id, size + 1]).await?;
    page(snap, rows, size).await
}

/// A page of those about a product.
pub(crate) async fn of_product(
    snap: &mut Snapshot,
    product: ProductId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Story>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM stories_product p JOIN stories_story s ON s.id = p.story_id
          WHERE p.product_id = $1 AND (p.written_at, p.story_id) < ($2, $3) AND s.is_shown = TRUE
          ORDER BY p.written_at DESC, p.story_id DESC LIMIT $4"
    );
    let rows = snap.all(sql, args![product, at, id, size + 1]).await?;
    page(snap, rows, size).await
}

/// A page of those about products of a type.
pub(crate) async fn of_kind(
    snap: &mut Snapshot,
    kind: &str,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Story>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM stories_kind k JOIN stories_story s ON s.id = k.story_id
          WHERE k.kind = $1 AND (k.written_at, k.story_id) < ($2, $3) AND s.is_shown = TRUE
          ORDER BY k.written_at DESC, k.story_id DESC LIMIT $4"
    );
    let rows = snap.all(sql, args![*kind, at, id, size + 1]).await?;
    page(snap, rows, size).await
}

/// A page of what somebody wrote, in whatever state.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Story>, StoreError> {
    let (at, id) = place(after);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM stories_story s WHERE s.person_id = $1 AND (s.written_at, s.id) < ($2, $3)
          ORDER BY s.written_at DESC, s.id DESC LIMIT $4"
    );
    let rows = snap.all(sql, args![person, at, id, size + 1]).await?;
    page(snap, rows, size).await
}

/// The latest of somebody that everybody can read, so many at most.
pub(crate) async fn shown_of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Story>, StoreError> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM stories_story s WHERE s.person_id = $1 AND s.is_shown = TRUE
          ORDER BY s.written_at DESC, s.id DESC LIMIT $2"
    );
    let rows = snap.all(sql, args![person, most]).await?;
    with_products(snap, rows).await
}
