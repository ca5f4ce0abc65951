//! How Stripe is asked: forms in, JSON out, by the key of the contract. What is wrong with a question comes back as what it is;
//! a key or a text of theirs is written into no log.

use super::words;
use crate::{
    model::{Contract, Peer, Reason},
    providers::Places,
    reads,
};
use action::{Ctx, JobFailure, Question, Reply};
use database::StoreError;
use kernel::Personal;
use serde::{Deserialize, de::DeserializeOwned};
use std::fmt;

/// The version of their words that we know.
const VERSION: &str = "2024-06-20";
/// Longer answers they do not give.
const BYTES_MAX: usize = 4 * 1_024 * 1_024;

/// Stripe, as it is asked with our key.
pub(super) struct Api<'a> {
    places: &'a Places,
    ctx: &'a Ctx,
    key: Personal<String>,
}

/// They say no, and why.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Refused {
    #[serde(skip)]
    status: u16,
    #[serde(rename = "type")]
    kind: Option<String>,
    code: Option<String>,
    decline_code: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Trouble {
    error: Refused,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |text: &Option<String>| text.clone().unwrap_or_default();
        write!(f, "Stripe answered {} {} {}", self.status, word(&self.kind), word(&self.code))
    }
}

impl Refused {
    /// Whether something else was asked by the same key before.
    pub(super) fn is_key_reused(&self) -> bool {
        self.kind.as_deref() == Some("idempotency_error")
    }

    /// Whether a bank has refused a card.
    pub(super) fn is_of_card(&self) -> bool {
        self.status == 402 || self.kind.as_deref() == Some("card_error")
    }

    /// Whether they do not know what is spoken of.
    pub(super) fn is_missing(&self) -> bool {
        self.status == 404 || self.code.as_deref() == Some("resource_missing")
    }

    /// Whether what was asked for cannot be: what is detached already cannot be detached.
    pub(super) fn is_of_request(&self) -> bool {
        self.status == 400 && self.kind.as_deref() == Some("invalid_request_error")
    }

    /// Why a card was refused.
    pub(super) fn reason(&self) -> Reason {
        words::reason(self.code.as_deref(), self.decline_code.as_deref())
    }

    /// Asked again they would say the same.
    pub(super) fn never(self) -> JobFailure {
        JobFailure::Never(self.to_string())
    }
}

/// What they have been asked for; nothing where they do not know it.
pub(super) fn known<T>(found: Result<T, Refused>) -> Result<Option<T>, JobFailure> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(no) if no.status == 404 => Ok(None),
        Err(no) => Err(no.never()),
    }
}

/// The contract with Stripe: the key by which we ask, and the secret by which they sign.
pub(super) async fn contract(ctx: &Ctx) -> Result<Option<(Personal<String>, Personal<String>)>, StoreError> {
    let found = ctx.read(async |snap| reads::contract(snap, Peer::Stripe).await).await?;
    Ok(match found.map(|found| found.contract) {
        Some(Contract::Stripe { secret_key, signing_secret }) => Some((secret_key, signing_secret)),
        Some(Contract::Redsys { .. }) | None => None,
    })
}

impl<'a> Api<'a> {
    /// By the contract of the shop; without one nobody can be asked.
    pub(super) async fn of(places: &'a Places, ctx: &'a Ctx) -> Result<Self, JobFailure> {
        let found = contract(ctx).await?;
        let none = || JobFailure::Never("there is no contract with Stripe".into());
        let (key, _) = found.ok_or_else(none)?;
        Ok(Self { places, ctx, key })
    }

    /// Looks.
    pub(super) async fn get<T: DeserializeOwned>(
        &self,
        path: &str,
        query: &[(&str, String)],
    ) -> Result<Result<T, Refused>, JobFailure> {
        let address = match query {
            [] => path.to_owned(),
            some => format!("{path}?{}", encoded(some)?),
        };
        self.ask(&address, None, None).await
    }

    /// Has something done, once for a key.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        key: Option<&str>,
        form: &[(&str, String)],
    ) -> Result<Result<T, Refused>, JobFailure> {
        self.ask(path, key, Some(encoded(form)?)).await
    }

    /// Has something removed. Asked twice they do not know it any more.
    pub(super) async fn delete<T: DeserializeOwned>(
        &self,
        path: &str,
    ) -> Result<Result<T, Refused>, JobFailure> {
        let question = self.question(path, None, None);
        said(&self.places.remove(self.ctx, question).await?)
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        path: &str,
        key: Option<&str>,
        body: Option<String>,
    ) -> Result<Result<T, Refused>, JobFailure> {
        let question = self.question(path, key, body);
        said(&self.places.ask(self.ctx, question).await?)
    }

    fn question(&self, path: &str, key: Option<&str>, body: Option<String>) -> Question {
        let mut head = vec![
            ("authorization", format!("Bearer {}", self.key.reveal())),
            ("stripe-version", VERSION.to_owned()),
            ("accept", "application/json".to_owned()),
        ];
        head.extend(key.map(|key| ("idempotency-key", key.to_owned())));
        if body.is_some() {
            head.push(("content-type", "application/x-www-form-urlencoded".to_owned()));
        }
        Question { url: format!("{}{path}", self.places.stripe()), head, body, bytes_max: BYTES_MAX }
    }
}

/// What they have answered. What cannot be read may have been done all the same.
fn said<T: DeserializeOwned>(reply: &Reply) -> Result<Result<T, Refused>, JobFailure> {
    let unread = |_| JobFailure::Later(format!("Stripe answered {} and nothing that we know", reply.status));
    match reply.status {
        200..=299 => serde_json::from_slice(&reply.beginning).map(Ok).map_err(unread),
        status => {
            let trouble: Trouble = serde_json::from_slice(&reply.beginning).unwrap_or_default();
            Ok(Err(Refused { status, ..trouble.error }))
        }
    }
}

fn encoded(pairs: &[(&str, String)]) -> Result<String, JobFailure> {
    serde_urlencoded::to_string(pairs).map_err(|error| JobFailure::Never(error.to_string()))
}
