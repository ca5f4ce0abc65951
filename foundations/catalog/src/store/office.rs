//! SQL that asks for lines of the back office. A list goes along the index of its order where many products pass, and
//! gathers the few that pass where they are few: which it is, a look at a few hundred index entries tells. Neither engine
//! is left to guess, so neither walks through a hundred thousand rows for a page of fifty.

mod asking;

use super::{parse, tree};
use crate::{
    model::{LineKey, LineOrder, LinePlace, LineShown, Listed, Sieve, Status, UNCOUNTED},
    view::BrandView,
};
use asking::{Asking, Few};
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{FromRow, Row, Snapshot, StoreError, args};
use kernel::Localized;

const LISTED: &str = "l.product_id, l.status, b.name, l.changed_at, l.stock, l.price, l.lack, l.is_unread, l.body, l.name, \
     l.held, l.is_out";

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let status: String = row.get(1)?;
        let (lack, is_unread): (String, bool) = (row.get(6)?, row.get(7)?);
        let unread = is_unread.then(|| "catalog-safety-unread".to_owned());
        Ok(Self {
            product: row.get(0)?,
            status: Status::of(&status).ok_or_else(|| StoreError::Corrupt(format!("status {status:?}")))?,
            brand: row.get(2)?,
            changed_at: row.get(3)?,
            stock: Some(row.get::<i64>(4)?).filter(|stock| *stock != UNCOUNTED),
            price: row.get(5)?,
            problem: Some(lack).filter(|lack| !lack.is_empty()).or(unread),
            shown: parse::<LineShown>(&row.get::<String>(8)?)?,
            name: row.get(9)?,
            held: row.get(10)?,
            is_out: row.get(11)?,
        })
    }
}

/// The products beside a place, the nearest first; from the beginning if there is none.
pub(crate) async fn beside(
    snap: &mut Snapshot,
    sieve: &Sieve,
    order: LineOrder,
    from: Option<&LinePlace>,
    except: &[ProductId],
    size: u32,
) -> Result<Vec<ProductId>, StoreError> {
    let mut asking = begun(snap, sieve).await?;
    for product in except {
        asking.say(" AND l.product_id <> ").id(*product.as_bytes());
    }
    let is_down = order.is_down != from.is_some_and(|place| place.is_back);
    let (sign, way) = if is_down { ("<", "DESC") } else { (">", "ASC") };
    let column = asking.column(column(order.key));
    if let Some(place) = from {
        asking.say(&format!(" AND ({column}, l.product_id) {sign} ("));
        match order.key {
            LineKey::Name => asking.text(&place.key),
            LineKey::Changed | LineKey::Stock | LineKey::Price => asking.int(place.key.parse().unwrap_or(0)),
        };
        asking.say(", ").id(*place.product.as_bytes()).say(")");
    }
    asking.say(&format!(" ORDER BY {column} {way}, l.product_id {way} LIMIT ")).int(i64::from(size));
    asking.products(snap).await
}

/// The lines of products, in the order in which they are named. They are asked for by themselves, so that whoever walks
/// along an order touches nothing but its index.
pub(crate) async fn listed(snap: &mut Snapshot, products: &[ProductId]) -> Result<Vec<Listed>, StoreError> {
    if products.is_empty() {
        return Ok(Vec::new());
    }
    let mut asking = Asking::of_lines(LISTED);
    asking.products_in(products);
    let mut found: Vec<Listed> = asking.all(snap).await?;
    found.sort_by_key(|one| products.iter().position(|id| *id == one.product));
    Ok(found)
}

fn column(key: LineKey) -> &'static str {
    match key {
        LineKey::Changed => "changed_at",
        LineKey::Name => "name",
        LineKey::Stock => "stock",
        LineKey::Price => "price",
    }
}

/// The products that pass, the latest changed first, so many at most.
pub(crate) async fn passing(
    snap: &mut Snapshot,
    sieve: &Sieve,
    most: u32,
) -> Result<Vec<ProductId>, StoreError> {
    let mut asking = begun(snap, sieve).await?;
    let column = asking.column("changed_at");
    asking.say(&format!(" ORDER BY {column} DESC, l.product_id DESC LIMIT ")).int(i64::from(most));
    asking.products(snap).await
}

/// The question up to its conditions, of which more may follow.
async fn begun(snap: &mut Snapshot, sieve: &Sieve) -> Result<Asking, StoreError> {
    let mut asking = match few(snap, sieve).await? {
        Some(few) => few.asking(),
        None => Asking::wide(),
    };
    for word in &sieve.words {
        asking.say(" AND l.words LIKE ").text(&format!("% {word}%"));
    }
    if let Some(status) = sieve.status {
        asking.say(" AND COALESCE(l.status, l.status) = ").text(status.code());
    }
    if let Some(brand) = sieve.brand {
        asking.say(" AND COALESCE(l.brand_id, l.brand_id) = ").id(*brand.as_bytes());
    }
    if let Some(wanting) = sieve.wanting {
        let flag = asking::flag(wanting);
        asking.say(&format!(" AND COALESCE(l.{flag}, l.{flag})"));
    }
    if !sieve.categories.is_empty() {
        asking.say(" AND EXISTS (SELECT 1 FROM product_place pp WHERE pp.product_id = l.product_id AND pp.category_id IN (");
        asking.ids(&sieve.categories).say("))");
    }
    Ok(asking)
}

/// What few products pass, if there is such a thing.
async fn few(snap: &mut Snapshot, sieve: &Sieve) -> Result<Option<Few>, StoreError> {
    if let Some(words) = Few::of_words(snap, sieve).await? {
        return Ok(Some(words));
    }
    for few in Few::of(sieve) {
        if few.is_few(snap).await? {
            return Ok(Some(few));
        }
    }
    Ok(None)
}

/// Products with exactly this SKU, as it is written or in capitals, or with this GTIN.
pub(crate) async fn exact(snap: &mut Snapshot, typed: &str) -> Result<Vec<ProductId>, StoreError> {
    let typed = typed.trim();
    let capitals = typed.to_uppercase();
    let mut found: Vec<(ProductId,)> = snap
        .all("SELECT product_id FROM variant WHERE sku IN ($1, $2) ORDER BY sku", args![*typed, capitals])
        .await?;
    let by_gtin: Vec<(ProductId,)> =
        snap.all("SELECT product_id FROM variant WHERE gtin = $1 LIMIT 5", args![*typed]).await?;
    found.extend(by_gtin);
    let mut ids: Vec<ProductId> = Vec::new();
    for (id,) in found {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// A category as the back office shows it.
pub(crate) struct Named {
    pub(crate) id: CategoryId,
    pub(crate) key: String,
    pub(crate) parent: Option<CategoryId>,
    pub(crate) name: Localized,
}

impl FromRow for Named {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let name = Localized { es: row.get(3)?, en: row.get(4)? };
        Ok(Self { id: row.get(0)?, key: row.get(1)?, parent: row.get(2)?, name })
    }
}

/// All categories, sisters in order.
pub(crate) async fn categories(snap: &mut Snapshot) -> Result<Vec<Named>, StoreError> {
    snap.all(
        "SELECT c.id, c.key, c.parent_id, es.name, en.name FROM category c
         JOIN category_text es ON es.category_id = c.id AND es.lang = 'es'
         JOIN category_text en ON en.category_id = c.id AND en.lang = 'en' ORDER BY c.position, c.key",
        &[],
    )
    .await
}

/// Brands by name, so many at most: which, its key and its name.
pub(crate) async fn brands(
    snap: &mut Snapshot,
    most: u32,
) -> Result<Vec<(BrandId, String, String)>, StoreError> {
    snap.all("SELECT id, key, name FROM brand ORDER BY slug LIMIT $1", args![most]).await
}

/// So many brands whose address stands behind a text.
pub(crate) async fn brands_behind(
    snap: &mut Snapshot,
    slug: &str,
    size: u32,
) -> Result<Vec<BrandView>, StoreError> {
    let sql = "SELECT id, name, slug, details FROM brand WHERE slug > $1 ORDER BY slug LIMIT $2";
    let rows: Vec<(BrandId, String, String, String)> = snap.all(sql, args![*slug, size]).await?;
    rows.into_iter().map(|(id, name, slug, details)| tree::brand_view(id, name, slug, &details)).collect()
}
