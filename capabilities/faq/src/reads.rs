//! What pages and programs ask about help.

pub use crate::rules::{BODY_MAX, Piece, WORDS_MAX, diff};

use crate::{
    model::{
        About, Answer, Article, ArticleId, ArticleState, Candidate, ContributionId, Credit, Line, Proposal,
        ProposalState, Revision, Settings, State,
    },
    rules::{self, Verb},
    store,
};
use catalog::view::CategoryView;
use catalog_facts::{CategoryId, ProductId};
use contributions::model::{Contribution, Writer};
use database::{Snapshot, StoreError};
use kernel::{Actor, Cursor, Lang, PageOf, PersonId, Personal};
use profiles::model::Class;

/// Among so many of the latest somebody looks by words.
const SOUGHT: u32 = 500;
/// So many people are thanked on a page.
const THANKED: u32 = 10;
/// So many revisions are listed.
const REVISIONS: u32 = 50;

/// An article as everybody reads it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The article.
    pub article: Article,
    /// Its words, with what others think of them.
    pub words: Contribution,
    /// Since when it says so.
    pub said: Revision,
    /// What members are called whose words are in it, each once.
    pub thanked: Vec<Personal<String>>,
    /// Which members they are.
    pub people: Vec<PersonId>,
}

/// An article, in whatever state.
pub async fn find(snap: &mut Snapshot, id: ArticleId) -> Result<Option<Article>, StoreError> {
    store::articles::find(snap, id).await
}

/// The article at an address below `/help/`, in whatever state.
pub async fn at_slug(snap: &mut Snapshot, slug: &str) -> Result<Option<Article>, StoreError> {
    store::articles::by_slug(snap, slug).await
}

/// The article whose words are this contribution, or of which it suggests a change.
pub async fn of_words(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Article>, StoreError> {
    if let Some(article) = store::articles::of_words(snap, id).await? {
        return Ok(Some(article));
    }
    match store::proposals::find(snap, id).await? {
        Some(proposal) => store::articles::find(snap, proposal.article).await,
        None => Ok(None),
    }
}

/// An article with all that its page shows, if everybody can read it.
pub async fn shown(snap: &mut Snapshot, article: Article) -> Result<Option<Shown>, StoreError> {
    let Some(words) = article.contribution.filter(|_| article.is_shown()) else { return Ok(None) };
    let words = contributions::reads::one(snap, words).await?.filter(Contribution::stands);
    let Some(words) = words else { return Ok(None) };
    let Some(said) = store::revisions::find(snap, article.id, article.revision).await? else {
        return Ok(None);
    };
    let mut people: Vec<PersonId> = Vec::new();
    for credit in store::revisions::credits(snap, article.id, THANKED).await? {
        people.extend(credit.person.filter(|person| !people.contains(person)));
    }
    let mut thanked = Vec::with_capacity(people.len());
    for person in &people {
        thanked.push(called(snap, *person).await?);
    }
    thanked.retain(|name| !name.reveal().is_empty());
    Ok(Some(Shown { article, words, said, thanked, people }))
}

/// What a member is called beside what they wrote, as every visitor may read it; empty for somebody who is gone.
pub async fn called(snap: &mut Snapshot, person: PersonId) -> Result<Personal<String>, StoreError> {
    Ok(profiles::reads::byline(snap, Actor::Visitor, person, Class::Reviews).await?.name)
}

/// A page of what everybody can read in a language, of one product type or of all, the latest first.
pub async fn list(
    snap: &mut Snapshot,
    (lang, category): (Lang, Option<CategoryId>),
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Line>, StoreError> {
    match category {
        Some(category) => store::lists::on_shelf(snap, (lang, category), after, size).await,
        None => store::lists::shown(snap, lang, after, size).await,
    }
}

/// What everybody can read in a language with these words in its title, best first.
pub async fn find_by_words(
    snap: &mut Snapshot,
    lang: Lang,
    words: &str,
    most: usize,
) -> Result<Vec<Line>, StoreError> {
    let latest = store::lists::shown(snap, lang, None, SOUGHT).await?.items;
    let mut found = rules::found(latest, words);
    found.truncate(most);
    Ok(found)
}

/// A page of what everybody can read about a product or a product type, in any language.
pub async fn about(
    snap: &mut Snapshot,
    about: About,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Line>, StoreError> {
    store::lists::about(snap, about, after, size).await
}

/// What helps with a product: what is about it first, then what is about its product types; what is written in this language before
/// what is not.
pub async fn of_product(
    snap: &mut Snapshot,
    product: ProductId,
    lang: Lang,
    most: usize,
) -> Result<Vec<Line>, StoreError> {
    let size = u32::try_from(most).unwrap_or(u32::MAX - 1);
    let mut all = about(snap, About::Product(product), None, size).await?.items;
    for category in catalog::reads::categories_of(snap, product).await? {
        all.extend(about(snap, About::Category(category), None, size).await?.items);
    }
    all.sort_by_key(|line| line.lang != lang);
    all.truncate(most);
    Ok(all)
}

/// All product types of the catalogue.
pub async fn categories(snap: &mut Snapshot) -> Result<Vec<CategoryView>, StoreError> {
    catalog::reads::categories(snap).await
}

/// A page of articles as staff sees them: those in a state, or all, the latest first.
pub async fn all(
    snap: &mut Snapshot,
    state: Option<ArticleState>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Article>, StoreError> {
    match state {
        Some(state) => store::lists::in_state(snap, state, after, size).await,
        None => store::lists::all(snap, after, size).await,
    }
}

/// What an article said under this number.
pub async fn revision(
    snap: &mut Snapshot,
    id: ArticleId,
    number: u32,
) -> Result<Option<Revision>, StoreError> {
    store::revisions::find(snap, id, number).await
}

/// Whether a revision may still be read: the suggestion that it was is not held, and was not taken down.
pub async fn is_readable(snap: &mut Snapshot, of: &Revision) -> Result<bool, StoreError> {
    let Some(proposal) = of.proposal else { return Ok(true) };
    let words = contributions::reads::one(snap, proposal).await?;
    Ok(words.is_none_or(|words| !matches!(words.state, State::Held | State::Rejected | State::Hidden)))
}

/// What an article has said, the latest first.
pub async fn revisions(snap: &mut Snapshot, id: ArticleId) -> Result<Vec<Revision>, StoreError> {
    store::revisions::before(snap, id, u32::MAX, REVISIONS).await
}

/// Whose words are in an article.
pub async fn credits(snap: &mut Snapshot, id: ArticleId) -> Result<Vec<Credit>, StoreError> {
    store::revisions::credits(snap, id, THANKED).await
}

/// A change that a member suggests.
pub async fn proposal(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Proposal>, StoreError> {
    store::proposals::find(snap, id).await
}

/// A page of changes on which nobody has decided, the first first, each with its article and its words.
pub async fn waiting(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<(Proposal, Article, Contribution)>, StoreError> {
    let page = store::proposals::in_state(snap, ProposalState::Waiting, after, size).await?;
    let ids: Vec<ContributionId> = page.items.iter().map(|one| one.id).collect();
    let mut words = contributions::reads::many(snap, &ids).await?;
    let mut items = Vec::with_capacity(page.items.len());
    for one in page.items {
        let Some(said) = words.remove(&one.id) else { continue };
        let Some(article) = store::articles::find(snap, one.article).await? else { continue };
        items.push((one, article, said));
    }
    Ok(PageOf { items, next: page.next })
}

/// How many changes of an article wait, up to some.
pub async fn waiting_of(snap: &mut Snapshot, id: ArticleId) -> Result<Vec<Proposal>, StoreError> {
    store::proposals::waiting(snap, id, 20).await
}

/// A page of accepted answers that may become help, those of a product together.
pub async fn candidates(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Answer>, StoreError> {
    let page = store::candidates::open(snap, after, size).await?;
    Ok(PageOf { items: answers(snap, &page.items).await?, next: page.next })
}

/// These candidates with their words; without those that stand no more.
pub async fn answers(snap: &mut Snapshot, of: &[Candidate]) -> Result<Vec<Answer>, StoreError> {
    let ids: Vec<ContributionId> = of.iter().flat_map(|one| [one.answer, one.question]).collect();
    let words = contributions::reads::many(snap, &ids).await?;
    let standing = |id: ContributionId| words.get(&id).filter(|one| one.stands());
    let one = |candidate: &Candidate| {
        let (answer, question) = (standing(candidate.answer)?, standing(candidate.question)?);
        Some(Answer {
            candidate: *candidate,
            question: question.title.reveal().clone(),
            body: answer.body.reveal().clone(),
            is_house: matches!(answer.writer, Writer::House(_)),
            author: answer.writer.person(),
            lang: answer.lang,
        })
    };
    Ok(of.iter().filter_map(one).collect())
}

/// Whether that can be done with an article that has come so far.
pub fn may(state: ArticleState, verb: Verb) -> bool {
    rules::turn(state, verb).is_ok()
}

/// What the shop decided about help.
pub async fn settings(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    store::settings::find(snap).await
}
