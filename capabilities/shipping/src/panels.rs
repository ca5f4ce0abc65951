//! What shipping shows on others' pages: the way to its prices, in the foot of every page.

use askama::Template;
use database::{Snapshot, StoreError};
use kernel::Subject;
use webkit::{Html, Panel, PanelCtx, Say};

/// Behind what the shop itself says in the foot.
const FOOT_WEIGHT: i32 = 8;

#[derive(Template)]
#[template(path = "foot.html")]
struct Foot<'a> {
    say: &'a Say,
}

/// Slot `frame.foot`: what it costs and when it arrives.
pub(crate) async fn foot(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let html = Foot { say: &ctx.say }.to_string();
    Ok(Panel { html: Some(Html(html)), weight: FOOT_WEIGHT, ..Panel::default() })
}
