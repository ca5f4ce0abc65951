//! The ways to pay of the demo shop, and paying there. The account is invented: its check digits are right and it is nobody's.

use crate::{
    actions,
    model::{Stage, Way, WayWish},
    reads,
    rules::{PayRejected, WayRejected},
    steps,
};
use action::{Ctx, Failure};
use payments_facts::PaymentId;

/// All ways are offered. In a shop that has decided about any of them nothing happens.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<WayRejected>> {
    let known: Result<_, Failure<WayRejected>> = ctx.read(async |snap| Ok(reads::ways(snap).await?)).await;
    if known?.iter().any(|one| one.version > 0) {
        return Ok(());
    }
    let on = WayWish { is_on: true, ..WayWish::default() };
    let transfer = WayWish {
        iban: "ES91 2100 0418 4502 0005 1332".into(),
        holder: "Barro y Lino, S. Coop.".into(),
        days: "5".into(),
        ..on.clone()
    };
    let cash = WayWish { fee: "3,00".into(), countries: "ES".into(), ..on.clone() };
    actions::put_way(ctx, Way::Test, 0, &on).await?;
    actions::put_way(ctx, Way::Transfer, 0, &transfer).await?;
    actions::put_way(ctx, Way::CashOnDelivery, 0, &cash).await
}

/// Pays by the way for trying out, as if the good card had been typed on its page. Of another way, and of what is paid already,
/// nothing happens.
pub async fn pay(ctx: &Ctx, id: PaymentId) -> Result<(), Failure<PayRejected>> {
    actions::go(ctx, id).await?;
    let found: Result<_, Failure<PayRejected>> = ctx
        .read(async |snap| {
            let all = reads::attempts(snap, id).await?;
            Ok(all
                .into_iter()
                .next_back()
                .filter(|last| last.way == Way::Test && last.stage == Stage::Waiting))
        })
        .await;
    let Some(attempt) = found? else { return Ok(()) };
    ctx.write(async |tx| Ok(steps::stand_in::pay(tx, ctx, attempt.id).await?)).await
}
