//! What the shop window puts into the frame of every page: the way into the tree of categories.

use crate::feature;
use crate::pages::shelf;
use askama::Template;
use catalog::{reads, view::CategoryView};
use database::{Snapshot, StoreError};
use kernel::Subject;
use look::{Icon, Picture};
use media::reads::Gallery;
use webkit::{Html, Panel, PanelCtx, Say};

/// How many categories fit into the foot.
const FOOT_MAX: usize = 6;

struct Root {
    name: String,
    link: String,
    picture: Option<Picture>,
    children: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "menu.html")]
struct Menu<'a> {
    say: &'a Say,
    roots: Vec<Root>,
}

#[derive(Template)]
#[template(path = "foot.html")]
struct Foot<'a> {
    say: &'a Say,
    roots: Vec<Root>,
    has_feed: bool,
}

/// Slot `frame.menu`: roots of the tree, each with what is directly below it.
pub(crate) async fn menu(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let (roots, tags) = roots(snap, &ctx.say).await?;
    Ok(about_the_tree(Menu { say: &ctx.say, roots }.to_string(), tags))
}

#[derive(Template)]
#[template(path = "box.html")]
struct SearchBox<'a> {
    say: &'a Say,
}

/// Slot `frame.search`: the box in the head of every page.
pub(crate) async fn search(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    Ok(Panel { html: Some(Html(SearchBox { say: &ctx.say }.to_string())), ..Panel::default() })
}

/// Slot `frame.foot`: the roots again, the workshops, and the feed if it is open.
pub(crate) async fn foot(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let (mut roots, tags) = roots(snap, &ctx.say).await?;
    roots.truncate(FOOT_MAX);
    let foot = Foot { say: &ctx.say, roots, has_feed: ctx.is_open(&feature::FEED) };
    Ok(about_the_tree(foot.to_string(), tags))
}

fn about_the_tree(html: String, mut tags: Vec<Subject>) -> Panel {
    tags.push(Subject::all("category"));
    Panel { html: Some(Html(html)), tags, ..Panel::default() }
}

/// The roots, and the pictures that they show.
async fn roots(snap: &mut Snapshot, say: &Say) -> Result<(Vec<Root>, Vec<Subject>), StoreError> {
    let all = reads::categories(snap).await?;
    let sources = all.iter().filter(|one| one.parent.is_none()).map(|one| one.picture.as_str());
    let gallery = media::reads::gallery(snap, sources).await?;
    let entry = |one: &CategoryView| {
        (one.name.show(say.lang).to_owned(), say.link(&format!("/c/{}", one.path.show(say.lang))))
    };
    let root = |one: &CategoryView| {
        let (name, link) = entry(one);
        let children = all.iter().filter(|child| child.parent == Some(one.id)).map(entry).collect();
        Root { name, link, picture: picture(&one.picture, &gallery), children }
    };
    let roots = all.iter().filter(|one| one.parent.is_none()).map(root).collect();
    Ok((roots, gallery.tags().collect()))
}

fn picture(source: &str, gallery: &Gallery) -> Option<Picture> {
    (!source.is_empty()).then(|| shelf::picture(source, "", gallery))
}
