//! What a new shop offers before somebody has said anything. The amounts are ours, not any carrier's: they are suggestions, and
//! an owner who takes one away does not get it back.

use crate::model::{Area, Kind, Method, Part, PricedBy, Step, Zone};
use kernel::{Currency, Localized};
use shipping_facts::{MethodId, ZoneId};

/// The zone that is suggested first.
pub const ZONE_HOME: ZoneId = ZoneId::from_bytes(*b"shipping-zone-01");
/// The way of delivery that is suggested first.
pub const METHOD_HOME: MethodId = MethodId::from_bytes(*b"shipping-way--01");

/// Suggested zones and ways of delivery. Ids and keys stay the same once somebody changes them.
pub fn suggested(country: &str, currency: Currency) -> (Vec<Zone>, Vec<Method>) {
    let mut suggestion = Suggestion { has_prices: currency == Currency::EUR, ..Suggestion::default() };
    match country {
        "ES" => of_spain(&mut suggestion),
        other => of_another(&mut suggestion, other),
    }
    (suggestion.zones, suggestion.methods)
}

fn of_spain(to: &mut Suggestion) {
    let home = to.zone(both("Península", "Mainland Spain"), vec![Area::Part(Part::Mainland)]);
    to.carried(home, 495, Some(6_000), (1, 2));
    to.picked_up(home);
    let islands = to.zone(both("Baleares", "Balearic Islands"), vec![Area::Part(Part::Balearic)]);
    to.carried(islands, 995, None, (2, 4));
    let far = [Part::Canary, Part::Ceuta, Part::Melilla].map(Area::Part).to_vec();
    let far = to.zone(both("Canarias, Ceuta y Melilla", "Canary Islands, Ceuta and Melilla"), far);
    to.carried(far, 1_495, None, (4, 8));
    let portugal = to.zone(both("Portugal", "Portugal"), vec![Area::Country("PT".into())]);
    to.carried(portugal, 795, None, (2, 3));
    let union = to.zone(both("Resto de la Unión Europea", "Rest of the European Union"), vec![Area::Union]);
    to.carried(union, 1_495, None, (3, 7));
}

fn of_another(to: &mut Suggestion, country: &str) {
    let Ok(known) = addresses::rules::country(country) else { return };
    let home = to.zone(both(known.es, known.en), vec![Area::Country(known.code.to_owned())]);
    to.carried(home, 495, Some(6_000), (1, 3));
    to.picked_up(home);
    if known.is_union {
        let union =
            to.zone(both("Resto de la Unión Europea", "Rest of the European Union"), vec![Area::Union]);
        to.carried(union, 1_495, None, (3, 7));
    }
}

fn both(es: &str, en: &str) -> Localized {
    Localized { es: es.into(), en: en.into() }
}

#[derive(Default)]
struct Suggestion {
    /// Amounts are suggested in euro only.
    has_prices: bool,
    zones: Vec<Zone>,
    methods: Vec<Method>,
}

impl Suggestion {
    fn zone(&mut self, name: Localized, areas: Vec<Area>) -> ZoneId {
        let place = self.zones.len();
        let id = ZoneId::from_bytes(numbered(ZONE_HOME.as_bytes(), place));
        self.zones.push(Zone { id, name, areas, position: place as i64, version: 0 });
        id
    }

    fn carried(&mut self, zone: ZoneId, price: i64, free_from: Option<i64>, (min, max): (u32, u32)) {
        if !self.has_prices {
            return;
        }
        let name = both("Envío a domicilio", "Home delivery");
        let way = self.way(zone, Kind::Carrier, name, price);
        self.methods.push(Method { free_from, transit_min: min, transit_max: max, ..way });
    }

    fn picked_up(&mut self, zone: ZoneId) {
        let name = both("Recoger en la tienda", "Pick up in the shop");
        let text = both("Te avisamos cuando esté listo.", "We tell you when it is ready.");
        let way = self.way(zone, Kind::PickUp, name, 0);
        self.methods.push(Method { text, ..way });
    }

    fn way(&self, zone: ZoneId, kind: Kind, name: Localized, price: i64) -> Method {
        let place = self.methods.len();
        Method {
            id: MethodId::from_bytes(numbered(METHOD_HOME.as_bytes(), place)),
            zone,
            kind,
            name,
            text: Localized::default(),
            carrier: String::new(),
            is_on: true,
            position: place as i64,
            priced_by: PricedBy::Weight,
            steps: vec![Step { up_to: None, price }],
            free_from: None,
            transit_min: 0,
            transit_max: 0,
            preparation: None,
            version: 0,
        }
    }
}

/// The same id with another number at its end; there are never ten.
fn numbered(first: &[u8; 16], place: usize) -> [u8; 16] {
    let mut bytes = *first;
    bytes[15] = b'1'.saturating_add(u8::try_from(place).unwrap_or(0));
    bytes
}
