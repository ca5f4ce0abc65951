//! `/p/{slug}/reviews`: all reviews of a product; `/reviews/of/{slug}`: in the order that whoever reads chooses. Those of a seller and of
//! the shop stand at `/reviews/of-seller/{slug}` and `/reviews/of-shop`, in any order.

mod ways;

use super::{
    pieces::{Entry, Looks, Summary},
    place::Place,
    sides::Sides,
};
use crate::{
    model::{About, Asking, ContributionId, Filter, Ordered, Score, Sort},
    patience::Patience,
    reads::{self, Whole, aspects::Summed},
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
};
use catalog::reads::AtSlug;
use contributions::model::Vote;
use database::Snapshot;
use kernel::{Cursor, PageOf, Subject, Word};
use look::{Button, Crumb, Crumbs, Field, FieldKind, Icon, Style};
use media::reads::Gallery;
use sellers::model::Seller;
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};
use ways::{Chip, filters, kept, sorts, way};
use webkit::{Html, Meta, Page, Panels, Problem, Say, Web};

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

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    summary: Option<Summary<'a>>,
    /// What they say of this and that side of it, on the first page of all of them.
    sides: Option<Sides<'a>>,
    sorts: Vec<Chip>,
    filters: Vec<Chip>,
    action: String,
    find: Field,
    kept: Vec<Field>,
    go: Button,
    linked: Option<Entry<'a>>,
    /// What others put below the one that a link leads to.
    below: Panels,
    entries: Vec<Entry<'a>>,
    is_narrowed: bool,
    more: Option<String>,
    write: String,
}

/// What somebody asks for: of what, by its part of the address.
enum At {
    Product(String),
    Seller(String),
    Shop,
}

impl At {
    /// What stands there.
    async fn place(&self, web: &Web, snap: &mut Snapshot) -> Result<Place, Problem> {
        let lang = web.say.lang;
        match self {
            Self::Shop => Ok(Place::of_shop(web.house())),
            Self::Seller(slug) => {
                let found = sellers::reads::at(snap, slug).await?.filter(Seller::is_seen);
                let seller = found.filter(|_| web.is_open(&sellers::SELLERS)).ok_or(Problem::NotFound)?;
                Ok(Place::of_seller(&seller))
            }
            Self::Product(slug) => {
                let product = match catalog::reads::at_slug(snap, lang, slug).await? {
                    AtSlug::Product(product) => product,
                    AtSlug::Moved(slug) => return Err(Problem::Moved(format!("/p/{slug}/reviews"))),
                    AtSlug::Nothing => return Err(Problem::NotFound),
                };
                let card = catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
                Ok(Place::of_product(&card, lang))
            }
        }
    }
}

/// What was read for the page.
struct Read {
    place: Place,
    score: Score,
    summed: Option<Summed>,
    page: PageOf<Whole>,
    linked: Vec<Whole>,
    below: Panels,
    votes: HashMap<ContributionId, Vote>,
    gallery: Gallery,
}

async fn read(web: &Web, at: &At, asked: &Asked, asking: (Ordered, String)) -> Result<Read, Problem> {
    let after = asked.after.clone().map(Cursor);
    let linked: Option<ContributionId> = asked.one.as_deref().and_then(|id| id.parse().ok());
    let person = web.actor().person();
    let is_first = after.is_none() && asking.0.filter == Filter::default() && asking.1.is_empty();
    web.read(async |snap| {
        let place = at.place(web, snap).await?;
        let about = place.about;
        let (ordered, words) = asking;
        let asking = Asking { about, ordered, words };
        let page = reads::shown(snap, &asking, after.as_ref(), SIZE).await?;
        let linked = match linked {
            Some(id) => reads::one(snap, id).await?,
            None => None,
        };
        let is_here = |one: &Whole| one.review.about == about && one.words.stands();
        let linked: Vec<Whole> = linked.filter(is_here).into_iter().collect();
        let below = match linked.first() {
            Some(one) => web.panels(snap, "review.after", one.review.id).await,
            None => Panels { whole: true, ..Panels::default() },
        };
        let all: Vec<Whole> = page.items.iter().chain(&linked).cloned().collect();
        let votes = reads::votes(snap, person, &all).await?;
        let gallery = reads::gallery(snap, &all).await?;
        let score = reads::score(snap, about).await?;
        let summed = match about {
            About::Product(product) if is_first => {
                reads::aspects::summed(snap, product, web.say.lang, score.count()).await?
            }
            About::Product(_) | About::Seller(_) | About::Shop => None,
        };
        Ok(Read { place, score, summed, page, linked, below, votes, gallery })
    })
    .await
}

/// Those of a product.
pub(crate) async fn show(
    web: Web,
    Path(slug): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    page(&web, &At::Product(slug), &patience, &asked).await
}

/// Those of a seller.
pub(crate) async fn of_seller(
    web: Web,
    Path(slug): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    page(&web, &At::Seller(slug), &patience, &asked).await
}

/// Those of the shop.
pub(crate) async fn of_shop(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    page(&web, &At::Shop, &patience, &asked).await
}

async fn page(web: &Web, at: &At, patience: &Patience, asked: &Asked) -> Result<Page, Problem> {
    let (ordered, words) = (asked.ordered(), asked.words());
    if !words.is_empty() {
        patience.look(web.household())?;
    }
    let read = read(web, at, asked, (ordered, words.clone())).await?;
    let place = &read.place;
    web.house().signals.count("reviews.read", Some(place.about.subject()), "");
    let view = view(web, &read, ordered, &words);
    let mut page = Page::new(view.title.clone(), Html(view.to_string())).about(place.about.tag());
    let is_usual = ordered == Ordered::default() && words.is_empty();
    page.meta = Meta {
        canonical: Some(place.usual.clone()),
        alternates: place.alternates.clone(),
        unlisted: !is_usual || !place.is_listed,
        ..Meta::default()
    };
    let all = || read.page.items.iter().chain(&read.linked);
    page.tags.extend(all().map(|one| Subject::from(one.review.id)));
    page.tags.extend(all().filter_map(|one| one.review.reply.map(Subject::from)));
    // A sentence is read where it stands: whoever writes it anew changes this page too.
    let quoted = read.summed.iter().flat_map(|summed| &summed.sides).flat_map(|side| &side.quotes);
    page.tags.extend(quoted.map(|(review, _)| Subject::from(*review)));
    page.tags.extend(read.gallery.tags());
    page.fresh_until = Some(reads::tomorrow(web.now()));
    Ok(page.with(&read.below))
}

fn view<'a>(web: &'a Web, read: &Read, ordered: Ordered, words: &str) -> List<'a> {
    let say = &web.say;
    let Place { name, list, .. } = &read.place;
    let back = way(list, ordered, words, None);
    let looks = Looks { say, who: web.actor().person(), back: &back };
    let entry = |one: &Whole| {
        let mine = read.votes.get(&one.review.id).copied().unwrap_or(Vote::None);
        Entry::of(looks, one, mine, &read.gallery)
    };
    let is_linked = |one: &&Whole| read.linked.iter().any(|linked| linked.review.id == one.review.id);
    List {
        say,
        crumbs: Crumbs {
            label: say.t("reviews-way"),
            steps: vec![Crumb { link: say.link(&read.place.path), name: name.clone() }],
            here: say.t("reviews-title"),
        },
        title: say.with("reviews-of", &[("product", Word::Text(name))]),
        summary: Summary::of(say, &read.score, web.now(), list),
        sides: read.summed.as_ref().map(|summed| Sides::of(say, summed)),
        sorts: sorts(say, list, ordered, words),
        filters: filters(say, list, ordered, words, read.score.fit.0 > 0),
        action: say.link(list),
        find: Field {
            value: words.to_owned(),
            required: false,
            ..Field::new(FieldKind::Search, "q", say.t("reviews-find"))
        },
        kept: kept(ordered),
        go: Button::small(say.t("reviews-find-go")),
        linked: read.linked.first().map(entry),
        below: read.below.clone(),
        entries: read.page.items.iter().filter(|one| !is_linked(one)).map(entry).collect(),
        is_narrowed: ordered.filter != Filter::default() || !words.is_empty(),
        more: read.page.next.as_ref().map(|next| say.link(&way(list, ordered, words, Some(next)))),
        write: say.link(&read.place.write),
    }
}
