//! What a seller has earned, what was paid to them, their statements by month, and what the tax office is told of their year.

use super::{own, unkept};
use crate::{
    model::{Duty, Earnings, Judged, Month, Payout},
    names::{joined, named, payout_state},
    reads,
};
use ::sellers::model::SellerId;
use askama::Template;
use axum::extract::Path;
use kernel::{Currency, Word};
use look::{Icon, Style};
use webkit::{Html, Page, Problem, Say, Web};

/// So many months back are offered.
const MONTHS: usize = 12;

#[derive(Template)]
#[template(path = "own_money.html")]
struct Own<'a> {
    say: &'a Say,
    back: String,
    name: String,
    purses: Vec<Purse>,
    /// When what is pending becomes theirs.
    hint: String,
    payouts: Vec<(String, String)>,
    months: Vec<(String, String)>,
    years: Vec<String>,
}

/// What was earned in one currency.
struct Purse {
    pending: String,
    payable: String,
    owes: bool,
}

fn purse(say: &Say, one: &Earnings) -> Purse {
    Purse { pending: say.money(&one.pending), payable: say.money(&one.payable), owes: one.payable.minor < 0 }
}

fn payout(say: &Say, one: &Payout) -> (String, String) {
    let day = say.day(&one.sent_at.unwrap_or(one.created_at));
    (say.money(&one.amount), joined([day, payout_state(say, one.state), one.reference.clone()]))
}

/// This month and those before it, each with the address of its statement.
fn months(web: &Web, id: SellerId, currency: Currency) -> Vec<(String, String)> {
    let today = web.house().shop.face().zone.day(web.now());
    let all = std::iter::successors(Some(Month::of(today)), |month| Some(month.before())).take(MONTHS);
    let path = |month: Month| format!("/account/selling/{id}/statement?month={month}&currency={currency}");
    all.map(|month| (web.say.link(&path(month)), named(&web.say, month))).collect()
}

/// What the tax office is told, or is not: the seller has the same (RULES section 2 row 21).
fn told(say: &Say, year: i16, one: &Judged) -> String {
    let all = one.year.total();
    let year = year.to_string();
    let words = [
        ("year", Word::Text(&*year)),
        ("count", Word::Count(all.sales)),
        ("earned", Word::Money(all.earned)),
        ("fees", Word::Money(all.fees)),
    ];
    match one.duty {
        Duty::Reported => say.with("ledger-own-reported", &words),
        Duty::Excluded(_) => say.with("ledger-own-excluded", &words),
    }
}

/// `/account/selling/{id}/money`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let say = &web.say;
    let seller = own(&web, &id).await?;
    let face = web.house().shop.face();
    let last_year = face.zone.day(web.now()).year() - 1;
    let (earnings, payouts, years, settings) = web
        .read(async |snap| {
            let settings = reads::settings(snap).await?;
            let earnings = reads::earnings(snap, seller.id).await?;
            let payouts = reads::payouts_of(snap, seller.id).await?;
            let years = reads::dac7_of(snap, seller.id, last_year).await?;
            Ok::<_, Problem>((earnings, payouts, years, settings))
        })
        .await?;
    let currency = earnings.first().map_or(face.currency, |one| one.payable.currency);
    let sold = years.iter().filter(|one| one.year.total().sales > 0);
    let view = Own {
        say,
        back: say.link("/account/selling"),
        hint: say.with("ledger-own-pending-hint", &[("days", Word::Count(settings.hold_days.into()))]),
        purses: earnings.iter().map(|one| purse(say, one)).collect(),
        payouts: payouts.iter().map(|one| payout(say, one)).collect(),
        months: months(&web, seller.id, currency),
        years: sold.map(|one| told(say, last_year, one)).collect(),
        name: seller.name,
    };
    Ok(unkept(Page::new(say.t("ledger-own"), Html(view.to_string()))))
}
