//! That somebody brought somebody else: who, since when, what was promised, and what is heard of the order that counts.

use super::{ReferralId, ReferralState};
use kernel::{Currency, Money, PersonId, Personal, Timestamp};
use orders_facts::OrderId;
use pricing::model::PromotionId;

/// Somebody who brings friends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Their code: what their friends are given.
    pub code: Personal<String>,
    /// Since when they have it.
    pub made_at: Timestamp,
}

/// What was promised when an invitation was taken. Another setting later changes nothing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Terms {
    /// The present of whoever brought the friend.
    pub(crate) reward: Money,
    /// What an order must cost at least to count, in minor units of the same currency.
    pub(crate) minimum_minor: i64,
    /// So many days after arrival it waits.
    pub(crate) lock_days: u32,
}

/// Somebody brought somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    /// Which one.
    pub id: ReferralId,
    /// Who brought them; nothing once they were erased.
    pub advocate: Option<PersonId>,
    /// Who was brought; nothing once they were erased.
    pub friend: Option<PersonId>,
    /// How far it has come.
    pub state: ReferralState,
    /// When the invitation was taken.
    pub joined_at: Timestamp,
    /// Until when a purchase counts, not including it.
    pub ends_at: Timestamp,
    /// What was promised.
    pub(crate) terms: Terms,
    /// The order that counts.
    pub order: Option<OrderId>,
    /// When nothing can go back any more.
    pub unlock_at: Option<Timestamp>,
    /// The coupon of whoever brought them.
    pub promotion: Option<PromotionId>,
}

impl Referral {
    /// Whose place it holds: the friend's, while it runs.
    pub(crate) fn slot(&self) -> Option<PersonId> {
        self.friend.filter(|_| is_running(self.state))
    }

    /// The present that was promised.
    pub const fn reward(&self) -> Money {
        self.terms.reward
    }
}

/// Whether it holds the place of its friend: nobody is brought by two at once.
pub(crate) const fn is_running(state: ReferralState) -> bool {
    match state {
        ReferralState::Joined | ReferralState::Bought | ReferralState::Waiting => true,
        ReferralState::Rewarded
        | ReferralState::Lapsed
        | ReferralState::Replaced
        | ReferralState::Undone
        | ReferralState::Refused => false,
    }
}

/// What is known of an order, however much was heard of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderHeard {
    /// Which one.
    pub order: OrderId,
    /// What it cost, once it stood.
    pub total: Option<Money>,
    /// What of that went back, in minor units.
    pub refunded_minor: i64,
    /// When it was agreed, if an invitation ran then.
    pub placed_at: Option<Timestamp>,
    /// Since when it stands.
    pub confirmed_at: Option<Timestamp>,
    /// When all of it arrived.
    pub delivered_at: Option<Timestamp>,
    /// Whether it was called off, or nobody paid in time.
    pub is_off: bool,
    /// Whether all of its money went back, or was lost at a bank.
    pub is_undone: bool,
}

impl OrderHeard {
    /// What it came to in a currency, after what went back; nothing in another one.
    pub fn net_minor(&self, currency: Currency) -> i64 {
        let total = self.total.filter(|total| total.currency == currency);
        total.map_or(0, |total| total.minor.saturating_sub(self.refunded_minor))
    }
}

/// A referral with all that a decision about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    /// It.
    pub(crate) referral: Referral,
    /// The order that counts; while none does, the first that could.
    pub(crate) order: Option<OrderHeard>,
    /// Whether something of that order goes back or is disputed.
    pub(crate) is_troubled: bool,
    /// Whether both live together, as far as that can be seen.
    pub(crate) is_household: bool,
}

/// What is known when somebody takes an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Joining {
    /// Whether it is their own.
    pub(crate) is_own: bool,
    /// Whether they have bought here before.
    pub(crate) has_bought: bool,
    /// Whether both live together, as far as that can be seen.
    pub(crate) is_household: bool,
    /// How many whoever invites has brought within a year, those that came to nothing left out.
    pub(crate) of_year: u32,
    /// How far another invitation has come that they took before, if one runs.
    pub(crate) before: Option<ReferralState>,
}

/// A present, as whoever has it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reward {
    /// The code of the coupon.
    pub code: Personal<String>,
    /// How much it takes off.
    pub amount: Money,
    /// From what an order on, if it asks for that.
    pub minimum: Option<Money>,
    /// Until when.
    pub ends_at: Option<Timestamp>,
    /// Whether it can still be used.
    pub is_good: bool,
}
