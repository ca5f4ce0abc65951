//! Each verb inside a transaction that somebody else opened: gather, decide, keep, tell. The first change of all writes the
//! suggestion of a new shop down, so that what is taken away stays away.

pub(crate) mod days;
pub(crate) mod methods;
pub(crate) mod points;
pub(crate) mod zones;

use crate::{
    model::{Known, Shop},
    reads,
    rules::{self, ShippingRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Lang, Subject};
use serde_json::Value;
use shipping_facts::{ALL_SHIPPING, ShippingChanged};

/// How a step ends.
pub(crate) type Done<T> = Result<T, Failure<ShippingRejected>>;

/// What a step begins with.
pub(crate) struct Begun {
    pub(crate) known: Known,
    pub(crate) shop: Shop,
    /// The language in which names must be written.
    pub(crate) first: Lang,
}

/// What is kept, after what was only suggested is kept too.
pub(crate) async fn begin(tx: &mut Tx, ctx: &Ctx) -> Result<Begun, StoreError> {
    let profile = shop::reads::profile(tx).await?;
    let shop = reads::shop_of(&profile);
    let today = ctx.now().to_zoned(shop.zone.clone()).date();
    let known = reads::known(tx, &shop, today).await?;
    if store::days::find_settings(tx).await?.is_none() && store::days::begin(tx, &known.settings).await? {
        let (zones, methods) = rules::suggested(&shop.country, shop.currency);
        for zone in &zones {
            store::zones::insert(tx, zone).await?;
        }
        for method in &methods {
            store::methods::insert(tx, method).await?;
        }
    }
    Ok(Begun { known, shop, first: profile.first() })
}

/// Says that something changed, and writes it into the log of staff.
async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    (verb, subject, label): (&'static str, Subject, &str),
    (before, after): (Value, Value),
) -> Result<(), StoreError> {
    tx.record(&ShippingChanged { shipping: ALL_SHIPPING }).await?;
    ctx.audit(tx, &Change { verb, subject, label, before, after }).await
}
