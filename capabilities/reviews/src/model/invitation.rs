//! Asking how it was: about which order, how far it has come, and what the shop has decided about it.

use catalog_facts::{ProductId, VariantId};
use contributions_facts::ContributionId;
use kernel::{Lang, PersonId, Personal, Timestamp};
use orders_facts::OrderId;

kernel::codes! {
    /// How far it has come (RULES 1.C, review invitation).
    InvitationState {
        /// Something was heard of the order; it has not arrived.
        New = "new",
        /// It arrived; the first letter waits for its day.
        Eligible = "eligible",
        /// The first letter was written.
        Sent = "sent",
        /// The second and last one was.
        Reminded = "reminded",
        /// Something was written about all of it.
        Answered = "answered",
        /// The days are over in which they are asked.
        Expired = "expired",
        /// They are not asked any more, for a reason.
        Stopped = "stopped",
    }
}

kernel::codes! {
    /// Why nobody is asked any more.
    Ended {
        /// They said that they want no such letters.
        OptOut = "opt_out",
        /// All of it was given back, or never sent.
        Returned = "returned",
        /// The order was called off, or all of its money went back.
        Undone = "undone",
        /// They have written about all of it.
        Answered = "answered",
        /// Nobody knows where a letter would go.
        NoAddress = "no_address",
        /// The days are over.
        TooLate = "too_late",
    }
}

kernel::codes! {
    /// By which right somebody is asked (GDPR art. 6).
    Basis {
        /// The shop's interest in being judged, which whoever bought can refuse in each letter (art. 6.1.f).
        LegitimateInterest = "legitimate_interest",
    }
}

/// Asking about an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which order.
    pub order: OrderId,
    /// Who bought, if they have an account.
    pub person: Option<PersonId>,
    /// How far it has come.
    pub state: InvitationState,
    /// Why nobody is asked any more.
    pub why: Option<Ended>,
    /// By which right they are asked; set with the first letter.
    pub basis: Option<Basis>,
    /// When it arrived.
    pub delivered_at: Option<Timestamp>,
    /// When the first letter was written.
    pub sent_at: Option<Timestamp>,
    /// When the second one was.
    pub reminded_at: Option<Timestamp>,
    /// Until when an answer counts as one about the first time with it.
    pub ends_at: Option<Timestamp>,
}

/// One of the things that were bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Good {
    /// What.
    pub product: ProductId,
    /// One of its versions that were bought; nothing while only that it came back was heard.
    pub variant: Option<VariantId>,
    /// Whether it was not sent, or came back.
    pub is_gone: bool,
    /// What was written about it.
    pub review: Option<ContributionId>,
}

impl Good {
    /// Whether somebody may be asked about it.
    pub const fn is_open(&self) -> bool {
        !self.is_gone && self.review.is_none()
    }
}

/// An invitation with all that a decision about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The invitation.
    pub invitation: Invitation,
    /// What was bought.
    pub goods: Vec<Good>,
    /// Whether something of it is on its way back, or is disputed at a bank.
    pub is_troubled: bool,
    /// Whether all of what is left to ask about is fetched as files.
    pub is_digital: bool,
}

/// What the shop has decided about asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationSettings {
    /// Raised by every change.
    pub version: i64,
    /// Whether people are asked at all.
    pub is_on: bool,
    /// So many days after it arrived.
    pub days: u32,
    /// The same for what is fetched as files.
    pub days_digital: u32,
    /// So many days after the first letter comes the second; none for zero.
    pub reminder_days: u32,
    /// The code of a coupon for everybody who writes by a letter, whatever their stars; empty for none.
    pub thanks_code: String,
}

impl Default for InvitationSettings {
    fn default() -> Self {
        Self {
            version: 0,
            is_on: true,
            days: 10,
            days_digital: 3,
            reminder_days: 7,
            thanks_code: String::new(),
        }
    }
}

impl InvitationSettings {
    /// Whether whoever writes gets something for it: their reviews say so (RULES 1.C, incentive).
    pub const fn is_thanked(&self) -> bool {
        !self.thanks_code.is_empty()
    }
}

/// Where somebody's letters go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Their address.
    pub address: Personal<String>,
    /// What they are called; may be empty.
    pub name: Personal<String>,
    /// Their language.
    pub lang: Lang,
}
