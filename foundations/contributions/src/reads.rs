//! What pages and capabilities ask about what people write.

mod like;

pub use like::{Like, like};

pub use crate::rules::{NOTE_MAX, Personal, manner};

use crate::{
    model::{
        Barred, Contribution, ContributionId, Kind, Queued, Report, Settings, Statement, StatementId, Text,
        Trust, Version, Vote, WriterRecord,
    },
    rules, store,
};
use action::Ctx;
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId, Subject, Timestamp};
use std::collections::HashMap;

/// One, in whatever state; whoever shows it to others looks at that.
pub async fn one(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Contribution>, StoreError> {
    store::contributions::find(snap, id).await
}

/// Those of these that there are, in whatever state.
///
/// ```ignore
/// let words = contributions::reads::many(snap, &ids).await?;
/// let shown = rows.iter().filter_map(|row| words.get(&row.id).filter(|one| one.stands()));
/// ```
pub async fn many(
    snap: &mut Snapshot,
    ids: &[ContributionId],
) -> Result<HashMap<ContributionId, Contribution>, StoreError> {
    let all = store::contributions::many(snap, ids).await?;
    Ok(all.into_iter().map(|one| (one.id, one)).collect())
}

/// What stands of a kind about something, the latest first.
pub async fn about(
    snap: &mut Snapshot,
    about: &Subject,
    kind: Kind,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Contribution>, StoreError> {
    store::lists::about(snap, about, kind, after, size).await
}

/// What an account has written, in whatever state, the latest first.
pub async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Contribution>, StoreError> {
    store::lists::of_author(snap, person, after, size).await
}

/// What it said while it stood, before it says what it says now; the oldest first.
pub async fn history(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Version>, StoreError> {
    store::versions::all(snap, id).await
}

/// What whoever asks thinks of these; those of which they said nothing are left out.
pub async fn my_votes(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    ids: &[ContributionId],
) -> Result<HashMap<ContributionId, Vote>, StoreError> {
    match person {
        Some(person) => Ok(store::votes::of_person(snap, person, ids).await?.into_iter().collect()),
        None => Ok(HashMap::new()),
    }
}

/// What waits for a decision, the most pressing first.
pub async fn queue(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Queued>, StoreError> {
    store::waiting::list(snap, after, size).await
}

/// One of them, if it waits.
pub async fn waiting(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Queued>, StoreError> {
    store::waiting::find(snap, id).await
}

/// Who thinks that something should not stand, the latest first.
pub async fn reports(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Report>, StoreError> {
    store::reports::all(snap, id).await
}

/// Why something was taken down.
pub async fn statement(snap: &mut Snapshot, id: StatementId) -> Result<Option<Statement>, StoreError> {
    store::statements::find(snap, id).await
}

/// All that was said about one, the latest first.
pub async fn statements_of(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Statement>, StoreError> {
    store::statements::all(snap, id).await
}

/// Others that say nearly the same, the eldest first, so many at most.
pub async fn duplicates(
    snap: &mut Snapshot,
    id: ContributionId,
    most: u32,
) -> Result<Vec<ContributionId>, StoreError> {
    let Some(prints) = store::prints::find(snap, id).await? else { return Ok(Vec::new()) };
    let met = store::prints::met(snap, id, &rules::bands(&prints)).await?;
    let alike = met.into_iter().filter(|(_, other)| rules::alike(&prints, other)).map(|(id, _)| id);
    Ok(alike.take(most as usize).collect())
}

/// What somebody has written here so far, in numbers.
pub async fn record(snap: &mut Snapshot, person: PersonId) -> Result<WriterRecord, StoreError> {
    Ok(store::writers::find(snap, person).await?.record)
}

/// How far somebody is trusted.
pub async fn trust(snap: &mut Snapshot, person: PersonId) -> Result<Trust, StoreError> {
    let (record, settings) = (record(snap, person).await?, settings(snap).await?);
    Ok(rules::trust(&record, &settings))
}

/// Until when somebody may not do this; nothing if they may.
pub async fn barred(
    snap: &mut Snapshot,
    person: PersonId,
    what: Barred,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    Ok(store::writers::find(snap, person).await?.barred(what, now))
}

/// Whether the texts of somebody go when they do.
pub(crate) async fn takes_along(snap: &mut Snapshot, person: PersonId) -> Result<bool, StoreError> {
    Ok(store::writers::find(snap, person).await?.takes_along)
}

/// Whether somebody may write it anew now.
pub fn may_edit(ctx: &Ctx, one: &Contribution, author: PersonId) -> bool {
    rules::edit(one, &rules::manner(one.kind), author, ctx.now()).is_ok()
}

/// Whether its author may take it back.
pub(crate) fn may_withdraw(one: &Contribution) -> bool {
    rules::turn(one.state, rules::Verb::Withdraw, one.code).is_ok()
}

/// What it tells about somebody, for its author and for those who decide.
pub fn personal_in(one: &Contribution) -> Vec<Personal> {
    let text = Text { title: one.title.reveal().clone(), body: one.body.reveal().clone() };
    rules::found(&text).personal
}

/// What the shop has set.
pub async fn settings(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    Ok(store::settings::find(snap).await?.0)
}

/// The same with its version, for whoever sets something else.
pub(crate) async fn settings_with_version(snap: &mut Snapshot) -> Result<(Settings, i64), StoreError> {
    store::settings::find(snap).await
}
