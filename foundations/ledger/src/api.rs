//! What programs read of the ledger, and what they may say of payouts. Nothing that was booked is changed from outside.

mod bodies;
mod reports;

use crate::{
    model::{Month, PayoutId, ReportId},
    reads, steps,
};
use bodies::{
    AccountBody, EarningsBody, PayoutBody, PayoutWish, SentBody, StatementBody, TransactionBody, account,
    earnings, payout, statement, transaction,
};
use kernel::Right;
use reports::{ReportBody, WholeBody, report, whole};
use serde::Deserialize;
use utoipa::IntoParams;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Fault, Listing, Made, Operation, Paging, Query, Reply},
};

const GROUP: &str = "ledger-api-group";
const PAYOUTS: &str = "/api/v1/ledger/payouts";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get("/api/v1/ledger/accounts", "ledger-api-list-ledger-accounts").of(GROUP), accounts)
        .api(
            Operation::get("/api/v1/ledger/transactions", "ledger-api-list-ledger-transactions").of(GROUP),
            transactions,
        )
        .api(Operation::get("/api/v1/ledger/earnings", "ledger-api-list-earnings").of(GROUP), all_earnings)
        .api(
            Operation::get("/api/v1/ledger/statements", "ledger-api-list-commission-statements").of(GROUP),
            statements,
        )
        .api(
            Operation::get("/api/v1/ledger/reports", "ledger-api-list-ledger-reports").of(GROUP),
            all_reports,
        )
        .api(
            Operation::get("/api/v1/ledger/reports/{id}", "ledger-api-get-ledger-report").of(GROUP),
            one_report,
        )
        .merge(of_payouts())
}

fn of_payouts() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get(PAYOUTS, "ledger-api-list-payouts").of(GROUP), payouts)
        .api(Operation::post(PAYOUTS, "ledger-api-create-payout").of(GROUP), propose)
        .api(Operation::get("/api/v1/ledger/payouts/{id}", "ledger-api-get-payout").of(GROUP), one_payout)
        .api(Operation::post("/api/v1/ledger/payouts/{id}/send", "ledger-api-send-payout").of(GROUP), send)
        .api(
            Operation::post("/api/v1/ledger/payouts/{id}/settle", "ledger-api-settle-payout").of(GROUP),
            settle,
        )
        .api(
            Operation::post("/api/v1/ledger/payouts/{id}/return", "ledger-api-return-payout").of(GROUP),
            come_back,
        )
        .api(Operation::post("/api/v1/ledger/payouts/{id}/drop", "ledger-api-drop-payout").of(GROUP), drop_it)
}

async fn accounts(call: Call) -> Result<Listing<AccountBody>, Problem> {
    let all = call.read(async |snap| reads::house(snap).await).await?;
    Ok(Listing::whole(all.into_iter().map(account).collect()))
}

async fn transactions(call: Call, Query(asked): Query<Paging>) -> Result<Listing<TransactionBody>, Problem> {
    let bounds = asked.bounds()?;
    let page = call.read(async |snap| reads::latest(snap, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, transaction))
}

async fn all_earnings(call: Call, Query(asked): Query<Paging>) -> Result<Listing<EarningsBody>, Problem> {
    let bounds = asked.bounds()?;
    let page = call.read(async |snap| reads::sellers(snap, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, earnings))
}

/// Of which month.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// A year and a month: `2026-11`; the one that ended last if nothing is said.
    month: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

async fn statements(call: Call, Query(asked): Query<Asked>) -> Result<Listing<StatementBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let this = Month::of(call.house().shop.face().zone.day(call.now()));
    let month = match &asked.month {
        None => this.before(),
        Some(text) => {
            Month::parse(text).ok_or_else(|| Problem::from(Fault::new("month", "webkit-api-field-unfit")))?
        }
    };
    let (after, size) = (bounds.after.as_ref(), bounds.size);
    let page = call.read(async |snap| reads::frozen_of(snap, month, after, size).await).await?;
    Ok(Listing::of(page, statement))
}

async fn all_reports(call: Call) -> Result<Listing<ReportBody>, Problem> {
    let all = call.read(async |snap| reads::reports(snap).await).await?;
    Ok(Listing::whole(all.iter().map(report).collect()))
}

async fn one_report(call: Call, At(id): At<ReportId>) -> Result<Reply<WholeBody>, Problem> {
    let found = call.read(async |snap| reads::report(snap, id).await).await?;
    let (of, found) = found.ok_or(Problem::NotFound)?;
    Ok(Reply::new(whole(&of, found)))
}

async fn payouts(call: Call, Query(asked): Query<Paging>) -> Result<Listing<PayoutBody>, Problem> {
    let bounds = asked.bounds()?;
    let page =
        call.read(async |snap| reads::payouts(snap, None, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, payout))
}

async fn find(call: &Call, id: PayoutId) -> Result<PayoutBody, Problem> {
    let found = call.read(async |snap| reads::payout(snap, id).await).await?;
    found.map(payout).ok_or(Problem::NotFound)
}

async fn one_payout(call: Call, At(id): At<PayoutId>) -> Result<Reply<PayoutBody>, Problem> {
    Ok(Reply::new(find(&call, id).await?))
}

async fn propose(call: Call, Body(wish): Body<PayoutWish>) -> Result<Made<PayoutBody>, Problem> {
    let (seller, currency) = wish.read()?;
    let id = call.once(async |tx| steps::propose(tx, call.ctx(), seller, currency).await).await?;
    Ok(Made::at(format!("{PAYOUTS}/{id}"), find(&call, id).await?))
}

async fn send(
    call: Call,
    At(id): At<PayoutId>,
    Body(sent): Body<SentBody>,
) -> Result<Reply<PayoutBody>, Problem> {
    let reference = sent.reference.as_str();
    call.once(async |tx| steps::send(tx, call.ctx(), id, reference).await).await?;
    Ok(Reply::new(find(&call, id).await?))
}

async fn settle(call: Call, At(id): At<PayoutId>) -> Result<Reply<PayoutBody>, Problem> {
    call.once(async |tx| steps::settle(tx, call.ctx(), id).await).await?;
    Ok(Reply::new(find(&call, id).await?))
}

async fn come_back(call: Call, At(id): At<PayoutId>) -> Result<Reply<PayoutBody>, Problem> {
    call.once(async |tx| steps::come_back(tx, call.ctx(), id).await).await?;
    Ok(Reply::new(find(&call, id).await?))
}

async fn drop_it(call: Call, At(id): At<PayoutId>) -> Result<Reply<PayoutBody>, Problem> {
    call.once(async |tx| steps::give_up(tx, call.ctx(), id).await).await?;
    Ok(Reply::new(find(&call, id).await?))
}
