//! What stands on the home page: a few of the latest reviews of products, chosen by a rule that is said beside them.

use crate::{
    names,
    pages::pieces::picture,
    reads::{self, Whole},
};
use askama::Template;
use catalog::view::CardView;
use database::{Snapshot, StoreError};
use kernel::Subject;
use look::{Picture, Style};
use media::reads::Gallery;
use webkit::{Html, Panel, PanelCtx, Say};

/// Longer texts are cut, in signs.
const EXCERPT: usize = 180;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    say: &'a Say,
    all: String,
    rows: Vec<Row>,
}

/// One of them.
struct Row {
    /// Of what: its name, its picture.
    name: String,
    picture: Option<Picture>,
    /// Where the review stands.
    link: String,
    drawn: String,
    stars: String,
    text: String,
    lang: &'static str,
    by: String,
}

/// Slot `home.proof`: what buyers say of this and that.
pub(crate) async fn home(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let some = reads::on_home(snap).await?;
    let sources = some.iter().filter_map(|(_, card)| card.pictures.first().map(String::as_str));
    let gallery = media::reads::gallery(snap, sources).await?;
    let mut tags: Vec<Subject> = some.iter().map(|(one, _)| Subject::from(one.review.id)).collect();
    tags.extend(some.iter().map(|(one, _)| one.review.about.tag()));
    tags.extend(gallery.tags());
    let say = &ctx.say;
    let rows: Vec<Row> = some.iter().map(|(one, card)| row(say, one, card, &gallery)).collect();
    let html = (!rows.is_empty()).then(|| {
        let view = Home { say, all: say.link("/about-reviews"), rows };
        Html(view.to_string())
    });
    Ok(Panel { html, tags, weight: 10, ..Panel::default() })
}

fn row(say: &Say, one: &Whole, card: &CardView, gallery: &Gallery) -> Row {
    let name = one.review.name.reveal();
    let name = if name.is_empty() { say.t("reviews-somebody") } else { name.clone() };
    Row {
        name: card.name.show(say.lang).to_owned(),
        picture: card.pictures.first().map(|source| picture(source, "", gallery)),
        link: say.link(&format!("/reviews/{}", one.review.id)),
        drawn: names::drawn(one.review.stars),
        stars: names::said(say, one.review.stars),
        text: excerpt(one.words.body.reveal()),
        lang: one.words.lang.code(),
        by: format!("{name} · {}", names::provenance(say, one.review.provenance)),
    }
}

/// The beginning of a text, cut behind a word.
fn excerpt(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= EXCERPT {
        return flat;
    }
    let cut: String = flat.chars().take(EXCERPT).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}
