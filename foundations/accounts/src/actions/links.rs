//! Asking for links by letter, and following them.

use super::{sign_in::fresh, taken};
use crate::{
    keys::Keys,
    model::{Asked, Begun, Entry},
    reads,
    rules::{self, FieldRejected, InviteRejected, LinkRejected},
    secret::{self, SecretHash},
    steps::{self, Letter},
    store,
};
use accounts_facts::LetterKind;
use action::{Ctx, Failure};
use kernel::{Lang, Role, rejection::Never};

/// Somebody has forgotten a password: a letter is asked for. Who has an account is not looked up here.
pub async fn ask_reset(ctx: &Ctx, address: &str, lang: Lang) -> Result<(), Failure<FieldRejected>> {
    let address = rules::postal(address).map_err(Failure::Rejected)?;
    let letter = Letter::of(LetterKind::Reset, &address, lang);
    ctx.write(async |tx| Ok(steps::ask_within_limit(tx, ctx, &letter).await.map(drop)?)).await
}

/// Somebody is invited by letter, one with each form. Tells whether they are invited now, and not since the form was sent
/// before.
///
/// ```text
/// accounts::actions::invite(ctx, "ana@example.org", "Ana", Role::Agent, Lang::Es).await?;
/// ```
pub async fn invite(
    ctx: &Ctx,
    address: &str,
    name: &str,
    role: Role,
    lang: Lang,
) -> Result<bool, Failure<InviteRejected>> {
    let letter = invitation(address, name, role, lang)?;
    let made = ctx.make(async |tx| steps::invite(tx, ctx, &letter, role).await.map(|()| ((), ()))).await?;
    Ok(made.told.is_some())
}

/// Somebody is invited, and whoever asks passes the way in on: `/invite/` and what this gives. No letter is sent.
pub async fn invite_link(
    ctx: &Ctx,
    address: &str,
    name: &str,
    role: Role,
    lang: Lang,
) -> Result<String, Failure<InviteRejected>> {
    let letter = invitation(address, name, role, lang)?;
    ctx.write(async |tx| steps::invite_link(tx, ctx, &letter, role).await).await
}

/// Somebody who has an account gets another password, and whoever runs the program passes the way on: `/reset/` and what
/// this gives. No letter is sent.
pub async fn reset_link(ctx: &Ctx, address: &str) -> Result<String, Failure<Never>> {
    ctx.write(async |tx| steps::reset_link(tx, ctx, address).await).await
}

fn invitation(address: &str, name: &str, role: Role, lang: Lang) -> Result<Letter, Failure<InviteRejected>> {
    let refused = |why: FieldRejected| Failure::Rejected(why.into());
    let address = rules::postal(address).map_err(refused)?;
    let name = rules::name(name).map_err(refused)?;
    Ok(Letter { name, role: Some(role), ..Letter::of(LetterKind::Invite, &address, lang) })
}

/// What stands behind a link, if it is still good.
async fn followed(
    ctx: &Ctx,
    secret: &str,
    kind: LetterKind,
) -> Result<(SecretHash, Asked), Failure<LinkRejected>> {
    let link = secret::hash(secret).ok_or(Failure::Rejected(LinkRejected::Over))?;
    let asked = ctx.read(async |snap| store::asked::by_secret(snap, &link).await).await?;
    let asked = rules::still_open(asked, kind, ctx.now()).map_err(Failure::Rejected)?;
    Ok((link, asked))
}

/// Somebody confirms the address with which they signed up, and is in. In another browser than the one that signed up they
/// choose a password: whoever reads the letter may not have chosen the one that is kept, and it opens nothing then.
pub async fn confirm(
    ctx: &Ctx,
    keys: &Keys,
    secret: &str,
    (bond, password): (Option<&str>, &str),
    entry: &Entry,
) -> Result<Begun, Failure<LinkRejected>> {
    let (link, asked) = followed(ctx, secret, LetterKind::SignUp).await?;
    let chosen = match reads::is_bonded(&asked, bond) {
        true => None,
        false => Some(made(ctx, keys, password, [asked.name.reveal(), asked.address.reveal()]).await?),
    };
    let chosen = chosen.as_deref();
    let confirmed = ctx.write(async |tx| steps::confirm(tx, ctx, &link, chosen, entry).await).await;
    confirmed.map_err(|failure| taken(failure, LinkRejected::AlreadyMember))
}

/// What is kept of a password that somebody chooses who is known by these words only.
pub(super) async fn made(
    ctx: &Ctx,
    keys: &Keys,
    password: &str,
    [name, address]: [&str; 2],
) -> Result<String, Failure<LinkRejected>> {
    let shop = ctx.house().shop.face().name.clone();
    let password = rules::new_password(password, &[name, address, &shop])
        .map_err(|why| Failure::Rejected(why.into()))?;
    Ok(keys.make(&*ctx.house().machine, &password).await?)
}

/// What whoever accepts an invitation has written.
pub struct Acceptance<'f> {
    /// What they want to be called.
    pub name: &'f str,
    /// The password they choose.
    pub password: &'f str,
    /// Whether they say that they are fourteen.
    pub is_fourteen: bool,
    /// Whether they accept the terms.
    pub takes_terms: bool,
}

/// Somebody who was invited accepts, and is in.
pub async fn accept(
    ctx: &Ctx,
    keys: &Keys,
    secret: &str,
    form: &Acceptance<'_>,
    entry: &Entry,
) -> Result<Begun, Failure<LinkRejected>> {
    let (link, asked) = followed(ctx, secret, LetterKind::Invite).await?;
    let name = rules::name(form.name).map_err(|why| Failure::Rejected(why.into()))?;
    rules::agreed(form.is_fourteen, form.takes_terms).map_err(|why| Failure::Rejected(why.into()))?;
    let made = made(ctx, keys, form.password, [&name, asked.address.reveal()]).await?;
    let chosen = (name.as_str(), made.as_str());
    let accepted = ctx.write(async |tx| steps::accept(tx, ctx, &link, chosen, entry).await).await;
    accepted.map_err(|failure| taken(failure, LinkRejected::AlreadyMember))
}

/// Somebody who forgot the password chooses another. All sessions end; nobody is let in by this.
pub async fn reset(
    ctx: &Ctx,
    keys: &Keys,
    secret: &str,
    password: &str,
) -> Result<(), Failure<LinkRejected>> {
    let over = || Failure::Rejected(LinkRejected::Over);
    let (link, asked) = followed(ctx, secret, LetterKind::Reset).await?;
    let id = asked.person.ok_or_else(over)?;
    let person = ctx.read(async |snap| store::people::find(snap, id).await).await?.ok_or_else(over)?;
    let password = fresh(ctx, &person, password).map_err(|failure| failure.widen(LinkRejected::from))?;
    let made = keys.make(&*ctx.house().machine, &password).await?;
    ctx.write(async |tx| steps::reset(tx, ctx, &link, &made).await).await
}
