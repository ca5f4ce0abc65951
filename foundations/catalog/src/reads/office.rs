//! What the back office asks: lists of products whether visitors see them or not, and what they can be sifted by.

use crate::{
    model::{LineOrder, LinePlace, Lines, Listed, Sieve},
    rules::words,
    store::{lines, office, tree},
};
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{Snapshot, StoreError};
use kernel::Localized;

/// More brands than this nobody picks one from.
const BRANDS_MAX: u32 = 300;

/// A page of products, in this order, beside this place.
pub async fn lines(
    snap: &mut Snapshot,
    sieve: &Sieve,
    order: LineOrder,
    from: Option<&LinePlace>,
    size: usize,
) -> Result<Lines, StoreError> {
    let exact = exact(snap, &sieve.typed).await?;
    let ids: Vec<ProductId> = exact.iter().map(|one| one.product).collect();
    let sieve = &with_words(sieve);
    if asks_for_nothing(sieve) {
        return Ok(Lines { exact, ..Lines::default() });
    }
    let surplus = u32::try_from(size).unwrap_or(u32::MAX).saturating_add(1);
    let mut found = office::beside(snap, sieve, order, from, &ids, surplus).await?;
    let goes_on = found.len() > size;
    found.truncate(size);
    let is_back = from.is_some_and(|place| place.is_back);
    if is_back {
        found.reverse();
    }
    let rows = office::listed(snap, &found).await?;
    Ok(Lines {
        exact,
        rows,
        has_before: if is_back { goes_on } else { from.is_some() },
        has_after: is_back || goes_on,
    })
}

fn with_words(sieve: &Sieve) -> Sieve {
    Sieve { words: words::asked(&sieve.typed), ..sieve.clone() }
}

/// Whether something was typed in which there is no word.
fn asks_for_nothing(sieve: &Sieve) -> bool {
    !sieve.typed.trim().is_empty() && sieve.words.is_empty()
}

async fn exact(snap: &mut Snapshot, typed: &str) -> Result<Vec<Listed>, StoreError> {
    if typed.trim().is_empty() {
        return Ok(Vec::new());
    }
    let found = office::exact(snap, typed).await?;
    office::listed(snap, &found).await
}

/// All products that pass, so many at most.
pub async fn passing(snap: &mut Snapshot, sieve: &Sieve, most: u32) -> Result<Vec<ProductId>, StoreError> {
    let mut found = Vec::new();
    if !sieve.typed.trim().is_empty() {
        found = office::exact(snap, &sieve.typed).await?;
    }
    let sieve = &with_words(sieve);
    if !asks_for_nothing(sieve) {
        for product in office::passing(snap, sieve, most).await? {
            if !found.contains(&product) {
                found.push(product);
            }
        }
    }
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(found)
}

/// A category in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Which one.
    pub id: CategoryId,
    /// Unique, stable.
    pub key: String,
    /// The one above it.
    pub parent: Option<CategoryId>,
    /// Its name.
    pub name: Localized,
    /// How deep it stands: nothing is above it at 0.
    pub depth: usize,
}

/// All categories as a tree, each behind the one above it, sisters in order.
pub async fn branches(snap: &mut Snapshot) -> Result<Vec<Branch>, StoreError> {
    let all = office::categories(snap).await?;
    let mut tree = Vec::with_capacity(all.len());
    let mut open: Vec<(usize, usize)> = Vec::new();
    let children = |parent: Option<CategoryId>, depth: usize| {
        all.iter()
            .enumerate()
            .rev()
            .filter(move |(_, one)| one.parent == parent)
            .map(move |(place, _)| (place, depth))
    };
    open.extend(children(None, 0));
    while let Some((place, depth)) = open.pop() {
        let one = &all[place];
        tree.push(Branch {
            id: one.id,
            key: one.key.clone(),
            parent: one.parent,
            name: one.name.clone(),
            depth,
        });
        open.extend(children(Some(one.id), depth + 1));
    }
    Ok(tree)
}

/// A category and all below it.
pub async fn with_below(snap: &mut Snapshot, id: CategoryId) -> Result<Vec<CategoryId>, StoreError> {
    let mut all = vec![id];
    all.extend(tree::below(snap, id).await?);
    Ok(all)
}

/// Brands by name: which, its key and its name.
pub async fn brand_names(snap: &mut Snapshot) -> Result<Vec<(BrandId, String, String)>, StoreError> {
    office::brands(snap, BRANDS_MAX).await
}

/// Whether every product has its line.
pub async fn are_all_lined(snap: &mut Snapshot) -> Result<bool, StoreError> {
    Ok(lines::lined_up_to(snap).await?.is_none())
}

/// Whether there is such a product.
pub async fn is_there(snap: &mut Snapshot, product: ProductId) -> Result<bool, StoreError> {
    Ok(!office::listed(snap, &[product]).await?.is_empty())
}
