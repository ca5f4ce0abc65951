//! The cards that are kept for whoever is in: all of them, and away with one.

use super::unkept;
use crate::{
    actions,
    model::{SavedCard, SavedId},
    patience::Patience,
    pieces, reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Word, rejection::Never};
use look::{Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

/// Where the list is.
const ALL: &str = "/account/cards";

/// A card, ready to print.
struct Row {
    name: String,
    ends: Option<String>,
    since: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "cards.html")]
struct Cards<'a> {
    say: &'a Say,
    is_removed: bool,
    rows: Vec<Row>,
    account: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: Option<String>,
}

fn me(web: &Web) -> Result<PersonId, Problem> {
    Ok(web.person::<Never>()?)
}

fn row(say: &Say, card: &SavedCard) -> Row {
    Row {
        name: pieces::card_name(say, card),
        ends: pieces::card_end(say, card),
        since: say.with("payments-saved-since", &[("day", Word::At(card.saved_at))]),
        remove: say.link(&format!("{ALL}/{}/remove", card.id)),
    }
}

/// `/account/cards`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (me, say) = (me(&web)?, &web.say);
    let all = web.read(async |snap| reads::all_of(snap, me).await).await?;
    let view = Cards {
        say,
        is_removed: asked.done.as_deref() == Some("removed"),
        rows: all.iter().map(|card| row(say, card)).collect(),
        account: say.link("/account"),
    };
    Ok(unkept(Page::new(say.t("payments-saved-title"), Html(view.to_string()))))
}

/// Away with this one.
pub(crate) async fn remove(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: SavedId = id.parse().map_err(|_| Problem::NotFound)?;
    patience.removing.take(me(&web)?)?;
    actions::remove_card(web.ctx(), id).await?;
    Ok(SeeOther(format!("{ALL}?done=removed")).into_response())
}
