//! Putting a category where it belongs. What stands below it moves along, and every address that it leaves leads on.

use super::{alike, hash_of, moved, wanted_slug};
use crate::{
    model::{CategoryDraft, Put},
    rules::check::ProductRejected,
    store::{
        cards, drafts, products,
        tree::{self, CategoryText},
    },
};
use action::{Ctx, Failure};
use catalog_facts::{CatalogFact, CategoryChanged, CategoryId, ProductId};
use database::{StoreError, Tx};
use kernel::Lang;

type Refused = Failure<ProductRejected>;

/// When the next few products of a category that moved are listed anew.
pub(crate) const LISTS: &str = "catalog.lists";
/// So many at once: a transaction that lasts keeps others waiting.
const AT_ONCE: u32 = 50;

/// Makes a category or changes it. The one above it must exist, and must not stand below it.
pub async fn put_category(tx: &mut Tx, ctx: &Ctx, draft: &CategoryDraft) -> Result<Put, Refused> {
    if draft.key.is_empty() {
        return Err(Failure::Rejected(ProductRejected::KeyUnfit));
    }
    if draft.name.is_empty() {
        return Err(Failure::Rejected(ProductRejected::NameUnfit));
    }
    let hash = hash_of(draft);
    let known = tree::find_category(tx, &draft.key).await?;
    if known.as_ref().is_some_and(|known| known.hash == hash) {
        return Ok(Put::Same);
    }
    let parent = match &draft.parent {
        None => None,
        Some(key) => Some(known_category(tx, key).await?),
    };
    let id = known.as_ref().map_or_else(|| ctx.id(), |known| known.id);
    if let Some(parent) = parent
        && tree::line_of(tx, parent).await?.contains(&id)
    {
        return Err(Failure::Rejected(ProductRejected::BelowItself));
    }
    if let Some(kept) = drafts::category(tx, &draft.key).await?
        && alike::category(draft, &kept)
    {
        return Ok(Put::Same);
    }
    let before = match known {
        Some(_) => tree::line_of(tx, id).await?,
        None => Vec::new(),
    };
    tree::save_category(tx, id, parent, draft, &hash).await?;
    let mut changed = vec![id];
    for lang in Lang::ALL {
        let wanted = wanted_slug(&draft.slug, &draft.name, &draft.key, lang);
        let (slug, path) = free_path(tx, id, parent, lang, wanted).await?;
        let was = tree::path_of(tx, id, lang).await?;
        let text =
            CategoryText { name: draft.name.own(lang), slug: &slug, path: &path, body: draft.text.own(lang) };
        tree::save_category_text(tx, id, lang, &text).await?;
        if let Some(was) = was.filter(|was| *was != path) {
            let below = move_below(tx, id, lang, &was, &path).await?;
            changed.extend(below.into_iter().filter(|one| !changed.contains(one)).collect::<Vec<_>>());
        }
    }
    if !before.is_empty() && before != tree::line_of(tx, id).await? {
        cards::set_listed(tx, id, Some(ProductId::from_bytes([0; 16]))).await?;
        list_again(tx, ctx, id).await?;
    }
    media::steps::want(tx, ctx, &draft.picture).await?;
    let facts: Vec<CatalogFact> =
        changed.into_iter().map(|category| CategoryChanged { category }.into()).collect();
    tx.record(&facts).await?;
    Ok(if before.is_empty() { Put::Created } else { Put::Changed })
}

pub(super) async fn known_category(tx: &mut Tx, key: &str) -> Result<CategoryId, Refused> {
    let known = tree::find_category(tx, key).await?;
    known
        .map(|known| known.id)
        .ok_or_else(|| Failure::Rejected(ProductRejected::Unknown { key: key.to_owned() }))
}

/// The wanted slug and the path that it gives, or the first of `wanted-2`, .. whose path no other category has.
async fn free_path(
    tx: &mut Tx,
    id: CategoryId,
    parent: Option<CategoryId>,
    lang: Lang,
    wanted: String,
) -> Result<(String, String), StoreError> {
    let above = match parent {
        Some(parent) => tree::path_of(tx, parent, lang).await?.map(|path| format!("{path}/")),
        None => None,
    };
    let above = above.unwrap_or_default();
    let mut slug = wanted.clone();
    let mut number = 1;
    while tree::owner_of_path(tx, lang, &format!("{above}{slug}")).await?.is_some_and(|owner| owner != id) {
        number += 1;
        slug = format!("{wanted}-{number}");
    }
    let path = format!("{above}{slug}");
    Ok((slug, path))
}

/// Moves the paths of all categories below along; gives those that moved. The address of each leads to its new one.
async fn move_below(
    tx: &mut Tx,
    id: CategoryId,
    lang: Lang,
    was: &str,
    path: &str,
) -> Result<Vec<CategoryId>, StoreError> {
    moved::own(tx, lang, &format!("/c/{was}"), &format!("/c/{path}")).await?;
    let below = tree::below(tx, id).await?;
    for category in &below {
        let Some(old) = tree::path_of(tx, *category, lang).await? else { continue };
        let Some(rest) = old.strip_prefix(was) else { continue };
        let new = format!("{path}{rest}");
        tree::save_path(tx, *category, lang, &new).await?;
        moved::own(tx, lang, &format!("/c/{old}"), &format!("/c/{new}")).await?;
    }
    Ok(below)
}

/// Goes on with a category that moved, and says so once all its products are listed anew.
pub(crate) async fn go_on_with_lists(tx: &mut Tx, ctx: &Ctx, id: CategoryId) -> Result<(), StoreError> {
    if list_again(tx, ctx, id).await? {
        tx.record(&CategoryChanged { category: id }).await?;
    }
    Ok(())
}

/// Products below a category that moved stand in other categories now: the next few of them, and a deadline for the rest.
/// Tells whether none is left.
async fn list_again(tx: &mut Tx, ctx: &Ctx, id: CategoryId) -> Result<bool, StoreError> {
    let Some(behind) = cards::listed_up_to(tx, id).await? else { return Ok(true) };
    let next = cards::products_in(tx, id, behind, AT_ONCE).await?;
    for product in &next {
        list_one(tx, *product).await?;
    }
    let last = next.last().copied().filter(|_| next.len() == AT_ONCE as usize);
    cards::set_listed(tx, id, last).await?;
    if last.is_some() {
        tx.set_deadline(LISTS, &id.into(), ctx.now()).await?;
    }
    Ok(last.is_none())
}

async fn list_one(tx: &mut Tx, product: ProductId) -> Result<(), StoreError> {
    let Some(card) = cards::of_product(tx, product).await? else { return Ok(()) };
    let mut shown_in: Vec<CategoryId> = Vec::new();
    for key in products::category_keys(tx, product).await? {
        let Some(category) = tree::find_category(tx, &key).await? else { continue };
        for above in tree::line_of(tx, category.id).await? {
            if !shown_in.contains(&above) {
                shown_in.push(above);
            }
        }
    }
    cards::leave_categories(tx, product).await?;
    cards::list_in(tx, &card, &shown_in).await
}
