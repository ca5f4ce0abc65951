//! `/admin/reviews`: all reviews, the latest first, whatever their stars.

use crate::{
    model::{About, State},
    names,
    reads::{self, Whole},
};
use askama::Template;
use axum::extract::Query;
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use kernel::{Cursor, Right};
use look::Icon;
use sellers::model::SellerId;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Reviews on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    only: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "admin_list.html")]
struct List<'a> {
    say: &'a Say,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    more: Option<String>,
    /// What else there is: addresses and words.
    ways: Vec<(String, String)>,
}

struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

struct Row {
    link: String,
    drawn: String,
    stars: String,
    words: String,
    about: String,
    name: String,
    state: String,
    is_answered: bool,
    day: String,
}

/// Which reviews a word of the address stands for.
enum Which {
    All,
    In(State),
    Challenged,
}

fn tabs(say: &Say) -> [(&'static str, String, Which); 5] {
    [
        ("", say.t("reviews-tab-all"), Which::All),
        ("held", say.t("reviews-tab-held"), Which::In(State::Held)),
        ("challenged", say.t("reviews-tab-challenged"), Which::Challenged),
        ("hidden", say.t("reviews-tab-hidden"), Which::In(State::Hidden)),
        ("rejected", say.t("reviews-tab-rejected"), Which::In(State::Rejected)),
    ]
}

/// The page.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let tabs = tabs(say);
    let here = tabs.iter().find(|(word, ..)| *word == asked.only).unwrap_or(&tabs[0]);
    let after = asked.after.map(Cursor);
    let read = web.read(async |snap| {
        let page = match here.2 {
            Which::All => reads::all(snap, None, after.as_ref(), SIZE).await?,
            Which::In(state) => reads::all(snap, Some(state), after.as_ref(), SIZE).await?,
            Which::Challenged => reads::challenged(snap, after.as_ref(), SIZE).await?,
        };
        let called = called(snap, &page.items, say).await?;
        Ok::<_, Problem>((page, called))
    });
    let (page, called) = read.await?;
    let link = |only: &str| say.link(&format!("/admin/reviews?only={only}"));
    let view = List {
        say,
        rows: page.items.iter().zip(called).map(|(one, about)| row(say, one, about)).collect(),
        more: page.next.map(|next| format!("{}&after={}", link(here.0), next.0)),
        ways: ways(&web),
        tabs: tabs
            .iter()
            .map(|(word, name, _)| Tab { link: link(word), name: name.clone(), is_here: *word == here.0 })
            .collect(),
    };
    Ok(Page::new(say.t("reviews-admin"), Html(view.to_string())).office())
}

/// What each is of; what visitors no longer see is not told by its name.
async fn called(snap: &mut Snapshot, all: &[Whole], say: &Say) -> Result<Vec<String>, StoreError> {
    let products: Vec<ProductId> = all.iter().filter_map(|one| reads::product_of(&one.review)).collect();
    let of = |one: &Whole| match one.review.about {
        About::Seller(seller) => Some(seller),
        About::Product(_) | About::Shop => None,
    };
    let theirs: Vec<SellerId> = all.iter().filter_map(of).collect();
    let cards = catalog::reads::many::cards(snap, &products).await?;
    let sellers = sellers::reads::names(snap, &theirs).await?;
    let name = |one: &Whole| match one.review.about {
        About::Product(product) => cards.get(&product).map(|card| card.name.show(say.lang).to_owned()),
        About::Seller(seller) => sellers.get(&seller).map(|seller| seller.name.clone()),
        About::Shop => Some(say.t("reviews-of-shop")),
    };
    Ok(all.iter().map(|one| name(one).unwrap_or_else(|| say.t("reviews-of-gone"))).collect())
}

fn ways(web: &Web) -> Vec<(String, String)> {
    let say = &web.say;
    let way = |path: &str, key: &str| (say.link(path), say.t(key));
    let mut all = vec![way("/admin/reviews/export", "reviews-export")];
    if web.may(Right::Settings) {
        all.push(way("/admin/reviews/invitations", "reviews-invitations-title"));
        all.push(way("/admin/reviews/settings", "reviews-settings"));
    }
    all
}

fn row(say: &Say, one: &Whole, about: String) -> Row {
    let (review, title) = (&one.review, one.words.title.reveal());
    let first: String = one.words.body.reveal().chars().take(80).collect();
    Row {
        link: say.link(&format!("/admin/reviews/{}", review.id)),
        drawn: names::drawn(review.stars),
        stars: names::said(say, review.stars),
        words: if title.is_empty() { first } else { title.clone() },
        about,
        name: review.name.reveal().clone(),
        state: names::state(say, review.state),
        is_answered: review.reply.is_some(),
        day: say.day(&review.written_at),
    }
}
