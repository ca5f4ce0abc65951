//! What buyers say of the sides of a product, with the sentences behind each number as they stand now.

use crate::{
    model::{Aspect, ContributionId, Quote, Told},
    rules::aspects::{self, LEAST},
    store,
};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use kernel::Lang;

/// What they say of it in a language.
pub(crate) struct Summed {
    /// How many reviews were read.
    pub(crate) read: u32,
    /// Its sides, those of which most speak first.
    pub(crate) sides: Vec<Side>,
}

/// What they say of one side.
pub(crate) struct Side {
    pub(crate) aspect: Aspect,
    /// How many reviews praise it,
    pub(crate) good: u32,
    /// how many complain of it.
    pub(crate) bad: u32,
    /// Some sentences, each with its review.
    pub(crate) quotes: Vec<(ContributionId, String)>,
}

/// What was last summed up; nothing while `count` reviews are too few.
pub(crate) async fn summed(
    snap: &mut Snapshot,
    product: ProductId,
    lang: Lang,
    count: u32,
) -> Result<Option<Summed>, StoreError> {
    if count < LEAST {
        return Ok(None);
    }
    let Some(known) = store::aspects::find(snap, product, lang).await? else { return Ok(None) };
    if known.told.is_empty() {
        return Ok(None);
    }
    let ids: Vec<ContributionId> =
        known.told.iter().flat_map(|told| &told.quotes).map(|quote| quote.review).collect();
    let words = contributions::reads::many(snap, &ids).await?;
    let text = |aspect: Aspect, quote: &Quote| {
        let one = words.get(&quote.review).filter(|one| one.stands())?;
        let sentence = *aspects::sentences(one.body.reveal()).get(quote.place as usize)?;
        // Its author may have written it anew since.
        let weight = *aspects::says(sentence, lang).get(&aspect)?;
        ((weight > 0) == quote.is_good).then(|| (quote.review, sentence.to_owned()))
    };
    let side = |told: Told| Side {
        aspect: told.aspect,
        good: told.good,
        bad: told.bad,
        quotes: told.quotes.iter().filter_map(|quote| text(told.aspect, quote)).collect(),
    };
    Ok(Some(Summed { read: known.read, sides: known.told.into_iter().map(side).collect() }))
}
