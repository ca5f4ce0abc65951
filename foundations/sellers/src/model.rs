//! The nouns: a seller with everything that the law asks of them, and what becomes of them. What the house keeps of their sales is
//! in `commission`, what forms say in `written`.

mod commission;
mod written;

pub use commission::{Coming, Commission, Rule, RuleDraft, RuleSeen, Takes, ToCommission, Track, Whose};
pub use sellers_facts::{RuleId, SellerId, SellerState as State};
pub use written::{RuleWritten, SellerWritten};

use addresses::model::{Place, PostalAddress};
use jiff::civil::Date;
use kernel::{PersonId, Personal, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whoever sells here besides the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seller {
    /// Which one.
    pub id: SellerId,
    /// Their part of the address of their page. It stays when they call themselves otherwise.
    pub slug: String,
    /// What they are called in the shop.
    pub name: String,
    /// How far they have come.
    pub state: State,
    /// Whose account they have here, if any.
    pub person: Option<PersonId>,
    /// Whether they sell by profession; a private person's buyer has fewer rights.
    pub is_trader: bool,
    /// Who they are.
    pub trader: Personal<Trader>,
    /// So many working days more than the house they need until what was bought is on its way.
    pub preparation_days: u32,
    /// After so many days they are paid again; nothing where somebody does it by hand.
    pub payout_days: Option<u32>,
    /// Since when they stand for it that they offer nothing that is against the law (DSA art. 30).
    pub certified_at: Option<Timestamp>,
    /// When somebody has compared what they say.
    pub verified_at: Option<Timestamp>,
    /// With what: a register, a document.
    pub verified_by: String,
    /// When they are closed, where that was announced.
    pub closes_at: Option<Timestamp>,
    /// Since when they are closed.
    pub closed_at: Option<Timestamp>,
    /// When they were written down first.
    pub created_at: Timestamp,
    /// How often they were written.
    pub version: i64,
}

impl Seller {
    /// Whether visitors see them: whoever sells or has sold here.
    pub fn is_seen(&self) -> bool {
        match self.state {
            State::Active | State::Paused | State::Suspended => true,
            State::Draft | State::Identified | State::Verified | State::Closed => false,
        }
    }
}

/// Who somebody is, as DSA art. 30 and Ley 13/2023 (DAC7) want it written down. Empty is what nobody has said.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trader {
    /// Name, company, address, telephone and tax number.
    pub address: PostalAddress,
    /// Where they are written to.
    pub email: String,
    /// In which register they stand: `Registro Mercantil de Madrid`.
    pub register: String,
    /// Under which number.
    pub register_no: String,
    /// The account to which they are paid, without blanks.
    pub iban: String,
    /// When somebody without a company was born.
    pub born: Option<Date>,
}

/// Who somebody is is nobody's business who reads a log.
impl fmt::Debug for Trader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Trader(personal)")
    }
}

/// As much of a seller as stands beside what they sell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SellerShown {
    /// What they are called in the shop.
    pub name: String,
    /// Their part of the address of their page.
    pub slug: String,
    /// Whether they sell by profession.
    pub is_trader: bool,
}

/// What somebody wants to become of a seller (RULES 1.T, seller).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// What they say was compared with this.
    Verify {
        /// A register, a document.
        by: String,
    },
    /// They begin to sell.
    Activate,
    /// They stop for a while.
    Pause,
    /// They sell again.
    Resume,
    /// The house does not let them sell.
    Suspend {
        /// Why: they are told so.
        reason: String,
    },
    /// The reason for that is gone: they may sell again, once they want to.
    Reinstate,
    /// They are told that they cannot sell here any more in thirty days.
    Announce {
        /// Why: they are told so.
        reason: String,
    },
    /// That is taken back.
    KeepOn,
    /// They sell here no more.
    Close {
        /// Whether they have asked for it themselves.
        is_asked: bool,
    },
}

impl Command {
    /// The stable word.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Verify { .. } => "verify",
            Self::Activate => "activate",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Suspend { .. } => "suspend",
            Self::Reinstate => "reinstate",
            Self::Announce { .. } => "announce",
            Self::KeepOn => "keep_on",
            Self::Close { .. } => "close",
        }
    }

    /// The command of a word and of what was written beside it.
    pub fn of(code: &str, said: &str) -> Option<Self> {
        let said = said.trim().to_owned();
        match code {
            "verify" => Some(Self::Verify { by: said }),
            "activate" => Some(Self::Activate),
            "pause" => Some(Self::Pause),
            "resume" => Some(Self::Resume),
            "suspend" => Some(Self::Suspend { reason: said }),
            "reinstate" => Some(Self::Reinstate),
            "announce" => Some(Self::Announce { reason: said }),
            "keep_on" => Some(Self::KeepOn),
            "close" => Some(Self::Close { is_asked: true }),
            _ => None,
        }
    }

    /// What was written beside it.
    pub fn said(&self) -> &str {
        match self {
            Self::Verify { by } => by,
            Self::Suspend { reason } | Self::Announce { reason } => reason,
            Self::Activate
            | Self::Pause
            | Self::Resume
            | Self::Reinstate
            | Self::KeepOn
            | Self::Close { .. } => "",
        }
    }
}

/// What became of a seller once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// When.
    pub at: Timestamp,
    /// What they were.
    pub from: State,
    /// What they are since.
    pub to: State,
    /// The word of the command.
    pub command: String,
    /// Why, or by what.
    pub said: Personal<String>,
}

/// Where a seller is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayoutTo {
    /// To whom the account belongs.
    pub holder: Personal<String>,
    /// The account, without blanks.
    pub iban: Personal<String>,
    /// After so many days they are paid again; nothing where somebody does it by hand.
    pub every_days: Option<u32>,
    /// Whether anything may be paid to them now: not before they were verified, nor while they are suspended.
    pub is_open: bool,
}

/// Where a seller counts as being, for the tax on what the house keeps of their sales.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxHome {
    /// Where they are; empty where nobody knows.
    pub place: Place,
    /// Whether they are a business with a number for the tax of their country.
    pub has_vat_number: bool,
}

/// What a seller is asked for before they may sell or be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Who they are and where they are paid.
    Data,
    /// That they stand for what they offer.
    Certificate,
    /// Nothing; the house has to compare what they say.
    Check,
    /// Nothing; they may begin when the house lets them.
    Start,
}
