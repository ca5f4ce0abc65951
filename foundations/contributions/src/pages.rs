//! The pages of whoever writes, and of whoever reads and minds.

pub(crate) mod history;
pub(crate) mod mine;
pub(crate) mod one;
pub(crate) mod report;
pub(crate) mod vote;

use crate::{
    model::{Contribution, ContributionId, State},
    reads,
};
use kernel::{Right, rejection::Never};
use webkit::{Meta, Page, Problem, Say, Web};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// What an address names, whatever its state.
async fn find(web: &Web, id: &str) -> Result<Contribution, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| reads::one(snap, id).await).await?.ok_or(Problem::NotFound)
}

/// The same where whoever asks may read it: it stands, it is theirs, or they watch over what people write.
async fn readable(web: &Web, id: &str) -> Result<Contribution, Problem> {
    let one = find(web, id).await?;
    let is_own = web.actor().person().is_some_and(|me| one.writer.account() == Some(me));
    let is_theirs = one.state != State::Withdrawn && (is_own || web.may(Right::Moderation));
    if one.stands() || is_theirs { Ok(one) } else { Err(Problem::NotFound) }
}

/// What is theirs, for whoever is signed in.
async fn own(web: &Web, id: &str) -> Result<Contribution, Problem> {
    let me = web.person::<Never>()?;
    let one = find(web, id).await?;
    if one.writer.account() == Some(me) { Ok(one) } else { Err(Problem::NotFound) }
}

/// What it is called among others: its title, or how it begins.
fn heading(say: &Say, one: &Contribution) -> String {
    const LONG: usize = 60;
    let title = one.title.reveal();
    let text = if title.is_empty() { one.body.reveal() } else { title };
    let first = text.lines().next().unwrap_or_default();
    match first.char_indices().nth(LONG) {
        _ if first.is_empty() => say.t(&format!("contributions-kind-{}", one.kind.code())),
        Some((end, _)) => format!("{}…", &first[..end]),
        None => first.to_owned(),
    }
}
