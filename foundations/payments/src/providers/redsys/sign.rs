//! How Redsys and the shop sign: a key for each order, derived from the terminal's, and with it the text of the fields as it goes
//! over the line. We sign by `HMAC_SHA512_V2`; what they tell may still be signed by the older `HMAC_SHA256_V1`.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use cbc::cipher::{
    BlockModeEncrypt, KeyIvInit,
    block_padding::{Pkcs7, ZeroPadding},
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Sha256, Sha512};

/// The name of how we sign.
pub(super) const VERSION: &str = "HMAC_SHA512_V2";
/// The name of how they have signed for years.
pub(super) const OLDER: &str = "HMAC_SHA256_V1";
/// So many signs of the terminal's key make the key of the newer way.
const KEY_BYTES: usize = 16;

/// The signature of what is sent about an order.
pub(super) fn signature(key: &str, order: &str, params: &str) -> String {
    URL_SAFE_NO_PAD.encode(newer(key, order, params).finalize().into_bytes())
}

/// The older signature, which the service that is asked for orders still wants. Nothing where the key is no key of that way.
pub(super) fn older_signature(key: &str, order: &str, text: &str) -> Option<String> {
    Some(STANDARD.encode(older(key, order, text)?.finalize().into_bytes()))
}

/// Whether a text about an order was signed with our key.
pub(super) fn is_right(version: &str, key: &str, order: &str, params: &str, signature: &str) -> bool {
    let Some(sent) = bytes(signature) else { return false };
    match version {
        VERSION => newer(key, order, params).verify_slice(&sent).is_ok(),
        OLDER => older(key, order, params).is_some_and(|mac| mac.verify_slice(&sent).is_ok()),
        _ => false,
    }
}

/// What base64 of any of its kinds says.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    let plain = text.trim().trim_end_matches('=').replace('-', "+").replace('_', "/");
    STANDARD_NO_PAD.decode(plain).ok()
}

/// AES-128 in CBC over the order by the first signs of the key; the base64 text of that is the key.
fn newer(key: &str, order: &str, params: &str) -> Hmac<Sha512> {
    let mut first = [0; KEY_BYTES];
    for (place, byte) in first.iter_mut().zip(key.bytes()) {
        *place = byte;
    }
    let cipher = cbc::Encryptor::<aes::Aes128>::new(&first.into(), &[0; KEY_BYTES].into());
    let derived = STANDARD.encode(cipher.encrypt_padded_vec::<Pkcs7>(order.as_bytes()));
    let mut mac = Hmac::<Sha512>::new_from_slice(derived.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(params.as_bytes());
    mac
}

/// Triple DES in CBC over the order, filled up with zeros, by the key out of its base64.
fn older(key: &str, order: &str, text: &str) -> Option<Hmac<Sha256>> {
    let key = bytes(key)?;
    let cipher = cbc::Encryptor::<des::TdesEde3>::new_from_slices(&key, &[0; 8]).ok()?;
    let derived = cipher.encrypt_padded_vec::<ZeroPadding>(order.as_bytes());
    let mut mac = Hmac::<Sha256>::new_from_slice(&derived).expect("HMAC takes a key of any length");
    mac.update(text.as_bytes());
    Some(mac)
}

/// What others compute: the first is the example of their manual, the older ones come from OpenSSL.
#[cfg(test)]
mod tests {
    use super::{OLDER, VERSION, is_right, older_signature, signature};

    const KEY: &str = "sq7HjrUOBfKmC576ILgskD5srU870gJ7";
    const ORDER: &str = "1234567890";
    const PARAMS: &str = "eyJEU19NRVJDSEFOVF9BTU9VTlQiOiI5OTkiLCJEU19NRVJDSEFOVF9PUkRFUiI6IjEyMzQ1Njc4OTAiLCJEU19N\
        RVJDSEFOVF9NRVJDSEFOVENPREUiOiI5OTkwMDg4ODEiLCJEU19NRVJDSEFOVF9DVVJSRU5DWSI6Ijk3OCIsIkRTX01FUkNIQU5UX1RSQU5T\
        QUNUSU9OVFlQRSI6IjAiLCJEU19NRVJDSEFOVF9URVJNSU5BTCI6IjEiLCJEU19NRVJDSEFOVF9NRVJDSEFOVFVSTCI6Imh0dHA6XC9cL3d3\
        dy5wcnVlYmEuY29tXC91cmxOb3RpZmljYWNpb24ucGhwIiwiRFNfTUVSQ0hBTlRfVVJMT0siOiJodHRwOlwvXC93d3cucHJ1ZWJhLmNvbVwv\
        dXJsT0sucGhwIiwiRFNfTUVSQ0hBTlRfVVJMS08iOiJodHRwOlwvXC93d3cucHJ1ZWJhLmNvbVwvdXJsS08ucGhwIn0";
    const NEWER: &str =
        "Vjo02eSWq249IeZZp3R-ArFnGLhKY0OuzDDlx1BuVtZDC2yhczA7_11uZhsYzLZBCMFAz8u8uzGDX3AErHKmmw";
    const OLD: &str = "Yx3zR6dIlm1GdJjKSBP9vX6qV+iedPxPSMnZGpUhfPI=";

    #[test]
    fn both_ways_of_signing_give_what_others_compute() {
        assert_eq!(signature(KEY, ORDER, PARAMS), NEWER);
        assert_eq!(older_signature(KEY, ORDER, PARAMS).as_deref(), Some(OLD));
        let filled = older_signature(KEY, "0042ABCDEFGH", "<Version/>");
        assert_eq!(filled.as_deref(), Some("SKLH8CAiKBraE78ipkZ5dNxXqnJ9oss8lRbiHso4Rmg="));
        assert_eq!(older_signature("no key of that way", ORDER, PARAMS), None);
    }

    #[test]
    fn a_signature_is_right_in_every_writing_of_base64_and_wrong_for_anything_else() {
        let is_right = |version: &str, params: &str, sent: &str| is_right(version, KEY, ORDER, params, sent);
        assert!(is_right(VERSION, PARAMS, NEWER) && is_right(VERSION, PARAMS, &format!("{NEWER}==")));
        assert!(is_right(OLDER, PARAMS, OLD));
        assert!(is_right(OLDER, PARAMS, &OLD.replace('+', "-").replace('/', "_")));
        for (version, params, sent) in [
            (OLDER, PARAMS, NEWER),
            (VERSION, PARAMS, OLD),
            (VERSION, "e30", NEWER),
            ("HMAC_SHA1_V0", PARAMS, NEWER),
            (VERSION, PARAMS, ""),
            (VERSION, PARAMS, "ñ"),
        ] {
            assert!(!is_right(version, params, sent), "{version} {sent}");
        }
        assert!(!super::is_right(VERSION, "another key altogether", ORDER, PARAMS, NEWER));
        assert!(!super::is_right(VERSION, KEY, "1234567891", PARAMS, NEWER));
    }
}
