//! What reviews show on others' pages: the score and the first few beside a product, the way to write one beside an order, what
//! somebody wrote on their profile.

mod data;

use crate::{
    model::About,
    names,
    pages::pieces::{Entry, Looks, Summary},
    reads,
};
use askama::Template;
use catalog_facts::{Product, ProductId};
use contributions::model::Vote;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::Icon;
use profiles::model::Class;
use webkit::{Html, Panel, PanelCtx, Say};

/// So many stand on the page of their product.
const FIRST: u32 = 5;
/// So many stand on a profile.
const ON_PROFILE: u32 = 10;

#[derive(Template)]
#[template(path = "proof.html")]
struct Proof<'a> {
    say: &'a Say,
    summary: Option<Summary<'a>>,
    entries: Vec<Entry<'a>>,
    /// Orders of the list: what each is called and where it is.
    ways: Vec<(String, String)>,
    all: String,
    write: String,
    /// What search engines read, inert inside its element.
    data: Option<Html>,
}

/// Slot `product.proof`: what buyers say of this product.
pub(crate) async fn proof(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(product): Option<ProductId> = subject.id_of::<Product>() else { return Ok(Panel::default()) };
    let Some(card) = catalog::reads::card(snap, product).await? else { return Ok(Panel::default()) };
    let about = About::Product(product);
    let score = reads::score(snap, about).await?;
    let first = reads::first(snap, about, FIRST).await?;
    let votes = reads::votes(snap, ctx.actor.person(), &first).await?;
    let gallery = reads::gallery(snap, &first).await?;
    let say = &ctx.say;
    let page = format!("/p/{}", card.slug.show(say.lang));
    let list = reads::list_path(card.slug.show(say.lang));
    let looks = Looks { say, who: ctx.actor.person(), back: &page };
    let entry = |one| {
        let one: &reads::Whole = one;
        Entry::of(looks, one, votes.get(&one.review.id).copied().unwrap_or(Vote::None), &gallery)
    };
    let sorts = crate::model::Sort::ALL.iter();
    let view = Proof {
        say,
        summary: Summary::of(say, &score, ctx.now, &list),
        entries: first.iter().map(entry).collect(),
        ways: sorts
            .map(|sort| (names::sort(say, *sort), say.link(&format!("{list}?sort={}", sort.code()))))
            .collect(),
        all: say.link(&format!("{page}/reviews")),
        write: say.link(&format!("/reviews/new?product={product}")),
        data: data::product(say, (&page, card.name.show(say.lang)), &score, &first, ctx.now),
    };
    let mut tags: Vec<Subject> = vec![Subject::from(product)];
    tags.extend(first.iter().map(|one| Subject::from(one.review.id)));
    tags.extend(first.iter().filter_map(|one| one.review.reply.map(Subject::from)));
    tags.extend(gallery.tags());
    // Weights grow older with every day.
    let fresh_until = (score.count() > 0).then(|| reads::tomorrow(ctx.now));
    Ok(Panel { html: Some(Html(view.to_string())), tags, fresh_until, weight: 10 })
}

#[derive(Template)]
#[template(path = "after_order.html")]
struct AfterOrder<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `order.after`: the way to write of what was bought, for whoever is signed in.
pub(crate) async fn after_order(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let say = &ctx.say;
    let view = ctx.actor.person().map(|_| AfterOrder { say, link: say.link("/account/reviews") });
    Ok(Panel { html: view.map(|view| Html(view.to_string())), weight: 20, ..Panel::default() })
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
