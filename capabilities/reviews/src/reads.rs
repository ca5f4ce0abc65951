//! What pages and programs ask about reviews.

pub(crate) mod aspects;
pub(crate) mod collect;
pub(crate) mod exports;
pub(crate) mod invitations;
pub(crate) mod waiting;

pub(crate) use crate::rules::{check::PICTURES_MAX, weight};

use crate::{
    model::{
        About, Asking, Challenge, ChallengeState, ContributionId, Manners, Ordered, Review, Score, Sign,
        Stars, State,
    },
    rules::{
        self,
        home::{self, Candidate},
    },
    store,
};
use catalog::view::CardView;
use catalog_facts::ProductId;
use contributions::model::{Contribution, Vote};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId, Timestamp, text, time};
use media::reads::Gallery;
use std::collections::HashMap;

/// So many reviews at most are looked through for a word.
const LOOKED_AT: u32 = 400;
/// So many at once.
const A_LOOK: u32 = 50;
/// So many of the latest are looked at for the home page.
const LOOKED_AT_HOME: u32 = 60;
/// More versions of stars, and more challenges, nobody reads.
const MOST: u32 = 100;

/// A review with its words and what the shop answered.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The review.
    pub review: Review,
    /// Its words.
    pub words: Contribution,
    /// What the shop answered, if everybody can read that.
    pub reply: Option<Contribution>,
}

/// When the next day begins by which weights are counted.
pub(crate) fn tomorrow(now: Timestamp) -> Timestamp {
    let into = now.as_second().rem_euclid(86_400);
    time::seconds_after(now, 86_400 - into)
}

/// The path of the reviews of a product in some order, narrowed somehow. In the usual order they stand below the product, at an
/// address without a query, which is kept for all visitors.
pub(crate) fn list_path(slug: &str) -> String {
    format!("/reviews/of/{slug}")
}

/// Where the reviews of a seller stand, before the seller's part of the address;
pub(crate) const SELLER_PATH: &str = "/reviews/of-seller/";
/// where those of the shop stand.
pub(crate) const SHOP_PATH: &str = "/reviews/of-shop";

/// What reviews of a thing come to.
pub async fn score(snap: &mut Snapshot, about: About) -> Result<Score, StoreError> {
    store::scores::find(snap, about).await
}

/// One review, whoever may read it.
pub async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Review>, StoreError> {
    store::reviews::find(snap, id).await
}

/// One review with its words.
pub async fn one(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Whole>, StoreError> {
    let Some(review) = find(snap, id).await? else { return Ok(None) };
    Ok(with_words(snap, vec![review]).await?.pop())
}

/// A page of reviews that everybody can read.
pub async fn shown(
    snap: &mut Snapshot,
    asking: &Asking,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let word = text::fold(asking.words.trim());
    if word.is_empty() {
        let page = store::lists::shown(snap, asking.about, asking.ordered, after, size).await?;
        return Ok(PageOf { items: standing(snap, page.items).await?, next: page.next });
    }
    looked(snap, asking, &word, after, size).await
}

/// Those that hold a word, among so many.
async fn looked(
    snap: &mut Snapshot,
    asking: &Asking,
    word: &str,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let (mut found, mut after, mut seen) = (Vec::new(), after.cloned(), 0);
    loop {
        let page = store::lists::shown(snap, asking.about, asking.ordered, after.as_ref(), A_LOOK).await?;
        seen += A_LOOK;
        let holds = |one: &Whole| {
            let text = format!("{} {}", one.words.title.reveal(), one.words.body.reveal());
            text::fold(&text).contains(word)
        };
        found.extend(standing(snap, page.items).await?.into_iter().filter(holds));
        after = page.next;
        let is_enough = found.len() >= size as usize || seen >= LOOKED_AT;
        if after.is_none() || is_enough {
            return Ok(PageOf { items: found, next: after });
        }
    }
}

/// These reviews with their words, in the same order. Those without words are left out.
pub(crate) async fn with_words(snap: &mut Snapshot, reviews: Vec<Review>) -> Result<Vec<Whole>, StoreError> {
    let ids: Vec<ContributionId> =
        reviews.iter().map(|one| one.id).chain(reviews.iter().filter_map(|one| one.reply)).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut words = contributions::reads::many(snap, &ids).await?;
    let whole = |review: Review| {
        let reply = review.reply.and_then(|id| words.remove(&id)).filter(Contribution::stands);
        let own = words.remove(&review.id)?;
        Some(Whole { review, words: own, reply })
    };
    Ok(reviews.into_iter().filter_map(whole).collect())
}

/// The same without those whose words were taken down while nobody here heard of it, as while reviews were closed.
async fn standing(snap: &mut Snapshot, reviews: Vec<Review>) -> Result<Vec<Whole>, StoreError> {
    let mut all = with_words(snap, reviews).await?;
    all.retain(|one| one.words.stands());
    Ok(all)
}

/// What whoever looks thinks of these.
pub(crate) async fn votes(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    all: &[Whole],
) -> Result<HashMap<ContributionId, Vote>, StoreError> {
    let ids: Vec<ContributionId> = all.iter().map(|one| one.review.id).collect();
    match person {
        Some(_) if !ids.is_empty() => contributions::reads::my_votes(snap, person, &ids).await,
        Some(_) | None => Ok(HashMap::new()),
    }
}

/// The pictures of these.
pub(crate) async fn gallery(snap: &mut Snapshot, all: &[Whole]) -> Result<Gallery, StoreError> {
    let sources = all.iter().flat_map(|one| one.words.pictures.iter().map(String::as_str));
    media::reads::gallery(snap, sources).await
}

/// The first few, in the usual order.
pub(crate) async fn first(snap: &mut Snapshot, about: About, size: u32) -> Result<Vec<Whole>, StoreError> {
    let page = store::lists::shown(snap, about, Ordered::default(), None, size).await?;
    standing(snap, page.items).await
}

/// Those that stand on the home page, each with the card of what it is of.
pub(crate) async fn on_home(snap: &mut Snapshot) -> Result<Vec<(Whole, CardView)>, StoreError> {
    let latest = all(snap, Some(State::Published), None, LOOKED_AT_HOME).await?.items;
    let products: Vec<ProductId> = latest.iter().filter_map(|one| product_of(&one.review)).collect();
    let cards = catalog::reads::many::cards(snap, &products).await?;
    let known = |one: Whole| {
        let card = cards.get(&product_of(&one.review)?)?.clone();
        one.words.stands().then_some((one, card))
    };
    let mut seen: Vec<Option<(Whole, CardView)>> = latest.into_iter().filter_map(known).map(Some).collect();
    let candidates: Vec<Candidate> =
        seen.iter().flatten().map(|(one, card)| candidate(one, card.product)).collect();
    Ok(home::chosen(&candidates).into_iter().filter_map(|place| seen[place].take()).collect())
}

/// Of which product it is.
pub(crate) fn product_of(review: &Review) -> Option<ProductId> {
    match review.about {
        About::Product(product) => Some(product),
        About::Seller(_) | About::Shop => None,
    }
}

fn candidate(one: &Whole, product: ProductId) -> Candidate {
    Candidate {
        product,
        stars: one.review.stars,
        signs: one.words.body.reveal().chars().count(),
        has_pictures: one.review.pictures > 0,
    }
}

/// A page of what somebody wrote, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let page = store::lists::of_person(snap, person, after, size).await?;
    Ok(PageOf { items: with_words(snap, page.items).await?, next: page.next })
}

/// What somebody wrote of a thing, the first first.
pub(crate) async fn own(
    snap: &mut Snapshot,
    person: PersonId,
    about: About,
) -> Result<Vec<Review>, StoreError> {
    store::reviews::of_both(snap, person, about).await
}

/// A page of all, the latest first.
pub(crate) async fn all(
    snap: &mut Snapshot,
    state: Option<State>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let page = store::lists::all(snap, state, after, size).await?;
    Ok(PageOf { items: with_words(snap, page.items).await?, next: page.next })
}

/// A page of challenges that nobody has decided, each with its review.
pub(crate) async fn challenged(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let page = store::challenges::open(snap, after, size).await?;
    let mut reviews = Vec::with_capacity(page.items.len());
    for challenge in &page.items {
        reviews.extend(find(snap, challenge.review).await?);
    }
    Ok(PageOf { items: with_words(snap, reviews).await?, next: page.next })
}

/// What was said of a review by the shop, the first first.
pub(crate) async fn challenges(
    snap: &mut Snapshot,
    id: ContributionId,
) -> Result<Vec<Challenge>, StoreError> {
    store::challenges::of_review(snap, id, MOST).await
}

/// Whether a review may be challenged after these challenges.
pub(crate) fn may_challenge(review: &Review, before: &[Challenge]) -> bool {
    let states: Vec<ChallengeState> = before.iter().map(|one| one.state).collect();
    rules::challenge::may(review.state, &states).is_ok()
}

/// What the stars of a review were, the first first.
pub async fn stars(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Stars>, StoreError> {
    store::reviews::stars(snap, id, MOST).await
}

/// What speaks against a review being true, and how much all of it together, of a hundred.
pub(crate) async fn signs(snap: &mut Snapshot, id: ContributionId) -> Result<(Vec<Sign>, u32), StoreError> {
    let signs = store::signs::of(snap, id).await?;
    let sum = rules::fraud::sum(&signs);
    Ok((signs, sum))
}

/// What the shop decided about reviews.
pub async fn manners(snap: &mut Snapshot) -> Result<Manners, StoreError> {
    store::settings::manners(snap).await
}
