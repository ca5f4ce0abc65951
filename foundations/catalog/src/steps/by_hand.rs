//! Keeping the tree of categories from the back office: by hand, one at a time, written down as whose deed it was.

use super::{moved, put_brand, put_category};
use crate::{
    model::{BrandDraft, CategoryDraft, Put},
    reads::office::{self, Branch},
    rules::tree::{Place, TreeRejected, moved as sorted},
    store::{drafts, lines, tree},
};
use action::{Change, Ctx, Failure};
use catalog_facts::{BrandId, CategoryChanged, CategoryId};
use database::{StoreError, Tx};
use kernel::{Lang, Localized, Subject, text};
use serde_json::{Value, json};

type Refused = Failure<TreeRejected>;

/// Makes a category behind its sisters; gives which.
pub(crate) async fn add_category(
    tx: &mut Tx,
    ctx: &Ctx,
    name: Localized,
    parent: Option<CategoryId>,
) -> Result<CategoryId, Refused> {
    let draft = CategoryDraft {
        key: free_category_key(tx, &name).await?,
        parent: key_of(tx, parent).await?,
        name,
        position: tree::next_position(tx, parent).await?,
        ..CategoryDraft::default()
    };
    put(tx, ctx, &draft).await?;
    let Some(known) = tree::find_category(tx, &draft.key).await? else { return Err(Failure::NotFound) };
    let told = told_category(&draft);
    tell(tx, ctx, "catalog-admin-categories-audit-made", known.id.into(), &draft.name, (Value::Null, told))
        .await?;
    Ok(known.id)
}

async fn put(tx: &mut Tx, ctx: &Ctx, draft: &CategoryDraft) -> Result<Put, Refused> {
    put_category(tx, ctx, draft).await.map_err(|no| no.widen(TreeRejected::Unfit))
}

/// Changes a category, if it is still the one that was shown. Under another one it stands behind its new sisters.
pub(crate) async fn change_category(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CategoryId,
    wanted: &CategoryDraft,
    parent: Option<CategoryId>,
    mark: &str,
) -> Result<(), Refused> {
    let (before, hash) = load(tx, id).await?;
    if hash != mark {
        return Err(Failure::Conflict);
    }
    let parent_key = key_of(tx, parent).await?;
    let position = match before.parent == parent_key {
        true => before.position,
        false => tree::next_position(tx, parent).await?,
    };
    let draft = CategoryDraft {
        key: before.key.clone(),
        parent: parent_key,
        position,
        picture: before.picture.clone(),
        ..wanted.clone()
    };
    if put(tx, ctx, &draft).await? == Put::Same {
        return Ok(());
    }
    let told = (told_category(&before), told_category(&draft));
    tell(tx, ctx, "catalog-admin-categories-audit-changed", id.into(), &draft.name, told).await
}

/// Puts a category elsewhere among its sisters.
pub(crate) async fn place_category(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CategoryId,
    place: Place<CategoryId>,
) -> Result<(), Refused> {
    let branches = office::branches(tx).await?;
    let here = branches.iter().find(|one| one.id == id).ok_or(Failure::NotFound)?;
    let sisters: Vec<&Branch> = branches.iter().filter(|one| one.parent == here.parent).collect();
    let ids: Vec<CategoryId> = sisters.iter().map(|one| one.id).collect();
    let order = sorted(&ids, id, place);
    if order == ids {
        return Ok(());
    }
    for (position, one) in (0..).zip(&order) {
        let (draft, _) = load(tx, *one).await?;
        put(tx, ctx, &CategoryDraft { position, ..draft }).await?;
    }
    let at = |all: &[CategoryId]| json!({ "place": all.iter().position(|one| *one == id).map(|at| at + 1) });
    let told = (at(&ids), at(&order));
    tell(tx, ctx, "catalog-admin-categories-audit-changed", id.into(), &here.name, told).await
}

/// Takes a category away that is empty. Its address leads to the one above it.
pub(crate) async fn remove_category(tx: &mut Tx, ctx: &Ctx, id: CategoryId) -> Result<(), Refused> {
    let (draft, _) = load(tx, id).await?;
    if !tree::below(tx, id).await?.is_empty() {
        return Err(Failure::Rejected(TreeRejected::HasBelow));
    }
    // Before every product has its line, nobody can tell which are empty.
    if lines::lined_up_to(tx).await?.is_some() {
        return Err(Failure::SlowDown);
    }
    if lines::is_named(tx, id).await? {
        return Err(Failure::Rejected(TreeRejected::HasProducts));
    }
    let above = tree::line_of(tx, id).await?.get(1).copied();
    for lang in Lang::ALL {
        let Some(path) = tree::path_of(tx, id, lang).await? else { continue };
        let target = match above {
            Some(above) => tree::path_of(tx, above, lang).await?.map(|path| format!("/c/{path}")),
            None => None,
        };
        let home = if lang.prefix().is_empty() { "/" } else { "" };
        moved::own(tx, lang, &format!("/c/{path}"), target.as_deref().unwrap_or(home)).await?;
    }
    lines::remove_category(tx, id).await?;
    tx.record(&CategoryChanged { category: id }).await?;
    let told = (told_category(&draft), Value::Null);
    tell(tx, ctx, "catalog-admin-categories-audit-removed", id.into(), &draft.name, told).await
}

/// Makes a brand; gives which.
pub(crate) async fn add_brand(tx: &mut Tx, ctx: &Ctx, wanted: &BrandDraft) -> Result<BrandId, Refused> {
    let draft = BrandDraft { key: free_brand_key(tx, &wanted.name).await?, ..wanted.clone() };
    put_brand(tx, ctx, &draft).await.map_err(|no| no.widen(TreeRejected::Unfit))?;
    let Some((brand, _)) = tree::find_brand(tx, &draft.key).await? else { return Err(Failure::NotFound) };
    let told = (Value::Null, told_brand(&draft));
    let label = Localized::same(&draft.name);
    tell(tx, ctx, "catalog-admin-brands-audit-made", brand.id.into(), &label, told).await?;
    Ok(brand.id)
}

/// Changes a brand, if it is still the one that was shown.
pub(crate) async fn change_brand(
    tx: &mut Tx,
    ctx: &Ctx,
    id: BrandId,
    wanted: &BrandDraft,
    mark: &str,
) -> Result<(), Refused> {
    let key = lines::brand_key(tx, id).await?.ok_or(Failure::NotFound)?;
    let before = drafts::brand(tx, &key).await?.ok_or(Failure::NotFound)?;
    let Some((_, hash)) = tree::find_brand(tx, &key).await? else { return Err(Failure::NotFound) };
    if hash != mark {
        return Err(Failure::Conflict);
    }
    let draft = BrandDraft { key, picture: before.picture.clone(), ..wanted.clone() };
    if put_brand(tx, ctx, &draft).await.map_err(|no| no.widen(TreeRejected::Unfit))? == Put::Same {
        return Ok(());
    }
    let told = (told_brand(&before), told_brand(&draft));
    tell(tx, ctx, "catalog-admin-brands-audit-changed", id.into(), &Localized::same(&draft.name), told).await
}

/// A category as it is edited, and the name of its content.
async fn load(tx: &mut Tx, id: CategoryId) -> Result<(CategoryDraft, String), Refused> {
    let key = lines::category_key(tx, id).await?.ok_or(Failure::NotFound)?;
    let draft = drafts::category(tx, &key).await?.ok_or(Failure::NotFound)?;
    let known = tree::find_category(tx, &key).await?.ok_or(Failure::NotFound)?;
    Ok((draft, known.hash))
}

async fn key_of(tx: &mut Tx, id: Option<CategoryId>) -> Result<Option<String>, Refused> {
    match id {
        None => Ok(None),
        Some(id) => lines::category_key(tx, id).await?.map(Some).ok_or(Failure::NotFound),
    }
}

async fn free_category_key(tx: &mut Tx, name: &Localized) -> Result<String, StoreError> {
    let wanted = key_from(name.show(Lang::default()));
    let (mut key, mut number) = (wanted.clone(), 1);
    while tree::find_category(tx, &key).await?.is_some() {
        number += 1;
        key = format!("{wanted}-{number}");
    }
    Ok(key)
}

async fn free_brand_key(tx: &mut Tx, name: &str) -> Result<String, StoreError> {
    let wanted = key_from(name);
    let (mut key, mut number) = (wanted.clone(), 1);
    while tree::find_brand(tx, &key).await?.is_some() {
        number += 1;
        key = format!("{wanted}-{number}");
    }
    Ok(key)
}

fn key_from(name: &str) -> String {
    Some(text::slug(name)).filter(|key| !key.is_empty()).unwrap_or_else(|| "x".to_owned())
}

fn told_category(draft: &CategoryDraft) -> Value {
    json!({ "name": draft.name, "slug": draft.slug, "text": draft.text, "parent": draft.parent })
}

fn told_brand(draft: &BrandDraft) -> Value {
    json!({ "name": draft.name, "slug": draft.slug, "text": draft.text, "maker": draft.maker })
}

/// Writes down who changed what; of what was there before only the fields that changed.
async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    subject: Subject,
    name: &Localized,
    (before, after): (Value, Value),
) -> Result<(), Refused> {
    let (before, after) = different(before, after);
    let label = name.show(Lang::default());
    Ok(ctx.audit(tx, &Change { verb, subject, label, before, after }).await?)
}

fn different(before: Value, after: Value) -> (Value, Value) {
    let (Value::Object(mut was), Value::Object(mut is)) = (before.clone(), after.clone()) else {
        return (before, after);
    };
    let same: Vec<String> = was.keys().filter(|key| was.get(*key) == is.get(*key)).cloned().collect();
    for key in same {
        was.remove(&key);
        is.remove(&key);
    }
    (Value::Object(was), Value::Object(is))
}
