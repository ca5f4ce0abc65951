//! What people ask about their notices, and what a letter's secret stops.

use crate::{
    model::notices::{Notice, NoticeId, Ways, Wishes},
    rules::{newsletter::masked, notices as rules},
    secret,
    store::{self, stops::Stop},
};
use database::{Snapshot, StoreError};
use kernel::{Cursor, NoticeKind, PageOf, PersonId};
use std::collections::BTreeMap;

/// A page of somebody's notices, with the names that stand in them.
#[derive(Clone, Debug)]
pub struct Told {
    /// The notices, the latest first.
    pub notices: PageOf<Notice>,
    /// What those are called who caused them. Whoever is gone is not among them.
    pub names: BTreeMap<PersonId, String>,
}

/// A page of somebody's notices.
pub async fn told(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Told, StoreError> {
    let before: Option<NoticeId> = after.and_then(|after| after.0.parse().ok());
    let notices = store::notices::list(snap, person, before, size).await?;
    let names = accounts::reads::names(snap, notices.items.iter().filter_map(|notice| notice.by)).await?;
    Ok(Told { notices, names })
}

/// How many notices somebody has not read, counted a little further than is ever shown.
pub async fn unread(snap: &mut Snapshot, person: PersonId) -> Result<i64, StoreError> {
    store::notices::count_unread(snap, person, rules::UNREAD_MAX + 1).await
}

/// By which ways somebody said that they want to be told.
pub async fn wishes(snap: &mut Snapshot, person: PersonId) -> Result<Wishes, StoreError> {
    store::wishes::load(snap, person).await
}

/// By which ways somebody is told of a kind who has said this.
pub fn ways(kind: &NoticeKind, wishes: &Wishes) -> Ways {
    rules::ways(kind, wishes.of(kind.name))
}

/// Whether somebody is asked about a kind.
pub fn concerns(kind: &NoticeKind, is_staff: bool) -> bool {
    rules::concerns(kind, is_staff)
}

/// How the number of unread notices is written where little room is; nothing for none.
pub fn shown_count(unread: i64) -> Option<String> {
    rules::shown_count(unread)
}

/// What the secret of a letter stops, for whoever has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stops {
    /// Letters of a kind, by its name.
    Kind(String),
    /// Letters of a kind to somebody who has no account, by its name.
    KindToGuest(String),
    /// The newsletter to an address, of which little is shown.
    Newsletter(String),
}

/// What the secret of a letter stops.
pub async fn stops(snap: &mut Snapshot, link: &str) -> Result<Option<Stops>, StoreError> {
    if !secret::can_be(link) {
        return Ok(None);
    }
    match store::stops::find(snap, link).await? {
        None => Ok(None),
        Some(Stop::Kind { kind, .. }) => Ok(Some(Stops::Kind(kind))),
        Some(Stop::Address { kind, .. }) => Ok(Some(Stops::KindToGuest(kind))),
        Some(Stop::Newsletter(id)) => {
            let known = store::subscribers::find(snap, id).await?;
            Ok(known.map(|known| Stops::Newsletter(masked(known.address.reveal()))))
        }
    }
}
