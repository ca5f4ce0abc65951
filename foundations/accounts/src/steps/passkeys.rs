//! Passkeys are made, used, named and taken away. The challenges are made and compared in `crate::passkeys`.

use super::{enter::enter, tell};
use crate::{
    model::{Ceremony, CeremonyKind, Entered, Entry, Passkey, PasskeyId},
    passkeys::{Compared, Party},
    providers::Providers,
    rules::{self, Credential, PasskeyRejected},
    secret::{self, SecretHash},
    store,
};
use accounts_facts::{LetterKind, PasskeyAdded, PasskeyRemoved, SignedInBy};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{PersonId, Personal, Subject, time};
use webauthn_rs::prelude::{Passkey as Made, PublicKeyCredential};

/// What happens when a ceremony took too long.
pub(crate) const CEREMONY_OVER: &str = "accounts.ceremony_over";

/// Keeps what the answer of a browser will be compared with. Gives what the browser carries meanwhile.
pub(crate) async fn begin_ceremony(
    tx: &mut Tx,
    ctx: &Ctx,
    kind: CeremonyKind,
    state: &str,
) -> Result<String, Failure<PasskeyRejected>> {
    let person = match kind {
        CeremonyKind::Enter => None,
        CeremonyKind::Register | CeremonyKind::Prove => {
            let known = store::people::find(tx, ctx.person()?).await?.ok_or(Failure::NotFound)?;
            Some(known.id)
        }
    };
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    let ends_at = time::seconds_after(ctx.now(), Ceremony::LASTS_S);
    let ceremony = Ceremony { id: ctx.id(), kind, person, state: state.to_owned(), ends_at };
    store::passkey_ceremonies::insert(tx, &ceremony, &hash).await?;
    tx.set_deadline(CEREMONY_OVER, &Subject::from(ceremony.id), ends_at).await?;
    Ok(secret)
}

/// Uses a ceremony up, whatever comes of it. One that somebody else began is none.
pub(crate) async fn take_ceremony(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
    kind: CeremonyKind,
) -> Result<Ceremony, Failure<PasskeyRejected>> {
    let over = || Failure::Rejected(PasskeyRejected::Over);
    let ceremony = store::passkey_ceremonies::by_secret(tx, link, kind).await?.ok_or_else(over)?;
    let is_taken = store::passkey_ceremonies::forget(tx, ceremony.id).await?;
    let is_theirs = kind == CeremonyKind::Enter || ceremony.person == ctx.actor().person();
    match is_taken && is_theirs && ctx.now() < ceremony.ends_at {
        true => Ok(ceremony),
        false => Err(over()),
    }
}

/// Somebody has one more passkey, if the session in which it was made is not over by now. The row of the person is written,
/// because whatever ends all sessions writes it too.
pub(crate) async fn add_passkey(
    tx: &mut Tx,
    ctx: &Ctx,
    this: &SecretHash,
    name: &str,
    made: &Made,
) -> Result<(), Failure<PasskeyRejected>> {
    let person = store::people::find(tx, ctx.person()?).await?.ok_or(Failure::NotFound)?;
    if store::sessions::proved_at(tx, this).await?.is_none() {
        return Err(Failure::Rejected(PasskeyRejected::Over));
    }
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    if store::passkeys::by_credential(tx, made.cred_id()).await?.is_some() {
        return Err(Failure::Rejected(PasskeyRejected::Known));
    }
    if store::passkeys::of_person(tx, person.id).await?.len() >= rules::PASSKEYS_MAX {
        return Err(Failure::Rejected(PasskeyRejected::TooMany));
    }
    let passkey = Passkey {
        id: ctx.id(),
        person: person.id,
        name: Personal::new(name.to_owned()),
        credential: made.clone(),
        made_at: ctx.now(),
        used_at: None,
        version: 1,
    };
    store::passkeys::insert(tx, &passkey).await?;
    tx.record(&PasskeyAdded { person: person.id }).await?;
    Ok(tell(tx, ctx, &person, LetterKind::PasskeyAdded).await?)
}

/// What became of an answer. A copy is no rejection here: that its owner hears of it must be kept.
pub(crate) enum Used<T> {
    /// It was good.
    Good(T),
    /// Somebody seems to have a copy; its owner hears of it.
    Cloned,
}

/// Whose passkey an answer shows, and that it was used.
async fn show_passkey(
    tx: &mut Tx,
    ctx: &Ctx,
    party: &Party,
    state: &str,
    answer: &PublicKeyCredential,
) -> Result<Used<PersonId>, Failure<PasskeyRejected>> {
    let unproven = || Failure::Rejected(PasskeyRejected::Unproven);
    let known = store::passkeys::by_credential(tx, answer.get_credential_id()).await?;
    let mut known = known.ok_or_else(unproven)?;
    match party.compare(answer, state, &known) {
        Compared::Good(result) => {
            known.credential.update_credential(&result);
            if !store::passkeys::used(tx, &known, ctx.now()).await? {
                return Err(Failure::Conflict);
            }
            Ok(Used::Good(known.person))
        }
        Compared::Cloned => {
            if let Some(person) = store::people::find(tx, known.person).await? {
                tell(tx, ctx, &person, LetterKind::PasskeyCloned).await?;
            }
            Ok(Used::Cloned)
        }
        Compared::Unproven => Err(unproven()),
    }
}

/// Somebody comes in by a passkey: two factors at once, so no code is asked for.
pub(crate) async fn enter_by_passkey(
    tx: &mut Tx,
    ctx: &Ctx,
    party: &Party,
    (state, answer): (&str, &PublicKeyCredential),
    entry: &Entry,
) -> Result<Used<Entered>, Failure<PasskeyRejected>> {
    let person = match show_passkey(tx, ctx, party, state, answer).await? {
        Used::Good(person) => person,
        Used::Cloned => return Ok(Used::Cloned),
    };
    let entered = enter(tx, ctx, person, SignedInBy::Passkey, entry).await;
    entered.map(Used::Good).map_err(|failure| failure.widen(PasskeyRejected::SignIn))
}

/// Whoever is in shows a passkey of theirs again.
pub(crate) async fn prove_by_passkey(
    tx: &mut Tx,
    ctx: &Ctx,
    party: &Party,
    (state, answer): (&str, &PublicKeyCredential),
    this: &SecretHash,
) -> Result<Used<()>, Failure<PasskeyRejected>> {
    match show_passkey(tx, ctx, party, state, answer).await? {
        Used::Good(person) if Some(person) == ctx.actor().person() => {
            store::sessions::prove(tx, this, ctx.house().machine.now()).await?;
            Ok(Used::Good(()))
        }
        Used::Good(_) => Err(Failure::Rejected(PasskeyRejected::Unproven)),
        Used::Cloned => Ok(Used::Cloned),
    }
}

/// Somebody gives a passkey up; another way in must be left. The row of the person is written, so that two who give up
/// what the other leaves do not both succeed.
pub(crate) async fn remove_passkey(
    tx: &mut Tx,
    ctx: &Ctx,
    providers: &Providers,
    id: PasskeyId,
) -> Result<(), Failure<PasskeyRejected>> {
    let person = store::people::find(tx, ctx.person()?).await?.ok_or(Failure::NotFound)?;
    let passkeys = store::passkeys::of_person(tx, person.id).await?;
    if !passkeys.iter().any(|one| one.id == id) {
        return Err(Failure::NotFound);
    }
    let identities = store::identities::of_person(tx, person.id).await?;
    let ways = identities.iter().filter(|one| providers.offers(&one.provider)).count();
    rules::may_remove(person.password.is_some(), passkeys.len(), ways, Credential::Passkey)
        .map_err(|why| Failure::Rejected(PasskeyRejected::Last(why)))?;
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    store::passkeys::remove(tx, person.id, id).await?;
    tx.record(&PasskeyRemoved { person: person.id }).await?;
    Ok(tell(tx, ctx, &person, LetterKind::PasskeyRemoved).await?)
}
