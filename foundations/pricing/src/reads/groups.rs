//! What is asked about groups of people.

use crate::{
    model::{Group, GroupId, Grouped},
    rules::groups::GROUPS_MAX,
    store,
};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId};

/// The words of the groups that somebody is in, for [`crate::model::Buyer::groups`].
pub async fn groups_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<String>, StoreError> {
    store::groups::codes_of(snap, person).await
}

/// All groups, by their words.
pub async fn groups(snap: &mut Snapshot) -> Result<Vec<Group>, StoreError> {
    store::groups::list(snap, GROUPS_MAX).await
}

/// One of them.
pub async fn group(snap: &mut Snapshot, id: GroupId) -> Result<Option<Group>, StoreError> {
    store::groups::find(snap, id).await
}

/// A page of who is in a group, for staff.
pub async fn group_people(
    snap: &mut Snapshot,
    id: GroupId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Grouped>, StoreError> {
    let page = store::groups::people(snap, id, after, size).await?;
    let mut known = accounts::reads::many(snap, page.items.iter().map(|(person, _)| *person)).await?;
    let grouped = |(person, added_at)| {
        let known = known.remove(&person).map(|known| (known.name, known.address));
        let (name, email) = known.unwrap_or_default();
        Grouped { person, name, email, added_at }
    };
    Ok(PageOf { items: page.items.into_iter().map(grouped).collect(), next: page.next })
}
