//! What buyers say of the sides of a product, as a list prints it: numbers, and behind each its sentences.

use crate::{names, reads::aspects::Summed};
use askama::{Template, filters::HtmlSafe};
use kernel::Word;
use look::Icon;
use webkit::Say;

/// Ready to print.
#[derive(Template)]
#[template(path = "sides.html")]
pub(crate) struct Sides<'a> {
    say: &'a Say,
    /// How it came about.
    how: String,
    lang: &'static str,
    rows: Vec<Row>,
}
impl HtmlSafe for Sides<'_> {}

struct Row {
    name: String,
    /// So many praise, so many complain.
    counts: String,
    /// Sentences, each with where its review stands.
    quotes: Vec<(String, String)>,
}

impl<'a> Sides<'a> {
    pub(crate) fn of(say: &'a Say, summed: &Summed) -> Self {
        let rows = summed.sides.iter().map(|side| Row {
            name: names::aspect(say, side.aspect),
            counts: say.with(
                "reviews-sides-counts",
                &[("good", Word::Count(i64::from(side.good))), ("bad", Word::Count(i64::from(side.bad)))],
            ),
            quotes: side
                .quotes
                .iter()
                .map(|(review, text)| (text.clone(), say.link(&format!("/reviews/{review}"))))
                .collect(),
        });
        Self {
            say,
            how: say.n("reviews-sides-how", &i64::from(summed.read)),
            lang: say.lang.code(),
            rows: rows.collect(),
        }
    }
}
