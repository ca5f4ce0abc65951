//! What programs read and change of sellers and of what the house keeps. The words of it are in `bodies` and `rules`.

mod bodies;
mod rules;

use crate::{
    model::{Command, RuleId, Seller, SellerId, State},
    reads, steps,
};
use action::Failure;
use bodies::{ListedBody, NewBody, SellerBody, SellerWish, TurnBody, body, listed};
use kernel::Right;
use rules::{RuleBody, RuleWish, rule};
use serde::Deserialize;
use utoipa::IntoParams;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Done, Fault, Listing, Made, Operation, Paging, Query, Reply, Seen},
};

const GROUP: &str = "sellers-api-group";
const ALL: &str = "/api/v1/admin/sellers";
const ONE: &str = "/api/v1/admin/sellers/{id}";
const RULES: &str = "/api/v1/admin/commissions";
const RULE: &str = "/api/v1/admin/commissions/{id}";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get(ALL, "sellers-api-list-sellers").of(GROUP), list)
        .api(Operation::post(ALL, "sellers-api-create-seller").of(GROUP), create)
        .api(Operation::get(ONE, "sellers-api-get-seller").of(GROUP), one)
        .api(Operation::put(ONE, "sellers-api-put-seller").of(GROUP), put)
        .api(Operation::post("/api/v1/admin/sellers/{id}/turns", "sellers-api-turn-seller").of(GROUP), turn)
        .api(Operation::get(RULES, "sellers-api-list-commission-rules").of(GROUP), list_rules)
        .api(Operation::post(RULES, "sellers-api-create-commission-rule").of(GROUP), create_rule)
        .api(Operation::get(RULE, "sellers-api-get-commission-rule").of(GROUP), one_rule)
        .api(Operation::put(RULE, "sellers-api-put-commission-rule").of(GROUP), put_rule)
        .api(Operation::delete(RULE, "sellers-api-delete-commission-rule").of(GROUP), remove_rule)
}

/// Which sellers.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `draft`, `identified`, `verified`, `active`, `paused`, `suspended` or `closed`; all if nothing is said.
    only: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<ListedBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let unfit = || Problem::from(Fault::new("only", "webkit-api-field-unfit"));
    let state = asked.only.as_deref().map(|code| State::from_code(code).ok_or_else(unfit)).transpose()?;
    let (after, size) = (bounds.after.as_ref(), bounds.size);
    let page = call.read(async |snap| reads::list(snap, state, after, size).await).await?;
    Ok(Listing::of(page, |one| listed(&one)))
}

async fn create(call: Call, Body(new): Body<NewBody>) -> Result<Made<SellerBody>, Problem> {
    let new = &new;
    let id = call.once(async |tx| steps::open(tx, call.ctx(), &new.name, new.is_trader).await).await?;
    Ok(Made::at(format!("{ALL}/{id}"), find(&call, id).await?.0))
}

/// A seller, and how often they were written.
async fn find(call: &Call, id: SellerId) -> Result<(SellerBody, i64), Problem> {
    let found = call.read(async |snap| reads::seller(snap, id).await).await?;
    found.map(|seller| (body(&seller), seller.version)).ok_or(Problem::NotFound)
}

async fn shown(call: &Call, id: SellerId) -> Result<Reply<SellerBody>, Problem> {
    let (body, version) = find(call, id).await?;
    Ok(Reply::at(body, version))
}

async fn one(call: Call, At(id): At<SellerId>) -> Result<Reply<SellerBody>, Problem> {
    shown(&call, id).await
}

async fn put(
    call: Call,
    At(id): At<SellerId>,
    seen: Seen,
    Body(wish): Body<SellerWish>,
) -> Result<Reply<SellerBody>, Problem> {
    let (seen, written) = (&seen, &wish.written());
    call.once(async |tx| {
        let version = version_seen(reads::seller(tx, id).await?, seen)?;
        steps::fill(tx, call.ctx(), id, version, written).await.map(drop)
    })
    .await
    .map_err(Seen::judge)?;
    shown(&call, id).await
}

/// The version that a seller has now, if it is the one that was seen.
fn version_seen<R>(known: Option<Seller>, seen: &Seen) -> Result<i64, Failure<R>> {
    let known = known.ok_or(Failure::NotFound)?;
    if seen.is(known.version) { Ok(known.version) } else { Err(Failure::Conflict) }
}

async fn turn(
    call: Call,
    At(id): At<SellerId>,
    seen: Seen,
    Body(wish): Body<TurnBody>,
) -> Result<Reply<SellerBody>, Problem> {
    let unfit = || Problem::from(Fault::new("command", "webkit-api-field-unfit"));
    let command = &Command::of(&wish.command, &wish.said).ok_or_else(unfit)?;
    let seen = &seen;
    call.once(async |tx| {
        let version = version_seen(reads::seller(tx, id).await?, seen)?;
        steps::turn(tx, call.ctx(), id, version, command).await.map(drop)
    })
    .await
    .map_err(Seen::judge)?;
    shown(&call, id).await
}

async fn list_rules(call: Call, Query(asked): Query<Paging>) -> Result<Listing<RuleBody>, Problem> {
    let bounds = asked.bounds()?;
    let page = call.read(async |snap| reads::rules(snap, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |one| rule(&one)))
}

async fn rule_of(call: &Call, id: RuleId) -> Result<Reply<RuleBody>, Problem> {
    let found = call.read(async |snap| reads::rule(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(rule(&found), found.version))
}

async fn one_rule(call: Call, At(id): At<RuleId>) -> Result<Reply<RuleBody>, Problem> {
    rule_of(&call, id).await
}

async fn create_rule(call: Call, Body(wish): Body<RuleWish>) -> Result<Made<RuleBody>, Problem> {
    let written = &wish.written(call.house().shop.face().currency)?;
    let id = call.once(async |tx| steps::add_written(tx, call.ctx(), written).await).await?;
    let made = call.read(async |snap| reads::rule(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Made::at(format!("{RULES}/{id}"), rule(&made)))
}

async fn put_rule(
    call: Call,
    At(id): At<RuleId>,
    seen: Seen,
    Body(wish): Body<RuleWish>,
) -> Result<Reply<RuleBody>, Problem> {
    let (seen, written) = (&seen, &wish.written(call.house().shop.face().currency)?);
    call.once(async |tx| {
        let known = reads::rule(tx, id).await?.ok_or(Failure::NotFound)?;
        match seen.is(known.version) {
            true => steps::change_written(tx, call.ctx(), id, known.version, written).await,
            false => Err(Failure::Conflict),
        }
    })
    .await
    .map_err(Seen::judge)?;
    rule_of(&call, id).await
}

async fn remove_rule(call: Call, At(id): At<RuleId>) -> Result<Done, Problem> {
    call.once(async |tx| steps::remove(tx, call.ctx(), id).await.map(drop)).await?;
    Ok(Done)
}
