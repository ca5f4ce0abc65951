//! What stands on several pages: one review, and what all of them come to.

use crate::{
    model::{Score, Term},
    names,
    reads::{Whole, weight},
};
use askama::{Template, filters::HtmlSafe};
use contributions::{model::Vote, pieces};
use kernel::{PersonId, Timestamp, Word};
use look::{Icon, Picture};
use media::{Shown, reads::Gallery};
use webkit::{Html, Say};

/// Who looks, and at what.
#[derive(Clone, Copy)]
pub(crate) struct Looks<'s, 'b> {
    pub(crate) say: &'s Say,
    /// Who, if they are signed in.
    pub(crate) who: Option<PersonId>,
    /// The path of the page, without prefix, to which votes come back.
    pub(crate) back: &'b str,
}

/// One review, ready to print.
#[derive(Template)]
#[template(path = "entry.html")]
pub(crate) struct Entry<'a> {
    say: &'a Say,
    id: String,
    drawn: String,
    stars: String,
    title: String,
    text: Html,
    name: String,
    day: String,
    /// Its lasting address.
    link: String,
    lang: &'static str,
    is_verified: bool,
    provenance: String,
    /// That it was written of long use, and does not count for the stars.
    is_long: bool,
    /// What the stars were before they were changed.
    before: Option<String>,
    says: Vec<String>,
    pictures: Vec<Picture>,
    /// When the shop answered, and what.
    reply: Option<(String, Html)>,
    /// Votes, history, reporting.
    foot: Html,
    /// Where its author writes it anew.
    edit: Option<String>,
}
impl HtmlSafe for Entry<'_> {}

impl<'a> Entry<'a> {
    /// Of this review, for whoever looks.
    pub(crate) fn of(looks: Looks<'a, '_>, one: &Whole, mine: Vote, gallery: &Gallery) -> Self {
        let Looks { say, who, back } = looks;
        let (review, words) = (&one.review, &one.words);
        let name = review.name.reveal();
        let alt = say.t("reviews-picture-alt");
        let is_own = who.is_some() && review.person == who;
        Self {
            say,
            id: review.id.to_string(),
            drawn: names::drawn(review.stars),
            stars: names::said(say, review.stars),
            title: words.title.reveal().clone(),
            text: pieces::body(words),
            name: if name.is_empty() { say.t("reviews-somebody") } else { name.clone() },
            day: say.day(&review.written_at),
            link: say.link(&format!("/reviews/{}", review.id)),
            lang: words.lang.code(),
            is_verified: review.is_verified,
            provenance: names::provenance(say, review.provenance),
            is_long: review.term == Term::Long,
            before: before(say, &review.stars_before),
            says: names::attributes(say, &review.attributes),
            pictures: words.pictures.iter().map(|source| picture(source, &alt, gallery)).collect(),
            reply: one.reply.as_ref().map(|reply| (say.day(&reply.written_at), pieces::body(reply))),
            foot: Html(pieces::Foot::of(say, words, mine, who, back).to_string()),
            edit: is_own.then(|| say.link(&format!("/reviews/{}/edit", review.id))),
        }
    }
}

/// What the stars were, in words: `Antes: 4, 2.`
fn before(say: &Say, all: &[u32]) -> Option<String> {
    let told: Vec<String> = all.iter().map(u32::to_string).collect();
    let told = told.join(", ");
    (!told.is_empty()).then(|| say.with("reviews-stars-before", &[("stars", Word::Text(&told))]))
}

pub(crate) fn picture(source: &str, alt: &str, gallery: &Gallery) -> Picture {
    let Shown { address, width, height, webp, jpeg, colour, .. } = gallery.shown(source);
    Picture { address, alt: alt.to_owned(), width, height, webp, jpeg, colour }
}

/// What all reviews of a thing come to, ready to print: score, mean, how many of each, who wrote them, since when.
#[derive(Template)]
#[template(path = "summary.html")]
pub(crate) struct Summary<'a> {
    say: &'a Say,
    drawn: String,
    /// The score, and for the ear.
    score: String,
    spoken: String,
    mean: String,
    count: String,
    rows: Vec<Row>,
    facts: Vec<String>,
    /// What buyers say of fit, making, comfort: what it is called, what they say.
    says: Vec<(String, String)>,
    how: String,
}
impl HtmlSafe for Summary<'_> {}

/// So many reviews with so many stars.
struct Row {
    stars: String,
    drawn: String,
    count: u32,
    whole: u32,
    percent: u32,
    link: String,
}

impl<'a> Summary<'a> {
    /// Of this score at this instant; nothing while there are no reviews. `list` is the path of all of them.
    pub(crate) fn of(say: &'a Say, score: &Score, now: Timestamp, list: &str) -> Option<Self> {
        let milli = weight::score(score, now)?;
        let mean = weight::mean(score)?;
        let (count, said) = (score.count(), names::decimal(say, milli));
        let row = |stars: u32| {
            let with = score.by_stars[stars as usize - 1];
            Row {
                stars: names::said(say, stars),
                drawn: names::drawn(stars),
                count: with,
                whole: count,
                percent: weight::percent(with, count),
                link: say.link(&format!("{list}?stars={stars}")),
            }
        };
        let rounded = u32::try_from((milli + 500) / 1_000).unwrap_or(0);
        Some(Self {
            say,
            drawn: names::drawn(rounded),
            spoken: say.with("reviews-score-of-five", &[("score", Word::Text(&said))]),
            score: said,
            mean: say.with("reviews-mean", &[("mean", Word::Text(&names::decimal(say, mean)))]),
            count: say.n("reviews-count", &i64::from(count)),
            rows: (1..=5).rev().map(row).collect(),
            facts: facts(say, score),
            says: says(say, score),
            how: say.link("/about-reviews"),
        })
    }
}

fn facts(say: &Say, score: &Score) -> Vec<String> {
    let count = score.count();
    let part =
        |key: &str, part: u32| (part > 0).then(|| say.n(key, &i64::from(weight::percent(part, count))));
    let days = score.first_at.zip(score.last_at).map(|(first, last)| {
        say.with("reviews-days", &[("first", Word::At(first)), ("last", Word::At(last))])
    });
    let all = [
        Some(say.n("reviews-share-verified", &i64::from(weight::percent(score.verified, count)))),
        part("reviews-share-incentivised", score.incentivised),
        part("reviews-share-imported", score.imported),
        days,
    ];
    all.into_iter().flatten().collect()
}

fn says(say: &Say, score: &Score) -> Vec<(String, String)> {
    // Halves away from nothing, in tenths.
    let tenths = |(count, sum): (u32, i64)| {
        let count = i64::from(count);
        let half = if sum < 0 { -count } else { count };
        (count > 0).then(|| (sum * 20 + half) / (count * 2))
    };
    let fit = tenths(score.fit).map(|tenths| {
        let nearest = if tenths < 0 { (tenths - 5) / 10 } else { (tenths + 5) / 10 };
        (say.t("reviews-fit"), names::fit(say, nearest))
    });
    let of_five = |key: &str, of: (u32, i64)| {
        let said = names::decimal(say, tenths(of)? * 100);
        Some((say.t(key), say.with("reviews-of-five", &[("score", Word::Text(&said))])))
    };
    let rest = [
        of_five("reviews-quality", score.quality),
        of_five("reviews-comfort", score.comfort),
        of_five("reviews-service", score.service),
        of_five("reviews-delivery", score.delivery),
    ];
    fit.into_iter().chain(rest.into_iter().flatten()).collect()
}
