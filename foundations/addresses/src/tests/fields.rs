//! The fields of an address in a form, in a house of their own so that they speak.

use super::samples::{abroad, in_cuenca, world};
use crate::{
    model::PostalAddress,
    pieces::{BILLING, Typed, fields, from_form},
    rules::{AddressRejected, Part},
};
use kernel::{Lang, Rejection};
use look::{Field, FieldKind};
use std::collections::BTreeMap;
use testing::{Engine, World, both};
use webkit::{Refusal, Say};

fn asked(
    world: &World,
    prefix: &str,
    countries: &[&str],
    address: &PostalAddress,
    refusal: Option<&Refusal>,
) -> Vec<Field> {
    fields(&Say::new(&world.house, Lang::Es), prefix, countries, Typed { address, refusal })
}

fn names(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.name).collect()
}

fn refusal(why: AddressRejected) -> Refusal {
    Refusal { code: why.code(), field: why.field(), text: "No.".into() }
}

#[both]
async fn a_form_asks_what_its_country_needs_and_no_more(engine: Engine) {
    let world = world(engine).await;
    let usual = ["country", "name", "line1", "line2", "postcode", "city", "phone"];
    assert_eq!(names(&asked(&world, "", &[], &in_cuenca(), None)), usual);
    assert_eq!(names(&asked(&world, "", &[], &abroad("DE", "10115"), None)), usual);
    let with_region = ["country", "name", "line1", "line2", "postcode", "city", "region", "phone"];
    assert_eq!(names(&asked(&world, "", &[], &abroad("IT", "00187"), None)), with_region);
    let missing = refusal(AddressRejected::Missing(Part::Region));
    let empty = PostalAddress::default();
    assert_eq!(names(&asked(&world, "", &[], &empty, Some(&missing))), with_region);
    assert_eq!(
        names(&asked(&world, BILLING, &[], &in_cuenca(), None)),
        [
            "billing_country",
            "billing_name",
            "billing_company",
            "billing_tax_id",
            "billing_line1",
            "billing_line2",
            "billing_postcode",
            "billing_city",
            "billing_phone"
        ]
    );
    let of_a_company = PostalAddress { company: "Barro".into(), ..in_cuenca() };
    assert!(names(&asked(&world, "", &[], &of_a_company, None)).contains(&"company"));
}

#[both]
async fn each_field_says_what_a_browser_fills_in_and_what_is_wrong(engine: Engine) {
    let world = world(engine).await;
    let unfit = refusal(AddressRejected::PostcodeUnfit { example: "28013" });
    for (prefix, kind) in [("", "shipping"), (BILLING, "billing")] {
        let all = asked(&world, prefix, &[], &abroad("IT", "1"), Some(&unfit));
        for field in &all {
            assert!(
                field.name.starts_with(prefix) && !field.label.starts_with("addresses-"),
                "{}",
                field.name
            );
            assert!(field.hint.as_ref().is_none_or(|hint| !hint.starts_with("addresses-")));
            let said = field.autocomplete.unwrap();
            assert!(said == "off" || said.starts_with(&format!("{kind} ")), "{said}");
            assert_eq!(field.error.is_some(), field.name == format!("{prefix}postcode"), "{}", field.name);
        }
        let mut said: Vec<_> = all.iter().filter_map(|field| field.autocomplete).collect();
        said.sort_unstable();
        let count = said.len();
        said.dedup();
        assert_eq!(said.len(), count, "each once");
    }
}

#[both]
async fn countries_stand_by_their_names_and_one_alone_is_not_asked(engine: Engine) {
    let world = world(engine).await;
    let all = asked(&world, "", &[], &in_cuenca(), None);
    let FieldKind::Choice(choices) = &all[0].kind else { panic!("a choice") };
    assert_eq!((choices.len(), all[0].value.as_str()), (36, "ES"));
    assert_eq!(choices[0].1, "Alemania");
    assert!(
        !all.iter().any(|field| field.name == "postcode" && field.required),
        "Irish people may do without"
    );
    let few = asked(&world, "", &["PT", "ES"], &in_cuenca(), None);
    let FieldKind::Choice(choices) = &few[0].kind else { panic!("a choice") };
    assert_eq!(choices.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["ES", "PT"]);
    assert!(few.iter().any(|field| field.name == "postcode" && field.required));
    let one = asked(&world, BILLING, &["ES"], &PostalAddress::default(), None);
    assert_eq!((one[0].kind.clone(), one[0].value.as_str()), (FieldKind::Hidden, "ES"));
}

#[both]
async fn what_was_typed_is_read_back(engine: Engine) {
    let world = world(engine).await;
    let whole = PostalAddress {
        company: "Barro <S.L.>".into(),
        line2: "2.º B".into(),
        phone: "600".into(),
        tax_id: "x".into(),
        ..abroad("US", "1")
    };
    for prefix in ["", BILLING] {
        let all = asked(&world, prefix, &[], &whole, None);
        let sent: BTreeMap<String, String> =
            all.iter().map(|field| (field.name.to_owned(), field.value.clone())).collect();
        assert!(from_form(&sent, prefix) == whole);
    }
    assert!(from_form(&BTreeMap::new(), "") == PostalAddress::default());
}
