//! Ways to a provider and back, and what becomes of whoever comes back.

use super::{Letter, Newcomer, ask::ask, enter, join, tell};
use crate::{
    model::{Claimed, Entered, Entry, Identity, IdentityId, Passage, PassageId},
    providers::Providers,
    rules::{self, Arrival, Credential, IdentityRejected, LastCredential, SignInRejected},
    secret::{self, SecretHash},
    store,
};
use accounts_facts::{AskedId, IdentityLinked, IdentityUnlinked, JoinedBy, LetterKind, SignedInBy};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Lang, PersonId, Personal, Role, Subject, time};

/// What happens when a way to a provider is over.
pub(crate) const PASSAGE_OVER: &str = "accounts.passage_over";

/// Where a browser is going.
pub(crate) struct Departure<'l> {
    pub(crate) provider: &'l str,
    pub(crate) person: Option<PersonId>,
    pub(crate) next: &'l str,
    pub(crate) lang: Lang,
}

/// Keeps that a browser sets out. Gives what it carries.
pub(crate) async fn set_out(tx: &mut Tx, ctx: &Ctx, departure: &Departure<'_>) -> Result<String, StoreError> {
    let passage = Passage {
        id: ctx.id(),
        provider: departure.provider.to_owned(),
        person: departure.person,
        lang: departure.lang,
        next: departure.next.to_owned(),
        claimed: None,
        asked: None,
        ends_at: time::seconds_after(ctx.now(), rules::PASSAGE_S),
    };
    keep_passage(tx, ctx, &passage).await
}

async fn keep_passage(tx: &mut Tx, ctx: &Ctx, passage: &Passage) -> Result<String, StoreError> {
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    store::provider_passages::insert(tx, passage, &hash).await?;
    tx.set_deadline(PASSAGE_OVER, &Subject::from(passage.id), passage.ends_at).await?;
    Ok(secret)
}

/// Uses up a way back. Two who come back by the same one do not both arrive.
pub(crate) async fn use_up(tx: &mut Tx, id: PassageId) -> Result<bool, StoreError> {
    store::provider_passages::forget(tx, id).await
}

/// What became of somebody who came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// They are in, or asked for their second factor.
    In(Entered),
    /// Whoever was in has this way in now.
    Linked,
    /// We do not know them yet. What their browser carries until they said the rest.
    Stranger(String),
}

/// Somebody came back, and the provider said who they are there.
pub(crate) async fn arrive(
    tx: &mut Tx,
    ctx: &Ctx,
    passage: &Passage,
    claimed: &Claimed,
    entry: &Entry,
) -> Result<Arrived, Failure<IdentityRejected>> {
    if passage.person.is_some() && passage.person != ctx.actor().person() {
        return Err(Failure::Rejected(IdentityRejected::OtherSession));
    }
    let held = store::identities::find(tx, &passage.provider, claimed).await?;
    let addressee = match claimed.verified() {
        Some(address) => store::people::by_address(tx, &rules::folded_address(address)).await?,
        None => None,
    };
    let (holder, addressee) = (held.as_ref().map(|held| held.person), addressee.map(|person| person.id));
    match rules::arrive(passage.person, holder, addressee).map_err(Failure::Rejected)? {
        Arrival::Theirs => Ok(Arrived::Linked),
        Arrival::Linked(person) => {
            still_in(tx, person, entry).await?;
            link_to_known(tx, ctx, person, (&passage.provider, claimed)).await?;
            Ok(Arrived::Linked)
        }
        Arrival::In(person) => {
            if let Some(held) = held {
                store::identities::used(tx, held.id, claimed.label(), ctx.now()).await?;
            }
            let_in(tx, ctx, person, entry).await.map(Arrived::In)
        }
        Arrival::LinkedAndIn(person) => {
            link_to_known(tx, ctx, person, (&passage.provider, claimed)).await?;
            close_waiting(tx, claimed.verified().unwrap_or_default()).await?;
            let_in(tx, ctx, person, entry).await.map(Arrived::In)
        }
        Arrival::Stranger => {
            let ends_at = time::seconds_after(ctx.now(), rules::STRANGER_S);
            let claimed = Some(claimed.clone());
            let known = Passage { id: ctx.id(), claimed, ends_at, ..passage.clone() };
            Ok(Arrived::Stranger(keep_passage(tx, ctx, &known).await?))
        }
    }
}

/// Whoever links one more way in must not have been thrown out while they were away. The row of the person is written,
/// because whatever ends all sessions writes it too.
async fn still_in(tx: &mut Tx, person: PersonId, entry: &Entry) -> Result<(), Failure<IdentityRejected>> {
    let over = || Failure::Rejected(IdentityRejected::OtherSession);
    let this = entry.before.as_ref().ok_or_else(over)?;
    store::sessions::proved_at(tx, this).await?.ok_or_else(over)?;
    let person = store::people::find(tx, person).await?.ok_or_else(over)?;
    if store::people::save(tx, &person).await? { Ok(()) } else { Err(Failure::Conflict) }
}

/// An account that was there before has one more way in, and its owner hears of it.
async fn link_to_known(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    (provider, claimed): (&str, &Claimed),
) -> Result<(), StoreError> {
    link(tx, ctx, person, provider, claimed).await?;
    match store::people::find(tx, person).await? {
        Some(person) => tell(tx, ctx, &person, LetterKind::IdentityLinked).await,
        None => Ok(()),
    }
}

async fn let_in(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    entry: &Entry,
) -> Result<Entered, Failure<IdentityRejected>> {
    let entered = enter(tx, ctx, person, SignedInBy::Provider, entry).await;
    entered.map_err(|failure| {
        failure.widen(|why| match why {
            SignInRejected::Suspended | SignInRejected::Wrong => IdentityRejected::Suspended,
        })
    })
}

async fn link(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    provider: &str,
    claimed: &Claimed,
) -> Result<(), StoreError> {
    let identity = Identity {
        id: ctx.id(),
        person,
        provider: provider.to_owned(),
        label: Personal::new(claimed.label().to_owned()),
        linked_at: ctx.now(),
        used_at: ctx.now(),
    };
    store::identities::insert(tx, &identity, claimed).await?;
    tx.record(&IdentityLinked { person }).await
}

/// Whoever waits with a sign-up for an address whose owner has shown up waits for nothing: the password in it is forgotten.
async fn close_waiting(tx: &mut Tx, address: &str) -> Result<(), StoreError> {
    let folded = rules::folded_address(address);
    store::asked::close_all(tx, &folded, LetterKind::SignUp).await?;
    store::asked::close_all(tx, &folded, LetterKind::Invite).await
}

/// An account for somebody whose address the provider vouches for. No letter is needed. None: there is one by now.
pub(crate) async fn join_by_provider(
    tx: &mut Tx,
    ctx: &Ctx,
    passage: &Passage,
    (address, name): (&str, &str),
    entry: &Entry,
) -> Result<Option<Entered>, Failure<IdentityRejected>> {
    let Some(claimed) = passage.claimed.as_ref().filter(|_| passage.asked.is_none()) else {
        return Err(Failure::NotFound);
    };
    let folded = rules::folded_address(address);
    let is_here = store::people::by_address(tx, &folded).await?.is_some()
        || store::identities::find(tx, &passage.provider, claimed).await?.is_some();
    if !use_up(tx, passage.id).await? || is_here {
        return Ok(None);
    }
    let newcomer = Newcomer { address, name, lang: passage.lang, role: Role::Member, password: None };
    let person = join(tx, ctx, &newcomer, JoinedBy::Provider).await?;
    close_waiting(tx, address).await?;
    link(tx, ctx, person.id, &passage.provider, claimed).await?;
    let_in(tx, ctx, person.id, entry).await.map(Some)
}

/// Somebody whose address nobody vouches for says one, and a letter confirms it. Who they are elsewhere waits with it. What
/// whoever asks is told does not depend on whether the address was written to too often.
pub(crate) async fn ask_by_letter(
    tx: &mut Tx,
    ctx: &Ctx,
    passage: &Passage,
    letter: &Letter,
) -> Result<(), StoreError> {
    let since = time::seconds_after(ctx.now(), -3_600);
    let folded = rules::folded_address(&letter.address);
    if store::asked::count_since(tx, &folded, letter.kind, since).await? >= rules::LETTERS_AN_HOUR {
        return Ok(());
    }
    let Some(before) = store::provider_passages::asked_by(tx, passage.id).await? else { return Ok(()) };
    // Pressed twice: the browser keeps what ties it to the later letter, so the earlier one is good for nothing.
    if let Some(before) = before {
        store::asked::close(tx, before).await?;
    }
    let asked = ask(tx, ctx, letter).await?;
    let (_, nobodys): (String, SecretHash) = secret::mint(&*ctx.house().machine);
    let ends_at = time::seconds_after(ctx.now(), rules::lasts_s(letter.kind));
    store::provider_passages::wait_for(tx, passage.id, asked, &nobodys, ends_at).await?;
    tx.set_deadline(PASSAGE_OVER, &Subject::from(passage.id), ends_at).await
}

/// Whoever confirmed the address in the browser that asked is who the provider said. In any other browser whoever reads the
/// letter may be another, and this is not called.
pub(super) async fn bring_along(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: AskedId,
    person: PersonId,
) -> Result<(), StoreError> {
    let Some(passage) = store::provider_passages::by_asked(tx, asked).await? else { return Ok(()) };
    use_up(tx, passage.id).await?;
    let Some(claimed) = &passage.claimed else { return Ok(()) };
    if store::identities::find(tx, &passage.provider, claimed).await?.is_none() {
        link(tx, ctx, person, &passage.provider, claimed).await?;
    }
    Ok(())
}

/// Somebody gives up one way in, unless it is the last. What is no longer offered is no way in.
pub(crate) async fn unlink(
    tx: &mut Tx,
    ctx: &Ctx,
    providers: &Providers,
    id: IdentityId,
) -> Result<(), Failure<LastCredential>> {
    let person = store::people::find(tx, ctx.person()?).await?.ok_or(Failure::NotFound)?;
    // Whoever takes a credential away writes this row: two at once would each see the other's.
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    let identities = store::identities::of_person(tx, person.id).await?;
    if !identities.iter().any(|one| one.id == id) {
        return Err(Failure::NotFound);
    }
    let passkeys = store::identities::count_passkeys(tx, person.id).await?;
    let others = identities.iter().filter(|one| one.id != id && providers.offers(&one.provider)).count();
    rules::may_remove(person.password.is_some(), passkeys, others + 1, Credential::Identity)
        .map_err(Failure::Rejected)?;
    store::identities::remove(tx, person.id, id).await?;
    tx.record(&IdentityUnlinked { person: person.id }).await?;
    Ok(tell(tx, ctx, &person, LetterKind::IdentityUnlinked).await?)
}
