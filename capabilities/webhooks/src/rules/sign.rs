//! The signature of Standard Webhooks: HMAC-SHA256 over id, instant and body with dots between them.

use crate::model::Secret;
use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The signatures of a message by each of these secrets, with blanks between them. One of them is enough for a receiver.
pub fn signatures(secrets: &[Secret], id: &str, at_s: i64, body: &str) -> String {
    let signed = format!("{id}.{at_s}.{body}");
    secrets.iter().map(|secret| signature(secret, &signed)).collect::<Vec<_>>().join(" ")
}

fn signature(secret: &Secret, signed: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.bytes()).expect("HMAC takes a key of any length");
    mac.update(signed.as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}
