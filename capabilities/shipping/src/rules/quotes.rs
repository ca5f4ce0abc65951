//! What a parcel costs in each way there is, and when it arrives.

use super::{
    areas::zone_of,
    days,
    window::{Pace, window},
};
use crate::model::{
    Area, CollectionPoint, Kind, Method, Offer, Parcel, Point, PricedBy, Quote, Window, Zone,
};
use addresses::model::Place;
use jiff::civil::DateTime;
use kernel::{Localized, Money, Timestamp};

/// So many collection points are offered, those nearest by their postcodes.
const POINTS_OFFERED: usize = 12;

/// Every way in which the shop sends this parcel, the cheapest first, of two that cost the same the one that arrives first.
/// Nothing where it does not send there, or where nothing needs sending.
pub fn quotes(offer: &Offer, now: Timestamp, parcel: &Parcel) -> Vec<Quote> {
    let known = &offer.known;
    let Some(zone) = zone_of(&known.zones, &parcel.place).filter(|_| parcel.needs_delivery) else {
        return Vec::new();
    };
    let mut quotes = Vec::new();
    for method in known.of_zone(zone).filter(|method| method.is_on) {
        let Some(price) = price(method, parcel, offer) else { continue };
        let window = window_of(offer, now, method, &parcel.place);
        let quote = quote(method, price, window);
        match method.kind {
            Kind::Carrier => quotes.push(quote),
            Kind::PickUp => quotes.push(Quote { point: own_point(offer), ..quote }),
            Kind::CollectionPoint => quotes.extend(at_points(offer, zone, &parcel.place, &quote)),
        }
    }
    quotes.sort_by_key(|quote| (quote.price.minor, quote.window.latest, quote.window.earliest));
    quotes
}

fn quote(method: &Method, price: Money, window: Window) -> Quote {
    Quote {
        method: method.id,
        key: method.id.to_string(),
        name: method.name.clone(),
        text: method.text.clone(),
        kind: method.kind,
        price,
        window,
        carrier: Some(method.carrier.clone()).filter(|code| !code.is_empty()),
        point: None,
    }
}

/// What a parcel costs in one way; nothing where it is too heavy or too dear for it.
pub fn price(method: &Method, parcel: &Parcel, offer: &Offer) -> Option<Money> {
    let currency = offer.shop.currency;
    if parcel.value.currency != currency {
        return None;
    }
    let counted = match method.priced_by {
        PricedBy::Weight => parcel.weight_g,
        PricedBy::Value => parcel.value.minor,
    };
    let step = method.steps.iter().find(|step| step.up_to.is_none_or(|bound| counted <= bound))?;
    let is_free = method.free_from.is_some_and(|from| parcel.value.minor >= from);
    Some(Money::new(if is_free { 0 } else { step.price }, currency))
}

/// When a parcel that is ordered now arrives in one way. What is picked up in the shop is on no road.
fn window_of(offer: &Offer, now: Timestamp, method: &Method, place: &Place) -> Window {
    let known = &offer.known;
    let here: DateTime = now.to_zoned(offer.shop.zone.clone()).datetime();
    let shop = days::shop(&known.settings, &known.days, &offer.shop.country);
    let pace = Pace {
        cut_off: known.settings.cut_off,
        preparation: method.preparation.unwrap_or(known.settings.preparation),
        transit_min: method.transit_min,
        transit_max: method.transit_max,
    };
    match method.kind {
        Kind::PickUp => window(here, &pace, &shop, &shop),
        Kind::Carrier | Kind::CollectionPoint => {
            window(here, &pace, &shop, &days::road(&known.days, &offer.shop.country, place))
        }
    }
}

/// The window of every way of delivery to the usual part of its zone, in the order of the ways.
pub fn windows(offer: &Offer, now: Timestamp) -> Vec<Window> {
    let of = |method: &Method| {
        let zone = offer.known.zones.iter().find(|zone| zone.id == method.zone);
        let place = zone.and_then(|zone| zone.areas.first()).map(usual).unwrap_or_default();
        window_of(offer, now, method, &place)
    };
    offer.known.methods.iter().map(of).collect()
}

/// A place that lies there, as far as days are concerned: one without holidays of its own.
fn usual(area: &Area) -> Place {
    let country = match area {
        Area::Everywhere | Area::Union => String::new(),
        Area::Country(country) | Area::Postcodes { country, .. } => country.clone(),
        Area::Part(_) => "ES".to_owned(),
    };
    Place { country, postcode: String::new() }
}

/// The shop itself as a place to pick something up; nothing as long as it has not said where it is.
fn own_point(offer: &Offer) -> Option<Point> {
    let (name, address) = (offer.shop.name.clone(), offer.shop.address.clone());
    let is_said = !address.is_empty();
    is_said.then(|| Point { name, address, hours: Localized::default() })
}

/// One quote for each collection point of the zone, the nearest first as far as postcodes tell.
fn at_points(offer: &Offer, zone: &Zone, place: &Place, quote: &Quote) -> Vec<Quote> {
    let zones = &offer.known.zones;
    let is_there = |point: &&CollectionPoint| {
        point.is_on && zone_of(zones, &place_of(point)).is_some_and(|found| found.id == zone.id)
    };
    let mut points: Vec<&CollectionPoint> = offer.known.points.iter().filter(is_there).collect();
    points.sort_by_key(|point| std::cmp::Reverse(common(point, place)));
    points.truncate(POINTS_OFFERED);
    let at = |point: &CollectionPoint| Quote {
        key: format!("{}:{}", quote.method, point.id),
        point: Some(shown(point)),
        ..quote.clone()
    };
    points.into_iter().map(at).collect()
}

fn place_of(point: &CollectionPoint) -> Place {
    Place { country: point.country.clone(), postcode: point.postcode.clone() }
}

/// How many signs two postcodes begin with in common; more is nearer.
fn common(point: &CollectionPoint, place: &Place) -> usize {
    if point.country != place.country {
        return 0;
    }
    let pairs = point.postcode.chars().zip(place.postcode.chars());
    1 + pairs.take_while(|(one, other)| one == other).count()
}

fn shown(point: &CollectionPoint) -> Point {
    let address = format!("{}, {}", point.address, point.postcode);
    let address = if point.address.contains(&point.postcode) { point.address.clone() } else { address };
    Point { name: point.name.clone(), address, hours: point.hours.clone() }
}

/// The places of a zone, one after another: first parts of Spain, then countries, then the rest.
pub fn places(zone: &Zone) -> Vec<Area> {
    let mut areas = zone.areas.clone();
    let order = |area: &Area| match area {
        Area::Part(_) => 0,
        Area::Country(_) => 1,
        Area::Union => 2,
        Area::Everywhere => 3,
        Area::Postcodes { .. } => 4,
    };
    areas.sort_by_key(order);
    areas
}
