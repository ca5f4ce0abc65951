//! How Stripe signs what it tells: HMAC-SHA256 over instant and body with a dot between them, in the head `Stripe-Signature`.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What is older, or further ahead, may have been kept by somebody and sent again.
const AGE_MAX_S: i64 = 300;

fn mac(secret: &str, at: &str, body: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(at.as_bytes());
    mac.update(b".");
    mac.update(body);
    mac
}

/// Whether this head shows that the body comes from them, and not long ago. While a secret is changed they sign by both.
pub(super) fn is_theirs(secret: &str, head: &str, body: &[u8], now_s: i64) -> bool {
    let of = |name: &str| {
        let pairs = head.split(',').filter_map(|pair| pair.trim().split_once('='));
        pairs.filter(|(known, _)| *known == name).map(|(_, value)| value).collect::<Vec<_>>()
    };
    let at = of("t").first().copied().unwrap_or_default().to_owned();
    let is_fresh = at.parse::<i64>().is_ok_and(|at| now_s.abs_diff(at) <= AGE_MAX_S.unsigned_abs());
    let is_right =
        |sent: &&str| bytes(sent).is_some_and(|sent| mac(secret, &at, body).verify_slice(&sent).is_ok());
    is_fresh && of("v1").iter().any(is_right)
}

/// The bytes of a text in hexadecimal digits.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    let one = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    if text.len() % 2 == 0 { pairs.map(one).collect() } else { None }
}

#[cfg(test)]
mod tests {
    use super::is_theirs;

    const BODY: &[u8] = b"{\"id\":\"evt_1\"}";
    /// As Python computes it.
    const V1: &str = "742f18fe57bc77f0fa259800b9c630f908193428942cb5565ed5f5cb6a11c8ca";
    const AT: i64 = 1_793_696_400;

    #[test]
    fn only_what_they_signed_a_moment_ago_is_theirs() {
        let head = format!("t={AT},v1={V1}");
        let both = format!("t={AT},v1={},v1={V1},v0=x", "0".repeat(64));
        let is = |head: &str, now_s: i64| is_theirs("whsec_test", head, BODY, now_s);
        assert!(is(&head, AT) && is(&head, AT + 300) && is(&head, AT - 300) && is(&both, AT));
        assert!(!is(&head, AT + 301) && !is(&head, AT - 301), "somebody has kept it");
        for wrong in [
            String::new(),
            format!("v1={V1}"),
            format!("t={AT}"),
            format!("t={},v1={V1}", AT + 1),
            format!("t={AT},v0={V1}"),
            format!("t={AT},v1={}", &V1[1..]),
            format!("t={AT},v1={}", V1.replace('7', "8")),
            format!("t={AT},v1=zz"),
        ] {
            assert!(!is(&wrong, AT), "{wrong}");
        }
        assert!(!is_theirs("whsec_other", &head, BODY, AT) && !is_theirs("whsec_test", &head, b"{}", AT));
    }
}
