//! The book as programs read it: accounts, transactions, what sellers have earned, payouts, months that were frozen.

use crate::model::{Balance, Booked, Earnings, Frozen, Payout};
use kernel::Currency;
use sellers_facts::SellerId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{Amount, Fault, instant},
};

/// An account of the shop and what is on it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LedgerAccount, example = json!({
    "code": "sales.EUR", "role": "sales", "balance": { "minor": -124500, "currency": "EUR", "decimal": "-1245.00" },
    "entries": 83,
}))]
pub(crate) struct AccountBody {
    /// Which one, with its currency.
    code: String,
    /// `provider`, `sales`, `refunds`, `tax`, `commission`, `fees`, `disputes` or `payouts`.
    role: String,
    /// Debits less credits.
    balance: Amount,
    /// How many entries it has.
    entries: i64,
}

pub(super) fn account(one: Balance) -> AccountBody {
    AccountBody {
        code: one.account.key(one.balance.currency),
        role: one.account.role().code().to_owned(),
        balance: one.balance.into(),
        entries: one.entries,
    }
}

/// Money that moved between accounts.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LedgerTransaction, example = json!({
    "id": "019a0000-0000-7000-8000-000000000021", "kind": "captured", "about": "order_group:019a0000-0000-7000-8000-000000000007",
    "seller": null, "size": { "minor": 2695, "currency": "EUR", "decimal": "26.95" }, "day": "2026-11-03",
    "happened_at": "2026-11-03T09:00:00Z", "booked_at": "2026-11-03T09:00:01Z",
}))]
pub(crate) struct TransactionBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// `captured`, `given_back`, `disputed`, `dispute_won`, `extra_taken`, `extra_given_back`, `sale`, `refund`, `called_off`,
    /// `released`, `commission_tax`, `fee`, `payout_sent` or `payout_returned`.
    kind: String,
    /// What it is about: a kind and an id.
    about: String,
    /// Whose earnings it touches; null where they are nobody's but the shop's.
    #[schema(format = "uuid")]
    seller: Option<String>,
    /// How much moved.
    size: Amount,
    /// On which day it happened, where the shop is.
    #[schema(format = "date")]
    day: String,
    /// When it happened.
    #[schema(format = "date-time")]
    happened_at: String,
    /// When it was booked.
    #[schema(format = "date-time")]
    booked_at: String,
}

pub(super) fn transaction(one: Booked) -> TransactionBody {
    TransactionBody {
        id: one.id.to_string(),
        kind: one.kind.code().to_owned(),
        about: one.about.to_string(),
        seller: one.seller.map(|seller| seller.to_string()),
        size: one.size.into(),
        day: one.day.to_string(),
        happened_at: instant(one.happened_at),
        booked_at: instant(one.booked_at),
    }
}

/// What is paid to a seller at once.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Payout, example = json!({
    "id": "019a0000-0000-7000-8000-000000000022", "seller": "019a0000-0000-7000-8000-000000000023", "state": "sent",
    "amount": { "minor": 18250, "currency": "EUR", "decimal": "182.50" }, "reference": "TR-2026-11",
    "created_at": "2026-11-30T09:00:00Z", "sent_at": "2026-12-01T09:00:00Z", "ended_at": null,
}))]
pub(crate) struct PayoutBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// To whom.
    #[schema(format = "uuid")]
    seller: String,
    /// `proposed`, `sent`, `settled`, `returned` or `dropped`.
    state: String,
    /// How much.
    amount: Amount,
    /// By what it is found at the bank; empty until it was sent.
    reference: String,
    /// When it was proposed.
    #[schema(format = "date-time")]
    created_at: String,
    /// When the money left; null until then.
    #[schema(format = "date-time")]
    sent_at: Option<String>,
    /// When it arrived, came back or was given up; null until then.
    #[schema(format = "date-time")]
    ended_at: Option<String>,
}

pub(super) fn payout(one: Payout) -> PayoutBody {
    PayoutBody {
        id: one.id.to_string(),
        seller: one.seller.to_string(),
        state: one.state.code().to_owned(),
        amount: one.amount.into(),
        reference: one.reference,
        created_at: instant(one.created_at),
        sent_at: one.sent_at.map(instant),
        ended_at: one.ended_at.map(instant),
    }
}

/// What a seller has earned in one currency.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Earnings, example = json!({
    "seller": "019a0000-0000-7000-8000-000000000023",
    "pending": { "minor": 8800, "currency": "EUR", "decimal": "88.00" },
    "payable": { "minor": 18250, "currency": "EUR", "decimal": "182.50" },
}))]
pub(crate) struct EarningsBody {
    /// Who.
    #[schema(format = "uuid")]
    seller: String,
    /// What may still go back.
    pending: Amount,
    /// What may be paid; below zero where they owe something.
    payable: Amount,
}

pub(super) fn earnings(one: Earnings) -> EarningsBody {
    EarningsBody { seller: one.seller.to_string(), pending: one.pending.into(), payable: one.payable.into() }
}

/// A month of a seller: what the house has kept of it, frozen when it was over, with its tax.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CommissionStatement, example = json!({
    "id": "019a0000-0000-7000-8000-000000000024", "seller": "019a0000-0000-7000-8000-000000000023", "month": "2026-11",
    "of_month": null,
    "base": { "minor": 992, "currency": "EUR", "decimal": "9.92" }, "rate": 2100,
    "tax": { "minor": 208, "currency": "EUR", "decimal": "2.08" },
    "total": { "minor": 1200, "currency": "EUR", "decimal": "12.00" }, "cause": "home", "frozen_at": "2026-12-01T05:00:00Z",
}))]
pub(crate) struct StatementBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Whose.
    #[schema(format = "uuid")]
    seller: String,
    /// A year and a month: `2026-11`.
    month: String,
    /// The earlier month that it is of, where what was sold then went back later: it is taxed as that one was; null for the month
    /// itself.
    of_month: Option<String>,
    /// What is taxed.
    base: Amount,
    /// Hundredths of a percent: 2100 is 21 %.
    rate: u32,
    /// The tax on it.
    tax: Amount,
    /// What the seller pays, tax and all.
    total: Amount,
    /// `home`: the tax of the shop's own country; `reverse`: the seller owes it in theirs; `outside`: there is none.
    cause: String,
    /// When it was frozen.
    #[schema(format = "date-time")]
    frozen_at: String,
}

pub(super) fn statement(one: Frozen) -> StatementBody {
    StatementBody {
        id: one.id.to_string(),
        seller: one.seller.to_string(),
        month: one.month.to_string(),
        of_month: one.of.map(|of| of.to_string()),
        total: one.total().into(),
        base: one.base.into(),
        rate: one.by.rate,
        tax: one.tax.into(),
        cause: one.by.cause.code().to_owned(),
        frozen_at: instant(one.frozen_at),
    }
}

/// A payout to be prepared: all that is owed to a seller in a currency.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PayoutWish, example = json!({ "seller": "019a0000-0000-7000-8000-000000000023", "currency": "EUR" }))]
pub(crate) struct PayoutWish {
    /// To whom.
    #[schema(format = "uuid")]
    seller: String,
    /// Three letters of ISO 4217.
    #[schema(min_length = 3, max_length = 3)]
    currency: String,
}

impl PayoutWish {
    /// What it says, checked.
    pub(super) fn read(&self) -> Result<(SellerId, Currency), Problem> {
        let unfit = |field| Problem::from(Fault::new(field, "webkit-api-field-unfit"));
        let seller = self.seller.parse().map_err(|_| unfit("seller"))?;
        Ok((seller, self.currency.parse().map_err(|_| unfit("currency"))?))
    }
}

/// That a payout is on its way.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PayoutSent, example = json!({ "reference": "TR-2026-11" }))]
pub(crate) struct SentBody {
    /// By what it is found again at the bank or the provider.
    #[schema(min_length = 1, max_length = 80)]
    pub(super) reference: String,
}
