//! Keeping the line of a product in the back office true, and giving those a line that were here before there were any.

use super::stock;
use crate::{
    model::{ProductDraft, Stocked},
    rules::line,
    store::{
        drafts,
        lines::{self, Stands},
        tree,
    },
    view::BrandView,
};
use action::Ctx;
use catalog_facts::{CategoryId, ProductId};
use database::{StoreError, Tx};
use kernel::{Lang, Subject, Timestamp};

/// When the next few products get their lines.
pub(crate) const LINES: &str = "catalog.lines";
/// So many at once: a transaction that lasts keeps others waiting.
const AT_ONCE: u32 = 50;

/// A product that was put, as its line is folded.
pub(super) struct Folded<'p> {
    pub(super) product: ProductId,
    pub(super) draft: &'p ProductDraft,
    pub(super) brand: Option<&'p BrandView>,
    pub(super) categories: &'p [CategoryId],
    pub(super) changed_at: Timestamp,
    /// Whether it has no line yet.
    pub(super) is_new: bool,
    /// The first language of the shop.
    pub(super) first: Lang,
    /// What of it may be bought.
    pub(super) stocked: Stocked,
}

/// Folds the line of a product that was put.
pub(super) async fn put(tx: &mut Tx, folded: &Folded<'_>) -> Result<(), StoreError> {
    let Folded { product, draft, brand, categories, changed_at, is_new, first, stocked } = *folded;
    let line = line::of(draft, brand.and_then(|brand| brand.maker.as_ref()), first, stocked);
    let brand = brand.map(|brand| brand.id);
    let stands = Stands { product, status: draft.status, brand, categories, changed_at, is_new };
    lines::save(tx, &stands, &line).await
}

/// Begins to give lines to products that have none, if there are any. Asking twice is asking once.
pub(crate) async fn begin_lines(tx: &mut Tx, ctx: &Ctx) -> Result<(), StoreError> {
    tx.set_deadline(LINES, &Subject::all("product"), ctx.now()).await
}

/// Gives the next few products their lines, and sees to it that it goes on.
pub(crate) async fn go_on_with_lines(tx: &mut Tx, ctx: &Ctx) -> Result<(), StoreError> {
    let Some(behind) = lines::lined_up_to(tx).await? else { return Ok(()) };
    let next = lines::behind(tx, behind, AT_ONCE).await?;
    let profile = shop::reads::profile(tx).await?;
    let (currency, first) = (profile.currency, profile.first());
    for (product, changed_at) in &next {
        let Some(draft) = drafts::product(tx, *product, currency).await? else { continue };
        let brand = match &draft.brand {
            Some(key) => tree::find_brand(tx, key).await?.map(|(brand, _)| brand),
            None => None,
        };
        let mut categories = Vec::new();
        for key in &draft.categories {
            categories.extend(tree::find_category(tx, key).await?.map(|known| known.id));
        }
        let (product, changed_at, brand) = (*product, *changed_at, brand.as_ref());
        // It may have been put meanwhile, and then it has its line.
        let (categories, draft) = (&categories, &draft);
        let stocked = stock::refold(tx, product).await?.stocked(draft.product_type);
        put(tx, &Folded { product, draft, brand, categories, changed_at, is_new: false, first, stocked })
            .await?;
    }
    let last = next.last().map(|(product, _)| *product);
    lines::lined(tx, last).await?;
    if last.is_some() { begin_lines(tx, ctx).await } else { Ok(()) }
}
