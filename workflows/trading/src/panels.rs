//! What trading shows on others' pages: the way to one's own sales, for whoever sells here.

use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "account_card.html")]
struct Card<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to one's sales.
pub(crate) async fn card(snap: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let me = PersonId::from_uuid(subject.id);
    let is_own = ctx.actor.person() == Some(me);
    if !is_own || sellers::reads::of_person(snap, me).await?.is_empty() {
        return Ok(Panel::default());
    }
    let card = Card { say: &ctx.say, link: ctx.say.link("/account/selling") };
    Ok(Panel { html: Some(Html(card.to_string())), weight: -5, ..Panel::default() })
}
