//! One notice: who says what, the text it is about, what was decided, and the form that comes next. How it is drawn is `view`.

mod view;

use crate::{
    actions,
    model::{NoticeId, Side},
    names,
    reads::{self, Opened},
    steps::{Judged, Ruling},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use serde::Deserialize;
use view::page;
use webkit::{Form, Page, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Written {
    pub(super) outcome: String,
    pub(super) ground: String,
    pub(super) text: String,
}

async fn open(web: &Web, id: &str) -> Result<Opened, Problem> {
    let id: NoticeId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| reads::opened(snap, id).await).await?.ok_or(Problem::NotFound)
}

fn gone_on(id: NoticeId) -> Response {
    SeeOther(format!("/admin/moderation/notices/{id}?done=yes")).into_response()
}

/// Shows it again with why something was refused.
async fn again(web: &Web, id: &str, written: &Written, problem: Problem) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    let opened = open(web, id).await?;
    Ok(page(web, &opened, written, false, Some(&refusal)).refused().into_response())
}

/// `/admin/moderation/notices/ID`
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let opened = open(&web, &id).await?;
    Ok(page(&web, &opened, &Written::default(), way.done == "yes", None))
}

/// Begins to look at it.
pub(crate) async fn take(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let notice: NoticeId = id.parse().map_err(|_| Problem::NotFound)?;
    match actions::take(web.ctx(), notice).await {
        Ok(_) => Ok(gone_on(notice)),
        Err(failure) => again(&web, &id, &Written::default(), failure.into()).await,
    }
}

/// Decides.
pub(crate) async fn decide(
    web: Web,
    Path(id): Path<String>,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    let notice: NoticeId = id.parse().map_err(|_| Problem::NotFound)?;
    let Written { outcome, ground, text } = &written;
    let ruling = Ruling { outcome: outcome.clone(), ground: ground.clone(), text: text.clone() };
    match actions::decide(web.ctx(), notice, &ruling).await {
        Ok(_) => Ok(gone_on(notice)),
        Err(failure) => again(&web, &id, &written, failure.into()).await,
    }
}

/// Looks again.
pub(crate) async fn judge(
    web: Web,
    Path(id): Path<String>,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    let notice: NoticeId = id.parse().map_err(|_| Problem::NotFound)?;
    let is_reversed = match written.outcome.as_str() {
        "reversed" => true,
        "upheld" => false,
        _ => return Err(Problem::Unreadable),
    };
    let judged = Judged { is_reversed, ground: written.ground.clone(), text: written.text.clone() };
    match actions::judge(web.ctx(), notice, &judged).await {
        Ok(_) => Ok(gone_on(notice)),
        Err(failure) => again(&web, &id, &written, failure.into()).await,
    }
}

/// Which side waits no longer.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Lifted {
    side: String,
}

/// Ends a wait. Sending it twice changes nothing.
pub(crate) async fn lift(
    web: Web,
    Path(id): Path<String>,
    Form(of): Form<Lifted>,
) -> Result<Response, Problem> {
    let notice: NoticeId = id.parse().map_err(|_| Problem::NotFound)?;
    let side = Side::from_code(&of.side).ok_or(Problem::Unreadable)?;
    actions::lift(web.ctx(), notice, side).await?;
    Ok(gone_on(notice))
}

/// A cell of a file that spreadsheets read: quoted, and never taken for a formula.
fn cell(text: &str) -> String {
    let text = text.replace('"', "\"\"");
    let lead = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{lead}{text}\"")
}

/// All that is known of a notice, as a file for whoever must hand it on.
pub(crate) async fn file(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let opened = open(&web, &id).await?;
    let say = &web.say;
    let mut rows = view::facts(say, &opened);
    rows.push((say.t("moderation-url"), opened.notice.url.reveal().clone()));
    if let Some(sent) = &opened.sent {
        rows.push((say.t("moderation-why"), sent.why.reveal().clone()));
    }
    if let Some(text) = &opened.text {
        rows.push((say.t("moderation-text"), format!("{}\n{}", text.title.reveal(), text.body.reveal())));
        rows.push((say.t("moderation-kind"), names::kind(say, text.kind)));
    }
    rows.push((say.t("moderation-explanation"), opened.notice.explanation.reveal().clone()));
    rows.push((say.t("moderation-appeal-text"), opened.notice.appeal.reveal().clone()));
    rows.push((say.t("moderation-judgement"), opened.notice.judgement.reveal().clone()));
    let eu = reads::for_the_commission(&opened).into_iter();
    rows.extend(eu.map(|(name, value)| (name.to_owned(), value)));
    let lines = rows.iter().map(|(name, value)| format!("{},{}\r\n", cell(name), cell(value)));
    let name = format!("attachment; filename=\"{}.csv\"", opened.notice.reference);
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, lines.collect::<String>()).into_response())
}
