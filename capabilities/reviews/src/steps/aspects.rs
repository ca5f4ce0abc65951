//! What buyers say of the sides of a product is summed up anew, when enough has come or gone.

use crate::{
    jobs::SumUp,
    model::{About, Filter, Gathered, Ordered, Sort},
    reads::{self, Whole},
    rules::aspects::{self, LEAST, MOST, Read},
    store,
};
use action::Ctx;
use catalog_facts::ProductId;
use database::{Snapshot, StoreError, Tx};
use kernel::Lang;
use reviews_facts::ProductScored;

/// A score is another: asks for a new sum, if that is due.
pub(crate) async fn ask(tx: &mut Tx, ctx: &Ctx, heard: &ProductScored) -> Result<(), StoreError> {
    if heard.count < LEAST {
        return Ok(());
    }
    let counted = store::aspects::counted(tx, heard.product).await?;
    if !aspects::is_due(counted, heard.count) {
        return Ok(());
    }
    ctx.enqueue(tx, &SumUp { product: heard.product }).await.map(drop)
}

/// What the latest reviews of a product say, in each language in which there are enough of them for that.
pub(crate) async fn gather(snap: &mut Snapshot, product: ProductId) -> Result<Vec<Gathered>, StoreError> {
    let about = About::Product(product);
    let counted = reads::score(snap, about).await?.count();
    let ordered = Ordered { sort: Sort::Newest, filter: Filter::default() };
    let latest = store::lists::shown(snap, about, ordered, None, MOST).await?.items;
    let all = reads::with_words(snap, latest).await?;
    Ok(Lang::ALL.into_iter().map(|lang| in_lang(&all, lang, counted)).collect())
}

/// What those in a language say. Where there are too few nothing is said, and it is written down that it was tried.
fn in_lang(all: &[Whole], lang: Lang, counted: u32) -> Gathered {
    let read: Vec<Read<'_>> = all
        .iter()
        .filter(|one| one.words.stands() && one.words.lang == lang)
        .map(|one| Read { review: one.review.id, body: one.words.body.reveal() })
        .collect();
    let many = u32::try_from(read.len()).unwrap_or(u32::MAX);
    let told = if many < LEAST { Vec::new() } else { aspects::told(&read, lang) };
    Gathered { lang, counted, read: many, told }
}

/// Keeps it.
pub(crate) async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    product: ProductId,
    all: &[Gathered],
) -> Result<(), StoreError> {
    for one in all {
        store::aspects::put(tx, product, one, ctx.now()).await?;
    }
    Ok(())
}
