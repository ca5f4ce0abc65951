//! How a product was when somebody last looked: what it says of itself, without what it costs and how many there are.

use crate::model::About;
use action::Ctx;
use catalog::view::ProductView;
use database::{Snapshot, StoreError};
use serde_json::json;
use sha2::{Digest, Sha256};

/// What stands for a product that nobody can buy.
const GONE: &str = "gone";

/// The print of what an article is about; of a product type there is none.
pub(super) async fn of(snap: &mut Snapshot, ctx: &Ctx, about: About) -> Result<String, StoreError> {
    let Some(product) = about.product() else { return Ok(String::new()) };
    let currency = ctx.house().shop.face().currency;
    let found = catalog::reads::product(snap, product, currency).await?;
    Ok(found.map_or_else(|| GONE.to_owned(), |product| print(&product)))
}

fn print(of: &ProductView) -> String {
    let each = |one: &catalog::view::VariantView| json!([one.sku, one.values, one.weight_g, one.content]);
    let variants: Vec<_> = of.variants.iter().map(each).collect();
    let said = json!([of.name, of.summary, of.text, variants]);
    let details = json!([
        of.details.product_type,
        of.details.kind,
        of.details.attributes,
        of.details.options,
        of.details.parts,
        of.details.safety,
        of.details.maker,
    ]);
    let hash = Sha256::digest(format!("{said}{details}"));
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
