//! Making and changing products for programs: a product is changed from what it is now, if it is still the one that the
//! program has seen, and written down as whose deed it was.

use super::{base, edit::differences, kind_of, put_product};
use crate::{
    model::{Hand, ProductDraft, Put, VariantDraft},
    rules::check::ProductRejected,
    store::{products, variants},
};
use action::{Change, Ctx, Failure};
use catalog_facts::ProductId;
use database::Tx;
use kernel::Lang;
use serde_json::Value;

type Refused = Failure<ProductRejected>;

/// Makes a product that is not there yet.
pub(crate) async fn make_product(tx: &mut Tx, ctx: &Ctx, draft: &ProductDraft) -> Result<ProductId, Refused> {
    if products::find(tx, &draft.key).await?.is_some() {
        return Err(Failure::Rejected(ProductRejected::KeyTaken));
    }
    put_product(tx, ctx, draft).await?;
    let id = products::find(tx, &draft.key).await?.ok_or(Failure::NotFound)?.id;
    tell(tx, ctx, id, (&ProductDraft::default(), draft), Put::Created).await?;
    Ok(id)
}

/// Changes a product, if it is still in this version; in whichever it is, if none is said.
pub(crate) async fn change_product(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ProductId,
    version: Option<i64>,
    change: &(dyn Fn(&mut ProductDraft) + Send + Sync),
) -> Result<(), Refused> {
    let (before, known) = base(tx, Some(id)).await?.ok_or(Failure::NotFound)?;
    if version.is_some_and(|seen| seen != known) {
        return Err(Failure::Conflict);
    }
    let mut draft = before.clone();
    change(&mut draft);
    let put = put_product(tx, ctx, &draft).await?;
    tell(tx, ctx, id, (&before, &draft), put).await
}

/// Changes one of the variants that are on sale.
pub(crate) async fn change_variant(
    tx: &mut Tx,
    ctx: &Ctx,
    sku: &str,
    version: Option<i64>,
    change: &(dyn Fn(&mut VariantDraft) + Send + Sync),
) -> Result<ProductId, Refused> {
    let known = variants::find(tx, sku).await?.ok_or(Failure::NotFound)?;
    let (product, _) = base(tx, Some(known.product)).await?.ok_or(Failure::NotFound)?;
    if !product.variants.iter().any(|variant| variant.sku == sku) {
        return Err(Failure::NotFound);
    }
    let its_own = |draft: &mut ProductDraft| {
        draft.variants.iter_mut().filter(|variant| variant.sku == sku).for_each(change);
    };
    change_product(tx, ctx, known.product, version, &its_own).await?;
    Ok(known.product)
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ProductId,
    (before, after): (&ProductDraft, &ProductDraft),
    put: Put,
) -> Result<(), Refused> {
    let verb = match put {
        Put::Created => "catalog-audit-product-made",
        Put::Changed => "catalog-audit-product-changed",
        Put::Same => return Ok(()),
    };
    let profile = shop::reads::profile(tx).await?;
    let hand = Hand { lang: Lang::default(), currency: profile.currency, first: profile.first() };
    let kind = kind_of(tx, after).await?;
    let (was, is) = differences(before, after, kind.as_ref(), hand);
    let was = if put == Put::Created { Value::Null } else { was };
    let label = after.name.show(Lang::default());
    Ok(ctx.audit(tx, &Change { verb, subject: id.into(), label, before: was, after: is }).await?)
}
