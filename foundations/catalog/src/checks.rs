//! What `plaza doctor` asks of the catalogue: is everything that was written together there together, and is anything offered
//! of which the law may want to know more?

use crate::{
    model::Maker,
    rules::{maker, safety},
    store::{products, tree, whole},
};
use action::{Ailment, check, faults_of};
use catalog_facts::{BrandId, ProductCreated};
use database::{Snapshot, StoreError};
use events::Fact;
use std::collections::HashMap;

/// How many products are read at a time.
const READ_AT_ONCE: u32 = 500;

/// The checks of the catalogue.
pub(crate) fn all() -> Vec<action::Check> {
    vec![check("catalog-doctor", catalogue)]
}

async fn catalogue(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    let mut found = faults_of(whole::count_halves(snap).await?);
    let products = whole::count_products(snap).await?;
    let told = snap.count_facts(ProductCreated::NAME).await?;
    if products != told {
        let ailment = Ailment::fault("catalog-doctor-creations");
        found.push(ailment.with("products", products).with("facts", told));
    }
    let open = count_open(snap).await?;
    let told = [("catalog-doctor-countries", open.countries), ("catalog-doctor-safety", open.warnings)];
    for (key, count) in told.into_iter().filter(|(_, count)| *count > 0) {
        found.push(Ailment::warning(key).with("count", count));
    }
    Ok(found)
}

/// How many of the products that visitors see leave something open.
#[derive(Default)]
struct Open {
    /// Their maker has not said in which country it is.
    countries: usize,
    /// Their warnings cannot be read in the first language.
    warnings: usize,
}

async fn count_open(snap: &mut Snapshot) -> Result<Open, StoreError> {
    let brands = tree::all_brands(snap, u32::MAX).await?;
    let makers: HashMap<BrandId, Option<Maker>> =
        brands.into_iter().map(|brand| (brand.id, brand.maker)).collect();
    let first = shop::reads::profile(snap).await?.first();
    let (mut open, mut after) = (Open::default(), None);
    loop {
        let seen = products::seen(snap, after, READ_AT_ONCE).await?;
        let is_open = |(_, brand, details): &&products::Seen| {
            let brands_own = brand.and_then(|brand| makers.get(&brand)).and_then(Option::as_ref);
            maker::is_country_open(details.product_type, details.maker.as_ref(), brands_own)
        };
        let is_unread =
            |(_, _, details): &&products::Seen| safety::can_be_read(&details.safety, first).is_err();
        open.countries += seen.iter().filter(is_open).count();
        open.warnings += seen.iter().filter(is_unread).count();
        let Some((last, ..)) = seen.last() else { return Ok(open) };
        after = Some(*last);
    }
}
