//! The ways to pay of the demo shop. The account is invented: its check digits are right and it is nobody's.

use crate::{
    actions,
    model::{Way, WayWish},
    reads,
    rules::WayRejected,
};
use action::{Ctx, Failure};

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
