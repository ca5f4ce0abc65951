//! One program: how it goes, what it is told, its secret, and the log of messages.

use super::{
    Pairs, Shown, WebhookForm, When, above, badge,
    log::{self, Entry},
    state, value, wish_of,
};
use crate::{
    actions,
    model::{DeliveryId, State, Webhook, WebhookId, Wish},
    reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Cursor, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "one.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    here: String,
    name: String,
    state: String,
    badge: &'static str,
    why_off: Option<String>,
    reached: Option<When>,
    failing: Option<String>,
    old_secret: Option<String>,
    done: Option<String>,
    tested: Option<Entry>,
    error: Option<FormError>,
    form: WebhookForm,
    entries: Vec<Entry>,
    more: Option<String>,
}

/// What a page shows besides what is known.
#[derive(Default)]
struct Asked<'a> {
    /// What was sent and refused, and why.
    refused: Option<(&'a Wish, bool, &'a Refusal)>,
    /// The query of its address.
    query: Pairs,
}

fn id_of(path: &str) -> Result<WebhookId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

async fn page(web: &Web, id: WebhookId, asked: &Asked<'_>) -> Result<Page, Problem> {
    let (say, now) = (&web.say, web.now());
    let after = Some(value(&asked.query, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let tested: Option<DeliveryId> = value(&asked.query, "tested").parse().ok();
    let found = web
        .read(async |snap| {
            let Some(webhook) = reads::one(snap, id).await? else { return Ok(None) };
            let old = reads::old_secret_until(snap, id, now).await?;
            let tried = match tested {
                Some(delivery) => reads::tried(snap, id, delivery).await?,
                None => None,
            };
            let page = reads::log(snap, id, after.as_ref(), log::SIZE).await?;
            Ok::<_, Problem>(Some((webhook, old, tried, page)))
        })
        .await?;
    let (webhook, old, tried, log_page) = found.ok_or(Problem::NotFound)?;
    let here = say.link(&format!("/admin/webhooks/{id}"));
    let refusal = asked.refused.map(|(_, _, refusal)| refusal);
    let day = |key: &str, at| say.with(key, &[("day", Word::At(at))]);
    let view = One {
        say,
        back: say.link("/admin/webhooks"),
        name: webhook.called().to_owned(),
        state: state(say, webhook.state),
        badge: badge(webhook.state),
        why_off: why_off(say, webhook.state),
        reached: webhook.reached_at.map(|at| When::new(web, at)),
        failing: webhook.failing_since.map(|at| day("webhooks-failing-since", at)),
        old_secret: old.map(|at| day("webhooks-old-secret", at)),
        done: done(say, &asked.query),
        tested: tried.map(|tried| log::entry(web, &webhook, tried)),
        error: above(refusal),
        form: form(say, &here, &webhook, asked),
        entries: log_page.items.into_iter().map(|tried| log::entry(web, &webhook, tried)).collect(),
        more: log_page.next.map(|next| format!("{here}?after={}#log", next.0)),
        here,
    };
    Ok(Page::new(webhook.called(), Html(view.to_string())).office())
}

fn why_off(say: &Say, state: State) -> Option<String> {
    match state {
        State::Failing => Some(say.t("webhooks-why-failing")),
        State::Gone => Some(say.t("webhooks-why-gone")),
        State::Off => Some(say.t("webhooks-why-off")),
        State::On | State::Removed => None,
    }
}

fn done(say: &Say, query: &Pairs) -> Option<String> {
    match value(query, "done") {
        "changed" => Some(say.t("webhooks-done-changed")),
        "again" => Some(say.t("webhooks-done-again")),
        "before" => Some(say.t("webhooks-done-before")),
        _ => None,
    }
}

/// The form with what is known in it, or with what was sent and refused.
fn form(say: &Say, here: &str, webhook: &Webhook, asked: &Asked<'_>) -> WebhookForm {
    let Webhook { name, address, kinds, .. } = webhook.clone();
    let known = Wish { name, address, kinds };
    let (wish, is_on, refusal) = match asked.refused {
        Some((wish, is_on, refusal)) => (wish, is_on, Some(refusal)),
        None => (&known, webhook.state == State::On, None),
    };
    WebhookForm {
        hidden: Some(Field::hidden("version", webhook.version.to_string())),
        tick: Some(Field {
            value: if is_on { "yes".into() } else { String::new() },
            required: false,
            ..Field::new(FieldKind::Tick, "on", say.t("webhooks-is-told"))
        }),
        save: Button::main(say.t("webhooks-save")),
        ..WebhookForm::new(say, here.to_owned(), wish, refusal)
    }
}

/// `/admin/webhooks/{id}`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    page(&web, id_of(&id)?, &Asked { query, ..Asked::default() }).await
}

/// Keeps what was sent, or shows it again with what is wrong.
pub(crate) async fn change(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, wish, is_on) = (id_of(&id)?, wish_of(&sent), value(&sent, "on") == "yes");
    let version = value(&sent, "version").parse().map_err(|_| Problem::Unreadable)?;
    let Err(failure) = actions::change(web.ctx(), id, version, &wish, is_on).await else {
        return Ok(SeeOther(format!("/admin/webhooks/{id}?done=changed")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let asked = Asked { refused: Some((&wish, is_on, &refusal)), query: Pairs::new() };
    Ok(page(&web, id, &asked).await?.refused().office().into_response())
}

/// What a page says that has no form to blame: the reason stands above.
async fn refused(web: &Web, id: WebhookId, problem: Problem) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    let known = web.read(async |snap| reads::one(snap, id).await).await?.ok_or(Problem::NotFound)?;
    let is_on = known.state == State::On;
    let wish = Wish { name: known.name, address: known.address, kinds: known.kinds };
    let asked = Asked { refused: Some((&wish, is_on, &refusal)), query: Pairs::new() };
    Ok(page(web, id, &asked).await?.refused().office().into_response())
}

/// Another secret, shown this once.
pub(crate) async fn renew(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    match actions::renew_secret(web.ctx(), id).await {
        Ok(secret) => {
            let say = &web.say;
            let back = say.link(&format!("/admin/webhooks/{id}"));
            let view = Shown { say, lead: say.t("webhooks-renewed"), secret, back };
            Ok(Page::new(say.t("webhooks-secret"), Html(view.to_string())).office().into_response())
        }
        Err(failure) => refused(&web, id, failure.into()).await,
    }
}

/// Sends a test and shows what came back.
pub(crate) async fn test(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let delivery = actions::test(web.ctx(), id).await?;
    Ok(SeeOther(format!("/admin/webhooks/{id}?tested={delivery}")).into_response())
}

/// It is told nothing more and is forgotten.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    actions::remove(web.ctx(), id_of(&id)?).await?;
    Ok(SeeOther("/admin/webhooks".into()).into_response())
}

/// Sends a message again at once.
pub(crate) async fn again(
    web: Web,
    Path((id, delivery)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let delivery = delivery.parse().map_err(|_| Problem::NotFound)?;
    match actions::send_again(web.ctx(), id, delivery).await {
        Ok(()) => Ok(SeeOther(format!("/admin/webhooks/{id}?done=again#log")).into_response()),
        Err(failure) => refused(&web, id, failure.into()).await,
    }
}
