//! What sellers have earned: all of them, one, and the statement of a month.

use super::{
    Pairs, Place, Row, Ways, about, booked_row, day, joined, kind, named, part, payout_state,
    seller as name_of, value, ways,
};
use crate::{
    actions,
    model::{Earnings, Month, Payout, PayoutState, StatementLine},
    names::taxed,
    papers::sums_of,
    reads,
};
use ::sellers::model::SellerShown;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Currency, Cursor};
use look::{Button, Field, FormError, Icon};
use sellers_facts::SellerId;
use std::collections::HashMap;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// Sellers on a page, and lines of a statement.
const SIZE: u32 = 50;
const LINES: u32 = 200;

#[derive(Template)]
#[template(path = "sellers.html")]
struct List<'a> {
    say: &'a Say,
    ways: Ways,
    rows: Vec<Row>,
    more: Option<String>,
}

#[derive(Template)]
#[template(path = "seller.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    title: String,
    error: Option<FormError>,
    purses: Vec<Purse>,
    payouts: Vec<Row>,
    months: Vec<(String, String)>,
}

/// What a seller has earned in one currency, and the form to pay it.
struct Purse {
    known: Vec<(String, String)>,
    /// Where they owe something to the shop.
    owes: bool,
    action: String,
    mark: Field,
    currency: Field,
    pay: Option<Button>,
}

#[derive(Template)]
#[template(path = "statement.html")]
struct Statement<'a> {
    say: &'a Say,
    back: String,
    title: String,
    month: String,
    before: String,
    after: String,
    csv: String,
    pdf: String,
    /// How the commission is taxed, once the month is over.
    taxed: Vec<String>,
    sums: Vec<(String, String)>,
    rows: Vec<Row>,
    is_cut: bool,
}

pub(super) fn id_of(path: &str) -> Result<SellerId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

fn earned_row(say: &Say, one: &Earnings, names: &HashMap<SellerId, SellerShown>) -> Row {
    Row {
        link: Some(say.link(&format!("/admin/ledger/sellers/{}", one.seller))),
        name: name_of(say, one.seller, names),
        badge: (one.payable.minor < 0).then(|| say.t("ledger-owes")),
        small: joined([part(say, say.t("ledger-pending"), one.pending)]),
        amount: say.money(&one.payable),
    }
}

/// `/admin/ledger/sellers`
pub(crate) async fn list(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let say = &web.say;
    let after = Some(value(&asked, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let (page, names) = web
        .read(async |snap| {
            let page = reads::sellers(snap, after.as_ref(), SIZE).await?;
            let ids: Vec<SellerId> = page.items.iter().map(|one| one.seller).collect();
            let names = reads::names(snap, &ids).await?;
            Ok::<_, Problem>((page, names))
        })
        .await?;
    let view = List {
        say,
        ways: ways(say, Place::Sellers),
        rows: page.items.iter().map(|one| earned_row(say, one, &names)).collect(),
        more: page.next.map(|next| say.link(&format!("/admin/ledger/sellers?after={}", next.0))),
    };
    Ok(Page::new(say.t("ledger-sellers"), Html(view.to_string())).office())
}

/// What was sent, and why it was refused.
type Refused<'a> = (&'a Refusal, &'a str);

fn purse(web: &Web, one: &Earnings, is_proposed: bool, mark: &str) -> Purse {
    let say = &web.say;
    let may = one.payable.minor > 0 && !is_proposed;
    Purse {
        known: vec![
            (say.t("ledger-pending"), say.money(&one.pending)),
            (say.t("ledger-payable"), say.money(&one.payable)),
        ],
        owes: one.payable.minor < 0,
        action: say.link(&format!("/admin/ledger/sellers/{}/payouts", one.seller)),
        mark: Field::hidden("mark", web.mark(mark)),
        currency: Field::hidden("currency", one.payable.currency.code()),
        pay: may.then(|| Button::main(say.t("ledger-propose"))),
    }
}

pub(super) fn payout_row(say: &Say, one: &Payout, names: &HashMap<SellerId, SellerShown>) -> Row {
    Row {
        link: Some(say.link(&format!("/admin/ledger/payouts/{}", one.id))),
        name: name_of(say, one.seller, names),
        badge: Some(payout_state(say, one.state)),
        small: joined([say.day(&one.created_at), one.reference.clone()]),
        amount: say.money(&one.amount),
    }
}

/// The last twelve months, this one first, each with the address of its statement.
fn months(web: &Web, id: SellerId, currency: Currency) -> Vec<(String, String)> {
    let today = web.house().shop.face().zone.day(web.now());
    let all = std::iter::successors(Some(Month::of(today)), |month| Some(month.before()));
    let link = |month: Month| {
        web.say.link(&format!("/admin/ledger/sellers/{id}/statement?month={month}&currency={currency}"))
    };
    all.take(12).map(|month| (link(month), named(&web.say, month))).collect()
}

async fn page(web: &Web, id: SellerId, refused: Option<Refused<'_>>) -> Result<Page, Problem> {
    let say = &web.say;
    let (earnings, payouts, names) = web
        .read(async |snap| {
            let earnings = reads::earnings(snap, id).await?;
            let payouts = reads::payouts_of(snap, id).await?;
            Ok::<_, Problem>((earnings, payouts, reads::names(snap, &[id]).await?))
        })
        .await?;
    if earnings.is_empty() && !names.contains_key(&id) {
        return Err(Problem::NotFound);
    }
    let is_proposed = |currency: Currency| {
        payouts.iter().any(|one| one.state == PayoutState::Proposed && one.amount.currency == currency)
    };
    let mark = refused.map_or("", |(_, mark)| mark);
    let purse = |one: &Earnings| purse(web, one, is_proposed(one.payable.currency), mark);
    let currency = earnings.first().map_or(web.house().shop.face().currency, |one| one.payable.currency);
    let title = name_of(say, id, &names);
    let view = One {
        say,
        back: say.link("/admin/ledger/sellers"),
        title: title.clone(),
        error: refused.map(|(refusal, _)| FormError { text: refusal.text.clone() }),
        purses: earnings.iter().map(purse).collect(),
        payouts: payouts.iter().map(|one| payout_row(say, one, &names)).collect(),
        months: months(web, id, currency),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}

/// `/admin/ledger/sellers/{id}`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    page(&web, id_of(&id)?, None).await
}

/// Proposes to pay a seller all that is owed to them.
pub(crate) async fn propose(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let mark = value(&sent, "mark");
    let currency = value(&sent, "currency").parse().map_err(|_| Problem::Unreadable)?;
    let failure = match actions::propose(&web.ctx().of_form(mark), id, currency).await {
        Ok(payout) => return Ok(SeeOther(format!("/admin/ledger/payouts/{payout}")).into_response()),
        Err(failure) => failure,
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, id, Some((&refusal, mark))).await?.refused().office().into_response())
}

fn line_row(say: &Say, line: &StatementLine) -> Row {
    let moved = if line.earned.minor == 0 { line.payable } else { line.earned };
    let small = [
        day(say.lang, line.booked.day),
        about(say, &line.booked).map(|(_, word)| word).unwrap_or_default(),
        part(say, say.t("ledger-sold"), line.sold),
        part(say, say.t("ledger-commission"), line.commission),
    ];
    Row { small: joined(small), name: kind(say, line.booked.kind), ..booked_row(say, &line.booked, moved) }
}

/// Which month and currency somebody wants to see; this month and the shop's currency if they do not say.
pub(crate) fn wanted(web: &Web, asked: &Pairs) -> (Month, Currency) {
    let face = web.house().shop.face();
    let month = Month::parse(value(asked, "month")).unwrap_or_else(|| Month::of(face.zone.day(web.now())));
    (month, value(asked, "currency").parse().unwrap_or(face.currency))
}

/// `/admin/ledger/sellers/{id}/statement`
pub(crate) async fn statement(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Page, Problem> {
    let (say, id) = (&web.say, id_of(&id)?);
    let (month, currency) = wanted(&web, &asked);
    let (sums, lines, names, frozen) = web
        .read(async |snap| {
            let frozen = reads::frozen(snap, (id, currency), month).await?;
            let sums = reads::statement(snap, id, currency, month).await?;
            let lines = reads::statement_lines(snap, (id, currency), month, None, LINES + 1).await?;
            Ok::<_, Problem>((sums, lines, reads::names(snap, &[id]).await?, frozen))
        })
        .await?;
    let name = names.get(&id).ok_or(Problem::NotFound)?.name.clone();
    let of = |month: Month| {
        say.link(&format!("/admin/ledger/sellers/{id}/statement?month={month}&currency={currency}"))
    };
    let file = |kind: &str| {
        say.link(&format!("/admin/ledger/sellers/{id}/statement.{kind}?month={month}&currency={currency}"))
    };
    let title = format!("{}: {name}", say.t("ledger-statement"));
    let view = Statement {
        say,
        back: say.link(&format!("/admin/ledger/sellers/{id}")),
        title: title.clone(),
        month: named(say, month),
        before: of(month.before()),
        after: of(month.after()),
        csv: file("csv"),
        pdf: file("pdf"),
        taxed: frozen.iter().map(|frozen| taxed(say, frozen)).collect(),
        sums: sums_of(say, &sums).into_iter().map(|(name, sum)| (name, say.money(&sum))).collect(),
        rows: lines.iter().take(LINES as usize).map(|line| line_row(say, line)).collect(),
        is_cut: lines.len() > LINES as usize,
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}
