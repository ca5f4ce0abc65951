//! Tables of the rules: what may be written into a form, how long things last.

use crate::rules::{
    FieldRejected, PasswordRejected, SignUpRejected, agreed, browser, ends_at, folded_address, is_over, name,
    new_password, next, postal, wants_touch,
};
use kernel::{Timestamp, time};

#[test]
fn only_what_letters_can_go_to_is_an_address() {
    for bad in [
        "",
        "ana",
        "@a.example",
        "ana@",
        "ana@localhost",
        "ana@a..example",
        "ana@-a.example",
        "a b@a.example",
        "ana@a.example\r\nbcc: x@y.example",
        ".ana@a.example",
        "ana.@a.example",
        "a..b@a.example",
        "ana@a.1",
        "аna@a.example",
        "ana@españa.example",
        "\"a\"@a.example",
        "a@b@a.example",
        "<ana@a.example>",
    ] {
        assert_eq!(postal(bad), Err(FieldRejected::AddressUnfit), "{bad:?}");
    }
    let long = format!("{}@a.example", "a".repeat(65));
    assert_eq!(postal(&long), Err(FieldRejected::AddressUnfit));
    for good in ["ana@a.example", "Ana.Ruiz+shop@sub.a-b.example", "o'neil@a.example", "x@1a.example"] {
        assert_eq!(postal(good).as_deref(), Ok(good));
    }
    assert_eq!(postal("  ana@a.example ").as_deref(), Ok("ana@a.example"));
    assert_eq!(folded_address("Ana@A.Example"), folded_address("ana@a.example"));
}

#[test]
fn a_name_is_a_name_and_no_advertisement() {
    assert_eq!(name(" \t "), Err(FieldRejected::NameMissing));
    assert_eq!(name(&"a".repeat(61)), Err(FieldRejected::NameLong));
    for bad in [
        "Win at https://evil.example",
        "evil.example",
        "www.evil",
        "<b>Ana</b>",
        "Ana\u{202e}anA",
        "a\u{200b}b",
        "...",
        "Ana=cmd",
        "ana@a.example",
        "see evil.example/now",
    ] {
        assert_eq!(name(bad), Err(FieldRejected::NameUnfit), "{bad:?}");
    }
    let unseen = "\u{34f}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}\u{180e}\u{180f}\u{2800}\u{3164}\u{fe00}\u{fe0f}\u{ffa0}\u{e0041}\u{e0fff}";
    for unseen in unseen.chars() {
        for bad in [unseen.to_string(), format!("A{unseen}na")] {
            assert_eq!(name(&bad), Err(FieldRejected::NameUnfit), "{bad:?}");
        }
    }
    for good in [
        "Ana",
        "J. R. R. Tolkien",
        "María José Ruiz-Ñíguez",
        "O’Neil",
        "李小龍",
        "Taller S.L.",
        "Ana, Eva y Co.",
    ] {
        assert_eq!(name(good).as_deref(), Ok(good));
    }
    assert_eq!(name("  Ana \n  Ruiz ").as_deref(), Ok("Ana Ruiz"));
    assert_eq!(name("Jose\u{301}").as_deref(), Ok("José"), "one form of the accent");
}

#[test]
fn what_is_tried_first_is_no_password() {
    let check = |password: &str| new_password(password, &["Ana Ruiz", "ana.ruiz@a.example", "La Prueba"]);
    for (bad, why) in [
        ("", PasswordRejected::Short),
        ("corta", PasswordRejected::Short),
        ("ñandúñand", PasswordRejected::Short),
        (&"x".repeat(201), PasswordRejected::Long),
        ("password123", PasswordRejected::Common),
        ("Contraseña2024", PasswordRejected::Common),
        ("Hala Madrid 2024", PasswordRejected::Common),
        ("qwertyuiop", PasswordRejected::Common),
        ("1234567890", PasswordRejected::Common),
        ("9876543210", PasswordRejected::Common),
        ("abcdefghijkl", PasswordRejected::Common),
        ("aaaaaaaaaaaa", PasswordRejected::Common),
        ("abababababab", PasswordRejected::Common),
        ("hola hola hola", PasswordRejected::Common),
        ("T-e-A-m-o-2-0-2-4", PasswordRejected::Common),
        ("ana.ruiz@a.example", PasswordRejected::Known),
        ("Ana Ruiz 1990", PasswordRejected::Known),
        ("La Prueba 2026", PasswordRejected::Known),
    ] {
        assert_eq!(check(bad), Err(why), "{bad:?}");
    }
    for good in [
        "mi gata duerme al sol",
        "k7$!x@#pQ2",
        "ñandú ñandú ñandú",
        "ana ruiz come peras",
        "!\"·$%&/()=?¿",
        "\u{1f600}\u{1f601}\u{1f602}\u{1f603}\u{1f604}\u{1f605}\u{1f606}\u{1f607}\u{1f608}\u{1f609}",
    ] {
        assert!(check(good).is_ok(), "{good:?}: {:?}", check(good));
    }
    assert_eq!(check("cafe\u{301} con leche"), check("café con leche"), "one form of the accent");
}

#[test]
fn whoever_signs_up_is_fourteen_and_takes_the_terms() {
    assert_eq!(agreed(false, true), Err(SignUpRejected::AgeMissing));
    assert_eq!(agreed(true, false), Err(SignUpRejected::TermsMissing));
    assert_eq!(agreed(true, true), Ok(()));
}

#[test]
fn the_way_on_leads_to_this_shop_only() {
    for foreign in [
        "",
        "account",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/\r\nlocation: x",
        " /account",
        "/a//evil.example",
        "/./account",
        "/../x",
        "/a b",
        "/sign-out",
        "/sign-in?next=/x",
        "/en/sign-in",
        "/reset/abc",
        "/confirm/abc",
        "data:text/html,x",
        "/é",
    ] {
        assert_eq!(next(Some(foreign)), "/account", "{foreign:?}");
    }
    assert_eq!(next(Some(&format!("/{}", "a".repeat(600)))), "/account");
    for ours in
        ["/", "/p/taza?v=2", "/admin/mail?after=3&x=%2F", "/sign-inside", "/c/a/b#top", "/search?q=//"]
    {
        assert_eq!(next(Some(ours)), ours);
    }
    assert_eq!(next(None), "/account");
}

#[test]
fn a_browser_is_a_few_words() {
    let cases = [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Mobile Safari/604.1",
            "Safari · iPhone",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "Edge · Windows",
        ),
        (
            "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
            "Chrome · Android",
        ),
        ("curl/8.0", "curl"),
        ("<script>alert(1)</script>", ""),
        ("", ""),
    ];
    for (agent, words) in cases {
        assert_eq!(browser(agent), words);
    }
}

#[test]
fn a_session_slides_and_still_ends() {
    let begun = Timestamp::UNIX_EPOCH;
    let day = |days| time::days_after(begun, days);
    assert_eq!(ends_at(begun, begun), day(30));
    assert_eq!(ends_at(begun, day(20)), day(50));
    assert_eq!(ends_at(begun, day(350)), day(365), "a year after it began at the latest");
    assert!(!is_over(day(30), time::seconds_after(day(30), -1)) && is_over(day(30), day(30)));
    let hour = time::seconds_after(begun, 3_600);
    assert!(!wants_touch(begun, time::seconds_after(hour, -1)) && wants_touch(begun, hour));
}

proptest::proptest! {
    /// Whatever is sent: no rule fails over it, and what passes is what it promises to be.
    #[test]
    fn no_text_upsets_a_rule(text in "\\PC{0,60}|.{0,60}", other in ".{0,20}") {
        let _ = new_password(&text, &[&other, ""]);
        let _ = browser(&text);
        if let Ok(name) = name(&text) {
            proptest::prop_assert!(!name.contains(['<', '/', '@', '\n']));
            proptest::prop_assert!(name.trim() == name && !name.is_empty());
        }
        if let Ok(address) = postal(&text) {
            proptest::prop_assert!(address.is_ascii() && !address.contains(char::is_whitespace));
        }
        let way = next(Some(&text));
        proptest::prop_assert!(way.starts_with('/') && !way.starts_with("//") && !way.contains('\\'));
    }
}
