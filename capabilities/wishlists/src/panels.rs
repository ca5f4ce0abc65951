//! What wish lists show on others' pages: the heart beside what is sold, the lists on a profile, the way to one's own.

use crate::reads;
use askama::Template;
use catalog_facts::{Variant, VariantId};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "heart.html")]
struct Heart<'a> {
    say: &'a Say,
    variant: String,
    /// Where whoever is signed in saves it at once.
    action: Option<String>,
    /// Where somebody signs in and comes back to it.
    way: String,
    /// Where it is saved.
    saved: Option<String>,
}

/// Slot `product.save`, about the variant that the page shows. Visitors all see the same: a way that leads by signing in.
pub(crate) async fn save(snap: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let Some(variant): Option<VariantId> = subject.id_of::<Variant>() else { return Ok(Panel::default()) };
    let person = ctx.actor.person();
    let saved = match person {
        Some(person) => reads::saved_on(snap, person, variant).await?,
        None => None,
    };
    let say = &ctx.say;
    let heart = Heart {
        say,
        variant: variant.to_string(),
        action: person.map(|_| say.link("/account/lists/save")),
        way: say.link(&format!("/account/lists/save?variant={variant}")),
        saved: saved.map(|list| say.link(&format!("/account/lists/{list}"))),
    };
    Ok(Panel { html: Some(Html(heart.to_string())), ..Panel::default() })
}

#[derive(Template)]
#[template(path = "tab.html")]
struct Tab<'a> {
    say: &'a Say,
    /// Where each leads, what it is called, how much is on it.
    rows: Vec<(String, String, String)>,
}

/// Slot `profile.tab`: the lists of somebody that whoever looks may see.
pub(crate) async fn on_profile(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let owner = PersonId::from_uuid(subject.id);
    let lists = reads::on_profile(snap, ctx.actor, owner).await?;
    let say = &ctx.say;
    let row = |list: &crate::model::List| {
        let count = say.n("wishlists-count", &i64::from(list.items));
        list.path().map(|path| (say.link(&path), list.name.reveal().clone(), count))
    };
    let rows: Vec<_> = lists.iter().filter_map(row).collect();
    if rows.is_empty() {
        return Ok(Panel::default());
    }
    Ok(Panel { html: Some(Html(Tab { say, rows }.to_string())), weight: 20, ..Panel::default() })
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<p class="row">{{ Icon("heart") }}<a href="{{ link }}">{{ say.t("wishlists-mine") }}</a></p>"#
)]
struct Way<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to one's lists.
pub(crate) async fn account(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let is_own = ctx.actor.person().is_some_and(|me| me.uuid() == subject.id);
    let way = Way { say: &ctx.say, link: ctx.say.link("/account/lists") };
    let html = is_own.then(|| Html(way.to_string()));
    Ok(Panel { html, weight: -8, ..Panel::default() })
}
