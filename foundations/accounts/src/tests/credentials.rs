//! Tables of the rules about passkeys, codes and ways in.

use crate::{
    model::Pending,
    rules::{
        Credential, LastCredential, TRIES_MAX, Typed, app_link, in_groups, is_fresh, matching_step,
        may_remove, recovery_code, relying_party, typed, waits,
    },
};
use accounts_facts::SignedInBy;
use kernel::{Id, Timestamp};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

#[test]
fn the_last_way_in_cannot_go() {
    use Credential::{Identity, Passkey, Password};
    for (has_password, passkeys, identities, removing, is_refused) in [
        (true, 0, 0, Password, true),
        (false, 1, 0, Passkey, true),
        (false, 0, 1, Identity, true),
        (false, 0, 0, Passkey, true),
        (true, 1, 0, Password, false),
        (true, 1, 0, Passkey, false),
        (false, 2, 0, Passkey, false),
        (false, 1, 1, Identity, false),
        (true, 0, 1, Identity, false),
    ] {
        let found = may_remove(has_password, passkeys, identities, removing);
        let expected = if is_refused { Err(LastCredential) } else { Ok(()) };
        assert_eq!(found, expected, "{has_password} {passkeys} {identities} {removing:?}");
    }
}

#[test]
fn ten_minutes_are_a_short_while() {
    for (proved, now, expected) in
        [(0, 0, true), (0, 599, true), (0, 600, false), (0, 10_000, false), (5, 4, false)]
    {
        assert_eq!(is_fresh(at(proved), at(now)), expected, "{proved} {now}");
    }
}

/// The vectors of RFC 6238, whose last six digits are ours.
#[test]
fn codes_are_those_of_the_standard() {
    let secret = b"12345678901234567890";
    for (second, code) in [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ] {
        assert_eq!(matching_step(secret, code, at(second), 0), Some(second / 30), "{second}");
    }
}

#[test]
fn a_code_is_good_for_its_step_and_one_to_either_side_and_once() {
    let (secret, code) = (b"12345678901234567890", "287082");
    for (second, last_step, expected) in [
        (59, 0, Some(1)),
        (29, 0, Some(1)),
        (60, 0, Some(1)),
        (89, 0, Some(1)),
        (90, 0, None),
        (59, 1, None),
        (59, 2, None),
    ] {
        assert_eq!(matching_step(secret, code, at(second), last_step), expected, "{second} {last_step}");
    }
    for wrong in ["287083", "28708", "", "2870820", "٢٨٧٠٨٢"] {
        assert_eq!(matching_step(secret, wrong, at(59), 0), None, "{wrong}");
    }
}

#[test]
fn what_is_typed_is_a_code_of_one_kind_or_none() {
    assert_eq!(typed(" 287 082 "), Some(Typed::App("287082".into())));
    let code = recovery_code(&[0x5a; 10]);
    assert_eq!(typed(&in_groups(&code).to_uppercase()), Some(Typed::Recovery(code.clone())));
    assert_eq!((code.len(), in_groups(&code).len()), (16, 19));
    assert_ne!(recovery_code(&[0; 10]), recovery_code(&[1; 10]));
    for none in
        ["", "28708", "2870822", "ñañaña", "1111-1111-1111-1111", "\u{202e}287082", &"2".repeat(1_000)]
    {
        assert_eq!(typed(none), None, "{none}");
    }
}

#[test]
fn an_app_is_told_whose_code_it_is() {
    let link = app_link(b"12345678901234567890", "Barro & Lino: tienda", "ana@a.example");
    let expected = "otpauth://totp/Barro%20%26%20Lino%20%20tienda:ana@a.example\
                    ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Barro%20%26%20Lino%20%20tienda\
                    &algorithm=SHA1&digits=6&period=30";
    assert_eq!(link, expected);
}

#[test]
fn a_sign_in_waits_for_five_codes_and_ten_minutes() {
    let pending = |tries| Pending {
        id: Id::from_bytes([1; 16]),
        person: Id::from_bytes([2; 16]),
        how: SignedInBy::Password,
        tries,
        ends_at: at(600),
    };
    for (tries, now, expected) in
        [(0, 0, true), (TRIES_MAX - 1, 599, true), (TRIES_MAX, 0, false), (0, 600, false)]
    {
        assert_eq!(waits(&pending(tries), at(now)), expected, "{tries} {now}");
    }
}

#[test]
fn passkeys_are_tied_to_a_name_that_browsers_trust() {
    for (address, host) in [
        ("https://shop.example", Some("shop.example")),
        ("https://shop.example:8443", Some("shop.example")),
        ("http://localhost:8080", Some("localhost")),
        ("http://tienda.localhost:8080", Some("tienda.localhost")),
        ("http://shop.example", None),
        ("http://127.0.0.1:8080", None),
        ("https://127.0.0.1", None),
        ("https://[::1]:8080", None),
        ("shop.example", None),
        ("", None),
    ] {
        assert_eq!(relying_party(address), host, "{address}");
    }
}
