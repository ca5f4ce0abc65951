//! The account that the shop gives of its moderation, by year: a page for people, two files for programs.

use crate::{
    model::{Category, Numbers, Outcome, Side, Source},
    names, reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use contributions_facts::{HoldReason, ReportReason};
use http::{HeaderValue, header};
use kernel::{Word, time};
use serde::Deserialize;
use serde_json::{Map, Value};
use webkit::{Html, Page, Problem, Say, Web};

/// The first year in which anybody could have used this.
const YEAR_MIN: i64 = 2024;
/// Who asks within an hour sees the same: counting a year is much work.
const FRESH_S: i64 = 3_600;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: String,
}

#[derive(Template)]
#[template(path = "transparency.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    years: Vec<(String, i64, bool)>,
    boxes: Vec<Sheet>,
    csv: String,
    json: String,
    report: String,
}

/// Numbers that belong together.
struct Sheet {
    id: &'static str,
    title: String,
    rows: Vec<(String, String)>,
}

fn year_asked(web: &Web, asked: &str) -> i64 {
    let now = reads::year(web.now());
    asked.parse().ok().filter(|year| (YEAR_MIN..=now).contains(year)).unwrap_or(now)
}

async fn numbers(web: &Web, asked: &Asked) -> Result<Numbers, Problem> {
    let year = year_asked(web, &asked.year);
    Ok(web.read(async |snap| reads::numbers(snap, year).await).await?)
}

fn number(say: &Say, many: i64) -> String {
    say.lang.group_digits(many.unsigned_abs())
}

fn received(say: &Say, of: &Numbers) -> Sheet {
    let many =
        |wanted: Category| of.received.iter().find(|(one, _)| *one == wanted).map_or(0, |(_, many)| *many);
    let all = (say.t("moderation-numbers-all"), number(say, of.received_all()));
    let some = Category::ALL.iter().filter(|one| many(**one) > 0);
    let each = some.map(|one| (names::category(say, *one), number(say, many(*one))));
    Sheet {
        id: "received",
        title: say.t("moderation-numbers-received"),
        rows: std::iter::once(all).chain(each).collect(),
    }
}

fn decided(say: &Say, of: &Numbers) -> Sheet {
    let mut rows = Vec::new();
    for source in Source::ALL.iter().copied() {
        for outcome in Outcome::ALL.iter().copied() {
            // The shop itself keeps no count of what it looked at and left.
            if source == Source::Notice || outcome.restricts() {
                let name = format!("{}: {}", names::source(say, source), names::outcome(say, outcome));
                rows.push((name, number(say, of.decided_so(source, outcome))));
            }
        }
    }
    let none = || say.t("moderation-numbers-none");
    rows.push((say.t("moderation-numbers-median"), of.median_s.map_or_else(none, |s| names::span(say, s))));
    let share = of.detected_share().map_or_else(none, |share| format!("{share} %"));
    rows.push((say.t("moderation-numbers-detected"), share));
    rows.push((say.t("moderation-numbers-automated"), number(say, 0)));
    Sheet { id: "decided", title: say.t("moderation-numbers-decided"), rows }
}

fn appeals(say: &Say, of: &Numbers) -> Sheet {
    let (all, reversed) = of.appealed();
    let none = || say.t("moderation-numbers-none");
    let mut rows = vec![
        (say.t("moderation-numbers-appeals-all"), number(say, all)),
        (say.t("moderation-numbers-reversed"), number(say, reversed)),
        (
            say.t("moderation-numbers-appeals-median"),
            of.appeal_median_s.map_or_else(none, |s| names::span(say, s)),
        ),
    ];
    for side in Side::ALL.iter().copied() {
        for (waits, key) in [(false, "moderation-numbers-warned"), (true, "moderation-numbers-suspended")] {
            let many = of.measures.iter().filter(|(of, is, _)| (*of, *is) == (side, waits));
            let name = say.with(key, &[("side", Word::Text(&names::side(say, side)))]);
            rows.push((name, number(say, many.map(|(_, _, many)| many).sum())));
        }
    }
    Sheet { id: "appeals", title: say.t("moderation-numbers-appeals"), rows }
}

fn others(say: &Say, of: &Numbers) -> Sheet {
    let held = of.held.iter().filter_map(|(word, many)| {
        Some((names::hold(say, HoldReason::from_code(word)?), number(say, *many)))
    });
    let reported = of.reported.iter().filter_map(|(word, many)| {
        let name = names::report(say, ReportReason::from_code(word)?);
        Some((say.with("moderation-numbers-report", &[("reason", Word::Text(&name))]), number(say, *many)))
    });
    Sheet { id: "others", title: say.t("moderation-numbers-others"), rows: held.chain(reported).collect() }
}

/// `/transparency`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let of = numbers(&web, &asked).await?;
    let say = &web.say;
    let boxes = [received(say, &of), decided(say, &of), appeals(say, &of), others(say, &of)];
    let now = reads::year(web.now());
    let year = |year: i64| (say.link(&format!("/transparency?year={year}")), year, year == of.year);
    let view = Shown {
        say,
        title: say.with("moderation-transparency-title", &[("year", Word::Text(&of.year.to_string()))]),
        years: (now - 2..=now).filter(|year| *year >= YEAR_MIN).map(year).collect(),
        boxes: boxes.into_iter().filter(|one| !one.rows.is_empty()).collect(),
        csv: format!("/transparency.csv?year={}", of.year),
        json: format!("/transparency.json?year={}", of.year),
        report: say.link("/report-content"),
    };
    let mut page = Page::new(view.title.clone(), Html(view.to_string()));
    page.fresh_until = Some(time::seconds_after(web.now(), FRESH_S));
    Ok(page)
}

fn file(kind: &'static str, text: String) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], text).into_response()
}

/// `/transparency.csv`
pub(crate) async fn csv(web: Web, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let of = numbers(&web, &asked).await?;
    let lines = of.rows().into_iter().map(|(name, many)| format!("{name},{many}\r\n"));
    Ok(file("text/csv; charset=utf-8", format!("name,value\r\n{}", lines.collect::<String>())))
}

/// `/transparency.json`
pub(crate) async fn json(web: Web, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let of = numbers(&web, &asked).await?;
    let all: Map<String, Value> = of.rows().into_iter().map(|(name, many)| (name, many.into())).collect();
    Ok(file("application/json", Value::Object(all).to_string()))
}
