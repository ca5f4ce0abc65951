//! What pages ask: who brought whom, what came of it, where links led, and what somebody shows.

pub(crate) use crate::rules::{code::member_of as code_of, link};

use crate::{
    model::{BoughtPage, Good, Member, Referral, ReferralState, Reward, Settings, Visited},
    rules::code,
    store,
};
use catalog::reads::sale::{self, SaleItem};
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, PageOf, PersonId, Personal, Timestamp};
use media::reads::{Gallery, gallery};
use pricing::model::{Gives, Promotion, State};

/// So many referrals of one person are shown.
pub(crate) const BROUGHT_MAX: u32 = 20;
/// So many places to which links led.
pub(crate) const PLACES_MAX: u32 = 20;
/// More pages than anybody has.
const PAGES_MAX: u32 = 50;

/// What the shop has decided about bringing friends.
pub async fn settings(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    store::settings::find(snap).await
}

/// Somebody with their code, if they have one.
pub async fn member(snap: &mut Snapshot, person: PersonId) -> Result<Option<Member>, StoreError> {
    store::members::find(snap, person).await
}

/// Whose a code is, however it was typed.
pub async fn member_of(snap: &mut Snapshot, typed: &str) -> Result<Option<Member>, StoreError> {
    match code::member_of(typed) {
        Some(code) => store::members::of_code(snap, &code).await,
        None => Ok(None),
    }
}

/// Those whom somebody brought, the latest first, each with its present if there is one.
pub async fn brought_by(
    snap: &mut Snapshot,
    advocate: PersonId,
    now: Timestamp,
) -> Result<Vec<(Referral, Option<Reward>)>, StoreError> {
    let mut all = Vec::new();
    for one in store::referrals::brought_by(snap, advocate, BROUGHT_MAX).await? {
        let promotion = match one.promotion {
            Some(id) => pricing::reads::promotion(snap, id).await?,
            None => None,
        };
        all.push((one, promotion.and_then(|promotion| reward(promotion, now))));
    }
    Ok(all)
}

fn reward(promotion: Promotion, now: Timestamp) -> Option<Reward> {
    let is_good = promotion.state(now) == State::On;
    let Gives::Amount { amount } = promotion.draft.gives else { return None };
    Some(Reward {
        code: Personal::new(promotion.draft.code),
        amount,
        minimum: promotion.draft.wants.minimum,
        ends_at: promotion.draft.ends_at,
        is_good,
    })
}

/// By whose invitation somebody came last.
pub async fn last_of(snap: &mut Snapshot, friend: PersonId) -> Result<Option<Referral>, StoreError> {
    Ok(store::referrals::of_friend(snap, friend, 1).await?.pop())
}

/// A page of all of a state, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    state: ReferralState,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Referral>, StoreError> {
    store::referrals::list(snap, state, after, size).await
}

/// By which ways people came since a day, and where they went.
pub(crate) async fn visits(
    snap: &mut Snapshot,
    since: &str,
) -> Result<(Vec<Visited>, Vec<Visited>), StoreError> {
    let ways = store::visits::by_channel(snap, since).await?;
    Ok((ways, store::visits::by_path(snap, since, PLACES_MAX).await?))
}

/// Where the links of a member led since a day.
pub(crate) async fn visits_of(
    snap: &mut Snapshot,
    code: &str,
    since: &str,
) -> Result<Vec<Visited>, StoreError> {
    store::visits::of_code(snap, code, since, PLACES_MAX).await
}

/// What somebody shows, by the word of its address, as the catalogue knows it. What is not sold any more is not on it.
pub(crate) async fn bought(
    snap: &mut Snapshot,
    typed: &str,
    currency: Currency,
) -> Result<Option<(BoughtPage, Vec<SaleItem>, Gallery)>, StoreError> {
    let Some(word) = code::page_of(typed) else { return Ok(None) };
    let Some(page) = store::bought::of_code(snap, &word).await? else { return Ok(None) };
    let goods = store::bought::goods(snap, page.id).await?;
    let (items, gallery) = known(snap, &goods, currency).await?;
    Ok(Some((page, items, gallery)))
}

/// The pages of somebody, the latest first.
pub(crate) async fn bought_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<BoughtPage>, StoreError> {
    store::bought::of_person(snap, person, PAGES_MAX).await
}

/// What somebody can show of what they bought, the latest first.
pub(crate) async fn choosable(
    snap: &mut Snapshot,
    person: PersonId,
    currency: Currency,
) -> Result<(Vec<SaleItem>, Gallery), StoreError> {
    let most = crate::steps::GOODS_MAX;
    let bought = evidence::reads::of_person(snap, person, None, most).await?.items;
    let kept = bought.iter().filter(|one| one.returned_at.is_none());
    let goods: Vec<Good> = kept.map(|one| Good { product: one.product, variant: one.variant }).collect();
    known(snap, &goods, currency).await
}

/// Those that visitors can see, with their pictures.
async fn known(
    snap: &mut Snapshot,
    goods: &[Good],
    currency: Currency,
) -> Result<(Vec<SaleItem>, Gallery), StoreError> {
    let variants: Vec<_> = goods.iter().map(|good| good.variant).collect();
    let mut items = sale::items(snap, &variants, currency).await?;
    items.retain(|item| item.is_on_sale);
    let gallery = gallery(snap, items.iter().filter_map(|item| item.picture.as_deref())).await?;
    Ok((items, gallery))
}
