//! Comparing the book with the list of a provider: the form, the reports that were made, and one of them.

use super::{Pairs, Place, Row, Ways, day, joined, value, way_name, ways};
use crate::{
    actions,
    model::{Difference, Found, Month, Moved, Report, ReportId},
    reads,
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::Money;
use look::{Button, Field, FieldKind, FormCard, Icon};
use payments::model::Way as Method;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "compare.html")]
struct All<'a> {
    say: &'a Say,
    ways: Ways,
    form: FormCard,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "report.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    title: String,
    known: Vec<(String, String)>,
    rows: Vec<Row>,
    is_cut: bool,
}

/// What somebody typed.
#[derive(Default)]
struct Typed<'a> {
    way: &'a str,
    from: String,
    to: String,
    mark: &'a str,
}

fn form(web: &Web, typed: &Typed<'_>) -> FormCard {
    let say = &web.say;
    // Only those whose provider keeps a list.
    let listed = Method::ALL.iter().filter(|way| payments::rules::has_list(**way));
    let ways = listed.map(|way| (way.code().to_owned(), say.t(way.name()))).collect();
    let date = |name: &'static str, label: String, value: &str| Field {
        value: value.to_owned(),
        ..Field::new(FieldKind::Text, name, label)
    };
    FormCard {
        title: say.t("ledger-compare"),
        lead: vec![say.t("ledger-compare-lead")],
        action: say.link("/admin/ledger/reconcile"),
        fields: vec![
            Field {
                value: typed.way.to_owned(),
                ..Field::new(FieldKind::Choice(ways), "way", say.t("ledger-way"))
            },
            date("from", say.t("ledger-from"), &typed.from),
            date("to", say.t("ledger-to"), &typed.to),
            Field::hidden("mark", web.mark(typed.mark)),
        ],
        button: Some(Button::main(say.t("ledger-compare-now"))),
        ..FormCard::default()
    }
}

fn report_row(say: &Say, one: &Report) -> Row {
    let last = one.span.last();
    Row {
        link: Some(say.link(&format!("/admin/ledger/reconcile/{}", one.id))),
        name: format!(
            "{}: {} – {}",
            way_name(say, &one.way),
            day(say.lang, one.span.from),
            day(say.lang, last)
        ),
        badge: (one.differences > 0).then(|| say.n("ledger-differences", &i64::from(one.differences))),
        small: say.day(&one.made_at),
        amount: String::new(),
    }
}

async fn page(web: &Web, typed: &Typed<'_>, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let reports = web.read(async |snap| reads::reports(snap).await).await?;
    let form = form(web, typed);
    let view = All {
        say,
        ways: ways(say, Place::Compare),
        form: refusal.map_or_else(|| form.clone(), |refusal| form.clone().refused(refusal)),
        rows: reports.iter().map(|one| report_row(say, one)).collect(),
    };
    Ok(Page::new(say.t("ledger-reconcile"), Html(view.to_string())).office())
}

/// `/admin/ledger/reconcile`
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    let today = web.house().shop.face().zone.day(web.now());
    let month = Month::of(today).before().span();
    let to = month.last();
    let typed = Typed { from: month.from.to_string(), to: to.to_string(), ..Typed::default() };
    page(&web, &typed, None).await
}

/// Asks the provider and keeps what comes of it.
pub(crate) async fn send(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let mark = value(&sent, "mark");
    let typed = Typed {
        way: value(&sent, "way"),
        from: value(&sent, "from").to_owned(),
        to: value(&sent, "to").to_owned(),
        mark,
    };
    let ctx = web.ctx().of_form(mark);
    match actions::compare(&ctx, typed.way, (&typed.from, &typed.to)).await {
        Ok(id) => Ok(SeeOther(format!("/admin/ledger/reconcile/{id}")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &typed, Some(&refusal)).await?.refused().office().into_response())
        }
    }
}

fn found(say: &Say, found: Found) -> String {
    match found {
        Found::MissingThere => say.t("ledger-found-missing-there"),
        Found::MissingHere => say.t("ledger-found-missing-here"),
        Found::OtherAmount => say.t("ledger-found-other-amount"),
        Found::OtherCurrency => say.t("ledger-found-other-currency"),
        Found::Twice => say.t("ledger-found-twice"),
    }
}

fn moved(say: &Say, what: Moved) -> String {
    match what {
        Moved::Charge => say.t("ledger-moved-charge"),
        Moved::Refund => say.t("ledger-moved-refund"),
        Moved::Dispute => say.t("ledger-moved-dispute"),
        Moved::Fee => say.t("ledger-kind-fee"),
        Moved::Other => say.t("ledger-moved-other"),
    }
}

fn difference_row(say: &Say, one: &Difference) -> Row {
    let side = |word: String, amount: Option<Money>| {
        amount.map(|amount| format!("{word} {}", say.money(&amount))).unwrap_or_default()
    };
    Row {
        link: None,
        name: found(say, one.found),
        badge: Some(moved(say, one.what)),
        small: joined([one.our_ref.clone(), one.their_ref.clone()]),
        amount: joined([side(say.t("ledger-ours"), one.ours), side(say.t("ledger-theirs"), one.theirs)]),
    }
}

/// `/admin/ledger/reconcile/{id}`
pub(crate) async fn report(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let say = &web.say;
    let id: ReportId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| reads::report(snap, id).await).await?;
    let (report, differences) = found.ok_or(Problem::NotFound)?;
    let title = report_row(say, &report).name;
    let view = One {
        say,
        back: say.link("/admin/ledger/reconcile"),
        title: title.clone(),
        known: vec![
            (say.t("ledger-ours-count"), report.ours.to_string()),
            (say.t("ledger-theirs-count"), report.theirs.to_string()),
            (say.t("ledger-differences-count"), report.differences.to_string()),
            (say.t("ledger-made-on"), say.day(&report.made_at)),
        ],
        rows: differences.iter().map(|one| difference_row(say, one)).collect(),
        is_cut: report.differences as usize > differences.len(),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}
