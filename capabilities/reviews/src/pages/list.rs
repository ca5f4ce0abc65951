//! `/p/{slug}/reviews`: all reviews of a product; `/reviews/of/{slug}`: in the order that whoever reads chooses.

use super::pieces::{Entry, Looks, Summary};
use crate::{
    model::{About, Asking, ContributionId, Filter, Ordered, Score, Sort},
    names,
    patience::Patience,
    reads::{self, Whole},
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
};
use catalog::{reads::AtSlug, view::CardView};
use contributions::model::Vote;
use kernel::{Cursor, Lang, PageOf, Subject};
use look::{Button, Crumb, Crumbs, Field, FieldKind, Icon};
use media::reads::Gallery;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// So many stand on a page.
const SIZE: u32 = 20;
/// Longer words nobody looks for.
const WORDS_MAX: usize = 80;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    sort: Option<String>,
    stars: Option<String>,
    verified: Option<String>,
    fit: Option<String>,
    q: Option<String>,
    after: Option<String>,
    /// One that a link leads to: it stands first.
    one: Option<String>,
}

impl Asked {
    fn ordered(&self) -> Ordered {
        let sort = self.sort.as_deref().and_then(Sort::from_code).unwrap_or(Sort::Helpful);
        let stars = self.stars.as_deref().and_then(|text| text.parse().ok());
        let fit = self.fit.as_deref().and_then(|text| text.parse().ok());
        let filter = Filter {
            stars: stars.filter(|stars| (1..=5).contains(stars)),
            is_verified: self.verified.as_deref() == Some("yes"),
            fit: fit.filter(|fit| (-2..=2).contains(fit)),
        };
        Ordered { sort, filter }
    }

    fn words(&self) -> String {
        self.q.as_deref().unwrap_or_default().trim().chars().take(WORDS_MAX).collect()
    }
}

/// A way to other reviews, and whether it is taken.
struct Chip {
    link: String,
    name: String,
    is_here: bool,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    summary: Option<Summary<'a>>,
    sorts: Vec<Chip>,
    filters: Vec<Chip>,
    action: String,
    find: Field,
    kept: Vec<Field>,
    go: Button,
    linked: Option<Entry<'a>>,
    entries: Vec<Entry<'a>>,
    is_narrowed: bool,
    more: Option<String>,
    write: String,
}

/// What was read for the page.
struct Read {
    card: CardView,
    score: Score,
    page: PageOf<Whole>,
    linked: Vec<Whole>,
    votes: HashMap<ContributionId, Vote>,
    gallery: Gallery,
}

async fn read(web: &Web, slug: &str, asked: &Asked, asking: (Ordered, String)) -> Result<Read, Problem> {
    let after = asked.after.clone().map(Cursor);
    let linked: Option<ContributionId> = asked.one.as_deref().and_then(|id| id.parse().ok());
    let person = web.actor().person();
    web.read(async |snap| {
        let product = match catalog::reads::at_slug(snap, web.say.lang, slug).await? {
            AtSlug::Product(product) => product,
            AtSlug::Moved(slug) => return Err(Problem::Moved(format!("/p/{slug}/reviews"))),
            AtSlug::Nothing => return Err(Problem::NotFound),
        };
        let card = catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        let about = About::Product(product);
        let (ordered, words) = asking;
        let asking = Asking { about, ordered, words };
        let page = reads::shown(snap, &asking, after.as_ref(), SIZE).await?;
        let linked = match linked {
            Some(id) => reads::one(snap, id).await?,
            None => None,
        };
        let is_here = |one: &Whole| one.review.about == about && one.words.stands();
        let linked: Vec<Whole> = linked.filter(is_here).into_iter().collect();
        let all: Vec<Whole> = page.items.iter().chain(&linked).cloned().collect();
        let votes = reads::votes(snap, person, &all).await?;
        let gallery = reads::gallery(snap, &all).await?;
        let score = reads::score(snap, about).await?;
        Ok(Read { card, score, page, linked, votes, gallery })
    })
    .await
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Path(slug): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let (ordered, words) = (asked.ordered(), asked.words());
    if !words.is_empty() {
        patience.look(web.household())?;
    }
    let read = read(&web, &slug, &asked, (ordered, words.clone())).await?;
    let product = read.card.product;
    web.house().signals.count("reviews.read", Some(product.into()), "");
    let view = view(&web, &read, ordered, &words);
    let canonical = format!("/p/{}/reviews", read.card.slug.show(web.say.lang));
    let mut page = Page::new(view.title.clone(), Html(view.to_string())).about(product);
    page.meta = Meta {
        canonical: Some(canonical),
        alternates: alternates(&read.card),
        unlisted: ordered != Ordered::default() || !words.is_empty(),
        ..Meta::default()
    };
    let all = || read.page.items.iter().chain(&read.linked);
    page.tags.extend(all().map(|one| Subject::from(one.review.id)));
    page.tags.extend(all().filter_map(|one| one.review.reply.map(Subject::from)));
    page.tags.extend(read.gallery.tags());
    page.fresh_until = Some(reads::tomorrow(web.now()));
    Ok(page)
}

/// The addresses of the same list in the languages that the product was written in.
fn alternates(card: &CardView) -> Vec<(Lang, String)> {
    let is_written = |lang: &Lang| card.name.is_empty() || !card.name.own(*lang).is_empty();
    let each = Lang::ALL.into_iter().filter(is_written);
    each.map(|lang| (lang, format!("/p/{}/reviews", card.slug.show(lang)))).collect()
}

fn view<'a>(web: &'a Web, read: &Read, ordered: Ordered, words: &str) -> List<'a> {
    let say = &web.say;
    let name = read.card.name.show(say.lang);
    let product = format!("/p/{}", read.card.slug.show(say.lang));
    let list = reads::list_path(read.card.slug.show(say.lang));
    let back = way(&list, ordered, words, None);
    let looks = Looks { say, who: web.actor().person(), back: &back };
    let entry = |one: &Whole| {
        let mine = read.votes.get(&one.review.id).copied().unwrap_or(Vote::None);
        Entry::of(looks, one, mine, &read.gallery)
    };
    let is_linked = |one: &&Whole| read.linked.iter().any(|linked| linked.review.id == one.review.id);
    let title = say.with("reviews-of", &[("product", kernel::Word::Text(name))]);
    List {
        say,
        crumbs: Crumbs {
            label: say.t("reviews-way"),
            steps: vec![Crumb { link: say.link(&product), name: name.to_owned() }],
            here: say.t("reviews-title"),
        },
        title,
        summary: Summary::of(say, &read.score, web.now(), &list),
        sorts: sorts(say, &list, ordered, words),
        filters: filters(say, &list, ordered, words, read.score.fit.0 > 0),
        action: say.link(&list),
        find: Field {
            value: words.to_owned(),
            required: false,
            ..Field::new(FieldKind::Search, "q", say.t("reviews-find"))
        },
        kept: vec![Field::hidden("sort", ordered.sort.code())],
        go: Button::small(say.t("reviews-find-go")),
        linked: read.linked.first().map(entry),
        entries: read.page.items.iter().filter(|one| !is_linked(one)).map(entry).collect(),
        is_narrowed: ordered.filter != Filter::default() || !words.is_empty(),
        more: read.page.next.as_ref().map(|next| say.link(&way(&list, ordered, words, Some(next)))),
        write: say.link(&format!("/reviews/new?product={}", read.card.product)),
    }
}

/// The path of such a list.
fn way(list: &str, ordered: Ordered, words: &str, after: Option<&Cursor>) -> String {
    let Ordered { sort, filter } = ordered;
    let mut parts = vec![format!("sort={}", sort.code())];
    parts.extend(filter.stars.map(|stars| format!("stars={stars}")));
    parts.extend(filter.fit.map(|fit| format!("fit={fit}")));
    parts.extend(filter.is_verified.then(|| "verified=yes".to_owned()));
    if !words.is_empty() {
        parts.push(format!("q={}", utf8_percent_encode(words, NON_ALPHANUMERIC)));
    }
    parts.extend(after.map(|after| format!("after={}", after.0)));
    format!("{list}?{}", parts.join("&"))
}

fn sorts(say: &Say, list: &str, ordered: Ordered, words: &str) -> Vec<Chip> {
    let chip = |sort: Sort| Chip {
        link: say.link(&way(list, Ordered { sort, ..ordered }, words, None)),
        name: names::sort(say, sort),
        is_here: sort == ordered.sort,
    };
    Sort::ALL.iter().copied().map(chip).collect()
}

/// Each takes its narrowing, or, where it is taken, lets it go again.
fn filters(say: &Say, list: &str, ordered: Ordered, words: &str, has_fit: bool) -> Vec<Chip> {
    let now = ordered.filter;
    let chip = |name: String, filter: Filter, is_here: bool| Chip {
        link: say.link(&way(list, Ordered { filter, ..ordered }, words, None)),
        name,
        is_here,
    };
    let verified = Filter { is_verified: !now.is_verified, ..now };
    let mut all = vec![chip(say.t("reviews-verified"), verified, now.is_verified)];
    for stars in (1..=5).rev() {
        let is_here = now.stars == Some(stars);
        let filter = Filter { stars: (!is_here).then_some(stars), ..now };
        all.push(chip(names::said(say, stars), filter, is_here));
    }
    // How it fits is asked where somebody has said so.
    for fit in [-1, 0, 1].into_iter().filter(|_| has_fit) {
        let is_here = now.fit == Some(fit);
        let filter = Filter { fit: (!is_here).then_some(fit), ..now };
        all.push(chip(names::fit(say, fit), filter, is_here));
    }
    all
}
