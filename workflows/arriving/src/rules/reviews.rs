//! A table of reviews of another program: Judge.me, WooCommerce, or any whose columns say what they hold. A row is a review; a row
//! that names no product is one of the shop. Nobody is verified by a file, and nobody's name is kept whole (RULES 1.C, import).

mod beside;
mod columns;
mod masked;

use super::dates;
use crate::model::{Review, Shop};
use columns::Columns;
use exchange::{
    Header, Rows, Told,
    model::{Remark, Row},
    refusal,
};
use kernel::{Lang, Personal, Timestamp};

pub(crate) use beside::stars_before;
pub(crate) use masked::masked;

/// So many pictures of a review are kept.
const PICTURES_MAX: usize = 5;
/// How our own files begin the name of a seller: those of another shop are nobody here.
const OF_SELLERS: &str = "seller:";

/// The rows of such a table.
pub(crate) struct Reviews {
    header: Header,
    columns: Columns,
    shop: Shop,
}

impl Reviews {
    /// By their header. Without stars there is no review.
    pub(crate) fn new(mut header: Header, shop: &Shop, line: u64) -> Result<Self, Remark> {
        let columns = Columns::find(&mut header);
        if columns.stars.is_none() {
            let words = vec![("column", "rating".to_owned())];
            return Err(refusal(line, None, "exchange-column-missing", words));
        }
        Ok(Self { header, columns, shop: shop.clone() })
    }

    fn refused(&self, row: &Row, column: exchange::Column, code: &'static str) -> Remark {
        refusal(row.line, self.header.name(column), code, vec![])
    }

    fn stars(&self, row: &Row) -> Result<u32, Remark> {
        let column = self.columns.stars;
        stars(row.get(column)).ok_or_else(|| self.refused(row, column, "arriving-review-stars-unfit"))
    }

    /// When it was written; now, with a remark, where the file does not say.
    fn written_at(&self, row: &Row, told: &mut Told) -> Result<Timestamp, Remark> {
        let column = self.columns.seconds.filter(|_| !row.get(self.columns.seconds).trim().is_empty());
        if column.is_some() {
            return seconds(row.get(column))
                .ok_or_else(|| self.refused(row, column, "arriving-date-unfit"))
                .and_then(|at| self.past(row, column, at));
        }
        let column = self.columns.date;
        let text = row.get(column).trim();
        if text.is_empty() {
            told.note(row, (&self.header, column), "arriving-review-date-missing", vec![]);
            return Ok(self.shop.now);
        }
        let at = dates::instant(text, &self.shop.zone);
        let at = at.ok_or_else(|| self.refused(row, column, "arriving-date-unfit"))?;
        self.past(row, column, at)
    }

    fn past(&self, row: &Row, column: exchange::Column, at: Timestamp) -> Result<Timestamp, Remark> {
        if at > self.shop.now { Err(self.refused(row, column, "arriving-date-later")) } else { Ok(at) }
    }

    fn lang(&self, row: &Row) -> Lang {
        let said = row.get(self.columns.lang).trim().to_lowercase();
        let known = Lang::ALL.into_iter().find(|lang| said.starts_with(lang.code()));
        known.unwrap_or(self.shop.lang)
    }
}

impl Rows for Reviews {
    type Thing = Review;

    fn header(&self) -> &Header {
        &self.header
    }

    fn goes_on(&self, _: &Row, _: &Row) -> bool {
        false
    }

    fn thing(&mut self, rows: &[Row], _: &[Row], told: &mut Told) -> Result<Option<Review>, Remark> {
        let Some(row) = rows.first() else { return Ok(None) };
        if is_hidden(row.get(self.columns.state)) {
            return Err(self.refused(row, self.columns.state, "arriving-review-hidden"));
        }
        // Without a product it would be taken for one of the shop.
        if row.get(self.columns.about).trim().starts_with(OF_SELLERS) {
            return Err(self.refused(row, self.columns.about, "arriving-review-of-seller"));
        }
        let stars = self.stars(row)?;
        let written_at = self.written_at(row, told)?;
        let text = |column| row.get(column).trim().to_owned();
        let is_dated = !text(self.columns.date).is_empty() || !text(self.columns.seconds).is_empty();
        let review = Review {
            product: text(self.columns.product),
            other: text(self.columns.handle),
            stars,
            title: one_line(row.get(self.columns.title)),
            body: plain(row.get(self.columns.body)),
            lang: self.lang(row),
            name: Personal::new(masked(row.get(self.columns.name))),
            pictures: pictures(row.get(self.columns.pictures)),
            reply: Some(plain(row.get(self.columns.reply))).filter(|reply| !reply.is_empty()),
            attributes: beside::attributes(row, (&self.header, &self.columns), told),
            stars_before: stars_before(row.get(self.columns.stars_before)),
            written_at,
            key: key(row, &self.columns, is_dated),
        };
        Ok(Some(review))
    }
}

/// What tells one review from every other: the program's own number, or all that the row says. When it is carried in is no part of it.
fn key(row: &Row, columns: &Columns, is_dated: bool) -> String {
    let all = [
        columns.product,
        columns.handle,
        columns.id,
        columns.reviewer,
        columns.stars,
        columns.title,
        columns.body,
        columns.name,
        if is_dated { columns.date.or(columns.seconds) } else { None },
    ];
    let cells: Vec<&str> = all.into_iter().map(|column| row.get(column).trim()).collect();
    cells.join("\u{1f}")
}

/// Stars as files write them: `4`, `4.0`, `4,0`, `4/5`.
pub(crate) fn stars(text: &str) -> Option<u32> {
    let text = text.trim();
    let text = text.strip_suffix("/5").unwrap_or(text).trim_end();
    let whole = text
        .split_once(['.', ','])
        .map_or(Some(text), |(whole, rest)| rest.bytes().all(|byte| byte == b'0').then_some(whole))?;
    whole.parse().ok().filter(|stars| (1..=5).contains(stars))
}

/// Seconds, or thousandths of them, since 1970.
fn seconds(text: &str) -> Option<Timestamp> {
    let count: i64 = text.trim().parse().ok()?;
    let in_seconds = if count.abs() >= 100_000_000_000 { count / 1_000 } else { count };
    Timestamp::from_second(in_seconds).ok()
}

/// Whether the other program does not show it: nobody's spam is brought along.
fn is_hidden(state: &str) -> bool {
    let state = state.trim().to_lowercase();
    matches!(
        state.as_str(),
        "0" | "spam"
            | "trash"
            | "hold"
            | "not-yet"
            | "rejected"
            | "hidden"
            | "pending"
            | "unpublished"
            | "false"
    )
}

/// Addresses of pictures, however they are parted.
fn pictures(text: &str) -> Vec<String> {
    let parts =
        text.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | '|' | '[' | ']' | '"' | '\''));
    let good = parts.filter(|part| part.starts_with("https://"));
    good.take(PICTURES_MAX).map(str::to_owned).collect()
}

/// A text without the marks of HTML that programs leave in it: line breaks stay.
fn plain(text: &str) -> String {
    let text = text.replace("<br />", "\n").replace("<br/>", "\n").replace("<br>", "\n");
    text.replace("\r\n", "\n").trim().to_owned()
}

fn one_line(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
