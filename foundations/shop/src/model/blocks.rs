//! The parts of a profile that are decided together. Each is a form of its own, while a shop is set up and in its settings.

use super::Profile;
use kernel::{Currency, Lang, Localized};
use serde::Serialize;

/// What the shop is called and what one finds there.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Naming {
    /// The name on the sign.
    pub name: String,
    /// One sentence.
    pub sentence: Localized,
    /// A short paragraph.
    pub welcome: Localized,
}

/// Who is behind the shop: what article 10 of the Spanish LSSI makes it say.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Identity {
    /// The name in the commercial register, or of the person whose shop it is.
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
}

/// In which language the shop speaks, and by which money and which days it counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Trade {
    /// The one language in which visitors are spoken to; nothing: in all of them.
    pub only: Option<Lang>,
    /// The currency of all prices.
    pub currency: Currency,
    /// Time zone of the IANA database.
    pub zone: String,
}

/// One part of a profile.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Name and words.
    Naming(Naming),
    /// Who is behind it.
    Identity(Identity),
    /// Language, money and days.
    Trade(Trade),
}

impl Profile {
    /// What the shop is called.
    pub fn naming(&self) -> Naming {
        Naming { name: self.name.clone(), sentence: self.sentence.clone(), welcome: self.welcome.clone() }
    }

    /// Who is behind it.
    pub fn identity(&self) -> Identity {
        Identity {
            legal_name: self.legal_name.clone(),
            tax_id: self.tax_id.clone(),
            address: self.address.clone(),
            country: self.country.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            registry: self.registry.clone(),
            adr_body: self.adr_body.clone(),
        }
    }

    /// By what it counts.
    pub fn trade(&self) -> Trade {
        Trade { only: self.only, currency: self.currency, zone: self.zone.clone() }
    }

    /// The same profile with this part in the place of its own.
    pub fn with(mut self, block: &Block) -> Self {
        match block.clone() {
            Block::Naming(Naming { name, sentence, welcome }) => {
                (self.name, self.sentence, self.welcome) = (name, sentence, welcome);
            }
            Block::Trade(Trade { only, currency, zone }) => {
                (self.only, self.currency, self.zone) = (only, currency, zone);
            }
            Block::Identity(said) => {
                (self.legal_name, self.tax_id, self.address) = (said.legal_name, said.tax_id, said.address);
                (self.country, self.email, self.phone) = (said.country, said.email, said.phone);
                (self.registry, self.adr_body) = (said.registry, said.adr_body);
            }
        }
        self
    }
}
