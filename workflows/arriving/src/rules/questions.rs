//! A table of questions of another program, or lines of it: a row is an answer to a question about a product; rows that follow each
//! other with the same question are one with several answers. Nobody's name is kept whole, and nobody is known to have anything.

use super::reviews::masked;
use crate::model::{Answer, Question, Shop};
use exchange::{
    Column, Header, Rows, Told,
    model::{Remark, Row},
    refusal,
};
use jiff::civil::{Date, Time};
use kernel::{Lang, Personal, Timestamp};

/// A question of so many characters fits into one line; of a longer one its beginning stands there.
const LINE_MAX: usize = 150;
/// Answers to one question that are brought with it.
const ANSWERS_MAX: usize = 50;
/// Months as programs in English shorten them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The rows of such a table.
pub(crate) struct Questions {
    header: Header,
    product: Column,
    question: Column,
    answer: Column,
    asker: Column,
    answerer: Column,
    date: Column,
    seconds: Column,
    lang: Column,
    shop: Shop,
}

impl Questions {
    /// By their header. Without a product and a question there is none.
    pub(crate) fn new(mut header: Header, shop: &Shop, line: u64) -> Result<Self, Remark> {
        let product = header.find(&[
            "asin",
            "product_sku",
            "sku",
            "product",
            "producto",
            "referencia",
            "product_handle",
        ]);
        let question = header.find(&["question", "pregunta"]);
        let answer = header.find(&["answer", "respuesta"]);
        let asker = header.find(&["asker", "author", "autor", "nombre", "name"]);
        let answerer = header.find(&["answerer", "answered_by", "responde"]);
        let date = header.find(&["answertime", "date", "fecha", "created_at"]);
        let seconds = header.find(&["unixtime", "timestamp"]);
        let lang = header.find(&["language", "lang", "locale", "idioma"]);
        header.pass_over(&["questiontype", "answertype", "email", "helpful"]);
        for (column, name) in [(product, "product"), (question, "question")] {
            if column.is_none() {
                let words = vec![("column", name.to_owned())];
                return Err(refusal(line, None, "exchange-column-missing", words));
            }
        }
        Ok(Self {
            header,
            product,
            question,
            answer,
            asker,
            answerer,
            date,
            seconds,
            lang,
            shop: shop.clone(),
        })
    }

    fn refused(&self, row: &Row, column: Column, code: &'static str) -> Remark {
        refusal(row.line, self.header.name(column), code, vec![])
    }

    /// When it was written; now, with a remark, where the file does not say it in a way that is understood.
    fn at(&self, row: &Row, told: &mut Told) -> Result<Timestamp, Remark> {
        let counted = row.get(self.seconds).trim().parse().ok();
        let counted = counted.and_then(|seconds| Timestamp::from_second(seconds).ok());
        let text = row.get(self.date).trim();
        let written = || super::dates::instant(text, &self.shop.zone).or_else(|| english(text, &self.shop));
        let Some(at) = counted.or_else(written) else {
            told.note(row, (&self.header, self.date), "arriving-question-date-missing", vec![]);
            return Ok(self.shop.now);
        };
        if at > self.shop.now { Err(self.refused(row, self.date, "arriving-date-later")) } else { Ok(at) }
    }

    fn lang(&self, row: &Row) -> Lang {
        let said = row.get(self.lang).trim().to_lowercase();
        let known = Lang::ALL.into_iter().find(|lang| said.starts_with(lang.code()));
        known.unwrap_or(self.shop.lang)
    }

    fn name(&self, row: &Row, column: Column) -> Personal<String> {
        let name = row.get(column).trim();
        Personal::new(if name.is_empty() { String::new() } else { masked(name) })
    }
}

impl Rows for Questions {
    type Thing = Question;

    fn header(&self) -> &Header {
        &self.header
    }

    fn goes_on(&self, one: &Row, next: &Row) -> bool {
        let same = |column| one.get(column).trim() == next.get(column).trim();
        same(self.product) && same(self.question)
    }

    fn thing(&mut self, rows: &[Row], _: &[Row], told: &mut Told) -> Result<Option<Question>, Remark> {
        let Some(first) = rows.first() else { return Ok(None) };
        let said = one_line(first.get(self.question));
        if said.is_empty() {
            return Err(self.refused(first, self.question, "arriving-question-empty"));
        }
        let (mut asked_at, mut answers) = (None, Vec::new());
        for row in rows.iter().take(ANSWERS_MAX) {
            let at = self.at(row, told)?;
            asked_at = asked_at.or(Some(at));
            let body = row.get(self.answer).trim().to_owned();
            if !body.is_empty() {
                answers.push(Answer { name: self.name(row, self.answerer), body, at });
            }
        }
        let (title, body) = titled(&said);
        Ok(Some(Question {
            product: first.get(self.product).trim().to_owned(),
            name: self.name(first, self.asker),
            title,
            body,
            lang: self.lang(first),
            asked_at: asked_at.unwrap_or(self.shop.now),
            answers,
            key: key(rows, [self.product, self.question, self.answer, self.seconds, self.date]),
        }))
    }
}

/// What tells one from every other: all that its rows say. When it is carried in is no part of it.
fn key(rows: &[Row], columns: [Column; 5]) -> String {
    let cells = rows.iter().flat_map(|row| columns.map(|column| row.get(column).trim()));
    cells.collect::<Vec<_>>().join("\u{1f}")
}

/// A question as one line, and whole where it is longer than that.
pub(crate) fn titled(said: &str) -> (String, String) {
    if said.chars().count() <= LINE_MAX {
        return (said.to_owned(), String::new());
    }
    let begun: String = said.chars().take(LINE_MAX - 2).collect();
    let end = begun.rfind(' ').unwrap_or(begun.len());
    (format!("{} …", &begun[..end]), said.to_owned())
}

/// `Jun 27, 2014`, at noon in the zone of the shop.
fn english(text: &str, shop: &Shop) -> Option<Timestamp> {
    let mut parts = text.split([' ', ',']).filter(|part| !part.is_empty());
    let (month, day, year) = (parts.next()?.to_lowercase(), parts.next()?, parts.next()?);
    let at = MONTHS.iter().position(|name| month.starts_with(name))?;
    let day = Date::new(year.parse().ok()?, i8::try_from(at).ok()? + 1, day.parse().ok()?).ok()?;
    let noon = day.to_datetime(Time::new(12, 0, 0, 0).ok()?);
    noon.to_zoned(shop.zone.clone()).ok().map(|zoned| zoned.timestamp())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
