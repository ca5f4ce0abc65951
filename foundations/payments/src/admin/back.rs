//! What goes back of one payment: what of it is shown, asking for it, saying that it was sent, and asking once more for what did
//! not go back. The page is `one`.

use super::{
    Pairs,
    one::{Asked, id_of, on, refused},
    refund_state, value, why,
};
use crate::{
    actions,
    model::{Payment, Refund, RefundState},
    reads,
};
use axum::{extract::Path, response::Response};
use look::{Button, Field, FieldKind};
use payments_facts::RefundId;
use webkit::{Form, Problem, Say, Web};

/// A refund, ready to print.
pub(super) struct RefundRow {
    pub(super) amount: String,
    pub(super) state: String,
    pub(super) why: Option<String>,
    pub(super) day: String,
    /// Where one says that the money was sent, if somebody must.
    pub(super) done: Option<String>,
    /// Where one has it asked for once more, if it did not go back by itself.
    pub(super) again: Option<String>,
}

/// Asking for money back.
pub(super) struct RefundForm {
    pub(super) mark: Field,
    pub(super) amount: Field,
    pub(super) give: Button,
}

pub(super) fn refund_row(say: &Say, one: &Refund, all: &[Refund], here: &str) -> RefundRow {
    let is_of = |does: bool, end: &str| does.then(|| format!("{here}/refunds/{}/{end}", one.id));
    let extra = one.is_extra.then(|| say.t("payments-refund-extra"));
    let reason = one.reason.map(|reason| why(say, reason));
    let words: Vec<String> = extra.into_iter().chain(reason).collect();
    RefundRow {
        amount: say.money(&one.amount),
        state: refund_state(say, one.state),
        why: (!words.is_empty()).then(|| words.join(" · ")),
        day: say.day(&one.created_at),
        done: is_of(one.state == RefundState::ByHand, "done"),
        again: is_of(reads::may_ask_again(all, one), "again"),
    }
}

pub(super) fn refund_form(web: &Web, payment: &Payment, asked: &Asked<'_>) -> RefundForm {
    let say = &web.say;
    let (typed, mark) = asked.typed.unwrap_or_default();
    let left = payment.left();
    let blamed = asked.refusal.as_ref().filter(|refusal| refusal.field == Some("amount"));
    let amount = Field {
        value: if asked.typed.is_some() { typed.to_owned() } else { super::typed(say, left) },
        hint: Some(say.with("payments-refund-hint", &[("left", kernel::Word::Money(left))])),
        error: blamed.map(|refusal| refusal.text.clone()),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "amount", say.t("payments-refund-amount"))
    };
    let mark = Field::hidden("mark", web.mark(mark));
    RefundForm { mark, amount, give: Button::main(say.t("payments-refund-give")) }
}

/// Money goes back.
pub(crate) async fn refund(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let (amount, mark) = (value(&sent, "amount"), value(&sent, "mark"));
    match actions::refund(&web.of_form(mark), id, amount).await {
        Ok(_) => Ok(on(id, "refunded")),
        Err(failure) => refused(&web, id, failure.into(), Some((amount, mark))).await,
    }
}

/// Somebody has sent the money back.
pub(crate) async fn given_back(
    web: Web,
    Path((id, refund)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let refund: RefundId = refund.parse().map_err(|_| Problem::NotFound)?;
    match actions::give_back_by_hand(web.ctx(), id, refund).await {
        Ok(()) => Ok(on(id, "given")),
        Err(failure) => refused(&web, id, failure.into(), None).await,
    }
}

/// What was taken beside what was asked for is asked back once more.
pub(crate) async fn ask_again(
    web: Web,
    Path((id, refund)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let refund: RefundId = refund.parse().map_err(|_| Problem::NotFound)?;
    match actions::ask_again(web.ctx(), id, refund).await {
        Ok(()) => Ok(on(id, "again")),
        Err(failure) => refused(&web, id, failure.into(), None).await,
    }
}
