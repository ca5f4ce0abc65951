//! What others' pages show of accounts.

use crate::reads;
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{Actor, Role, Subject};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

/// Above what the others say: it is about whoever looks.
const WEIGHT: i32 = -10;

#[derive(Template)]
#[template(path = "advice.html")]
struct Advice<'a> {
    say: &'a Say,
}

/// Slot `admin.dashboard`: who may do most and comes in by a password alone is advised to add something.
pub(crate) async fn advice(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let Actor::Staff(id) = ctx.actor else { return Ok(Panel::default()) };
    let known = reads::person(snap, id).await?;
    let may_much = known.is_some_and(|person| matches!(person.role, Role::Owner | Role::Manager));
    if !may_much {
        return Ok(Panel::default());
    }
    let ring = reads::key_ring(snap, id).await?;
    if ring.second.is_some() || !ring.passkeys.is_empty() {
        return Ok(Panel::default());
    }
    let html = Advice { say: &ctx.say }.to_string();
    Ok(Panel { html: Some(Html(html)), weight: WEIGHT, ..Panel::default() })
}
