//! Keeping one thing that a file says, inside a transaction.

pub(crate) mod awaited;
pub(crate) mod deliveries;

pub use awaited::{await_newcomer, take_awaited};
pub use deliveries::CarryArrival;

use crate::{
    model::{Goods, Item, Move},
    rules,
};
use action::{Ctx, Failure};
use catalog::{
    model::{BrandDraft, CategoryDraft, KindDraft, Put, Status},
    reads::drafts,
    rules::check::ProductRejected,
    steps,
};
use database::Tx;
use kernel::Rejection;
use shop::model::Profile;

/// Why a thing is not kept, whichever foundation says so.
pub type Refused = Failure<Box<dyn Rejection>>;

/// A refusal as it is told of a row.
pub fn boxed<R: Rejection + 'static>(failure: Failure<R>) -> Refused {
    failure.widen(|why| Box::new(why) as Box<dyn Rejection>)
}

/// Something that has to be there first.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Need {
    Category(CategoryDraft),
    Brand(BrandDraft),
    Kind(KindDraft),
}

/// Why a product is kept as a draft although its file wants it seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeldBack {
    /// Nobody answers for it.
    Maker,
    /// Its maker is outside the Union, and nobody answers for it within.
    Responsible,
    /// Its warnings cannot be read by everybody.
    Safety,
}

impl HeldBack {
    fn of(why: &ProductRejected) -> Option<Self> {
        let known = [
            (ProductRejected::MakerMissing, Self::Maker),
            (ProductRejected::ResponsibleMissing, Self::Responsible),
            (ProductRejected::SafetyUnread, Self::Safety),
        ];
        known.into_iter().find(|(rejected, _)| rejected == why).map(|(_, held_back)| held_back)
    }
}

/// What became of one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kept {
    /// What became of the product, if it is one.
    pub(crate) product: Option<Put>,
    /// Why visitors do not see it yet.
    pub(crate) held_back: Option<HeldBack>,
    /// Categories and brands that are new or different now, by their keys.
    pub(crate) categories: Vec<String>,
    pub(crate) brands: Vec<String>,
    /// Whether the shop had a face of its own already, which stays.
    pub(crate) face_stays: bool,
}

/// Lays one thing that others stand on, where it is missing.
pub(crate) async fn lay(tx: &mut Tx, ctx: &Ctx, need: &Need, kept: &mut Kept) -> Result<(), Refused> {
    match need {
        Need::Category(draft) => {
            if steps::ensure_category(tx, ctx, draft).await.map_err(boxed)? != Put::Same {
                kept.categories.push(draft.key.clone());
            }
        }
        Need::Brand(draft) => {
            if steps::ensure_brand(tx, ctx, draft).await.map_err(boxed)? != Put::Same {
                kept.brands.push(draft.key.clone());
            }
        }
        Need::Kind(draft) => steps::ensure_attributes(tx, ctx, draft).await.map_err(boxed)?,
    }
    Ok(())
}

/// Keeps the thing itself; what it needs has been laid.
pub(crate) async fn keep(tx: &mut Tx, ctx: &Ctx, item: &Item) -> Result<Kept, Refused> {
    let mut kept = Kept::default();
    match item {
        Item::Shop(profile) => kept.face_stays = !open_shop(tx, profile).await?,
        Item::Category(draft) => {
            if steps::put_category(tx, ctx, draft).await.map_err(boxed)? != Put::Same {
                kept.categories.push(draft.key.clone());
            }
        }
        Item::Brand(draft) => {
            if steps::put_brand(tx, ctx, draft).await.map_err(boxed)? != Put::Same {
                kept.brands.push(draft.key.clone());
            }
        }
        Item::Kind(draft) => steps::put_kind(tx, ctx, draft).await.map_err(boxed)?,
        Item::Moved(Move { old, new }) => drop(steps::put_moved(tx, old, new).await.map_err(boxed)?),
        Item::Product(goods) => (kept.product, kept.held_back) = put(tx, ctx, goods).await?,
    }
    Ok(kept)
}

/// Puts the product. A file that does not say who answers for it takes away nobody who does so already, nor warnings. One that
/// nobody answers for, or whose warnings not everybody can read, may not be shown (RULES section 2 row 16): it is kept as a
/// draft.
async fn put(tx: &mut Tx, ctx: &Ctx, goods: &Goods) -> Result<(Option<Put>, Option<HeldBack>), Refused> {
    let known = drafts::known_safety(tx, &goods.draft.key).await?;
    let mut draft = rules::completed(&goods.draft, known);
    let refused = match steps::put_product(tx, ctx, &draft).await {
        Err(Failure::Rejected(why)) => why,
        other => return Ok((Some(other.map_err(boxed)?), None)),
    };
    let Some(held_back) = HeldBack::of(&refused) else { return Err(boxed(Failure::Rejected(refused))) };
    draft.to_mut().status = Status::Draft;
    Ok((Some(steps::put_product(tx, ctx, &draft).await.map_err(boxed)?), Some(held_back)))
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
    shop::steps::set_profile(tx, profile).await.map_err(boxed)?;
    Ok(true)
}
