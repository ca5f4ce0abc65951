//! The pages of questions: what everybody reads, and the forms of those who ask and answer.

pub(crate) mod answers;
pub(crate) mod ask;
mod data;
pub(crate) mod helped;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod mine;
pub(crate) mod one;
pub(crate) mod pieces;
pub(crate) mod privilege_close;
pub(crate) mod reputation;
pub(crate) mod routing_owner;

use kernel::{Actor, PersonId, rejection::Never};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use webkit::{Meta, Page, Problem, Web};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
pub(crate) fn unkept(page: Page) -> Page {
    let meta = Meta { unlisted: true, ..Meta::default() };
    Page { whole: false, ..page.meta(meta) }
}

pub(crate) fn me(web: &Web) -> Result<PersonId, Problem> {
    Ok(web.person::<Never>()?)
}

/// A value as it stands in a query.
pub(crate) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// Which texts may answer a question before it is asked: those of parts of the shop that are open for whoever asks.
pub(crate) fn kinds(house: &action::House, actor: Actor) -> Vec<contributions::model::Kind> {
    use contributions::model::Kind;
    let is_open = |feature: &str| house.state_of(feature).admits(actor);
    let others = [(Kind::Article, "faq"), (Kind::Review, "reviews")];
    let open = others.into_iter().filter(|(_, feature)| is_open(feature)).map(|(kind, _)| kind);
    std::iter::once(Kind::Question).chain(open).collect()
}
