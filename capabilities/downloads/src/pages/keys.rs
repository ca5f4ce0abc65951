//! The keys of somebody: shown when they ask for them, because looking begins it.

use super::{meant, order_of, pieces::many, stopped, unkept};
use crate::{
    actions,
    model::{GrantId, KeyState, State},
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use look::{Icon, Style};
use std::sync::Arc;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "keys.html")]
struct Keys<'a> {
    say: &'a Say,
    name: String,
    lead: String,
    /// What each says, and whether it is void.
    keys: Vec<(String, bool)>,
    /// Where those are asked for that were not looked at.
    to_show: Option<String>,
    back: String,
}

/// The keys that were looked at, and the way to the others.
pub(super) async fn page(web: &Web, signed: &str, grant: GrantId) -> Result<Page, Problem> {
    let (say, currency) = (&web.say, web.house().shop.face().currency);
    let offer = web.read(async |snap| reads::one(snap, grant, currency).await).await?;
    let offer = offer.ok_or(Problem::NotFound)?;
    let seen = offer.keys.iter().filter(|key| key.shown_at.is_some());
    let unseen = offer.count().1;
    let lead = match offer.grant.state {
        State::Waiting => say.t("downloads-waiting"),
        State::Closed => say.t("downloads-closed"),
        State::Short => say.t("downloads-short"),
        State::Open if offer.grant.is_held => say.t("downloads-held"),
        State::Open if unseen > 0 => say.t("downloads-keys-lead"),
        State::Open => say.t("downloads-keys-safe"),
    };
    let view = Keys {
        say,
        name: many(say, &offer),
        lead,
        keys: seen.map(|key| (key.body.reveal().clone(), key.state == KeyState::Void)).collect(),
        to_show: (unseen > 0 && offer.grant.is_usable()).then(|| say.link(&format!("/downloads/{signed}"))),
        back: say.link(&order_of(web, &offer.grant)),
    };
    Ok(unkept(Page::new(say.t("downloads-keys"), Html(view.to_string()))))
}

/// Somebody wants to see them.
pub(crate) async fn send(
    web: Web,
    Path(signed): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.look(web.household())?;
    let link = match meant(&web, &signed).await? {
        Ok(link) => link,
        Err(page) => return Ok(page.into_response()),
    };
    if link.file.is_some() {
        return Err(Problem::NotFound);
    }
    let Err(failure) = actions::show_keys(web.ctx(), link.grant).await else {
        return Ok(SeeOther(format!("/downloads/{signed}")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let told = (web.say.t("downloads-stopped"), refusal.text);
    Ok(stopped(&web, StatusCode::FORBIDDEN, told, None).into_response())
}
