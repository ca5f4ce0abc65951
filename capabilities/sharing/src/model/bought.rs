//! A page on which somebody shows what they bought. It carries no name, no price and no place.

use super::BoughtId;
use catalog_facts::{ProductId, VariantId};
use kernel::{PersonId, Timestamp};

/// Something that was bought, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Good {
    /// What.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoughtPage {
    /// Which one.
    pub id: BoughtId,
    /// Whose it is. Nobody who looks at it is told.
    pub person: PersonId,
    /// The word of its address.
    pub code: String,
    /// Since when it is there.
    pub made_at: Timestamp,
}

impl BoughtPage {
    /// Where it is, without the prefix of a language.
    pub fn path(&self) -> String {
        format!("/bought/{}", self.code)
    }
}
