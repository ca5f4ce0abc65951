//! What the forms about the shop may say. Stricter than `rules::profile`, which also takes what older files hold.

use super::tax_id;
use crate::model::{Block, Identity, Naming, Trade};
use kernel::{Localized, Rejection, Word, Zone};

/// Why a part of the profile is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockRejected {
    /// Something must be there.
    Missing(&'static str),
    /// More than is printed.
    Long {
        /// The field.
        field: &'static str,
        /// The most signs.
        most: usize,
    },
    /// Signs that nobody sees, or that turn the direction of writing.
    Unfit(&'static str),
    /// Nobody can answer to this address.
    Email,
    /// Nobody can call this.
    Phone,
    /// No country.
    Country,
    /// Its country gives no such number.
    TaxId,
    /// No time zone.
    Zone,
    /// There are prices already, and a price in another currency is another price.
    CurrencyStays,
    /// Somebody else has changed it since it was shown.
    Changed,
}

impl Rejection for BlockRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "shop-field-missing",
            Self::Long { .. } => "shop-field-long",
            Self::Unfit(_) => "shop-field-unfit",
            Self::Email => "shop-email-unfit",
            Self::Phone => "shop-phone-unfit",
            Self::Country => "shop-country-unknown",
            Self::TaxId => "shop-tax-id-unfit",
            Self::Zone => "shop-zone-unknown",
            Self::CurrencyStays => "shop-currency-stays",
            Self::Changed => "shop-changed-meanwhile",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Long { most, .. } => vec![("most", Word::Count(*most as i64))],
            _ => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Missing(field) | Self::Long { field, .. } | Self::Unfit(field) => Some(field),
            Self::Email => Some("email"),
            Self::Phone => Some("phone"),
            Self::Country => Some("country"),
            Self::TaxId => Some("tax_id"),
            Self::Zone => Some("zone"),
            Self::CurrencyStays => Some("currency"),
            Self::Changed => None,
        }
    }
}

/// What the shop is and what of that may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The currency as it is.
    pub currency: kernel::Currency,
    /// Whether anything has a price.
    pub has_prices: bool,
}

/// The part as it is kept, if it may be.
pub fn block(block: Block, standing: Standing) -> Result<Block, BlockRejected> {
    Ok(match block {
        Block::Naming(said) => Block::Naming(naming(&said)?),
        Block::Identity(said) => Block::Identity(identity(&said)?),
        Block::Trade(said) => Block::Trade(trade(said, standing)?),
    })
}

fn naming(said: &Naming) -> Result<Naming, BlockRejected> {
    let name = needed("name", line("name", &said.name, 60)?)?;
    let both = |fields: [&'static str; 2], text: &Localized, most| {
        let one = |field, text: &str| line(field, text, most);
        Ok::<_, BlockRejected>(Localized { es: one(fields[0], &text.es)?, en: one(fields[1], &text.en)? })
    };
    Ok(Naming {
        name,
        sentence: both(["sentence_es", "sentence_en"], &said.sentence, 160)?,
        welcome: both(["welcome_es", "welcome_en"], &said.welcome, 600)?,
    })
}

fn identity(said: &Identity) -> Result<Identity, BlockRejected> {
    let country = said.country.trim().to_owned();
    let legal_name = needed("legal_name", line("legal_name", &said.legal_name, 160)?)?;
    if country.len() != 2 || !country.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(BlockRejected::Country);
    }
    let number = needed("tax_id", line("tax_id", &said.tax_id, 40)?)?;
    Ok(Identity {
        legal_name,
        tax_id: tax_id(&number, &country).ok_or(BlockRejected::TaxId)?,
        address: needed("address", line("address", &said.address, 240)?)?,
        country,
        email: email(&needed("email", line("email", &said.email, 254)?)?)?,
        phone: phone(line("phone", &said.phone, 40)?)?,
        registry: line("registry", &said.registry, 300)?,
        adr_body: line("adr_body", &said.adr_body, 300)?,
    })
}

fn trade(said: Trade, standing: Standing) -> Result<Trade, BlockRejected> {
    if standing.has_prices && said.currency != standing.currency {
        return Err(BlockRejected::CurrencyStays);
    }
    let zone = said.zone.trim().to_owned();
    zone.parse::<Zone>().map_err(|_| BlockRejected::Zone)?;
    Ok(Trade { zone, ..said })
}

fn needed(field: &'static str, text: String) -> Result<String, BlockRejected> {
    if text.is_empty() { Err(BlockRejected::Missing(field)) } else { Ok(text) }
}

/// One line: blanks and ends of lines become single blanks.
fn line(field: &'static str, text: &str, most: usize) -> Result<String, BlockRejected> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().any(is_odd) {
        return Err(BlockRejected::Unfit(field));
    }
    if line.chars().count() > most {
        return Err(BlockRejected::Long { field, most });
    }
    Ok(line)
}

/// Signs that nobody sees and that change how the others are read.
fn is_odd(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn email(text: &str) -> Result<String, BlockRejected> {
    let is_plain = |sign: u8| sign.is_ascii_graphic() && !b"<>()[],;:\\\"".contains(&sign);
    let (who, at) = text.split_once('@').ok_or(BlockRejected::Email)?;
    let is_host = at.contains('.') && !at.contains('@') && !at.starts_with('.') && !at.ends_with('.');
    let is_whole = !who.is_empty() && is_host && text.bytes().all(is_plain);
    if is_whole { Ok(text.to_owned()) } else { Err(BlockRejected::Email) }
}

fn phone(text: String) -> Result<String, BlockRejected> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = text.chars().all(|sign| sign.is_ascii_digit() || " +-().".contains(sign));
    if text.is_empty() || (is_plain && (6..=15).contains(&digits)) {
        Ok(text)
    } else {
        Err(BlockRejected::Phone)
    }
}
