//! `/admin/faq/proposals/{id}`: one change that a member suggests, beside what the article says now; taken as it is or put right, or
//! not taken, with the reason.

use super::blame;
use crate::{
    actions,
    model::{Article, Change, ContributionId, Proposal, ProposalState, RejectCode, Revision},
    names,
    pages::{edit, pieces::Diff},
    reads,
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use contributions::model::Contribution;
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// What either form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    base: String,
    title: String,
    body: String,
    code: String,
}

#[derive(Template)]
#[template(path = "proposal.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    back: String,
    path: String,
    article: String,
    error: Option<FormError>,
    held: Option<String>,
    /// That the article says something else since it was suggested.
    is_moved: bool,
    by: String,
    day: String,
    diff: Diff<'a>,
    /// Fields that take it and fields that do not; nothing once it is decided.
    forms: Option<(Vec<Field>, Button, Field, Button)>,
}

struct Known {
    proposal: Proposal,
    article: Article,
    said: Revision,
    words: Contribution,
    by: String,
}

async fn known(web: &Web, id: &str) -> Result<Known, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| {
        let proposal = reads::proposal(snap, id).await?.ok_or(Problem::NotFound)?;
        let article = reads::find(snap, proposal.article).await?.ok_or(Problem::NotFound)?;
        let words = contributions::reads::one(snap, id).await?.ok_or(Problem::NotFound)?;
        let said = reads::revision(snap, article.id, article.revision).await?.ok_or(Problem::NotFound)?;
        let name = match proposal.person {
            Some(person) => reads::called(snap, person).await?.reveal().clone(),
            None => String::new(),
        };
        let by = if name.is_empty() { web.say.t("faq-somebody") } else { name };
        Ok::<_, Problem>(Known { proposal, article, said, words, by })
    })
    .await
}

fn page(web: &Web, known: &Known, sent: Option<&Said>, refusal: Option<&Refusal>) -> Page {
    let (say, article) = (&web.say, &known.article);
    let written = (known.words.title.reveal().as_str(), known.words.body.reveal().as_str());
    let sent = sent.filter(|said| !said.body.is_empty());
    let text = sent.map_or(written, |said| (said.title.as_str(), said.body.as_str()));
    let now = (known.said.title.reveal().as_str(), known.said.body.reveal().as_str());
    let mut fields = edit::fields(say, article.revision, text);
    let mut code = [code(say)];
    let error = blame(&mut fields, refusal).and_then(|_| blame(&mut code, refusal));
    let [code] = code;
    let take = Button::main(say.t("faq-apply"));
    let leave = Button::small(say.t("faq-decline"));
    let is_open = known.proposal.state == ProposalState::Waiting;
    let view = Shown {
        say,
        title: article.title.reveal().clone(),
        back: say.link("/admin/faq/proposals"),
        path: say.link(&format!("/admin/faq/proposals/{}", known.proposal.id)),
        article: say.link(&format!("/admin/faq/{}", article.id)),
        error,
        held: names::held(say, &known.words),
        is_moved: known.proposal.base != article.revision,
        by: known.by.clone(),
        day: say.day(&known.proposal.at),
        diff: Diff::of(say, article.lang, now, text),
        forms: is_open.then_some((fields, take, code, leave)),
    };
    Page::new(view.title.clone(), Html(view.to_string())).office()
}

fn code(say: &Say) -> Field {
    let first = (String::new(), say.t("faq-choose"));
    let each = names::CODES.iter().map(|one| (one.code().to_owned(), names::code(say, *one)));
    let kind = FieldKind::Choice(std::iter::once(first).chain(each).collect());
    Field { hint: Some(say.t("faq-code-hint")), ..Field::new(kind, "code", say.t("faq-code")) }
}

/// The page.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let known = known(&web, &id).await?;
    Ok(page(&web, &known, None, None))
}

async fn refused(web: &Web, id: &str, said: &Said, problem: Problem) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    let known = known(web, id).await?;
    Ok(page(web, &known, Some(said), Some(&refusal)).refused().office().into_response())
}

/// Takes it, as it stands in the form.
pub(crate) async fn apply(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let proposal: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let base = said.base.trim().parse().unwrap_or(0);
    let change = Change { base, title: said.title.clone(), body: said.body.clone() };
    match actions::apply(web.ctx(), proposal, &change).await {
        Ok(()) => {
            let known = known(&web, &id).await?;
            Ok(SeeOther(format!("/admin/faq/{}?done=applied", known.article.id)).into_response())
        }
        Err(failure) => refused(&web, &id, &said, failure.into()).await,
    }
}

/// Does not take it.
pub(crate) async fn decline(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let proposal: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    match actions::decline(web.ctx(), proposal, RejectCode::from_code(&said.code)).await {
        Ok(()) => Ok(SeeOther("/admin/faq/proposals?done=declined".into()).into_response()),
        Err(failure) => refused(&web, &id, &said, failure.into()).await,
    }
}
