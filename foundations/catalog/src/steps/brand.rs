//! Putting brands and product types. A brand's name stands on the cards of its products, so they change with it.

use super::{hash_of, moved};
use crate::{
    model::{BrandDraft, KindDraft, Maker, Put},
    rules::{check::ProductRejected, maker},
    store::{cards, drafts, lines, products, tree},
};
use action::{Ctx, Failure};
use catalog_facts::{BrandChanged, BrandId};
use database::{StoreError, Tx};
use kernel::{Lang, Rejection};

type Refused = Failure<ProductRejected>;

/// Makes a brand or changes it.
pub async fn put_brand(tx: &mut Tx, ctx: &Ctx, draft: &BrandDraft) -> Result<Put, Refused> {
    if draft.key.is_empty() {
        return Err(Failure::Rejected(ProductRejected::KeyUnfit));
    }
    if draft.name.trim().is_empty() {
        return Err(Failure::Rejected(ProductRejected::NameUnfit));
    }
    maker::country(draft.maker.as_ref()).map_err(Failure::Rejected)?;
    let hash = hash_of(draft);
    let known = tree::find_brand(tx, &draft.key).await?;
    if known.as_ref().is_some_and(|(_, known)| *known == hash) {
        return Ok(Put::Same);
    }
    let Some((was, _)) = known else {
        let id = ctx.id();
        let slug = free_brand_slug(tx, draft, id).await?;
        tree::save_brand(tx, id, &slug, draft, &hash).await?;
        media::steps::want(tx, ctx, &draft.picture).await?;
        tx.record(&BrandChanged { brand: id }).await?;
        return Ok(Put::Created);
    };
    let slug = free_brand_slug(tx, draft, was.id).await?;
    let kept = drafts::brand(tx, &draft.key).await?;
    if kept.is_some_and(|kept| BrandDraft { slug: slug.clone(), ..draft.clone() } == kept) {
        return Ok(Put::Same);
    }
    goes_on_answering(tx, was.id, draft.maker.as_ref()).await?;
    tree::save_brand(tx, was.id, &slug, draft, &hash).await?;
    let lack = maker::answers(draft.maker.as_ref()).err().map_or("", |why| why.code());
    lines::answered(tx, was.id, lack).await?;
    if was.slug != slug {
        for lang in Lang::ALL {
            moved::own(tx, lang, &format!("/b/{}", was.slug), &format!("/b/{slug}")).await?;
        }
    }
    if was.name != draft.name {
        cards::rename_brand(tx, was.id, &draft.name).await?;
    }
    media::steps::want(tx, ctx, &draft.picture).await?;
    tx.record(&BrandChanged { brand: was.id }).await?;
    Ok(Put::Changed)
}

/// What visitors see stays answered for: its brand's maker cannot be taken away below it.
async fn goes_on_answering(tx: &mut Tx, brand: BrandId, maker: Option<&Maker>) -> Result<(), Refused> {
    if maker::answers(maker).is_ok() {
        return Ok(());
    }
    let seen = products::seen_of_brand(tx, brand).await?;
    let left_alone = seen
        .iter()
        .filter(|one| maker::may_offer(one.product_type, one.maker.as_ref(), maker).is_err())
        .count();
    match left_alone {
        0 => Ok(()),
        products => Err(Failure::Rejected(ProductRejected::MakerNeeded { products: products as i64 })),
    }
}

async fn free_brand_slug(tx: &mut Tx, draft: &BrandDraft, id: BrandId) -> Result<String, StoreError> {
    let wanted = [&draft.slug, &draft.name, &draft.key]
        .into_iter()
        .map(|text| kernel::text::slug(text))
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| id.to_string());
    let mut slug = wanted.clone();
    let mut number = 1;
    while tree::is_brand_slug_taken(tx, &slug, id).await? {
        number += 1;
        slug = format!("{wanted}-{number}");
    }
    Ok(slug)
}

/// Makes a product type or changes it.
pub async fn put_kind(tx: &mut Tx, _: &Ctx, draft: &KindDraft) -> Result<(), Refused> {
    if draft.key.is_empty() {
        return Err(Failure::Rejected(ProductRejected::KeyUnfit));
    }
    Ok(tree::save_kind(tx, draft).await?)
}
