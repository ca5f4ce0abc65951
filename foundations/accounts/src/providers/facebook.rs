//! Facebook: OAuth 2 with a code, and a profile of its own. It does not say whether an address was confirmed, so none is
//! taken for confirmed: nobody is linked to an account here by it.

use super::{ANSWER_BYTES_MAX, Challenge, Provider, down, unfit, wish::Secret};
use crate::{
    model::Claimed,
    rules::{self, ProviderRejected, Told},
};
use action::{Fetch, HandOver, Outside};
use openidconnect::url::Url;
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// What it is called here. It gives itself no name in its answers.
pub(super) const ISSUER: &str = "https://www.facebook.com";
const DIALOG: &str = "https://www.facebook.com/v23.0/dialog/oauth";
const TOKEN: &str = "https://graph.facebook.com/v23.0/oauth/access_token";
const ME: &str = "https://graph.facebook.com/v23.0/me";

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Profile {
    id: String,
    name: String,
    email: String,
}

/// Where a browser goes.
pub(super) fn address(provider: &Provider, challenge: &Challenge<'_>) -> Option<String> {
    let words = [
        ("response_type", "code"),
        ("client_id", &provider.client_id),
        ("redirect_uri", challenge.back),
        ("scope", "public_profile,email"),
        ("state", challenge.state),
        ("code_challenge", &challenge.of_verifier()),
        ("code_challenge_method", "S256"),
    ];
    Some(Url::parse_with_params(DIALOG, words).ok()?.into())
}

/// Who brought the code.
pub(super) async fn ask_who(
    provider: &Provider,
    outside: &dyn Outside,
    code: &str,
    challenge: &Challenge<'_>,
) -> Result<Claimed, ProviderRejected> {
    let Secret::Text(secret) = &provider.secret else { return Err(ProviderRejected::NotOffered) };
    let form = vec![
        ("client_id", provider.client_id.clone()),
        ("client_secret", secret.clone()),
        ("redirect_uri", challenge.back.to_owned()),
        ("code", code.to_owned()),
        ("code_verifier", challenge.verifier.to_owned()),
    ];
    let asked = HandOver { url: TOKEN.to_owned(), form, login: None, bytes_max: ANSWER_BYTES_MAX };
    let answer = outside.hand_over(asked).await.map_err(|error| down(provider, &error))?;
    let token: Token = serde_json::from_slice(&answer).map_err(|error| unfit(provider, error))?;

    let proof = proof(secret, &token.access_token);
    let words =
        [("fields", "id,name,email"), ("access_token", &token.access_token), ("appsecret_proof", &proof)];
    let me = Url::parse_with_params(ME, words).map_err(|error| unfit(provider, error))?;
    let asked = Fetch { url: me.into(), bytes_max: ANSWER_BYTES_MAX, accept: "application/json" };
    let answer = outside.fetch(asked).await.map_err(|error| down(provider, &error))?;
    let profile: Profile = serde_json::from_slice(&answer).map_err(|error| unfit(provider, error))?;
    let told = Told {
        issuer: ISSUER,
        subject: &profile.id,
        name: &profile.name,
        address: &profile.email,
        is_verified: false,
    };
    rules::taken_down(&told).ok_or_else(|| unfit(provider, "it names nobody"))
}

/// What shows that whoever has a token is also the one to whom it was given: HMAC-SHA-256 of it with our secret, in hex.
fn proof(secret: &str, token: &str) -> String {
    const BLOCK: usize = 64;
    let mut key = [0_u8; BLOCK];
    match secret.len() > BLOCK {
        true => key[..32].copy_from_slice(&Sha256::digest(secret)),
        false => key[..secret.len()].copy_from_slice(secret.as_bytes()),
    }
    let padded = |pad: u8| key.map(|byte| byte ^ pad);
    let inner = Sha256::new().chain_update(padded(0x36)).chain_update(token).finalize();
    let outer = Sha256::new().chain_update(padded(0x5c)).chain_update(inner).finalize();
    outer.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::proof;

    /// Test case 2 of RFC 4231.
    #[test]
    fn the_proof_is_an_hmac() {
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(proof("Jefe", "what do ya want for nothing?"), expected);
    }
}
