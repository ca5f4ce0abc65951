//! What customer care shows on others' pages: a way to ask about a product, one to say what is wrong with
//! an order, and how things stand for those who work here.

use crate::{model::Matter, reads};
use askama::Template;
use catalog_facts::{Product, ProductId};
use database::{Snapshot, StoreError};
use kernel::{Right, Subject};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "ask.html")]
struct Ask<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `product.proof`: a question about this product.
pub(crate) async fn about_a_product(
    _: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let product: Option<ProductId> = subject.id_of::<Product>();
    let ask = product.map(|id| {
        let link = ctx.say.link(&format!("/contact/write?about={id}"));
        Html(Ask { say: &ctx.say, link }.to_string())
    });
    Ok(Panel { html: ask, weight: 90, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct WithOrder<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `order.after`: the way to say what is wrong with it. Whoever came by a link writes, since what others find here is asked of
/// what an account has bought.
pub(crate) async fn after_order(
    _: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let say = &ctx.say;
    let link = match ctx.actor.person() {
        Some(_) => format!("/account/problem?order={}", subject.id),
        None => format!("/contact/write?matter={}", Matter::Order.code()),
    };
    let view = WithOrder { say, link: say.link(&link) };
    Ok(Panel { html: Some(Html(view.to_string())), weight: 10, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "dashboard.html")]
struct Dashboard<'a> {
    say: &'a Say,
    link: String,
    open: String,
    unanswered: String,
    overdue: String,
    is_late: bool,
}

/// Slot `admin.dashboard`: how many are open, unanswered and late, for those who look after them.
pub(crate) async fn dashboard(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel::default()) };
    let found = accounts::reads::person(snap, person).await?;
    if !found.is_some_and(|one| one.role.holds(Right::Cases)) {
        return Ok(Panel::default());
    }
    let [open, overdue, unanswered] = reads::counts(snap, ctx.now).await?;
    let say = &ctx.say;
    let most = i64::from(reads::COUNTED);
    let number = |count: i64| {
        let digits = say.lang.group_digits(count.unsigned_abs());
        if count >= most { format!("{digits}+") } else { digits }
    };
    let view = Dashboard {
        say,
        link: say.link("/admin/cases"),
        open: number(open),
        unanswered: say.n("care-figure-unanswered", &unanswered),
        overdue: say.n("care-figure-overdue", &overdue),
        is_late: overdue > 0,
    };
    Ok(Panel { html: Some(Html(view.to_string())), ..Panel::default() })
}
