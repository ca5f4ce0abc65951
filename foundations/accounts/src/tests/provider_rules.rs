//! What the rules say about providers and those who come back from them.

use crate::{
    NoProvider, Provider, Wish,
    rules::{
        Arrival, Brought, Expected, IdentityRejected, ProviderRejected, Told, arrive, code, is_awaited,
        is_current, is_made_for, issuer_of, taken_down,
    },
};
use kernel::{PersonId, time};

#[test]
fn who_somebody_is_follows_from_who_asks_and_who_is_known() {
    let [ana, mal] = [PersonId::from_bytes([1; 16]), PersonId::from_bytes([2; 16])];
    let cases = [
        (None, None, None, Ok(Arrival::Stranger)),
        (None, None, Some(ana), Ok(Arrival::LinkedAndIn(ana))),
        (None, Some(ana), None, Ok(Arrival::In(ana))),
        // Who comes in by the account counts, not who has its address now.
        (None, Some(ana), Some(mal), Ok(Arrival::In(ana))),
        (Some(ana), None, None, Ok(Arrival::Linked(ana))),
        (Some(ana), None, Some(mal), Ok(Arrival::Linked(ana))),
        (Some(ana), Some(ana), None, Ok(Arrival::Theirs)),
        (Some(ana), Some(mal), Some(ana), Err(IdentityRejected::Anothers)),
    ];
    for (asking, holder, addressee, expected) in cases {
        assert_eq!(arrive(asking, holder, addressee), expected, "{asking:?} {holder:?} {addressee:?}");
    }
}

#[test]
fn an_answer_is_awaited_by_state_provider_and_time() {
    let at = |seconds: i64| time::from_micros(seconds * 1_000_000);
    let expected = Expected { provider: "one", state: "abc", ends_at: at(600) };
    let good = Brought { provider: "one", state: Some("abc"), ..Brought::default() };
    let cases = [
        (good, 599, true),
        (good, 600, false),
        (Brought { provider: "two", ..good }, 0, false),
        (Brought { state: Some("abd"), ..good }, 0, false),
        (Brought { state: Some(""), ..good }, 0, false),
        (Brought { state: None, ..good }, 0, false),
    ];
    for (brought, second, awaited) in cases {
        assert_eq!(is_awaited(&brought, &expected, at(second)), awaited, "{brought:?} {second}");
    }
}

#[test]
fn a_code_counts_from_whoever_was_asked() {
    let good = Brought { code: Some("c"), issuer: Some("https://one.example"), ..Brought::default() };
    let unnamed = Brought { issuer: None, ..good };
    let no = |error| Brought { error: Some(error), ..good };
    let long = "c".repeat(4_097);
    let cases = [
        (good, true, Ok("c")),
        (good, false, Ok("c")),
        (unnamed, false, Ok("c")),
        (unnamed, true, Err(ProviderRejected::Unfit)),
        (Brought { issuer: Some("https://two.example"), ..good }, false, Err(ProviderRejected::Unfit)),
        (no("access_denied"), true, Err(ProviderRejected::Denied)),
        (no("server_error"), true, Err(ProviderRejected::Down)),
        (no("invalid_scope"), true, Err(ProviderRejected::Unfit)),
        // Who lies about themselves is not believed when they say no either.
        (Brought { issuer: None, ..no("access_denied") }, true, Err(ProviderRejected::Unfit)),
        (Brought { code: None, ..good }, true, Err(ProviderRejected::Unfit)),
        (Brought { code: Some(""), ..good }, true, Err(ProviderRejected::Unfit)),
        (Brought { code: Some(&long), ..good }, true, Err(ProviderRejected::Unfit)),
    ];
    for (brought, always, expected) in cases {
        assert_eq!(code(&brought, "https://one.example", always), expected, "{brought:?} {always}");
    }
}

#[test]
fn a_token_is_good_in_its_time_and_for_whom_it_was_made() {
    let now = time::from_micros(1_000_000_000);
    let cases = [
        (1_000, 1_600, true),
        (940, 941, true),
        (900, 940, false),
        (1_060, 1_700, true),
        (1_061, 1_700, false),
    ];
    for (issued, expires, good) in cases {
        assert_eq!(is_current(issued, expires, now), good, "{issued} {expires}");
    }
    assert!(is_made_for(None, "shop") && is_made_for(Some("shop"), "shop"));
    assert!(!is_made_for(Some("shop2"), "shop") && !is_made_for(Some(""), "shop"));
}

#[test]
fn a_tenant_has_an_issuer_of_its_own_and_no_other() {
    let template = "https://login.microsoftonline.com/{tenantid}/v2.0";
    let tenant = "9188040d-6c67-4c5b-b112-36a304b66dad";
    let own = format!("https://login.microsoftonline.com/{tenant}/v2.0");
    assert_eq!(issuer_of(template, Some(tenant)), Some(own.clone()));
    assert_eq!(issuer_of(&own, None), Some(own.clone()), "one without a place for a tenant is itself");
    for odd in [None, Some(""), Some("common"), Some("../evil"), Some("9188040D-6C67-4C5B-B112-36A304B66DAD")]
    {
        assert_eq!(issuer_of(template, odd), None, "{odd:?}");
    }
}

#[test]
fn of_what_a_provider_says_only_what_could_be_somebodys_is_taken_down() {
    let told = Told {
        issuer: "https://one.example",
        subject: "1",
        name: " Ana  Ruiz ",
        address: "Ana@people.example",
        is_verified: true,
    };
    let taken = taken_down(&told).unwrap();
    assert_eq!((taken.name.as_str(), taken.verified()), ("Ana Ruiz", Some("Ana@people.example")));
    let odd = taken_down(&Told { name: "<b>", address: "ana@", ..told.clone() }).unwrap();
    assert_eq!((odd.name.as_str(), odd.address, odd.is_verified), ("", None, false));
    let unsure = taken_down(&Told { is_verified: false, ..told.clone() }).unwrap();
    assert_eq!((unsure.verified(), unsure.label()), (None, "Ana@people.example"));
    for nobody in ["", " ", "a\0b", "ñ", &"a".repeat(256)] {
        assert_eq!(taken_down(&Told { subject: nobody, ..told.clone() }), None, "{nobody:?}");
    }
}

#[test]
fn a_provider_is_named_whole_or_not_at_all() {
    let good = Wish {
        id: "acme".into(),
        issuer: "https://acme.example".into(),
        client_id: "shop".into(),
        client_secret: "s".into(),
        ..Wish::default()
    };
    let preset = |preset: &str| Wish { preset: preset.into(), issuer: String::new(), ..good.clone() };
    let known = Provider::of(&good, &[]).map_err(drop).unwrap();
    assert_eq!((known.id(), known.name(), known.place()), ("acme", "acme", "https://acme.example"));
    let named = Provider::of(&preset("google"), &[]).map_err(drop).unwrap();
    assert_eq!((named.name(), named.place()), ("Google", "https://accounts.google.com"));
    let tenant = Wish { tenant: "organizations".into(), ..preset("microsoft") };
    let tenant = Provider::of(&tenant, &[]).map_err(drop).unwrap();
    assert_eq!(tenant.place(), "https://login.microsoftonline.com/organizations/v2.0");
    let cases = [
        (Wish { id: String::new(), ..good.clone() }, NoProvider::Id),
        (Wish { id: "A/b".into(), ..good.clone() }, NoProvider::Id),
        (good.clone(), NoProvider::Twice),
        (Wish { id: "b".into(), client_id: String::new(), ..good.clone() }, NoProvider::Client),
        (Wish { id: "b".into(), client_secret: String::new(), ..good.clone() }, NoProvider::Secret),
        (Wish { id: "b".into(), issuer: String::new(), ..good.clone() }, NoProvider::Preset),
        (Wish { id: "b".into(), preset: "google".into(), ..good.clone() }, NoProvider::Preset),
        (Wish { id: "b".into(), ..preset("orkut") }, NoProvider::Preset),
        (Wish { id: "b".into(), issuer: "http://acme.example".into(), ..good.clone() }, NoProvider::Issuer),
        (
            Wish { id: "b".into(), issuer: "https://acme.example?x".into(), ..good.clone() },
            NoProvider::Issuer,
        ),
        (Wish { id: "b".into(), tenant: "..".into(), ..preset("microsoft") }, NoProvider::Tenant),
        (Wish { id: "b".into(), ..preset("apple") }, NoProvider::Key),
    ];
    for (wish, expected) in cases {
        assert_eq!(Provider::of(&wish, std::slice::from_ref(&known)).err(), Some(expected), "{}", wish.id);
    }
    let here = Wish { id: "b".into(), issuer: "http://127.0.0.1:9000".into(), ..good };
    assert!(Provider::of(&here, &[]).is_ok());
}
