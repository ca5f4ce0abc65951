//! What Apple wants in place of a secret: a token that says who we are, signed with a key of ours, for a short while.

use super::Wish;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::Timestamp;
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer},
    pkcs8::DecodePrivateKey,
};
use serde_json::json;

/// A token is good for so long, in seconds. It is made for one exchange.
const LASTS_S: i64 = 300;

/// The key with which we sign what Apple wants to see.
pub(super) struct AppleKey {
    team: String,
    id: String,
    key: SigningKey,
}

impl AppleKey {
    pub(super) fn read(wish: &Wish) -> Option<Self> {
        let key = SigningKey::from_pkcs8_pem(wish.key.trim()).ok()?;
        let is_there = !wish.team_id.is_empty() && !wish.key_id.is_empty();
        is_there.then(|| Self { team: wish.team_id.clone(), id: wish.key_id.clone(), key })
    }

    /// The token, signed. The same text gives the same signature: no chance is needed for it.
    pub(super) fn secret(&self, client_id: &str, now: Timestamp) -> String {
        let head = json!({ "alg": "ES256", "kid": self.id, "typ": "JWT" });
        let now_s = now.as_second();
        let body = json!({
            "iss": self.team,
            "iat": now_s,
            "exp": now_s + LASTS_S,
            "aud": "https://appleid.apple.com",
            "sub": client_id,
        });
        let [head, body] = [head, body].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
        let said = format!("{head}.{body}");
        let signature: Signature = self.key.sign(said.as_bytes());
        format!("{said}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::{AppleKey, Wish};
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use kernel::time;
    use p256::{
        ecdsa::{Signature, SigningKey, signature::Verifier},
        pkcs8::EncodePrivateKey,
    };

    #[test]
    fn what_apple_is_shown_is_signed_with_the_key_and_lasts_minutes() {
        let key = SigningKey::from_slice(&[7; 32]).unwrap();
        let pem = key.to_pkcs8_pem(Default::default()).unwrap().to_string();
        let wish = Wish { team_id: "TEAM".into(), key_id: "KEY".into(), key: pem, ..Wish::default() };
        let secret = AppleKey::read(&wish).unwrap().secret("com.shop", time::from_micros(1_000_000_000));
        let (said, signature) = secret.rsplit_once('.').unwrap();
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
        key.verifying_key().verify(said.as_bytes(), &signature).unwrap();
        let body = URL_SAFE_NO_PAD.decode(said.split('.').nth(1).unwrap()).unwrap();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!((&body["iss"], &body["sub"]), (&"TEAM".into(), &"com.shop".into()));
        assert_eq!(body["exp"].as_i64().unwrap() - body["iat"].as_i64().unwrap(), 300);
        assert!(AppleKey::read(&Wish { key: "nonsense".into(), ..wish }).is_none());
    }
}
