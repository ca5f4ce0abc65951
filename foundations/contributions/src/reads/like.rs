//! What was written about something before: asked where somebody is about to write the same. What is alike is decided in `rules`.

use crate::{
    model::{Contribution, Kind},
    rules, store,
};
use database::{Snapshot, StoreError};
use kernel::{Lang, Subject};

/// So many texts at most are looked through, the latest of them.
const LOOKED_AT: usize = 300;
/// Of each thing so many at least, however many things are asked for.
const OF_EACH: usize = 10;

/// A text, and how much it is about what was asked.
#[derive(Clone, Debug)]
pub struct Like {
    /// The text; it stands.
    pub contribution: Contribution,
    /// How much, 0 to 1000; [`rules::LIKE_MIN`] at least.
    pub score: u32,
}

/// Which standing texts of these kinds about these things are about the same as `words`, the best first; in one language or in all.
/// At most 300 of the latest are looked through, each lot found by its key.
///
/// ```ignore
/// let like = contributions::reads::like(snap, &[product.into()], &[Kind::Question], &title, None, 3).await?;
/// ```
pub async fn like(
    snap: &mut Snapshot,
    about: &[Subject],
    kinds: &[Kind],
    words: &str,
    lang: Option<Lang>,
    limit: u32,
) -> Result<Vec<Like>, StoreError> {
    let wanted: Vec<(&Subject, Kind)> =
        about.iter().flat_map(|thing| kinds.iter().map(move |kind| (thing, *kind))).filter(is_ever).collect();
    let each = (LOOKED_AT / wanted.len().max(1)).max(OF_EACH);
    let mut texts: Vec<Contribution> = Vec::new();
    for (thing, kind) in wanted.into_iter().take(LOOKED_AT / OF_EACH) {
        let size = u32::try_from(each).unwrap_or(u32::MAX);
        let page = store::lists::about(snap, thing, kind, None, size).await?;
        texts.extend(page.items.into_iter().filter(|one| lang.is_none_or(|lang| one.lang == lang)));
    }
    let said: Vec<(&str, &str)> =
        texts.iter().map(|one| (one.title.reveal().as_str(), one.body.reveal().as_str())).collect();
    let best = rules::like(words, &said);
    let like = |(at, score): (usize, u32)| Some(Like { contribution: texts.get(at)?.clone(), score });
    Ok(best.into_iter().take(limit as usize).filter_map(like).collect())
}

/// Whether texts of this kind are ever about such a thing: answers are about other texts, questions are not.
fn is_ever((thing, kind): &(&Subject, Kind)) -> bool {
    let is_text = thing.kind == "contribution";
    match kind {
        Kind::Answer | Kind::Reply => is_text,
        Kind::Question | Kind::Review | Kind::Article => !is_text,
        Kind::Comment | Kind::Story => true,
    }
}
