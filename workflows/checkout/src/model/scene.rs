//! Everything that is known when somebody buys: the page prints it, and the order is placed with it.

use super::Sums;
use addresses::model::{AddressId, Kept, Place, PostalAddress};
use baskets::model::{BasketLine, Came};
use baskets_facts::BasketId;
use catalog::reads::sale::SaleItem;
use kernel::{Money, Personal};
use payments::model::{MethodShown, SavedCard};
use pricing::model::Priced;
use sellers::model::SellerShown;
use sellers_facts::SellerId;
use shipping::model::Quote;

/// A line of the basket.
#[derive(Clone, Debug)]
pub struct Line {
    /// What was put in.
    pub line: BasketLine,
    /// What is sold under it; nothing where it is not sold any more.
    pub item: Option<SaleItem>,
}

impl Line {
    /// How many are left, if that is fewer than there are in the basket.
    pub fn left(&self) -> Option<i64> {
        let available = self.item.as_ref().map_or(0, |item| item.available.max(0));
        (available < i64::from(self.line.quantity)).then_some(available)
    }
}

/// One of those who sell what is in the basket, and send it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// Who; nobody stands for the house.
    pub seller: Option<SellerId>,
    /// What they are called; nothing for the house.
    pub shown: Option<SellerShown>,
    /// What sending theirs costs, after what promotions take off. All of these are what delivery costs.
    pub delivery: Money,
}

/// What is known.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Which basket.
    pub basket: BasketId,
    /// From where whoever filled it came.
    pub came: Came,
    /// What is in it, in its order.
    pub lines: Vec<Line>,
    /// The confirmed address of whoever is signed in.
    pub email: Option<Personal<String>>,
    /// Their addresses.
    pub kept: Vec<Kept>,
    /// The one that was chosen among them, or counts until one is.
    pub chosen: Option<AddressId>,
    /// Where it would go, as far as tax and delivery ask.
    pub place: Place,
    /// Whether that is the shop's own place, because no address was typed yet.
    pub is_place_assumed: bool,
    /// Whether anything has to be brought anywhere.
    pub needs_delivery: bool,
    /// Who sends it, the house first.
    pub senders: Vec<Sender>,
    /// The ways of delivery to that place that all of them have, the cheapest first.
    pub quotes: Vec<Quote>,
    /// The one that was chosen, or the one that counts until one is.
    pub way: Option<Quote>,
    /// Whether the number of a company changes what it costs, and is asked for.
    pub asks_vat: bool,
    /// Cards that are kept for them and can pay this, the last first.
    pub cards: Vec<SavedCard>,
    /// The one that was chosen, or the one that counts until something is.
    pub card: Option<SavedCard>,
    /// The ways to pay.
    pub methods: Vec<MethodShown>,
    /// The one that was chosen, or the one that counts until one is; of a card that is kept its own.
    pub pay: Option<MethodShown>,
    /// What it costs.
    pub priced: Priced,
}

impl Scene {
    /// Where it goes: the address that was chosen of their book, or what was typed.
    pub fn address<'s>(&'s self, typed: &'s PostalAddress) -> &'s PostalAddress {
        let kept = self.chosen.and_then(|id| self.kept.iter().find(|kept| kept.id == id));
        kept.map_or(typed, |kept| kept.address.reveal())
    }

    /// What it costs in short, as it travels with the form.
    pub fn sums(&self) -> Sums {
        Sums::of(&self.priced)
    }

    /// What is handed over at once, if whoever buys agrees to that.
    pub fn at_once(&self) -> impl Iterator<Item = &SaleItem> {
        let items = self.lines.iter().filter_map(|line| line.item.as_ref());
        items.filter(|item| orders::model::is_at_once(item.kind, item.withdrawal))
    }

    /// How many pieces there are in all.
    pub fn pieces(&self) -> i64 {
        self.lines.iter().map(|line| i64::from(line.line.quantity)).sum()
    }
}
