//! What evidence shows on others' pages: the way to what one has bought.

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

/// Slot `account.card`.
pub(crate) async fn account(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    if ctx.actor.person() != Some(PersonId::from_uuid(subject.id)) {
        return Ok(Panel::default());
    }
    let card = Card { say: &ctx.say, link: ctx.say.link("/account/purchases") };
    Ok(Panel { html: Some(Html(card.to_string())), weight: -9, ..Panel::default() })
}
