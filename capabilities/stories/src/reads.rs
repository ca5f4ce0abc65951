//! What pages and programs ask about stories.

pub(crate) use crate::rules::{
    check::{PICTURES_MAX, PRODUCTS_MAX},
    parts::parts,
};

use crate::{
    model::{ContributionId, Story},
    store,
};
use catalog::view::CardView;
use catalog_facts::ProductId;
use contributions::model::{Contribution, Vote};
use database::{Snapshot, StoreError};
use kernel::{Cursor, Localized, PageOf, PersonId};
use media::reads::Gallery;
use std::collections::HashMap;

/// So many purchases of somebody are offered where they tell.
const BOUGHT: u32 = 20;

/// Which stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    All,
    /// Those about a product.
    Product(ProductId),
    /// Those about products of a type, by its key.
    Kind(String),
}

/// A story with its words.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The story.
    pub story: Story,
    /// Its words.
    pub words: Contribution,
}

/// One story, whoever may read it.
pub async fn one(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Whole>, StoreError> {
    let found = store::stories::find(snap, id).await?;
    Ok(with_words(snap, found.into_iter().collect()).await?.pop())
}

/// A page of stories that everybody can read, the latest first.
pub async fn shown(
    snap: &mut Snapshot,
    which: &Which,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let page = match which {
        Which::All => store::lists::shown(snap, after, size).await?,
        Which::Product(product) => store::lists::of_product(snap, *product, after, size).await?,
        Which::Kind(kind) => store::lists::of_kind(snap, kind, after, size).await?,
    };
    Ok(PageOf { items: standing(snap, page.items).await?, next: page.next })
}

/// The latest of somebody that everybody can read.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    size: u32,
) -> Result<Vec<Whole>, StoreError> {
    let shown = store::lists::shown_of_person(snap, person, size).await?;
    standing(snap, shown).await
}

/// These without those whose words were taken down while nobody here heard of it, as while stories were closed.
async fn standing(snap: &mut Snapshot, stories: Vec<Story>) -> Result<Vec<Whole>, StoreError> {
    let all = with_words(snap, stories).await?;
    Ok(all.into_iter().filter(|one| one.words.stands()).collect())
}

async fn with_words(snap: &mut Snapshot, stories: Vec<Story>) -> Result<Vec<Whole>, StoreError> {
    if stories.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ContributionId> = stories.iter().map(|story| story.id).collect();
    let mut words = contributions::reads::many(snap, &ids).await?;
    let whole = |story: Story| words.remove(&story.id).map(|words| Whole { story, words });
    Ok(stories.into_iter().filter_map(whole).collect())
}

/// The products of these that everybody may see.
pub(crate) async fn cards(
    snap: &mut Snapshot,
    all: &[Whole],
) -> Result<HashMap<ProductId, CardView>, StoreError> {
    let mut ids: Vec<ProductId> =
        all.iter().flat_map(|one| &one.story.products).map(|tagged| tagged.product).collect();
    ids.sort_unstable();
    ids.dedup();
    catalog::reads::many::cards(snap, &ids).await
}

/// The pictures of these.
pub(crate) async fn gallery(snap: &mut Snapshot, all: &[Whole]) -> Result<Gallery, StoreError> {
    media::reads::gallery(snap, all.iter().flat_map(|one| one.words.pictures.iter().map(String::as_str)))
        .await
}

/// What whoever looks thinks of one.
pub(crate) async fn vote(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    id: ContributionId,
) -> Result<Vote, StoreError> {
    let mine = contributions::reads::my_votes(snap, person, &[id]).await?;
    Ok(mine.get(&id).copied().unwrap_or(Vote::None))
}

/// What somebody bought, for them to choose from: the latest first.
pub(crate) async fn bought(snap: &mut Snapshot, person: PersonId) -> Result<Vec<CardView>, StoreError> {
    let bought = evidence::reads::of_person(snap, person, None, BOUGHT).await?.items;
    let ids: Vec<ProductId> = bought.iter().map(|one| one.product).collect();
    let mut cards = catalog::reads::many::cards(snap, &ids).await?;
    Ok(ids.iter().filter_map(|id| cards.remove(id)).collect())
}

/// The types of product that the shop knows: their keys and names.
pub(crate) async fn kinds(snap: &mut Snapshot) -> Result<Vec<(String, Localized)>, StoreError> {
    let ground = catalog::reads::drafts::ground(snap).await?;
    Ok(ground.kinds.into_iter().map(|kind| (kind.key, kind.name)).collect())
}
