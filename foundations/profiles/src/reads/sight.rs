//! Who may see what. Whoever shows something of somebody asks here first, for whoever looks.

use crate::{
    model::{Audience, Class, Relation, Standing},
    rules, store,
};
use database::{Snapshot, StoreError};
use kernel::{Actor, PersonId, Personal};

/// What whoever looks is to an owner.
pub async fn relation(snap: &mut Snapshot, actor: Actor, owner: PersonId) -> Result<Relation, StoreError> {
    Ok(match actor.person() {
        None => Relation::of(Standing::Stranger),
        Some(me) if me == owner => Relation::of(Standing::Oneself),
        Some(me) => rules::relation(&store::edges::pair(snap, me, owner).await?),
    })
}

/// Who may see a class of things of somebody.
pub async fn audience(snap: &mut Snapshot, owner: PersonId, class: Class) -> Result<Audience, StoreError> {
    Ok(store::sights::of_class(snap, owner, class).await?.unwrap_or(class.usual()))
}

/// Who may see what of somebody, class by class.
pub async fn audiences(snap: &mut Snapshot, owner: PersonId) -> Result<[(Class, Audience); 8], StoreError> {
    let said = store::sights::all(snap, owner).await?;
    Ok(Class::ALL.map(|class| {
        let own = said.iter().find(|(known, _)| *known == class).map(|(_, audience)| *audience);
        (class, own.unwrap_or(class.usual()))
    }))
}

/// Whether whoever looks may see a class of things of somebody.
pub async fn may_see(
    snap: &mut Snapshot,
    actor: Actor,
    owner: PersonId,
    class: Class,
) -> Result<bool, StoreError> {
    let relation = relation(snap, actor, owner).await?;
    let audience = audience(snap, owner, class).await?;
    Ok(rules::may_see(relation, class, audience))
}

/// Whether somebody must not be shown to whoever looks, whatever they let others see: one of the two wants to have nothing to
/// do with the other, or whoever looks does not want to hear of them.
pub async fn hidden_between(
    snap: &mut Snapshot,
    looks: PersonId,
    shown: PersonId,
) -> Result<bool, StoreError> {
    let pair = store::edges::pair(snap, looks, shown).await?;
    Ok(pair.is_blocked() || pair.mine.muted_at.is_some())
}

/// What stands beside something that somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Byline {
    /// What they are called by whoever looks; empty for those who are gone.
    pub name: Personal<String>,
    /// Where their profile is, if whoever looks may see it: a path of ours.
    pub link: Option<String>,
    /// Whether the name is a mask.
    pub is_masked: bool,
}

/// Under what name something of this class is shown to whoever looks. It is shown without a name to those who may not see
/// the class; whether it is shown at all is decided by whoever owns it.
pub async fn byline(
    snap: &mut Snapshot,
    actor: Actor,
    owner: PersonId,
    class: Class,
) -> Result<Byline, StoreError> {
    let gone = || Byline { name: Personal::default(), link: None, is_masked: false };
    let known = accounts::reads::person(snap, owner).await?.filter(|person| person.is_active());
    let Some(person) = known else { return Ok(gone()) };
    let relation = relation(snap, actor, owner).await?;
    let name = person.name.reveal();
    if !rules::may_see(relation, class, audience(snap, owner, class).await?) {
        return Ok(Byline { name: Personal::new(rules::masked(name)), link: None, is_masked: true });
    }
    let Some(profile) = store::profiles::find(snap, owner).await? else {
        return Ok(Byline { name: person.name.clone(), link: None, is_masked: false });
    };
    let is_open = rules::may_see(relation, Class::Profile, audience(snap, owner, Class::Profile).await?);
    let name = rules::called(name, profile.handle.as_str(), profile.shown_as, relation.standing);
    Ok(Byline { name: Personal::new(name), link: is_open.then(|| profile.handle.path()), is_masked: false })
}
