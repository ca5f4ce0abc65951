//! Addresses of notices, what may be written, what follows from abuse, what an owner may set.

use crate::{
    model::{Category, Measure, MeasureId, Record, Settings, Side},
    rules::{
        FormRejected,
        abuse::{self, Due},
        fields, settings,
        urls::{self, UrlRejected},
    },
};
use kernel::{Personal, Timestamp, time};

const SHOP: &str = "https://prueba.example";
const ID: &str = "019a0000-0000-7000-8000-000000000041";

#[test]
fn an_address_of_this_shop_says_which_text_stands_there() {
    for (line, is_text) in [
        (format!("https://prueba.example/reviews/{ID}"), true),
        (format!("http://PRUEBA.example/en/answers/{ID}?x=1#top"), true),
        (format!("prueba.example/contributions/{ID}/history"), true),
        (format!("/p/taza#review-{ID}"), true),
        (format!("/p/{ID}"), false),
        ("/p/taza".to_owned(), false),
        ("https://prueba.example".to_owned(), false),
    ] {
        let found = urls::places(&line, SHOP).unwrap_or_else(|no| panic!("{line}: {no:?}"));
        assert_eq!(
            found[0].contribution.map(|id| id.to_string()).as_deref(),
            is_text.then_some(ID),
            "{line}"
        );
        assert!(found[0].path.starts_with('/'), "{line}");
    }
}

#[test]
fn addresses_of_others_are_none_of_ours() {
    for line in [
        "https://otra.example/p/taza",
        "https://prueba.example.malo.example/p/taza",
        "//otra.example/p",
        "javascript:alert(1)",
        "/p/taza<script>",
        "https://prueba.example@otra.example/",
        "taza",
    ] {
        let found = urls::places(line, SHOP);
        assert!(matches!(found, Err(UrlRejected::Foreign { .. })), "{line}: {found:?}");
    }
    assert_eq!(urls::places(" \n\n", SHOP), Err(UrlRejected::None));
    let lines = |many: usize| (0..many).map(|n| format!("/p/{n}\n")).collect::<String>();
    assert_eq!(urls::places(&lines(10), SHOP).map(|all| all.len()), Ok(10));
    assert_eq!(urls::places(&lines(11), SHOP), Err(UrlRejected::Many));
    assert_eq!(urls::places("/p/a\n/p/a\n", SHOP).map(|all| all.len()), Ok(1), "each once");
}

#[test]
fn only_where_children_are_in_danger_nobody_need_say_who_they_are() {
    for category in Category::ALL.iter().copied() {
        let may = category == Category::Minors;
        assert_eq!(fields::contact(category, "", "").is_ok(), may, "{category:?}");
        assert!(fields::contact(category, "Ana Sol", "ana@casa.example").is_ok());
        assert!(fields::contact(category, "Ana Sol", "no es un correo").is_err());
    }
}

#[test]
fn a_reason_is_long_enough_and_holds_no_hidden_signs() {
    assert_eq!(fields::reason("corta"), Err(FormRejected::Short));
    assert_eq!(fields::reason(&"\u{200b}".repeat(40)), Err(FormRejected::Short));
    assert_eq!(fields::reason(&"a".repeat(4_001)), Err(FormRejected::Long));
    assert_eq!(fields::reason(&"a".repeat(4_000)).map(|text| text.len()), Ok(4_000));
    let turned = fields::reason("Aquí dice \u{202e}algo al revés\r\nsí").unwrap();
    assert_eq!(turned, "Aquí dice algo al revés\nsí");
    assert_eq!(fields::ground("  "), Err(FormRejected::GroundMissing));
    assert_eq!(fields::ground(&"a".repeat(301)), Err(FormRejected::GroundLong));
}

fn now() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

fn measure(days_ago: i64, until: Option<i64>) -> Measure {
    Measure {
        id: MeasureId::from_bytes([1; 16]),
        side: Side::Reporter,
        person: None,
        address: Personal::default(),
        until: until.map(|days| time::days_after(now(), days)),
        created_at: time::days_before(now(), days_ago),
    }
}

/// Columns: all that was decided, unfounded of it, what was done before, what is due.
#[test]
fn first_a_warning_then_a_rest_and_neither_for_who_is_mostly_right() {
    let settings = Settings::default();
    let rest = Due::Suspend { until: time::days_after(now(), 30) };
    for (all, bad, before, due) in [
        (2, 2, vec![], Due::Nothing),
        (3, 3, vec![], Due::Warn),
        (6, 3, vec![], Due::Warn),
        (7, 3, vec![], Due::Nothing),
        (9, 9, vec![], Due::Warn),
        (4, 4, vec![measure(1, None)], Due::Nothing),
        (5, 5, vec![measure(1, None)], rest),
        (11, 5, vec![measure(1, None)], Due::Nothing),
        (6, 6, vec![measure(1, Some(29)), measure(2, None)], Due::Nothing),
        (6, 6, vec![measure(40, Some(-10)), measure(50, None)], rest),
    ] {
        assert_eq!(abuse::due(Record { all, bad }, &before, &settings, now()), due, "{bad} of {all}");
    }
    assert_eq!(abuse::waits_until(&[measure(40, Some(-10))], now()), None);
    assert_eq!(abuse::waits_until(&[measure(1, Some(3))], now()), Some(time::days_after(now(), 3)));
}

#[test]
fn settings_come_back_and_a_rest_comes_after_a_warning() {
    let kept = Settings::default().listed();
    assert_eq!(Settings::of_list(kept), Settings::default());
    let typed = |list: [i64; 6]| settings::typed(&list.map(|number| number.to_string()));
    assert_eq!(typed(kept), Ok(Settings::default()));
    assert_eq!(typed([0, 365, 3, 5, 50, 30]).unwrap_err().name, "due_days");
    assert_eq!(typed([7, 365, 5, 5, 50, 30]).unwrap_err().name, "suspend_after");
    assert_eq!(typed([7, 365, 3, 5, 101, 30]).unwrap_err().name, "share_min");
    let mut words = kept.map(|number| number.to_string());
    words[1] = "un año".into();
    assert_eq!(settings::typed(&words).unwrap_err().name, "window_days");
}
