//! Promotions made, changed, switched and taken away by somebody of the shop. Each step says so in the log of staff.

use crate::{
    jobs::Recount,
    model::{Draft, Promotion, PromotionId, Written},
    rules::promotion::{self, AUTOMATIC_MAX, PROMOTIONS_MAX, PromotionRejected, TARGETS_MAX},
    store,
};
use action::{Change, Ctx, Failure};
use catalog_facts::ProductId;
use database::{StoreError, Tx};
use kernel::{Currency, Subject, time};
use pricing_facts::PromotionChanged;
use serde_json::{Value, json};
use shop::model::Profile;

/// After so many seconds no order is being placed any more that knew it without a bound.
const RECOUNT_S: i64 = 60;

type Done<T> = Result<T, Failure<PromotionRejected>>;

async fn load(tx: &mut Tx, id: PromotionId) -> Done<Promotion> {
    store::promotions::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// The log of staff keeps what was decided, in the words of the API.
fn shown(draft: &Draft) -> Value {
    serde_json::to_value(draft).unwrap_or(Value::Null)
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    (id, draft): (PromotionId, &Draft),
    (before, after): (Value, Value),
) -> Result<(), StoreError> {
    tx.record(&PromotionChanged { promotion: id }).await?;
    let label = draft.name.show(ctx.house().shop.face().first());
    ctx.audit(tx, &Change { verb, subject: Subject::from(id), label, before, after }).await
}

/// Whether it may stand beside those that there are.
async fn checked(tx: &mut Tx, draft: &Draft, own: Option<PromotionId>) -> Done<Draft> {
    let currency: Currency = shop::reads::profile(tx).await?.currency;
    let draft = promotion::check(draft, currency).map_err(Failure::Rejected)?;
    let group = &draft.wants.group;
    // One that is off may name a group that there is no more; nobody is in it.
    if draft.is_on && !group.is_empty() && !store::groups::hold(tx, group).await? {
        return Err(Failure::Rejected(PromotionRejected::GroupUnknown));
    }
    let is_other = |one: &Promotion| Some(one.id) != own;
    if !draft.code.is_empty() {
        let same = store::promotions::of_code(tx, &draft.code).await?;
        return match same.is_some_and(|one| is_other(&one)) {
            true => Err(Failure::Rejected(PromotionRejected::CodeTaken)),
            false => Ok(draft),
        };
    }
    if draft.is_on {
        let others = store::promotions::automatic(tx, AUTOMATIC_MAX + 1).await?;
        let count = others.iter().filter(|one| is_other(one)).count();
        if i64::try_from(count).unwrap_or(i64::MAX) >= AUTOMATIC_MAX {
            return Err(Failure::Rejected(PromotionRejected::TooMany));
        }
    }
    Ok(draft)
}

/// The same code was taken in this very moment.
fn taken(error: StoreError) -> Failure<PromotionRejected> {
    match error {
        StoreError::Taken(_) => Failure::Rejected(PromotionRejected::CodeTaken),
        other => other.into(),
    }
}

/// Makes a promotion.
pub async fn add(tx: &mut Tx, ctx: &Ctx, wanted: &Draft) -> Done<PromotionId> {
    let draft = checked(tx, wanted, None).await?;
    if store::promotions::count(tx, PROMOTIONS_MAX).await? >= PROMOTIONS_MAX {
        return Err(Failure::Rejected(PromotionRejected::TooMany));
    }
    let id = ctx.id();
    let made = Promotion { id, draft, used: 0, created_at: ctx.now(), version: 0 };
    store::promotions::insert(tx, &made).await.map_err(taken)?;
    let after = shown(&made.draft);
    tell(tx, ctx, "pricing-audit-promotion-added", (id, &made.draft), (Value::Null, after)).await?;
    Ok(id)
}

/// Makes another of a promotion, if it is still the one that was seen.
pub async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PromotionId,
    version: i64,
    wanted: &Draft,
) -> Done<Promotion> {
    let before = load(tx, id).await?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let draft = checked(tx, wanted, Some(id)).await?;
    if draft == before.draft {
        return Ok(before);
    }
    if !store::promotions::save(tx, id, version, &draft).await.map_err(taken)? {
        return Err(Failure::Conflict);
    }
    if draft.in_all.is_some() && before.draft.in_all.is_none() {
        store::promotions::recount(tx, id).await?;
        let again = time::seconds_after(ctx.now(), RECOUNT_S);
        ctx.enqueue_at(tx, &Recount { promotion: id }, again).await?;
    }
    let both = (shown(&before.draft), shown(&draft));
    tell(tx, ctx, "pricing-audit-promotion-changed", (id, &draft), both).await?;
    load(tx, id).await
}

/// Counts its uses once more, if it still has a bound.
pub(crate) async fn recount(tx: &mut Tx, id: PromotionId) -> Result<(), StoreError> {
    let known = store::promotions::find(tx, id).await?;
    match known.is_some_and(|known| known.draft.in_all.is_some()) {
        true => store::promotions::recount(tx, id).await,
        false => Ok(()),
    }
}

/// Switches it on or off. What it is already changes nothing.
pub async fn switch(tx: &mut Tx, ctx: &Ctx, id: PromotionId, is_on: bool) -> Done<()> {
    let known = load(tx, id).await?;
    if known.draft.is_on == is_on {
        return Ok(());
    }
    let draft = checked(tx, &Draft { is_on, ..known.draft.clone() }, Some(id)).await?;
    if !store::promotions::save(tx, id, known.version, &draft).await? {
        return Err(Failure::Conflict);
    }
    let both = (json!({ "is_on": known.draft.is_on }), json!({ "is_on": is_on }));
    Ok(tell(tx, ctx, "pricing-audit-promotion-switched", (id, &draft), both).await?)
}

/// It ends now, if it has not ended yet. What it was counted for stays.
pub async fn end(tx: &mut Tx, ctx: &Ctx, id: PromotionId) -> Done<()> {
    let known = load(tx, id).await?;
    let now = ctx.now();
    if known.draft.ends_at.is_some_and(|end| end <= now) {
        return Ok(());
    }
    // One that would begin later never does.
    let starts_at = known.draft.starts_at.filter(|start| *start < now);
    let draft = Draft { ends_at: Some(now), starts_at, ..known.draft.clone() };
    if !store::promotions::save(tx, id, known.version, &draft).await? {
        return Err(Failure::Conflict);
    }
    let both = (json!({ "ends_at": known.draft.ends_at }), json!({ "ends_at": draft.ends_at }));
    Ok(tell(tx, ctx, "pricing-audit-promotion-ended", (id, &draft), both).await?)
}

/// Takes it away. One that was ever used stays: orders name it.
pub async fn remove(tx: &mut Tx, ctx: &Ctx, id: PromotionId) -> Done<()> {
    let known = load(tx, id).await?;
    if store::uses::count(tx, id, 1).await? > 0 {
        return Err(Failure::Rejected(PromotionRejected::Used));
    }
    store::promotions::remove(tx, id).await?;
    let both = (shown(&known.draft), Value::Null);
    Ok(tell(tx, ctx, "pricing-audit-promotion-removed", (id, &known.draft), both).await?)
}

/// What the form says, with the goods that it names.
async fn read(tx: &mut Tx, written: &Written) -> Done<Draft> {
    let skus = promotion::skus(written);
    if skus.len() > TARGETS_MAX {
        return Err(Failure::Rejected(PromotionRejected::TooManyTargets));
    }
    let mut products: Vec<ProductId> = Vec::new();
    for sku in skus {
        let found = catalog::reads::card_of_sku(tx, sku).await?.map(|card| card.product);
        // Goods that nobody sees have no card; they stand in the form by their ids.
        let unknown = || PromotionRejected::UnknownGoods { sku: sku.chars().take(60).collect() };
        let product = found.or_else(|| sku.parse().ok()).ok_or_else(|| Failure::Rejected(unknown()))?;
        if !products.contains(&product) {
            products.push(product);
        }
    }
    let Profile { currency, zone, .. } = shop::reads::profile(tx).await?;
    promotion::read(written, products, currency, &promotion::zone(&zone)).map_err(Failure::Rejected)
}

/// Makes what the form says.
pub(crate) async fn add_written(tx: &mut Tx, ctx: &Ctx, written: &Written) -> Done<PromotionId> {
    let draft = read(tx, written).await?;
    add(tx, ctx, &draft).await
}

/// Makes it what the form says.
pub(crate) async fn change_written(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PromotionId,
    version: i64,
    written: &Written,
) -> Done<Promotion> {
    load(tx, id).await?;
    let draft = read(tx, written).await?;
    change(tx, ctx, id, version, &draft).await
}
