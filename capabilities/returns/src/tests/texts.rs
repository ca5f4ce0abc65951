//! What people write: refused where it cannot be kept, and never by whether there is such an order.

use super::samples::new_withdrawal;
use crate::{
    model::{NewWithdrawal, Policy, TypedPolicy},
    names::moment,
    rules::{
        TextRejected,
        texts::{apart, declaration, policy, text},
    },
};
use kernel::Lang;

#[test]
fn a_declaration_needs_a_name_a_code_and_an_address() {
    let good = new_withdrawal();
    assert!(declaration(good.clone()).is_ok());
    let long = "x".repeat(501);
    let of = |name: &str, code: &str, email: &str, goods: &str| NewWithdrawal {
        name: name.into(),
        code: code.into(),
        email: email.into(),
        goods: goods.into(),
        ..good.clone()
    };
    let cases = [
        (of("", "K7QF-2M9X", "a@b.example", ""), TextRejected::Empty { field: "name" }),
        (of("https://x.example", "K7QF-2M9X", "a@b.example", ""), TextRejected::Name),
        (of("Eva", " ", "a@b.example", ""), TextRejected::Empty { field: "code" }),
        (of("Eva", "<b>", "a@b.example", ""), TextRejected::Code),
        (of("Eva", &"7".repeat(41), "a@b.example", ""), TextRejected::Code),
        (of("Eva", "K7QF-2M9X", "nobody", ""), TextRejected::Address),
        (of("Eva", "K7QF-2M9X", "a@b.example", &long), TextRejected::Long { field: "goods", most: 500 }),
        (of("Eva", "casa.example/x", "a@b.example", ""), TextRejected::Code),
    ];
    for (typed, expected) in cases {
        assert_eq!(declaration(typed).map(drop), Err(expected));
    }
    let kept = declaration(of("Eva", "no-such-order", "a@b.example", "www.x.example https://y")).unwrap();
    assert_eq!((kept.code.as_str(), kept.goods.as_str()), ("no-such-order", "www x.example https y"));
}

#[test]
fn no_program_makes_a_link_of_what_strangers_wrote() {
    for (typed, expected) in [
        ("evil.example/pay now.", "evil. example/ pay now."),
        ("evil.example. Paga", "evil. example. Paga"),
        ("2 tazas de 9.99", "2 tazas de 9.99"),
        ("a/1", "a/ 1"),
        ("ya. No", "ya. No"),
        (".", "."),
    ] {
        assert_eq!(apart(typed), expected);
    }
}

#[test]
fn signs_that_nobody_sees_are_left_out() {
    assert_eq!(text(" a\u{202e}b\u{7}\r\nc ", "why", 9).as_deref(), Ok("ab\nc"));
}

#[test]
fn a_policy_is_kept_as_it_was_typed() {
    let typed = TypedPolicy { days: " 30 ".into(), informs: "2026-11-01".into(), ..TypedPolicy::default() };
    let kept = policy(&typed).unwrap();
    assert_eq!((kept.days, kept.informs_since), (30, Some(jiff::civil::date(2026, 11, 1))));
    assert_eq!(policy(&TypedPolicy::default()), Ok(Policy::default()));
    for days in ["-1", "3651", "1.5", "many"] {
        let typed = TypedPolicy { days: days.into(), ..TypedPolicy::default() };
        assert_eq!(policy(&typed), Err(TextRejected::Days), "{days}");
    }
    let typed = TypedPolicy { informs: "1/11/2026".into(), ..TypedPolicy::default() };
    assert_eq!(policy(&typed), Err(TextRejected::Day));
}

#[test]
fn an_instant_is_told_to_the_second_with_its_zone() {
    let at = "2026-07-03T12:05:09Z".parse().unwrap();
    assert_eq!(moment(Lang::Es, at, "Europe/Madrid"), "3 de julio de 2026, 14:05:09 (UTC+02:00)");
    assert_eq!(moment(Lang::En, at, "America/St_Johns"), "3 July 2026, 09:35:09 (UTC-02:30)");
    assert_eq!(moment(Lang::En, at, "nowhere"), "3 July 2026, 12:05:09 (UTC+00:00)");
}
