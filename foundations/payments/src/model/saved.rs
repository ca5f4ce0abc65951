//! Cards that a provider keeps for somebody: what of them is known here, and with which card a payment is made. No number of a
//! card is ever here, but its last four digits.

use super::Way;
use kernel::{PersonId, Personal, Timestamp};
pub use payments_facts::SavedId;

/// A card that somebody may pay with again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCard {
    /// Which one.
    pub id: SavedId,
    /// By which way it pays.
    pub way: Way,
    /// Whose network: `visa`, `mastercard`; empty where the provider does not say.
    pub brand: String,
    /// The end of its number; empty where the provider does not say.
    pub last_four: String,
    /// The year and the month (1 to 12) in which it ends, where the provider says.
    pub expires: Option<(u32, u32)>,
    /// Since when it is kept.
    pub saved_at: Timestamp,
}

impl SavedCard {
    /// What the network calls itself; nothing where nobody knows it.
    pub fn network(&self) -> Option<&'static str> {
        let known = NETWORKS.iter().find(|(code, _)| *code == self.brand);
        known.map(|(_, name)| *name)
    }

    /// The last month in which it pays, as it stands on a card: `08/31`.
    pub fn ends(&self) -> Option<String> {
        self.expires.map(|(year, month)| format!("{month:02}/{:02}", year % 100))
    }
}

/// Networks of cards, by the words of providers.
const NETWORKS: [(&str, &str); 7] = [
    ("visa", "Visa"),
    ("mastercard", "Mastercard"),
    ("amex", "American Express"),
    ("diners", "Diners Club"),
    ("discover", "Discover"),
    ("jcb", "JCB"),
    ("unionpay", "UnionPay"),
];

/// With which card somebody wants to pay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardWish {
    /// With one that is typed at the provider and kept nowhere.
    #[default]
    Once,
    /// With one that is typed there and kept for the next time: whoever pays has agreed to that. It counts only for somebody who
    /// is signed in, and by a way that keeps cards.
    Keep,
    /// With one that is kept. It is charged without asking again, where their bank lets us.
    Saved(SavedId),
}

/// With which card an attempt is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardUse {
    /// With one that is typed at the provider and kept nowhere.
    #[default]
    Typed,
    /// With one that is typed there, and kept by this id if it pays.
    Keep(SavedId),
    /// With one that is kept.
    Charge {
        /// Which one.
        card: SavedId,
        /// Whether whoever pays is there and may be asked by their bank.
        is_there: bool,
    },
}

kernel::codes! {
    /// How a card stands that a provider is to keep.
    SavedStanding {
        /// Somebody has agreed, and has not paid yet.
        Agreed = "agreed",
        /// The provider keeps it.
        Kept = "kept",
        /// The provider is told to forget it.
        Leaving = "leaving",
    }
}

/// A card as a provider tells of it. The references open it for whoever has the shop's keys as well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptCard {
    /// How the provider calls whoever it belongs to; empty where it does not.
    pub customer: Personal<String>,
    /// How it calls the card.
    pub their_ref: Personal<String>,
    /// How the network calls the payment by which it was kept; empty where nobody asks for that.
    pub first_ref: Personal<String>,
    /// Whose network: `visa`.
    pub brand: String,
    /// The end of its number.
    pub last_four: String,
    /// The year and the month in which it ends.
    pub expires: Option<(u32, u32)>,
}

/// A card that a provider is to keep for somebody, or keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Which one.
    pub id: SavedId,
    /// Whose; nobody's while it leaves.
    pub person: Option<PersonId>,
    /// By which way it pays.
    pub way: Way,
    /// How it stands.
    pub standing: SavedStanding,
    /// What the provider tells of it.
    pub card: KeptCard,
    /// When its owner agreed.
    pub agreed_at: Timestamp,
    /// When it was kept.
    pub saved_at: Option<Timestamp>,
}
