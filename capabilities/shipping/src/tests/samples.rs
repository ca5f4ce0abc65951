//! Places, zones and ways of delivery, and a shop that offers them.

use crate::{
    model::{
        Area, CollectionPoint, Kind, Known, Method, MethodWish, Offer, Parcel, PointWish, PricedBy, Quote,
        Settings, Shop, Step, Zone, ZoneWish,
    },
    reads,
    rules::{ZONE_HOME, parse},
};
use addresses::model::Place;
use database::StoreError;
use jiff::tz::TimeZone;
use kernel::{Currency, Localized, Money};
use shipping_facts::{MethodId, PointId, ZoneId};
use testing::{Engine, World};
use webkit::Door;

pub(super) fn doors() -> Vec<Door> {
    vec![shop::door(), crate::door()]
}

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}

/// What the shop offers now.
pub(super) async fn offer(world: &World) -> Offer {
    let (ctx, now) = (world.operator(), world.now());
    let found: Result<_, StoreError> = ctx.read(async |snap| reads::offer(snap, now).await).await;
    found.unwrap()
}

/// What sending costs now.
pub(super) async fn quote(world: &World, parcel: &Parcel) -> Vec<Quote> {
    let (ctx, now) = (world.operator(), world.now());
    let found: Result<_, StoreError> = ctx.read(async |snap| reads::quote(snap, now, parcel).await).await;
    found.unwrap()
}

pub(super) fn place(country: &str, postcode: &str) -> Place {
    Place { country: country.into(), postcode: postcode.into() }
}

/// A parcel of a kilogram with goods for twenty euro.
pub(super) fn parcel(country: &str, postcode: &str) -> Parcel {
    let place = place(country, postcode);
    Parcel { place, weight_g: 1_000, value: Money::eur(2_000), quantity: 1, needs_delivery: true }
}

pub(super) fn both(text: &str) -> Localized {
    Localized::same(text)
}

pub(super) fn areas(codes: &[&str]) -> Vec<Area> {
    codes.iter().map(|code| parse(code).unwrap_or_else(|| panic!("{code}"))).collect()
}

pub(super) fn zone(number: u8, codes: &[&str]) -> Zone {
    let id = ZoneId::from_bytes([number; 16]);
    let name = both(&format!("Zona {number}"));
    Zone { id, name, areas: areas(codes), position: number.into(), version: 0 }
}

pub(super) fn method(number: u8, zone: &Zone, kind: Kind, price: i64) -> Method {
    Method {
        id: MethodId::from_bytes([number; 16]),
        zone: zone.id,
        kind,
        name: both(&format!("Envío {number}")),
        text: Localized::default(),
        carrier: String::new(),
        is_on: true,
        position: number.into(),
        priced_by: PricedBy::Weight,
        steps: vec![Step { up_to: None, price }],
        free_from: None,
        transit_min: 1,
        transit_max: 2,
        preparation: None,
        version: 0,
    }
}

pub(super) fn point(number: u8, postcode: &str) -> CollectionPoint {
    CollectionPoint {
        id: PointId::from_bytes([number; 16]),
        name: format!("Quiosco {number}"),
        address: "Calle Mayor 8".into(),
        postcode: postcode.into(),
        country: "ES".into(),
        hours: Localized::default(),
        is_on: true,
        version: 0,
    }
}

/// A shop in Madrid with these zones and ways.
pub(super) fn offering(zones: Vec<Zone>, methods: Vec<Method>) -> Offer {
    let shop = Shop {
        currency: Currency::EUR,
        country: "ES".into(),
        zone: TimeZone::get("Europe/Madrid").unwrap(),
        name: "La Prueba".into(),
        address: "Calle Mayor 1, 28013 Madrid".into(),
    };
    let (points, settings, days) = (Vec::new(), Settings::default(), Vec::new());
    Offer { known: Known { zones, methods, points, settings, days, is_suggested: false }, shop }
}

pub(super) fn zone_wish(name: &str, areas: &[&str]) -> ZoneWish {
    let areas = areas.iter().map(|code| (*code).to_owned()).collect();
    ZoneWish { name: both(name), areas, postcodes: String::new() }
}

/// A way of delivery to the first zone that is suggested.
pub(super) fn method_wish(price: i64) -> MethodWish {
    MethodWish {
        zone: ZONE_HOME,
        kind: Kind::Carrier,
        name: both("Urgente"),
        text: Localized::default(),
        carrier: "seur".into(),
        is_on: true,
        position: 9,
        priced_by: PricedBy::Weight,
        steps: vec![Step { up_to: Some(2_000), price }, Step { up_to: None, price: 2 * price }],
        free_from: None,
        transit_min: 1,
        transit_max: 1,
        preparation: Some(0),
    }
}

pub(super) fn point_wish(name: &str, postcode: &str) -> PointWish {
    PointWish {
        name: name.into(),
        address: "Calle Mayor 8".into(),
        postcode: postcode.into(),
        country: "ES".into(),
        hours: both("10-20"),
        is_on: true,
    }
}
