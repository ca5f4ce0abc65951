//! Signatures as the providers make them: Stripe's over its notifications, and Redsys' second version over everything. Written
//! from what they publish and not from the shop's own code, so that both have to be right.

mod aes;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Sha256, Sha512};

/// What Redsys calls its second version.
pub(crate) const REDSYS_V2: &str = "HMAC_SHA512_V2";

/// The header `Stripe-Signature` of a notification: the second at which it was signed, and the signature over it and the body.
pub(crate) fn stripe(secret: &str, at: i64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length makes a key");
    mac.update(format!("{at}.{body}").as_bytes());
    let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("t={at},v1={hex}")
}

/// The signature of Redsys over parameters in Base64. The key is made for each order: the number of the order under AES with
/// the first 16 signs of the merchant's key; the text of that in Base64 is the key of the HMAC.
pub(crate) fn redsys(key: &str, order: &str, parameters: &str) -> String {
    let mut own = [0; 16];
    for (to, from) in own.iter_mut().zip(key.bytes()) {
        *to = from;
    }
    let of_order = STANDARD.encode(aes::cbc(&own, order.as_bytes()));
    let mut mac = Hmac::<Sha512>::new_from_slice(of_order.as_bytes()).expect("any length makes a key");
    mac.update(parameters.as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// Whether a signature is this one, with or without what fills it up and in either alphabet.
pub(crate) fn is_same(said: &str, made: &str) -> bool {
    let plain = |text: &str| text.trim_end_matches('=').replace('+', "-").replace('/', "_");
    plain(said) == plain(made)
}

/// Bytes of a text in Base64, with or without what fills it up and in either alphabet.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let plain = text.trim().trim_end_matches('=').replace('+', "-").replace('/', "_");
    URL_SAFE_NO_PAD.decode(plain).ok()
}

/// A text in Base64 as Redsys writes parameters.
pub(crate) fn to_base64(text: &str) -> String {
    STANDARD.encode(text)
}
