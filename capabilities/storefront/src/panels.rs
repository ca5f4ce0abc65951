//! What the shop window puts into the frame of every page: the way into the tree of categories.

use crate::feature;
use askama::Template;
use catalog::{reads, view::CategoryView};
use database::{Snapshot, StoreError};
use kernel::Subject;
use look::{Icon, Picture};
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
    let roots = roots(snap, &ctx.say).await?;
    Ok(about_the_tree(Menu { say: &ctx.say, roots }.to_string()))
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
    let mut roots = roots(snap, &ctx.say).await?;
    roots.truncate(FOOT_MAX);
    Ok(about_the_tree(Foot { say: &ctx.say, roots, has_feed: ctx.is_open(&feature::FEED) }.to_string()))
}

fn about_the_tree(html: String) -> Panel {
    Panel { html: Some(Html(html)), tags: vec![Subject::all("category")], ..Panel::default() }
}

async fn roots(snap: &mut Snapshot, say: &Say) -> Result<Vec<Root>, StoreError> {
    let all = reads::categories(snap).await?;
    let entry = |one: &CategoryView| {
        (one.name.show(say.lang).to_owned(), say.link(&format!("/c/{}", one.path.show(say.lang))))
    };
    let root = |one: &CategoryView| {
        let (name, link) = entry(one);
        let children = all.iter().filter(|child| child.parent == Some(one.id)).map(entry).collect();
        Root { name, link, picture: picture(&one.picture), children }
    };
    Ok(all.iter().filter(|one| one.parent.is_none()).map(root).collect())
}

fn picture(source: &str) -> Option<Picture> {
    (!source.is_empty()).then(|| {
        let shown = media::shown(source);
        Picture { address: shown.address, alt: String::new(), width: shown.width, height: shown.height }
    })
}
