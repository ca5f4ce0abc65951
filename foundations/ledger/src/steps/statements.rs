//! The months of sellers: when one is over, what the house has kept of it is frozen, with the tax on it. What is heard late of a
//! month that is frozen stands in the next one.

use super::{Reason, book};
use crate::{
    model::{CommissionTax, Frozen, Month, Part, Role, Span},
    rules::{statement as rules, time},
    store,
};
use action::Ctx;
use database::{StoreError, Tx};
use jiff::civil::{Date, date};
use kernel::{Currency, Money, Subject, time::seconds_after};
use ledger_facts::StatementFrozen;
use sellers_facts::SellerId;

/// The deadline at which the month of a seller is frozen.
pub(crate) const FREEZE: &str = "ledger.freeze";

/// Nothing was sold here before.
const EVER: Date = date(1970, 1, 1);

/// Facts of the last evening are heard by then.
const WAIT_S: i64 = 6 * 3_600;

/// Appoints the freezing of the first month of a seller that is not frozen, because something of theirs has moved.
pub(super) async fn ensure_freeze(tx: &mut Tx, ctx: &Ctx, seller: SellerId) -> Result<(), StoreError> {
    let mut first = this_month(ctx);
    for earned in store::sums::of_seller(tx, seller).await? {
        let open = open_month(tx, (seller, earned.pending.currency)).await?;
        first = open.map_or(first, |open| open.min(first));
    }
    appoint(tx, ctx, seller, first).await
}

async fn appoint(tx: &mut Tx, ctx: &Ctx, seller: SellerId, month: Month) -> Result<(), StoreError> {
    let ends = time::begins(&ctx.house().shop.face().zone, month.span().until);
    tx.set_deadline(FREEZE, &Subject::from(seller), seconds_after(ends, WAIT_S)).await
}

pub(super) fn this_month(ctx: &Ctx) -> Month {
    Month::of(ctx.house().shop.face().zone.day(ctx.now()))
}

/// The first month behind what is frozen in which anything moved.
async fn open_month(tx: &mut Tx, of: (SellerId, Currency)) -> Result<Option<Month>, StoreError> {
    let last = store::statements::last(tx, of).await?;
    let since = last.map_or(EVER, |last| last.month.span().until);
    Ok(store::sums::first_day(tx, of, since).await?.map(Month::of))
}

/// Freezes all months of a seller that are over, in each currency. While something moves in this one, it is appointed too.
pub(crate) async fn freeze(tx: &mut Tx, ctx: &Ctx, seller: SellerId) -> Result<(), StoreError> {
    let this = this_month(ctx);
    for earned in store::sums::of_seller(tx, seller).await? {
        let of = (seller, earned.pending.currency);
        while let Some(month) = open_month(tx, of).await?.filter(|month| *month < this) {
            freeze_month(tx, ctx, of, month).await?;
        }
        // What came late of a frozen month stands in the last one that is over, if that is still open.
        let last = store::statements::last(tx, of).await?.map(|last| last.month);
        if last.is_some_and(|last| last < this.before()) && not_frozen(tx, of, this.before()).await? != 0 {
            freeze_month(tx, ctx, of, this.before()).await?;
        }
        if open_month(tx, of).await?.is_some() {
            appoint(tx, ctx, seller, this).await?;
        }
    }
    Ok(())
}

/// What was kept up to the end of a month and is not frozen yet, in minor units.
async fn not_frozen(tx: &mut Tx, of: (SellerId, Currency), month: Month) -> Result<i64, StoreError> {
    let ever = Span { from: EVER, until: month.span().until };
    let all = store::sums::seller_sum(tx, of, ever, Role::Commission).await?;
    Ok(all.saturating_neg().saturating_sub(store::statements::kept(tx, of).await?))
}

/// What was kept up to the end of a month and is not frozen yet, is frozen as that month's.
async fn freeze_month(
    tx: &mut Tx,
    ctx: &Ctx,
    of: (SellerId, Currency),
    month: Month,
) -> Result<(), StoreError> {
    let kept = not_frozen(tx, of, month).await?;
    let own = law(tx, ctx, of.0, month).await?;
    for part in rules::parts(kept, own, &earlier(tx, of, month).await?) {
        freeze_part(tx, ctx, of, (month, part)).await?;
    }
    Ok(())
}

async fn freeze_part(
    tx: &mut Tx,
    ctx: &Ctx,
    (seller, currency): (SellerId, Currency),
    (month, Part { of, kept, by }): (Month, Part),
) -> Result<(), StoreError> {
    let (base, tax) = rules::taxed(kept, by);
    let [kept, base, tax] = [kept, base, tax].map(|minor| Money::new(minor, currency));
    let frozen = Frozen { id: ctx.id(), seller, month, of, kept, base, tax, by, frozen_at: ctx.now() };
    store::statements::insert(tx, &frozen).await?;
    keep_book(tx, ctx, &frozen).await?;
    if kept.minor == 0 {
        return Ok(());
    }
    let statement = frozen.id;
    tx.record(&StatementFrozen { statement, seller, month: month.to_string(), base, tax }).await
}

/// What of it is of months that are frozen: what the seller paid then is what they get back, whatever has changed since.
async fn earlier(tx: &mut Tx, of: (SellerId, Currency), month: Month) -> Result<Vec<Part>, StoreError> {
    let Some(last) = store::statements::last(tx, of).await? else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for (first, kept) in store::sums::of_earlier(tx, &last, month).await? {
        let then = store::statements::of_month(tx, of, first).await?;
        let by = then.into_iter().find(|frozen| frozen.of.is_none()).map(|frozen| frozen.by);
        all.extend(by.map(|by| Part { of: Some(first), kept, by }));
    }
    Ok(all)
}

/// Which tax, on the last day of that month.
async fn law(tx: &mut Tx, ctx: &Ctx, seller: SellerId, month: Month) -> Result<CommissionTax, StoreError> {
    let (taxes, _) = pricing::reads::taxes(tx).await?;
    let theirs = sellers::reads::tax_home(tx, seller).await?;
    let country = &ctx.house().shop.face().country;
    let settings = store::settings::find(tx).await?;
    let (cause, rate) = rules::law((&taxes, country), &theirs, month.span().last());
    Ok(CommissionTax { cause, rate, is_on_top: settings.is_on_top_in(month) })
}

/// The tax is booked on the last day of its month. What only parts a commission touches nothing of the seller's.
async fn keep_book(tx: &mut Tx, ctx: &Ctx, frozen: &Frozen) -> Result<(), StoreError> {
    let zone = &ctx.house().shop.face().zone;
    let reason = Reason {
        cause: format!("statement {}", frozen.id),
        about: &Subject::from(frozen.id),
        seller: frozen.by.is_on_top.then_some(frozen.seller),
        happened_at: seconds_after(time::begins(zone, frozen.month.span().until), -1),
    };
    book(tx, ctx, rules::booked(frozen), reason).await
}
