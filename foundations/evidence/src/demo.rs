//! Codes for the till of the demo shop: a sheet for a fair, of which some of the demo's people have typed a code each.

use crate::{
    model::SheetWanted,
    rules::{SheetRejected, TillRejected},
    steps, store,
};
use action::{Ctx, Failure};
use catalog::reads::Which;
use catalog_facts::{ProductId, VariantId};
use database::{Snapshot, StoreError, Tx};
use kernel::Actor;

/// Who was at the fair, and the keys of what they took home.
const BUYERS: &[(&str, [&str; 4])] = &[
    ("marta@correo.example", ["taza-dos-manos", "plato-llano", "mantel-lino", "aceite-temprano"]),
    ("tom@mail.example", ["taza-dos-manos", "cuchillo-cocina", "manta-pastora", "jarra-agua"]),
    ("lucia@correo.example", ["tacita-cafe", "mantel-lino", "jabon-aceite", "lampara-barro"]),
    ("joan@correo.example", ["plato-llano", "tabla-fresno", "cuchillo-cocina", "aceite-temprano"]),
    ("nora@mail.example", ["tazon-desayuno", "manta-pastora", "taza-dos-manos", "lampara-barro"]),
    ("pau@correo.example", ["jarra-agua", "tabla-fresno", "tacita-cafe", "jabon-aceite"]),
];
/// So many of the latest products stand on the sheet too.
const LATEST: u32 = 4;

/// Something on the sheet: its key, and one of its variants.
struct OnSheet {
    key: String,
    variant: VariantId,
    sku: String,
}

/// Makes them, unless there are any codes already.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<SheetRejected>> {
    ctx.write(async |tx| {
        let goods = goods(tx, ctx).await?;
        if goods.is_empty() || !store::sheets::list(tx, None, 1).await?.items.is_empty() {
            return Ok(());
        }
        let skus: Vec<&str> = goods.iter().map(|one| one.sku.as_str()).collect();
        let wanted = SheetWanted {
            note: "Feria de artesanía".into(),
            skus: skus.join("\n"),
            choice: "any".into(),
            most: "4".into(),
            days: "365".into(),
            codes: "12".into(),
        };
        let sheet = steps::make(tx, ctx, &wanted).await?;
        let codes = store::codes::of_sheet(tx, sheet).await?;
        for ((who, keys), code) in BUYERS.iter().zip(codes) {
            let typed = type_in(tx, ctx, (*who, code.code.as_str()), &taken(&goods, keys)).await;
            typed.map_err(|failure| failure.widen(|_| SheetRejected::NoGoods))?;
        }
        Ok(())
    })
    .await
}

/// What somebody took: the variants of these keys; of a shop with none of them, the first thing on the sheet.
fn taken(goods: &[OnSheet], keys: &[&str]) -> Vec<VariantId> {
    let known = goods.iter().filter(|one| keys.contains(&one.key.as_str())).map(|one| one.variant);
    let mut all: Vec<VariantId> = known.collect();
    if all.is_empty() {
        all.extend(goods.first().map(|one| one.variant));
    }
    all
}

/// What stands on the sheet: the latest products, and what people took home, each by one of its references.
async fn goods(snap: &mut Snapshot, ctx: &Ctx) -> Result<Vec<OnSheet>, StoreError> {
    let currency = ctx.house().shop.face().currency;
    let mut products: Vec<ProductId> = Vec::new();
    for card in catalog::reads::list(snap, Which::All, None, LATEST).await?.items {
        products.push(card.product);
    }
    for key in BUYERS.iter().flat_map(|(_, keys)| keys) {
        let card = catalog::reads::card_of_key(snap, key).await?;
        products.extend(card.map(|card| card.product).filter(|product| !products.contains(product)));
    }
    let mut all = Vec::with_capacity(products.len());
    for product in products {
        let Some(known) = catalog::reads::product(snap, product, currency).await? else { continue };
        let Some(first) = known.variants.into_iter().next() else { continue };
        all.push(OnSheet { key: known.key, variant: first.id, sku: first.sku });
    }
    Ok(all)
}

/// Whoever was at the fair types a code, if they are there.
async fn type_in(
    tx: &mut Tx,
    ctx: &Ctx,
    (who, code): (&str, &str),
    taken: &[VariantId],
) -> Result<(), Failure<TillRejected>> {
    let Some(buyer) = accounts::reads::by_address(tx, who).await? else { return Ok(()) };
    let as_buyer = Ctx::new(ctx.house().clone(), Actor::Member(buyer.id));
    steps::redeem(tx, &as_buyer, code, taken).await
}
