//! What is asked about the newsletter: by whoever has a link, and by staff.

use crate::{
    model::newsletter::{
        Consent, Issue, IssueCopy, IssueId, Standing, Subscriber, SubscriberId, SubscriberLine,
    },
    rules::newsletter as rules,
    secret, store,
};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, Timestamp};

/// Nothing is counted further than this.
pub const COUNT_MAX: u32 = 1_000;

/// The address that a link confirms, if it is good: little of it is shown.
pub async fn confirms(snap: &mut Snapshot, link: &str, now: Timestamp) -> Result<Option<String>, StoreError> {
    if !secret::can_be(link) {
        return Ok(None);
    }
    let known = store::subscribers::by_secret(snap, &secret::hash(link)).await?;
    let good = known.filter(|known| rules::confirm(known, now).is_ok());
    Ok(good.map(|known| rules::masked(known.address.reveal())))
}

/// How many stand where, each counted no further than [`COUNT_MAX`].
pub async fn counts(snap: &mut Snapshot) -> Result<[(Standing, i64); 3], StoreError> {
    let mut counts = Standing::ALL.map(|standing| (standing, 0));
    for (standing, count) in &mut counts {
        *count = store::subscribers::count(snap, *standing, COUNT_MAX + 1).await?;
    }
    Ok(counts)
}

/// A page of the addresses of a standing, the latest first.
pub async fn subscribers(
    snap: &mut Snapshot,
    standing: Standing,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<SubscriberLine>, StoreError> {
    let before = after.and_then(|after| after.0.parse().ok());
    store::subscribers::list(snap, standing, before, size).await
}

/// A line of the file of addresses: who, and when and to which words they agreed.
#[derive(Clone, Debug, PartialEq)]
pub struct Exported {
    /// The address.
    pub line: SubscriberLine,
    /// When and how they agreed.
    pub consent: Option<Consent>,
}

/// The addresses that get the newsletter, some at a time.
pub async fn export(
    snap: &mut Snapshot,
    after: Option<SubscriberId>,
    size: u32,
) -> Result<Vec<Exported>, StoreError> {
    let mut all = Vec::new();
    for line in store::subscribers::list_confirmed(snap, after, size).await? {
        let consent = store::consents::last(snap, line.id, Standing::Confirmed).await?;
        all.push(Exported { line, consent });
    }
    Ok(all)
}

/// An address that somebody looks for, whole.
pub async fn by_address(snap: &mut Snapshot, address: &str) -> Result<Option<Subscriber>, StoreError> {
    store::subscribers::by_address(snap, &store::folded(address)).await
}

/// The record of one address.
pub async fn record(
    snap: &mut Snapshot,
    id: SubscriberId,
) -> Result<Option<(Subscriber, Vec<Consent>)>, StoreError> {
    let Some(known) = store::subscribers::find(snap, id).await? else { return Ok(None) };
    let lines = store::consents::list(snap, id).await?;
    Ok(Some((known, lines)))
}

/// A page of issues, the latest first.
pub async fn issues(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Issue>, StoreError> {
    store::issues::list(snap, after.and_then(|after| after.0.parse().ok()), size).await
}

/// One issue.
pub async fn issue(snap: &mut Snapshot, id: IssueId) -> Result<Option<Issue>, StoreError> {
    store::issues::find(snap, id).await
}

/// A page of what became of the copies of an issue, and how many there are.
pub async fn copies(
    snap: &mut Snapshot,
    issue: IssueId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<(PageOf<IssueCopy>, i64), StoreError> {
    let after = after.and_then(|after| after.0.parse().ok());
    let page = store::copies::list(snap, issue, after, size).await?;
    Ok((page, store::copies::count(snap, issue, COUNT_MAX + 1).await?))
}
