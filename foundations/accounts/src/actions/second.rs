//! Codes as second factor: at the end of a sign-in, and switched on and off by whoever is in.

use crate::{
    keys::Keys,
    model::{Begun, Entry, Pending},
    rules::{self, SecondRejected, Typed},
    secret,
    steps::{self, Shown},
    store,
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::PersonId;

/// Whom a browser waits for a code of, if it still does.
pub async fn waiting(ctx: &Ctx, carried: Option<&str>) -> Result<Option<PersonId>, StoreError> {
    let Some(link) = carried.and_then(secret::hash) else { return Ok(None) };
    let pending = ctx.read(async |snap| store::second::by_secret(snap, &link).await).await?;
    Ok(pending.filter(|one| rules::waits(one, ctx.now())).map(|one| one.person))
}

/// A sign-in ends with a code. The try is kept before the code is looked at: what is wrong counts too.
pub async fn complete_second(
    ctx: &Ctx,
    carried: Option<&str>,
    code: &str,
    entry: &Entry,
) -> Result<Begun, Failure<SecondRejected>> {
    let link = carried.and_then(secret::hash).ok_or(Failure::Rejected(SecondRejected::Over))?;
    let pending: Pending = ctx.write(async |tx| steps::try_code(tx, ctx, &link).await).await?;
    let code = rules::typed(code).ok_or(Failure::Rejected(SecondRejected::WrongCode))?;
    ctx.write(async |tx| steps::complete(tx, ctx, &pending, &code, entry).await).await
}

/// Whoever asks gets a new secret for an app. It counts once a code was shown.
pub async fn set_up_second(ctx: &Ctx) -> Result<(), Failure<SecondRejected>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::set_up(tx, ctx, person).await).await
}

/// Whoever asks shows a code: from now on they are asked for. Gives the recovery codes, once.
pub async fn switch_second_on(ctx: &Ctx, code: &str) -> Result<Vec<String>, Failure<SecondRejected>> {
    let person = ctx.person()?;
    let Some(Typed::App(digits)) = rules::typed(code) else {
        return Err(Failure::Rejected(SecondRejected::WrongCode));
    };
    let codes = ctx.write(async |tx| steps::switch_on(tx, ctx, person, &digits).await).await?;
    Ok(codes.iter().map(|code| rules::in_groups(code)).collect())
}

/// Whoever asks gets other recovery codes; those from before are good no more.
pub async fn renew_recovery(ctx: &Ctx) -> Result<Vec<String>, Failure<SecondRejected>> {
    let person = ctx.person()?;
    let codes = ctx.write(async |tx| steps::renew_codes(tx, ctx, person).await).await?;
    Ok(codes.iter().map(|code| rules::in_groups(code)).collect())
}

/// Whoever asks switches codes off, and shows the password or a code for it.
pub async fn switch_second_off(ctx: &Ctx, keys: &Keys, proof: &str) -> Result<(), Failure<SecondRejected>> {
    let id = ctx.person()?;
    let person = ctx.read(async |snap| store::people::find(snap, id).await).await?;
    let kept = person.as_ref().and_then(|person| person.password.as_ref());
    let kept = kept.map(|kept| kept.reveal().as_str());
    // A password may look like a code, so it is compared first.
    let shown = match keys.fits(&rules::normal(proof), kept).await? {
        true => Shown::Password,
        false => Shown::Code(rules::typed(proof).ok_or(Failure::Rejected(SecondRejected::NotShown))?),
    };
    ctx.write(async |tx| steps::switch_off(tx, ctx, id, &shown).await).await
}
