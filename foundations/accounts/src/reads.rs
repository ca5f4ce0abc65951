//! What pages and commands ask about people.

use crate::{
    model::{Asked, Browsing, Identity, KeyRing, Person, SecondState, SetUp, looked_for},
    rules, secret, store,
};
use accounts_facts::LetterKind;
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId, Right, Role, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// More sessions than this nobody looks through.
const SESSIONS_MAX: u32 = 50;
/// More of one role are not told of something.
const HOLDERS_MAX: u32 = 50;

/// Somebody by their id.
pub async fn person(snap: &mut Snapshot, id: PersonId) -> Result<Option<Person>, StoreError> {
    store::people::find(snap, id).await
}

/// As many people as a page names, by their ids: each once, in one read. Whoever there never was is not among them.
pub async fn many(
    snap: &mut Snapshot,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<BTreeMap<PersonId, Person>, StoreError> {
    let ids: BTreeSet<PersonId> = ids.into_iter().collect();
    let known = store::people::among(snap, &Vec::from_iter(ids)).await?;
    Ok(known.into_iter().map(|person| (person.id, person)).collect())
}

/// What as many people are called as a page names, by their ids. Whoever is gone, or never was there, is not among them.
pub async fn names(
    snap: &mut Snapshot,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let ids: BTreeSet<PersonId> = ids.into_iter().collect();
    Ok(store::people::names(snap, &Vec::from_iter(ids)).await?.into_iter().collect())
}

/// Somebody by their address, for staff and for the operator.
pub async fn by_address(snap: &mut Snapshot, address: &str) -> Result<Option<Person>, StoreError> {
    store::people::by_address(snap, &rules::folded_address(address.trim())).await
}

/// All addresses under which something may be kept of somebody, as addresses are compared: today's first, then those they had
/// before and nobody else has since. None of whoever was erased.
pub async fn addresses(snap: &mut Snapshot, id: PersonId) -> Result<Vec<String>, StoreError> {
    let person = store::people::find(snap, id).await?.filter(|person| !person.is_erased());
    let Some(person) = person else { return Ok(Vec::new()) };
    let mut all = vec![rules::folded_address(person.address.reveal())];
    all.extend(store::former::of_person(snap, id).await?);
    Ok(all)
}

/// A page of people, the latest first; with words, those in whose name or address a word begins with each of them. A whole
/// address is nobody else's.
pub async fn people(
    snap: &mut Snapshot,
    words: &str,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Person>, StoreError> {
    let after = after.and_then(store::people::place);
    if words.trim().is_empty() {
        return store::people::list(snap, after, size).await;
    }
    if words.contains('@')
        && let Some(person) = by_address(snap, words).await?
    {
        let behind = after.is_none_or(|after| person.id < after);
        return Ok(PageOf { items: Vec::from_iter(behind.then_some(person)), next: None });
    }
    match looked_for(words) {
        // Signs without a letter are nobody's.
        none if none.is_empty() => Ok(PageOf { items: Vec::new(), next: None }),
        words => store::people::list_found(snap, &words, after, size).await,
    }
}

/// Those who hold a right, to tell them of what is theirs to mend.
pub async fn who_may(snap: &mut Snapshot, right: Right) -> Result<Vec<PersonId>, StoreError> {
    let mut all = Vec::new();
    for role in Role::ALL.into_iter().filter(|role| role.holds(right)) {
        all.extend(store::people::active_with(snap, role, HOLDERS_MAX).await?);
    }
    Ok(all)
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

/// The accounts elsewhere by which somebody comes in, the first linked first.
pub async fn identities(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Identity>, StoreError> {
    store::identities::of_person(snap, person).await
}

/// All by which somebody comes in.
pub async fn key_ring(snap: &mut Snapshot, person: PersonId) -> Result<KeyRing, StoreError> {
    let known = store::people::find(snap, person).await?;
    let since = store::totp::find(snap, person).await?.and_then(|totp| totp.confirmed_at);
    let second = match since {
        Some(since) => {
            Some(SecondState { since, codes_left: store::totp::count_recovery(snap, person).await? })
        }
        None => None,
    };
    Ok(KeyRing {
        has_password: known.is_some_and(|person| person.password.is_some()),
        passkeys: store::passkeys::of_person(snap, person).await?,
        identities: store::identities::count(snap, person).await?,
        second,
    })
}

/// What an app is told by somebody who is about to switch codes on.
pub async fn second_begun(
    snap: &mut Snapshot,
    person: PersonId,
    shop: &str,
) -> Result<Option<SetUp>, StoreError> {
    let totp = store::totp::find(snap, person).await?.filter(|totp| totp.confirmed_at.is_none());
    let person = store::people::find(snap, person).await?;
    Ok(totp.zip(person).map(|(totp, person)| {
        let secret = totp.secret.reveal();
        let key = rules::in_groups(&rules::secret_text(secret)).replace('-', " ");
        SetUp { link: rules::app_link(secret, shop, person.address.reveal()), key }
    }))
}

/// Whether a shop that is reached at this address can have passkeys.
pub fn has_passkeys(public_url: &str) -> bool {
    rules::relying_party(public_url).is_some()
}

/// Whether anybody can come in who owns the shop.
pub async fn has_owner(snap: &mut Snapshot) -> Result<bool, StoreError> {
    Ok(store::people::count_active(snap, Role::Owner).await? > 0)
}

/// Where somebody goes after signing in who wanted to go there: a path of ours, or their account.
pub fn way_on(wanted: Option<&str>) -> &str {
    rules::next(wanted)
}
