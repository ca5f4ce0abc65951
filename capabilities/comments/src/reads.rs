//! What pages and programs ask about comments.

pub(crate) use crate::store::lists::place_of;

use crate::{
    model::{Comment, ContributionId, Matter, On},
    steps, store,
};
use contributions::model::{Contribution, Vote};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId};
use std::collections::HashMap;

/// A comment with its words; without them where it does not stand any more, and what answers it does.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The comment.
    pub comment: Comment,
    /// Its words, while everybody can read them.
    pub words: Option<Contribution>,
    /// What whom it answers is called, where that is not the first of its thread.
    pub to: Option<Comment>,
}

/// A thread: who began it, some of what answers, and where that goes on.
#[derive(Clone, Debug)]
pub struct Thread {
    /// The first.
    pub first: Whole,
    /// What answers, the earliest first.
    pub replies: Vec<Whole>,
    /// Where the answers go on.
    pub next: Option<Cursor>,
}

impl Thread {
    /// Every comment of it that is here.
    pub fn all(&self) -> impl Iterator<Item = &Whole> {
        std::iter::once(&self.first).chain(&self.replies)
    }
}

/// How many comments stand on a thing.
pub async fn count(snap: &mut Snapshot, on: On) -> Result<u32, StoreError> {
    store::counts::of(snap, on).await
}

/// One comment, whoever may read it.
pub async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Comment>, StoreError> {
    store::comments::find(snap, id).await
}

/// What is known of a thing, if everybody may see it and people comment on such things.
pub async fn matter(snap: &mut Snapshot, on: On) -> Result<Option<Matter>, StoreError> {
    steps::matter(snap, on).await
}

/// A page of threads on a thing, the latest first, each with its first answers, so many at most.
pub async fn threads(
    snap: &mut Snapshot,
    on: On,
    after: Option<&Cursor>,
    (size, answers): (u32, u32),
) -> Result<PageOf<Thread>, StoreError> {
    let page = store::lists::threads(snap, on, after, size).await?;
    let mut found = Vec::with_capacity(page.items.len());
    for first in page.items {
        let alone = u32::from(first.is_shown());
        let replies = match first.shown > alone && answers > 0 {
            true => store::lists::replies(snap, first.id, None, answers).await?,
            false => PageOf { items: Vec::new(), next: None },
        };
        found.push((first, replies));
    }
    Ok(PageOf { items: with_words(snap, found).await?, next: page.next })
}

/// One thread on a thing, with a page of its answers; nothing where nothing of it stands.
pub async fn thread(
    snap: &mut Snapshot,
    id: ContributionId,
    from: Option<&Cursor>,
    size: u32,
) -> Result<Option<Thread>, StoreError> {
    let found = store::comments::find(snap, id).await?;
    let Some(first) = found.filter(|one| one.is_first() && one.shown > 0) else { return Ok(None) };
    let replies = store::lists::replies(snap, first.id, from, size).await?;
    Ok(with_words(snap, vec![(first, replies)]).await?.pop())
}

/// One comment with its words, in whatever state its words are.
pub(crate) async fn one(
    snap: &mut Snapshot,
    id: ContributionId,
) -> Result<Option<(Comment, Contribution)>, StoreError> {
    let comment = find(snap, id).await?;
    let words = contributions::reads::one(snap, id).await?;
    Ok(comment.zip(words))
}

/// These threads with their words. An answer whose words were taken down while nobody here heard of it is left out.
async fn with_words(
    snap: &mut Snapshot,
    found: Vec<(Comment, PageOf<Comment>)>,
) -> Result<Vec<Thread>, StoreError> {
    let all = || found.iter().flat_map(|(first, page)| std::iter::once(first).chain(&page.items));
    let ids: Vec<ContributionId> = all().map(|one| one.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let known: HashMap<ContributionId, Comment> = all().map(|one| (one.id, one.clone())).collect();
    let words = contributions::reads::many(snap, &ids).await?;
    let whole = |comment: Comment| {
        let of = words.get(&comment.id).filter(|one| one.stands()).cloned();
        let to = comment.answers.filter(|to| *to != comment.thread).and_then(|to| known.get(&to).cloned());
        Whole { comment, words: of, to }
    };
    let thread = |(first, page): (Comment, PageOf<Comment>)| Thread {
        first: whole(first),
        replies: page.items.into_iter().map(&whole).filter(|one| one.words.is_some()).collect(),
        next: page.next,
    };
    Ok(found.iter().cloned().map(thread).collect())
}

/// What whoever looks thinks of these.
pub(crate) async fn votes(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    all: &[Thread],
) -> Result<HashMap<ContributionId, Vote>, StoreError> {
    let ids: Vec<ContributionId> = all.iter().flat_map(Thread::all).map(|one| one.comment.id).collect();
    match person {
        Some(_) if !ids.is_empty() => contributions::reads::my_votes(snap, person, &ids).await,
        Some(_) | None => Ok(HashMap::new()),
    }
}
