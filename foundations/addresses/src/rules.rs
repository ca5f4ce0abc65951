//! What may stand in an address, how it is written, and where it is. Pure: no clock, no database.

mod book;
mod check;
mod countries;
mod lines;
mod postcode;
mod register;
mod shape;
mod spain;
mod tax_id;
mod territory;
mod vat;

pub use book::{KEPT_MAX, gives_way, is_same, may_add, renewed};
pub use check::{check, check_for_invoice};
pub use countries::{countries, country};
pub use lines::lines;
pub use postcode::postcode;
pub(crate) use register::read as read_answer;
pub use spain::{PROVINCES, is_nif, province};
pub use tax_id::tax_id;
pub use territory::territory;
pub(crate) use vat::may_ask;
pub use vat::{VAT_KEPT_DAYS, is_fresh, vat_number};

use kernel::{Rejection, Word};

/// A part of an address, as forms name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who receives it.
    Name,
    /// The company.
    Company,
    /// Street and number.
    Line1,
    /// Floor, door.
    Line2,
    /// The postcode.
    Postcode,
    /// The town.
    City,
    /// Province, state or county.
    Region,
    /// The country.
    Country,
    /// A telephone.
    Phone,
    /// The tax number.
    TaxId,
}

impl Part {
    /// The name of its field.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Company => "company",
            Self::Line1 => "line1",
            Self::Line2 => "line2",
            Self::Postcode => "postcode",
            Self::City => "city",
            Self::Region => "region",
            Self::Country => "country",
            Self::Phone => "phone",
            Self::TaxId => "tax_id",
        }
    }

    /// The longest text of it, in characters.
    pub const fn length_max(self) -> usize {
        match self {
            Self::Name | Self::Company => 100,
            Self::Line1 | Self::Line2 => 120,
            Self::City | Self::Region => 80,
            Self::Postcode | Self::Country | Self::Phone | Self::TaxId => 40,
        }
    }
}

/// Why an address is refused. It never says what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressRejected {
    /// Nothing arrives without this part.
    Missing(Part),
    /// More than stands on a label.
    Long(Part),
    /// Signs that no address has.
    Unfit(Part),
    /// No country that we know.
    CountryUnknown,
    /// No postcode of that country.
    PostcodeUnfit {
        /// A good one.
        example: &'static str,
    },
    /// No number that can be dialled.
    PhoneUnfit,
    /// A tax number of another shape, or whose control sign is wrong.
    TaxIdUnfit,
    /// They keep it already.
    Known,
    /// They keep as many as one may.
    TooMany,
}

impl Rejection for AddressRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing(Part::Name) => "addresses-name-missing",
            Self::Missing(Part::Line1) => "addresses-line1-missing",
            Self::Missing(Part::Postcode) => "addresses-postcode-missing",
            Self::Missing(Part::City) => "addresses-city-missing",
            Self::Missing(Part::Region) => "addresses-region-missing",
            Self::Missing(Part::Country) => "addresses-country-missing",
            Self::Missing(Part::TaxId) => "addresses-tax-id-missing",
            Self::Missing(Part::Company | Part::Line2 | Part::Phone) => "addresses-part-missing",
            Self::Long(_) => "addresses-part-long",
            Self::Unfit(_) => "addresses-part-unfit",
            Self::CountryUnknown => "addresses-country-unknown",
            Self::PostcodeUnfit { .. } => "addresses-postcode-unfit",
            Self::PhoneUnfit => "addresses-phone-unfit",
            Self::TaxIdUnfit => "addresses-tax-id-unfit",
            Self::Known => "addresses-known",
            Self::TooMany => "addresses-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Long(part) => vec![("most", Word::Count(part.length_max() as i64))],
            Self::PostcodeUnfit { example } => vec![("example", Word::Text(example))],
            Self::TooMany => vec![("most", Word::Count(KEPT_MAX as i64))],
            Self::Missing(_)
            | Self::Unfit(_)
            | Self::CountryUnknown
            | Self::PhoneUnfit
            | Self::TaxIdUnfit
            | Self::Known => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        let part = match self {
            Self::Missing(part) | Self::Long(part) | Self::Unfit(part) => *part,
            Self::CountryUnknown => Part::Country,
            Self::PostcodeUnfit { .. } => Part::Postcode,
            Self::PhoneUnfit => Part::Phone,
            Self::TaxIdUnfit => Part::TaxId,
            Self::Known | Self::TooMany => return None,
        };
        Some(part.field())
    }
}
