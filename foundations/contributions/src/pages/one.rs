//! Something of whoever is signed in: what became of it and why, and the form by which they write it anew, while they may.

use super::{own, unkept};
use crate::{
    actions,
    model::{Contribution, State, Statement, Text},
    patience::Patience,
    pieces, reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Word, rejection::Never};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    title: String,
    body: String,
}

#[derive(Template)]
#[template(path = "one.html")]
struct Shown<'a> {
    say: &'a Say,
    kind: String,
    done: Option<String>,
    /// What became of it, and what to do.
    state: Vec<String>,
    statements: Vec<Given>,
    /// What others say to it: how one appeals.
    panels: Vec<Html>,
    /// The text, where it cannot be written anew.
    body: Option<(String, &'static str, Html)>,
    error: Option<FormError>,
    action: String,
    fields: Vec<Field>,
    save: Button,
    withdraw: Option<(String, Button)>,
    links: Vec<(String, String)>,
}

/// Why the shop took it down.
struct Given {
    at: String,
    facts: String,
    ground: String,
    quote: String,
}

fn given(say: &Say, one: &Statement) -> Given {
    Given {
        at: match one.reversed_at {
            Some(day) => say.with("contributions-statement-over", &[("day", Word::At(day))]),
            None => say.with("contributions-statement-at", &[("day", Word::At(one.at))]),
        },
        facts: one.reasons.facts.clone(),
        ground: say.t(match one.reasons.ground {
            crate::model::Ground::Illegal => "contributions-ground-illegal",
            crate::model::Ground::Terms => "contributions-ground-terms",
        }),
        quote: one.reasons.quote.clone(),
    }
}

fn state(say: &Say, one: &Contribution) -> Vec<String> {
    let mut said = vec![say.t(&format!("contributions-state-{}", one.state.code()))];
    if let Some(reason) = one.reason {
        said.push(say.t(&format!("contributions-held-{}", reason.code())));
    }
    if let Some(code) = one.code.filter(|_| one.state == State::Rejected) {
        said.push(say.t(&format!("contributions-code-{}", code.code())));
    }
    if one.reason.is_some() {
        said.extend(
            reads::personal_in(one).iter().map(|what| say.t(&format!("contributions-found-{}", what.code()))),
        );
    }
    said
}

fn fields(say: &Say, one: &Contribution, sent: &Sent) -> Vec<Field> {
    let manner = reads::manner(one.kind);
    let most = |bound: usize| [("most", Word::Count(i64::try_from(bound).unwrap_or(i64::MAX)))];
    let title = Field {
        value: sent.title.clone(),
        required: *manner.title.start() > 0,
        hint: Some(say.with("contributions-title-hint", &most(*manner.title.end()))),
        ..Field::new(FieldKind::Text, "title", say.t("contributions-title"))
    };
    let body = Field {
        value: sent.body.clone(),
        required: *manner.body.start() > 0,
        hint: Some(say.with("contributions-body-hint", &most(*manner.body.end()))),
        ..Field::new(FieldKind::Lines, "body", say.t("contributions-body"))
    };
    if *manner.title.end() == 0 { vec![body] } else { vec![title, body] }
}

async fn page(
    web: &Web,
    one: &Contribution,
    sent: &Sent,
    done: Option<String>,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let (say, me) = (&web.say, web.person::<Never>()?);
    let (statements, panels) = web
        .read(async |snap| {
            let statements = reads::statements_of(snap, one.id).await?;
            Ok::<_, Problem>((statements, web.panels(snap, "contribution.mine", one.id).await))
        })
        .await?;
    let may_edit = reads::may_edit(web.ctx(), one, me);
    let mut fields = if may_edit { fields(say, one, sent) } else { Vec::new() };
    let mut error = None;
    if let Some(why) = refusal {
        match fields.iter_mut().find(|field| Some(field.name) == why.field) {
            Some(field) => field.error = Some(why.text.clone()),
            None => error = Some(FormError { text: why.text.clone() }),
        }
    }
    let own = format!("/account/contributions/{}", one.id);
    let mut links = vec![(say.link("/account/contributions"), say.t("contributions-mine"))];
    if one.stands() {
        links.insert(0, (say.link(&one.kind.path(one.id)), say.t("contributions-see")));
    }
    let view = Shown {
        say,
        kind: say.t(&format!("contributions-kind-{}", one.kind.code())),
        done,
        state: state(say, one),
        statements: statements.iter().map(|one| given(say, one)).collect(),
        panels: panels.html.clone(),
        body: (!may_edit).then(|| (one.title.reveal().clone(), one.lang.code(), pieces::body(one))),
        error,
        action: say.link(&own),
        fields,
        save: Button::main(say.t("contributions-save")),
        withdraw: reads::may_withdraw(one)
            .then(|| (say.link(&format!("{own}/withdraw")), Button::small(say.t("contributions-withdraw")))),
        links,
    };
    Ok(unkept(Page::new(say.t("contributions-own"), Html(view.to_string())).with(&panels)))
}

/// `/account/contributions/ID`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let one = own(&web, &id).await?;
    let sent = Sent { title: one.title.reveal().clone(), body: one.body.reveal().clone() };
    let done = (asked.done.as_deref() == Some("saved")).then(|| web.say.t("contributions-done-saved"));
    page(&web, &one, &sent, done, None).await
}

/// Keeps what they write anew. It takes the place of what was there, so sending it twice changes nothing.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let one = own(&web, &id).await?;
    patience.try_edit(web.person::<Never>()?)?;
    let text = Text { title: sent.title.clone(), body: sent.body.clone() };
    match actions::edit(web.ctx(), one.id, &text).await {
        Ok(_) => Ok(SeeOther(format!("/account/contributions/{}?done=saved", one.id)).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &one, &sent, None, Some(&refusal)).await?.refused().into_response())
        }
    }
}

/// They take it back.
pub(crate) async fn withdraw(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
) -> Result<SeeOther, Problem> {
    let one = own(&web, &id).await?;
    patience.try_edit(web.person::<Never>()?)?;
    // Whoever sends it twice has what they want.
    if one.state != State::Withdrawn {
        actions::withdraw(web.ctx(), one.id).await?;
    }
    Ok(SeeOther("/account/contributions?done=withdrawn".into()))
}
