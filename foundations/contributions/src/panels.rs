//! What contributions show on others' pages: the way to what one has written.

use askama::Template;
use database::{Snapshot, StoreError};
use kernel::Subject;
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "own_card.html")]
struct OwnCard<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`.
pub(crate) async fn own(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let is_own = ctx.actor.person().is_some_and(|me| subject.id == me.uuid());
    let card = || OwnCard { say: &ctx.say, link: ctx.say.link("/account/contributions") }.to_string();
    Ok(Panel { html: is_own.then(|| Html(card())), weight: -8, ..Panel::default() })
}
