//! Categories for whoever keeps them.

use crate::{
    actions::TreeRejected,
    model::CategoryDraft,
    reads::{hand, program},
    steps,
};
use action::Failure;
use catalog_facts::CategoryId;
use database::Tx;
use kernel::Localized;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{At, Body, Call, Done, Fault, Listing, Made, Reply, Seen, Translated},
};

/// A category as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = KeptCategory)]
pub(crate) struct Kept {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Which version of it.
    version: String,
    /// The shop's own word for it.
    key: String,
    /// The key of the one above it.
    parent: Option<String>,
    /// Its name.
    name: Translated,
    /// Its part of the address.
    slug: Translated,
    /// A sentence or two.
    text: Translated,
    /// Its place among its sisters.
    position: i64,
}

fn shown(id: CategoryId, draft: CategoryDraft, version: String) -> Kept {
    Kept {
        id: id.to_string(),
        version,
        key: draft.key,
        parent: draft.parent,
        name: draft.name.into(),
        slug: draft.slug.into(),
        text: draft.text.into(),
        position: draft.position,
    }
}

/// A category that is not there yet.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCategory, example = json!({ "name": { "es": "Barro", "en": "Clay" } }))]
pub(crate) struct New {
    /// Its name.
    name: Translated,
    /// The one above it.
    #[serde(default)]
    #[schema(format = "uuid")]
    parent: Option<String>,
}

/// The fields of a category that are to be others. What is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = CategoryChange, example = json!({ "text": { "es": "Hecho a mano", "en": "Made by hand" } }))]
pub(crate) struct Change {
    /// Its name.
    name: Option<Translated>,
    /// Its part of the address; an empty one is made from the name.
    slug: Option<Translated>,
    /// A sentence or two.
    text: Option<Translated>,
    /// The one above it; an empty text puts it on top.
    parent: Option<String>,
}

fn parent_of(word: Option<&str>) -> Result<Option<CategoryId>, Problem> {
    let unfit = || Problem::from(Fault::new("parent", "webkit-api-field-unfit"));
    word.filter(|word| !word.is_empty()).map(|word| word.parse().map_err(|_| unfit())).transpose()
}

/// All of them, each behind the one above it.
pub(crate) async fn list(call: Call) -> Result<Listing<Kept>, Problem> {
    let all = call.read(async |snap| program::categories(snap).await).await?;
    Ok(Listing::whole(all.into_iter().map(|(id, draft, version)| shown(id, draft, version)).collect()))
}

/// One of them.
pub(crate) async fn one(call: Call, At(id): At<CategoryId>) -> Result<Reply<Kept>, Problem> {
    let found = call.read(async |snap| hand::category(snap, id).await).await?;
    let (draft, version) = found.ok_or(Problem::NotFound)?;
    Ok(Reply::at(shown(id, draft, version.clone()), version))
}

/// A new one behind its sisters.
pub(crate) async fn make(call: Call, Body(new): Body<New>) -> Result<Made<Kept>, Problem> {
    let parent = match new.parent.as_deref() {
        Some("") => return Err(Fault::new("parent", "webkit-api-field-unfit").into()),
        word => parent_of(word)?,
    };
    let name = Localized::from(new.name);
    let made = call
        .once(async |tx| {
            let id = steps::add_category(tx, call.ctx(), name.clone(), parent).await?;
            kept(tx, id).await
        })
        .await
        // What is not there is the one above it, not what was asked for.
        .map_err(|problem| match problem {
            Problem::NotFound => Fault::new("parent", "webkit-api-field-unfit").into(),
            other => other,
        })?;
    Ok(Made::at(format!("/api/v1/admin/categories/{}", made.id), made))
}

/// Makes the fields that are named others, if it is the one that was seen.
pub(crate) async fn change(
    call: Call,
    At(id): At<CategoryId>,
    seen: Seen,
    Body(wish): Body<Change>,
) -> Result<Reply<Kept>, Problem> {
    let above = wish.parent.as_deref().map(|word| parent_of(Some(word))).transpose()?;
    let now = call
        .once(async |tx| {
            let (mut draft, mark) = hand::category(tx, id).await?.ok_or(Failure::NotFound)?;
            if !seen.is(&mark) {
                return Err(Failure::Conflict);
            }
            let parent = match above {
                Some(parent) => parent,
                None => program::category_of_key(tx, draft.parent.as_deref()).await?,
            };
            draft.name = wish.name.clone().map_or(draft.name, Into::into);
            draft.slug = wish.slug.clone().map_or(draft.slug, Into::into);
            draft.text = wish.text.clone().map_or(draft.text, Into::into);
            steps::change_category(tx, call.ctx(), id, &draft, parent, &mark).await?;
            kept(tx, id).await
        })
        .await
        .map_err(Seen::judge)?;
    let version = now.version.clone();
    Ok(Reply::at(now, version))
}

/// Takes it away, if it is empty.
pub(crate) async fn remove(call: Call, At(id): At<CategoryId>) -> Result<Done, Problem> {
    call.once(async |tx| steps::remove_category(tx, call.ctx(), id).await).await?;
    Ok(Done)
}

async fn kept(tx: &mut Tx, id: CategoryId) -> Result<Kept, Failure<TreeRejected>> {
    let (draft, version) = hand::category(tx, id).await?.ok_or(Failure::NotFound)?;
    Ok(shown(id, draft, version))
}
