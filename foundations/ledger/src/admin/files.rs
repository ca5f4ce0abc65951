//! Files that are taken along: the book, statements, commissions for whoever writes invoices, the year for the tax office, transfers
//! for the bank.

use super::{
    Pairs, payouts,
    sellers::{id_of, wanted},
    value,
};
use crate::{
    actions, csv,
    files::{CSV, PIECE, PIECES_MAX, file, printed, statement as as_table},
    model::{Booked, Month},
    reads,
};
use ::sellers::model::Seller;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Cursor;
use webkit::{Form, Problem, Web};

/// So many sellers of a year are looked through at once.
const SELLERS: u32 = 50;

/// `/admin/ledger/journal.csv`: the book of a month.
pub(crate) async fn journal(web: Web, Query(asked): Query<Pairs>) -> Result<Response, Problem> {
    let month = month_of(&web, &asked);
    let mut text = csv::JOURNAL.to_owned();
    let mut after: Option<Booked> = None;
    for _ in 0..PIECES_MAX {
        let last = after.as_ref();
        let rows = web.read(async |snap| reads::of_days(snap, month.span(), last, PIECE).await).await?;
        rows.iter().for_each(|(booked, entries)| text.push_str(&csv::journal(booked, entries)));
        let is_end = rows.len() < PIECE as usize;
        after = rows.into_iter().last().map(|(booked, _)| booked);
        if is_end {
            break;
        }
    }
    Ok(file(&format!("ledger-{month}.csv"), CSV, text))
}

pub(super) fn month_of(web: &Web, asked: &Pairs) -> Month {
    let today = web.house().shop.face().zone.day(web.now());
    Month::parse(value(asked, "month")).unwrap_or_else(|| Month::of(today))
}

async fn seller(web: &Web, path: &str) -> Result<Seller, Problem> {
    let id = id_of(path)?;
    web.read(async |snap| ::sellers::reads::seller(snap, id).await).await?.ok_or(Problem::NotFound)
}

/// `/admin/ledger/sellers/{id}/statement.csv`
pub(crate) async fn statement(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Response, Problem> {
    as_table(&web, &seller(&web, &id).await?, wanted(&web, &asked)).await
}

/// `/admin/ledger/sellers/{id}/statement.pdf`
pub(crate) async fn paper(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Response, Problem> {
    printed(&web, &seller(&web, &id).await?, wanted(&web, &asked)).await
}

/// What was kept of a month, for whoever writes invoices. That somebody took it along is noted.
pub(crate) async fn commissions(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let month = Month::parse(value(&sent, "month")).ok_or(Problem::Unreadable)?;
    actions::note_taken(web.ctx(), "ledger-audit-commissions", &month.to_string()).await?;
    let mut text = csv::COMMISSIONS.to_owned();
    let mut after: Option<Cursor> = None;
    for _ in 0..PIECES_MAX {
        let last = after.as_ref();
        let (page, known) = web
            .read(async |snap| {
                let page = reads::frozen_of(snap, month, last, SELLERS).await?;
                let ids = page.items.iter().map(|one| one.seller).collect();
                let known = reads::sellers_of(snap, ids).await?;
                Ok::<_, Problem>((page, known))
            })
            .await?;
        for one in page.items.iter().filter(|one| one.kept.minor != 0) {
            text.push_str(&csv::commission(one, known.get(&one.seller)));
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    Ok(file(&format!("commissions-{month}.csv"), CSV, text))
}

/// The year for the tax office. That somebody took it along is noted.
pub(crate) async fn dac7(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let this = web.house().shop.face().zone.day(web.now()).year();
    let year = reads::typed_year(value(&sent, "year"), this).ok_or(Problem::Unreadable)?;
    actions::note_taken(web.ctx(), "ledger-audit-dac7", &year.to_string()).await?;
    let mut text = csv::DAC7.to_owned();
    let mut after: Option<Cursor> = None;
    for _ in 0..PIECES_MAX {
        let last = after.as_ref();
        let (page, known) = web
            .read(async |snap| {
                let page = reads::dac7(snap, year, last, SELLERS).await?;
                let ids = page.items.iter().map(|one| one.year.seller).collect();
                let known = reads::sellers_of(snap, ids).await?;
                Ok::<_, Problem>((page, known))
            })
            .await?;
        page.items.iter().for_each(|one| text.push_str(&csv::dac7(one, known.get(&one.year.seller))));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    Ok(file(&format!("dac7-{year}.csv"), CSV, text))
}

/// The transfers that a bank takes.
pub(crate) async fn transfers(web: Web) -> Result<Response, Problem> {
    match actions::transfers(web.ctx()).await {
        Ok(text) => Ok(file("transfers.xml", "application/xml; charset=utf-8", text)),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let page = payouts::page(&web, &Pairs::new(), Some(&refusal)).await?;
            Ok(page.refused().office().into_response())
        }
    }
}
