//! What somebody agrees to buy, as whoever closes the purchase hands it over.

use super::{GroupId, OrderId};
use addresses::model::PostalAddress;
use catalog::reads::sale::SaleItem;
use jiff::civil::Date;
use kernel::{Lang, Localized, Money, PersonId, Personal};
use payments::model::CardWish;
use pricing::model::Priced;
use sellers::model::Commission;
use sellers_facts::SellerId;
use serde::{Deserialize, Serialize};

/// What somebody agrees to buy. The stock is held by its id before it is placed.
#[derive(Clone, Debug)]
pub struct NewGroup {
    /// Which one it becomes.
    pub id: GroupId,
    /// Who buys, if they are signed in.
    pub person: Option<PersonId>,
    /// Where letters go.
    pub email: Personal<String>,
    /// In which language.
    pub lang: Lang,
    /// Where the goods go.
    pub delivery_to: Personal<PostalAddress>,
    /// Who is written on the invoice, if that is somebody else.
    pub billing_to: Option<Personal<PostalAddress>>,
    /// Whether they need an invoice with their name.
    pub wants_invoice: bool,
    /// What they say to the shop.
    pub note: Personal<String>,
    /// What it costs, and why.
    pub priced: Priced,
    /// What is bought; each item by the key of its priced line.
    pub items: Vec<NewItem>,
    /// How it is delivered; nothing where nothing is.
    pub delivery: Option<ChosenDelivery>,
    /// What each seller's delivery costs, discounts counted: together what delivery costs. Empty where all of it is the house's,
    /// or the only seller's.
    pub delivery_of: Vec<(Option<SellerId>, Money)>,
    /// How it is paid.
    pub method: String,
    /// What becomes of the card that pays it.
    pub card: CardWish,
    /// From where the browser came.
    pub source: Source,
    /// Whether they agree to get files at once, and know that they may not go back on them once they have begun: said of all such
    /// lines (RULES section 2 row 6).
    pub consents: bool,
    /// The texts that they agree to, as Markdown, each with its title: those of `AGREED`, as far as there are any.
    pub terms: Vec<String>,
}

/// Something that is bought.
#[derive(Clone, Debug)]
pub struct NewItem {
    /// The key of its priced line.
    pub key: u32,
    /// What it is at this moment.
    pub item: SaleItem,
    /// Who sells it; nobody where the house does.
    pub seller: Option<SellerId>,
    /// What the house keeps of it, by which rules; each amount is of the whole line.
    pub commissions: Vec<Commission>,
}

/// How the goods come to whoever bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A carrier brings them.
    Carrier,
    /// They are fetched in the shop.
    PickUp,
    /// They are fetched where a carrier left them.
    CollectionPoint,
}

impl Kind {
    /// The kind of that word; what is not known is brought.
    pub fn of(code: &str) -> Self {
        match code {
            "pick_up" => Self::PickUp,
            "collection_point" => Self::CollectionPoint,
            _ => Self::Carrier,
        }
    }
}

/// The way of delivery that was chosen, as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenDelivery {
    /// The key of the quote.
    pub key: String,
    /// What it was called.
    pub name: Localized,
    /// What kind of way it is.
    pub kind: Kind,
    /// Who carries, as a code of `shipping_facts::carriers`.
    pub carrier: Option<String>,
    /// The first day on which it should arrive.
    pub earliest: Date,
    /// The last.
    pub latest: Date,
    /// Where it is fetched.
    pub point: Option<Localized>,
    /// What the cheapest usual way cost at that moment: whoever goes back on a purchase is given back no more for its delivery
    /// (Directive 2011/83, article 13). Nothing where nobody noted it.
    #[serde(default)]
    pub standard: Option<Money>,
}

/// From where the browser came: words for figures, nothing about a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The host of the page that led here.
    pub referrer: String,
    /// The word of the link that was shared.
    pub share: String,
}

impl Source {
    /// The word by which it is counted: the link that was shared, else the page that led here, else nothing is known.
    pub fn word(&self) -> &str {
        if self.share.is_empty() { &self.referrer } else { &self.share }
    }
}

/// What was placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What was agreed at once.
    pub group: GroupId,
    /// One order for each seller.
    pub orders: Vec<OrderId>,
    /// The short word by which people speak of it.
    pub code: String,
    /// Leads whoever bought without an account to it. It stands nowhere else.
    pub secret: String,
}
