//! What reviews show on others' pages: the ways to write one beside an order, what somebody wrote on their profile. What stands beside
//! what is sold, and beside who sells it, is in `proof`; what stands on the home page in `home`.

mod data;
mod home;
mod proof;

pub(crate) use home::home;
pub(crate) use proof::{of_product, of_seller};

use crate::{
    model::{About, State},
    names, reads,
};
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::Icon;
use profiles::model::Class;
use webkit::{Html, Panel, PanelCtx, Say};

/// So many stand on a profile.
const ON_PROFILE: u32 = 10;

#[derive(Template)]
#[template(path = "after_order.html")]
struct AfterOrder<'a> {
    say: &'a Say,
    link: String,
    /// Where they say how they were served, or change it; and what that is called.
    service: (String, &'static str),
}

/// Slot `order.after`: the ways to write of what was bought and of how it came, for whoever is signed in. The two are never one.
pub(crate) async fn after_order(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    _: Subject,
) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel { weight: 20, ..Panel::default() }) };
    let say = &ctx.say;
    let own = reads::own(snap, person, About::Shop).await?;
    let service = match own.iter().find(|one| one.state != State::Withdrawn) {
        Some(one) => (format!("/reviews/{}/edit", one.id), "reviews-after-order-service-again"),
        None => ("/reviews/new?shop=yes".to_owned(), "reviews-after-order-service-go"),
    };
    let view =
        AfterOrder { say, link: say.link("/account/reviews"), service: (say.link(&service.0), service.1) };
    Ok(Panel { html: Some(Html(view.to_string())), weight: 20, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "tab.html")]
struct Tab<'a> {
    say: &'a Say,
    /// Where each is, its stars for the eye and for the ear, its title and when it was written.
    rows: Vec<(String, String, String, String, String)>,
}

/// Slot `profile.tab`: what somebody wrote, for whoever may see it.
pub(crate) async fn on_profile(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let owner = PersonId::from_uuid(subject.id);
    if !profiles::reads::may_see(snap, ctx.actor, owner, Class::Reviews).await? {
        return Ok(Panel::default());
    }
    let all = reads::of_person(snap, owner, None, ON_PROFILE).await?.items;
    let say = &ctx.say;
    let row = |one: &reads::Whole| {
        let title = one.words.title.reveal();
        (
            say.link(&format!("/reviews/{}", one.review.id)),
            names::drawn(one.review.stars),
            names::said(say, one.review.stars),
            if title.is_empty() { say.t("reviews-untitled") } else { title.clone() },
            say.day(&one.review.written_at),
        )
    };
    let rows: Vec<_> = all.iter().filter(|one| one.words.stands()).map(row).collect();
    if rows.is_empty() {
        return Ok(Panel::default());
    }
    Ok(Panel { html: Some(Html(Tab { say, rows }.to_string())), weight: 10, ..Panel::default() })
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<p class="row">{{ Icon("star") }}<a href="{{ link }}">{{ say.t("reviews-mine") }}</a></p>"#
)]
struct Way<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to one's reviews.
pub(crate) async fn account(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let is_own = ctx.actor.person() == Some(PersonId::from_uuid(subject.id));
    let way = Way { say: &ctx.say, link: ctx.say.link("/account/reviews") };
    Ok(Panel { html: is_own.then(|| Html(way.to_string())), weight: -7, ..Panel::default() })
}
