//! Numbers of companies by themselves: which can be one, whose it is, what an answer says, and for how long it counts.

use crate::{
    model::{VatAsked, VatAskedId, VatChecked, Verdict},
    rules::{AddressRejected, is_fresh, may_ask, read_answer, vat_number},
};
use kernel::{Personal, Timestamp, time};
use proptest::prelude::*;

#[test]
fn a_number_is_known_by_its_letters_or_by_the_country() {
    for (country, typed, whole) in [
        ("DE", "136 695 976", "DE136695976"),
        ("DE", "DE136695976", "DE136695976"),
        ("FR", "DE136695976", "DE136695976"),
        ("FR", "fr 83 404 833 048", "FR83404833048"),
        ("FR", "83404833048", "FR83404833048"),
        ("GR", "023456780", "EL023456780"),
        ("GR", "GR023456780", "EL023456780"),
        ("DE", "el 023456780", "EL023456780"),
        ("ES", "12345678-Z", "ES12345678Z"),
        ("PT", "ESB65410011", "ESB65410011"),
        ("GB", "XI 123 4567 89", "XI123456789"),
        ("GB", "XIGD123", "XIGD123"),
        ("AT", "U12345678", "ATU12345678"),
        ("NL", "NL004495445B01", "NL004495445B01"),
        ("US", "IT00743110157", "IT00743110157"),
        ("", "IT00743110157", "IT00743110157"),
    ] {
        let number = vat_number(country, typed).unwrap();
        assert_eq!(number.whole(), whole, "{country} {typed}");
        assert_eq!(vat_number("", &number.whole()), Ok(number), "{whole} again");
    }
    for (country, typed) in [
        ("DE", ""),
        ("DE", "12345678"),
        ("GB", "GB123456789"),
        ("US", "123456789"),
        ("CH", "CHE123456789"),
        ("ES", "12345678A"),
        ("ES", "ES"),
        ("DE", "DE13669597é"),
        ("", "136695976"),
        ("XX", "136695976"),
    ] {
        assert_eq!(vat_number(country, typed), Err(AddressRejected::TaxIdUnfit), "{country} {typed:?}");
    }
    assert!(!format!("{:?}", vat_number("DE", "136695976")).contains("136695976"));
}

#[test]
fn an_answer_says_one_of_few_things() {
    let named = |name: Option<&str>, proof: &str| Verdict::Valid {
        name: Personal::new(name.map(str::to_owned)),
        proof: proof.into(),
    };
    let busy = |why: &str| Verdict::Busy { why: why.into() };
    for (status, body, verdict) in [
        (
            200,
            r#"{"valid":true,"name":"ACME  SA","requestIdentifier":"WAPI1"}"#,
            named(Some("ACME SA"), "WAPI1"),
        ),
        (200, r#"{"valid":true,"name":"---","address":"---"}"#, named(None, "")),
        (200, r#"{"valid":true,"traderName":"ACME","userError":"VALID"}"#, named(Some("ACME"), "")),
        (200, r#"{"valid":true,"name":null,"requestIdentifier":null}"#, named(None, "")),
        (200, r#"{"valid":false,"userError":"INVALID"}"#, Verdict::Invalid),
        (200, r#"{"valid":false,"userError":"MS_UNAVAILABLE"}"#, busy("MS_UNAVAILABLE")),
        (400, r#"{"actionSucceed":false,"errorWrappers":[{"error":"INVALID_INPUT"}]}"#, Verdict::Invalid),
        (400, r#"{"errorWrappers":[{"error":"INVALID_REQUESTER_INFO","message":"x"}]}"#, Verdict::NotUs),
        (
            500,
            r#"{"errorWrappers":[{"error":"GLOBAL_MAX_CONCURRENT_REQ"}]}"#,
            busy("GLOBAL_MAX_CONCURRENT_REQ"),
        ),
        (200, r#"{"errorWrappers":[{"error":"SOMETHING_NEW"}],"valid":true}"#, busy("SOMETHING_NEW")),
        (200, "{}", busy("an answer 200 that says nothing")),
        (502, "<html>", busy("an answer 502 that cannot be read")),
        (200, "", busy("an answer 200 that cannot be read")),
    ] {
        assert_eq!(read_answer(status, body.as_bytes()), verdict, "{status} {body}");
    }
}

fn at(second: i64) -> Timestamp {
    time::seconds_after(Timestamp::UNIX_EPOCH, second)
}

fn checked(is_valid: bool, second: i64) -> VatChecked {
    VatChecked {
        country: "DE".into(),
        is_valid,
        checked_at: at(second),
        name: Personal::default(),
        proof: String::new(),
    }
}

const DAY: i64 = 86_400;

#[test]
fn an_answer_counts_for_its_time_and_no_longer() {
    for (is_valid, second, fresh) in [
        (true, 0, true),
        (true, 30 * DAY - 1, true),
        (true, 30 * DAY, false),
        (false, 3_599, true),
        (false, 3_600, false),
    ] {
        let one = checked(is_valid, 0);
        assert_eq!(is_fresh(&one, at(second)), fresh, "{is_valid} after {second}");
        assert_eq!(one.counts(at(second)), is_valid && fresh, "{is_valid} after {second}");
    }
}

#[test]
fn the_register_is_asked_when_it_has_something_to_say() {
    let asked = |checked: Option<VatChecked>| VatAsked {
        id: VatAskedId::from_bytes([1; 16]),
        number: vat_number("DE", "136695976").unwrap(),
        asked_at: at(0),
        checked,
    };
    assert!(may_ask(None, at(0)));
    for (known, second, may) in [
        (asked(None), 59, false),
        (asked(None), 60, true),
        (asked(Some(checked(true, 5))), 60, false),
        (asked(Some(checked(true, 5))), 30 * DAY + 5, true),
        (asked(Some(checked(false, 5))), 3_604, false),
        (asked(Some(checked(false, 5))), 3_605, true),
    ] {
        assert_eq!(may_ask(Some(&known), at(second)), may, "{known:?} after {second}");
    }
}

proptest! {
    /// Whatever somebody types or answers, nothing breaks.
    #[test]
    fn no_text_breaks_it(country in ".{0,3}", typed in ".{0,30}", status in 100_u16..600) {
        if let Ok(number) = vat_number(&country, &typed) {
            prop_assert_eq!(number.country().len(), 2);
            prop_assert!(number.whole().bytes().all(|sign| sign.is_ascii_alphanumeric()));
        }
        let said = read_answer(status, typed.as_bytes());
        let says_nothing = matches!(said, Verdict::Invalid | Verdict::Busy { .. });
        prop_assert!(says_nothing);
    }
}
