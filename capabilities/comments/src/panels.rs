//! What comments show on others' pages: the latest threads on a product, and all that is said below a review or a story.

use crate::{
    model::{ContributionId, On},
    pages::pieces::{Form, Looks, Strand, Typed, sign_in},
    reads::{self, Thread},
};
use askama::Template;
use catalog_facts::{Product, ProductId};
use contributions::model::Kind;
use contributions_facts::Contribution;
use database::{Snapshot, StoreError};
use kernel::{Subject, Timestamp};
use look::{Icon, Style};
use webkit::{Html, Panel, PanelCtx, Say};

/// So many threads stand beside a product, each with so many of its answers.
const ON_PRODUCT: (u32, u32) = (3, 2);
/// So many stand below a text.
const BELOW: (u32, u32) = (5, 5);

#[derive(Template)]
#[template(path = "panel.html")]
struct View<'a> {
    say: &'a Say,
    /// The word of the place, for ids within the page.
    on: &'static str,
    title: String,
    all: Option<String>,
    threads: Vec<Strand>,
    form: Option<Form>,
    sign_in: Option<String>,
}

/// Slot `product.proof`: what people say to this product.
pub(crate) async fn on_product(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(product): Option<ProductId> = subject.id_of::<Product>() else { return Ok(Panel::default()) };
    let on = On::product(product);
    panel(snap, ctx, (on, format!("/comments/on/product/{product}")), ON_PRODUCT, 60).await
}

/// Slot `review.after`: what people say to this review.
pub(crate) async fn after_review(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    below(snap, ctx, &subject, Kind::Review).await
}

/// Slot `story.after`: what people say to this story.
pub(crate) async fn after_story(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    below(snap, ctx, &subject, Kind::Story).await
}

async fn below(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: &Subject,
    kind: Kind,
) -> Result<Panel, StoreError> {
    let id: Option<ContributionId> = subject.id_of::<Contribution>();
    let Some(on) = id.and_then(|id| On::written(kind, id)) else { return Ok(Panel::default()) };
    panel(snap, ctx, (on, on.path()), BELOW, 10).await
}

async fn panel(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    (on, back): (On, String),
    size: (u32, u32),
    weight: i32,
) -> Result<Panel, StoreError> {
    let (say, who) = (&ctx.say, ctx.actor.person());
    let count = reads::count(snap, on).await?;
    let threads = match count {
        0 => Vec::new(),
        _ => reads::threads(snap, on, None, size).await?.items,
    };
    let votes = reads::votes(snap, who, &threads).await?;
    let looks = Looks { say, who, on, back: &back, votes: &votes };
    let typed = Typed { mark: mark(ctx.now, on), ..Typed::default() };
    let view = View {
        say,
        on: on.place.code(),
        title: say.n("comments-count", &i64::from(count)),
        all: (count > 0).then(|| say.link(&on.path())),
        threads: threads.iter().map(|one| Strand::of(looks, one)).collect(),
        form: who.map(|_| Form::of(say, on, &typed, None)),
        sign_in: who.is_none().then(|| sign_in(say, on)),
    };
    let mut tags = vec![on.subject()];
    tags.extend(threads.iter().flat_map(Thread::all).map(|one| Subject::from(one.comment.id)));
    Ok(Panel { html: Some(Html(view.to_string())), tags, weight, ..Panel::default() })
}

/// A mark for the form of a panel, which has no dice: whoever looks at one thing twice looks at two instants.
fn mark(now: Timestamp, on: On) -> String {
    let id = on.id.as_u128() & 0xffff_ffff;
    format!("panel-{:x}-{id:x}", now.as_microsecond())
}
