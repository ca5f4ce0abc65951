//! A product as a form and back: what is not touched stays, what is typed is read, what cannot be read is named.

use super::journeys::mug;
use crate::{
    model::{
        Content, Hand, OptionDraft, OptionValue, PictureDraft, ProductDraft, Sheet, Status, VariantDraft,
    },
    rules::{
        check::ProductRejected,
        sheet::{self, Read, Why},
    },
};
use kernel::{Currency, Lang, Localized};

const HAND: Hand = Hand { lang: Lang::Es, currency: Currency::EUR, first: Lang::Es };

fn shirt() -> ProductDraft {
    let value =
        |key: &str| OptionValue { key: key.into(), name: Localized::same(key), ..OptionValue::default() };
    let variant = |sku: &str, size: &str, price: i64| VariantDraft {
        sku: sku.into(),
        values: vec![size.into()],
        price,
        stock: Some(2),
        ..VariantDraft::default()
    };
    ProductDraft {
        options: vec![OptionDraft {
            key: "talla".into(),
            name: Localized::same("Talla"),
            values: vec![value("s"), value("m")],
        }],
        variants: vec![variant("CAM-S", "s", 1_500), variant("CAM-M", "m", 1_700)],
        retired: vec![variant("CAM-L", "l", 1_900), variant("CAM-OLD", "s", 1_000)],
        pictures: ["uno", "dos", "tres"]
            .map(|name| PictureDraft { source: format!("drawing:{name}"), alt: Localized::same(name) })
            .to_vec(),
        ..mug("X", 1)
    }
}

/// The form of a product, filled otherwise.
fn filled(base: &ProductDraft, fields: &[(&str, &str)]) -> Sheet {
    let mut sheet = sheet::shown(base, None, HAND);
    for (name, text) in fields {
        sheet.set(*name, *text);
    }
    sheet
}

fn read(base: &ProductDraft, fields: &[(&str, &str)]) -> Read {
    sheet::read(base, None, &filled(base, fields), HAND).unwrap()
}

#[track_caller]
fn faults(base: &ProductDraft, fields: &[(&str, &str)]) -> Vec<(String, Why)> {
    let rejected = sheet::read(base, None, &filled(base, fields), HAND).unwrap_err();
    rejected.faults.into_iter().map(|fault| (fault.field, fault.why)).collect()
}

#[test]
fn a_form_that_nobody_touched_changes_nothing() {
    let mut odd = shirt();
    odd.text.es = "  con espacios \r\n y saltos\n\n".into();
    odd.variants[0].content = Some(Content { amount: 3, unit: "dozen".into() });
    odd.options[0].values[0].more = vec![1, 2];
    odd.options[0].values[1].picture = Some(2);
    for base in [mug("A", 900), shirt(), odd] {
        assert_eq!(read(&base, &[]), Read { draft: base, has_new_rows: false });
    }
}

#[test]
fn what_a_form_says_nothing_about_stays() {
    let base = shirt();
    let mut sheet = Sheet::default();
    assert_eq!(sheet::read(&base, None, &sheet, HAND).unwrap().draft, base);
    sheet.set("name.es", "Camisa");
    let mut expected = base.clone();
    expected.name.es = "Camisa".into();
    assert_eq!(sheet::read(&base, None, &sheet, HAND).unwrap().draft, expected);
}

#[test]
fn what_is_typed_is_read_and_the_rest_stays() {
    let base = shirt();
    let fields = [
        ("name.en", " Shirt \r\n"),
        ("status", "draft"),
        ("tags", "verano\r\n\r\n algodón "),
        ("parts", "2 TAZA VERDE\n3 × PLATO"),
        ("v.0.price", "12,5"),
        ("v.1.stock", ""),
        ("v.1.gtin", "4006381 333931"),
        ("v.1.reduced", "yes"),
        ("maker.country", "pt"),
    ];
    let mut expected = base.clone();
    expected.name.en = "Shirt".into();
    expected.status = Status::Draft;
    expected.tags = vec!["verano".into(), "algodón".into()];
    expected.parts = vec![
        crate::model::Part { sku: "TAZA VERDE".into(), quantity: 2 },
        crate::model::Part { sku: "PLATO".into(), quantity: 3 },
    ];
    expected.variants[0].price = 1_250;
    expected.variants[1].stock = None;
    expected.variants[1].gtin = Some("4006381333931".into());
    expected.variants[1].is_reduction = true;
    if let Some(maker) = &mut expected.maker {
        maker.country = "PT".into();
    }
    assert_eq!(read(&base, &fields).draft, expected);
}

#[test]
fn what_cannot_be_read_is_named_field_by_field() {
    let found = faults(
        &shirt(),
        &[
            ("status", "gone"),
            ("v.0.price", "doce"),
            ("v.1.stock", "1,5"),
            ("o.0.v.0.swatch", "red"),
            ("o.0.v.1.es", ""),
            ("o.0.v.1.en", ""),
            ("parts", "TAZA"),
            ("r.0.back", "yes"),
        ],
    );
    let named: Vec<&str> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(
        named,
        ["status", "parts", "o.0.v.0.swatch", "o.0.v.1.es", "v.0.price", "r.0.back"],
        "a row whose value has no name is not looked at"
    );
    assert!(found.contains(&("r.0.back".to_owned(), Why::Gone { sku: "CAM-L".into() })));
}

#[test]
fn pictures_move_and_the_choices_that_show_them_follow() {
    let mut base = shirt();
    base.options[0].values[0].picture = Some(0);
    base.options[0].values[0].more = vec![2];
    let mut sheet = filled(&base, &[("p.1.gone", "yes"), ("p.2.en", "three")]);
    sheet.shift("p", "0", 9);
    let draft = sheet::read(&base, None, &sheet, HAND).unwrap().draft;
    let sources: Vec<&str> = draft.pictures.iter().map(|picture| picture.source.as_str()).collect();
    assert_eq!(sources, ["drawing:tres", "drawing:uno"]);
    assert_eq!(draft.pictures[0].alt, Localized { es: "tres".into(), en: "three".into() });
    let value = &draft.options[0].values[0];
    assert_eq!((value.picture, value.more.as_slice()), (Some(1), &[0][..]));
}

#[test]
fn a_value_that_is_added_makes_rows_to_look_at() {
    let read = read(&shirt(), &[("o.0.add", "L, m, XL,L")]);
    assert!(read.has_new_rows);
    let rows: Vec<(&str, i64, Option<i64>)> =
        read.draft.variants.iter().map(|row| (row.sku.as_str(), row.price, row.stock)).collect();
    let expected = [
        ("CAM-S", 1_500, Some(2)),
        ("CAM-M", 1_700, Some(2)),
        ("CAM-L", 1_900, Some(0)),
        ("CAM-XL", 1_500, Some(0)),
    ];
    assert_eq!(rows, expected, "what was sold once comes back, the rest is made after what is most like it");
    assert_eq!(read.draft.retired.len(), 1);
}

#[test]
fn an_option_that_is_added_multiplies_and_one_that_is_removed_retires() {
    let base = shirt();
    let mut sheet = filled(&base, &[("o.1.key", ""), ("o.1.es", "Color"), ("o.1.add", "Azul; Rojo")]);
    sheet.add("o", "1");
    let wide = sheet::read(&base, None, &sheet, HAND).unwrap();
    let chosen: Vec<String> = wide.draft.variants.iter().map(|row| row.values.join("-")).collect();
    assert_eq!(chosen, ["s-azul", "s-rojo", "m-azul", "m-rojo"]);
    assert_eq!(wide.draft.variants[0].sku, "CAM-S");

    let narrow = read(&base, &[("o.0.v.1.gone", "yes")]);
    assert_eq!(narrow.draft.variants.len(), 1);
    assert!(!narrow.has_new_rows);
}

#[test]
fn more_rows_than_there_is_room_for_are_not_made() {
    let many = |from: i32| (from..from + 90).map(|number| number.to_string()).collect::<Vec<_>>().join(",");
    let base = shirt();
    let mut sheet = filled(
        &base,
        &[("o.0.add", &many(0)), ("o.1.key", ""), ("o.1.es", "Color"), ("o.1.add", &many(100))],
    );
    sheet.add("o", "1");
    let rejected = sheet::read(&base, None, &sheet, HAND).unwrap_err();
    assert_eq!(rejected.faults[0].field, "variants");
    assert_eq!(rejected.faults[0].why, Why::TooMany { most: 2_000 });
}

#[test]
fn what_was_sold_once_is_sold_again_with_its_past() {
    let Read { draft, has_new_rows } = read(&shirt(), &[("v.0.gone", "yes"), ("r.1.back", "yes")]);
    let skus: Vec<&str> = draft.variants.iter().map(|row| row.sku.as_str()).collect();
    assert_eq!(skus, ["CAM-M", "CAM-OLD"]);
    assert_eq!(draft.retired.len(), 1);
    assert_eq!(draft.variants[1].stock, Some(0), "nobody has said how many there are");
    assert!(has_new_rows, "it is looked at before visitors see it");
}

#[test]
fn a_form_with_more_rows_than_any_of_ours_is_not_read() {
    let form = |lists: &[(&str, usize)]| {
        let mut sheet = filled(&shirt(), &[]);
        for (name, count) in lists {
            (1_000..1_000 + count).for_each(|id| sheet.add(*name, id.to_string()));
        }
        sheet
    };
    for (lists, is_sane) in [
        (&[][..], true),
        (&[("v", 2_000)], true),
        (&[("v", 2_100)], false),
        (&[("o", 50)], false),
        (&[("p", 400)], false),
        (&[("r", 20_100)], false),
        (&[("o.0.v", 2_000)], true),
        (&[("o.0.v", 2_100)], false),
        (&[("o.1.v", 1_300), ("o.2.v", 1_300)], false),
        (&[("also", 3_000)], true),
    ] {
        assert_eq!(sheet::is_sane(&form(lists)), is_sane, "{lists:?}");
    }
    for name in ["o", "p", "v", "r", "o.0.v"] {
        let mut sheet = form(&[]);
        sheet.add(name, "0");
        assert!(!sheet::is_sane(&sheet), "{name} twice");
    }
}

#[test]
fn a_rule_that_says_no_marks_the_cell_it_means() {
    let sheet = filled(&shirt(), &[("v.1.gtin", "400 6381"), ("brand", "nadie")]);
    let field = |rejected| sheet::blamed(rejected, &sheet, Lang::Es).field;
    assert_eq!(field(ProductRejected::PriceUnfit { sku: "CAM-M".into() }), "v.1.price");
    assert_eq!(field(ProductRejected::SkuTaken { sku: "CAM-S".into() }), "v.0.sku");
    assert_eq!(field(ProductRejected::GtinWrong { gtin: "4006381".into() }), "v.1.gtin");
    assert_eq!(field(ProductRejected::Unknown { key: "nadie".into() }), "brand");
    assert_eq!(field(ProductRejected::Unknown { key: "ropa".into() }), "category");
    assert_eq!(field(ProductRejected::MakerMissing), "maker.name");
}

#[test]
fn amounts_are_read_as_people_write_them() {
    let english = Hand { lang: Lang::En, currency: Currency::EUR, first: Lang::Es };
    let yen = Hand { lang: Lang::Es, currency: "JPY".parse().unwrap(), first: Lang::Es };
    for (hand, typed, minor) in [
        (HAND, "12,50", Some(1_250)),
        (HAND, " 12,5 € ", Some(1_250)),
        (HAND, "12.50", Some(1_250)),
        (HAND, "1.234", Some(123_400)),
        (HAND, "1.234,5", Some(123_450)),
        (HAND, "1.234.567,89", Some(123_456_789)),
        (HAND, "0", Some(0)),
        (HAND, "1,234", None),
        (HAND, "1.23,4", None),
        (HAND, "-3", None),
        (HAND, "", None),
        (HAND, ",5", None),
        (HAND, "12,,5", None),
        (HAND, "1e3", None),
        (HAND, "٣", None),
        (HAND, "99999999999999999999", None),
        (english, "1,234.50", Some(123_450)),
        (english, "12,50", Some(1_250)),
        (english, "1,234", Some(123_400)),
        (yen, "1500", Some(1_500)),
        (yen, "15,0", None),
    ] {
        assert_eq!(hand.price(typed), minor, "{typed}");
    }
    for (typed, number) in [("2,5", Some(2.5)), ("-3", Some(-3.0)), ("inf", None), ("", None), ("1 2", None)]
    {
        assert_eq!(HAND.measure(typed), number, "{typed}");
    }
}
