//! What those who look after money do with the ledger.

use crate::{
    model::{Movement, PayoutId, ReportId, SettingsWish, Span},
    reads,
    rules::{self, CompareRejected, PayoutRejected, SettingsRejected, TransfersRejected},
    steps,
};
use action::{Ctx, Failure, Made};
use kernel::{Currency, Timestamp, rejection::Never};
use payments::model::Way;
use sellers_facts::SellerId;

/// Proposes to pay a seller all that is owed to them in a currency, once for each form.
pub(crate) async fn propose(
    ctx: &Ctx,
    seller: SellerId,
    currency: Currency,
) -> Result<PayoutId, Failure<PayoutRejected>> {
    let made: Made<PayoutId> =
        ctx.make(async |tx| Ok((steps::propose(tx, ctx, seller, currency).await?, ()))).await?;
    Ok(made.what)
}

/// Says that a payout is on its way, and by what it is found again.
pub(crate) async fn send(ctx: &Ctx, id: PayoutId, reference: &str) -> Result<(), Failure<PayoutRejected>> {
    ctx.write(async |tx| steps::send(tx, ctx, id, reference).await).await
}

/// Says that the seller has it.
pub(crate) async fn settle(ctx: &Ctx, id: PayoutId) -> Result<(), Failure<PayoutRejected>> {
    ctx.write(async |tx| steps::settle(tx, ctx, id).await).await
}

/// Says that the bank gave it back.
pub(crate) async fn come_back(ctx: &Ctx, id: PayoutId) -> Result<(), Failure<PayoutRejected>> {
    ctx.write(async |tx| steps::come_back(tx, ctx, id).await).await
}

/// Gives it up before it is sent.
pub(crate) async fn give_up(ctx: &Ctx, id: PayoutId) -> Result<(), Failure<PayoutRejected>> {
    ctx.write(async |tx| steps::give_up(tx, ctx, id).await).await
}

/// A file for the bank with what is proposed in euro, which counts as sent then. That somebody took it along is noted.
pub(crate) async fn transfers(ctx: &Ctx) -> Result<String, Failure<TransfersRejected>> {
    ctx.write(async |tx| steps::transfers(tx, ctx).await).await
}

/// Notes that somebody took a file with what sellers sold along: which one, and of when.
pub(crate) async fn note_taken(ctx: &Ctx, verb: &'static str, of: &str) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| Ok(steps::note_taken(tx, ctx, verb, of).await?)).await
}

/// Decides about paying sellers.
pub(crate) async fn put_settings(
    ctx: &Ctx,
    version: i64,
    wish: &SettingsWish,
) -> Result<(), Failure<SettingsRejected>> {
    ctx.write(async |tx| steps::put_settings(tx, ctx, version, wish).await).await
}

/// Asks a provider for its list of some days and compares it with ours; the report is kept, once for each form.
pub(crate) async fn compare(
    ctx: &Ctx,
    way: &str,
    (from, to): (&str, &str),
) -> Result<ReportId, Failure<CompareRejected>> {
    let (way, span) = rules::compare::asked(way, from, to, Way::from_code).map_err(Failure::Rejected)?;
    let window = window(ctx, span);
    let listed = payments::actions::their_list(ctx, way, window.0, window.1).await;
    let listed = listed.map_err(|failure| failure.widen(|_| CompareRejected::NoList))?;
    let listed: Vec<Movement> = listed.into_iter().map(Movement::from).collect();
    let (listed, window) = (&listed, window);
    let made: Made<ReportId> = ctx
        .make(async |tx| {
            let ours = reads::ours(tx, way, window).await?;
            Ok((steps::keep_report(tx, ctx, (way.code(), span), &ours, listed).await?, ()))
        })
        .await?;
    Ok(made.what)
}

/// The instants between which these days lie, where the shop is.
fn window(ctx: &Ctx, span: Span) -> (Timestamp, Timestamp) {
    let zone = &ctx.house().shop.face().zone;
    (rules::time::begins(zone, span.from), rules::time::begins(zone, span.until))
}
