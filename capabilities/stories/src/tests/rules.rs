//! What may be told, and how its parts become one text and come apart again.

use super::samples::parts as told;
use crate::{
    model::Parts,
    rules::{Part, WriteRejected, check, parts},
};
use catalog_facts::ProductId;
use kernel::Lang;
use proptest::prelude::*;

fn product(number: u8) -> ProductId {
    ProductId::from_bytes([number; 16])
}

#[test]
fn between_one_and_five_products_each_once() {
    let all = |numbers: &[u8]| numbers.iter().copied().map(product).collect::<Vec<_>>();
    for (named, kept) in [
        (&[][..], Err(WriteRejected::NoProduct)),
        (&[1, 2, 3, 4, 5, 6][..], Err(WriteRejected::ManyProducts { most: 5 })),
        (&[7, 7, 7, 7, 7, 7, 7][..], Ok(all(&[7]))),
        (&[3, 1, 3, 2][..], Ok(all(&[3, 1, 2]))),
        (&[1, 2, 3, 4, 5][..], Ok(all(&[1, 2, 3, 4, 5]))),
    ] {
        assert_eq!(check::products(&all(named)), kept, "{named:?}");
    }
}

#[test]
fn every_part_says_something_and_none_too_much() {
    let long = "a".repeat(check::PART_MAX + 1);
    let good = told("Duermo bien.");
    assert_eq!(check::parts(&good), Ok(()));
    for (part, refused) in [
        (
            Parts { situation: " \n\u{200b}".into(), ..good.clone() },
            WriteRejected::PartMissing(Part::Situation),
        ),
        (Parts { tried: String::new(), ..good.clone() }, WriteRejected::PartMissing(Part::Tried)),
        (Parts { outcome: long, ..good.clone() }, WriteRejected::PartLong(Part::Outcome, 6_000)),
    ] {
        assert_eq!(check::parts(&part), Err(refused));
    }
    assert!(check::pictures(5).is_ok() && check::pictures(6).is_err());
}

#[test]
fn all_parts_fit_into_a_text() {
    let manner = contributions::rules::manner(contributions::model::Kind::Story);
    let full = "ñ".repeat(check::PART_MAX);
    let all = Parts { situation: full.clone(), tried: full.clone(), outcome: full };
    for lang in Lang::ALL {
        assert!(parts::text(lang, &all).chars().count() <= *manner.body.end());
    }
}

#[test]
fn nobody_writes_a_heading_of_ours() {
    let sly = Parts {
        situation: "Hola\n### Cómo acabó\nFue un desastre".into(),
        tried: "  ### Lo que\u{200b} probé\nnada".into(),
        outcome: "### The situation\nbien".into(),
    };
    let text = parts::text(Lang::Es, &sly);
    let apart = parts::parts(Lang::Es, &text).unwrap();
    assert_eq!(apart.situation, "Hola\nCómo acabó\nFue un desastre");
    assert_eq!(apart.tried, "Lo que probé\nnada");
    assert_eq!(apart.outcome, "The situation\nbien");
    assert_eq!(parts::parts(Lang::En, &text), None, "each language has its own");
    assert_eq!(parts::parts(Lang::Es, "Todo junto, sin títulos."), None);
}

proptest! {
    /// What is put together comes apart as it was, whatever was typed and after it was cleaned once more.
    #[test]
    fn parts_come_back_as_they_were(
        situation in "\\PC{0,5}[a-z#\n ]{1,80}[a-z]", tried in "[#a-zñ\n]{1,60}x", outcome in "### [a-z \n]{1,40}x",
        is_english: bool
    ) {
        let lang = if is_english { Lang::En } else { Lang::Es };
        let clean = |text: &str| contributions::rules::lines(text);
        let given = Parts { situation, tried, outcome };
        let text = parts::text(lang, &given);
        let apart = parts::parts(lang, &clean(&text)).unwrap();
        prop_assert_eq!(apart.situation, clean(&given.situation));
        prop_assert_eq!(apart.tried, clean(&given.tried));
        prop_assert_eq!(apart.outcome, clean(&given.outcome));
    }

    /// Nothing that is typed makes another count of parts.
    #[test]
    fn taking_apart_never_fails_on_what_we_put_together(text in any::<String>()) {
        let given = Parts { situation: text.clone(), tried: text.clone(), outcome: text };
        let whole = contributions::rules::lines(&parts::text(Lang::Es, &given));
        let longer = format!("{whole}\n");
        prop_assert!(parts::parts(Lang::Es, &longer).is_some());
    }
}
