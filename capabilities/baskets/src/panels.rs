//! What baskets show on others' pages: the way into one beside what is sold, and the way to one in the head of every page. Both
//! are the same for everybody, because pages are kept: how many things are in whose basket is filled in by an island.

use crate::{model::QUANTITY_MAX, reads};
use askama::Template;
use catalog_facts::Variant;
use database::{Snapshot, StoreError};
use kernel::Subject;
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

/// More than so many are chosen on the page of the basket.
const CHOICES_MAX: i64 = 10;

#[derive(Template)]
#[template(path = "buy.html")]
struct Buy<'a> {
    say: &'a Say,
    action: String,
    variant: String,
    choices: Vec<i64>,
}

/// Slot `product.buy`, about the variant that the page shows: how many, and the button. Nothing where it cannot be bought.
/// The form carries no mark: the page is kept for everybody, so all would send the same, and whoever presses twice wants two.
pub(crate) async fn buy(snap: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let Some(variant) = subject.id_of::<Variant>() else { return Ok(Panel::default()) };
    let Some(item) = reads::offered(snap, variant).await? else { return Ok(Panel::default()) };
    let most = item.available.min(CHOICES_MAX).min(i64::from(QUANTITY_MAX));
    let form = Buy {
        say: &ctx.say,
        action: ctx.say.link("/basket/add"),
        variant: variant.to_string(),
        choices: (1..=most).collect(),
    };
    // The page is dropped when the seller is away, too.
    let tags = std::iter::once(item.product.into()).chain(item.seller.map(Into::into)).collect();
    Ok(Panel { html: Some(Html(form.to_string())), tags, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "head.html")]
struct Head<'a> {
    say: &'a Say,
    link: String,
    state: String,
}

/// Slot `frame.tools`: the way to the basket.
pub(crate) async fn head(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let say = &ctx.say;
    let head = Head { say, link: say.link("/basket"), state: say.link("/basket/state") };
    Ok(Panel { html: Some(Html(head.to_string())), weight: 50, ..Panel::default() })
}
