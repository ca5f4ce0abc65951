//! What is sold, as a basket and an order need it: everything of a variant that its line says, costs and weighs.

use super::stock;
use crate::{
    model::{ProductType, TaxClass, Withdrawal},
    rules::stock::{Parts, is_sold_here},
    store::sale::{self, Sold},
    view::Details,
};
use catalog_facts::{BrandId, CategoryId, ProductId, VariantId};
use database::{Snapshot, StoreError};
use kernel::{Currency, Localized, Money};
use sellers_facts::SellerId;

/// A variant, as it is bought.
#[derive(Clone, Debug, PartialEq)]
pub struct SaleItem {
    /// Which one.
    pub variant: VariantId,
    /// Of which product.
    pub product: ProductId,
    /// The reference by which it is bought.
    pub sku: String,
    /// The product's name.
    pub name: Localized,
    /// What it chooses of each option, in words: `Verde pino`, `Grande`.
    pub option_words: Vec<Localized>,
    /// The product's part of the address of its page.
    pub slug: Localized,
    /// The source of the picture that shows it, for `media`.
    pub picture: Option<String>,
    /// What kind of thing it is.
    pub kind: ProductType,
    /// By which rate it is taxed.
    pub class: TaxClass,
    /// The price now, tax included.
    pub price: Money,
    /// The prior price of a reduction.
    pub regular: Option<Money>,
    /// What it costs the shop; never public.
    pub cost: Option<Money>,
    /// Weight in grams.
    pub weight_g: Option<i64>,
    /// Its brand.
    pub brand: Option<BrandId>,
    /// The categories that list it, and all above them.
    pub categories: Vec<CategoryId>,
    /// How many may be bought: what lies here less what is put aside, of a set no more than its parts allow. `i64::MAX` where
    /// nobody counts.
    pub available: i64,
    /// Whether it can be bought here at all: visitors see it, whoever sells it does so now, it is not retired, not sold
    /// elsewhere, and no set with a file in it.
    pub is_on_sale: bool,
    /// Whether one may go back on buying it.
    pub withdrawal: Withdrawal,
    /// Who sells it; nobody stands for the house.
    pub seller: Option<SellerId>,
}

/// These variants, in their order and none twice, whether they can be bought or not. What there is not is left out. At most
/// four statements, however many they are.
pub async fn items(
    snap: &mut Snapshot,
    variants: &[VariantId],
    currency: Currency,
) -> Result<Vec<SaleItem>, StoreError> {
    let mut wanted: Vec<VariantId> = Vec::with_capacity(variants.len());
    for variant in variants {
        if !wanted.contains(variant) {
            wanted.push(*variant);
        }
    }
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut sold = sale::sold(snap, &wanted).await?;
    sold.sort_by_key(|one| wanted.iter().position(|id| *id == one.variant));
    let mut products: Vec<ProductId> = sold.iter().map(|one| one.product).collect();
    products.sort_unstable();
    products.dedup();
    let details: Vec<&Details> = sold.iter().map(|one| &one.details).collect();
    let known = stock::known(snap, &details).await?;
    let pictures = sale::pictures(snap, &products).await?;
    let categories = sale::categories(snap, &products).await?;
    let whole = |one: Sold| {
        let parts = Parts::of(one.details.product_type, &one.details.parts, &known);
        let its = pictures.iter().filter(|(product, _)| *product == one.product);
        let pictures: Vec<&String> = its.map(|(_, source)| source).collect();
        let its = categories.iter().filter(|(product, _)| *product == one.product);
        let categories = its.map(|(_, category)| *category).collect();
        item(one, &parts, &pictures, categories, currency)
    };
    Ok(sold.into_iter().map(whole).collect())
}

fn item(
    one: Sold,
    parts: &Parts,
    pictures: &[&String],
    categories: Vec<CategoryId>,
    currency: Currency,
) -> SaleItem {
    let money = |minor: i64| Money::new(minor, currency);
    let kind = one.details.product_type;
    SaleItem {
        option_words: option_words(&one.details, &one.values),
        picture: picture(&one.details, &one.values, pictures),
        available: parts.left(one.variant, one.left).unwrap_or(i64::MAX),
        is_on_sale: one.is_published
            && one.is_active
            && is_sold_here(kind)
            && parts.are_sold_here()
            && (one.seller.is_none() || one.is_seller_open),
        variant: one.variant,
        product: one.product,
        sku: one.sku,
        name: one.name,
        slug: one.slug,
        kind,
        class: one.details.tax,
        price: money(one.price),
        regular: one.prior.map(money),
        cost: one.cost.map(money),
        weight_g: one.weight_g,
        brand: one.brand,
        categories,
        withdrawal: one.details.withdrawal,
        seller: one.seller,
    }
}

/// What the values of a variant are called. What was retired may have chosen among options that are gone.
fn option_words(details: &Details, values: &[String]) -> Vec<Localized> {
    let word = |(option, chosen): (&crate::model::OptionDraft, &String)| {
        option.values.iter().find(|value| value.key == *chosen).map(|value| value.name.clone())
    };
    details.options.iter().zip(values).filter_map(word).collect()
}

/// The picture that shows what a variant chooses; else the first that shows no other choice; else the first.
fn picture(details: &Details, values: &[String], pictures: &[&String]) -> Option<String> {
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for (option, chosen) in details.options.iter().zip(values) {
        for value in &option.values {
            let shown = value.picture.into_iter().chain(value.more.iter().copied());
            if value.key == *chosen { own.extend(shown) } else { others.extend(shown) }
        }
    }
    let of_none = (0..pictures.len()).find(|place| !others.contains(place));
    let place = own.into_iter().find(|place| *place < pictures.len()).or(of_none).unwrap_or(0);
    pictures.get(place).map(|source| (*source).clone())
}
