//! What was said about a product before somebody asks about it: questions, help that others wrote, what buyers say.

use super::Said;
use crate::{
    model::{ContributionId, Deflected},
    store,
};
use catalog_facts::ProductId;
use contributions::model::{Contribution, Kind};
use database::{Snapshot, StoreError};
use kernel::Lang;

/// More than what is shown is looked for, since some of it is no use.
const SPARE: u32 = 4;

/// Something that may answer a question before it is asked.
#[derive(Clone, Debug)]
pub(crate) struct Similar {
    /// What it is.
    pub(crate) what: Deflected,
    /// Its words.
    pub(crate) words: Contribution,
    /// Of a question: the answer that stands first, and how many there are.
    pub(crate) best: Option<Said>,
    pub(crate) answers: u32,
}

/// The few that are most like these words, the best first. `kinds` are those whose texts stand where whoever asks can read them; a
/// question is left out where it is to be compared with itself.
pub(crate) async fn similar(
    snap: &mut Snapshot,
    (product, kinds): (ProductId, &[Kind]),
    (words, lang): (&str, Option<Lang>),
    (most, but): (u32, Option<ContributionId>),
) -> Result<Vec<Similar>, StoreError> {
    let like = contributions::reads::like(snap, &[product.into()], kinds, words, lang, most + SPARE).await?;
    let mut all = Vec::new();
    for one in like.into_iter().map(|one| one.contribution).filter(|one| Some(one.id) != but) {
        if all.len() >= most as usize {
            break;
        }
        all.extend(found(snap, one).await?);
    }
    Ok(all)
}

async fn found(snap: &mut Snapshot, words: Contribution) -> Result<Option<Similar>, StoreError> {
    let plain = |what, words| Some(Similar { what, words, best: None, answers: 0 });
    match words.kind {
        Kind::Question => {
            let Some(question) = store::questions::find(snap, words.id).await? else { return Ok(None) };
            if !question.is_listed() {
                return Ok(None);
            }
            let answers = question.answers;
            let best = super::with_words(snap, vec![question]).await?.pop().and_then(|one| one.best);
            Ok(Some(Similar { what: Deflected::Question, words, best, answers }))
        }
        Kind::Article => Ok(plain(Deflected::Article, words)),
        Kind::Review => Ok(plain(Deflected::Review, words)),
        Kind::Reply | Kind::Answer | Kind::Comment | Kind::Story => Ok(None),
    }
}
