//! What pages and programs ask about lists.

pub(crate) use crate::rules::is_surprise;

use crate::{
    model::{Audience, Claim, Item, List, ListId},
    rules, secret, store,
};
use catalog::reads::sale::{self, SaleItem};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError};
use kernel::{Actor, Currency, PersonId, Personal};
use media::reads::Gallery;
use profiles::model::{Class, Relation, Standing};
use std::collections::HashMap;

/// All lists of somebody, the first first.
pub async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<List>, StoreError> {
    store::lists::of_person(snap, person).await
}

/// One list of somebody.
pub async fn own(snap: &mut Snapshot, person: PersonId, id: ListId) -> Result<Option<List>, StoreError> {
    Ok(store::lists::find(snap, id).await?.filter(|list| list.person == person && !list.is_gone))
}

/// What is on a list, what is wanted most first.
pub async fn items(snap: &mut Snapshot, list: ListId) -> Result<Vec<Item>, StoreError> {
    store::items::of_list(snap, list).await
}

/// What its owner took off a list while it was a surprise who gives it.
pub(crate) async fn hidden(snap: &mut Snapshot, list: ListId) -> Result<Vec<Item>, StoreError> {
    store::items::hidden_of(snap, list).await
}

/// A list that somebody may see, and what they are to its owner.
#[derive(Clone, Debug)]
pub struct Found {
    /// The list.
    pub list: List,
    /// What whoever looks is to its owner.
    pub relation: Relation,
}

/// The list at an address, if whoever looks may see it: by the word of its link, or by its id.
pub async fn found(snap: &mut Snapshot, actor: Actor, word: &str) -> Result<Option<Found>, StoreError> {
    let by_secret = secret::is_word(word);
    let found = match by_secret {
        true => store::lists::by_secret(snap, word).await?,
        false => match word.parse() {
            Ok(id) => store::lists::find(snap, id).await?,
            Err(_) => None,
        },
    };
    let Some(list) = found.filter(|list| !list.is_gone) else { return Ok(None) };
    let owner = accounts::reads::person(snap, list.person).await?;
    if !owner.is_some_and(|owner| owner.is_active()) {
        return Ok(None);
    }
    let relation = profiles::reads::relation(snap, actor, list.person).await?;
    Ok(rules::may_see(list.audience, relation, by_secret).then_some(Found { list, relation }))
}

/// The lists of somebody that stand on their profile for whoever looks: those that they may see, as long as they may see anything
/// of the kind.
pub(crate) async fn on_profile(
    snap: &mut Snapshot,
    actor: Actor,
    owner: PersonId,
) -> Result<Vec<List>, StoreError> {
    if !profiles::reads::may_see(snap, actor, owner, Class::Wishlists).await? {
        return Ok(Vec::new());
    }
    let relation = profiles::reads::relation(snap, actor, owner).await?;
    let all = store::lists::of_person(snap, owner).await?;
    let is_shown = |list: &List| list.path().is_some() && rules::may_see(list.audience, relation, false);
    Ok(all.into_iter().filter(is_shown).collect())
}

/// What somebody of this standing calls a person.
pub(crate) async fn owner_name(
    snap: &mut Snapshot,
    owner: PersonId,
    standing: Standing,
) -> Result<Personal<String>, StoreError> {
    Ok(profiles::reads::face(snap, owner, standing).await?.name)
}

/// What the catalogue says of these now, with their pictures.
pub(crate) async fn goods(
    snap: &mut Snapshot,
    wanted: impl Iterator<Item = VariantId>,
    currency: Currency,
) -> Result<(Vec<SaleItem>, Gallery), StoreError> {
    let variants: Vec<VariantId> = wanted.collect();
    let items = sale::items(snap, &variants, currency).await?;
    let sources = items.iter().filter_map(|item| item.picture.as_deref());
    let gallery = media::reads::gallery(snap, sources).await?;
    Ok((items, gallery))
}

/// A list of somebody that this variant is on.
pub(crate) async fn saved_on(
    snap: &mut Snapshot,
    person: PersonId,
    variant: VariantId,
) -> Result<Option<ListId>, StoreError> {
    store::items::saved_on(snap, person, variant).await
}

/// What somebody gives of a list.
pub(crate) async fn given_by(
    snap: &mut Snapshot,
    person: Option<PersonId>,
    list: ListId,
) -> Result<Vec<Claim>, StoreError> {
    let Some(person) = person else { return Ok(Vec::new()) };
    let all = store::claims::of_person(snap, person).await?;
    Ok(all.into_iter().filter(|claim| claim.list == list).collect())
}

/// Something that somebody gives.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    /// That they do.
    pub(crate) claim: Claim,
    /// Of which list; it may be gone.
    pub(crate) list: List,
    /// What.
    pub(crate) item: Item,
    /// Where the list is, while they may see it.
    pub(crate) way: Option<String>,
}

/// What somebody gives, the latest first, no more than so many: however many those are, each table is asked once, and each list
/// whether they may see it.
pub(crate) async fn given(
    snap: &mut Snapshot,
    actor: Actor,
    person: PersonId,
    most: u32,
) -> Result<Vec<Given>, StoreError> {
    let lists = store::lists::given_by(snap, person, most).await?;
    let items = store::items::given_by(snap, person, most).await?;
    let mut seen: HashMap<ListId, bool> = HashMap::new();
    for list in &lists {
        seen.insert(list.id, is_seen(snap, actor, list).await?);
    }
    let mut all = Vec::new();
    for (claim, came_by) in store::claims::last_of_person(snap, person, most).await? {
        let list = lists.iter().find(|list| list.id == claim.list).cloned();
        let item = items.iter().find(|item| item.id == claim.item).cloned();
        let Some((list, item)) = list.zip(item) else { continue };
        let is_seen = seen.get(&list.id).is_some_and(|is| *is) && may_know(&list, came_by.as_deref());
        let way = list.path().filter(|_| is_seen);
        all.push(Given { claim, list, item, way });
    }
    Ok(all)
}

/// What is undone by this word.
pub(crate) async fn claim_of(snap: &mut Snapshot, word: &str) -> Result<Option<Claim>, StoreError> {
    match secret::is_word(word) {
        true => store::claims::by_secret(snap, &secret::hash(word)).await,
        false => Ok(None),
    }
}

/// What a claim is about.
pub(crate) async fn about(snap: &mut Snapshot, claim: &Claim) -> Result<Option<(List, Item)>, StoreError> {
    let list = store::lists::find(snap, claim.list).await?;
    let item = store::items::find(snap, claim.item).await?;
    Ok(list.zip(item))
}

/// The way back to the list that a claim is about, if whoever looks may see it.
pub(crate) async fn way_back(
    snap: &mut Snapshot,
    actor: Actor,
    claim: &Claim,
    list: &List,
) -> Result<Option<String>, StoreError> {
    let came_by = store::claims::came_by(snap, claim.id).await?;
    if !may_know(list, came_by.as_deref()) || !is_seen(snap, actor, list).await? {
        return Ok(None);
    }
    Ok(list.path())
}

/// Whether whoever gives something of a list learns its address here. One that is for whoever has the link is shown to those only
/// who came by the word that it still has: who was shut out by another word does not.
fn may_know(list: &List, came_by: Option<&[u8]>) -> bool {
    list.audience != Audience::Link
        || came_by.is_some_and(|hash| *hash == secret::hash(list.secret.reveal())[..])
}

/// Whether whoever looks may see a list at its address.
async fn is_seen(snap: &mut Snapshot, actor: Actor, list: &List) -> Result<bool, StoreError> {
    match list.path() {
        Some(path) => Ok(found(snap, actor, path.trim_start_matches("/lists/")).await?.is_some()),
        None => Ok(false),
    }
}

/// Who gave what of a list, for its owner once that is no surprise any more: the claim, and what whoever gives it is called by the owner.
pub(crate) async fn thanks(
    snap: &mut Snapshot,
    list: &List,
) -> Result<Vec<(Claim, Personal<String>)>, StoreError> {
    let claims = store::claims::of_list(snap, list.id).await?;
    let mut known: Vec<(PersonId, Personal<String>)> = Vec::new();
    let mut all = Vec::with_capacity(claims.len());
    for claim in claims {
        let name = match claim.person {
            None => claim.name.clone(),
            Some(person) => match known.iter().find(|(one, _)| *one == person) {
                Some((_, name)) => name.clone(),
                None => {
                    let owner = Actor::Member(list.person);
                    let near = profiles::reads::relation(snap, owner, person).await?.standing;
                    let name = owner_name(snap, person, near).await?;
                    known.push((person, name.clone()));
                    name
                }
            },
        };
        all.push((claim, name));
    }
    Ok(all)
}

/// The list that something is on. Whose it is, is for whoever asks to find out.
pub(crate) async fn list_of(
    snap: &mut Snapshot,
    item: crate::model::ItemId,
) -> Result<Option<ListId>, StoreError> {
    Ok(store::items::find(snap, item).await?.map(|item| item.list))
}
