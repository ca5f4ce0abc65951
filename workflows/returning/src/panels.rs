//! What stands on the page of an order: the returns that it has, for whoever bought and for those who send.

use askama::Template;
use database::{Snapshot, StoreError};
use kernel::Subject;
use look::Icon;
use orders_facts::OrderId;
use returns::{model::Return, names};
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "of_order.html")]
struct OfOrder<'a> {
    say: &'a Say,
    class: &'static str,
    rows: Vec<Row>,
}

struct Row {
    code: String,
    words: String,
    link: Option<String>,
}

/// Slot `order.after`: its returns, each with how far it has come. Whoever came by a link has a link of each in their letters.
pub(crate) async fn of_order(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let me = ctx.actor.person();
    let theirs = |ret: &Return| {
        ret.person.filter(|_| ret.person == me).map(|_| format!("/account/returns/{}", ret.id))
    };
    listed(snap, ctx, (subject, ""), theirs).await
}

/// Slot `admin.order.after`: the same for those who send.
pub(crate) async fn of_order_for_staff(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let page = |ret: &Return| Some(format!("/admin/returns/{}", ret.id));
    listed(snap, ctx, (subject, "sheet-box"), page).await
}

async fn listed(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    (subject, class): (Subject, &'static str),
    link: impl Fn(&Return) -> Option<String>,
) -> Result<Panel, StoreError> {
    let all = returns::reads::of_order(snap, OrderId::from_uuid(subject.id)).await?;
    if all.is_empty() {
        return Ok(Panel::default());
    }
    let say = &ctx.say;
    let row = |ret: &Return| Row {
        code: ret.code.clone(),
        words: format!("{} · {}", names::kind(say, ret.kind), names::state(say, ret.state)),
        link: link(ret).map(|path| say.link(&path)),
    };
    let view = OfOrder { say, class, rows: all.iter().map(row).collect() };
    Ok(Panel { html: Some(Html(view.to_string())), ..Panel::default() })
}
