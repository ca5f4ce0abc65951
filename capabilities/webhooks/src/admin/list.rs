//! All programs that are told something, and the form for another.

use super::{Pairs, Shown, WebhookForm, When, above, badge, state, value, wish_of};
use crate::{actions, kinds, model::Wish, reads};
use action::Made;
use askama::Template;
use axum::response::{IntoResponse, Response};
use look::{Field, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "list.html")]
struct Webhooks<'a> {
    say: &'a Say,
    rows: Vec<Row>,
    error: Option<FormError>,
    form: WebhookForm,
}

/// A program, ready to print.
struct Row {
    link: String,
    name: String,
    place: String,
    state: String,
    badge: &'static str,
    kinds: String,
    reached: Option<When>,
}

async fn page(web: &Web, mark: &str, wish: &Wish, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let known = web.read(async |snap| reads::list(snap).await).await?;
    let rows = known.iter().map(|one| Row {
        link: say.link(&format!("/admin/webhooks/{}", one.id)),
        name: one.called().to_owned(),
        place: if one.name.is_empty() { String::new() } else { one.host().to_owned() },
        state: state(say, one.state),
        badge: badge(one.state),
        kinds: match one.kinds.len() == kinds::ALL.len() {
            true => say.t("webhooks-all-kinds"),
            false => say.n("webhooks-count-kinds", &i64::try_from(one.kinds.len()).unwrap_or(0)),
        },
        reached: one.reached_at.map(|at| When::new(web, at)),
    });
    let form = WebhookForm::new(say, say.link("/admin/webhooks"), wish, refusal);
    let form = WebhookForm { hidden: Some(Field::hidden("mark", web.mark(mark))), ..form };
    let view = Webhooks { say, rows: rows.collect(), error: above(refusal), form };
    Ok(Page::new(say.t("webhooks-title"), Html(view.to_string())).office())
}

/// `/admin/webhooks`
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    page(&web, "", &Wish::default(), None).await
}

/// Another program is told; its secret is shown this once.
pub(crate) async fn add(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let wish = wish_of(&sent);
    let mark = value(&sent, "mark");
    match actions::add_by_form(&web.of_form(mark), &wish).await {
        Ok(Made { what: id, told: None }) => {
            Ok(SeeOther(format!("/admin/webhooks/{id}?done=before")).into_response())
        }
        Ok(Made { what: id, told: Some(secret) }) => {
            let say = &web.say;
            let back = say.link(&format!("/admin/webhooks/{id}"));
            let view = Shown { say, lead: say.t("webhooks-added"), secret, back };
            Ok(Page::new(say.t("webhooks-secret"), Html(view.to_string())).office().into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, mark, &wish, Some(&refusal)).await?.refused().office().into_response())
        }
    }
}
