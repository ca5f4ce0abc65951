//! What stands on several pages: what is new in a text, what an article is about.

use crate::{
    model::About,
    reads::{self, Piece},
};
use askama::{Template, filters::HtmlSafe};
use database::{Snapshot, StoreError};
use webkit::Say;

/// A text as it was and as it is, word by word. What went and what came is said for the ear too.
#[derive(Template)]
#[template(path = "diff.html")]
pub(crate) struct Diff<'a> {
    say: &'a Say,
    lang: &'static str,
    /// Of the title, where it changed.
    title: Vec<Part>,
    body: Vec<Part>,
}
impl HtmlSafe for Diff<'_> {}

/// A run of words: it stays, went or came.
struct Part {
    sign: Sign,
    text: String,
}

#[derive(PartialEq, Eq)]
enum Sign {
    Same,
    Gone,
    New,
}

impl<'a> Diff<'a> {
    /// What is new from the first title and text to the second.
    pub(crate) fn of(
        say: &'a Say,
        lang: kernel::Lang,
        (title, body): (&str, &str),
        (new_title, new_body): (&str, &str),
    ) -> Self {
        Self { say, lang: lang.code(), title: parts(title, new_title), body: parts(body, new_body) }
    }
}

fn parts(first: &str, second: &str) -> Vec<Part> {
    let part = |piece: Piece| match piece {
        Piece::Same(text) => Part { sign: Sign::Same, text },
        Piece::Gone(text) => Part { sign: Sign::Gone, text },
        Piece::New(text) => Part { sign: Sign::New, text },
    };
    reads::diff(first, second).into_iter().map(part).collect()
}

/// What an article is about: what it is called and where it is, if visitors may see it.
pub(crate) async fn thing(
    snap: &mut Snapshot,
    say: &Say,
    about: About,
) -> Result<Option<(String, String)>, StoreError> {
    let (name, path) = match about {
        About::Product(product) => {
            let Some(card) = catalog::reads::card(snap, product).await? else { return Ok(None) };
            (card.name, format!("/p/{}", card.slug.show(say.lang)))
        }
        About::Category(category) => {
            let all = reads::categories(snap).await?;
            let Some(one) = all.into_iter().find(|one| one.id == category) else { return Ok(None) };
            let path = format!("/c/{}", one.path.show(say.lang));
            (one.name, path)
        }
    };
    Ok(Some((name.show(say.lang).to_owned(), say.link(&path))))
}
