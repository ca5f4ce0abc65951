//! `/help/{slug}/edit`: a member puts an article right. Of two at once the second sees what the first wrote, beside their own.

use super::{at, pieces::Diff, unkept};
use crate::{
    actions::{self, ChangeRejected},
    model::{Article, Change, ProposalState, Revision},
    names,
    patience::Patience,
    reads::BODY_MAX,
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Right, Word, rejection::Never};
use look::{Button, Field, FieldKind, FormError, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// What was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    base: String,
    title: String,
    body: String,
    mark: String,
}

impl Said {
    fn change(&self) -> Change {
        let base = self.base.trim().parse().unwrap_or(0);
        Change { base, title: self.title.clone(), body: self.body.clone() }
    }
}

#[derive(Template)]
#[template(path = "edit.html")]
struct Edit<'a> {
    say: &'a Say,
    title: String,
    error: Option<FormError>,
    /// What it says now, against what they wrote.
    diff: Option<Diff<'a>>,
    fields: Vec<Field>,
    button: Button,
    action: String,
    back: String,
    agreed: String,
}

struct Known {
    article: Article,
    said: Revision,
}

async fn known(web: &Web, slug: &str) -> Result<Known, Problem> {
    web.read(async |snap| {
        let shown = at(snap, slug).await?;
        Ok::<_, Problem>(Known { article: shown.article, said: shown.said })
    })
    .await
}

/// The fields by which an article is written anew, made of this revision.
pub(crate) fn fields(say: &Say, base: u32, (title, body): (&str, &str)) -> Vec<Field> {
    let most = Word::Count(i64::try_from(BODY_MAX).unwrap_or(0));
    vec![
        Field::hidden("base", base.to_string()),
        Field { value: title.to_owned(), ..Field::new(FieldKind::Text, "title", say.t("faq-title")) },
        Field {
            value: body.to_owned(),
            hint: Some(say.with("faq-body-hint", &[("most", most)])),
            ..Field::new(FieldKind::Lines, "body", say.t("faq-body"))
        },
    ]
}

fn page(web: &Web, known: &Known, said: &Said, refusal: Option<&Refusal>) -> Page {
    let (say, article) = (&web.say, &known.article);
    // What they wrote is made of what it says now from here on: they have both before them.
    let mut fields = fields(say, article.revision, (&said.title, &said.body));
    fields.push(Field::hidden("mark", web.mark(&said.mark)));
    let error = crate::admin::blame(&mut fields, refusal);
    let is_moved = refusal.is_some() && said.change().base != article.revision;
    let was = (known.said.title.reveal().as_str(), known.said.body.reveal().as_str());
    let view = Edit {
        say,
        title: say.t("faq-improve"),
        error,
        diff: is_moved.then(|| Diff::of(say, article.lang, was, (&said.title, &said.body))),
        fields,
        button: Button::main(say.t("faq-send")),
        action: say.link(&format!("{}/edit", article.path())),
        back: say.link(&article.path()),
        agreed: names::agreed(say, article.licence),
    };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

/// The form. Whoever looks after articles has one of their own.
pub(crate) async fn show(web: Web, Path(slug): Path<String>) -> Result<Response, Problem> {
    let known = known(&web, &slug).await?;
    if web.may(Right::Moderation) {
        return Ok(SeeOther(format!("/admin/faq/{}", known.article.id)).into_response());
    }
    let (title, body) = (known.said.title.reveal().clone(), known.said.body.reveal().clone());
    let said = Said { base: known.article.revision.to_string(), title, body, mark: String::new() };
    Ok(page(&web, &known, &said, None).into_response())
}

/// Keeps what they suggest.
pub(crate) async fn send(
    web: Web,
    Path(slug): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let me: PersonId = web.person::<Never>()?;
    patience.write(me)?;
    let known = known(&web, &slug).await?;
    let (form, change) = (web.of_form(&said.mark), said.change());
    let sent = actions::propose(&form, known.article.id, web.household(), &change).await;
    let sent: Result<_, Failure<ChangeRejected>> = sent;
    match sent {
        Ok((_, state)) => {
            let done = match state {
                Some(ProposalState::Applied) => "applied",
                Some(ProposalState::Waiting | ProposalState::Declined | ProposalState::Withdrawn) | None => {
                    "waiting"
                }
            };
            Ok(SeeOther(format!("{}?done={done}", known.article.path())).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &known, &said, Some(&refusal)).refused().into_response())
        }
    }
}
