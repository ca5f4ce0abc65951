//! Going to a provider, coming back, and what follows. What is spoken with the provider is spoken outside any transaction.

use super::taken;
use crate::{
    model::{Entered, Entry, IdentityId, Passage},
    providers::{Challenge, Providers},
    rules::{
        self, Brought, Expected, FieldRejected, IdentityRejected, LastCredential, ProviderRejected,
        SignUpRejected,
    },
    secret,
    steps::{self, Arrived, Letter},
    store,
};
use accounts_facts::LetterKind;
use action::{Ctx, Failure};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use database::StoreError;
use kernel::{Lang, PersonId, Rejection, Word};

/// Where a browser wants to go, and on whose behalf.
pub struct SettingOut<'s> {
    /// What the settings call the provider.
    pub provider: &'s str,
    /// Whoever is in and wants to come in by that account too.
    pub person: Option<PersonId>,
    /// Where to go afterwards.
    pub next: &'s str,
    /// The language they read.
    pub lang: Lang,
}

/// What a provider is told comes of the secret of this browser: whoever has the secret can make it again, and nobody else.
struct Made {
    back: String,
    state: String,
    nonce: String,
    verifier: String,
}

impl Made {
    fn of(ctx: &Ctx, provider: &str, secret: &str) -> Self {
        let made = |what: &str| URL_SAFE_NO_PAD.encode(secret::of_words(&[what, secret]));
        let back = format!("{}/sign-in/back/{provider}", ctx.house().shop.face().public_url);
        Self { back, state: made("state"), nonce: made("nonce"), verifier: made("verifier") }
    }

    fn challenge(&self) -> Challenge<'_> {
        let Self { back, state, nonce, verifier } = self;
        Challenge { back, state, nonce, verifier }
    }
}

/// Somebody sets out for a provider. Gives what their browser carries.
pub async fn set_out(
    ctx: &Ctx,
    providers: &Providers,
    out: &SettingOut<'_>,
) -> Result<String, Failure<ProviderRejected>> {
    providers.find(out.provider).map_err(Failure::Rejected)?;
    let departure = steps::Departure {
        provider: out.provider,
        person: out.person,
        next: rules::next(Some(out.next)),
        lang: out.lang,
    };
    ctx.write(async |tx| Ok(steps::set_out(tx, ctx, &departure).await?)).await
}

/// The way that goes with what this browser carries, if it is still good.
async fn passage(ctx: &Ctx, secret: &str) -> Result<Option<Passage>, StoreError> {
    let Some(hash) = secret::hash(secret) else { return Ok(None) };
    let found = ctx.read(async |snap| store::provider_passages::by_secret(snap, &hash).await);
    Ok(found.await?.filter(|found: &Passage| ctx.now() < found.ends_at))
}

/// Where a browser that set out goes on to, and what people call that place.
pub async fn way_there(
    ctx: &Ctx,
    providers: &Providers,
    secret: &str,
) -> Result<(String, String), Failure<ProviderRejected>> {
    let over = || Failure::Rejected(ProviderRejected::Over);
    let passage = passage(ctx, secret).await?.filter(|one| one.claimed.is_none()).ok_or_else(over)?;
    let provider = providers.find(&passage.provider).map_err(Failure::Rejected)?;
    let made = Made::of(ctx, provider.id(), secret);
    let now = ctx.house().machine.now();
    let address = providers.address(provider, &made.challenge(), now).await.map_err(Failure::Rejected)?;
    Ok((address, provider.name().to_owned()))
}

/// The way by which this browser set out, if that is what it comes back from. Nothing is used up by asking.
pub async fn way_back(
    ctx: &Ctx,
    secret: Option<&str>,
    brought: &Brought<'_>,
) -> Result<Passage, Failure<ProviderRejected>> {
    let over = || Failure::Rejected(ProviderRejected::Over);
    let secret = secret.ok_or_else(over)?;
    let passage = passage(ctx, secret).await?.filter(|one| one.claimed.is_none()).ok_or_else(over)?;
    let made = Made::of(ctx, &passage.provider, secret);
    let expected = Expected { provider: &passage.provider, state: &made.state, ends_at: passage.ends_at };
    if rules::is_awaited(brought, &expected, ctx.now()) { Ok(passage) } else { Err(over()) }
}

/// Why somebody who came back does not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackRejected {
    /// The answer, or whoever gave it.
    Provider(ProviderRejected),
    /// Who they are.
    Identity(IdentityRejected),
}

impl From<ProviderRejected> for BackRejected {
    fn from(why: ProviderRejected) -> Self {
        Self::Provider(why)
    }
}

impl From<IdentityRejected> for BackRejected {
    fn from(why: IdentityRejected) -> Self {
        Self::Identity(why)
    }
}

impl Rejection for BackRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Provider(why) => why.code(),
            Self::Identity(why) => why.code(),
        }
    }
}

/// Somebody comes back with an answer that was awaited. The way is used up first; then the provider is asked who they are, and
/// only then is it decided who that is here.
pub async fn come_back(
    ctx: &Ctx,
    providers: &Providers,
    (passage, secret): (&Passage, &str),
    brought: &Brought<'_>,
    entry: &Entry,
) -> Result<Arrived, Failure<BackRejected>> {
    let refused = |why: ProviderRejected| Failure::Rejected(BackRejected::from(why));
    let is_first: Result<bool, StoreError> = ctx.write(async |tx| steps::use_up(tx, passage.id).await).await;
    if !is_first? {
        return Err(refused(ProviderRejected::Over));
    }
    let provider = providers.find(&passage.provider).map_err(refused)?;
    let now = ctx.house().machine.now();
    let (issuer, always) = providers.names_itself(provider, now).await.map_err(refused)?;
    let code = rules::code(brought, &issuer, always).map_err(refused)?;
    let made = Made::of(ctx, provider.id(), secret);
    let mut claimed = providers.ask_who(provider, code, &made.challenge(), now).await.map_err(refused)?;
    if claimed.name.is_empty() {
        claimed.name = brought.name.and_then(|name| rules::name(name).ok()).unwrap_or_default();
    }
    let arrived = ctx.write(async |tx| steps::arrive(tx, ctx, passage, &claimed, entry).await).await;
    arrived.map_err(|failure| taken(failure, IdentityRejected::Anothers).widen(BackRejected::from))
}

/// Somebody whom a provider knows and we do not, as long as they have time to say the rest.
pub async fn stranger(ctx: &Ctx, secret: Option<&str>) -> Result<Option<Passage>, StoreError> {
    let Some(secret) = secret else { return Ok(None) };
    let known = |one: &Passage| one.claimed.is_some() && one.asked.is_none();
    Ok(passage(ctx, secret).await?.filter(known))
}

/// What somebody says whom a provider knows and we do not.
pub struct Rest<'r> {
    /// What they want to be called.
    pub name: &'r str,
    /// Where letters go; not looked at where the provider vouches for an address.
    pub address: &'r str,
    /// Whether they say that they are fourteen.
    pub is_fourteen: bool,
    /// Whether they accept the terms.
    pub takes_terms: bool,
}

/// How somebody whom a provider knows joined.
#[derive(Debug)]
pub enum Joined {
    /// They are in.
    In(Entered),
    /// A letter confirms the address. What ties it to their browser.
    Letter(String),
}

/// Why they do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinRejected {
    /// What they said.
    Unsaid(SignUpRejected),
    /// It took too long, or somebody was faster.
    Over,
}

impl From<FieldRejected> for JoinRejected {
    fn from(why: FieldRejected) -> Self {
        Self::Unsaid(why.into())
    }
}

impl Rejection for JoinRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unsaid(why) => why.code(),
            Self::Over => ProviderRejected::Over.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Unsaid(why) => why.words(),
            Self::Over => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unsaid(why) => why.field(),
            Self::Over => None,
        }
    }
}

/// Somebody joins whom a provider knows: at once where it vouches for their address, by letter where it does not.
pub async fn join_by_provider(
    ctx: &Ctx,
    passage: &Passage,
    rest: &Rest<'_>,
    entry: &Entry,
) -> Result<Joined, Failure<JoinRejected>> {
    let refused = |why: FieldRejected| Failure::Rejected(JoinRejected::from(why));
    let name = rules::name(rest.name).map_err(refused)?;
    let vouched = passage.claimed.as_ref().and_then(|claimed| claimed.verified());
    let address = match vouched {
        Some(address) => address.to_owned(),
        None => rules::postal(rest.address).map_err(refused)?,
    };
    rules::agreed(rest.is_fourteen, rest.takes_terms)
        .map_err(|why| Failure::Rejected(JoinRejected::Unsaid(why)))?;
    if vouched.is_none() {
        return by_letter(ctx, passage, name, &address).await.map(Joined::Letter);
    }
    let said = (address.as_str(), name.as_str());
    let joined = ctx.write(async |tx| steps::join_by_provider(tx, ctx, passage, said, entry).await).await;
    match joined {
        Ok(Some(entered)) => Ok(Joined::In(entered)),
        Ok(None) => Err(Failure::Rejected(JoinRejected::Over)),
        Err(failure) => Err(taken(failure, IdentityRejected::Anothers).widen(|_| JoinRejected::Over)),
    }
}

async fn by_letter(
    ctx: &Ctx,
    passage: &Passage,
    name: String,
    address: &str,
) -> Result<String, Failure<JoinRejected>> {
    let (bond, bond_hash) = secret::mint(&*ctx.house().machine);
    let letter = Letter {
        name,
        bond_hash: Some(bond_hash.to_vec()),
        ..Letter::of(LetterKind::SignUp, address, passage.lang)
    };
    ctx.write(async |tx| Ok(steps::ask_by_letter(tx, ctx, passage, &letter).await?)).await.map(|()| bond)
}

/// Whoever asks gives up one way in, unless it is the last.
pub async fn unlink(
    ctx: &Ctx,
    providers: &Providers,
    identity: IdentityId,
) -> Result<(), Failure<LastCredential>> {
    ctx.write(async |tx| steps::unlink(tx, ctx, providers, identity).await).await
}
