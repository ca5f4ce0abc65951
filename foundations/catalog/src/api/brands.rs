//! Brands for whoever keeps them.

use super::{kept::maker, wish::MakerWords};
use crate::{
    actions::TreeRejected,
    model::BrandDraft,
    reads::{hand, program},
    steps,
};
use action::Failure;
use catalog_facts::BrandId;
use database::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{At, Body, Call, Listing, Made, Paging, Query, Reply, Seen, Translated, typed},
};

/// A brand or workshop as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = KeptBrand)]
pub(crate) struct Kept {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Which version of it.
    version: String,
    /// The shop's own word for it.
    key: String,
    /// Its name.
    name: String,
    /// Its part of the address.
    slug: String,
    /// Who they are.
    text: Translated,
    /// Who answers for what they make.
    maker: Option<MakerWords>,
}

fn shown(id: BrandId, draft: BrandDraft, version: String) -> Kept {
    Kept {
        id: id.to_string(),
        version,
        key: draft.key,
        name: draft.name,
        slug: draft.slug,
        text: draft.text.into(),
        maker: draft.maker.map(maker),
    }
}

/// A brand that is not there yet.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewBrand, example = json!({ "name": "Taller nuevo" }))]
pub(crate) struct New {
    /// Its name.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Who they are.
    #[serde(default)]
    text: Translated,
    /// Who answers for what they make.
    #[serde(default)]
    maker: Option<MakerWords>,
}

/// The fields of a brand that are to be others. What is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = BrandChange, example = json!({ "text": { "es": "Un taller", "en": "A workshop" } }))]
pub(crate) struct Change {
    /// Its name.
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    /// Its part of the address; an empty one is made from the name.
    slug: Option<String>,
    /// Who they are.
    text: Option<Translated>,
    /// Who answers for what they make.
    maker: Option<MakerWords>,
}

/// Longest name, in letters.
const NAME_MAX: usize = 200;

fn named(name: &str) -> Result<String, Problem> {
    typed("name", Some(name), NAME_MAX)
}

/// Brands by their addresses.
pub(crate) async fn list(call: Call, Query(paging): Query<Paging>) -> Result<Listing<Kept>, Problem> {
    let bounds = paging.bounds()?;
    let page =
        call.read(async |snap| program::brands(snap, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |(id, draft, version)| shown(id, draft, version)))
}

/// One of them.
pub(crate) async fn one(call: Call, At(id): At<BrandId>) -> Result<Reply<Kept>, Problem> {
    let found = call.read(async |snap| hand::brand(snap, id).await).await?;
    let (draft, version) = found.ok_or(Problem::NotFound)?;
    Ok(Reply::at(shown(id, draft, version.clone()), version))
}

/// A new one.
pub(crate) async fn make(call: Call, Body(new): Body<New>) -> Result<Made<Kept>, Problem> {
    let maker = new.maker.as_ref().map(Into::into);
    let draft = BrandDraft { name: named(&new.name)?, text: new.text.into(), maker, ..BrandDraft::default() };
    let made = call
        .once(async |tx| {
            let id = steps::add_brand(tx, call.ctx(), &draft).await?;
            kept(tx, id).await
        })
        .await?;
    Ok(Made::at(format!("/api/v1/admin/brands/{}", made.id), made))
}

/// Makes the fields that are named others, if it is the one that was seen.
pub(crate) async fn change(
    call: Call,
    At(id): At<BrandId>,
    seen: Seen,
    Body(wish): Body<Change>,
) -> Result<Reply<Kept>, Problem> {
    wish.name.as_deref().map(named).transpose()?;
    let now = call
        .once(async |tx| {
            let (mut draft, mark) = hand::brand(tx, id).await?.ok_or(Failure::NotFound)?;
            if !seen.is(&mark) {
                return Err(Failure::Conflict);
            }
            draft.name = wish.name.clone().unwrap_or(draft.name);
            draft.slug = wish.slug.clone().unwrap_or(draft.slug);
            draft.text = wish.text.clone().map_or(draft.text, Into::into);
            draft.maker = wish.maker.as_ref().map(Into::into).or(draft.maker);
            steps::change_brand(tx, call.ctx(), id, &draft, &mark).await?;
            kept(tx, id).await
        })
        .await
        .map_err(Seen::judge)?;
    let version = now.version.clone();
    Ok(Reply::at(now, version))
}

async fn kept(tx: &mut Tx, id: BrandId) -> Result<Kept, Failure<TreeRejected>> {
    let (draft, version) = hand::brand(tx, id).await?.ok_or(Failure::NotFound)?;
    Ok(shown(id, draft, version))
}
