//! Who the shop is, as it is kept.

use kernel::{Currency, Localized};
use serde::{Deserialize, Serialize};

/// Name, identity block and settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// The name on the sign.
    pub name: String,
    /// One sentence: what one finds here.
    pub sentence: Localized,
    /// A short paragraph under it.
    pub welcome: Localized,
    /// The name in the commercial register.
    pub legal_name: String,
    /// NIF or VAT number.
    pub tax_id: String,
    /// Postal address, one line.
    pub address: String,
    /// Two letters of ISO 3166.
    pub country: String,
    /// Where people write.
    pub email: String,
    /// Where people call; may be empty.
    pub phone: String,
    /// Entry in the commercial register; may be empty.
    pub registry: String,
    /// The body for disputes out of court that the shop has joined; may be empty.
    pub adr_body: String,
    /// The currency of all prices.
    pub currency: Currency,
    /// Time zone of the IANA database in which the shop's days begin.
    pub zone: String,
}

impl Default for Profile {
    /// A new shop in Spain that has not said who it is yet.
    fn default() -> Self {
        Self {
            name: "Mi tienda".into(),
            sentence: Localized { es: "Bienvenida, bienvenido".into(), en: "Welcome".into() },
            welcome: Localized::default(),
            legal_name: String::new(),
            tax_id: String::new(),
            address: String::new(),
            country: "ES".into(),
            email: String::new(),
            phone: String::new(),
            registry: String::new(),
            adr_body: String::new(),
            currency: Currency::EUR,
            zone: "Europe/Madrid".into(),
        }
    }
}
