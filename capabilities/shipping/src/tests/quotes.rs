//! What a parcel costs in each way there is.

use super::samples::{method, offering, parcel, point, zone};
use crate::{
    model::{Kind, Method, Offer, Parcel, PricedBy, Step},
    rules::quotes,
};
use kernel::{Currency, Money, Timestamp};

fn now() -> Timestamp {
    "2026-11-03T09:00:00Z".parse().unwrap()
}

fn prices(offer: &Offer, parcel: &Parcel) -> Vec<i64> {
    quotes(offer, now(), parcel).iter().map(|quote| quote.price.minor).collect()
}

/// One way to Spain with two steps.
fn stepped(by: PricedBy, free_from: Option<i64>) -> Offer {
    let spain = zone(1, &["ES"]);
    let steps = vec![Step { up_to: Some(2_000), price: 495 }, Step { up_to: Some(10_000), price: 795 }];
    let way = Method { priced_by: by, steps, free_from, ..method(1, &spain, Kind::Carrier, 0) };
    offering(vec![spain], vec![way])
}

#[test]
fn the_first_step_that_is_not_passed_is_paid() {
    let by_weight = stepped(PricedBy::Weight, None);
    let by_value = stepped(PricedBy::Value, None);
    for (counted, expected) in
        [(0, vec![495]), (2_000, vec![495]), (2_001, vec![795]), (10_000, vec![795]), (10_001, vec![])]
    {
        let heavy = Parcel { weight_g: counted, ..parcel("ES", "28013") };
        assert_eq!(prices(&by_weight, &heavy), expected, "{counted} g");
        let dear = Parcel { value: Money::eur(counted), ..parcel("ES", "28013") };
        assert_eq!(prices(&by_value, &dear), expected, "{counted} cents");
    }
}

#[test]
fn from_its_value_on_it_is_free_but_never_too_heavy() {
    let offer = stepped(PricedBy::Weight, Some(6_000));
    for (value, weight_g, expected) in
        [(5_999, 1_000, vec![495]), (6_000, 1_000, vec![0]), (9_000, 3_000, vec![0]), (9_000, 10_001, vec![])]
    {
        let parcel = Parcel { value: Money::eur(value), weight_g, ..parcel("ES", "28013") };
        assert_eq!(prices(&offer, &parcel), expected, "{value} {weight_g}");
    }
}

#[test]
fn the_cheapest_comes_first_and_then_the_quickest() {
    let spain = zone(1, &["ES"]);
    let slow = Method { transit_max: 5, ..method(1, &spain, Kind::Carrier, 495) };
    let quick = method(2, &spain, Kind::Carrier, 495);
    let dear = method(3, &spain, Kind::Carrier, 995);
    let off = Method { is_on: false, ..method(4, &spain, Kind::Carrier, 1) };
    let elsewhere = method(5, &zone(2, &["PT"]), Kind::Carrier, 2);
    let offer = offering(vec![spain, zone(2, &["PT"])], vec![dear, slow, off, quick, elsewhere]);
    let found = quotes(&offer, now(), &parcel("ES", "28013"));
    let names: Vec<&str> = found.iter().map(|quote| quote.name.es.as_str()).collect();
    assert_eq!(names, ["Envío 2", "Envío 1", "Envío 3"]);
    assert_eq!(found[0].key, found[0].method.to_string());
    assert!(found.iter().all(|quote| quote.point.is_none() && quote.carrier.is_none()));
}

#[test]
fn nothing_is_offered_where_nothing_goes() {
    let offer = stepped(PricedBy::Weight, None);
    assert!(prices(&offer, &parcel("PT", "1000-001")).is_empty());
    assert!(prices(&offer, &Parcel { needs_delivery: false, ..parcel("ES", "28013") }).is_empty());
    let dollars = Money::new(2_000, "USD".parse::<Currency>().unwrap());
    assert!(prices(&offer, &Parcel { value: dollars, ..parcel("ES", "28013") }).is_empty());
    assert!(prices(&offering(vec![zone(1, &["ES"])], vec![]), &parcel("ES", "28013")).is_empty());
}

#[test]
fn the_shop_is_a_place_to_pick_up_if_it_says_where_it_is() {
    let spain = zone(1, &["ES"]);
    let way = Method { transit_min: 0, transit_max: 0, ..method(1, &spain, Kind::PickUp, 0) };
    let mut offer = offering(vec![spain], vec![way]);
    let own = |offer: &Offer| quotes(offer, now(), &parcel("ES", ""))[0].clone();
    assert_eq!(own(&offer).point.unwrap().words().es, "La Prueba, Calle Mayor 1, 28013 Madrid");
    assert_eq!(own(&offer).window.latest.to_string(), "2026-11-04");
    offer.shop.address = String::new();
    assert_eq!(own(&offer).point, None);
}

#[test]
fn points_of_the_zone_are_offered_the_nearest_first() {
    let (spain, islands) = (zone(1, &["ES/mainland"]), zone(2, &["ES/balearic"]));
    let ways = [&spain, &islands].map(|zone| method(1, zone, Kind::CollectionPoint, 295));
    let mut offer = offering(vec![spain.clone(), islands], vec![ways[0].clone()]);
    let closed = crate::model::CollectionPoint { is_on: false, ..point(9, "28013") };
    offer.known.points =
        vec![point(1, "08001"), point(2, "28005"), point(3, "07001"), point(4, "28014"), closed];
    let found = quotes(&offer, now(), &parcel("ES", "28013"));
    let names: Vec<String> = found.iter().map(|quote| quote.point.clone().unwrap().name).collect();
    assert_eq!(names, ["Quiosco 4", "Quiosco 2", "Quiosco 1"]);
    assert_eq!(found[0].key, format!("{}:{}", found[0].method, offer.known.points[3].id));
    let words = found[0].point.as_ref().unwrap().words();
    assert_eq!(words.es, "Quiosco 4, Calle Mayor 8, 28014");
    offer.known.points = (1..=40).map(|number| point(number, "28013")).collect();
    assert_eq!(quotes(&offer, now(), &parcel("ES", "28013")).len(), 12, "a list that one can read");
}
