//! What is refused before an order, all at once, and what is agreed on.

use super::scenes::{SHOP, kept, line, method, quote, scene, typed, wish};
use crate::{
    model::{NOTE_MAX, No, Part, Refused, Scene, Wish},
    rules::{address_of, agree, kept_of, parcel_of, pay_of, place_of, way_of},
};
use addresses::{
    model::PostalAddress,
    rules::{AddressRejected, Part as Of},
};
use catalog::model::ProductType;
use kernel::{Money, Personal};
use proptest::prelude::*;
use shipping::model::Kind;

fn refused(wish: &Wish, scene: &Scene) -> Vec<No> {
    match agree(wish, scene) {
        Err(Refused(wrong)) => wrong,
        Ok(agreed) => panic!("{agreed:?}"),
    }
}

fn with(change: impl FnOnce(&mut Wish)) -> Wish {
    let mut wish = wish();
    change(&mut wish);
    wish
}

#[test]
fn each_thing_that_is_wrong_is_said() {
    let scene = scene();
    let no_street = PostalAddress { line1: String::new(), ..typed() };
    let missing = |part| AddressRejected::Missing(part);
    let cases: Vec<(&str, Wish, No)> = vec![
        ("no address of mail", with(|wish| wish.email = Personal::new("eva".into())), No::Email),
        (
            "no street",
            with(|wish| wish.typed = Personal::new(no_street.clone())),
            No::Address(missing(Of::Line1)),
        ),
        (
            "billed nowhere",
            with(|wish| (wish.bills_elsewhere, wish.billing) = (true, Personal::new(no_street.clone()))),
            No::Billing(missing(Of::Line1)),
        ),
        (
            "an invoice without a number",
            with(|wish| wish.wants_invoice = true),
            No::Billing(missing(Of::TaxId)),
        ),
        ("a long note", with(|wish| wish.note = Personal::new("a".repeat(NOTE_MAX + 1))), No::Note),
        ("another way of delivery", with(|wish| wish.way = "gone".into()), No::Way),
        ("another way to pay", with(|wish| wish.pay = "gone".into()), No::Pay),
    ];
    for (about, wish, no) in cases {
        assert_eq!(refused(&wish, &scene), [no], "{about}");
    }
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let mut scene = scene();
    scene.lines[0].item.as_mut().unwrap().available = 1;
    let wish = with(|wish| {
        wish.email = Personal::default();
        wish.typed = Personal::default();
        wish.way = "gone".into();
        wish.seen = None;
    });
    let wrong = refused(&wish, &scene);
    let short = |no: &No| matches!(no, No::Short { left: 1, .. });
    let price = |no: &No| matches!(no, No::Price { changed, .. } if changed.is_empty());
    assert_eq!(wrong.len(), 5, "{wrong:?}");
    assert!(matches!(wrong[..2], [No::Email, No::Address(_)]), "{wrong:?}");
    assert!(wrong.iter().any(short) && wrong.contains(&No::Way) && wrong.iter().any(price), "{wrong:?}");
}

#[test]
fn whoever_saw_another_sum_buys_nothing() {
    let scene = scene();
    for (seen, parts) in [
        ("EUR 2400 495 2895", vec![]),
        ("EUR 2300 495 2795", vec![Part::Goods, Part::Total]),
        ("EUR 2400 395 2795", vec![Part::Delivery, Part::Total]),
        ("EUR 2400 495 2894", vec![Part::Total]),
    ] {
        let wish = with(|wish| wish.seen = Some(seen.parse().unwrap()));
        match agree(&wish, &scene) {
            Ok(_) => assert!(parts.is_empty(), "{seen}"),
            Err(Refused(wrong)) => {
                let [No::Price { changed, now }] = &wrong[..] else { panic!("{wrong:?}") };
                assert_eq!(changed.iter().map(|one| one.part).collect::<Vec<_>>(), parts);
                assert_eq!(*now, Money::eur(2_895));
            }
        }
    }
}

#[test]
fn what_is_not_sold_any_more_is_short_to_nothing() {
    let mut scene = scene();
    scene.lines.push(line(2, None));
    assert!(matches!(&refused(&wish(), &scene)[..], [No::Short { left: 0, .. }]));
}

#[test]
fn where_nothing_is_sent_nothing_is_bought_unless_it_is_only_files() {
    let mut scene = scene();
    (scene.quotes, scene.way) = (Vec::new(), None);
    assert_eq!(refused(&wish(), &scene), [No::Nowhere]);
    scene.needs_delivery = false;
    assert!(agree(&wish(), &scene).is_ok());
    (scene.methods, scene.pay) = (Vec::new(), None);
    assert_eq!(refused(&wish(), &scene), [No::Pay]);
}

#[test]
fn what_is_agreed_is_clean() {
    let untidy = PostalAddress { name: "  Eva   Luna ".into(), ..typed() };
    let wish = with(|wish| {
        wish.typed = Personal::new(untidy);
        wish.note = Personal::new("  Llamad antes. ".into());
        wish.billing = Personal::new(PostalAddress { tax_id: "12345678Z".into(), ..typed() });
    });
    let agreed = agree(&wish, &scene()).unwrap();
    assert_eq!(agreed.delivery_to.reveal().name, "Eva Luna");
    assert_eq!(agreed.delivery_to.reveal().region, "Madrid", "the postcode says it");
    assert_eq!(agreed.note.reveal(), "Llamad antes.");
    assert_eq!(agreed.billing_to, None, "nobody asked for an invoice");
    let invoiced = agree(&Wish { wants_invoice: true, ..wish }, &scene()).unwrap();
    let to = invoiced.billing_to.unwrap();
    assert_eq!((to.reveal().name.as_str(), to.reveal().tax_id.as_str()), ("Eva Luna", "12345678Z"));
}

#[test]
fn a_member_has_an_address_already_and_chooses_one_of_their_book() {
    let mut scene = scene();
    scene.email = Some(Personal::new("eva@casa.example".into()));
    scene.kept = vec![kept(1, "Casa", false), kept(2, "Trabajo", true)];
    let fresh = Wish { is_fresh: true, ..wish() };
    assert_eq!(
        kept_of(&fresh, &scene.kept).map(|kept| kept.id),
        Some(scene.kept[1].id),
        "the one they marked"
    );
    let first = with(|wish| (wish.kept, wish.email) = (Some(scene.kept[0].id), Personal::default()));
    assert_eq!(kept_of(&first, &scene.kept).map(|kept| kept.id), first.kept);
    scene.chosen = first.kept;
    assert_eq!(address_of(&first, &scene.kept, scene.chosen).name, "Casa");
    let agreed = agree(&first, &scene).unwrap();
    assert_eq!(agreed.delivery_to.reveal().name, "Casa");
    assert_eq!(agreed.email.reveal(), "eva@casa.example");
    assert_eq!(kept_of(&wish(), &scene.kept), None, "another one was typed");
}

#[test]
fn the_place_is_the_shops_until_somebody_says_another() {
    let cases = [
        ("ES", "", ("ES", "28013"), true),
        ("", "", ("ES", "28013"), true),
        ("ES", "35001", ("ES", "35001"), false),
        ("", "35001", ("ES", "35001"), false),
        ("ES", "350", ("ES", "28013"), true),
        ("ES", "99999", ("ES", "28013"), true),
        ("PT", "", ("PT", ""), false),
    ];
    for (country, postcode, (to, at), is_assumed) in cases {
        let address =
            PostalAddress { country: country.into(), postcode: postcode.into(), ..PostalAddress::default() };
        let (place, assumed) = place_of(&address, SHOP);
        assert_eq!((place.country.as_str(), place.postcode.as_str()), (to, at), "{country} {postcode}");
        assert_eq!(assumed, is_assumed, "{country} {postcode}");
    }
    let (place, _) = place_of(&PostalAddress::default(), ("ES", "Plaza 123456, sin código"));
    assert_eq!(place.postcode, "", "six digits are no postcode");
}

#[test]
fn nobody_is_sent_to_fetch_it_or_made_to_pay_more_unless_they_choose_it() {
    let quotes = [quote("shop", Kind::PickUp, 0), quote("post", Kind::Carrier, 495)];
    assert_eq!(way_of(&quotes, "").map(|quote| quote.key.as_str()), Some("post"));
    assert_eq!(way_of(&quotes, "shop").map(|quote| quote.key.as_str()), Some("shop"));
    assert_eq!(way_of(&quotes[..1], "").map(|quote| quote.key.as_str()), Some("shop"));
    assert_eq!(way_of(&[], "shop"), None);
    let methods = [method("cash_on_delivery", Some(300)), method("transfer", None)];
    assert_eq!(pay_of(&methods, None, "").map(|pay| pay.code.as_str()), Some("transfer"));
    assert_eq!(pay_of(&methods, None, "cash_on_delivery").and_then(|pay| pay.fee), Some(Money::eur(300)));
    assert_eq!(pay_of(&methods[..1], None, ""), None);
}

#[test]
fn files_weigh_nothing_and_count_for_nothing_that_is_sent() {
    let mut scene = scene();
    let mut file = line(3, scene.lines[0].item.clone());
    file.item.as_mut().unwrap().kind = ProductType::Digital;
    scene.lines.push(file);
    let parcel = parcel_of(&scene.lines, &scene.place, Money::eur(3_600));
    assert_eq!((parcel.weight_g, parcel.quantity, parcel.needs_delivery), (800, 2, true));
    let only = parcel_of(&scene.lines[1..], &scene.place, Money::eur(1_200));
    assert_eq!((only.weight_g, only.quantity, only.needs_delivery), (0, 0, false));
}

proptest! {
    /// Whatever is written: who is refused is told why, and who agrees saw what it costs.
    #[test]
    fn nobody_agrees_to_what_they_did_not_see(
        email in "[a-z]{0,3}@?[a-z]{0,3}(\\.es)?",
        way in "post|shop|",
        seen in prop::option::of(2_890_i64..2_900),
        quantity in 1_u32..4,
        available in 0_i64..4,
    ) {
        let mut scene = scene();
        scene.lines[0].line.quantity = quantity;
        scene.lines[0].item.as_mut().unwrap().available = available;
        let wish = with(|wish| {
            wish.email = Personal::new(email);
            wish.way = way;
            wish.seen = seen.map(|total| format!("EUR 2400 {} {total}", total - 2_400).parse().unwrap());
        });
        match agree(&wish, &scene) {
            Ok(_) => prop_assert!(seen == Some(2_895) && available >= i64::from(quantity)),
            Err(Refused(wrong)) => prop_assert!(!wrong.is_empty()),
        }
    }
}
