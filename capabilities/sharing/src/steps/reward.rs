//! The present of whoever brought somebody: a coupon of their own, good once. It is taken back while it was not used.

use super::look::told;
use crate::{
    model::{Referral, ReferralState},
    notices,
    rules::{code, referral::Command},
    store, words,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{NoticeKind, PersonId, Subject, time};
use notifications::model::notices::Tell;
use pricing::model::{Draft, Gives, PromotionId, State, Wants};
use sharing_facts::ReferralRewarded;

/// Gives it; false if the shop can make no coupon now, so that it is tried again.
pub(super) async fn give(tx: &mut Tx, ctx: &Ctx, of: &Referral) -> Result<bool, StoreError> {
    let Some(advocate) = of.advocate else { return Ok(false) };
    let settings = store::settings::find(tx).await?;
    let amount = of.reward();
    let draft = Draft {
        name: words::coupon(ctx.house()),
        code: code::coupon(ctx.house().machine.random()),
        gives: Gives::Amount { amount },
        wants: Wants::default(),
        starts_at: None,
        ends_at: Some(time::days_after(ctx.now(), i64::from(settings.reward_days))),
        per_person: None,
        in_all: Some(1),
        priority: 0,
        is_exclusive: false,
        is_on: true,
    };
    let promotion: PromotionId = match pricing::steps::add(tx, ctx, &draft).await {
        Ok(id) => id,
        Err(Failure::Broken(error)) => return Err(error),
        // There are as many promotions as there may be, or the shop sells in another currency now.
        Err(_) => return Ok(false),
    };
    let given = Referral { promotion: Some(promotion), ..of.clone() };
    told(tx, ctx, &given, Command::Reward).await?;
    tx.record(&ReferralRewarded { referral: of.id, advocate, promotion, amount }).await?;
    tell(tx, ctx, &notices::REWARDED, of.id.into(), advocate).await?;
    Ok(true)
}

/// What was bought went back after all: a coupon that nobody has used ends, and whoever has it hears of it.
pub(super) async fn take_back(tx: &mut Tx, ctx: &Ctx, of: &Referral) -> Result<(), StoreError> {
    let (Some(advocate), Some(promotion)) = (of.advocate, of.promotion) else { return Ok(()) };
    if of.state != ReferralState::Rewarded {
        return Ok(());
    }
    let known = pricing::reads::promotion(tx, promotion).await?;
    if !known.is_some_and(|known| known.state(ctx.now()) == State::On) {
        return Ok(());
    }
    match pricing::steps::end(tx, ctx, promotion).await {
        Err(Failure::Broken(error)) => return Err(error),
        // It was changed or taken away in this moment: whoever did that has decided about it.
        Ok(()) | Err(_) => {}
    }
    tell(tx, ctx, &notices::UNDONE, of.id.into(), advocate).await
}

/// The friend is not among those any more for whom the promotion is.
pub(super) async fn unwelcome(tx: &mut Tx, ctx: &Ctx, of: &Referral) -> Result<(), StoreError> {
    let settings = store::settings::find(tx).await?;
    let (Some(group), Some(friend)) = (settings.group, of.friend) else { return Ok(()) };
    match pricing::steps::groups::take_out(tx, ctx, group, friend).await {
        Err(Failure::Broken(error)) => Err(error),
        // Somebody of the shop took the group away, and everybody in it with it.
        Ok(()) | Err(_) => Ok(()),
    }
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    kind: &'static NoticeKind,
    about: Subject,
    to: PersonId,
) -> Result<(), StoreError> {
    let tell = Tell { kind, to, about, nth: 0, link: "/account/referrals", by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}
