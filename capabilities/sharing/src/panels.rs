//! What sharing shows on others' pages: the ways to pass a product on, what one can do once an order was made, and the way to one's own
//! links. What everybody sees is the same for everybody, so that pages can be kept.

use crate::{names, pages::sheet::OUTSIDE, reads};
use askama::Template;
use catalog_facts::{Product, ProductId};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "ways.html")]
struct Ways<'a> {
    say: &'a Say,
    ways: Vec<(String, String)>,
    more: String,
}

/// Slot `product.share`: the ways to pass it on. Each leads over us, because a page that is kept knows neither whose browser it is in
/// nor under which name the shop is reached.
pub(crate) async fn of_product(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(product): Option<ProductId> = subject.id_of::<Product>() else { return Ok(Panel::default()) };
    let Some(card) = catalog::reads::card(snap, product).await? else { return Ok(Panel::default()) };
    let say = &ctx.say;
    let of = format!("/p/{}", card.slug.show(say.lang));
    let way = |channel: &crate::model::Channel| {
        (names::channel(say, *channel), say.link(&format!("/share/to/{}?of={of}", channel.code())))
    };
    let ways = OUTSIDE.iter().map(way).collect();
    let view = Ways { say, ways, more: say.link(&format!("/share?of={of}")) };
    Ok(Panel { html: Some(Html(view.to_string())), tags: vec![Subject::from(product)], ..Panel::default() })
}

#[derive(Template)]
#[template(path = "after_order.html")]
struct AfterOrder<'a> {
    say: &'a Say,
    show: String,
    friends: Option<String>,
}

/// Slot `order.after`: showing what was bought, and bringing friends, for whoever is signed in. Nothing is shown to anybody by itself.
pub(crate) async fn after_order(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    _: Subject,
) -> Result<Panel, StoreError> {
    if ctx.actor.person().is_none() {
        return Ok(Panel::default());
    }
    let say = &ctx.say;
    let is_on = reads::settings(snap).await?.is_on;
    let view = AfterOrder {
        say,
        show: say.link("/account/bought"),
        friends: is_on.then(|| say.link("/account/referrals")),
    };
    Ok(Panel { html: Some(Html(view.to_string())), weight: 30, ..Panel::default() })
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<p class="row">{{ Icon("people") }}<a href="{{ link }}">{{ say.t("sharing-mine") }}</a></p>"#
)]
struct Way<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to one's links.
pub(crate) async fn account(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let is_own = ctx.actor.person() == Some(PersonId::from_uuid(subject.id));
    let way = Way { say: &ctx.say, link: ctx.say.link("/account/referrals") };
    Ok(Panel { html: is_own.then(|| Html(way.to_string())), weight: -6, ..Panel::default() })
}
