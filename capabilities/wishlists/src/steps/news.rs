//! Whoever saved something hears that it costs less, or that it is there again: once in a week for each thing. Many may have saved
//! it, so they are told some at a time.

use crate::{model::News, notices, store};
use action::Ctx;
use catalog_facts::{PriceChanged, StockChanged, Variant, VariantId};
use database::{StoreError, Tx};
use kernel::{Subject, time};
use notifications::model::notices::Tell;

/// The deadline at which the next are told.
pub(crate) const TELL: &str = "wishlists.tell";
/// Nobody hears of the same thing twice in so many days.
const REST_DAYS: i64 = 7;
/// So many are told in one transaction.
const AT_ONCE: u32 = 50;

/// A price changed.
pub(crate) async fn cheaper(tx: &mut Tx, ctx: &Ctx, fact: &PriceChanged) -> Result<(), StoreError> {
    let is_less =
        fact.from.is_some_and(|from| from.currency == fact.to.currency && fact.to.minor < from.minor);
    let since = time::days_before(ctx.now(), REST_DAYS);
    if is_less && store::news::set_cheaper(tx, fact.variant, since).await? {
        return tx.set_deadline(TELL, &fact.variant.into(), ctx.now()).await;
    }
    Ok(())
}

/// There is more or less of something.
pub(crate) async fn stock(tx: &mut Tx, ctx: &Ctx, fact: &StockChanged) -> Result<(), StoreError> {
    if fact.left <= 0 {
        return store::news::set_out(tx, fact.variant).await;
    }
    let since = time::days_before(ctx.now(), REST_DAYS);
    if store::news::set_back(tx, fact.variant, since).await? {
        return tx.set_deadline(TELL, &fact.variant.into(), ctx.now()).await;
    }
    Ok(())
}

/// Tells the next.
pub(crate) async fn tell_some(tx: &mut Tx, ctx: &Ctx, subject: &Subject) -> Result<(), StoreError> {
    let Some(variant): Option<VariantId> = subject.id_of::<Variant>() else { return Ok(()) };
    let due = store::news::due(tx, variant, AT_ONCE).await?;
    // Whoever has it on several lists is told once: about the same thing, of the same day.
    let day = ctx.now().as_second() / 86_400;
    for (to, list, item, news) in &due {
        let kind = match news {
            News::Cheaper => &notices::CHEAPER,
            News::Back => &notices::BACK,
        };
        let link = format!("/account/lists/{list}");
        let tell = Tell { kind, to: *to, about: subject.clone(), nth: day, link: &link, by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
        store::news::set_told(tx, *item, ctx.now()).await?;
    }
    match due.len() >= AT_ONCE as usize {
        true => tx.set_deadline(TELL, subject, ctx.now()).await,
        false => Ok(()),
    }
}
