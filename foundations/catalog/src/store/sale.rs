//! SQL for what is sold, as a basket and an order need it: many variants with few statements, whatever product they are of.

use super::{among, parse, stock::FREE};
use crate::{model::Status, view::Details};
use catalog_facts::{BrandId, CategoryId, ProductId, VariantId};
use database::{FromRow, Row, Snapshot, StoreError, Value};
use kernel::Localized;
use sellers_facts::SellerId;

/// A variant and what it has of its product.
pub(crate) struct Sold {
    pub(crate) variant: VariantId,
    pub(crate) product: ProductId,
    pub(crate) sku: String,
    /// One value key for each option.
    pub(crate) values: Vec<String>,
    pub(crate) price: i64,
    pub(crate) prior: Option<i64>,
    pub(crate) cost: Option<i64>,
    pub(crate) weight_g: Option<i64>,
    pub(crate) is_active: bool,
    /// How many of its own may be bought; nothing where they are not counted.
    pub(crate) left: Option<i64>,
    pub(crate) is_published: bool,
    pub(crate) brand: Option<BrandId>,
    pub(crate) details: Details,
    pub(crate) name: Localized,
    pub(crate) slug: Localized,
    /// Who sells it; nobody for the house.
    pub(crate) seller: Option<SellerId>,
    /// Whether they sell now.
    pub(crate) is_seller_open: bool,
}

impl FromRow for Sold {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let text = |es, en| Ok::<_, StoreError>(Localized { es: row.get(es)?, en: row.get(en)? });
        Ok(Self {
            variant: row.get(0)?,
            product: row.get(1)?,
            sku: row.get(2)?,
            values: parse(&row.get::<String>(3)?)?,
            price: row.get(4)?,
            prior: row.get(5)?,
            cost: row.get(6)?,
            weight_g: row.get(7)?,
            is_active: row.get(8)?,
            left: row.get(9)?,
            is_published: row.get::<String>(10)? == Status::Published.code(),
            brand: row.get(11)?,
            details: parse(&row.get::<String>(12)?)?,
            name: text(13, 14)?,
            slug: text(15, 16)?,
            seller: row.get(17)?,
            is_seller_open: row.get::<Option<bool>>(18)?.unwrap_or_default(),
        })
    }
}

/// These variants, in any order, whether visitors see them or not.
pub(crate) async fn sold(snap: &mut Snapshot, variants: &[VariantId]) -> Result<Vec<Sold>, StoreError> {
    let (places, ids) = among(variants.iter().map(|id| Value::Bytes(id.as_bytes())));
    let sql = format!(
        "SELECT v.id, v.product_id, v.sku, v.option_values, v.price, v.prior_price, v.cost, v.weight_g, v.is_active,
                {FREE}, p.status, p.brand_id, p.details, es.name, en.name, es.slug, en.slug, p.seller_id,
                cs.is_open
         FROM variant v
         JOIN product p ON p.id = v.product_id
         JOIN product_text es ON es.product_id = p.id AND es.lang = 'es'
         JOIN product_text en ON en.product_id = p.id AND en.lang = 'en'
         LEFT JOIN catalog_seller cs ON cs.seller_id = p.seller_id
         WHERE v.id IN ({places})"
    );
    snap.all(sql, &ids).await
}

/// The sources of the pictures of these products, each product's in their order.
pub(crate) async fn pictures(
    snap: &mut Snapshot,
    products: &[ProductId],
) -> Result<Vec<(ProductId, String)>, StoreError> {
    let (places, ids) = among(products.iter().map(|id| Value::Bytes(id.as_bytes())));
    let sql = format!(
        "SELECT product_id, source FROM product_picture WHERE product_id IN ({places})
         ORDER BY product_id, position"
    );
    snap.all(sql, &ids).await
}

/// The categories that list these products, and all above them.
pub(crate) async fn categories(
    snap: &mut Snapshot,
    products: &[ProductId],
) -> Result<Vec<(ProductId, CategoryId)>, StoreError> {
    let (places, ids) = among(products.iter().map(|id| Value::Bytes(id.as_bytes())));
    let sql = format!("SELECT product_id, category_id FROM category_product WHERE product_id IN ({places})");
    snap.all(sql, &ids).await
}
