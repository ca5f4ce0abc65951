//! Signing up, in and out; sessions and passwords of whoever is in.

use crate::{
    keys::Keys,
    model::{Entered, Entry, Person, SessionId},
    rules::{self, PasswordRejected, SignInRejected, SignUpRejected},
    secret,
    steps::{self, Letter},
    store,
};
use accounts_facts::LetterKind;
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Lang, rejection::Never};

/// What whoever signs up has written.
pub struct SignUp<'f> {
    /// What they want to be called.
    pub name: &'f str,
    /// Where the letter goes.
    pub address: &'f str,
    /// The password they choose.
    pub password: &'f str,
    /// Whether they say that they are fourteen.
    pub is_fourteen: bool,
    /// Whether they accept the terms.
    pub takes_terms: bool,
    /// The language they read.
    pub lang: Lang,
}

/// Somebody wants an account: a letter is asked for, and nothing else happens. Gives the half of a bond that their browser
/// carries, so that confirming in the same browser needs no password.
pub async fn sign_up(ctx: &Ctx, keys: &Keys, form: &SignUp<'_>) -> Result<String, Failure<SignUpRejected>> {
    let refused = Failure::Rejected;
    let name = rules::name(form.name).map_err(|why| refused(why.into()))?;
    let address = rules::postal(form.address).map_err(|why| refused(why.into()))?;
    let shop = ctx.house().shop.face().name.clone();
    let password =
        rules::new_password(form.password, &[&name, &address, &shop]).map_err(|why| refused(why.into()))?;
    rules::agreed(form.is_fourteen, form.takes_terms).map_err(refused)?;

    let machine = &*ctx.house().machine;
    let kept = keys.make(machine, &password).await?;
    let (bond, bond_hash) = secret::mint(machine);
    let letter = Letter {
        name,
        password: Some(kept),
        bond_hash: Some(bond_hash.to_vec()),
        ..Letter::of(LetterKind::SignUp, &address, form.lang)
    };
    ctx.write(async |tx| steps::ask_within_limit(tx, ctx, &letter).await).await?;
    Ok(bond)
}

/// Somebody comes in by address and password; whoever has a second factor is asked for it next. Whether the address is known makes no difference in what is done or said.
pub async fn sign_in(
    ctx: &Ctx,
    keys: &Keys,
    (address, password): (&str, &str),
    entry: &Entry,
) -> Result<Entered, Failure<SignInRejected>> {
    let folded = rules::folded_address(address.trim());
    let password = rules::normal(password);
    let known = ctx.read(async |snap| store::people::by_address(snap, &folded).await).await?;
    let kept = known.as_ref().and_then(|person| person.password.as_ref()).map(|kept| kept.reveal().as_str());
    let fits = keys.fits(&password, kept).await?;
    let Some((person, kept)) = known.as_ref().zip(kept).filter(|_| fits) else {
        return Err(Failure::Rejected(SignInRejected::Wrong));
    };
    let renewed = match keys.is_dated(kept) {
        true => Some(keys.make(&*ctx.house().machine, &password).await?),
        false => None,
    };
    ctx.write(async |tx| steps::sign_in(tx, ctx, person, renewed.as_ref(), entry).await).await
}

/// A browser goes out.
pub async fn sign_out(ctx: &Ctx, this: &[u8; 32]) -> Result<(), StoreError> {
    ctx.write(async |tx| steps::sign_out(tx, this).await).await
}

/// Whoever asks ends one of their sessions.
pub async fn end_session(ctx: &Ctx, session: SessionId) -> Result<(), Failure<Never>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::end_one(tx, person, session).await).await
}

/// Whoever asks ends all of their sessions but this one. Tells how many.
pub async fn end_other_sessions(ctx: &Ctx, this: &[u8; 32]) -> Result<u64, Failure<Never>> {
    let person = ctx.person()?;
    ctx.write(async |tx| Ok(steps::end_others(tx, person, Some(this)).await?)).await
}

/// Whoever asks chooses another password, and says the one from before. All other sessions end.
pub async fn change_password(
    ctx: &Ctx,
    keys: &Keys,
    (before, password): (&str, &str),
    this: &[u8; 32],
) -> Result<(), Failure<PasswordRejected>> {
    let id = ctx.person()?;
    let person =
        ctx.read(async |snap| store::people::find(snap, id).await).await?.ok_or(Failure::NotFound)?;
    let password = fresh(ctx, &person, password)?;
    let kept = person.password.as_ref().map(|kept| kept.reveal().as_str());
    if !keys.fits(&rules::normal(before), kept).await? {
        return Err(Failure::Rejected(PasswordRejected::OtherBefore));
    }
    let made = keys.make(&*ctx.house().machine, &password).await?;
    ctx.write(async |tx| steps::change_password(tx, ctx, &person, &made, this).await).await
}

/// A new password for somebody we know.
pub(super) fn fresh(ctx: &Ctx, person: &Person, password: &str) -> Result<String, Failure<PasswordRejected>> {
    let shop = ctx.house().shop.face().name.clone();
    let known = [person.name.reveal().as_str(), person.address.reveal(), &shop];
    rules::new_password(password, &known).map_err(Failure::Rejected)
}
