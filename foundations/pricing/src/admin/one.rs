//! One promotion: made, changed, switched, taken away.

use super::{Pairs, badge, form, list, state, value};
use crate::{
    actions,
    model::{GivesKind, Promotion, PromotionId, Written},
    reads, words,
};
use action::Made;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use form::PromotionForm;
use look::{Field, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "promotion.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    title: String,
    done: Option<String>,
    error: Option<FormError>,
    known: Option<Known>,
    form: PromotionForm<'a>,
}

/// What is said of a promotion that there is.
struct Known {
    here: String,
    state: String,
    badge: &'static str,
    gives: String,
    used: String,
    is_on: bool,
    is_unused: bool,
}

/// What was sent and refused, and why.
type Refused<'a> = Option<(&'a Written, &'a Refusal)>;

async fn new_page(
    web: &Web,
    mark: &str,
    written: &Written,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let lang = say.lang;
    let targets = web.read(async |snap| reads::targets(snap, lang).await).await?;
    let kind = GivesKind::of(&written.kind).unwrap_or(GivesKind::Percent);
    let hidden = vec![Field::hidden("mark", web.mark(mark))];
    let action = say.link("/admin/promotions/new");
    let title = list::kind(say, kind);
    let view = One {
        say,
        back: say.link("/admin/promotions"),
        title: title.clone(),
        done: None,
        error: None,
        known: None,
        form: PromotionForm::new(web, action, hidden, (written, targets), refusal),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}

/// `/admin/promotions/new`
pub(crate) async fn fresh(web: Web, Query(query): Query<Pairs>) -> Result<Page, Problem> {
    let kind = GivesKind::of(value(&query, "kind")).unwrap_or(GivesKind::Percent);
    let percent = if kind == GivesKind::BuyGet { "100".to_owned() } else { String::new() };
    let written = Written {
        kind: kind.code().to_owned(),
        percent,
        is_on: true,
        priority: "0".into(),
        ..Written::default()
    };
    new_page(&web, "", &written, None).await
}

/// Makes a promotion.
pub(crate) async fn add(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let (written, mark) = (form::read(&sent), value(&sent, "mark"));
    match actions::add(&web.of_form(mark), &written).await {
        Ok(Made { what: id, told }) => {
            let done = if told.is_some() { "saved" } else { "again" };
            Ok(SeeOther(format!("/admin/promotions/{id}?done={done}")).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(new_page(&web, mark, &written, Some(&refusal)).await?.refused().into_response())
        }
    }
}

fn id_of(path: &str) -> Result<PromotionId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

fn done(say: &Say, query: &Pairs) -> Option<String> {
    match value(query, "done") {
        "saved" => Some(say.t("pricing-done-saved")),
        "again" => Some(say.t("webkit-form-again")),
        "on" => Some(say.t("pricing-done-on")),
        "off" => Some(say.t("pricing-done-off")),
        _ => None,
    }
}

fn known(web: &Web, promotion: &Promotion, uses: i64) -> Known {
    let (say, is) = (&web.say, promotion.state(web.now()));
    Known {
        here: say.link(&format!("/admin/promotions/{}", promotion.id)),
        state: state(say, is),
        badge: badge(is),
        gives: words::gives(say, &promotion.draft.gives),
        used: list::used(say, promotion, uses),
        is_on: promotion.draft.is_on,
        is_unused: uses == 0,
    }
}

async fn page(
    web: &Web,
    id: PromotionId,
    query: &Pairs,
    refused: Refused<'_>,
    error: Option<FormError>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let lang = say.lang;
    let found = web
        .read(async |snap| {
            let Some(promotion) = reads::promotion(snap, id).await? else { return Ok(None) };
            let uses = reads::uses(snap, &promotion).await?;
            let written = reads::written(snap, &promotion, lang).await?;
            let targets = reads::targets(snap, lang).await?;
            Ok::<_, Problem>(Some((promotion, uses, written, targets)))
        })
        .await?;
    let (promotion, uses, written, targets) = found.ok_or(Problem::NotFound)?;
    let title = promotion.draft.name.show(lang).to_owned();
    let (written, refusal) = refused.map_or((&written, None), |(sent, why)| (sent, Some(why)));
    let known = known(web, &promotion, uses);
    let hidden = vec![Field::hidden("version", promotion.version.to_string())];
    let view = One {
        say,
        back: say.link("/admin/promotions"),
        title: title.clone(),
        done: done(say, query),
        error,
        form: PromotionForm::new(web, known.here.clone(), hidden, (written, targets), refusal),
        known: Some(known),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}

/// `/admin/promotions/{id}`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    page(&web, id_of(&id)?, &query, None, None).await
}

/// Keeps what was sent, or shows it again with what is wrong.
pub(crate) async fn change(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, written) = (id_of(&id)?, form::read(&sent));
    let version = value(&sent, "version").parse().map_err(|_| Problem::Unreadable)?;
    let Err(failure) = actions::change(web.ctx(), id, version, &written).await else {
        return Ok(SeeOther(format!("/admin/promotions/{id}?done=saved")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let shown = page(&web, id, &Pairs::new(), Some((&written, &refusal)), None).await?;
    Ok(shown.refused().into_response())
}

/// What has no form to blame: the reason stands above.
async fn refused(web: &Web, id: PromotionId, problem: Problem) -> Result<Response, Problem> {
    let error = FormError { text: problem.refusal(&web.say)?.text };
    Ok(page(web, id, &Pairs::new(), None, Some(error)).await?.refused().into_response())
}

/// Switches it on or off.
pub(crate) async fn switch(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, is_on) = (id_of(&id)?, value(&sent, "on") == "yes");
    match actions::switch(web.ctx(), id, is_on).await {
        Ok(()) => {
            let done = if is_on { "on" } else { "off" };
            Ok(SeeOther(format!("/admin/promotions/{id}?done={done}")).into_response())
        }
        Err(failure) => refused(&web, id, failure.into()).await,
    }
}

/// Takes it away.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    match actions::remove(web.ctx(), id).await {
        Ok(()) => Ok(SeeOther("/admin/promotions?done=removed".into()).into_response()),
        Err(failure) => refused(&web, id, failure.into()).await,
    }
}
