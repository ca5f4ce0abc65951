//! Staff makes codes for receipts of the physical shop.

use crate::{
    model::{CodeId, NewSheet, Sheet, SheetId, SheetLine, SheetWanted},
    rules::{SheetRejected, code, sheet},
    store,
};
use action::{Change, Ctx, Failure};
use database::{Snapshot, StoreError, Tx};
use kernel::time;
use serde_json::{Value, json};

type Done<T> = Result<T, Failure<SheetRejected>>;

/// Makes a sheet with its codes.
pub(crate) async fn make(tx: &mut Tx, ctx: &Ctx, wanted: &SheetWanted) -> Done<SheetId> {
    let NewSheet { note, skus, choice, most, days, codes } =
        sheet::check(wanted).map_err(Failure::Rejected)?;
    let mut lines: Vec<SheetLine> = Vec::with_capacity(skus.len());
    for sku in &skus {
        let line = find(tx, ctx, sku).await?;
        let unknown = || Failure::Rejected(SheetRejected::GoodsUnknown { sku: sku.clone() });
        lines.push(line.ok_or_else(unknown)?);
    }
    let valid_until = time::days_after(ctx.now(), i64::from(days));
    let sheet = Sheet { id: ctx.id(), note, choice, most, codes, valid_until, made_at: ctx.now() };
    store::sheets::insert(tx, &sheet, &lines).await?;
    let machine = &ctx.house().machine;
    let all: Vec<(CodeId, String)> = (0..codes).map(|_| (ctx.id(), code::code(machine.random()))).collect();
    store::codes::insert(tx, sheet.id, &all).await?;
    let change = Change {
        verb: "evidence-audit-sheet-made",
        subject: sheet.id.into(),
        label: &sheet.note,
        before: Value::Null,
        after: json!({ "codes": codes, "choice": choice.code(), "most": most, "goods": skus }),
    };
    ctx.audit(tx, &change).await?;
    Ok(sheet.id)
}

/// The thing of this reference that visitors may see.
async fn find(snap: &mut Snapshot, ctx: &Ctx, sku: &str) -> Result<Option<SheetLine>, StoreError> {
    let Some(card) = catalog::reads::card_of_sku(snap, sku).await? else { return Ok(None) };
    let currency = ctx.house().shop.face().currency;
    let product = catalog::reads::product(snap, card.product, currency).await?;
    let variants = product.into_iter().flat_map(|product| product.variants);
    let found = variants.into_iter().find(|variant| variant.sku == sku);
    Ok(found.map(|variant| SheetLine { product: card.product, variant: variant.id }))
}
