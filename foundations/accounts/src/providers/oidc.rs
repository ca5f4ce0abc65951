//! OpenID Connect: where a browser goes, and what comes of the code that it brings back. Signatures are checked by
//! `openidconnect`; who a token is for, from whom and until when is checked against our own clock.

use super::{
    ANSWER_BYTES_MAX, Provider,
    discovery::{Known, Memory, Metadata},
    down, unfit,
    wish::{Kind, Secret},
};
use crate::{
    model::Claimed,
    rules::{self, ProviderRejected, Told},
};
use action::{HandOver, Login, Outside};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::DateTime;
use kernel::Timestamp;
use openidconnect::{
    AdditionalClaims, ClaimsVerificationError, ClientId, IdToken, IdTokenClaims, IdTokenVerifier, IssuerUrl,
    Nonce,
    core::{CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm},
    url::Url,
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::str::FromStr;

/// What ties an answer to this browser.
pub(crate) struct Challenge<'c> {
    /// Where the provider sends the browser back to.
    pub(crate) back: &'c str,
    pub(crate) state: &'c str,
    pub(crate) nonce: &'c str,
    /// Shown when the code is exchanged; before, only its hash was.
    pub(crate) verifier: &'c str,
}

impl Challenge<'_> {
    /// What is shown of the verifier before.
    pub(super) fn of_verifier(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier))
    }
}

/// A code that is exchanged.
pub(super) struct Asked<'a> {
    pub(super) provider: &'a Provider,
    pub(super) code: &'a str,
    pub(super) challenge: &'a Challenge<'a>,
    pub(super) outside: &'a dyn Outside,
    pub(super) now: Timestamp,
}

/// A claim that is no part of OpenID Connect: the tenant of Microsoft's.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct Extra {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tid: Option<String>,
}
impl AdditionalClaims for Extra {}

type Token = IdToken<Extra, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Claims = IdTokenClaims<Extra, CoreGenderClaim>;

#[derive(Deserialize)]
struct Answer {
    id_token: String,
    #[serde(default)]
    access_token: String,
}

/// What the page about somebody says.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Profile {
    sub: String,
    name: String,
    email: String,
    email_verified: serde_json::Value,
}

/// Where a browser goes.
pub(super) fn address(provider: &Provider, place: &str, challenge: &Challenge<'_>) -> Option<String> {
    let scope = if provider.answers_by_form { "openid email name" } else { "openid email profile" };
    let mut url = Url::parse(place).ok()?;
    url.query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", &provider.client_id)
        .append_pair("redirect_uri", challenge.back)
        .append_pair("scope", scope)
        .append_pair("state", challenge.state)
        .append_pair("nonce", challenge.nonce)
        .append_pair("code_challenge", &challenge.of_verifier())
        .append_pair("code_challenge_method", "S256");
    if provider.answers_by_form {
        url.query_pairs_mut().append_pair("response_mode", "form_post");
    }
    Some(url.into())
}

/// Who brought the code.
pub(super) async fn ask_who(asked: &Asked<'_>, memory: &Memory) -> Result<Claimed, ProviderRejected> {
    let Asked { provider, outside, now, .. } = *asked;
    let known = memory.known(provider, outside, now).await?;
    let answer = exchange(asked, &known.metadata).await?;
    let token = Token::from_str(&answer.id_token).map_err(|error| unfit(provider, error))?;
    let claims = match verified(asked, &token, &known) {
        // A key that we do not know may be a new one.
        Err(ClaimsVerificationError::SignatureVerification(_)) => {
            let known = memory.with_new_keys(provider, outside, now).await?;
            verified(asked, &token, &known)
        }
        other => other,
    };
    let claims = claims.map_err(|error| unfit(provider, error))?;
    let issuer = made_for_us(asked, claims, &known.metadata)?;
    let profile = profile(asked, claims, &known.metadata, &answer.access_token).await;
    let told = Told {
        issuer: &issuer,
        subject: claims.subject(),
        name: &profile.name,
        address: &profile.email,
        is_verified: matches!(provider.kind(), Kind::OpenId { .. }) && is_true(&profile.email_verified),
    };
    rules::taken_down(&told).ok_or_else(|| unfit(provider, "it names nobody"))
}

/// The code for a token. We show who we are in the way that every provider must know, unless it says that it wants the other.
async fn exchange(asked: &Asked<'_>, metadata: &Metadata) -> Result<Answer, ProviderRejected> {
    let Asked { provider, code, challenge, now, .. } = *asked;
    let secret = match &provider.secret {
        Secret::Text(secret) => secret.clone(),
        Secret::Apple(key) => key.secret(&provider.client_id, now),
    };
    let mut form = vec![
        ("grant_type", "authorization_code".to_owned()),
        ("code", code.to_owned()),
        ("redirect_uri", challenge.back.to_owned()),
        ("code_verifier", challenge.verifier.to_owned()),
    ];
    let methods = &metadata.token_endpoint_auth_methods_supported;
    let in_form = methods.iter().any(|method| method == "client_secret_post");
    let login = match in_form {
        true => {
            form.push(("client_id", provider.client_id.clone()));
            form.push(("client_secret", secret));
            None
        }
        false => Some(Login::Basic(signed(&provider.client_id), signed(&secret))),
    };
    let url = metadata.token_endpoint.clone();
    let what = HandOver { url, form, login, bytes_max: ANSWER_BYTES_MAX };
    let answer = asked.outside.hand_over(what).await.map_err(|error| down(provider, &error))?;
    serde_json::from_slice(&answer).map_err(|error| unfit(provider, error))
}

/// As a form writes it, which is how name and password go into the head of a request.
fn signed(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// What of a provider's ways to sign is taken: those that need a key of its own. With a shared secret, or none at all, anybody
/// who knows the secret, or nobody, could have signed.
fn algorithms(metadata: &Metadata) -> Vec<CoreJwsSigningAlgorithm> {
    let known = |name: &String| match name.as_str() {
        "RS256" => Some(CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256),
        "RS384" => Some(CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384),
        "RS512" => Some(CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512),
        "PS256" => Some(CoreJwsSigningAlgorithm::RsaSsaPssSha256),
        "PS384" => Some(CoreJwsSigningAlgorithm::RsaSsaPssSha384),
        "PS512" => Some(CoreJwsSigningAlgorithm::RsaSsaPssSha512),
        "ES256" => Some(CoreJwsSigningAlgorithm::EcdsaP256Sha256),
        "ES384" => Some(CoreJwsSigningAlgorithm::EcdsaP384Sha384),
        "EdDSA" => Some(CoreJwsSigningAlgorithm::EdDsa),
        _ => None,
    };
    let said: Vec<_> = metadata.id_token_signing_alg_values_supported.iter().filter_map(known).collect();
    if said.is_empty() { vec![CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256] } else { said }
}

/// The claims of a token that is signed with a key of the provider, for us, for this browser, and not over.
fn verified<'t>(
    asked: &Asked<'_>,
    token: &'t Token,
    known: &Known,
) -> Result<&'t Claims, ClaimsVerificationError> {
    let Asked { provider, challenge, now, .. } = *asked;
    let issuer = IssuerUrl::new(known.metadata.issuer.replace(rules::TENANT, "tenant"));
    let issuer = issuer.map_err(|error| ClaimsVerificationError::InvalidIssuer(error.to_string()))?;
    let client = ClientId::new(provider.client_id.clone());
    let instant = DateTime::from_timestamp(now.as_second(), 0).unwrap_or_default();
    // Who issued it is checked in `made_for_us`, where each tenant has a name of its own.
    let verifier = IdTokenVerifier::<CoreJsonWebKey>::new_public_client(client, issuer, known.keys())
        .set_allowed_algs(algorithms(&known.metadata))
        .require_issuer_match(matches!(provider.kind(), Kind::OpenId { .. }))
        .set_time_fn(move || instant - chrono::TimeDelta::seconds(60));
    token.claims(&verifier, &Nonce::new(challenge.nonce.to_owned()))
}

/// The name of whoever issued a token that is meant for us.
fn made_for_us(asked: &Asked<'_>, claims: &Claims, metadata: &Metadata) -> Result<String, ProviderRejected> {
    let provider = asked.provider;
    let authorized = claims.authorized_party().map(|party| party.as_str());
    if !rules::is_made_for(authorized, &provider.client_id) {
        return Err(unfit(provider, "the token is made for another"));
    }
    let (issued_s, expires_s) = (claims.issue_time().timestamp(), claims.expiration().timestamp());
    if !rules::is_current(issued_s, expires_s, asked.now) {
        return Err(unfit(provider, "the token is not good now"));
    }
    let tenant = claims.additional_claims().tid.as_deref();
    let issuer = rules::issuer_of(&metadata.issuer, tenant);
    let is_taken = match provider.kind() {
        Kind::Tenants { tenants, .. } => tenants.takes(tenant),
        Kind::OpenId { .. } | Kind::Facebook => true,
    };
    match issuer.filter(|issuer| is_taken && issuer == claims.issuer().as_str()) {
        Some(issuer) => Ok(issuer),
        None => Err(unfit(provider, "the token is issued by another")),
    }
}

/// Name and address: those in the token, or else those that the provider gives for the access token. Without them somebody
/// comes in all the same, so that nobody answers there is no reason to refuse.
async fn profile(asked: &Asked<'_>, claims: &Claims, metadata: &Metadata, access_token: &str) -> Profile {
    let name = claims.name().and_then(|names| names.iter().next()).map(|(_, name)| name.as_str().to_owned());
    if let Some(email) = claims.email() {
        let email_verified = claims.email_verified().unwrap_or(false).into();
        let (name, email) = (name.unwrap_or_default(), email.as_str().to_owned());
        return Profile { sub: String::new(), name, email, email_verified };
    }
    let Some(url) = metadata.userinfo_endpoint.clone().filter(|_| !access_token.is_empty()) else {
        return Profile { name: name.unwrap_or_default(), ..Profile::default() };
    };
    let login = Some(Login::Bearer(access_token.to_owned()));
    let what = HandOver { url, form: Vec::new(), login, bytes_max: ANSWER_BYTES_MAX };
    let answer = asked.outside.hand_over(what).await.map_err(|error| down(asked.provider, &error));
    let read: Option<Profile> = answer.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    // What is said of somebody else is of no interest.
    let mut profile = read.filter(|profile| profile.sub == claims.subject().as_str()).unwrap_or_default();
    profile.name = name.filter(|name| !name.is_empty()).unwrap_or(profile.name);
    profile
}

/// Some write it as a text.
fn is_true(value: &serde_json::Value) -> bool {
    value.as_bool().unwrap_or_else(|| value.as_str() == Some("true"))
}
