//! Other providers by which people come in: which ones the settings name, and what is remembered of them. What is spoken with
//! them is below; who somebody is here is decided in `rules`.

mod apple;
mod discovery;
mod facebook;
mod oidc;
mod wish;

pub(crate) use oidc::Challenge;
pub use wish::{NoProvider, Provider, Wish};

use crate::{model::Claimed, rules::ProviderRejected};
use action::{Ailment, BoxFut, FetchError, Outside};
use discovery::Memory;
use kernel::Timestamp;
use std::sync::Arc;
use wish::Kind;

/// The providers that a shop offers, in the order of its settings, and a way out to them.
pub struct Providers {
    all: Vec<Provider>,
    memory: Memory,
    outside: Arc<dyn Outside>,
}

/// Reaches nobody.
struct Nobody;

impl Outside for Nobody {
    fn fetch(&self, _: action::Fetch) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        Box::pin(async { Err(FetchError::Unreachable("no provider is named".into())) })
    }
}

impl Default for Providers {
    fn default() -> Self {
        Self::new(Vec::new(), Arc::new(Nobody))
    }
}

impl Providers {
    /// These providers, by a way out that is theirs alone: what it may reach inside is what they are, and nothing else.
    pub fn new(all: Vec<Provider>, outside: Arc<dyn Outside>) -> Self {
        Self { all, memory: Memory::default(), outside }
    }

    /// What the settings call them, and what people read.
    pub(crate) fn offered(&self) -> impl Iterator<Item = (&str, &str)> {
        self.all.iter().map(|provider| (provider.id(), provider.name()))
    }

    /// What people read for the provider of this id, if it is offered.
    pub(crate) fn name_of(&self, id: &str) -> Option<&str> {
        self.find(id).ok().map(Provider::name)
    }

    /// Whether one can come in by this one today: what is no longer named opens nothing.
    pub(crate) fn offers(&self, id: &str) -> bool {
        self.find(id).is_ok()
    }

    pub(crate) fn find(&self, id: &str) -> Result<&Provider, ProviderRejected> {
        self.all.iter().find(|provider| provider.id() == id).ok_or(ProviderRejected::NotOffered)
    }

    /// Where a browser goes to say who it is there.
    pub(crate) async fn address(
        &self,
        provider: &Provider,
        challenge: &Challenge<'_>,
        now: Timestamp,
    ) -> Result<String, ProviderRejected> {
        let made = match provider.kind() {
            Kind::Facebook => facebook::address(provider, challenge),
            Kind::OpenId { .. } | Kind::Tenants { .. } => {
                let known = self.memory.known(provider, &*self.outside, now).await?;
                oidc::address(provider, &known.metadata.authorization_endpoint, challenge)
            }
        };
        made.ok_or(ProviderRejected::Down)
    }

    /// What the answer of a provider must say about itself: its name, and whether it always says it.
    pub(crate) async fn names_itself(
        &self,
        provider: &Provider,
        now: Timestamp,
    ) -> Result<(String, bool), ProviderRejected> {
        match provider.kind() {
            Kind::Facebook => Ok((facebook::ISSUER.to_owned(), false)),
            Kind::OpenId { .. } | Kind::Tenants { .. } => {
                let known = self.memory.known(provider, &*self.outside, now).await?;
                let always = known.metadata.authorization_response_iss_parameter_supported;
                Ok((known.metadata.issuer.clone(), always))
            }
        }
    }

    /// Exchanges a code for what the provider says of whoever brought it.
    pub(crate) async fn ask_who(
        &self,
        provider: &Provider,
        code: &str,
        challenge: &Challenge<'_>,
        now: Timestamp,
    ) -> Result<Claimed, ProviderRejected> {
        match provider.kind() {
            Kind::Facebook => facebook::ask_who(provider, &*self.outside, code, challenge).await,
            Kind::OpenId { .. } | Kind::Tenants { .. } => {
                let asked = oidc::Asked { provider, code, challenge, outside: &*self.outside, now };
                oidc::ask_who(&asked, &self.memory).await
            }
        }
    }

    /// Which of them do not answer, for `plaza doctor`.
    pub async fn ailments(&self, now: Timestamp) -> Vec<Ailment> {
        let mut found = Vec::new();
        for provider in &self.all {
            let answers = self.names_itself(provider, now).await;
            if answers.is_err() {
                found.push(Ailment::warning("accounts-doctor-provider-down").with("provider", provider.id()));
            }
        }
        found
    }
}

/// No answer of a provider is longer than this.
const ANSWER_BYTES_MAX: usize = 256 * 1_024;

/// What went wrong outside, told once, without what was handed over.
fn down(provider: &Provider, error: &FetchError) -> ProviderRejected {
    tracing::warn!(provider = provider.id(), %error, "a provider for signing in does not answer as it should");
    match error {
        FetchError::Status(400..=499) => ProviderRejected::Unfit,
        _ => ProviderRejected::Down,
    }
}

/// What a provider said does not hold.
fn unfit(provider: &Provider, why: impl std::fmt::Display) -> ProviderRejected {
    tracing::warn!(provider = provider.id(), %why, "what a provider for signing in said was refused");
    ProviderRejected::Unfit
}
