//! What help shows on others' pages: what helps with a product, what waits for staff.

use crate::{model::Line, reads};
use askama::Template;
use catalog_facts::{Product, ProductId};
use database::{Snapshot, StoreError};
use faq_facts::Article;
use kernel::{Lang, Subject, Tag};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

/// So many stand on the page of their product.
const FIRST: usize = 4;
/// It stands below the links of the shop window.
const FOOT_WEIGHT: i32 = 20;

#[derive(Template)]
#[template(path = "proof.html")]
struct Proof<'a> {
    say: &'a Say,
    rows: Vec<Row>,
    all: String,
}

/// One article: where it is, what it is called, what of the product, in which language and whether it may be true no more.
pub(crate) struct Row {
    pub(crate) link: String,
    pub(crate) title: String,
    pub(crate) topic: String,
    pub(crate) lang: &'static str,
    /// In which language it is, where that is not the reader's.
    pub(crate) other: Option<String>,
    pub(crate) is_stale: bool,
}

impl Row {
    /// A line of a list, for whoever reads in this language.
    pub(crate) fn of(say: &Say, line: &Line) -> Self {
        let other = match line.lang {
            Lang::Es => "faq-in-spanish",
            Lang::En => "faq-in-english",
        };
        Self {
            link: say.link(&format!("/help/{}", line.slug)),
            title: line.title.reveal().clone(),
            topic: line.topic.clone(),
            lang: line.lang.code(),
            other: (line.lang != say.lang).then(|| say.t(other)),
            is_stale: line.is_stale,
        }
    }
}

/// What has every page made anew that lists articles.
pub(crate) fn every() -> Subject {
    Subject::all(Article::KIND)
}

#[derive(Template)]
#[template(path = "foot.html")]
struct Foot<'a> {
    say: &'a Say,
}

/// Slot `frame.foot`: the way to all help.
pub(crate) async fn foot(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let html = Some(Html(Foot { say: &ctx.say }.to_string()));
    Ok(Panel { html, weight: FOOT_WEIGHT, ..Panel::default() })
}

/// Slot `product.proof`: what helps with this product.
pub(crate) async fn proof(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(product): Option<ProductId> = subject.id_of::<Product>() else { return Ok(Panel::default()) };
    let say = &ctx.say;
    let lines = reads::of_product(snap, product, say.lang, FIRST).await?;
    let rows: Vec<Row> = lines.iter().map(|line| Row::of(say, line)).collect();
    let view = (!rows.is_empty()).then(|| Proof { say, rows, all: say.link("/help") });
    let html = view.map(|view| Html(view.to_string()));
    Ok(Panel { html, tags: vec![every()], fresh_until: None, weight: 20 })
}
