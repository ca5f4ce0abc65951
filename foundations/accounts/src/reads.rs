//! What pages and commands ask about people.

use crate::{
    model::{Asked, Browsing, Person},
    rules, secret, store,
};
use accounts_facts::LetterKind;
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId, Role, Timestamp, text};

/// More sessions than this nobody looks through.
const SESSIONS_MAX: u32 = 50;

/// Somebody by their id.
pub async fn person(snap: &mut Snapshot, id: PersonId) -> Result<Option<Person>, StoreError> {
    store::people::find(snap, id).await
}

/// Somebody by their address, for staff and for the operator.
pub async fn by_address(snap: &mut Snapshot, address: &str) -> Result<Option<Person>, StoreError> {
    store::people::by_address(snap, &rules::folded_address(address.trim())).await
}

/// A page of people, the latest first; with words, those whose name, address or handle contains them.
pub async fn people(
    snap: &mut Snapshot,
    words: &str,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Person>, StoreError> {
    let after = after.and_then(store::people::place);
    store::people::list(snap, &text::fold(words.trim()), after, size).await
}

/// The sessions of somebody, the latest used first. `now` is the machine's.
pub async fn sessions(
    snap: &mut Snapshot,
    person: PersonId,
    this: &[u8; 32],
    now: Timestamp,
) -> Result<Vec<Browsing>, StoreError> {
    store::sessions::of_person(snap, person, this, now, SESSIONS_MAX).await
}

/// What stands behind a link of this kind, if it is still good. Looking uses nothing up: programs that guard mailboxes look
/// at every link.
pub async fn link(
    snap: &mut Snapshot,
    secret: &str,
    kind: LetterKind,
    now: Timestamp,
) -> Result<Option<Asked>, StoreError> {
    let Some(hash) = secret::hash(secret) else { return Ok(None) };
    let asked = store::asked::by_secret(snap, &hash).await?;
    Ok(rules::still_open(asked, kind, now).ok())
}

/// Whether this browser is the one that asked.
pub fn is_bonded(asked: &Asked, bond: Option<&str>) -> bool {
    let carried = bond.and_then(secret::hash);
    asked.bond_hash.as_deref().zip(carried).is_some_and(|(kept, carried)| kept == carried)
}

/// Whether anybody can come in who owns the shop.
pub async fn has_owner(snap: &mut Snapshot) -> Result<bool, StoreError> {
    Ok(store::people::count_active(snap, Role::Owner).await? > 0)
}

/// Where somebody goes after signing in who wanted to go there: a path of ours, or their account.
pub fn way_on(wanted: Option<&str>) -> &str {
    rules::next(wanted)
}
