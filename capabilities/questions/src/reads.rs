//! What pages and programs ask about questions.

pub mod reputation;
pub(crate) mod routing;
mod similar;

pub(crate) use crate::rules::sla;
pub(crate) use similar::{Similar, similar};

use crate::{
    model::{Answer, ContributionId, Looking, Question, QuestionState},
    rules::ranked::ranked,
    store,
};
use catalog_facts::ProductId;
use contributions::model::{Contribution, Vote};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId, Timestamp, text};
use std::collections::HashMap;

/// More answers to one question nobody reads at once.
const ANSWERS_MOST: u32 = 100;
/// So many questions at most are looked through for a word,
const LOOKED_AT: u32 = 300;
/// so many at once.
const A_LOOK: u32 = 60;
/// Further nobody counts.
pub(crate) const COUNTED: u32 = 1_000;
const DAY_S: i64 = 86_400;

/// An answer with its words.
#[derive(Clone, Debug)]
pub struct Said {
    /// The answer.
    pub answer: Answer,
    /// Its words.
    pub words: Contribution,
}

/// A question with its words and the answer that stands first.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The question.
    pub question: Question,
    /// Its words.
    pub words: Contribution,
    /// The answer that stands first, if everybody can read one.
    pub best: Option<Said>,
}

/// One question, whoever may read it.
pub async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Question>, StoreError> {
    store::questions::find(snap, id).await
}

/// One answer, whoever may read it.
pub async fn find_answer(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Answer>, StoreError> {
    store::answers::find(snap, id).await
}

/// One answer with its words, whoever may read it.
pub(crate) async fn said(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Said>, StoreError> {
    let words = contributions::reads::one(snap, id).await?;
    let answer = find_answer(snap, id).await?;
    Ok(answer.zip(words).map(|(answer, words)| Said { answer, words }))
}

/// One question with its words and its first answer.
pub async fn one(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Whole>, StoreError> {
    let Some(question) = find(snap, id).await? else { return Ok(None) };
    Ok(with_words(snap, vec![question]).await?.pop())
}

/// What everybody can read of the answers to a question, in their order.
pub async fn answers(snap: &mut Snapshot, of: &Question) -> Result<Vec<Said>, StoreError> {
    let mut all = store::answers::of_question(snap, of.id, ANSWERS_MOST).await?;
    let accepted = of.accepted.filter(|id| all.iter().all(|one| one.id != *id));
    if let Some(id) = accepted {
        all.extend(store::answers::find(snap, id).await?.filter(Answer::is_shown));
    }
    let all = ranked(all, of.accepted);
    let ids: Vec<ContributionId> = all.iter().map(|one| one.id).collect();
    let mut words = many(snap, &ids).await?;
    let said = |answer: Answer| {
        let words = words.remove(&answer.id).filter(Contribution::stands)?;
        Some(Said { answer, words })
    };
    Ok(all.into_iter().filter_map(said).collect())
}

async fn many(
    snap: &mut Snapshot,
    ids: &[ContributionId],
) -> Result<HashMap<ContributionId, Contribution>, StoreError> {
    if ids.is_empty() { Ok(HashMap::new()) } else { contributions::reads::many(snap, ids).await }
}

/// These questions with their words and first answers, in the same order. Those without words are left out.
async fn with_words(snap: &mut Snapshot, questions: Vec<Question>) -> Result<Vec<Whole>, StoreError> {
    let ids: Vec<ContributionId> =
        questions.iter().map(|one| one.id).chain(questions.iter().filter_map(|one| one.best)).collect();
    let mut words = many(snap, &ids).await?;
    let best: Vec<ContributionId> = questions.iter().filter_map(|one| one.best).collect();
    let answers = store::answers::many(snap, &best).await?;
    let mut answers: HashMap<ContributionId, Answer> = answers.into_iter().map(|one| (one.id, one)).collect();
    let mut all = Vec::with_capacity(questions.len());
    for question in questions {
        let said = question.best.and_then(|id| words.remove(&id)).filter(Contribution::stands);
        let answer = question.best.and_then(|id| answers.remove(&id));
        let best = answer.zip(said).map(|(answer, words)| Said { answer, words });
        if let Some(words) = words.remove(&question.id) {
            all.push(Whole { question, words, best });
        }
    }
    Ok(all)
}

/// A page of the questions about a product that everybody can read.
pub async fn listed(
    snap: &mut Snapshot,
    asking: &Looking,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let word = text::fold(asking.words.trim());
    let is_wanted = |one: &Whole| {
        let answer = one.best.as_ref().map_or("", |said| said.words.body.reveal());
        let said = format!("{} {} {answer}", one.words.title.reveal(), one.words.body.reveal());
        one.words.stands() && (word.is_empty() || text::fold(&said).contains(&word))
    };
    let step = if word.is_empty() { size } else { A_LOOK };
    let (mut found, mut after, mut seen) = (Vec::new(), after.cloned(), 0);
    loop {
        let page = store::lists::listed(snap, asking.product, asking.sort, after.as_ref(), step).await?;
        found.extend(with_words(snap, page.items).await?.into_iter().filter(is_wanted));
        (after, seen) = (page.next, seen + step);
        let is_enough = word.is_empty() || found.len() >= size as usize || seen >= LOOKED_AT;
        if after.is_none() || is_enough {
            return Ok(PageOf { items: found, next: after });
        }
    }
}

/// How many questions about a product everybody can read: counted up to [`COUNTED`].
pub async fn count(snap: &mut Snapshot, product: ProductId) -> Result<i64, StoreError> {
    store::lists::count(snap, product, COUNTED).await
}

/// What whoever looks thinks of these.
pub(crate) async fn votes(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    ids: &[ContributionId],
) -> Result<HashMap<ContributionId, Vote>, StoreError> {
    match person {
        Some(_) if !ids.is_empty() => contributions::reads::my_votes(snap, person, ids).await,
        Some(_) | None => Ok(HashMap::new()),
    }
}

/// A page of what somebody asked, in whatever state, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let page = store::lists::of_person(snap, person, after, size).await?;
    Ok(PageOf { items: with_words(snap, page.items).await?, next: page.next })
}

/// What somebody answered last, in whatever state, each with its question.
pub(crate) async fn answered_by(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<(Said, Whole)>, StoreError> {
    let answers = store::lists::answers_of(snap, person, most).await?;
    let ids: Vec<ContributionId> = answers.iter().map(|one| one.id).collect();
    let mut words = many(snap, &ids).await?;
    let mut asked: Vec<ContributionId> = answers.iter().map(|one| one.question).collect();
    asked.sort_unstable();
    asked.dedup();
    let questions = store::questions::many(snap, &asked).await?;
    let whole = with_words(snap, questions).await?;
    let whole: HashMap<ContributionId, Whole> = whole.into_iter().map(|one| (one.question.id, one)).collect();
    let said = |answer: Answer| {
        let (words, of) = (words.remove(&answer.id)?, whole.get(&answer.question)?.clone());
        Some((Said { answer, words }, of))
    };
    let all = answers.into_iter().filter_map(said).collect();
    Ok(all)
}

/// A page of the questions that nobody has answered, the oldest first.
pub(crate) async fn waiting(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let page = store::lists::waiting(snap, after, size).await?;
    Ok(PageOf { items: with_words(snap, page.items).await?, next: page.next })
}

/// A page of the questions at a stage, or of all of them, the latest first.
pub(crate) async fn all(
    snap: &mut Snapshot,
    stage: Option<QuestionState>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Whole>, StoreError> {
    let page = store::lists::all(snap, stage, after, size).await?;
    Ok(PageOf { items: with_words(snap, page.items).await?, next: page.next })
}

/// How many wait for an answer, and how many of them longer than promised: counted up to [`COUNTED`].
pub(crate) async fn late(snap: &mut Snapshot, now: Timestamp) -> Result<(i64, i64), StoreError> {
    let all = store::lists::waiting_since(snap, Timestamp::MAX, COUNTED).await?;
    Ok((all, store::lists::waiting_since(snap, sla::late_before(now), COUNTED).await?))
}

/// How many found their answer before they asked, in the last thirty days.
pub(crate) async fn found_before(snap: &mut Snapshot, now: Timestamp) -> Result<i64, StoreError> {
    store::deflected::since(snap, now.as_second().div_euclid(DAY_S) - 30).await
}
