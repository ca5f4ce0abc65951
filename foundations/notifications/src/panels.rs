//! What the frame of every page shows of this: the bell of whoever is signed in, and the way to the newsletter.

use crate::reads::notices as reads;
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{Subject, Word};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

/// Behind what the shop itself says in the foot.
const FOOT_WEIGHT: i32 = 10;

#[derive(Template)]
#[template(path = "bell.html")]
struct Bell {
    link: String,
    label: String,
    count: Option<String>,
    since: String,
}

/// Slot `frame.you`: how many notices are new, never counted further than can be read at a glance.
pub(crate) async fn bell(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel::default()) };
    let unread = reads::unread(snap, person).await?;
    let since = snap.log_end().await?.to_string();
    let say = &ctx.say;
    let count = reads::shown_count(unread);
    let label = match &count {
        None => say.t("notifications-notices"),
        Some(count) => say.with("notifications-bell", &[("count", Word::Text(count))]),
    };
    let bell = Bell { link: say.link("/account/notices"), label, count, since };
    Ok(Panel { html: Some(Html(bell.to_string())), ..Panel::default() })
}

#[derive(Template)]
#[template(path = "newsletter_foot.html")]
struct Foot<'a> {
    say: &'a Say,
}

/// Slot `frame.foot`: the way to the newsletter.
pub(crate) async fn foot(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let html = Foot { say: &ctx.say }.to_string();
    Ok(Panel { html: Some(Html(html)), weight: FOOT_WEIGHT, ..Panel::default() })
}
