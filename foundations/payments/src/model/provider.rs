//! What we ask of whoever moves the money, and what they say. How they are asked is `providers`.

use super::{AttemptId, KeptCard, Reason};
use kernel::{Lang, Money, Personal, Timestamp};
use payments_facts::RefundId;
use serde::{Deserialize, Serialize};

/// An attempt, as the provider is asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The key by which they know it: asked again with the same, they do nothing twice.
    pub attempt: AttemptId,
    /// What people call what is paid for.
    pub reference: String,
    /// How much.
    pub amount: Money,
    /// Whether it is only held, until somebody asks for it.
    pub is_held: bool,
    /// The language of the buyer.
    pub lang: Lang,
    /// What stands in the address by which the buyer comes back: `/pay/back/{secret}`.
    pub secret: Personal<String>,
    /// When the attempt began.
    pub begun_at: Timestamp,
    /// Whether they may have been asked before, and their answer was lost.
    pub is_again: bool,
    /// With which card.
    pub card: AskCard,
}

/// With which card an attempt is made, as the provider is asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskCard {
    /// With one that is typed there.
    Typed,
    /// With one that is typed there and that they keep.
    Keep {
        /// How they call whoever pays; empty where they do not know them yet.
        customer: Personal<String>,
    },
    /// With one that they keep.
    Charge {
        /// What they have told of it.
        card: KeptCard,
        /// Whether whoever pays is there and may be asked by their bank.
        is_there: bool,
    },
}

/// A refund, as the provider is asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskBack {
    /// The key by which they know it.
    pub refund: RefundId,
    /// Of which attempt.
    pub attempt: AttemptId,
    /// How they call that attempt.
    pub their_ref: String,
    /// How much.
    pub amount: Money,
    /// Whether they may have been asked before, and their answer was lost.
    pub is_again: bool,
}

/// Where a buyer goes on at the provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Away {
    /// To an address: a path of ours, or one of theirs.
    Page(String),
    /// By a form that is sent there: its address, names and values.
    Form(String, Vec<(String, String)>),
}

/// What a provider says about an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// They are at it.
    Waits,
    /// Whoever pays must do something, at their place or by themselves.
    Asks(Option<Personal<Away>>),
    /// They hold so much for us.
    Holds(Money),
    /// So much is ours.
    Takes(Money),
    /// It is refused.
    Refuses(Reason),
    /// Whoever paid says that they did not pay so much.
    Disputes(Money),
    /// Their bank has decided about that.
    DisputeEnds {
        /// About how much.
        amount: Money,
        /// Whether the money stays with the shop.
        is_won: bool,
    },
}

/// What a provider answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What they say.
    pub said: Said,
    /// How they call the attempt; empty where they do not say.
    pub their_ref: String,
}

/// What a provider brings by itself, as it came over the line.
#[derive(Clone, Default)]
pub struct Delivery {
    /// Names, in small letters, and values of its head.
    pub head: Vec<(String, String)>,
    /// The rest.
    pub body: Vec<u8>,
}

impl Delivery {
    /// A value of its head; empty if it is not there.
    pub fn head(&self, name: &str) -> &str {
        self.head.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// What a provider has told us by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Of which attempt.
    pub attempt: AttemptId,
    /// What.
    pub answer: Answer,
}

/// Why what was brought was not heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHeard {
    /// It does not come from the provider, or is too old to be believed.
    Unsigned,
    /// It could not be kept; they may bring it again.
    Later(String),
}

kernel::codes! {
    /// How it went when a provider was asked something harmless.
    Tried {
        /// They know us.
        Fine = "fine",
        /// Our keys are not theirs.
        Unknown = "unknown",
        /// They do not answer.
        Silent = "silent",
    }
}

/// What a provider answers to whoever wants money back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GivenBack {
    /// It went back. How they call it.
    Done(String),
    /// They cannot: somebody of the shop must.
    ByHand,
    /// They will not.
    Refused(Reason),
}

kernel::codes! {
    /// What the provider that is none knows of an attempt.
    Standing {
        /// Nobody has filled in a card.
        Open = "open",
        /// The bank asks who it is.
        Asking = "asking",
        /// It will be paid in a moment.
        Late = "late",
        /// It was paid.
        Paid = "paid",
        /// It was refused.
        Refused = "refused",
        /// We do not want it any more.
        Dropped = "dropped",
    }
}

kernel::codes! {
    /// The cards that one can try at the provider that is none. The number of each says how it goes.
    Card {
        /// It pays.
        Pays = "4242424242424242",
        /// The bank asks who it is.
        Asks = "4000002500003155",
        /// The bank says no.
        Declined = "4000000000000002",
        /// There is not enough money.
        NoFunds = "4000000000009995",
        /// It pays after a while.
        Late = "4000000000000341",
        /// It pays, and the provider tells us twice.
        Twice = "4000000000000077",
        /// It pays, and some time later its owner says that they did not.
        Disputed = "4000000000000259",
        /// The same, and a while later their bank decides for the shop.
        DisputeWon = "4000000000002685",
        /// The same, and their bank decides for them.
        DisputeLost = "4000000000005423",
        /// It pays where it is typed; kept and charged later, the bank says no.
        PaysOnce = "4000000000000069",
    }
}

/// An attempt, as the provider that is none remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandIn {
    /// Ours.
    pub attempt: AttemptId,
    /// How it stands there.
    pub standing: Standing,
    /// How much.
    pub amount: Money,
    /// Why it was refused.
    pub reason: Option<Reason>,
    /// What was filled in, if anything.
    pub card: Option<Card>,
}
