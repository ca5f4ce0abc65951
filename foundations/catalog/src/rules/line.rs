//! What the back office lists of a product, folded out of its draft.

use super::{maker, safety, stock::sum, words};
use crate::model::{Line, LineShown, Maker, ProductDraft, ProductType, Stocked, UNCOUNTED};
use kernel::{Lang, Rejection, text};

/// Longest name by which a list is sorted, in bytes.
const NAME_MAX: usize = 200;

/// The line of a product. `brand` is who answers for the products of its brand, `first` the first language of the shop,
/// `stocked` what may be bought: what is put aside counts as stock, and nobody else can have it.
pub fn of(draft: &ProductDraft, brand: Option<&Maker>, first: Lang, stocked: Stocked) -> Line {
    let prices = || draft.variants.iter().map(|one| one.price);
    Line {
        name: words::cut(&text::fold(draft.name.show(first)), NAME_MAX).to_owned(),
        stock: sum(draft.product_type, draft.variants.iter().map(|one| one.stock)).unwrap_or(UNCOUNTED),
        held: stocked.held,
        price: prices().min().unwrap_or(0),
        is_out: stocked.left == Some(0),
        is_bare: draft.pictures.is_empty(),
        lack: lack(draft, brand),
        by_brand: is_answered_by_brand(draft),
        is_unread: safety::can_be_read(&draft.safety, first).is_err(),
        words: words::of_product(draft),
        shown: LineShown {
            name: draft.name.clone(),
            picture: draft.pictures.first().map(|one| one.source.clone()),
            sku: draft.variants.first().map(|one| one.sku.clone()).unwrap_or_default(),
            variants: i64::try_from(draft.variants.len()).unwrap_or(i64::MAX),
            price_to: prices().max().unwrap_or(0),
            category: draft.categories.first().cloned(),
        },
    }
}

fn lack(draft: &ProductDraft, brand: Option<&Maker>) -> String {
    let offered = maker::may_offer(draft.product_type, draft.maker.as_ref(), brand);
    offered.err().map(|why| why.code().to_owned()).unwrap_or_default()
}

fn is_answered_by_brand(draft: &ProductDraft) -> bool {
    match draft.product_type {
        ProductType::Physical | ProductType::Grouped => draft.maker.is_none(),
        ProductType::Digital | ProductType::External => false,
    }
}
