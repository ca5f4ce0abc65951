//! One file that was brought: how far it is, what came or would come, what to do with it.

use super::{find, format_name, matter_name, program_name, stage_name, sum};
use crate::{
    actions,
    model::{Delivery, Matter, Note, Stage},
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Money, Word};
use look::{FormError, Icon};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "import.html")]
struct One<'a> {
    say: &'a Say,
    name: String,
    lead: String,
    error: Option<FormError>,
    progress: Option<Progress<'a>>,
    progress_address: String,
    told: Option<Notice>,
    sums: Vec<String>,
    remarks: Vec<Kind>,
    samples: Vec<[String; 3]>,
    sample_heads: [String; 4],
    rejected: Option<String>,
    remarks_file: Option<String>,
    go: Option<String>,
    cancel: Option<String>,
    list: String,
}

/// What is to be said first, and how it looks.
struct Notice {
    tone: &'static str,
    icon: Icon,
    text: String,
}

/// Remarks of one kind: the first of them, and how many more there are.
struct Kind {
    title: String,
    lines: Vec<String>,
    more: Option<String>,
}

/// How far it is.
#[derive(Template)]
#[template(path = "progress.html")]
struct Progress<'a> {
    say: &'a Say,
    text: String,
    percent: u64,
    sum: String,
}

fn progress_of<'a>(say: &'a Say, one: &Delivery) -> Option<Progress<'a>> {
    let read = u64::try_from(one.read_bytes).unwrap_or(0);
    let percent = (read * 100).checked_div(one.told.length).unwrap_or(0).min(100);
    one.stage.is_running().then(|| Progress {
        say,
        text: say.with(
            if one.stage == Stage::Trying {
                "exchange-progress-trying"
            } else {
                "exchange-progress-carrying"
            },
            &[("percent", Word::Count(i64::try_from(percent).unwrap_or(100)))],
        ),
        percent,
        sum: sum(say, one),
    })
}

fn said(say: &Say, note: &Note) -> String {
    say.with(&note.code, &note.filled())
}

fn notice(say: &Say, one: &Delivery) -> Option<Notice> {
    let (tone, icon, text) = match one.stage {
        Stage::Receiving | Stage::Trying | Stage::Carrying => return None,
        Stage::Tried => ("notice", "info", say.t("exchange-told-tried")),
        Stage::Done => ("notice notice-good", "check", say.t("exchange-told-done")),
        Stage::Cancelled => ("notice", "info", say.t("exchange-told-cancelled")),
        Stage::Failed => {
            let why = one
                .told
                .failed
                .as_ref()
                .map_or_else(|| say.t("exchange-failed-reader"), |why| said(say, why));
            ("notice notice-bad", "warning", why)
        }
    };
    Some(Notice { tone, icon: Icon(icon), text })
}

/// The sums below the products.
fn sums(say: &Say, one: &Delivery) -> Vec<String> {
    if one.stage.is_running() || one.stage == Stage::Receiving {
        return Vec::new();
    }
    let told = &one.told;
    match one.matter() {
        Matter::Catalogue => {}
        Matter::Customers => return vec![sum(say, one), say.t("exchange-sum-customers")],
        Matter::Orders => return vec![sum(say, one), say.t("exchange-sum-orders")],
        Matter::Reviews => return vec![sum(say, one), say.t("exchange-sum-reviews")],
    }
    let count = |number: u64| Word::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let more = [
        ("variants", count(told.variants)),
        ("categories", count(told.categories)),
        ("brands", count(told.brands)),
    ];
    let mut sums = vec![sum(say, one), say.with("exchange-sum-more", &more)];
    if told.held_back > 0 {
        sums.push(say.n("exchange-sum-held-back", &i64::try_from(told.held_back).unwrap_or(i64::MAX)));
    }
    sums
}

/// The remarks kind by kind, in the order in which they first came.
fn remarks(say: &Say, one: &Delivery) -> Vec<Kind> {
    let mut codes: Vec<&str> = Vec::new();
    for note in &one.told.first {
        if !codes.contains(&note.code.as_str()) {
            codes.push(&note.code);
        }
    }
    codes.into_iter().map(|code| kind(say, one, code)).collect()
}

fn kind(say: &Say, one: &Delivery, code: &str) -> Kind {
    let notes: Vec<&Note> = one.told.first.iter().filter(|note| note.code == code).collect();
    let line = |note: &&Note| {
        let number = note.line.to_string();
        let line = ("line", Word::Text(&number));
        match &note.column {
            Some(column) => say.with("exchange-line-column", &[line, ("column", Word::Text(column))]),
            None => say.with("exchange-line", &[line]),
        }
    };
    let all = one.told.remarks.iter().find(|(known, _)| known == code).map_or(0, |(_, count)| *count);
    let more = all.saturating_sub(notes.len() as u64);
    Kind {
        title: notes.first().map_or_else(String::new, |note| said(say, note)),
        lines: notes.iter().map(line).collect(),
        more: (more > 0).then(|| say.n("exchange-remarks-more", &i64::try_from(more).unwrap_or(i64::MAX))),
    }
}

/// What stands above the first products or orders, and above each column.
fn sample_heads(say: &Say, matter: Matter) -> [String; 4] {
    match matter {
        Matter::Catalogue => [
            say.t("exchange-samples"),
            say.t("exchange-sample-name"),
            say.t("exchange-sample-forms"),
            say.t("exchange-sample-price"),
        ],
        Matter::Customers | Matter::Orders | Matter::Reviews => [
            say.t("exchange-samples-orders"),
            say.t("exchange-sample-order"),
            say.t("exchange-sample-lines"),
            say.t("exchange-sample-total"),
        ],
    }
}

fn page(web: &Web, one: &Delivery, error: Option<String>) -> Page {
    let say = &web.say;
    let here = format!("/admin/import/{}", one.id);
    let to = |rest: &str| say.link(&format!("{here}/{rest}"));
    let currency = web.house().shop.face().currency;
    let form = one.told.format.or(one.wish.format).map(|format| format_name(say, format));
    let form = form.or_else(|| one.told.program.as_deref().map(|program| program_name(say, program)));
    let about = one.wish.matter.map(|matter| matter_name(say, matter));
    let lead = [Some(stage_name(say, one.stage)), about, form, Some(say.day(&one.made_at))];
    let is_over = !one.stage.is_running();
    let view = One {
        say,
        name: one.name.clone(),
        lead: lead.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        error: error.map(|text| FormError { text }),
        progress: progress_of(say, one),
        progress_address: to("progress"),
        told: notice(say, one),
        sums: sums(say, one),
        remarks: if is_over { remarks(say, one) } else { Vec::new() },
        samples: one
            .told
            .samples
            .iter()
            .filter(|_| one.stage == Stage::Tried)
            .map(|sample| {
                let variants = i64::try_from(sample.variants).unwrap_or(i64::MAX);
                let price = say.money(&Money::new(sample.price, currency));
                [sample.name.clone(), say.n("exchange-sample-variants", &variants), price]
            })
            .collect(),
        sample_heads: sample_heads(say, one.matter()),
        rejected: (is_over && one.told.refused > 0).then(|| to("rejected")),
        remarks_file: (is_over && !one.told.first.is_empty()).then(|| to("remarks")),
        go: (one.stage == Stage::Tried && one.told.created + one.told.changed + one.told.same > 0)
            .then(|| to("go")),
        cancel: (one.stage.is_running() || one.stage == Stage::Tried).then(|| to("cancel")),
        list: say.link("/admin/import"),
    };
    Page::new(view.name.clone(), Html(view.to_string())).office()
}

/// What just happened, as the address says it.
#[derive(Deserialize)]
pub(crate) struct Way {
    done: Option<String>,
}

/// The whole page. Whoever sent another file by the form that brought this one is told that it was not read.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let is_second = way.done.as_deref() == Some("before");
    Ok(page(&web, &find(&web, &id).await?, is_second.then(|| web.say.t("exchange-brought-before"))))
}

/// Only how far it is, for a page that is open; nothing, once there is more to see.
pub(crate) async fn progress(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let one = find(&web, &id).await?;
    let html = progress_of(&web.say, &one).map_or_else(String::new, |progress| progress.to_string());
    let headers = [
        (http::header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (http::header::CACHE_CONTROL, "private, no-store"),
        (http::header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, html).into_response())
}

/// Carries it in.
pub(crate) async fn go(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let one = find(&web, &id).await?;
    let done = actions::carry_in(web.ctx(), one.id).await;
    answer(&web, &one, done.map_err(Problem::from))
}

/// Calls it off.
pub(crate) async fn cancel(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let one = find(&web, &id).await?;
    let done = actions::cancel(web.ctx(), one.id).await;
    answer(&web, &one, done.map_err(Problem::from))
}

fn answer(web: &Web, one: &Delivery, done: Result<(), Problem>) -> Result<Response, Problem> {
    match done {
        Ok(()) => Ok(SeeOther(format!("/admin/import/{}", one.id)).into_response()),
        Err(problem) => {
            let refusal = problem.refusal(&web.say)?;
            Ok(page(web, one, Some(refusal.text)).refused().into_response())
        }
    }
}
