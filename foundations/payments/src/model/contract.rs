//! What the shop has agreed with whoever moves its money: names and keys. Keys are typed by somebody of the shop, kept, and never
//! shown again.

use kernel::Personal;

kernel::codes! {
    /// Whoever moves money by a contract.
    Peer {
        /// Stripe.
        Stripe = "stripe",
        /// The terminal of a Spanish bank, run by Redsys.
        Redsys = "redsys",
    }
}

impl Peer {
    /// What it calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stripe => "Stripe",
            Self::Redsys => "Redsys",
        }
    }
}

/// Names and keys. A key prints itself nowhere, as if it were somebody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contract {
    /// With Stripe.
    Stripe {
        /// By which they know that we ask.
        secret_key: Personal<String>,
        /// By which we know that they tell us something.
        signing_secret: Personal<String>,
    },
    /// With the bank.
    Redsys {
        /// The number of the shop there.
        merchant_code: String,
        /// The number of its terminal.
        terminal: String,
        /// By which both sign.
        key: Personal<String>,
        /// Whether it is their place for trying out.
        is_sandbox: bool,
    },
}

impl Contract {
    /// With whom.
    pub const fn peer(&self) -> Peer {
        match self {
            Self::Stripe { .. } => Peer::Stripe,
            Self::Redsys { .. } => Peer::Redsys,
        }
    }

    /// Whether no money is moved by it: it is for trying out.
    pub fn is_for_trying(&self) -> bool {
        match self {
            Self::Stripe { secret_key, .. } => !secret_key.reveal().contains("_live_"),
            Self::Redsys { is_sandbox, .. } => *is_sandbox,
        }
    }
}

/// A contract, and which change of it this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contracted {
    /// What was agreed.
    pub contract: Contract,
    /// Counted from one.
    pub version: i64,
}

/// What somebody of the shop types about a contract. A key that is left empty stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractWish {
    /// A key of Stripe.
    pub secret_key: Personal<String>,
    /// A secret of Stripe, by which it signs.
    pub signing_secret: Personal<String>,
    /// The number of the shop at the bank.
    pub merchant_code: String,
    /// The number of its terminal.
    pub terminal: String,
    /// The key of the terminal.
    pub key: Personal<String>,
    /// Whether it is the place for trying out.
    pub is_sandbox: bool,
}
