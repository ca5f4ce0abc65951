//! What the pages of the back office ask: a promotion as its form shows it, what it may name, the law that is in force, and
//! what a price becomes elsewhere.

use crate::{
    model::{Buyer, Cause, Promotion, Rate, Rates, TaxKind, TaxSettings, Written},
    rules::{
        law::{self, Regime},
        promotion, shown_settings,
    },
    store,
};
use addresses::{model::Place, rules::countries};
use catalog::{
    model::TaxClass,
    reads::{edit, office},
};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use jiff::civil::Date;
use kernel::{Lang, Money, Timestamp};
use shop::model::Profile;

/// A promotion as its form shows it.
pub(crate) async fn written(
    snap: &mut Snapshot,
    known: &Promotion,
    lang: Lang,
) -> Result<Written, StoreError> {
    let mut skus = Vec::new();
    for product in &known.draft.wants.products {
        skus.push(sku(snap, *product).await?);
    }
    let zone = promotion::zone(&shop::reads::profile(snap).await?.zone);
    Ok(promotion::show(&known.draft, &skus, lang, &zone))
}

/// The first SKU of a product that visitors see; the id of another.
async fn sku(snap: &mut Snapshot, product: ProductId) -> Result<String, StoreError> {
    let is_shown = catalog::reads::card(snap, product).await?.is_some();
    let draft = if is_shown { edit::draft(snap, product).await? } else { None };
    let first = draft.and_then(|draft| draft.variants.into_iter().next());
    Ok(first.map_or_else(|| product.to_string(), |variant| variant.sku))
}

/// Something that a promotion may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// Categories as a tree, brands by name, and groups of people, whose ids are their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Targets {
    pub(crate) categories: Vec<Target>,
    pub(crate) brands: Vec<Target>,
    pub(crate) groups: Vec<Target>,
}

/// What a promotion may name, in a language.
pub(crate) async fn targets(snap: &mut Snapshot, lang: Lang) -> Result<Targets, StoreError> {
    let branches = office::branches(snap).await?;
    let category = |one: &office::Branch| {
        let name = format!("{}{}", "– ".repeat(one.depth.min(6)), one.name.show(lang));
        Target { id: one.id.to_string(), name }
    };
    let brands = office::brand_names(snap).await?;
    let groups = super::groups(snap).await?;
    Ok(Targets {
        categories: branches.iter().map(category).collect(),
        brands: brands.into_iter().map(|(id, _, name)| Target { id: id.to_string(), name }).collect(),
        groups: groups.into_iter().map(|group| Target { id: group.code, name: group.name }).collect(),
    })
}

/// The rates of a land that hold today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InForce {
    pub(crate) code: &'static str,
    /// What its country is called; nothing where a text of ours names the part.
    pub(crate) country: Option<&'static str>,
    pub(crate) kind: TaxKind,
    pub(crate) rates: Rates,
    pub(crate) is_own: bool,
}

/// What the shop decided, as the page of taxes shows it.
pub(crate) struct TaxesShown {
    pub(crate) settings: TaxSettings,
    pub(crate) version: i64,
    /// The rates that it corrected, as they are typed.
    pub(crate) own: String,
    /// Whether it is in Spain, where the part matters.
    pub(crate) is_spanish: bool,
    pub(crate) lands: Vec<InForce>,
}

/// What is in force today.
pub(crate) async fn in_force(
    snap: &mut Snapshot,
    now: Timestamp,
    lang: Lang,
) -> Result<TaxesShown, StoreError> {
    let (settings, version) = store::taxes::find(snap).await?;
    let profile = shop::reads::profile(snap).await?;
    let day = today(&profile, now);
    let one = |land: &'static law::Land| InForce {
        code: &land.code,
        country: countries().iter().find(|country| country.code == land.code).map(|known| known.name(lang)),
        kind: land.kind,
        rates: land.rates(&settings, day),
        is_own: settings.own.iter().any(|own| own.land == land.code),
    };
    let lands = law::lands().iter().map(one).collect();
    let own = shown_settings(&settings, lang);
    Ok(TaxesShown { own, is_spanish: profile.country == "ES", lands, settings, version })
}

fn today(profile: &Profile, now: Timestamp) -> Date {
    now.to_zoned(promotion::zone(&profile.zone)).date()
}

/// What a price becomes for one class of goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tried {
    pub(crate) class: TaxClass,
    pub(crate) kind: TaxKind,
    pub(crate) cause: Cause,
    pub(crate) rate: Rate,
    pub(crate) price: Money,
}

/// What a hundred of the shop's currency become for each class where they go.
pub(crate) async fn tried(
    snap: &mut Snapshot,
    now: Timestamp,
    place: &Place,
    buyer: &Buyer,
) -> Result<Vec<Tried>, StoreError> {
    let (settings, _) = store::taxes::find(snap).await?;
    let profile = shop::reads::profile(snap).await?;
    let day = today(&profile, now);
    let regime = Regime::of(&settings, &profile.country, Some(place), buyer, day);
    let hundred = Money::new(100 * 10_i64.pow(profile.currency.exponent()), profile.currency);
    let one = |class: TaxClass| Tried {
        class,
        kind: regime.kind,
        cause: regime.cause,
        rate: regime.rate(class),
        price: regime.there(hundred, class).unwrap_or(hundred),
    };
    Ok(TaxClass::ALL.map(one).to_vec())
}

/// All countries that addresses know, by their names.
pub(crate) fn countries_by_name(lang: Lang) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        countries().iter().map(|one| (one.code.to_owned(), one.name(lang).to_owned())).collect();
    all.sort_by_key(|(_, name)| kernel::text::fold(name));
    all
}
