//! Keeping one thing that a file says, inside a transaction.

use crate::model::{Goods, Item};
use action::{Ctx, Failure};
use catalog::{
    model::{BrandDraft, CategoryDraft, KindDraft, Put, Status},
    rules::check::ProductRejected,
    steps,
};
use database::Tx;
use shop::model::Profile;

type Refused = Failure<ProductRejected>;

/// What has to be there first, those above before those below.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Needs {
    pub(crate) categories: Vec<CategoryDraft>,
    pub(crate) brands: Vec<BrandDraft>,
    pub(crate) kinds: Vec<KindDraft>,
}

impl Needs {
    pub(crate) fn is_empty(&self) -> bool {
        self.categories.is_empty() && self.brands.is_empty() && self.kinds.is_empty()
    }
}

/// What became of one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kept {
    /// What became of the product, if it is one.
    pub(crate) product: Option<Put>,
    /// Whether it waits for somebody who answers for it.
    pub(crate) held_back: bool,
    /// Categories and brands that are new or different now, by their keys.
    pub(crate) categories: Vec<String>,
    pub(crate) brands: Vec<String>,
    /// Whether the shop had a face of its own already, which stays.
    pub(crate) face_stays: bool,
}

pub(crate) async fn keep(tx: &mut Tx, ctx: &Ctx, item: &Item, needs: &Needs) -> Result<Kept, Refused> {
    let mut kept = Kept::default();
    for category in &needs.categories {
        if steps::ensure_category(tx, ctx, category).await? != Put::Same {
            kept.categories.push(category.key.clone());
        }
    }
    for brand in &needs.brands {
        if steps::ensure_brand(tx, ctx, brand).await? != Put::Same {
            kept.brands.push(brand.key.clone());
        }
    }
    for kind in &needs.kinds {
        steps::ensure_attributes(tx, ctx, kind).await?;
    }
    match item {
        Item::Shop(profile) => kept.face_stays = !open_shop(tx, profile).await?,
        Item::Category(draft) => {
            if steps::put_category(tx, ctx, draft).await? != Put::Same {
                kept.categories.push(draft.key.clone());
            }
        }
        Item::Brand(draft) => {
            if steps::put_brand(tx, ctx, draft).await? != Put::Same {
                kept.brands.push(draft.key.clone());
            }
        }
        Item::Kind(draft) => steps::put_kind(tx, ctx, draft).await?,
        Item::Product(goods) => (kept.product, kept.held_back) = put(tx, ctx, goods).await?,
    }
    Ok(kept)
}

/// Puts the product. One that nobody answers for may not be shown (RULES section 2 row 16): it is kept as a draft.
async fn put(tx: &mut Tx, ctx: &Ctx, goods: &Goods) -> Result<(Option<Put>, bool), Refused> {
    match steps::put_product(tx, ctx, &goods.draft).await {
        Err(Failure::Rejected(ProductRejected::MakerMissing)) => {
            let draft = catalog::model::ProductDraft { status: Status::Draft, ..goods.draft.clone() };
            Ok((Some(steps::put_product(tx, ctx, &draft).await?), true))
        }
        other => Ok((Some(other?), false)),
    }
}

/// Gives a shop that has said nothing about itself yet this face; tells whether it has it now.
async fn open_shop(tx: &mut Tx, profile: &Profile) -> Result<bool, Refused> {
    let known = shop::reads::profile(tx).await?;
    if known == *profile {
        return Ok(true);
    }
    if known != Profile::default() {
        return Ok(false);
    }
    match shop::steps::set_profile(tx, profile).await {
        Ok(()) => Ok(true),
        Err(Failure::Rejected(_)) => Ok(false),
        Err(other) => Err(other.widen(|_| ProductRejected::NameUnfit)),
    }
}
