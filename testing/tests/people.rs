//! What the web promises about people: each route is for those it names, nobody's page is shown to somebody else, a form
//! that cannot be read is answered in the visitor's language.

mod forms;
mod gate;
mod head;
mod sessions;

use action::Features;
use axum::response::Response;
use database::{Snapshot, StoreError};
use kernel::{
    Feature, Open, Rejection, Right, Subject,
    feature::{Dimension, Implies, Moment},
};
use serde::Deserialize;
use std::sync::Arc;
use testing::{Answer, Engine, World};
use webkit::{
    Audience, Door, Form, Html, Page, Panel, PanelCtx, Problem, Routes, SeeOther, SessionCookie, Web, panel,
};

const TRIAL: Feature = Feature {
    name: "town.trial",
    title: "town-trial",
    dimension: Dimension::Communities,
    moments: &[Moment::After],
    kinds: &[],
    default: Open::Staff,
    implies: Implies { who: "town", hours_a_week: 1, duties: &[] },
    metrics: &[],
};

struct StaffOnly;
impl Features for StaffOnly {
    fn state(&self, _: &str) -> Open {
        Open::Staff
    }
}

/// A page that names whoever looks, and the panels for them.
async fn square(web: Web) -> Result<Page, Problem> {
    let panels =
        web.read(async |snap| Ok::<_, Problem>(web.panels(snap, "square", Subject::all("shop")).await));
    let panels = panels.await?;
    let shown: String = panels.html.iter().map(|html| html.0.as_str()).collect();
    let name = web.session().map_or("nobody", |session| session.name.as_str());
    let link = if web.is_open(&TRIAL) { "to the trial" } else { "" };
    let body = format!("<p>for {name}, {} {shown} {link}</p>", web.actor().kind());
    Ok(Page::new("Square", Html(body)).with(&panels))
}

async fn trial_panel(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let html = format!("panel for {}", ctx.actor.kind());
    Ok(Panel { html: Some(Html(html)), ..Panel::default() })
}

#[derive(Debug)]
struct TooShort;
impl Rejection for TooShort {
    fn code(&self) -> &'static str {
        "town-too-short"
    }

    fn field(&self) -> Option<&'static str> {
        Some("name")
    }
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

async fn rename(web: Web, Form(named): Form<Named>) -> Result<Response, Problem> {
    use axum::response::IntoResponse;
    if named.name.len() > 2 {
        return Ok(SeeOther(format!("/square?name={}", named.name)).into_response());
    }
    let refusal = Problem::Refused(Arc::new(TooShort)).refusal(&web.say)?;
    let card = look::FormCard {
        button: Some(look::Button::main("Go")),
        fields: vec![look::Field {
            value: named.name,
            ..look::Field::new(look::FieldKind::Text, "name", "Name")
        }],
        ..look::FormCard::default()
    };
    Ok(Page::new("Name", card.refused(&refusal).html()).refused().into_response())
}

/// Begins a session, as a page of accounts would.
async fn enter(web: Web) -> Response {
    let public_url = web.house().shop.face().public_url.clone();
    SeeOther("//evil.example".to_owned()).with_cookie(SessionCookie::set(&public_url, &"b".repeat(43)))
}

async fn said() -> &'static str {
    "said"
}

fn doors() -> Vec<Door> {
    let routes = Routes::new()
        .get("/square", square)
        .post("/enter", enter)
        .post("/name", rename)
        .only(Audience::Member)
        .get("/mine", square)
        .post("/mine", said)
        .only(Audience::Staff(Right::Mail))
        .get("/letters", square)
        .post("/letters", said)
        .merge(Routes::new().get("/park", said));
    let texts = vec![
        (kernel::Lang::Es, "town-too-short = Demasiado corto\n"),
        (kernel::Lang::En, "town-too-short = Too short\n"),
    ];
    let town = Door { routes, texts, ..Door::new("town") };
    let trial = Door {
        feature: Some(TRIAL),
        routes: Routes::new().get("/trial", square).only(Audience::Member).get("/trial/mine", square),
        panels: vec![panel("square", "trial", trial_panel), panel("frame.menu", "trial", trial_panel)],
        ..Door::new("trial")
    };
    vec![town, trial]
}

async fn world(engine: Engine) -> World {
    let world = World::on(engine, doors()).await;
    world.house.obey(Arc::new(StaffOnly));
    world
}

/// Whether the gate let somebody through, by what came back.
fn passed(answer: &Answer) -> bool {
    let sent_away = answer.status == 303 && answer.header("location").contains("/sign-in?next=");
    !sent_away && answer.status != 403
}
