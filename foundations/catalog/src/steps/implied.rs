//! What a product implies beside it: made where it is missing, never changed. An import must not overwrite what the owner
//! has written about a brand since.

use super::{put_brand, put_category, put_kind};
use crate::{
    model::{BrandDraft, CategoryDraft, KindDraft, Put},
    rules::check::ProductRejected,
    store::tree,
};
use action::{Ctx, Failure};
use database::Tx;

type Refused = Failure<ProductRejected>;

/// Makes the category behind its sisters if there is none with its key.
pub async fn ensure_category(tx: &mut Tx, ctx: &Ctx, draft: &CategoryDraft) -> Result<Put, Refused> {
    match tree::find_category(tx, &draft.key).await? {
        Some(_) => Ok(Put::Same),
        None => {
            let parent = match &draft.parent {
                Some(key) => tree::find_category(tx, key).await?.map(|known| known.id),
                None => None,
            };
            let position = tree::next_position(tx, parent).await?;
            put_category(tx, ctx, &CategoryDraft { position, ..draft.clone() }).await
        }
    }
}

/// Makes the brand if there is none with its key.
pub async fn ensure_brand(tx: &mut Tx, ctx: &Ctx, draft: &BrandDraft) -> Result<Put, Refused> {
    match tree::find_brand(tx, &draft.key).await? {
        Some(_) => Ok(Put::Same),
        None => put_brand(tx, ctx, draft).await,
    }
}

/// Makes the product type, or adds the attributes that it lacks.
pub async fn ensure_attributes(tx: &mut Tx, ctx: &Ctx, draft: &KindDraft) -> Result<(), Refused> {
    let Some(mut known) = tree::find_kind(tx, &draft.key).await? else {
        return put_kind(tx, ctx, draft).await;
    };
    let before = known.attributes.len();
    for attribute in &draft.attributes {
        if !known.attributes.iter().any(|one| one.key == attribute.key) {
            known.attributes.push(attribute.clone());
        }
    }
    if known.attributes.len() == before { Ok(()) } else { put_kind(tx, ctx, &known).await }
}
