//! Why something about sending may not be kept.

use super::check::{AREAS_MAX, DAYS_MAX, METHODS_MAX, NAME_MAX, POINTS_MAX, STEPS_MAX, TEXT_MAX, ZONES_MAX};
use kernel::{Lang, Rejection, Word};
use serde::{Deserialize, Serialize};

/// What somebody writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Written {
    /// What something is called.
    Name,
    /// What whoever chooses a way of delivery should know.
    Text,
    /// When a collection point is open.
    Hours,
    /// Where it is.
    Address,
}

impl Written {
    /// The name of its field.
    const fn field(self, lang: Option<Lang>) -> &'static str {
        match (self, lang) {
            (Self::Name, None) => "name",
            (Self::Name, Some(Lang::Es)) => "name_es",
            (Self::Name, Some(Lang::En)) => "name_en",
            (Self::Text, None | Some(Lang::Es)) => "text_es",
            (Self::Text, Some(Lang::En)) => "text_en",
            (Self::Hours, None | Some(Lang::Es)) => "hours_es",
            (Self::Hours, Some(Lang::En)) => "hours_en",
            (Self::Address, _) => "address",
        }
    }
}

/// Why something about sending may not be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShippingRejected {
    /// It has no name in the shop's language.
    NameMissing,
    /// More than anybody reads.
    TooLong {
        /// Of what.
        what: Written,
        /// In which language, where it is written in several.
        lang: Option<Lang>,
    },
    /// No place was chosen.
    NoAreas,
    /// There are more places than anybody looks through.
    TooManyAreas,
    /// There is no such place.
    AreaUnknown {
        /// What was written.
        typed: String,
    },
    /// Another zone names exactly this place.
    AreaTaken {
        /// Its code.
        area: String,
        /// What the other is called.
        zone: String,
    },
    /// There is no such zone.
    ZoneUnknown,
    /// There is no such kind.
    KindUnknown,
    /// Nothing is counted so.
    PricedByUnknown,
    /// There is no such carrier.
    CarrierUnknown,
    /// It has no price.
    NoSteps,
    /// There are more steps than anybody reads.
    TooManySteps,
    /// This is no bound with a price.
    StepUnfit {
        /// What was written.
        typed: String,
    },
    /// Bounds do not rise, or something stands behind the one without a bound.
    StepsOutOfOrder,
    /// This is no amount.
    FreeFromUnfit,
    /// This is no number of days.
    TransitMinUnfit,
    /// This is no number of days, or fewer than there are at least.
    TransitMaxUnfit,
    /// This is no number of days.
    PreparationUnfit,
    /// This is no place in a list.
    PositionUnfit,
    /// A collection point has no address.
    AddressMissing,
    /// There is no such country.
    CountryUnknown,
    /// No postcode of that country.
    PostcodeUnfit {
        /// A good one.
        example: String,
    },
    /// This is no time of day.
    CutOffUnfit,
    /// Parcels would leave on no day.
    NoWeekdays,
    /// There is no such part of Spain.
    RegionUnknown,
    /// This is no day.
    DayUnfit {
        /// What was written.
        typed: String,
    },
    /// There are as many zones as there may be.
    TooManyZones,
    /// There are as many ways of delivery as there may be.
    TooManyMethods,
    /// There are as many collection points as there may be.
    TooManyPoints,
    /// There are as many days as there may be.
    TooManyDays,
}

impl Rejection for ShippingRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "shipping-name-missing",
            Self::TooLong { what: Written::Name, .. } => "shipping-name-too-long",
            Self::TooLong { .. } => "shipping-text-too-long",
            Self::NoAreas => "shipping-no-areas",
            Self::TooManyAreas => "shipping-too-many-areas",
            Self::AreaUnknown { .. } => "shipping-area-unknown",
            Self::AreaTaken { .. } => "shipping-area-taken",
            Self::ZoneUnknown => "shipping-zone-unknown",
            Self::KindUnknown | Self::PricedByUnknown => "shipping-kind-unknown",
            Self::CarrierUnknown => "shipping-carrier-unknown",
            Self::NoSteps => "shipping-no-steps",
            Self::TooManySteps => "shipping-too-many-steps",
            Self::StepUnfit { .. } => "shipping-step-unfit",
            Self::StepsOutOfOrder => "shipping-steps-out-of-order",
            Self::FreeFromUnfit => "shipping-free-from-unfit",
            Self::TransitMinUnfit | Self::TransitMaxUnfit => "shipping-transit-unfit",
            Self::PreparationUnfit => "shipping-preparation-unfit",
            Self::PositionUnfit => "shipping-position-unfit",
            Self::AddressMissing => "shipping-address-missing",
            Self::CountryUnknown => "shipping-country-unknown",
            Self::PostcodeUnfit { .. } => "shipping-postcode-unfit",
            Self::CutOffUnfit => "shipping-cut-off-unfit",
            Self::NoWeekdays => "shipping-no-weekdays",
            Self::RegionUnknown => "shipping-region-unknown",
            Self::DayUnfit { .. } => "shipping-day-unfit",
            Self::TooManyZones => "shipping-too-many-zones",
            Self::TooManyMethods => "shipping-too-many-methods",
            Self::TooManyPoints => "shipping-too-many-points",
            Self::TooManyDays => "shipping-too-many-days",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        let most = |count: usize| vec![("most", Word::Count(count as i64))];
        match self {
            Self::TooLong { what: Written::Name, .. } => most(NAME_MAX),
            Self::TooLong { .. } => most(TEXT_MAX),
            Self::TooManyAreas => most(AREAS_MAX),
            Self::TooManySteps => most(STEPS_MAX),
            Self::TooManyZones => most(ZONES_MAX),
            Self::TooManyMethods => most(METHODS_MAX),
            Self::TooManyPoints => most(POINTS_MAX),
            Self::TooManyDays => most(DAYS_MAX),
            Self::AreaUnknown { typed } | Self::StepUnfit { typed } | Self::DayUnfit { typed } => {
                vec![("typed", Word::Text(typed))]
            }
            Self::AreaTaken { area, zone } => vec![("area", Word::Text(area)), ("zone", Word::Text(zone))],
            Self::PostcodeUnfit { example } => vec![("example", Word::Text(example))],
            Self::NameMissing
            | Self::NoAreas
            | Self::ZoneUnknown
            | Self::KindUnknown
            | Self::PricedByUnknown
            | Self::CarrierUnknown
            | Self::NoSteps
            | Self::StepsOutOfOrder
            | Self::FreeFromUnfit
            | Self::TransitMinUnfit
            | Self::TransitMaxUnfit
            | Self::PreparationUnfit
            | Self::PositionUnfit
            | Self::AddressMissing
            | Self::CountryUnknown
            | Self::CutOffUnfit
            | Self::NoWeekdays
            | Self::RegionUnknown => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NameMissing => Some("name"),
            Self::TooLong { what, lang } => Some(what.field(*lang)),
            Self::NoAreas | Self::TooManyAreas | Self::AreaUnknown { .. } | Self::AreaTaken { .. } => {
                Some("areas")
            }
            Self::ZoneUnknown => Some("zone"),
            Self::KindUnknown => Some("kind"),
            Self::PricedByUnknown => Some("priced_by"),
            Self::CarrierUnknown => Some("carrier"),
            Self::NoSteps | Self::TooManySteps | Self::StepUnfit { .. } | Self::StepsOutOfOrder => {
                Some("steps")
            }
            Self::FreeFromUnfit => Some("free_from"),
            Self::TransitMinUnfit => Some("transit_min"),
            Self::TransitMaxUnfit => Some("transit_max"),
            Self::PreparationUnfit => Some("preparation"),
            Self::PositionUnfit => Some("position"),
            Self::AddressMissing => Some("address"),
            Self::CountryUnknown => Some("country"),
            Self::PostcodeUnfit { .. } => Some("postcode"),
            Self::CutOffUnfit => Some("cut_off"),
            Self::NoWeekdays => Some("weekdays"),
            Self::RegionUnknown => Some("region"),
            Self::DayUnfit { .. } => Some("day"),
            Self::TooManyZones | Self::TooManyMethods | Self::TooManyPoints | Self::TooManyDays => None,
        }
    }
}
