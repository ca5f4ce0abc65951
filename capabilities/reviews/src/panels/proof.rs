//! What buyers say, beside what they say it of: the score, the first few, the ways to all of them and to write one.

use super::data;
use crate::{
    model::{About, Score, Sort},
    names,
    pages::{
        pieces::{Entry, Looks, Summary},
        place::Place,
    },
    reads::{self, Whole},
};
use askama::Template;
use catalog_facts::{Product, ProductId};
use contributions::model::Vote;
use database::{Snapshot, StoreError};
use kernel::Subject;
use look::{Icon, Style};
use sellers::model::{Seller, SellerId};
use webkit::{Html, Panel, PanelCtx, Say};

/// So many stand on the page of what they are of.
const FIRST: u32 = 5;

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
pub(crate) async fn of_product(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(product): Option<ProductId> = subject.id_of::<Product>() else { return Ok(Panel::default()) };
    let Some(card) = catalog::reads::card(snap, product).await? else { return Ok(Panel::default()) };
    let place = Place::of_product(&card, ctx.say.lang);
    let data = |score: &Score, first: &[Whole]| {
        data::product(&ctx.say, (&place.path, &place.name), score, first, ctx.now)
    };
    shown(snap, ctx, &place, data).await
}

/// Slot `seller.proof`: what buyers say of who sold it to them.
pub(crate) async fn of_seller(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(id): Option<SellerId> = About::from_subject(&subject).and_then(|about| match about {
        About::Seller(id) => Some(id),
        About::Product(_) | About::Shop => None,
    }) else {
        return Ok(Panel::default());
    };
    let Some(seller) = sellers::reads::seller(snap, id).await?.filter(Seller::is_seen) else {
        return Ok(Panel::default());
    };
    shown(snap, ctx, &Place::of_seller(&seller), |_, _| None).await
}

async fn shown(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    place: &Place,
    data: impl FnOnce(&Score, &[Whole]) -> Option<Html>,
) -> Result<Panel, StoreError> {
    let score = reads::score(snap, place.about).await?;
    let first = reads::first(snap, place.about, FIRST).await?;
    let votes = reads::votes(snap, ctx.actor.person(), &first).await?;
    let gallery = reads::gallery(snap, &first).await?;
    let say = &ctx.say;
    let looks = Looks { say, who: ctx.actor.person(), back: &place.path };
    let entry = |one: &Whole| {
        Entry::of(looks, one, votes.get(&one.review.id).copied().unwrap_or(Vote::None), &gallery)
    };
    let way =
        |sort: &Sort| (names::sort(say, *sort), say.link(&format!("{}?sort={}", place.list, sort.code())));
    let view = Proof {
        say,
        summary: Summary::of(say, &score, ctx.now, &place.list),
        entries: first.iter().map(entry).collect(),
        ways: Sort::ALL.iter().map(way).collect(),
        all: say.link(&place.usual),
        write: say.link(&place.write),
        data: data(&score, &first),
    };
    let mut tags: Vec<Subject> = vec![place.about.tag()];
    tags.extend(first.iter().map(|one| Subject::from(one.review.id)));
    tags.extend(first.iter().filter_map(|one| one.review.reply.map(Subject::from)));
    tags.extend(gallery.tags());
    // Weights grow older with every day.
    let fresh_until = (score.count() > 0).then(|| reads::tomorrow(ctx.now));
    Ok(Panel { html: Some(Html(view.to_string())), tags, fresh_until, weight: 10 })
}
