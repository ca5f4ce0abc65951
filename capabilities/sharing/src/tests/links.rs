//! Where links lead, and that they lead nowhere else.

use crate::{
    model::{Channel, Target, Via},
    rules::link::{instance, is_program, mastodon, outside, path, target, via},
};
use proptest::prelude::*;

const WORD: &str = "ABCDEFGHJKMNPQ";

#[test]
fn a_link_leads_to_pages_of_ours_and_nowhere_else() {
    let mug = Target::Product("taza-azul".into());
    for good in ["/p/taza-azul", "p/taza-azul", "/en/p/taza-azul", "en/p/taza-azul"] {
        assert_eq!(target(good), Some(mug.clone()), "{good}");
    }
    let bought = target(&format!("/bought/{}", WORD.to_lowercase()));
    assert_eq!(bought, Some(Target::Bought(WORD.into())));
    let long = format!("/p/{}", "a".repeat(200));
    for bad in [
        "",
        "/",
        "/p/",
        "/p",
        "//evil.example",
        "/p//evil",
        "/p/../admin",
        "/p/a?b",
        "/p/a#b",
        "/p/a/b",
        "/p/Ñ",
        "/admin/orders",
        "https://evil.example/p/a",
        "/p/a\r\nSet-Cookie: x",
        "/p/a%2e",
        "/bought/x",
        "/en/en/p/a",
        "/\\evil.example",
        long.as_str(),
    ] {
        assert_eq!(target(bad), None, "{bad}");
    }
}

#[test]
fn the_way_says_the_channel_and_whose_link_it_is() {
    let plain = Via { channel: Channel::Qr, code: String::new() };
    let own = Via { channel: Channel::X, code: "AB3KM7Z".into() };
    let mug = Target::Product("taza".into());
    assert_eq!((path(&plain, &mug).as_str(), via("qr")), ("/s/qr/p/taza", Some(plain)));
    assert_eq!((path(&own, &mug).as_str(), via("x.ab3km7z")), ("/s/x.AB3KM7Z/p/taza", Some(own)));
    for bad in ["", "x.", "x.AB3", ".AB3KM7Z", "myspace", "x.AB3KM7Z.AB3KM7Z"] {
        assert_eq!(via(bad), None, "{bad}");
    }
}

#[test]
fn others_are_asked_by_an_address_in_which_nothing_breaks_out() {
    let link = "https://tienda.example/s/x/p/taza";
    let words = "Taza \"azul\" & más #1";
    for channel in Channel::ALL {
        let Some(address) = outside(*channel, link, words, Some("https://tienda.example/a.jpg")) else {
            assert!(matches!(channel, Channel::Mastodon | Channel::Link | Channel::Qr));
            continue;
        };
        assert!(
            !address.contains(['"', ' ', '#', '<']) && address.contains("https%3A%2F%2Ftienda.example"),
            "{address}"
        );
        let is_known = [
            "https://wa.me/",
            "https://t.me/",
            "https://x.com/",
            "https://www.facebook.com/",
            "https://www.pinterest.com/",
            "mailto:",
        ];
        assert!(is_known.iter().any(|begin| address.starts_with(begin)), "{address}");
    }
}

#[test]
fn an_instance_is_the_name_of_a_host_and_nothing_else() {
    for (typed, host) in [
        ("mastodon.social", "mastodon.social"),
        (" https://Mastodon.Social/ ", "mastodon.social"),
        ("@ana@masto.es", "masto.es"),
        ("a-b.c.example", "a-b.c.example"),
    ] {
        assert_eq!(instance(typed).as_deref(), Some(host), "{typed}");
    }
    for bad in [
        "",
        "localhost",
        "127.0.0.1",
        "http://mastodon.social",
        "masto.es/evil",
        "masto.es?x",
        "masto.es:8080",
        "-a.es",
        "a-.es",
        "a..es",
        ".es",
        "es.",
        "javascript:alert(1)",
        "masto es",
        "masto.es\nx",
        "[::1]",
        "xñ.es",
    ] {
        assert_eq!(instance(bad), None, "{bad}");
    }
    let address = mastodon("masto.es", "https://t.example/s/mastodon/p/a", "A & B");
    assert_eq!(
        address,
        "https://masto.es/share?text=A%20%26%20B%20https%3A%2F%2Ft.example%2Fs%2Fmastodon%2Fp%2Fa"
    );
}

#[test]
fn programs_that_look_ahead_are_not_counted() {
    for agent in
        ["", "WhatsApp/2.23", "TelegramBot (like TwitterBot)", "facebookexternalhit/1.1", "Googlebot/2.1"]
    {
        assert!(is_program(agent), "{agent}");
    }
    assert!(!is_program("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));
}

proptest! {
    #[test]
    fn whatever_is_typed_what_is_led_to_is_ours(typed in "\\PC{0,60}") {
        if let Some(to) = target(&typed) {
            let path = to.path();
            prop_assert!(path.starts_with("/p/") || path.starts_with("/bought/"));
            prop_assert!(path.chars().all(|sign| sign.is_ascii_alphanumeric() || "/-".contains(sign)));
        }
        if let Some(host) = instance(&typed) {
            prop_assert!(host.chars().all(|sign| sign.is_ascii_alphanumeric() || ".-".contains(sign)), "{}", host);
        }
    }
}
