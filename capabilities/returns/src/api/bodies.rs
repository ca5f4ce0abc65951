//! Returns and declarations as programs read them.

use crate::{
    model::{Line, Listed, Refund, Return, Whole, Withdrawal},
    reads,
};
use serde::Serialize;
use utoipa::ToSchema;
use webkit::api::{Amount, Translated, instant};

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
pub struct ReturnBody {
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
    /// Money that went back or should, each by itself.
    refunds: Vec<RefundBody>,
    /// Where the goods were when they were last looked for: `held`, `on_the_way` or `unsent`.
    whereabouts: String,
    /// Until when they are to be sent back, where that is known and something is.
    #[schema(format = "date-time")]
    send_until: Option<String>,
    /// Whether the shop pays the way back.
    is_paid_by_shop: bool,
    /// When the shop agreed.
    #[schema(format = "date-time")]
    accepted_at: Option<String>,
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
    /// How many of them had never been sent when that was last counted: nobody waits for those.
    unsent: u32,
}

/// Money that went back for a return, or should.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ReturnRefund)]
pub(crate) struct RefundBody {
    /// Which refund.
    #[schema(format = "uuid")]
    id: String,
    /// How much.
    amount: Amount,
    /// `asked`, `done` or `failed`.
    state: String,
}

/// A declaration that somebody goes back on a contract.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Withdrawal, example = json!({
    "id": "019a0000-0000-7000-8000-00000000000a", "state": "lost", "name": "Lucía Prado", "code": "K7QF-2M9X",
    "email": "lucia@mail.example", "goods": "La taza azul", "return": null, "declared_at": "2026-11-03T09:00:00Z",
}))]
pub struct WithdrawalBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// `declared`, `matched`, `lost` (no order was found) or `aside` (somebody has looked at it, and nothing follows).
    state: String,
    /// What whoever declared it is called.
    name: String,
    /// The code of the order, as they typed it.
    code: String,
    /// Where letters go.
    email: String,
    /// Which goods, in their words; nothing is all of them.
    goods: String,
    /// The return that follows from it.
    #[serde(rename = "return")]
    #[schema(format = "uuid")]
    ret: Option<String>,
    /// When, to the second.
    #[schema(format = "date-time")]
    declared_at: String,
}

pub(super) fn listed(of: &Listed) -> ListedBody {
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
        unsent: of.unsent,
    }
}

fn refund(of: &Refund) -> RefundBody {
    RefundBody { id: of.id.to_string(), amount: of.amount.into(), state: of.progress.code().to_owned() }
}

/// A return as programs read it.
pub fn body(whole: &Whole) -> ReturnBody {
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
        refunds: whole.refunds.iter().map(refund).collect(),
        whereabouts: ret.whereabouts.code().to_owned(),
        send_until: reads::send_until(ret).map(instant),
        is_paid_by_shop: ret.is_paid_by_shop,
        accepted_at: ret.accepted_at.map(instant),
        sent_at: ret.sent_at.map(instant),
        received_at: ret.received_at.map(instant),
    }
}

/// A declaration as programs read it.
pub fn declared(of: &Withdrawal) -> WithdrawalBody {
    WithdrawalBody {
        id: of.id.to_string(),
        state: of.progress.code().to_owned(),
        name: of.name.reveal().clone(),
        code: of.code.reveal().clone(),
        email: of.email.reveal().clone(),
        goods: of.goods.reveal().clone(),
        ret: of.ret.map(|ret| ret.to_string()),
        declared_at: instant(of.declared_at),
    }
}
