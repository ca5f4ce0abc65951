//! What stories show on others' pages: the latest of a product, and those of somebody on their profile.

use crate::{
    pages::pieces::{self, Teaser},
    reads::{self, Which},
};
use askama::Template;
use catalog_facts::{Product, ProductId};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::{Icon, Style};
use profiles::model::Class;
use webkit::{Html, Panel, PanelCtx, Say};

/// So many stand beside a product.
const ON_PRODUCT: u32 = 2;
/// So many stand on a profile.
const ON_PROFILE: u32 = 10;

#[derive(Template)]
#[template(path = "panel.html")]
struct Proof<'a> {
    say: &'a Say,
    teasers: Vec<Teaser>,
    all: String,
    write: String,
}

/// Slot `product.proof`: what people lived through with this product.
pub(crate) async fn on_product(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(product): Option<ProductId> = subject.id_of::<Product>() else { return Ok(Panel::default()) };
    let say = &ctx.say;
    let all = reads::shown(snap, &Which::Product(product), None, ON_PRODUCT).await?.items;
    let cards = reads::cards(snap, &all).await?;
    let gallery = reads::gallery(snap, &all).await?;
    let view = Proof {
        say,
        teasers: all.iter().map(|one| Teaser::of(say, (one, Some(product)), &cards, &gallery)).collect(),
        all: say.link("/stories"),
        write: say.link(&format!("/stories/new?product={product}")),
    };
    let mut tags = vec![subject];
    tags.extend(all.iter().map(|one| Subject::from(one.story.id)));
    tags.extend(gallery.tags());
    Ok(Panel { html: Some(Html(view.to_string())), tags, weight: 40, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "tab.html")]
struct Tab<'a> {
    say: &'a Say,
    /// Where each is, what it is called, when it was written, whether they would do it again.
    rows: Vec<(String, String, String, String)>,
}

/// Slot `profile.tab`: what somebody lived through, for whoever may see what they wrote.
pub(crate) async fn on_profile(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let (say, owner) = (&ctx.say, PersonId::from_uuid(subject.id));
    if !profiles::reads::may_see(snap, ctx.actor, owner, Class::Reviews).await? {
        return Ok(Panel::default());
    }
    let all = reads::of_person(snap, owner, ON_PROFILE).await?;
    let row = |one: &reads::Whole| {
        let link = say.link(&format!("/stories/{}", one.story.id));
        let (title, day) = (one.words.title.reveal().clone(), say.day(&one.story.written_at));
        (link, title, day, pieces::again(say, one.story.again))
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    let html = (!rows.is_empty()).then(|| Html(Tab { say, rows }.to_string()));
    Ok(Panel { html, weight: 12, ..Panel::default() })
}
