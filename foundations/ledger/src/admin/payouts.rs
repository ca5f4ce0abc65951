//! Payouts: all of them, and one with what somebody may say about it.

use super::{
    Pairs, Place, Row, Way, Ways, payout_state, seller as name_of, sellers::payout_row, value, ways,
};
use crate::{
    actions,
    model::{Payout, PayoutId, PayoutState},
    reads,
};
use ::sellers::model::PayoutTo;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Cursor;
use look::{Button, Field, FieldKind, FormError, Icon};
use sellers_facts::SellerId;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// Payouts on a page.
const SIZE: u32 = 50;

#[derive(Template)]
#[template(path = "payouts.html")]
struct List<'a> {
    say: &'a Say,
    ways: Ways,
    tabs: Vec<Way>,
    error: Option<FormError>,
    file: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
}

#[derive(Template)]
#[template(path = "payout.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    here: String,
    title: String,
    state: String,
    error: Option<FormError>,
    known: Vec<(String, String)>,
    /// Where nobody knows the account, or they may not be paid now.
    warning: Option<String>,
    send: Option<(Field, Button)>,
    may_settle: bool,
    may_come_back: bool,
    may_drop: bool,
}

fn tabs(say: &Say, here: Option<PayoutState>) -> Vec<Way> {
    let of = |chosen: Option<PayoutState>| Way {
        link: say.link(&match chosen {
            Some(state) => format!("/admin/ledger/payouts?state={}", state.code()),
            None => "/admin/ledger/payouts".to_owned(),
        }),
        name: chosen.map_or_else(|| say.t("ledger-all"), |chosen| payout_state(say, chosen)),
        is_here: chosen == here,
    };
    std::iter::once(None).chain(PayoutState::ALL.iter().copied().map(Some)).map(of).collect()
}

pub(super) async fn page(web: &Web, asked: &Pairs, error: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let wanted = PayoutState::from_code(value(asked, "state"));
    let after = Some(value(asked, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let (page, names) = web
        .read(async |snap| {
            let page = reads::payouts(snap, wanted, after.as_ref(), SIZE).await?;
            let ids: Vec<SellerId> = page.items.iter().map(|one| one.seller).collect();
            let names = reads::names(snap, &ids).await?;
            Ok::<_, Problem>((page, names))
        })
        .await?;
    let narrowed = wanted.map(|state| format!("state={}&", state.code())).unwrap_or_default();
    let has_proposed = page.items.iter().any(|one| one.state == PayoutState::Proposed);
    let view = List {
        say,
        ways: ways(say, Place::Payouts),
        tabs: tabs(say, wanted),
        error: error.map(|refusal| FormError { text: refusal.text.clone() }),
        file: has_proposed.then(|| say.link("/admin/ledger/payouts/transfers")),
        rows: page.items.iter().map(|one| payout_row(say, one, &names)).collect(),
        more: page.next.map(|next| say.link(&format!("/admin/ledger/payouts?{narrowed}after={}", next.0))),
    };
    Ok(Page::new(say.t("ledger-payouts"), Html(view.to_string())).office())
}

/// `/admin/ledger/payouts`
pub(crate) async fn list(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    page(&web, &asked, None).await
}

fn id_of(path: &str) -> Result<PayoutId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

fn pairs(say: &Say, payout: &Payout, to: Option<&PayoutTo>) -> Vec<(String, String)> {
    let mut all = vec![
        (say.t("ledger-amount"), say.money(&payout.amount)),
        (say.t("ledger-proposed-on"), say.day(&payout.created_at)),
    ];
    if let Some(at) = payout.sent_at {
        all.push((say.t("ledger-sent-on"), say.day(&at)));
    }
    if let Some(at) = payout.ended_at {
        all.push((say.t("ledger-ended-on"), say.day(&at)));
    }
    if !payout.reference.is_empty() {
        all.push((say.t("ledger-reference"), payout.reference.clone()));
    }
    if let Some(to) = to.filter(|_| payout.state == PayoutState::Proposed) {
        all.push((say.t("ledger-holder"), to.holder.reveal().clone()));
        all.push((say.t("ledger-iban"), to.iban.reveal().clone()));
    }
    all
}

fn send_form(say: &Say, typed: &str, refusal: Option<&Refusal>) -> (Field, Button) {
    let blamed = refusal.filter(|refusal| refusal.field == Some("reference"));
    let field = Field {
        value: typed.to_owned(),
        hint: Some(say.t("ledger-reference-hint")),
        error: blamed.map(|refusal| refusal.text.clone()),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "reference", say.t("ledger-reference"))
    };
    (field, Button::main(say.t("ledger-send")))
}

async fn one(web: &Web, id: PayoutId, refused: Option<(&Refusal, &str)>) -> Result<Page, Problem> {
    let say = &web.say;
    let found = web
        .read(async |snap| {
            let Some(payout) = reads::payout(snap, id).await? else { return Ok(None) };
            let to = reads::payout_to(snap, payout.seller).await?;
            let names = reads::names(snap, &[payout.seller]).await?;
            Ok::<_, Problem>(Some((payout, to, names)))
        })
        .await?;
    let (payout, to, names) = found.ok_or(Problem::NotFound)?;
    let is_proposed = payout.state == PayoutState::Proposed;
    let warning = match &to {
        None => Some(say.t("ledger-no-iban")),
        Some(to) if !to.is_open => Some(say.t("ledger-not-open")),
        Some(_) => None,
    };
    let above = refused.map(|(refusal, _)| refusal).filter(|refusal| refusal.field.is_none());
    let typed = refused.map_or("", |(_, typed)| typed);
    let title = name_of(say, payout.seller, &names);
    let view = One {
        say,
        back: say.link("/admin/ledger/payouts"),
        here: say.link(&format!("/admin/ledger/payouts/{id}")),
        title: title.clone(),
        state: payout_state(say, payout.state),
        error: above.map(|refusal| FormError { text: refusal.text.clone() }),
        known: pairs(say, &payout, to.as_ref()),
        warning: warning.filter(|_| is_proposed),
        send: is_proposed.then(|| send_form(say, typed, refused.map(|(refusal, _)| refusal))),
        may_settle: payout.state == PayoutState::Sent,
        may_come_back: matches!(payout.state, PayoutState::Sent | PayoutState::Settled),
        may_drop: is_proposed,
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}

/// `/admin/ledger/payouts/{id}`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    one(&web, id_of(&id)?, None).await
}

/// The page again, as it is now or with what a rule said.
async fn answer(
    web: &Web,
    id: PayoutId,
    ended: Result<(), Problem>,
    typed: &str,
) -> Result<Response, Problem> {
    let Err(problem) = ended else {
        return Ok(SeeOther(format!("/admin/ledger/payouts/{id}")).into_response());
    };
    let refusal = problem.refusal(&web.say)?;
    Ok(one(web, id, Some((&refusal, typed))).await?.refused().office().into_response())
}

/// The money is on its way.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, reference) = (id_of(&id)?, value(&sent, "reference"));
    let ended = actions::send(web.ctx(), id, reference).await.map_err(Problem::from);
    answer(&web, id, ended, reference).await
}

/// The seller has it.
pub(crate) async fn settle(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::settle(web.ctx(), id).await.map_err(Problem::from);
    answer(&web, id, ended, "").await
}

/// The bank gave it back.
pub(crate) async fn come_back(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::come_back(web.ctx(), id).await.map_err(Problem::from);
    answer(&web, id, ended, "").await
}

/// It is given up before it is sent.
pub(crate) async fn give_up(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::give_up(web.ctx(), id).await.map_err(Problem::from);
    answer(&web, id, ended, "").await
}
