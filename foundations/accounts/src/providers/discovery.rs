//! What a provider says about itself and its keys, kept in memory for a while.

use super::{
    ANSWER_BYTES_MAX, Provider, down, unfit,
    wish::{Kind, is_safe},
};
use crate::rules::ProviderRejected;
use action::{Fetch, Outside};
use kernel::{Timestamp, time};
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeySet};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// After so long it is asked again, in seconds.
const FRESH_S: i64 = 3_600;
/// A key that is not known may be a new one, but nobody is asked more often than this because of it.
const KEYS_S: i64 = 60;
/// What was known is good enough for so long while nobody answers.
const STALE_S: i64 = 24 * 3_600;
/// Somebody who did not answer is left alone for so long.
const REST_S: i64 = 10;

/// What a provider says about itself, as far as it matters here.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Metadata {
    pub(super) issuer: String,
    pub(super) authorization_endpoint: String,
    pub(super) token_endpoint: String,
    pub(super) jwks_uri: String,
    #[serde(default)]
    pub(super) userinfo_endpoint: Option<String>,
    #[serde(default)]
    pub(super) id_token_signing_alg_values_supported: Vec<String>,
    #[serde(default)]
    pub(super) token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
}

/// A provider and its keys.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) metadata: Metadata,
    keys: Vec<CoreJsonWebKey>,
    at: Timestamp,
}

impl Known {
    /// What tokens are signed with.
    pub(super) fn keys(&self) -> CoreJsonWebKeySet {
        CoreJsonWebKeySet::new(self.keys.clone())
    }
}

/// What is remembered of one.
#[derive(Default)]
struct Remembered {
    known: Option<Arc<Known>>,
    silent_at: Option<Timestamp>,
}

/// What is remembered of all.
#[derive(Default)]
pub(super) struct Memory(Mutex<HashMap<String, Remembered>>);

impl Memory {
    /// What is known of a provider, asked anew when that is long ago.
    pub(super) async fn known(
        &self,
        provider: &Provider,
        outside: &dyn Outside,
        now: Timestamp,
    ) -> Result<Arc<Known>, ProviderRejected> {
        self.no_older_than(FRESH_S, provider, outside, now).await
    }

    /// The same, asked anew because a key is not known, unless that was done a moment ago.
    pub(super) async fn with_new_keys(
        &self,
        provider: &Provider,
        outside: &dyn Outside,
        now: Timestamp,
    ) -> Result<Arc<Known>, ProviderRejected> {
        self.no_older_than(KEYS_S, provider, outside, now).await
    }

    async fn no_older_than(
        &self,
        seconds: i64,
        provider: &Provider,
        outside: &dyn Outside,
        now: Timestamp,
    ) -> Result<Arc<Known>, ProviderRejected> {
        let (known, silent_at) = self.recall(provider.id());
        let within = |at: Timestamp, seconds| now < time::seconds_after(at, seconds);
        if let Some(known) = known.as_ref().filter(|known| within(known.at, seconds)) {
            return Ok(known.clone());
        }
        let stale = known.filter(|known| within(known.at, STALE_S));
        let asked = match silent_at.is_some_and(|at| within(at, REST_S)) {
            true => Err(ProviderRejected::Down),
            false => ask(provider, outside, now).await,
        };
        self.remember(provider.id(), &asked, now);
        match (asked, stale) {
            (Ok(known), _) => Ok(Arc::new(known)),
            (Err(_), Some(stale)) => Ok(stale),
            (Err(why), None) => Err(why),
        }
    }

    fn recall(&self, id: &str) -> (Option<Arc<Known>>, Option<Timestamp>) {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(id).map_or((None, None), |one| (one.known.clone(), one.silent_at))
    }

    fn remember(&self, id: &str, asked: &Result<Known, ProviderRejected>, now: Timestamp) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let one = all.entry(id.to_owned()).or_default();
        match asked {
            Ok(known) => *one = Remembered { known: Some(Arc::new(known.clone())), silent_at: None },
            Err(_) if one.silent_at.is_none_or(|at| now >= time::seconds_after(at, REST_S)) => {
                one.silent_at = Some(now);
            }
            Err(_) => {}
        }
    }
}

async fn ask(provider: &Provider, outside: &dyn Outside, now: Timestamp) -> Result<Known, ProviderRejected> {
    let place = provider.place().trim_end_matches('/');
    let metadata: Metadata =
        read(provider, outside, format!("{place}/.well-known/openid-configuration")).await?;
    let is_expected = match provider.kind() {
        Kind::OpenId { issuer } => metadata.issuer == *issuer,
        Kind::Tenants { tenants, .. } => tenants.takes_issuer(&metadata.issuer),
        Kind::Facebook => false,
    };
    if !is_expected {
        return Err(unfit(provider, "it calls itself by another name"));
    }
    let places = [&metadata.authorization_endpoint, &metadata.token_endpoint, &metadata.jwks_uri];
    if !places.into_iter().chain(&metadata.userinfo_endpoint).all(|place| is_safe(place)) {
        return Err(unfit(provider, "it is not encrypted"));
    }
    let keys: CoreJsonWebKeySet = read(provider, outside, metadata.jwks_uri.clone()).await?;
    Ok(Known { metadata, keys: keys.keys().clone(), at: now })
}

async fn read<T: DeserializeOwned>(
    provider: &Provider,
    outside: &dyn Outside,
    url: String,
) -> Result<T, ProviderRejected> {
    let what = Fetch { url, bytes_max: ANSWER_BYTES_MAX, accept: "application/json" };
    let bytes = outside.fetch(what).await.map_err(|error| down(provider, &error))?;
    serde_json::from_slice(&bytes).map_err(|error| unfit(provider, error))
}
