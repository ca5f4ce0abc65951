//! Somebody found their answer before they asked.

use crate::{model::Found, store};
use action::{Ctx, Failure};
use database::Tx;
use kernel::rejection::Never;
use questions_facts::Deflection;

const DAY_S: i64 = 86_400;

/// Counts it, if what they found is there.
pub(crate) async fn helped(tx: &mut Tx, ctx: &Ctx, found: &Found) -> Result<(), Failure<Never>> {
    catalog::reads::card(tx, found.product).await?.ok_or(Failure::NotFound)?;
    let words = contributions::reads::one(tx, found.id).await?.filter(|one| one.stands());
    words.ok_or(Failure::NotFound)?;
    store::deflected::count(tx, ctx.now().as_second().div_euclid(DAY_S), found).await?;
    let fact = Deflection { product: Some(found.product), found: found.what, what: found.id.into() };
    Ok(tx.record(&fact).await?)
}
