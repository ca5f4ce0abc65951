//! Prices before a reduction (vectors of RULES 1.T), barcodes, and what may stand in the catalogue.

use crate::{
    model::{
        Content, Maker, OptionDraft, OptionValue, PricePoint, ProductDraft, ProductType, Responsible, Status,
        VariantDraft, Window, Withdrawal,
    },
    rules::{
        check::{self, ProductRejected},
        gtin::is_gtin,
        price::{Reduction, percent_off, prior_price, reduction, unit_price},
    },
};
use kernel::{Localized, Timestamp, time};
use proptest::prelude::*;

fn day(day: i64) -> Timestamp {
    time::days_after(time::from_micros(1_800_000_000_000_000), day)
}

/// A history of days and prices. Every price below the one before it is announced as a reduction.
fn history(points: &[(i64, i64)]) -> Vec<PricePoint> {
    let mut before = i64::MIN;
    points
        .iter()
        .map(|(at, price)| {
            let is_reduction = *price < before;
            before = *price;
            PricePoint { since: day(*at), price: *price, is_reduction }
        })
        .collect()
}

#[test]
fn the_prior_price_is_the_lowest_of_the_thirty_days_before() {
    let cases: [(&[(i64, i64)], i64); 6] = [
        (&[(-60, 100), (0, 80)], 100),
        (&[(-60, 100), (-20, 90), (-10, 100), (0, 85)], 90),
        (&[(-40, 80), (-35, 100), (0, 90)], 100),
        (&[(-40, 100), (-25, 80), (-20, 100), (0, 90)], 80),
        (&[(-10, 100), (0, 80)], 100),
        (&[(-60, 70), (-30, 100), (0, 80)], 100),
    ];
    for (points, prior) in cases {
        assert_eq!(prior_price(&history(points), day(0)), Some(prior), "{points:?}");
    }
    assert_eq!(prior_price(&history(&[(0, 80)]), day(0)), None);
}

#[test]
fn a_reduction_is_announced_only_below_its_prior_price() {
    let announced = |points: &[(i64, i64)]| reduction(&history(points)).map(|it| (it.prior, it.since));
    assert_eq!(announced(&[(-60, 100), (0, 80)]), Some((100, day(0))));
    assert_eq!(
        announced(&[(-40, 80), (-20, 100), (0, 90)]),
        None,
        "it had been cheaper within the thirty days"
    );
    assert_eq!(announced(&[(-60, 80), (-59, 100), (0, 90)]), Some((100, day(0))));
    assert_eq!(announced(&[(0, 80)]), None, "goods without an earlier price have nothing to be reduced from");
    assert_eq!(announced(&[(-60, 80), (0, 100)]), None, "a rise is no reduction");
}

#[test]
fn further_reductions_keep_the_beginning_of_the_first() {
    let announced = |points: &[(i64, i64)]| reduction(&history(points)).map(|it| (it.prior, it.since));
    assert_eq!(announced(&[(-60, 100), (-20, 90), (-10, 80), (0, 70)]), Some((100, day(-20))));
    assert_eq!(announced(&[(-90, 100), (-45, 90), (0, 80)]), Some((100, day(-45))));
    assert_eq!(
        announced(&[(-60, 100), (-20, 70), (-10, 95), (0, 80)]),
        None,
        "it rose in between and had cost 70"
    );
}

#[test]
fn a_price_that_is_not_announced_as_a_reduction_is_none() {
    let mut points = history(&[(-60, 100), (0, 80)]);
    points[1].is_reduction = false;
    assert_eq!(reduction(&points), None);
}

#[test]
fn a_wish_that_could_not_be_announced_begins_nothing() {
    let mut points = history(&[(0, 90), (5, 100), (10, 100), (300, 95)]);
    points[2].is_reduction = true;
    assert_eq!(reduction(&points[..3]), None, "it had cost 90 within the thirty days");
    assert_eq!(reduction(&points), Some(Reduction { since: day(300), prior: 100 }));
    // What was called reduced and rose is a new reduction if the price of the thirty days before allows it.
    let mut risen = history(&[(0, 100), (10, 70), (60, 65), (100, 100), (140, 90)]);
    risen[3].is_reduction = true;
    assert_eq!(reduction(&risen[..4]), None, "it rose");
    assert_eq!(reduction(&risen), Some(Reduction { since: day(140), prior: 100 }));
}

#[test]
fn a_percentage_never_says_more_than_it_is() {
    let cases = [
        (80, 100, 20),
        (2_240, 2_800, 20),
        (67, 100, 33),
        (999, 1_000, 0),
        (100, 100, 0),
        (0, 100, 100),
        (5, 0, 0),
    ];
    for (price, prior, percent) in cases {
        assert_eq!(percent_off(price, prior), percent, "{price} of {prior}");
    }
}

#[test]
fn goods_are_compared_by_the_litre_and_the_kilogram() {
    assert_eq!(unit_price(1_490, 500, "ml"), Some((2_980, "l")));
    assert_eq!(unit_price(650, 150, "g"), Some((4_333, "kg")));
    assert_eq!(unit_price(3_600, 3, "m"), Some((1_200, "m")));
    assert_eq!(unit_price(500, 75, "cl"), Some((667, "l")));
    assert_eq!(unit_price(100, 500, "mg"), Some((200_000, "kg")));
    assert_eq!(unit_price(450, 150, "cm"), Some((300, "m")));
    assert_eq!((unit_price(900, 2, "m2"), unit_price(900, 3, "m3")), (Some((450, "m²")), Some((300, "m³"))));
    assert_eq!(unit_price(600, 12, "unit"), Some((50, "unit")));
    assert_eq!((unit_price(100, 0, "g"), unit_price(100, 1, "piece")), (None, None));
}

/// What may be announced on the last day, told day by day: while a reduction is on, its price does not rise and every change
/// of it is wished so; it begins on a day whose price is below all of the thirty days before.
fn announced_day_by_day(points: &[(i64, i64, bool)]) -> Option<(i64, i64)> {
    let (first, last) = (points.first()?.0, points.last()?.0);
    let on = |at: i64| points.iter().rev().find(|point| point.0 <= at).copied();
    let mut announced = None;
    for today in first..=last {
        let Some((_, price, is_wished)) = on(today).filter(|point| point.0 == today) else { continue };
        let yesterday = on(today - 1).map_or(i64::MIN, |point| point.1);
        if announced.is_some() && is_wished && price <= yesterday {
            continue;
        }
        let lowest = (today - 30..today).filter_map(|at| on(at).map(|point| point.1)).min();
        announced = lowest.filter(|lowest| is_wished && price < *lowest).map(|lowest| (today, lowest));
    }
    announced
}

proptest! {
    #[test]
    fn a_reduction_is_announced_exactly_when_every_day_allows_it(
        steps in prop::collection::vec((1_i64..25, 1_i64..12, prop::bool::weighted(0.7)), 1..30),
    ) {
        let mut at = -400;
        let told: Vec<(i64, i64, bool)> = steps.into_iter().map(|(gap, price, is_wished)| {
            at += gap;
            (at, price * 40, is_wished)
        }).collect();
        let points: Vec<PricePoint> = told
            .iter()
            .map(|(at, price, is_wished)| PricePoint { since: day(*at), price: *price, is_reduction: *is_wished })
            .collect();
        let found = reduction(&points);
        let expected = announced_day_by_day(&told).map(|(since, prior)| Reduction { since: day(since), prior });
        prop_assert_eq!(found, expected);
        if let Some(found) = found {
            let now = points.last().expect("at least one price");
            let percent = percent_off(now.price, found.prior);
            prop_assert!(found.prior > now.price);
            prop_assert!(percent * found.prior <= (found.prior - now.price) * 100);
        }
    }
}

#[test]
fn barcodes_are_checked() {
    for (text, right) in [
        ("8437000000013", true),
        ("8437000000012", false),
        ("96385074", true),
        ("036000291452", true),
        ("", false),
        ("12345", false),
        ("00000000", false),
        ("0000000000000", false),
        ("843700000001X", false),
    ] {
        assert_eq!(is_gtin(text), right, "{text}");
    }
}

fn maker() -> Maker {
    Maker {
        name: "Nogal".into(),
        address: "Calle 1".into(),
        email: "a@nogal.example".into(),
        ..Maker::default()
    }
}

fn mug() -> ProductDraft {
    ProductDraft {
        key: "taza".into(),
        name: Localized::only(kernel::Lang::Es, "Taza"),
        maker: Some(maker()),
        variants: vec![VariantDraft { sku: "T1".into(), price: 100, ..VariantDraft::default() }],
        ..ProductDraft::default()
    }
}

#[test]
fn what_does_not_hold_together_is_refused() {
    type Spoil = fn(&mut ProductDraft);
    let sku = || "T1".to_owned();
    let cases: Vec<(Spoil, ProductRejected)> = vec![
        (|p| p.key.clear(), ProductRejected::KeyUnfit),
        (|p| p.name = Localized::default(), ProductRejected::NameUnfit),
        (|p| p.text.es = "x".repeat(300_000), ProductRejected::TextTooLong),
        (|p| p.variants.clear(), ProductRejected::VariantsUnfit { most: 2_000 }),
        (|p| p.variants[0].sku = " ".into(), ProductRejected::SkuUnfit),
        (|p| p.variants[0].price = -1, ProductRejected::PriceUnfit { sku: sku() }),
        (|p| p.variants[0].cost = Some(-1), ProductRejected::PriceUnfit { sku: sku() }),
        (|p| p.variants[0].stock = Some(-1), ProductRejected::StockNegative { sku: sku() }),
        (|p| p.variants[0].gtin = Some("1".into()), ProductRejected::GtinWrong { gtin: "1".into() }),
        (|p| p.variants[0].values.push("rojo".into()), ProductRejected::ValuesUnfit { sku: sku() }),
        (|p| p.product_type = ProductType::External, ProductRejected::AddressMissing),
        (|p| p.product_type = ProductType::Grouped, ProductRejected::PartsMissing),
        (|p| p.maker = None, ProductRejected::MakerMissing),
        (|p| p.maker = Some(Maker { email: " ".into(), ..maker() }), ProductRejected::MakerMissing),
        (|p| p.maker.as_mut().unwrap().country = "CN".into(), ProductRejected::ResponsibleMissing),
        (|p| p.safety = Localized::only(kernel::Lang::En, "Hot"), ProductRejected::SafetyUnread),
        (
            |p| p.maker.as_mut().unwrap().country = "España".into(),
            ProductRejected::CountryUnfit { country: "España".into() },
        ),
        (
            |p| p.variants[0].content = Some(Content { amount: 0, unit: "g".into() }),
            ProductRejected::ContentUnfit { sku: sku() },
        ),
        (
            |p| p.variants[0].content = Some(Content { amount: 1, unit: "pinch".into() }),
            ProductRejected::ContentUnfit { sku: sku() },
        ),
        (|p| p.retired = p.variants.clone(), ProductRejected::SkuTaken { sku: sku() }),
        (|p| p.variants.push(p.variants[0].clone()), ProductRejected::SkuTaken { sku: sku() }),
    ];
    assert_eq!(check::product(&mug(), None, kernel::Lang::Es), Ok(()));
    for (spoil, refusal) in cases {
        let mut draft = mug();
        spoil(&mut draft);
        assert_eq!(check::product(&draft, None, kernel::Lang::Es), Err(refusal));
    }
}

#[test]
fn warnings_stand_in_the_first_language_of_the_shop() {
    for (first, other) in [(kernel::Lang::Es, kernel::Lang::En), (kernel::Lang::En, kernel::Lang::Es)] {
        let warned = |lang| ProductDraft { safety: Localized::only(lang, "Quema"), ..mug() };
        assert_eq!(check::product(&warned(other), None, first), Err(ProductRejected::SafetyUnread));
        assert_eq!(check::product(&warned(first), None, first), Ok(()));
    }
}

#[test]
fn each_variant_chooses_differently() {
    let mut draft = mug();
    let value =
        |key: &str| OptionValue { key: key.into(), name: Localized::same(key), ..OptionValue::default() };
    draft.options = vec![OptionDraft {
        key: "color".into(),
        values: vec![value("rojo"), value("azul")],
        ..OptionDraft::default()
    }];
    draft.variants[0].values = vec!["rojo".into()];
    let mut second = draft.variants[0].clone();
    second.sku = "T2".into();
    draft.variants.push(second);
    assert_eq!(
        check::product(&draft, None, kernel::Lang::Es),
        Err(ProductRejected::ValuesTwice { sku: "T2".into() })
    );
    draft.variants[1].values = vec!["azul".into()];
    assert_eq!(check::product(&draft, None, kernel::Lang::Es), Ok(()));
}

#[test]
fn a_maker_from_outside_the_union_has_somebody_within_who_answers() {
    let responsible = |email: &str| {
        Some(Responsible { name: "Puerta".into(), address: "Vigo".into(), email: email.into() })
    };
    let from = |country: &str, eu_responsible| Maker { country: country.into(), eu_responsible, ..maker() };
    let cases = [
        (from("", None), Ok(())),
        (from("ES", None), Ok(())),
        (from("NO", None), Ok(())),
        (from("GB", None), Err(ProductRejected::ResponsibleMissing)),
        (from("CH", responsible(" ")), Err(ProductRejected::ResponsibleMissing)),
        (from("CN", responsible("a@puerta.example")), Ok(())),
        (from("cn", None), Err(ProductRejected::CountryUnfit { country: "cn".into() })),
    ];
    for (maker, answer) in cases {
        let mut draft = ProductDraft { maker: Some(maker.clone()), ..mug() };
        assert_eq!(check::product(&draft, None, kernel::Lang::Es), answer, "{maker:?}");
        draft.status = Status::Draft;
        draft.maker.as_mut().unwrap().country = maker.country.to_uppercase();
        assert_eq!(
            check::product(&draft, None, kernel::Lang::Es),
            Ok(()),
            "what nobody sees may wait: {maker:?}"
        );
    }
}

#[test]
fn what_cannot_be_held_needs_no_maker() {
    let mut draft = mug();
    draft.maker = None;
    draft.product_type = ProductType::Digital;
    assert_eq!(check::product(&draft, None, kernel::Lang::Es), Ok(()));
    draft.product_type = ProductType::Physical;
    assert_eq!(
        check::product(&draft, Some(&maker()), kernel::Lang::Es),
        Ok(()),
        "the brand's maker answers for it"
    );
}

#[test]
fn a_class_of_withdrawal_is_called_the_same_in_lines_and_tables() {
    for class in Withdrawal::ALL {
        assert_eq!(serde_json::to_string(&class).unwrap(), format!("\"{}\"", class.code()));
    }
    let usual = serde_json::to_string(&mug()).unwrap();
    assert!(!usual.contains("withdrawal"), "what is as usual is not written, so that nothing old is new");
    assert_eq!(Withdrawal::Perishable.window(), Window::Closed);
    assert_eq!(Withdrawal::Sealed.window(), Window::UntilOpened);
}
