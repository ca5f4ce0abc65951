//! What the back office lists of a product, folded out of its draft.

use super::{maker, safety, words};
use crate::model::{Line, LineShown, Maker, ProductDraft, ProductType, UNCOUNTED};
use kernel::{Lang, Rejection, text};

/// Longest name by which a list is sorted, in bytes.
const NAME_MAX: usize = 200;

/// The line of a product. `brand` is who answers for the products of its brand,
/// `first` the first language of the shop.
pub fn of(draft: &ProductDraft, brand: Option<&Maker>, first: Lang) -> Line {
    let prices = || draft.variants.iter().map(|one| one.price);
    let stock = stock(draft);
    Line {
        name: words::cut(&text::fold(draft.name.show(first)), NAME_MAX).to_owned(),
        stock,
        price: prices().min().unwrap_or(0),
        is_out: stock == 0,
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

/// How many there are in all. Of what is sold elsewhere nobody here counts any.
fn stock(draft: &ProductDraft) -> i64 {
    let counted: Option<Vec<i64>> = draft.variants.iter().map(|one| one.stock).collect();
    match counted {
        Some(left) if draft.product_type != ProductType::External => {
            left.into_iter().fold(0, i64::saturating_add)
        }
        Some(_) | None => UNCOUNTED,
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
