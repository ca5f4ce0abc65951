//! Ways to pay: what each can do, and what the shop has decided about it.

use super::Peer;
use kernel::Money;
use serde::{Deserialize, Serialize};

kernel::codes! {
    /// A way to pay.
    Way {
        /// A provider that is none: for trying out.
        Test = "test",
        /// A card, on the page of Stripe.
        Stripe = "stripe",
        /// A card, on the page of the bank's terminal.
        Redsys = "redsys",
        /// Bizum, on the page of the same terminal.
        Bizum = "bizum",
        /// The buyer sends the money from their bank.
        Transfer = "transfer",
        /// The buyer pays whoever brings it.
        CashOnDelivery = "cash_on_delivery",
        /// Nothing is to be paid.
        Free = "free",
    }
}

/// What a way to pay can do. It stands with the way and not with the adapter of its provider, because rules ask it where no
/// adapter is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// The money may be held now and taken later.
    pub manual_capture: bool,
    /// It may be charged again without the buyer.
    pub off_session: bool,
    /// One payment may go to several sellers (PSD2: nobody holds money of others).
    pub split: bool,
    /// A part may go back.
    pub partial_refund: bool,
    /// The buyer goes to a page of the provider.
    pub redirect: bool,
    /// The provider tells us by itself what happens.
    pub notifies: bool,
    /// Somebody of the shop sees the money and says so.
    pub by_hand: bool,
    /// The provider keeps a card for whoever pays, if they want that.
    pub keeps_cards: bool,
}

impl Way {
    /// Those that the shop may offer, in the order in which buyers see them.
    pub const OFFERED: [Self; 6] =
        [Self::Stripe, Self::Redsys, Self::Bizum, Self::Test, Self::Transfer, Self::CashOnDelivery];

    /// With whom the shop needs a contract for it, if with anybody.
    pub const fn peer(self) -> Option<Peer> {
        match self {
            Self::Stripe => Some(Peer::Stripe),
            Self::Redsys | Self::Bizum => Some(Peer::Redsys),
            Self::Test | Self::Transfer | Self::CashOnDelivery | Self::Free => None,
        }
    }

    /// What it can do.
    pub const fn abilities(self) -> Abilities {
        const NONE: Abilities = Abilities {
            manual_capture: false,
            off_session: false,
            split: false,
            partial_refund: true,
            redirect: false,
            notifies: false,
            by_hand: false,
            keeps_cards: false,
        };
        match self {
            Self::Test | Self::Redsys => {
                Abilities { off_session: true, redirect: true, notifies: true, keeps_cards: true, ..NONE }
            }
            Self::Bizum => Abilities { redirect: true, notifies: true, ..NONE },
            Self::Stripe => Abilities {
                manual_capture: true,
                off_session: true,
                redirect: true,
                notifies: true,
                keeps_cards: true,
                ..NONE
            },
            Self::Transfer | Self::CashOnDelivery => Abilities { by_hand: true, ..NONE },
            Self::Free => NONE,
        }
    }

    /// The key of its name: what a buyer pays with, whoever moves the money.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Test => "payments-way-test",
            Self::Stripe | Self::Redsys => "payments-way-card",
            Self::Bizum => "payments-way-bizum",
            Self::Transfer => "payments-way-transfer",
            Self::CashOnDelivery => "payments-way-cash",
            Self::Free => "payments-way-free",
        }
    }

    /// The key of its name for those who run the shop: it says who moves the money.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Stripe => "payments-way-stripe-title",
            Self::Redsys => "payments-way-redsys-title",
            Self::Bizum => "payments-way-bizum-title",
            Self::Test | Self::Transfer | Self::CashOnDelivery | Self::Free => self.name(),
        }
    }

    /// The key of a sentence that says how it goes.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Test => "payments-way-test-text",
            Self::Stripe | Self::Redsys => "payments-way-card-text",
            Self::Bizum => "payments-way-bizum-text",
            Self::Transfer => "payments-way-transfer-text",
            Self::CashOnDelivery => "payments-way-cash-text",
            Self::Free => "payments-way-free-text",
        }
    }
}

/// What belongs to a way to pay, as the shop has decided it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Terms {
    /// Nothing.
    None,
    /// Where the money is sent, and for how many days an order waits for it.
    Transfer {
        /// The account, without blanks.
        iban: String,
        /// Whose it is.
        holder: String,
        /// Days.
        days: u32,
    },
    /// What it costs, and where it is offered.
    Cash {
        /// In minor units of the shop's currency.
        fee: i64,
        /// Two letters of ISO 3166 each.
        countries: Vec<String>,
    },
}

/// What the shop has decided about a way to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaySetting {
    /// Which one.
    pub way: Way,
    /// Whether it is offered.
    pub is_on: bool,
    /// What belongs to it.
    pub terms: Terms,
    /// Which change this is; none was made yet where it is zero.
    pub version: i64,
}

impl WaySetting {
    /// A way about which nobody has decided anything.
    pub fn untouched(way: Way) -> Self {
        let terms = match way {
            Way::Test | Way::Stripe | Way::Redsys | Way::Bizum | Way::Free => Terms::None,
            Way::Transfer => Terms::Transfer { iban: String::new(), holder: String::new(), days: 7 },
            Way::CashOnDelivery => Terms::Cash { fee: 0, countries: vec!["ES".into()] },
        };
        Self { way, is_on: false, terms, version: 0 }
    }
}

/// What somebody of the shop types about a way to pay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WayWish {
    /// Whether it is offered.
    pub is_on: bool,
    /// An account.
    pub iban: String,
    /// Whose it is.
    pub holder: String,
    /// Days.
    pub days: String,
    /// An amount.
    pub fee: String,
    /// Countries, with blanks or commas between them.
    pub countries: String,
}

/// A way to pay, as a buyer is offered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodShown {
    /// What a form sends.
    pub code: String,
    /// The key of its name.
    pub name: &'static str,
    /// The key of a sentence about it.
    pub text: &'static str,
    /// What it costs more, if anything.
    pub fee: Option<Money>,
}

/// Where a transfer goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferData {
    /// The account, in groups of four.
    pub iban: String,
    /// Whose it is.
    pub holder: String,
    /// For how many days an order waits for it.
    pub days: u32,
}
