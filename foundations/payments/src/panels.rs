//! What others' pages show of payments.

use crate::reads;
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<p class="row">{{ Icon("shield") }}<a href="{{ link }}">{{ say.t("payments-saved-title") }}</a></p>"#
)]
struct Way<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to one's cards, where the shop keeps any or could.
pub(crate) async fn account(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let (me, tags) = (PersonId::from_uuid(subject.id), vec![subject]);
    let is_shown = ctx.actor.person() == Some(me) && reads::has_cards(snap, me).await?;
    let way = Way { say: &ctx.say, link: ctx.say.link("/account/cards") };
    let html = is_shown.then(|| Html(way.to_string()));
    Ok(Panel { html, tags, weight: -7, ..Panel::default() })
}
