//! The words of pricing: a rate, what is to be priced, for whom and where to. What comes out is in `priced`, promotions are
//! in `promotion` (as they are typed in `written`), what the shop decides about taxes in `tax`, groups of people in `group`.

mod group;
mod priced;
mod promotion;
mod tax;
mod written;

pub use group::{Group, GroupId, GroupWanted, Grouped, PutIn};
pub use priced::{
    Cause, CodeSaid, Priced, PricedCharge, PricedLine, Said, Share, TaxKind, TaxTotal, VatProof, Why, WhyLine,
};
pub use promotion::{Draft, Gives, GivesKind, Promotion, PromotionId, State, Tier, Wants};
pub use tax::{Exports, OwnRates, Prices, Rates, Seat, TaxSettings};
pub use written::Written;

use addresses::model::Place;
use catalog::model::TaxClass;
use catalog_facts::{BrandId, CategoryId, ProductId, VariantId};
use kernel::{Currency, Lang, Money, PersonId};
use serde::{Deserialize, Serialize};

/// A share in hundredths of a percent: 2100 is 21 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rate(pub u32);

impl Rate {
    /// The whole of something.
    pub const WHOLE: Self = Self(10_000);

    /// Digits without the sign, as people type them: `21`, `5,2`.
    pub fn digits(self, lang: Lang) -> String {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        let mark = lang.decimal_mark();
        match (part, part % 10) {
            (0, _) => whole.to_string(),
            (_, 0) => format!("{whole}{mark}{}", part / 10),
            _ => format!("{whole}{mark}{part:02}"),
        }
    }

    /// As a language prints it: `5,2 %`, `5.2%`.
    pub fn show(self, lang: Lang) -> String {
        let digits = self.digits(lang);
        match lang {
            Lang::Es => format!("{digits}\u{a0}%"),
            Lang::En => format!("{digits}%"),
        }
    }
}

/// A line of a basket, as the catalogue and the basket know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineToPrice {
    /// By what whoever asks knows it again; once in what is to be priced.
    pub key: u32,
    /// What it is.
    pub product: ProductId,
    /// Which one exactly.
    pub variant: VariantId,
    /// Who makes it.
    pub brand: Option<BrandId>,
    /// Its categories and all above them.
    pub categories: Vec<CategoryId>,
    /// How it is taxed.
    pub class: TaxClass,
    /// The price of one as it is shown: with the tax of the seller's place in it.
    pub unit: Money,
    /// Whether that is a reduced price.
    pub is_reduced: bool,
    /// How many, at least one.
    pub quantity: u32,
}

/// Who buys, as far as it changes what they pay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buyer {
    /// Who; nobody for a guest.
    pub person: Option<PersonId>,
    /// Whether they have ordered nothing yet; of a guest nobody asks.
    pub is_first_order: bool,
    /// Groups of people that they belong to.
    pub groups: Vec<String>,
    /// A retailer who pays the equivalence surcharge of Spain.
    pub has_surcharge: bool,
    /// A company with a valid VAT number of another country of the Union. [`crate::reads::as_company`] says so.
    pub vat_id: bool,
    /// When that was looked up, for an order to keep.
    pub vat_proof: Option<VatProof>,
}

/// What is to be priced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToPrice {
    /// The currency of every amount in it.
    pub currency: Currency,
    /// The goods.
    pub lines: Vec<LineToPrice>,
    /// What delivery costs as it is shown, before promotions; nothing while it is not known.
    pub delivery: Option<Money>,
    /// What the way to pay costs as it is shown.
    pub fee: Option<Money>,
    /// Where the goods go; nothing stands for the shop's own place.
    pub place: Option<Place>,
    /// Who buys.
    pub buyer: Buyer,
    /// Codes as they were typed.
    pub codes: Vec<String>,
}
