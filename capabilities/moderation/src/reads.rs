//! What pages ask about notices.

use crate::{
    model::{FilingId, Measure, Notice, NoticeId, Numbers, Sent, Settings, Side, Wanted},
    rules::{
        notice,
        numbers::{begin_of, year_of},
        statement, states,
    },
    secret, store,
};
use accounts::model::Person;
use contributions::model::{Contribution, Queued, Report, Statement, Version, WriterRecord};
use contributions_facts::ContributionId;
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId, Timestamp};
use std::collections::HashMap;

/// How many notices about one text are shown.
const ABOUT_MAX: u32 = 20;
/// How many statements somebody sees of their own.
const OWN_MAX: u32 = 100;
/// How many texts like another are shown.
const TWINS_MAX: u32 = 5;

/// What somebody sent, with the notices that were made of it.
pub(crate) struct Filed {
    pub(crate) sent: Sent,
    pub(crate) notices: Vec<Notice>,
}

/// What a code of a sender leads to.
pub(crate) async fn filed(snap: &mut Snapshot, code: &str) -> Result<Option<Filed>, StoreError> {
    let Some(code) = secret::typed(code) else { return Ok(None) };
    let Some(id) = store::notices::by_link(snap, &secret::hash(&code), Side::Reporter).await? else {
        return Ok(None);
    };
    let Some(sent) = store::filings::find(snap, FilingId::from_uuid(id)).await? else { return Ok(None) };
    Ok(Some(Filed { notices: store::lists::of_filing(snap, sent.id).await?, sent }))
}

/// The notice to which a code of an author leads.
pub(crate) async fn by_author_code(snap: &mut Snapshot, code: &str) -> Result<Option<Notice>, StoreError> {
    let Some(code) = secret::typed(code) else { return Ok(None) };
    match store::notices::by_link(snap, &secret::hash(&code), Side::Author).await? {
        Some(id) => store::notices::find(snap, NoticeId::from_uuid(id)).await,
        None => Ok(None),
    }
}

/// Whose code it is.
pub(crate) async fn side_of(snap: &mut Snapshot, code: &str) -> Result<Option<Side>, StoreError> {
    if filed(snap, code).await?.is_some() {
        return Ok(Some(Side::Reporter));
    }
    Ok(by_author_code(snap, code).await?.map(|_| Side::Author))
}

/// A decision about a text of somebody who is signed in.
pub(crate) async fn own(
    snap: &mut Snapshot,
    person: PersonId,
    id: NoticeId,
) -> Result<Option<Notice>, StoreError> {
    let found = store::notices::find(snap, id).await?.filter(|notice| notice.decided_at.is_some());
    let Some(notice) = found else { return Ok(None) };
    Ok(is_own(snap, &notice, person).await?.then_some(notice))
}

/// Whether it is about a text of theirs: they wrote it, or have shown since that they were the guest who did.
async fn is_own(snap: &mut Snapshot, notice: &Notice, person: PersonId) -> Result<bool, StoreError> {
    if notice.author.is_some() {
        return Ok(notice.author == Some(person));
    }
    Ok(stated(snap, notice).await?.is_some_and(|stated| stated.person == Some(person)))
}

/// All of them, the latest first.
pub(crate) async fn owns(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Notice>, StoreError> {
    store::lists::of_author(snap, person, OWN_MAX).await
}

/// Whether anything was decided about their texts.
pub(crate) async fn has_own(snap: &mut Snapshot, person: PersonId) -> Result<bool, StoreError> {
    Ok(!store::lists::of_author(snap, person, 1).await?.is_empty())
}

/// What was decided about one text of somebody, the latest first.
pub(crate) async fn owns_about(
    snap: &mut Snapshot,
    person: PersonId,
    text: ContributionId,
) -> Result<Vec<Notice>, StoreError> {
    let all = store::lists::of_contribution(snap, text, ABOUT_MAX).await?;
    let mut own = Vec::new();
    for notice in all.into_iter().filter(|one| one.decided_at.is_some()) {
        if is_own(snap, &notice, person).await? {
            own.push(notice);
        }
    }
    Ok(own)
}

/// Whether the text that a notice is about can be read by everybody; so it is where it is about none.
pub(crate) async fn stands(snap: &mut Snapshot, notice: &Notice) -> Result<bool, StoreError> {
    let Some(id) = notice.contribution else { return Ok(true) };
    Ok(contributions::reads::one(snap, id).await?.is_some_and(|text| text.stands()))
}

/// The statement of reasons of a notice, and the text that it is about.
pub(crate) async fn stated(snap: &mut Snapshot, notice: &Notice) -> Result<Option<Statement>, StoreError> {
    match notice.statement {
        Some(id) => contributions::reads::statement(snap, id).await,
        None => Ok(None),
    }
}

/// A page of notices.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: Wanted,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Notice>, StoreError> {
    store::lists::list(snap, wanted, after.and_then(store::lists::place), size).await
}

/// The notice of a word by which people speak of it, for those who decide.
pub(crate) async fn by_reference(snap: &mut Snapshot, reference: &str) -> Result<Option<Notice>, StoreError> {
    store::notices::by_reference(snap, reference).await
}

/// A text with everything that somebody must know who decides about it.
pub(crate) struct Whole {
    pub(crate) text: Contribution,
    pub(crate) waits: Option<Queued>,
    pub(crate) reports: Vec<Report>,
    pub(crate) history: Vec<Version>,
    pub(crate) twins: Vec<Contribution>,
    pub(crate) notices: Vec<Notice>,
    /// What its author wrote and reported so far, what they are trusted, what they are called.
    pub(crate) author: Option<Author>,
}

/// Whoever wrote something, as those see them who decide.
pub(crate) struct Author {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) trust: u32,
    pub(crate) record: WriterRecord,
}

async fn author(snap: &mut Snapshot, id: PersonId) -> Result<Author, StoreError> {
    let name = accounts::reads::person(snap, id).await?.map(|one| one.name.reveal().clone());
    let record = contributions::reads::record(snap, id).await?;
    let trust = contributions::reads::trust(snap, id).await?.level();
    let name = name.unwrap_or_default();
    Ok(Author { id, name, trust, record })
}

/// Everything about a text, for those who decide.
pub(crate) async fn whole(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Whole>, StoreError> {
    let Some(text) = contributions::reads::one(snap, id).await? else { return Ok(None) };
    let twins = contributions::reads::duplicates(snap, id, TWINS_MAX).await?;
    let known: HashMap<ContributionId, Contribution> = contributions::reads::many(snap, &twins).await?;
    let mut twins: Vec<Contribution> = known.into_values().collect();
    twins.sort_by_key(|twin| twin.id);
    Ok(Some(Whole {
        waits: contributions::reads::waiting(snap, id).await?,
        reports: contributions::reads::reports(snap, id).await?,
        history: contributions::reads::history(snap, id).await?,
        twins,
        notices: store::lists::of_contribution(snap, id, ABOUT_MAX).await?,
        author: match text.writer.account() {
            Some(person) => Some(author(snap, person).await?),
            None => None,
        },
        text,
    }))
}

/// A notice with what was sent, the text that it is about, and what was done about both sides.
pub(crate) struct Opened {
    pub(crate) notice: Notice,
    pub(crate) sent: Option<Sent>,
    pub(crate) others: Vec<Notice>,
    pub(crate) text: Option<Contribution>,
    pub(crate) stated: Option<Statement>,
    pub(crate) measures: Vec<Measure>,
}

/// What was done about whoever sent something, by account or by address.
async fn of_sender(snap: &mut Snapshot, sent: &Sent) -> Result<Vec<Measure>, StoreError> {
    let address = store::filings::folded(sent.address.reveal());
    match sent.person {
        Some(person) => store::measures::of_person(snap, person, Side::Reporter, Timestamp::MIN).await,
        None if address.is_empty() => Ok(Vec::new()),
        None => store::measures::of_address(snap, &address, Side::Reporter, Timestamp::MIN).await,
    }
}

/// Everything about a notice, for those who decide.
pub(crate) async fn opened(snap: &mut Snapshot, id: NoticeId) -> Result<Option<Opened>, StoreError> {
    let Some(notice) = store::notices::find(snap, id).await? else { return Ok(None) };
    let sent = match notice.filing {
        Some(filing) => store::filings::find(snap, filing).await?,
        None => None,
    };
    let others = match &sent {
        Some(sent) => store::lists::of_filing(snap, sent.id).await?,
        None => Vec::new(),
    };
    let text = match notice.contribution {
        Some(text) => contributions::reads::one(snap, text).await?,
        None => None,
    };
    let mut measures = Vec::new();
    if let Some(sent) = &sent {
        measures.extend(of_sender(snap, sent).await?);
    }
    if let Some(author) = notice.author {
        measures.extend(store::measures::of_person(snap, author, Side::Author, Timestamp::MIN).await?);
    }
    let others = others.into_iter().filter(|other| other.id != notice.id).collect();
    let stated = stated(snap, &notice).await?;
    Ok(Some(Opened { notice, sent, others, text, stated, measures }))
}

/// What the shop decided about moderation.
pub(crate) async fn settings(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    store::settings::find(snap).await
}

/// The numbers of a year.
pub(crate) async fn numbers(snap: &mut Snapshot, year: i64) -> Result<Numbers, StoreError> {
    store::numbers::of_year(snap, year, (begin_of(year), begin_of(year + 1))).await
}

/// The year of an instant, as years are counted here.
pub(crate) fn year(at: Timestamp) -> i64 {
    year_of(at)
}

/// The statement of reasons of a notice as the database of the Commission wants it, by its names; nothing where there is none.
pub(crate) fn for_the_commission(opened: &Opened) -> Vec<(&'static str, String)> {
    let has_pictures = opened.text.as_ref().is_some_and(|text| !text.pictures.is_empty());
    let content = statement::content_type(opened.notice.reject, has_pictures);
    opened.stated.as_ref().map(|stated| statement::eu_fields(stated, content)).unwrap_or_default()
}

/// Whether that side may appeal now.
pub(crate) fn may_appeal(notice: &Notice, side: Side, now: Timestamp) -> bool {
    notice::may_appeal(notice, side, now).is_ok()
}

/// Until when somebody may appeal, once it was decided.
pub(crate) fn appeal_until(notice: &Notice) -> Option<Timestamp> {
    notice.decided_at.map(states::appeal_until)
}

/// Whether what it is about was found not to be allowed to stand.
pub(crate) fn is_restricted(notice: &Notice) -> bool {
    notice::is_restricted(notice)
}

/// So many are counted and no more.
pub(crate) const COUNTED: u32 = store::lists::COUNTED;

/// How many notices wait, how many of them are late, and how many appeals wait.
pub(crate) async fn counts(snap: &mut Snapshot, now: Timestamp) -> Result<[i64; 3], StoreError> {
    store::lists::counts(snap, now).await
}

/// Somebody with an account.
pub(crate) async fn person(snap: &mut Snapshot, id: PersonId) -> Result<Option<Person>, StoreError> {
    accounts::reads::person(snap, id).await
}
