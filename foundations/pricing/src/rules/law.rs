//! Which law taxes a sale, and what a price becomes by it (RULES section 2 row 20). The rates are data, `law/tax.toml`; how a
//! sum is taxed is `total`.

use crate::model::{Buyer, Cause, Exports, Prices, Rate, Rates, Seat, TaxKind, TaxSettings};
use addresses::{
    model::{Place, Territory},
    rules::territory,
};
use catalog::model::TaxClass;
use jiff::civil::Date;
use kernel::Money;
use serde::Deserialize;
use std::sync::LazyLock;

static LAW: LazyLock<Law> = LazyLock::new(|| {
    toml::from_str(include_str!("../../law/tax.toml"))
        .expect("the law that the program brings is well formed")
});

#[derive(Deserialize)]
struct Law {
    land: Vec<Land>,
    surcharge: Vec<Dated>,
}

/// A land with a tax of its own: a country of the Union, or a part of one.
#[derive(Deserialize)]
pub struct Land {
    /// Two letters of ISO 3166, or a part of a country: `ES-CN`.
    pub code: String,
    /// What its tax is called.
    pub kind: TaxKind,
    #[serde(default)]
    postcodes: Vec<String>,
    rates: Vec<Dated>,
}

#[derive(Deserialize)]
struct Dated {
    from: Date,
    #[serde(flatten)]
    rates: Rates,
}

/// What holds on a day. The first row also stands for the days before it.
fn on(rows: &[Dated], day: Date) -> Rates {
    let now = rows.iter().filter(|row| row.from <= day).max_by_key(|row| row.from);
    now.or(rows.first()).map(|row| row.rates).unwrap_or_default()
}

impl Land {
    /// Its country.
    pub fn country(&self) -> &str {
        self.code.split('-').next().unwrap_or_default()
    }

    /// Its rates on a day, as the law has them or as the shop has corrected them.
    pub fn rates(&self, settings: &TaxSettings, day: Date) -> Rates {
        let own = settings.own.iter().find(|own| own.land == self.code);
        own.map_or_else(|| on(&self.rates, day), |own| own.rates)
    }
}

/// All lands with a tax that the program knows.
pub fn lands() -> &'static [Land] {
    &LAW.land
}

/// The land of that code.
pub fn land(code: &str) -> Option<&'static Land> {
    lands().iter().find(|land| land.code == code)
}

/// Whose tax reaches a place; nobody's outside the Union and the Spanish territories.
pub fn land_of(place: &Place) -> Option<&'static Land> {
    match territory(place) {
        Territory::Mainland | Territory::Balearic => land(Seat::Mainland.code()),
        Territory::Canary => land(Seat::Canary.code()),
        Territory::Ceuta => land(Seat::Ceuta.code()),
        Territory::Melilla => land(Seat::Melilla.code()),
        Territory::Union(country) => part_of(country, place.postcode.trim()),
        Territory::Outside => None,
    }
}

/// The part of a country that a postcode lies in, or the country.
fn part_of(country: &str, postcode: &str) -> Option<&'static Land> {
    let holds =
        |land: &&Land| land.postcodes.iter().any(|beginning| postcode.starts_with(beginning.as_str()));
    lands().iter().filter(|land| land.country() == country).find(holds).or_else(|| land(country))
}

/// The land that the seller is in; nothing where we know no law.
pub fn seat(settings: &TaxSettings, country: &str) -> Option<&'static Land> {
    match country {
        "ES" => land(settings.seat.code()),
        other => land(other),
    }
}

/// Whether the shop sells to companies of other countries of the Union without tax: it is entered for that, and its own place
/// has value added tax.
pub fn sells_to_companies(settings: &TaxSettings, country: &str) -> bool {
    settings.has_roi && seat(settings, country).is_some_and(|seat| seat.kind == TaxKind::Vat)
}

/// How one sale is taxed, and what its prices become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regime {
    /// Why so.
    pub cause: Cause,
    /// Which tax.
    pub kind: TaxKind,
    home: Rates,
    there: Rates,
    surcharge: Rates,
    follows: bool,
}

impl Regime {
    /// Finds the law: by where the seller is (`country` is the shop's), where the goods go, who buys, and the day.
    pub fn of(
        settings: &TaxSettings,
        country: &str,
        place: Option<&Place>,
        buyer: &Buyer,
        day: Date,
    ) -> Self {
        let Some(seat) = seat(settings, country) else {
            return Self::untaxed(Cause::Elsewhere, Rates::default(), false);
        };
        let home = seat.rates(settings, day);
        let is_vat = |land: &Land| land.kind == TaxKind::Vat;
        let union_follows = settings.union == Prices::FollowRate;
        match place.map_or(Some(seat), land_of) {
            Some(land) if land.code == seat.code => {
                let owes = buyer.has_surcharge && land.code == Seat::Mainland.code();
                let surcharge = if owes { on(&LAW.surcharge, day) } else { Rates::default() };
                Self { surcharge, ..Self::taxed(Cause::Home, land, (home, home), false) }
            }
            Some(land) if is_vat(seat) && is_vat(land) => {
                let there = land.rates(settings, day);
                let is_abroad = land.country() != seat.country();
                match (is_abroad, buyer.vat_id, settings.has_oss) {
                    (false, ..) => Self::taxed(Cause::Home, land, (home, there), union_follows),
                    (true, true, _) => Self::untaxed(Cause::Company, home, true),
                    (true, false, true) => Self::taxed(Cause::Oss, land, (home, there), union_follows),
                    (true, false, false) => Self::taxed(Cause::Threshold, seat, (home, home), false),
                }
            }
            _ => Self::untaxed(Cause::Export, home, settings.exports == Exports::LoseTax),
        }
    }

    fn taxed(cause: Cause, land: &Land, (home, there): (Rates, Rates), follows: bool) -> Self {
        Self { cause, kind: land.kind, home, there, surcharge: Rates::default(), follows }
    }

    fn untaxed(cause: Cause, home: Rates, follows: bool) -> Self {
        let none = Rates::default();
        Self { cause, kind: TaxKind::None, home, there: none, surcharge: none, follows }
    }

    /// The rate of a class.
    pub const fn rate(&self, class: TaxClass) -> Rate {
        self.there.of(class)
    }

    /// The equivalence surcharge of a class.
    pub const fn surcharge(&self, class: TaxClass) -> Rate {
        self.surcharge.of(class)
    }

    /// What a price becomes that is shown with the seller's tax in it; rounded to the nearest cent, half a cent up. Nothing
    /// where that cannot be counted. A surcharge always comes on top.
    pub fn there(&self, shown: Money, class: TaxClass) -> Option<Money> {
        let whole = |rate: Rate| i128::from(Rate::WHOLE.0) + i128::from(rate.0);
        let to = whole(self.rate(class)) + i128::from(self.surcharge(class).0);
        let from = if self.follows { whole(self.home.of(class)) } else { whole(self.rate(class)) };
        let minor = (i128::from(shown.minor) * to * 2 + from).div_euclid(from * 2);
        i64::try_from(minor).ok().map(|minor| Money { minor, ..shown })
    }
}
