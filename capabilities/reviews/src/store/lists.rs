//! Lists of reviews: of a thing in every order, of somebody, of the back office.

use super::reviews::columns;
use crate::model::{About, ContributionId, Filter, Ordered, Review, Sort, State};
use database::{Arg, Snapshot, StoreError, Value, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp, time};

/// Where a list goes on: by what it is ordered, when that one was written, and which one it was.
type Place = (i64, Timestamp, ContributionId);

fn place(cursor: &Cursor) -> Option<Place> {
    let mut parts = cursor.0.split('.');
    let (key, at, id) = (parts.next()?, parts.next()?, parts.next()?);
    Some((key.parse().ok()?, time::from_micros(at.parse().ok()?), id.parse().ok()?))
}

fn cursor(sort: Sort, of: &Review) -> String {
    let key = match sort {
        Sort::Helpful => i64::from(of.helpful),
        Sort::Newest | Sort::Pictures => 0,
        Sort::Highest | Sort::Lowest => i64::from(of.stars),
    };
    format!("{key}.{}.{}", of.written_at.as_microsecond(), of.id)
}

/// By which columns an order goes, in the words of its index, and what it is narrowed to. Of those that are alike the latest stand
/// first, but where few stars do: an index is walked one way.
fn way(sort: Sort) -> (&'static str, &'static str, &'static str) {
    match sort {
        Sort::Helpful => {
            ("(helpful, written_at, id) < ($3, $4, $5)", "helpful DESC, written_at DESC, id DESC", "")
        }
        Sort::Newest => ("(written_at, id) < ($3, $4)", "written_at DESC, id DESC", ""),
        Sort::Pictures => ("(written_at, id) < ($3, $4)", "written_at DESC, id DESC", " AND pictures > 0"),
        Sort::Highest => {
            ("(stars, written_at, id) < ($3, $4, $5)", "stars DESC, written_at DESC, id DESC", "")
        }
        Sort::Lowest => ("(stars, written_at, id) > ($3, $4, $5)", "stars, written_at, id", ""),
    }
}

/// A page of the reviews of a thing that everybody can read.
pub(crate) async fn shown(
    snap: &mut Snapshot,
    about: About,
    ordered: Ordered,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Review>, StoreError> {
    let Ordered { sort, filter } = ordered;
    let (first, last) = (ContributionId::from_bytes([0; 16]), ContributionId::from_bytes([255; 16]));
    let begins = match sort {
        Sort::Lowest => (0, Timestamp::MIN, first),
        Sort::Helpful | Sort::Newest | Sort::Highest | Sort::Pictures => (i64::MAX, Timestamp::MAX, last),
    };
    let (key, at, id) = after.and_then(place).unwrap_or(begins);
    let (goes_on, order, narrowed) = way(sort);
    let (target, of) = (about.target().code(), about.id());
    let is_by_time = matches!(sort, Sort::Newest | Sort::Pictures);
    let surplus = size + 1;
    let mut all: Vec<Value<'_>> = vec![target.value(), of.value()];
    if !is_by_time {
        all.push(key.value());
    }
    all.extend([at.value(), id.value()]);
    let mut more = String::from(narrowed);
    narrow(&mut all, &mut more, &filter);
    all.push(surplus.value());
    let (columns, limit) = (columns!(), all.len());
    let sql = format!(
        "SELECT {columns} FROM reviews_review WHERE target = $1 AND target_id = $2 AND is_shown = TRUE AND {goes_on}{more}
         ORDER BY {order} LIMIT ${limit}"
    );
    let rows: Vec<Review> = snap.all(sql, &all).await?;
    Ok(PageOf::cut(rows, size as usize, |one| cursor(sort, one)))
}

fn narrow<'v>(all: &mut Vec<Value<'v>>, more: &mut String, filter: &'v Filter) {
    if let Some(stars) = &filter.stars {
        all.push(stars.value());
        more.push_str(&format!(" AND stars = ${}", all.len()));
    }
    if let Some(fit) = &filter.fit {
        all.push(fit.value());
        more.push_str(&format!(" AND fit = ${}", all.len()));
    }
    if filter.is_verified {
        more.push_str(" AND is_verified = TRUE");
    }
}

/// A page of what somebody wrote and has not taken back, the latest first; of all of it, or of what everybody can read.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Review>, StoreError> {
    let after = last(after);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM reviews_review WHERE person_id = $1 AND id < $2 AND state <> 'withdrawn' ORDER BY id DESC LIMIT $3"
    );
    let rows: Vec<Review> = snap.all(sql, args![person, after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

fn last(after: Option<&Cursor>) -> ContributionId {
    after.and_then(|after| after.0.parse().ok()).unwrap_or(ContributionId::from_bytes([255; 16]))
}

/// A page of all reviews, the latest first; of those in a state, or of all.
pub(crate) async fn all(
    snap: &mut Snapshot,
    state: Option<State>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Review>, StoreError> {
    let after = last(after);
    let rows: Vec<Review> = match state {
        Some(state) => {
            let sql = concat!(
                "SELECT ",
                columns!(),
                " FROM reviews_review WHERE state = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
            );
            snap.all(sql, args![*state.code(), after, size + 1]).await?
        }
        None => {
            let sql = concat!(
                "SELECT ",
                columns!(),
                " FROM reviews_review WHERE id < $1 ORDER BY id DESC LIMIT $2"
            );
            snap.all(sql, args![after, size + 1]).await?
        }
    };
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}
