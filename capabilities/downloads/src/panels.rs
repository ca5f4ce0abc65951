//! What downloads show on others' pages: what may be fetched of an order, and the way to one's own. What those who work here
//! see is `office`.

mod office;

pub(crate) use office::{dashboard, of_order_for_staff, of_product};

use crate::{pages::pieces::GrantView, reads};
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{Currency, PersonId, Subject};
use look::Icon;
use orders_facts::OrderId;
use webkit::{Html, Panel, PanelCtx, Say};

/// Above what else stands behind an order.
const WEIGHT: i32 = -20;

/// In which currency the shop counts.
async fn currency(snap: &mut Snapshot) -> Result<Currency, StoreError> {
    Ok(shop::reads::profile(snap).await?.currency)
}

#[derive(Template)]
#[template(path = "of_order.html")]
struct OfOrder<'a> {
    say: &'a Say,
    rows: Vec<GrantView>,
}

/// Slot `order.after`: what may be fetched of it, with links that are good for a day.
pub(crate) async fn of_order(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let currency = currency(snap).await?;
    let offers = reads::of_order(snap, OrderId::from_uuid(subject.id), currency).await?;
    let secret = if offers.is_empty() { None } else { reads::secret(snap).await? };
    let Some(secret) = secret else { return Ok(Panel::default()) };
    let rows = offers.iter().map(|offer| GrantView::of(&ctx.say, offer, (&secret, ctx.now))).collect();
    let view = OfOrder { say: &ctx.say, rows };
    Ok(Panel { html: Some(Html(view.to_string())), weight: WEIGHT, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "account_card.html")]
struct Card<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to what one may fetch.
pub(crate) async fn account(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let is_me = ctx.actor.person() == Some(PersonId::from_uuid(subject.id));
    if !is_me || !reads::is_any(snap).await? {
        return Ok(Panel::default());
    }
    let card = Card { say: &ctx.say, link: ctx.say.link("/account/downloads") };
    Ok(Panel { html: Some(Html(card.to_string())), weight: -8, ..Panel::default() })
}
