//! What asking owners and points show on others' pages: beside an order whether somebody may be asked, in the account and on a profile
//! how many points they have.

use crate::reads::{reputation, routing};
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::{Button, Icon};
use profiles::model::Class;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "owner_after_order.html")]
struct AfterOrder<'a> {
    say: &'a Say,
    action: String,
    button: Button,
}

/// Slot `order.after`: whether somebody may be asked about what they bought, for those who have not said so.
pub(crate) async fn after_order(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    _: Subject,
) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel::default()) };
    if routing::willing(snap, person).await?.is_on {
        return Ok(Panel::default());
    }
    let say = &ctx.say;
    let sends = Some(("on", "yes".to_owned()));
    let button = Button { text: say.t("questions-owner-on"), sends, is_main: false, is_small: true };
    let view = AfterOrder { say, action: say.link("/account/owner"), button };
    Ok(Panel { html: Some(Html(view.to_string())), weight: 30, ..Panel::default() })
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<p class="row">{{ Icon("spark") }}<a href="{{ link }}">{{ say.t("questions-reputation") }}</a></p>"#
)]
struct Way<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to one's points.
pub(crate) async fn account(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let is_own = ctx.actor.person() == Some(PersonId::from_uuid(subject.id));
    let way = Way { say: &ctx.say, link: ctx.say.link("/account/reputation") };
    Ok(Panel { html: is_own.then(|| Html(way.to_string())), weight: -5, ..Panel::default() })
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<section class="person-part"><p>{{ Icon("spark") }} {{ points }}</p></section>"#
)]
struct Points {
    points: String,
}

/// Slot `profile.tab`: how many points somebody has who has more than everybody, for whoever may see what they write.
pub(crate) async fn on_profile(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let owner = PersonId::from_uuid(subject.id);
    if !profiles::reads::may_see(snap, ctx.actor, owner, Class::Reviews).await? {
        return Ok(Panel::default());
    }
    let points = reputation::points(snap, owner).await?;
    let view = Points { points: ctx.say.n("questions-points-count", &points) };
    let html = (points > reputation::FLOOR).then(|| Html(view.to_string()));
    Ok(Panel { html, weight: 12, ..Panel::default() })
}
