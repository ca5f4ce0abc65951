//! What others' pages show of addresses.

use crate::reads;
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::{Icon, Style};
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "card.html")]
struct Card<'a> {
    say: &'a Say,
    text: String,
    link: String,
    button: String,
}

/// Slot `account.card`: the address that is offered first, and the way to all of them.
pub(crate) async fn card(snap: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let (me, tags) = (PersonId::from_uuid(subject.id), vec![subject]);
    if ctx.actor.person() != Some(me) {
        return Ok(Panel { tags, ..Panel::default() });
    }
    let say = &ctx.say;
    let all = reads::of_person(snap, me).await?;
    let card = match all.first() {
        None => Card {
            say,
            text: say.t("addresses-card-none"),
            link: say.link("/account/addresses/new"),
            button: say.t("addresses-add"),
        },
        Some(first) => Card {
            say,
            text: first.address.reveal().lines(say.lang).join(", "),
            link: say.link("/account/addresses"),
            button: say.t("addresses-see"),
        },
    };
    Ok(Panel { html: Some(Html(card.to_string())), tags, ..Panel::default() })
}
