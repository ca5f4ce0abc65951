//! What was sold: day by day as a chart with its table, by product, by where browsers came from. In one currency at a time.

use super::list;
use crate::{
    model::{Figures, Wanted},
    reads::figures,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Currency, Money, Right};
use look::{Bar, Bars, Icon};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// For how many days somebody may ask.
const SPANS: [i32; 3] = [30, 90, 365];

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    days: String,
    currency: String,
}

#[derive(Template)]
#[template(path = "figures.html")]
struct View<'a> {
    say: &'a Say,
    spans: Vec<Choice>,
    currencies: Vec<Choice>,
    /// Whether nothing happened in these days.
    is_none: bool,
    sums: Vec<(String, String)>,
    charts: Vec<(String, Bars)>,
    products: Vec<Row>,
    sources: Vec<Row>,
}

/// Something to choose, as a link.
struct Choice {
    link: String,
    name: String,
    is_here: bool,
}

/// Sums under a name, ready to print.
struct Row {
    name: String,
    /// Its orders, where there is a list of them and whoever looks may see it.
    link: Option<String>,
    units: String,
    sales: String,
    margin: String,
    back: String,
}

/// `/admin/orders/figures`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, face) = (&web.say, web.house().shop.face());
    let days = asked.days.parse().ok().filter(|days| SPANS.contains(days)).unwrap_or(SPANS[0]);
    let currency: Currency = asked.currency.parse().unwrap_or(face.currency);
    let today = face.zone.day(web.now());
    let sold = web.read(async |snap| figures::sold(snap, (today, days), currency, say.lang).await).await?;
    let spans = SPANS.map(|one| Choice {
        link: link(say, one, currency),
        name: say.n("orders-figures-days", &i64::from(one)),
        is_here: one == days,
    });
    let choice = |one: &Currency| Choice {
        link: link(say, days, *one),
        name: one.code().to_owned(),
        is_here: *one == currency,
    };
    let rows =
        |all: &[(String, Figures)]| -> Vec<Row> { all.iter().map(|one| row(say, currency, one)).collect() };
    let mut sources = rows(&sold.sources);
    if web.may(Right::Orders) {
        for (row, (name, _)) in
            sources.iter_mut().zip(&sold.sources).filter(|(_, (name, _))| !name.is_empty())
        {
            let wanted = Wanted { source: Some(name.clone()), ..Wanted::default() };
            row.link = Some(list::link(say, &wanted, None));
        }
    }
    let view = View {
        say,
        spans: spans.into(),
        currencies: sold.currencies.iter().map(choice).collect(),
        is_none: sold.days.iter().all(|(_, one)| *one == Figures::default()),
        sums: sums(say, currency, sold.all),
        charts: charts(say, currency, &sold),
        products: rows(&sold.products),
        sources,
    };
    Ok(Page::new(say.t("orders-figures"), Html(view.to_string())).office())
}

fn link(say: &Say, days: i32, currency: Currency) -> String {
    say.link(&format!("/admin/orders/figures?days={days}&currency={}", currency.code()))
}

fn sums(say: &Say, currency: Currency, all: Figures) -> Vec<(String, String)> {
    let money = |minor: i64| say.money(&Money::new(minor, currency));
    vec![
        (say.t("orders-orders"), say.lang.group_digits(all.orders.unsigned_abs())),
        (say.t("orders-figures-sales"), money(all.sales)),
        (say.t("orders-figures-margin"), money(all.margin())),
        (say.t("orders-figures-back"), money(all.back)),
    ]
}

/// A chart for what was sold, what the shop earns of it, and what went back.
fn charts(say: &Say, currency: Currency, sold: &figures::Sold) -> Vec<(String, Bars)> {
    let of = |key: &str, value: fn(Figures) -> i64| {
        let bar = |(day, one): &(jiff::civil::Date, Figures)| Bar {
            label: crate::names::far_day(say.lang, *day),
            value: value(*one),
            text: say.money(&Money::new(value(*one), currency)),
        };
        let bars = Bars {
            title: say.t(key),
            open: say.t("orders-figures-table"),
            heads: (say.t("orders-figures-day"), say.t(key)),
            bars: sold.days.iter().map(bar).collect(),
        };
        (say.t(key), bars)
    };
    vec![
        of("orders-figures-sales", |one| one.sales),
        of("orders-figures-margin", Figures::margin),
        of("orders-figures-back", |one| one.back),
    ]
}

fn row(say: &Say, currency: Currency, (name, of): &(String, Figures)) -> Row {
    let money = |minor: i64| say.money(&Money::new(minor, currency));
    Row {
        name: if name.is_empty() { say.t("orders-figures-unknown") } else { name.clone() },
        link: None,
        units: say.lang.group_digits(of.units.unsigned_abs()),
        sales: money(of.sales),
        margin: money(of.margin()),
        back: money(of.back),
    }
}
