//! What programs read of the ledger: accounts, transactions, payouts. Nobody changes it from outside.

use crate::{
    model::{Balance, Booked, Payout},
    reads,
};
use kernel::Right;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{
    Audience, Problem, Routes,
    api::{Amount, Call, Listing, Operation, Paging, Query, instant},
};

const GROUP: &str = "ledger-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get("/api/v1/ledger/accounts", "ledger-api-list-ledger-accounts").of(GROUP), accounts)
        .api(
            Operation::get("/api/v1/ledger/transactions", "ledger-api-list-ledger-transactions").of(GROUP),
            transactions,
        )
        .api(Operation::get("/api/v1/ledger/payouts", "ledger-api-list-payouts").of(GROUP), payouts)
}

/// An account of the shop and what is on it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LedgerAccount, example = json!({
    "code": "sales.EUR", "role": "sales", "balance": { "minor": -124500, "currency": "EUR", "decimal": "-1245.00" },
    "entries": 83,
}))]
struct AccountBody {
    /// Which one, with its currency.
    code: String,
    /// `provider`, `sales`, `refunds`, `tax`, `commission`, `fees`, `disputes` or `payouts`.
    role: String,
    /// Debits less credits.
    balance: Amount,
    /// How many entries it has.
    entries: i64,
}

fn account(one: Balance) -> AccountBody {
    AccountBody {
        code: one.account.key(one.balance.currency),
        role: one.account.role().code().to_owned(),
        balance: one.balance.into(),
        entries: one.entries,
    }
}

async fn accounts(call: Call) -> Result<Listing<AccountBody>, Problem> {
    let all = call.read(async |snap| reads::house(snap).await).await?;
    Ok(Listing::whole(all.into_iter().map(account).collect()))
}

/// Money that moved between accounts.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LedgerTransaction, example = json!({
    "id": "019a0000-0000-7000-8000-000000000021", "kind": "captured", "about": "order_group:019a0000-0000-7000-8000-000000000007",
    "seller": null, "size": { "minor": 2695, "currency": "EUR", "decimal": "26.95" }, "day": "2026-11-03",
    "happened_at": "2026-11-03T09:00:00Z", "booked_at": "2026-11-03T09:00:01Z",
}))]
struct TransactionBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// `captured`, `given_back`, `disputed`, `sale`, `refund`, `called_off`, `released`, `fee`, `payout_sent` or
    /// `payout_returned`.
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

fn transaction(one: Booked) -> TransactionBody {
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

async fn transactions(call: Call, Query(asked): Query<Paging>) -> Result<Listing<TransactionBody>, Problem> {
    let bounds = asked.bounds()?;
    let page = call.read(async |snap| reads::latest(snap, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, transaction))
}

/// What is paid to a seller at once.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Payout, example = json!({
    "id": "019a0000-0000-7000-8000-000000000022", "seller": "019a0000-0000-7000-8000-000000000023", "state": "sent",
    "amount": { "minor": 18250, "currency": "EUR", "decimal": "182.50" }, "reference": "TR-2026-11",
    "created_at": "2026-11-30T09:00:00Z", "sent_at": "2026-12-01T09:00:00Z", "ended_at": null,
}))]
struct PayoutBody {
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

fn payout(one: Payout) -> PayoutBody {
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

async fn payouts(call: Call, Query(asked): Query<Paging>) -> Result<Listing<PayoutBody>, Problem> {
    let bounds = asked.bounds()?;
    let page =
        call.read(async |snap| reads::payouts(snap, None, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, payout))
}
