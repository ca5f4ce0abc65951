//! What may stand in an address, and in which form it is kept.

use super::samples::{abroad, in_cuenca};
use crate::{
    model::{Place, PostalAddress, RegionRule},
    rules::{AddressRejected, Part, check, check_for_invoice, countries, is_same, renewed},
};
use kernel::Rejection;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

fn with(change: impl FnOnce(&mut PostalAddress)) -> PostalAddress {
    let mut address = in_cuenca();
    change(&mut address);
    address
}

#[test]
fn what_nothing_arrives_without_is_asked_for() {
    for (address, part) in [
        (with(|one| one.name = " \t ".into()), Part::Name),
        (with(|one| one.line1 = String::new()), Part::Line1),
        (with(|one| one.postcode = " - ".into()), Part::Postcode),
        (with(|one| one.city = "\n".into()), Part::City),
        (with(|one| one.country = String::new()), Part::Country),
        (PostalAddress { region: String::new(), ..abroad("IT", "00187") }, Part::Region),
        (PostalAddress { region: " ".into(), ..abroad("US", "10001") }, Part::Region),
    ] {
        let refused = check(&address);
        assert_eq!(refused, Err(AddressRejected::Missing(part)));
        assert_eq!(refused.unwrap_err().field(), Some(part.field()));
    }
    assert_eq!(check_for_invoice(&in_cuenca()), Err(AddressRejected::Missing(Part::TaxId)));
    let paid = check_for_invoice(&with(|one| one.tax_id = "12345678-z".into())).unwrap();
    assert_eq!(paid.tax_id, "12345678Z");
}

#[test]
fn signs_that_hide_or_lead_away_are_refused() {
    for odd in [
        "a\0b",
        "\u{202e}ana",
        "zero\u{200b}width",
        "<b>",
        "http://evil.example",
        "WWW.evil",
        "a|b",
        "x\u{7}",
    ] {
        for part in [Part::Name, Part::Company, Part::Line1, Part::Line2, Part::City] {
            let address = with(|one| match part {
                Part::Name => one.name = odd.into(),
                Part::Company => one.company = odd.into(),
                Part::Line1 => one.line1 = odd.into(),
                Part::Line2 => one.line2 = odd.into(),
                Part::City => one.city = odd.into(),
                Part::Postcode | Part::Region | Part::Country | Part::Phone | Part::TaxId => unreachable!(),
            });
            assert_eq!(check(&address), Err(AddressRejected::Unfit(part)), "{odd:?}");
        }
    }
    for name in ["visita evil.example", "ana@evil", "12", "..."] {
        let address = with(|one| one.name = name.into());
        assert_eq!(check(&address), Err(AddressRejected::Unfit(Part::Name)), "{name:?}");
    }
    for name in
        ["J. R. R. Tolkien", "Mª José d'Ors", "Łukasz Żak", "李小龍", "Frutas S.L.", "C/O Marta (portería)"]
    {
        assert_eq!(check(&with(|one| one.name = name.into())).map(|one| one.name).as_deref(), Ok(name));
    }
}

#[test]
fn a_label_has_an_end() {
    for part in [Part::Name, Part::Company, Part::Line1, Part::Line2, Part::City, Part::Region] {
        let long = "ñ".repeat(part.length_max());
        let put = |text: String| {
            let mut address = abroad("IT", "00187");
            match part {
                Part::Name => address.name = text,
                Part::Company => address.company = text,
                Part::Line1 => address.line1 = text,
                Part::Line2 => address.line2 = text,
                Part::City => address.city = text,
                Part::Region => address.region = text,
                Part::Postcode | Part::Country | Part::Phone | Part::TaxId => unreachable!(),
            }
            check(&address)
        };
        assert!(put(long.clone()).is_ok(), "{part:?}");
        assert_eq!(put(long + "ñ"), Err(AddressRejected::Long(part)));
    }
}

#[test]
fn an_address_is_kept_in_one_form() {
    let typed = PostalAddress {
        name: "  Ana \t Ruiz ".into(),
        company: " ".into(),
        line1: "Calle\nMayor   8".into(),
        line2: String::new(),
        postcode: "e 16-002".into(),
        city: " Cuenca".into(),
        region: "Barcelona".into(),
        country: " es ".into(),
        phone: "0034 969 12-34-56".into(),
        tax_id: "12.345.678-z".into(),
    };
    let kept = check(&typed).unwrap();
    let phone = "+34969123456".into();
    assert_eq!(kept, PostalAddress { phone, tax_id: "12345678Z".into(), ..in_cuenca() });
    assert_eq!(kept.place(), Place { country: "ES".into(), postcode: "16002".into() });
    let french = check(&PostalAddress { region: "Île-de-France".into(), ..abroad("FR", "75001") }).unwrap();
    assert_eq!(french.region, "", "nobody writes one there");
}

#[test]
fn a_telephone_is_digits() {
    for (typed, kept) in [
        ("", ""),
        ("600 111 222", "600111222"),
        ("(+34) 600", "no"),
        ("+34 600.111.222", "+34600111222"),
        ("0044 20 7946 0000", "+442079460000"),
        ("(91) 123/45-67", "911234567"),
        ("12345", "no"),
        ("1234567890123456", "no"),
        ("+", "no"),
        ("llámame", "no"),
        ("600111222 ext. 3", "no"),
    ] {
        let found = check(&with(|one| one.phone = typed.into())).map(|one| one.phone);
        match kept {
            "no" => assert_eq!(found, Err(AddressRejected::PhoneUnfit), "{typed:?}"),
            kept => assert_eq!(found.as_deref(), Ok(kept), "{typed:?}"),
        }
    }
}

#[test]
fn one_door_is_one_address_however_it_is_written() {
    let one = in_cuenca();
    for same in [
        with(|one| one.name = "ANA RUÍZ".into()),
        with(|one| one.line1 = "calle Mayor, 8.".into()),
        with(|one| one.phone = "600111222".into()),
        with(|one| one.tax_id = "12345678Z".into()),
    ] {
        assert!(is_same(&one, &same) && is_same(&same, &one));
    }
    for other in [
        with(|one| one.line1 = "Calle Mayor 88".into()),
        with(|one| one.line2 = "2.º B".into()),
        with(|one| one.name = "Eva Ruiz".into()),
        with(|one| one.country = "PT".into()),
        with(|one| (one.line1, one.line2) = ("Calle Mayor".into(), "8".into())),
    ] {
        assert!(!is_same(&one, &other));
    }
    let known = with(|one| (one.phone, one.tax_id) = ("600111222".into(), "12345678Z".into()));
    let now =
        renewed(&known, &with(|one| (one.name, one.phone) = ("Ana RUIZ".into(), "+34600000000".into())));
    assert_eq!(
        (now.name.as_str(), now.phone.as_str(), now.tax_id.as_str()),
        ("Ana RUIZ", "+34600000000", "12345678Z")
    );
}

/// Texts as people type them, good ones among them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-Za-zÁÉñç0-9ºª .,'/-]{0,24}",
        2 => "[ \t\n]{0,3}[a-z]{1,9}[ \t\r\n\u{a0}\u{3000}]{0,3}[a-z]{0,9}",
        1 => "\\PC{0,12}",
    ]
}

fn typed() -> impl Strategy<Value = PostalAddress> {
    let of_country =
        (0..countries().len(), any::<bool>(), "[A-Za-z0-9 .-]{0,9}").prop_map(|(which, is_good, odd)| {
            let country = &countries()[which];
            let postcode =
                if is_good { format!(" {}", country.postcode.example.to_lowercase()) } else { odd };
            (country.code.to_lowercase(), postcode)
        });
    let numbers = (
        prop_oneof![3 => Just(String::new()), 1 => "[+0-9 ().-]{0,16}"],
        prop_oneof![3 => Just(String::new()), 1 => Just("es-12345678z".to_owned()), 1 => "[A-Za-z]{0,2}[0-9 .-]{2,12}[A-Z]?"],
    );
    ((text(), text(), text(), text()), (text(), text()), of_country, numbers).prop_map(
        |((name, company, line1, line2), (city, region), (country, postcode), (phone, tax_id))| {
            PostalAddress {
                name: format!("a{name}"),
                company,
                line1: format!("b{line1}"),
                line2,
                postcode,
                city: format!("c{city}"),
                region,
                country,
                phone,
                tax_id,
            }
        },
    )
}

#[test]
fn many_of_the_texts_that_are_tried_are_good() {
    let mut runner = TestRunner::deterministic();
    let mut one = || typed().new_tree(&mut runner).expect("an address").current();
    let good = (0..500).filter(|_| check(&one()).is_ok()).count();
    assert!((50..450).contains(&good), "{good} of 500");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_checked_goes_through_again_unchanged(raw in typed()) {
        if let Ok(once) = check(&raw) {
            prop_assert!(check(&once) == Ok(once.clone()));
            prop_assert!(is_same(&once, &once) && renewed(&once, &once) == once);
        }
    }

    #[test]
    fn what_was_checked_can_be_printed_and_placed(raw in typed()) {
        if let Ok(kept) = check(&raw) {
            let country = countries().iter().find(|one| one.code == kept.country);
            let country = country.expect("a country that we know");
            prop_assert!(!country.postcode.is_needed || !kept.postcode.is_empty());
            prop_assert!((country.region != RegionRule::Needed && country.region != RegionRule::Derived) || !kept.region.is_empty());
            for line in kept.lines(kernel::Lang::Es) {
                prop_assert!(!line.is_empty() && line.trim() == line && !line.contains(['\n', '\t', '\0']));
            }
        }
    }
}
