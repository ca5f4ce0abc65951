//! The nouns: an address, the little of it that tax and delivery need, and one that somebody keeps. How countries write
//! addresses is in `country`, where a place counts as being in `territory`.

mod country;
mod territory;
mod vat;

pub use addresses_facts::AddressId;
pub use country::{Country, Layout, PostcodeRule, RegionRule, Slot};
pub use territory::Territory;
pub use vat::{VatAnswer, VatAskedId, VatChecked, VatNumber};
pub(crate) use vat::{VatAsked, Verdict};

use crate::rules;
use kernel::{Lang, Personal};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where somebody is found by post. What nobody says is empty. As it is read from a form nothing is sure about it;
/// [`rules::check`] gives it in the one form in which it is kept.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PostalAddress {
    /// Who receives it: name and surname.
    pub name: String,
    /// The company, if it goes to one.
    pub company: String,
    /// Street and number.
    pub line1: String,
    /// Floor, door, whatever else helps.
    pub line2: String,
    /// As its country writes it: `28013`, `SW1A 1AA`, `LV-1010`.
    pub postcode: String,
    /// The town.
    pub city: String,
    /// Province, state or county, where the country has addresses with one. In Spain it follows from the postcode.
    pub region: String,
    /// Two letters of ISO 3166: `ES`.
    pub country: String,
    /// A telephone for whoever delivers: digits, with `+` before a country's prefix.
    pub phone: String,
    /// The tax number for invoices: in Spain the NIF, elsewhere in the Union the VAT number with its prefix.
    pub tax_id: String,
}

/// Where somebody lives is nobody's business who reads a log.
impl fmt::Debug for PostalAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PostalAddress(personal)")
    }
}

impl PostalAddress {
    /// All that tax and delivery ask.
    pub fn place(&self) -> Place {
        Place { country: self.country.clone(), postcode: self.postcode.clone() }
    }

    /// The address as it stands on a parcel, in the order of its country, with the country's name in this language last.
    /// Telephone and tax number are not among the lines.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        rules::lines(self, lang)
    }
}

/// A place as tax and delivery see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Two letters of ISO 3166.
    pub country: String,
    /// The postcode, empty where it is not known.
    pub postcode: String,
}

/// An address that somebody keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which one.
    pub id: AddressId,
    /// The address.
    pub address: Personal<PostalAddress>,
    /// Whether it is the one that is offered first.
    pub is_default: bool,
    /// How often it was written.
    pub version: i64,
}
