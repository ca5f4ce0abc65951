//! Ports: what the house needs from others and does not make itself. Each is filled once, in the server.

use kernel::{Currency, Lang, Localized, Open, Timestamp, Word, Zone};
use std::sync::Arc;

/// The only clock and the only dice.
pub trait Machine: Send + Sync {
    /// The machine's time, in whole microseconds.
    fn now(&self) -> Timestamp;
    /// Sixteen random bytes.
    fn random(&self) -> u128;
}

/// Sentences by key and language.
pub trait Texts: Send + Sync {
    /// The sentence, its places filled. An unknown key comes back as itself, in a form that is noticed.
    fn say(&self, lang: Lang, key: &str, with: &[(&str, Word<'_>)]) -> String;
}

/// Which parts of the shop are open. Asked on every request, so it answers from memory.
pub trait Features: Send + Sync {
    /// The present state of a feature.
    fn state(&self, name: &str) -> Open;
}

/// What the shop says about itself on every page.
pub trait Shop: Send + Sync {
    /// The present state.
    fn face(&self) -> Arc<Face>;
}

/// Name, identity block and the settings by which everything is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
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
    /// Two letters of ISO 3166: the country of the law that applies.
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
    /// Where the shop's days begin.
    pub zone: Zone,
    /// The address under which visitors reach the shop, without a slash at its end.
    pub public_url: String,
}

impl Face {
    /// Whether visitors are spoken to in a language. Who works here may read the back office in any.
    pub fn speaks(&self, lang: Lang) -> bool {
        self.only.is_none_or(|only| only == lang)
    }

    /// The languages in which visitors are spoken to.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<> {
        let only = self.only;
        Lang::ALL.into_iter().filter(move |lang| only.is_none_or(|only| only == *lang))
    }

    /// The language in which stands what must be written in one.
    pub fn first(&self) -> Lang {
        self.only.unwrap_or_default()
    }
}
