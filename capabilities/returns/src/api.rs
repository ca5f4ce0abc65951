//! What programs read of returns: staff all of them, members their own.

use crate::{
    model::{Line, Listed, Return, ReturnId, Wanted, Whole},
    reads,
};
use kernel::{Right, rejection::Never};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Audience, Problem, Routes,
    api::{Amount, At, Bounds, Call, Fault, Listing, Operation, Paging, Query, Reply, Translated, instant},
};

const GROUP: &str = "returns-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get("/api/v1/returns", "returns-api-list-own-returns").of(GROUP), list_own)
        .api(Operation::get("/api/v1/returns/{id}", "returns-api-get-own-return").of(GROUP), one_own)
        .only(Audience::Staff(Right::Orders))
        .api(Operation::get("/api/v1/admin/returns", "returns-api-list-returns").of(GROUP), list)
        .api(Operation::get("/api/v1/admin/returns/{id}", "returns-api-get-return").of(GROUP), one)
}

/// A return in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ReturnInList, example = json!({
    "id": "019a0000-0000-7000-8000-000000000009", "code": "R-K7QF2M", "kind": "withdrawal", "state": "declared",
    "order": "019a0000-0000-7000-8000-000000000007", "order_code": "K7QF-2M9X", "name": "Lucía Prado",
    "declared_at": "2026-11-03T09:00:00Z", "due_at": "2026-11-17T09:00:00Z",
}))]
pub(crate) struct ListedBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The short word by which people speak of it.
    code: String,
    /// `withdrawal`, `allowed` or `conformity`.
    kind: String,
    /// `declared`, `accepted`, `refused`, `goods_sent`, `received`, `refunded` or `closed`.
    state: String,
    /// Of which order.
    #[schema(format = "uuid")]
    order: String,
    /// What that order is called.
    order_code: String,
    /// What whoever sends it is called.
    name: String,
    /// When it was declared or asked for.
    #[schema(format = "date-time")]
    declared_at: String,
    /// Until when the money must be back.
    #[schema(format = "date-time")]
    due_at: Option<String>,
}

/// A return with its lines.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Return)]
pub(crate) struct ReturnBody {
    /// The return.
    #[serde(rename = "return")]
    ret: ListedBody,
    /// What whoever sends it says.
    why: String,
    /// `repair`, `replacement`, `reduction` or `ending`, where a thing is not as agreed.
    wish: Option<String>,
    /// What the shop says to it.
    answer: String,
    /// How it was sent back.
    tracking: String,
    /// `repaired`, `replaced` or `impossible`.
    remedy: Option<String>,
    /// Its lines.
    lines: Vec<LineBody>,
    /// What it gives back altogether.
    worth: Amount,
    /// Money that is on its way back.
    asked: Amount,
    /// Money that is back.
    refunded: Amount,
    /// When it was sent back.
    #[schema(format = "date-time")]
    sent_at: Option<String>,
    /// When it arrived.
    #[schema(format = "date-time")]
    received_at: Option<String>,
}

/// A line of a return.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ReturnLine)]
pub(crate) struct LineBody {
    /// The line of the order.
    #[schema(format = "uuid")]
    line: String,
    /// What was bought.
    #[schema(format = "uuid")]
    product: String,
    /// What it was called.
    name: Translated,
    /// How many go back.
    quantity: u32,
    /// How many arrived.
    received: Option<u32>,
    /// `new`, `opened`, `worn` or `broken`.
    condition: Option<String>,
    /// How many of them are on sale again.
    restocked: u32,
}

/// Which returns.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `open` (the default), `withdrawal`, `allowed`, `conformity` (those of them that are open) or `done`.
    only: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn listed(of: &Listed) -> ListedBody {
    ListedBody {
        id: of.id.to_string(),
        code: of.code.clone(),
        kind: of.kind.code().to_owned(),
        state: of.state.code().to_owned(),
        order: of.order.to_string(),
        order_code: of.order_code.clone(),
        name: of.name.reveal().clone(),
        declared_at: instant(of.declared_at),
        due_at: of.due_at.map(instant),
    }
}

fn head(of: &Return) -> Listed {
    Listed {
        id: of.id,
        code: of.code.clone(),
        kind: of.kind,
        order: of.order,
        order_code: of.order_code.clone(),
        person: of.person,
        name: of.name.clone(),
        state: of.state,
        declared_at: of.declared_at,
        due_at: of.due_at,
    }
}

fn line(of: &Line) -> LineBody {
    LineBody {
        line: of.line.to_string(),
        product: of.product.to_string(),
        name: of.name.clone().into(),
        quantity: of.quantity,
        received: of.received,
        condition: of.condition.map(|condition| condition.code().to_owned()),
        restocked: of.restocked,
    }
}

fn body(whole: &Whole) -> ReturnBody {
    let ret = &whole.ret;
    ReturnBody {
        ret: listed(&head(ret)),
        why: ret.why.reveal().clone(),
        wish: ret.wish.map(|wish| wish.code().to_owned()),
        answer: ret.answer.reveal().clone(),
        tracking: ret.tracking.reveal().clone(),
        remedy: ret.remedy.map(|remedy| remedy.code().to_owned()),
        lines: whole.lines.iter().map(line).collect(),
        worth: reads::worth(whole).into(),
        asked: ret.asked.into(),
        refunded: ret.refunded.into(),
        sent_at: ret.sent_at.map(instant),
        received_at: ret.received_at.map(instant),
    }
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<ListedBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let unfit = || Problem::from(Fault::new("only", "webkit-api-field-unfit"));
    let wanted = Wanted::from_code(asked.only.as_deref().unwrap_or_default()).ok_or_else(unfit)?;
    let (after, size) = (bounds.after.as_ref(), bounds.size);
    let page = call.read(async |snap| reads::list(snap, wanted, after, size).await).await?;
    Ok(Listing::of(page, |one| listed(&one)))
}

async fn one(call: Call, At(id): At<ReturnId>) -> Result<Reply<ReturnBody>, Problem> {
    let found = call.read(async |snap| reads::whole(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&found), found.ret.version))
}

async fn list_own(call: Call, Query(asked): Query<Paging>) -> Result<Listing<ListedBody>, Problem> {
    let (me, bounds) = (call.person::<Never>()?, asked.bounds()?);
    let (after, size) = (bounds.after.as_ref(), bounds.size);
    let page = call.read(async |snap| reads::mine(snap, me, after, size).await).await?;
    Ok(Listing::of(page, |one| listed(&one)))
}

async fn one_own(call: Call, At(id): At<ReturnId>) -> Result<Reply<ReturnBody>, Problem> {
    let me = call.person::<Never>()?;
    let found = call.read(async |snap| reads::own(snap, me, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&found), found.ret.version))
}
