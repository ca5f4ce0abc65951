//! What whoever is signed in wrote, and what they bought and have not written of.

use super::{
    me,
    pieces::{Entry, Looks},
    place::Place,
    unkept,
};
use crate::{names, reads};
use askama::Template;
use axum::extract::Query;
use catalog::view::CardView;
use contributions::model::Vote;
use database::Snapshot;
use kernel::{Cursor, PersonId};
use look::{Icon, Style};
use serde::Deserialize;
use std::collections::HashMap;
use webkit::{Html, Page, Problem, Say, Web};

/// So many of each stand on a page.
const SIZE: u32 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    done: Option<String>,
    /// What waits for their word: what it is called, and where they say it.
    waiting: Vec<(String, String)>,
    /// What they wrote: of what, and whether it stands; and the review.
    rows: Vec<(String, String, Entry<'a>)>,
    more: Option<String>,
}

/// What somebody bought, got, and has not written of.
async fn waiting(web: &Web, snap: &mut Snapshot, me: PersonId) -> Result<Vec<(String, String)>, Problem> {
    let cards = reads::waiting::for_a_word(snap, me, SIZE as usize).await?;
    let row = |card: &CardView| {
        let link = web.say.link(&format!("/reviews/new?product={}", card.product));
        (card.name.show(web.say.lang).to_owned(), link)
    };
    Ok(cards.iter().map(row).collect())
}

/// `/account/reviews`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, me(&web)?);
    let after = asked.after.map(Cursor);
    let read = web.read(async |snap| {
        let page = reads::of_person(snap, me, after.as_ref(), SIZE).await?;
        let gallery = reads::gallery(snap, &page.items).await?;
        let mut called = HashMap::new();
        for one in &page.items {
            if let Some(place) = Place::find(snap, web.house(), one.review.about, say.lang).await? {
                called.insert(one.review.id, place.name);
            }
        }
        let waiting = match after {
            None => waiting(&web, snap, me).await?,
            Some(_) => Vec::new(),
        };
        Ok::<_, Problem>((page, gallery, called, waiting))
    });
    let (page, gallery, mut called, waiting) = read.await?;
    let looks = Looks { say, who: Some(me), back: "/account/reviews" };
    let rows = page.items.iter().map(|one| {
        let name = called.remove(&one.review.id).unwrap_or_else(|| say.t("reviews-of-gone"));
        (name, names::state(say, one.review.state), Entry::of(looks, one, Vote::None, &gallery))
    });
    let done = match asked.done.as_deref() {
        Some("written") => Some("reviews-done-written"),
        Some("edited") => Some("reviews-done-edited"),
        Some("held") => Some("reviews-done-held"),
        Some(_) | None => None,
    };
    let view = Mine {
        say,
        done: done.map(|key| say.t(key)),
        waiting,
        rows: rows.collect(),
        more: page.next.map(|next| say.link(&format!("/account/reviews?after={}", next.0))),
    };
    Ok(unkept(Page::new(say.t("reviews-mine"), Html(view.to_string()))))
}
