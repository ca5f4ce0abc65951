//! What pages, programs and other crates ask: what something costs, which promotions there are, what the law says.

mod groups;
mod office;

pub use groups::{group, group_people, groups, groups_of};

pub(crate) use office::{
    InForce, Target, Targets, TaxesShown, Tried, countries_by_name, in_force, targets, tried, written,
};

use crate::{
    model::{Buyer, Priced, Promotion, PromotionId, TaxSettings, ToPrice},
    rules::{
        self, Offer, PricingRejected,
        law::{self, Regime},
        promotion::{self, AUTOMATIC_MAX},
    },
    store,
};
use action::Failure;
use addresses::model::VatChecked;
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId, Timestamp};
use shop::model::Profile;

/// Why there is no price.
pub type PricingFailure = Failure<PricingRejected>;

/// A use is counted no further than this where nothing bounds it.
const USES_MAX: i64 = 1_000;

/// What it costs. A code that is no good never makes it fail: what became of it is said in [`Priced::codes`].
///
/// ```ignore
/// let priced = pricing::reads::price(snap, web.now(), &to_price).await?;
/// ```
pub async fn price(snap: &mut Snapshot, now: Timestamp, asked: &ToPrice) -> Result<Priced, PricingFailure> {
    let Profile { country, zone, .. } = shop::reads::profile(snap).await?;
    let (settings, _) = store::taxes::find(snap).await?;
    let day = now.to_zoned(promotion::zone(&zone)).date();
    let regime = Regime::of(&settings, &country, asked.place.as_ref(), &asked.buyer, day);
    let offers = offers(snap, &asked.codes, asked.buyer.person).await?;
    rules::price(asked, &regime, &offers, now).map_err(Failure::Rejected)
}

async fn offers(
    snap: &mut Snapshot,
    typed: &[String],
    person: Option<PersonId>,
) -> Result<Vec<Offer>, StoreError> {
    let mut all = store::promotions::automatic(snap, AUTOMATIC_MAX).await?;
    for code in promotion::codes(typed) {
        all.extend(store::promotions::of_code(snap, &code).await?);
    }
    let mut offers = Vec::with_capacity(all.len());
    for promotion in all {
        let used_by_person = match (promotion.draft.per_person, person) {
            (Some(_), Some(person)) => store::uses::by_person(snap, promotion.id, person).await?,
            (None, _) | (_, None) => 0,
        };
        offers.push(Offer { promotion, used_by_person });
    }
    Ok(offers)
}

/// A page of promotions, the latest first.
pub async fn promotions(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Promotion>, StoreError> {
    store::promotions::list(snap, after, size).await
}

/// A page of those with a code, by their codes.
pub async fn coupons(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Promotion>, StoreError> {
    store::promotions::coded(snap, after, size).await
}

/// The one of a code, however it is typed.
pub async fn coupon(snap: &mut Snapshot, typed: &str) -> Result<Option<Promotion>, StoreError> {
    match promotion::code(typed) {
        Some(code) => store::promotions::of_code(snap, &code).await,
        None => Ok(None),
    }
}

/// One of them.
pub async fn promotion(snap: &mut Snapshot, id: PromotionId) -> Result<Option<Promotion>, StoreError> {
    store::promotions::find(snap, id).await
}

/// How often it was used. Where nothing bounds its uses they are counted no further than a thousand.
pub async fn uses(snap: &mut Snapshot, promotion: &Promotion) -> Result<i64, StoreError> {
    match promotion.draft.in_all {
        Some(_) => Ok(promotion.used.into()),
        None => store::uses::count(snap, promotion.id, USES_MAX).await,
    }
}

/// What the shop decided about taxes, and how often it did.
pub async fn taxes(snap: &mut Snapshot) -> Result<(TaxSettings, i64), StoreError> {
    store::taxes::find(snap).await
}

/// Whether companies of other countries of the Union are asked for their number: the shop has said that it may sell to them without
/// tax, and its own place has value added tax.
pub async fn asks_vat(snap: &mut Snapshot) -> Result<bool, StoreError> {
    let (settings, _) = store::taxes::find(snap).await?;
    let country = shop::reads::profile(snap).await?.country;
    Ok(law::sells_to_companies(&settings, &country))
}

/// Whoever buys, with what the register of the Union said about their number. It counts only where the shop asks for it, while the
/// answer is fresh, and for a number of another country than the shop's (RULES section 2 row 20).
///
/// ```ignore
/// let checked = addresses::reads::vat_number(snap, &place.country, &typed).await?;
/// let buyer = pricing::reads::as_company(snap, ctx.now(), buyer, checked.as_ref()).await?;
/// ```
pub async fn as_company(
    snap: &mut Snapshot,
    now: Timestamp,
    buyer: Buyer,
    checked: Option<&VatChecked>,
) -> Result<Buyer, StoreError> {
    let Some(checked) = checked else { return Ok(buyer) };
    let (settings, _) = store::taxes::find(snap).await?;
    let country = shop::reads::profile(snap).await?.country;
    Ok(rules::company::of(buyer, checked, (&settings, &country), now))
}
