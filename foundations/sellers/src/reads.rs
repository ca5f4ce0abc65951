//! What pages and others ask about sellers, and what the house keeps of what they sell.

pub use crate::rules::asked;
pub(crate) use crate::rules::{allowed, allowed_to_them, show as rule_written, shown as iban_shown};

use crate::{
    model::{
        Commission, PayoutTo, Rule, RuleDraft, RuleId, RuleSeen, Seller, SellerId, SellerShown, State,
        TaxHome, ToCommission, Turned,
    },
    rules::{self, RULES_MAX},
    store::{self, sellers, turns},
};
use database::{Snapshot, StoreError};
use kernel::{Cursor, Localized, PageOf, PersonId, Personal};
use std::collections::{HashMap, hash_map::Entry};

/// More of what became of somebody is not shown at once.
const TURNS_MAX: u32 = 100;
/// More sellers than this nobody is.
const OWN_MAX: u32 = 20;

/// One seller.
pub async fn seller(snap: &mut Snapshot, id: SellerId) -> Result<Option<Seller>, StoreError> {
    sellers::find(snap, id).await
}

/// Whoever stands at a part of an address.
pub async fn at(snap: &mut Snapshot, slug: &str) -> Result<Option<Seller>, StoreError> {
    sellers::at(snap, slug).await
}

/// The sellers that somebody is here.
pub async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Seller>, StoreError> {
    sellers::of_person(snap, person, OWN_MAX).await
}

/// A page of sellers, the latest first; of one state, or of all.
pub async fn list(
    snap: &mut Snapshot,
    of: Option<State>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Seller>, StoreError> {
    sellers::list(snap, of, after, size).await
}

/// What these are called. Those that there are not are missing.
pub async fn names(
    snap: &mut Snapshot,
    ids: &[SellerId],
) -> Result<HashMap<SellerId, SellerShown>, StoreError> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    Ok(sellers::names(snap, &ids).await?.into_iter().collect())
}

/// So many working days more than the house a seller needs until what was bought is on its way.
pub async fn preparation_days(snap: &mut Snapshot, id: SellerId) -> Result<u32, StoreError> {
    Ok(sellers::find(snap, id).await?.map_or(0, |seller| seller.preparation_days))
}

/// What became of a seller, the latest first.
pub async fn turns(snap: &mut Snapshot, id: SellerId) -> Result<Vec<Turned>, StoreError> {
    turns::of(snap, id, TURNS_MAX).await
}

/// Where a seller is paid; nothing where nobody has said so.
pub async fn payout_to(snap: &mut Snapshot, id: SellerId) -> Result<Option<PayoutTo>, StoreError> {
    let Some(seller) = sellers::find(snap, id).await? else { return Ok(None) };
    let trader = seller.trader.reveal();
    if trader.iban.is_empty() {
        return Ok(None);
    }
    let holder = Some(&trader.address.company).filter(|company| !company.is_empty());
    let may_be_paid = match seller.state {
        State::Active | State::Paused | State::Closed => true,
        State::Draft | State::Identified | State::Verified | State::Suspended => false,
    };
    let is_open = may_be_paid && seller.verified_at.is_some();
    Ok(Some(PayoutTo {
        holder: Personal::new(holder.unwrap_or(&trader.address.name).clone()),
        iban: Personal::new(trader.iban.clone()),
        every_days: seller.payout_days,
        is_open,
    }))
}

/// Where a seller counts as being, for the tax on what the house keeps; nowhere once they are forgotten.
pub async fn tax_home(snap: &mut Snapshot, id: SellerId) -> Result<TaxHome, StoreError> {
    let Some(seller) = sellers::find(snap, id).await? else { return Ok(TaxHome::default()) };
    let address = &seller.trader.reveal().address;
    Ok(TaxHome { place: address.place(), has_vat_number: seller.is_trader && !address.tax_id.is_empty() })
}

/// One rule.
pub async fn rule(snap: &mut Snapshot, id: RuleId) -> Result<Option<Rule>, StoreError> {
    store::rules::find(snap, id).await
}

/// A page of rules, the latest first.
pub async fn rules(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Rule>, StoreError> {
    store::rules::list(snap, after, size).await
}

/// The rules about one seller alone.
pub async fn rules_of(snap: &mut Snapshot, seller: SellerId) -> Result<Vec<Rule>, StoreError> {
    store::rules::of(snap, seller, RULES_MAX).await
}

/// What the house keeps of a seller's sales, or will: rules that are on, and those that are announced.
pub(crate) async fn rules_about(snap: &mut Snapshot, seller: SellerId) -> Result<Vec<RuleSeen>, StoreError> {
    let mut all = store::rules::on(snap, RULES_MAX).await?;
    for one in store::rules::coming(snap, RULES_MAX).await? {
        if !all.iter().any(|known| known.id == one.id) {
            all.push(one);
        }
    }
    all.retain(|rule| rules::is_of(rule, seller));
    let then = |rule: &Rule| rule.coming.as_ref().and_then(|coming| coming.draft.clone());
    let drafts: Vec<_> = all.iter().flat_map(|rule| [Some(rule.draft.clone()), then(rule)]).collect();
    let mut goods = goods_of(snap, &drafts).await?.into_iter();
    let mut next = || goods.next().flatten();
    Ok(all.into_iter().map(|rule| RuleSeen { rule, goods: next(), goods_then: next() }).collect())
}

/// Of which goods each of these is, in their order: a product or a category, as it is called; nothing where it is of all. Categories
/// are read once, each product too.
pub(crate) async fn goods_of(
    snap: &mut Snapshot,
    drafts: &[Option<RuleDraft>],
) -> Result<Vec<Option<Localized>>, StoreError> {
    let said = || drafts.iter().flatten();
    let has_branch = said().any(|draft| draft.product.is_none() && draft.category.is_some());
    let branches = if has_branch { catalog::reads::office::branches(snap).await? } else { Vec::new() };
    let mut products = HashMap::new();
    for product in said().filter_map(|draft| draft.product) {
        if let Entry::Vacant(unread) = products.entry(product) {
            unread.insert(catalog::reads::card(snap, product).await?.map(|card| card.name));
        }
    }
    let called = |draft: &RuleDraft| match (draft.product, draft.category) {
        (Some(product), _) => products.get(&product).cloned().flatten(),
        (None, Some(id)) => branches.iter().find(|branch| branch.id == id).map(|branch| branch.name.clone()),
        (None, None) => None,
    };
    Ok(drafts.iter().map(|draft| draft.as_ref().and_then(called)).collect())
}

/// What the house keeps of each line, by its key. A line of which nothing is kept has none.
pub async fn commissions(
    snap: &mut Snapshot,
    lines: &[ToCommission],
) -> Result<HashMap<u32, Vec<Commission>>, StoreError> {
    if lines.is_empty() {
        return Ok(HashMap::new());
    }
    let rules = store::rules::on(snap, RULES_MAX).await?;
    Ok(rules::commissions(&rules, lines))
}

/// As it stands in the form of a rule: the first SKU of a product that visitors see, the id of another.
pub(crate) async fn sku_of(snap: &mut Snapshot, draft: &RuleDraft) -> Result<String, StoreError> {
    let Some(product) = draft.product else { return Ok(String::new()) };
    let is_shown = catalog::reads::card(snap, product).await?.is_some();
    let draft = if is_shown { catalog::reads::edit::draft(snap, product).await? } else { None };
    let first = draft.and_then(|draft| draft.variants.into_iter().next());
    Ok(first.map_or_else(|| product.to_string(), |variant| variant.sku))
}
