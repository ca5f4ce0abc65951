//! SQL that looks for halves: rows that stand without those that were written with them.

use database::{Snapshot, StoreError};

/// The key of the text that says what is counted, and how. All of them are zero in a catalogue that is whole.
const HALVES: &[(&str, &str)] = &[
    (
        "catalog-doctor-texts",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM product WHERE
         (SELECT COUNT(*) FROM product_text WHERE product_id = product.id) <> 2",
    ),
    (
        "catalog-doctor-addresses",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM product WHERE
         (SELECT COUNT(*) FROM product_slug WHERE product_id = product.id AND is_current) <> 2",
    ),
    (
        "catalog-doctor-unlisted",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM product WHERE status = 'published'
         AND NOT EXISTS (SELECT 1 FROM card WHERE product_id = product.id)",
    ),
    (
        "catalog-doctor-unpublished",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM card
         WHERE NOT EXISTS (SELECT 1 FROM product WHERE id = card.product_id AND status = 'published')",
    ),
    (
        "catalog-doctor-variants",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM product
         WHERE NOT EXISTS (SELECT 1 FROM variant WHERE product_id = product.id)",
    ),
    (
        "catalog-doctor-prices",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM variant
         JOIN product ON product.id = variant.product_id AND product.status = 'published'
         WHERE is_active AND price <> COALESCE((SELECT price FROM price_log WHERE variant_id = variant.id
                                                ORDER BY number DESC LIMIT 1), -1)",
    ),
    (
        "catalog-doctor-held",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM stock WHERE held <>
         (SELECT COALESCE(SUM(h.quantity), 0) FROM stock_hold h
          WHERE h.variant_id = stock.variant_id AND h.location_id = stock.location_id)",
    ),
    (
        "catalog-doctor-categories",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM category WHERE
         (SELECT COUNT(*) FROM category_text WHERE category_id = category.id) <> 2",
    ),
];

/// How many halves there are of each kind.
pub(crate) async fn count_halves(snap: &mut Snapshot) -> Result<Vec<(&'static str, i64)>, StoreError> {
    let mut counts = Vec::new();
    for (what, sql) in HALVES {
        counts.push((*what, snap.one::<(i64,)>(*sql, &[]).await?.0));
    }
    Ok(counts)
}

/// How many products there are, published or not.
pub(crate) async fn count_products(snap: &mut Snapshot) -> Result<i64, StoreError> {
    Ok(snap.one::<(i64,)>("SELECT CAST(COUNT(*) AS BIGINT) FROM product", &[]).await?.0)
}
