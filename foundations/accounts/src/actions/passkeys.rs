//! Passkeys: made, used to come in or to show again who one is, named and taken away.

use crate::{
    keys::Keys,
    model::{Ceremony, CeremonyKind, Entered, Entry, PasskeyId},
    passkeys::Party,
    providers::Providers,
    rules::{self, PasskeyRejected, PasswordRejected},
    secret,
    steps::{self, Used},
    store,
};
use action::{Ctx, Failure};
use database::StoreError;
use webauthn_rs::prelude::{
    CreationChallengeResponse, PublicKeyCredential, RegisterPublicKeyCredential, RequestChallengeResponse,
};

/// What a browser is asked, and what it carries until it answers.
pub struct Asked<T> {
    /// For the browser's own authenticators.
    pub options: T,
    /// Names the challenge that is kept; opens nothing.
    pub secret: String,
}

/// The shop as passkeys see it.
fn party(ctx: &Ctx) -> Result<Party, Failure<PasskeyRejected>> {
    Party::of(&ctx.house().shop.face()).map_err(Failure::Rejected)
}

fn refused<T>(why: PasskeyRejected) -> Result<T, Failure<PasskeyRejected>> {
    Err(Failure::Rejected(why))
}

/// Whoever is in begins to make a passkey, having shown who they are a short while ago.
pub async fn begin_passkey(
    ctx: &Ctx,
    this: &[u8; 32],
) -> Result<Asked<CreationChallengeResponse>, Failure<PasskeyRejected>> {
    let (id, party) = (ctx.person()?, party(ctx)?);
    if !is_fresh(ctx, this).await? {
        return refused(PasskeyRejected::ProveFirst);
    }
    let (person, known) = ctx
        .read(async |snap| -> Result<_, StoreError> {
            Ok((store::people::find(snap, id).await?, store::passkeys::of_person(snap, id).await?))
        })
        .await?;
    let person = person.ok_or(Failure::NotFound)?;
    let known = known.iter().map(|one| one.credential.cred_id().clone()).collect();
    let (options, state) = party.begin_making(&person, known).map_err(Failure::Rejected)?;
    let secret = begin(ctx, CeremonyKind::Register, &state).await?;
    Ok(Asked { options, secret })
}

/// A browser made a passkey for whoever is in.
pub async fn add_passkey(
    ctx: &Ctx,
    carried: Option<&str>,
    (name, agent): (&str, &str),
    answer: &RegisterPublicKeyCredential,
    this: &[u8; 32],
) -> Result<(), Failure<PasskeyRejected>> {
    let party = party(ctx)?;
    let ceremony = take(ctx, carried, CeremonyKind::Register).await?;
    let made = party.made(answer, &ceremony.state).map_err(Failure::Rejected)?;
    let name = passkey_name(name, agent)?;
    let added = ctx.write(async |tx| steps::add_passkey(tx, ctx, this, &name, &made).await).await;
    added.map_err(|failure| super::taken(failure, PasskeyRejected::Known))
}

/// What a passkey is called: what its owner says, or the browser in which it was made.
fn passkey_name(said: &str, agent: &str) -> Result<String, Failure<PasskeyRejected>> {
    let said = if said.trim().is_empty() { rules::browser(agent) } else { said.to_owned() };
    let said = if said.is_empty() { "Passkey".to_owned() } else { said };
    rules::name(&said).map_err(|why| Failure::Rejected(PasskeyRejected::Name(why)))
}

/// A browser begins to use a passkey, to come in or to show again who is in.
pub async fn begin_using_passkey(
    ctx: &Ctx,
    kind: CeremonyKind,
) -> Result<Asked<RequestChallengeResponse>, Failure<PasskeyRejected>> {
    let party = party(ctx)?;
    let (options, state) = party.begin_using().map_err(Failure::Rejected)?;
    let secret = begin(ctx, kind, &state).await?;
    Ok(Asked { options, secret })
}

/// Somebody comes in by a passkey.
pub async fn enter_by_passkey(
    ctx: &Ctx,
    carried: Option<&str>,
    answer: &PublicKeyCredential,
    entry: &Entry,
) -> Result<Entered, Failure<PasskeyRejected>> {
    let party = party(ctx)?;
    let ceremony = take(ctx, carried, CeremonyKind::Enter).await?;
    let shown = (ceremony.state.as_str(), answer);
    match ctx.write(async |tx| steps::enter_by_passkey(tx, ctx, &party, shown, entry).await).await? {
        Used::Good(entered) => Ok(entered),
        Used::Cloned => refused(PasskeyRejected::Cloned),
    }
}

/// Whoever is in shows again who they are, by a passkey.
pub async fn prove_by_passkey(
    ctx: &Ctx,
    carried: Option<&str>,
    answer: &PublicKeyCredential,
    this: &[u8; 32],
) -> Result<(), Failure<PasskeyRejected>> {
    let party = party(ctx)?;
    let ceremony = take(ctx, carried, CeremonyKind::Prove).await?;
    let shown = (ceremony.state.as_str(), answer);
    match ctx.write(async |tx| steps::prove_by_passkey(tx, ctx, &party, shown, this).await).await? {
        Used::Good(()) => Ok(()),
        Used::Cloned => refused(PasskeyRejected::Cloned),
    }
}

/// Whoever is in shows again who they are, by their password.
pub async fn prove_by_password(
    ctx: &Ctx,
    keys: &Keys,
    password: &str,
    this: &[u8; 32],
) -> Result<(), Failure<PasswordRejected>> {
    let id = ctx.person()?;
    let person = ctx.read(async |snap| store::people::find(snap, id).await).await?;
    let kept = person.as_ref().and_then(|person| person.password.as_ref());
    if !keys.fits(&rules::normal(password), kept.map(|kept| kept.reveal().as_str())).await? {
        return Err(Failure::Rejected(PasswordRejected::OtherBefore));
    }
    let now = ctx.house().machine.now();
    Ok(ctx.write(async |tx| store::sessions::prove(tx, this, now).await).await?)
}

/// Whether whoever has this session showed who they are a short while ago.
pub async fn is_fresh(ctx: &Ctx, this: &[u8; 32]) -> Result<bool, StoreError> {
    let proved_at = ctx.read(async |snap| store::sessions::proved_at(snap, this).await).await?;
    Ok(proved_at.is_some_and(|at| rules::is_fresh(at, ctx.house().machine.now())))
}

/// Whoever is in calls a passkey of theirs otherwise.
pub async fn rename_passkey(ctx: &Ctx, id: PasskeyId, name: &str) -> Result<(), Failure<PasskeyRejected>> {
    let person = ctx.person()?;
    let name = rules::name(name).map_err(|why| Failure::Rejected(PasskeyRejected::Name(why)))?;
    let is_theirs = ctx.write(async |tx| store::passkeys::rename(tx, person, id, &name).await).await?;
    if is_theirs { Ok(()) } else { Err(Failure::NotFound) }
}

/// Whoever is in gives a passkey up, having shown who they are a short while ago.
pub async fn remove_passkey(
    ctx: &Ctx,
    providers: &Providers,
    id: PasskeyId,
    this: &[u8; 32],
) -> Result<(), Failure<PasskeyRejected>> {
    if !is_fresh(ctx, this).await? {
        return refused(PasskeyRejected::ProveFirst);
    }
    ctx.write(async |tx| steps::remove_passkey(tx, ctx, providers, id).await).await
}

async fn begin(ctx: &Ctx, kind: CeremonyKind, state: &str) -> Result<String, Failure<PasskeyRejected>> {
    ctx.write(async |tx| steps::begin_ceremony(tx, ctx, kind, state).await).await
}

/// The ceremony that a browser carries, used up: whatever comes of it, it is not good again.
async fn take(
    ctx: &Ctx,
    carried: Option<&str>,
    kind: CeremonyKind,
) -> Result<Ceremony, Failure<PasskeyRejected>> {
    let Some(link) = carried.and_then(secret::hash) else { return refused(PasskeyRejected::Over) };
    ctx.write(async |tx| steps::take_ceremony(tx, ctx, &link, kind).await).await
}
