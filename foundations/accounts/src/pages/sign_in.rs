//! Signing in and out.

use super::{
    passkey_button::{Does, island},
    providers::{buttons, trouble},
    threshold::{again, entry, go_in, page, patiently},
};
use crate::{actions, porter::Porter, providers::Providers, reads};
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use http::HeaderMap;
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Problem, SeeOther, SessionCookie, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    /// Where somebody wanted to go.
    next: Option<String>,
    /// What happened just before.
    done: Option<String>,
    /// What went wrong on the way to another provider and back.
    trouble: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    address: String,
    password: String,
    next: Option<String>,
}

fn card(web: &Web, said: &Said) -> FormCard {
    let say = &web.say;
    let next = reads::way_on(said.next.as_deref());
    FormCard {
        title: say.t("accounts-sign-in-title"),
        action: say.link("/sign-in"),
        fields: vec![
            Field {
                value: said.address.clone(),
                // The browser offers passkeys here too.
                autocomplete: Some("username webauthn"),
                ..Field::new(FieldKind::Email, "address", say.t("accounts-address"))
            },
            Field {
                autocomplete: Some("current-password"),
                link: Some((say.link("/reset"), say.t("accounts-forgotten"))),
                ..Field::new(FieldKind::Password, "password", say.t("accounts-password"))
            },
            Field::hidden("next", next),
        ],
        button: Some(Button::main(say.t("accounts-sign-in-go"))),
        links: vec![(say.link("/sign-up"), say.t("accounts-no-account"))],
        ..FormCard::default()
    }
}

/// What stands below the form: passkeys, other providers.
fn other_ways(web: &Web, providers: &Providers, next: Option<&str>) -> Vec<Html> {
    let mut ways = vec![island(web, Does::Enter, reads::way_on(next))];
    ways.extend(buttons(web, providers, next));
    ways
}

/// The form. Whoever is in goes on at once.
pub(crate) async fn show(
    web: Web,
    Extension(providers): Extension<Arc<Providers>>,
    Query(way): Query<Way>,
) -> Response {
    let next = reads::way_on(way.next.as_deref());
    if web.session().is_some() {
        return SeeOther(next.to_owned()).into_response();
    }
    let mut card = card(&web, &Said { next: way.next.clone(), ..Said::default() });
    match way.done.as_deref() {
        Some("reset") => card.lead.push(web.say.t("accounts-reset-done")),
        Some("second") => card.lead.push(web.say.t("accounts-second-over")),
        Some("out") => card.lead.push(web.say.t("accounts-sign-out-done")),
        _ => {}
    }
    card.error = trouble(&web, way.trouble.as_deref());
    card.below = other_ways(&web, &providers, way.next.as_deref());
    page(&card).into_response()
}

/// Compares, and lets in.
pub(crate) async fn send(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Extension(providers): Extension<Arc<Providers>>,
    headers: HeaderMap,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    patiently(porter.wait_to_enter(web.household(), &said.address))?;
    let entry = entry(&web, &headers);
    let pair = (said.address.as_str(), said.password.as_str());
    match actions::sign_in(web.ctx(), &porter.keys, pair, &entry).await {
        Ok(entered) => Ok(go_in(&web, &entered, reads::way_on(said.next.as_deref()))),
        Err(failure) => {
            let below = other_ways(&web, &providers, said.next.as_deref());
            again(&web, FormCard { below, ..card(&web, &said) }, failure)
        }
    }
}

/// Goes out, whoever asks.
pub(crate) async fn out(web: Web) -> Result<Response, Problem> {
    if let Some(session) = web.session() {
        actions::sign_out(web.ctx(), &session.secret_hash).await?;
    }
    let cookie = SessionCookie::clear(&web.house().shop.face().public_url);
    Ok(SeeOther("/sign-in?done=out".into()).with_cookie(cookie))
}
