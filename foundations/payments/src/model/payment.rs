//! A payment, its attempts and what went back of it.

use super::{Away, CardUse, CardWish, OurMovement, Way};
use kernel::{Id, Lang, Money, Personal, Subject, Tag, Timestamp};
use payments_facts::{PaymentId, RefundId};

/// Marks the id of an attempt at a payment: the key by which the provider knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trial {}
impl Tag for Trial {
    const KIND: &'static str = "payment_attempt";
}

/// The id of an attempt at a payment.
pub type AttemptId = Id<Trial>;

kernel::codes! {
    /// How a payment stands.
    State {
        /// An attempt has begun, and nobody knows yet how it goes.
        Started = "started",
        /// Whoever pays must do something: fill in a card, make a transfer.
        ActionNeeded = "action_needed",
        /// The money is promised.
        Authorised = "authorised",
        /// The money is ours.
        Captured = "captured",
        /// The last attempt was refused; another may be made.
        Declined = "declined",
        /// Somebody gave it up.
        Voided = "voided",
        /// Nobody paid in time.
        Expired = "expired",
    }
}

impl State {
    /// Whether it may still be paid by what is under way.
    pub const fn is_under_way(self) -> bool {
        match self {
            Self::Started | Self::ActionNeeded => true,
            Self::Authorised | Self::Captured | Self::Declined | Self::Voided | Self::Expired => false,
        }
    }
}

kernel::codes! {
    /// How far an attempt has come.
    Stage {
        /// The provider is asked.
        Begun = "begun",
        /// Whoever pays must do something.
        Waiting = "waiting",
        /// The money is promised.
        Authorised = "authorised",
        /// The money is ours.
        Captured = "captured",
        /// It was refused.
        Declined = "declined",
        /// The provider was told to forget it.
        Dropped = "dropped",
        /// It took another amount than was asked for, which goes back.
        Odd = "odd",
    }
}

kernel::codes! {
    /// Why an attempt was refused, as far as people need to know.
    Reason {
        /// The bank says no and not why.
        Declined = "declined",
        /// There is not enough money.
        Funds = "funds",
        /// Whoever pays did not show who they are.
        Authentication = "authentication",
        /// The provider could not do it.
        Provider = "provider",
    }
}

kernel::codes! {
    /// How a refund stands.
    RefundState {
        /// The provider is asked.
        Waiting = "waiting",
        /// Somebody of the shop must send the money.
        ByHand = "by_hand",
        /// The money went back.
        Done = "done",
        /// It did not.
        Failed = "failed",
    }
}

/// How the buyer comes back to us, until it is forgotten. Both parts lead to somebody's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayBack {
    /// What stands in the address.
    pub secret: Personal<String>,
    /// Where they go on: a path of ours.
    pub path: Personal<String>,
}

/// Something that is to be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Which one.
    pub id: PaymentId,
    /// What is paid for.
    pub about: Subject,
    /// Which payment of it this is, counted from one.
    pub turn: u32,
    /// What people call it.
    pub reference: String,
    /// How much.
    pub amount: Money,
    /// By which way.
    pub way: Way,
    /// Whether its money is only held at first, and taken when somebody says so.
    pub is_held: bool,
    /// How it stands.
    pub state: State,
    /// How much is promised, or was.
    pub authorised: Money,
    /// How much is ours.
    pub captured: Money,
    /// How much of that was asked back and did not fail.
    pub refunded: Money,
    /// Since when whoever paid says that they did not, whatever has come of it.
    pub disputed_at: Option<Timestamp>,
    /// What their bank has decided about that.
    pub dispute_end: Option<DisputeEnd>,
    /// Why the last attempt was refused.
    pub reason: Option<Reason>,
    /// The number of the attempt that counts; none where nothing was to be paid.
    pub attempt: u32,
    /// How the buyer comes back.
    pub back: Option<WayBack>,
    /// The language in which the provider speaks to them.
    pub lang: Lang,
    /// Until when it must be paid.
    pub expires_at: Option<Timestamp>,
    /// Since when it is there.
    pub created_at: Timestamp,
}

impl Payment {
    /// How much may still go back.
    pub fn left(&self) -> Money {
        Money::new(self.captured.minor.saturating_sub(self.refunded.minor), self.amount.currency)
    }

    /// Whether whoever paid has asked their bank for the money, and did not fail.
    pub fn is_disputed(&self) -> bool {
        self.disputed_at.is_some() && !self.dispute_end.is_some_and(|end| end.is_won)
    }
}

/// What a bank has decided about a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisputeEnd {
    /// When we heard of it.
    pub at: Timestamp,
    /// Whether the money stays with the shop.
    pub is_won: bool,
}

/// What people call a payment, without what they leave out or write otherwise when they type it.
pub fn folded(reference: &str) -> String {
    let letters = reference.chars().filter(|sign| sign.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}

/// An attempt at a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Which one; the provider knows it by this.
    pub id: AttemptId,
    /// At which payment.
    pub payment: PaymentId,
    /// Counted from one.
    pub number: u32,
    /// By which way.
    pub way: Way,
    /// How far it has come.
    pub stage: Stage,
    /// How the provider calls it; empty while nobody knows.
    pub their_ref: String,
    /// Where the buyer goes on at the provider. Whoever has it may pay there.
    pub away: Option<Personal<Away>>,
    /// Why it was refused.
    pub reason: Option<Reason>,
    /// With which card.
    pub card: CardUse,
    /// When it began.
    pub begun_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// Money that goes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refund {
    /// Which one; the provider knows it by this.
    pub id: RefundId,
    /// Of which payment.
    pub payment: PaymentId,
    /// The number of the attempt that took the money.
    pub attempt: u32,
    /// Whether it was taken beside what was asked for: the payment counts it neither as taken nor as given back.
    pub is_extra: bool,
    /// Why: a return, an order that was cancelled.
    pub cause: Subject,
    /// How much.
    pub amount: Money,
    /// How it stands.
    pub state: RefundState,
    /// How the provider calls it.
    pub their_ref: String,
    /// Why it failed.
    pub reason: Option<Reason>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// A payment with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// The payment.
    pub payment: Payment,
    /// Every attempt at it, the first first.
    pub attempts: Vec<Attempt>,
    /// What went back, or is to, the first first.
    pub refunds: Vec<Refund>,
    /// What was moved by all that, line by line.
    pub moved: Vec<OurMovement>,
}

/// What somebody wants paid.
#[derive(Clone)]
pub struct NewPayment {
    /// What is paid for.
    pub about: Subject,
    /// What people call it: the code of an order.
    pub reference: String,
    /// How much; nothing is fine too.
    pub amount: Money,
    /// The code of a way to pay.
    pub method: String,
    /// Where the buyer goes on afterwards: a path of ours.
    pub back_to: String,
    /// The language of the buyer.
    pub lang: Lang,
    /// Until when it must be paid, where the way has no time of its own.
    pub expires_at: Option<Timestamp>,
    /// With which card, where the way is one of cards.
    pub card: CardWish,
}

/// Where whoever pays goes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// To a page of ours: it leads on to the provider, or says that we are still asking.
    Page(String),
    /// Nowhere: it is paid, or as good as paid.
    Done,
    /// Nowhere: the money comes later, by transfer.
    Waiting,
    /// It was refused. The key of a text that says why.
    Declined(String),
}
