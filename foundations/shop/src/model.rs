//! Who the shop is, as it is kept, and the official notice that it shows.

mod blocks;

pub use blocks::{Block, Identity, Naming, Trade};

use kernel::{Currency, Lang, Localized};
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
    /// The one language in which visitors are spoken to; nothing: in all of them.
    pub only: Option<Lang>,
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
            only: None,
            currency: Currency::EUR,
            zone: "Europe/Madrid".into(),
        }
    }
}

impl Profile {
    /// The language in which stands what must be written in one.
    pub fn first(&self) -> Lang {
        self.only.unwrap_or_default()
    }
}

/// The official notice of the legal guarantee in one language, exactly as its file is (RULES section 2 row 17).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The hash of the file.
    pub file: String,
    /// What the file is.
    pub kind: NoticeKind,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

impl Notice {
    /// Where browsers find it, without prefix of a language.
    pub fn address(&self) -> String {
        format!("/shop/notice/{}.{}", self.file, self.kind.code())
    }
}

/// The form of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// As drawings are.
    Png,
    /// As photographs are.
    Jpeg,
    /// Either.
    WebP,
}

impl NoticeKind {
    /// The word in the database, and how its address ends.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::WebP => "webp",
        }
    }

    /// The form that a word of the database names.
    pub fn of(code: &str) -> Option<Self> {
        [Self::Png, Self::Jpeg, Self::WebP].into_iter().find(|kind| kind.code() == code)
    }

    /// What browsers call it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
        }
    }
}
