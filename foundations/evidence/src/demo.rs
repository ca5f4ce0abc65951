//! Codes for the till of the demo shop: a sheet for a fair, of which one of the demo's people has typed a code.

use crate::{
    model::SheetWanted,
    rules::{SheetRejected, TillRejected},
    steps, store,
};
use action::{Ctx, Failure};
use catalog::reads::Which;
use catalog_facts::VariantId;
use database::{Snapshot, StoreError, Tx};
use kernel::Actor;

/// Who was at the fair.
const BUYER: &str = "marta@correo.example";
/// So many products stand on the sheet.
const GOODS: u32 = 4;

/// Makes them, unless there are any codes already.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<SheetRejected>> {
    ctx.write(async |tx| {
        let goods = goods(tx, ctx).await?;
        if goods.is_empty() || !store::sheets::list(tx, None, 1).await?.items.is_empty() {
            return Ok(());
        }
        let skus: Vec<&str> = goods.iter().map(|(_, sku)| sku.as_str()).collect();
        let wanted = SheetWanted {
            note: "Feria de artesanía".into(),
            skus: skus.join("\n"),
            choice: "any".into(),
            most: "2".into(),
            days: "365".into(),
            codes: "12".into(),
        };
        let sheet = steps::make(tx, ctx, &wanted).await?;
        let code = store::codes::of_sheet(tx, sheet).await?.into_iter().next();
        let variant = goods.first().map(|(variant, _)| *variant);
        match code.zip(variant) {
            Some((code, variant)) => {
                let typed = type_in(tx, ctx, &code.code, variant).await;
                typed.map_err(|failure| failure.widen(|_| SheetRejected::NoGoods))
            }
            None => Ok(()),
        }
    })
    .await
}

/// The latest products by one of their references.
async fn goods(snap: &mut Snapshot, ctx: &Ctx) -> Result<Vec<(VariantId, String)>, StoreError> {
    let currency = ctx.house().shop.face().currency;
    let mut all = Vec::new();
    for card in catalog::reads::list(snap, Which::All, None, GOODS).await?.items {
        let product = catalog::reads::product(snap, card.product, currency).await?;
        let first = product.and_then(|product| product.variants.into_iter().next());
        all.extend(first.map(|variant| (variant.id, variant.sku)));
    }
    Ok(all)
}

/// Whoever was at the fair types a code, if they are there.
async fn type_in(
    tx: &mut Tx,
    ctx: &Ctx,
    code: &str,
    variant: VariantId,
) -> Result<(), Failure<TillRejected>> {
    let Some(buyer) = accounts::reads::by_address(tx, BUYER).await? else { return Ok(()) };
    let as_buyer = Ctx::new(ctx.house().clone(), Actor::Member(buyer.id));
    steps::redeem(tx, &as_buyer, code, &[variant]).await
}
