//! All payments, the latest first.

use super::{Pairs, badge, state, value};
use crate::{
    model::{Payment, State},
    reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::Cursor;
use look::{Button, Field, FieldKind, Icon};
use webkit::{Html, Page, Problem, Say, Web};

/// Payments on a page.
const SIZE: u32 = 50;

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    ways: String,
    tabs: Vec<Tab>,
    action: String,
    code: Field,
    find: Button,
    rows: Vec<Row>,
    is_narrowed: bool,
    more: Option<String>,
}

/// A choice of payments, as a link.
struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

/// A payment, ready to print.
struct Row {
    link: String,
    reference: String,
    amount: String,
    way: String,
    state: String,
    badge: &'static str,
    /// What else somebody should see: it was given back in part, somebody says that they did not pay.
    notes: Vec<String>,
    day: String,
}

fn row(say: &Say, one: &Payment) -> Row {
    let mut notes = Vec::new();
    if one.refunded.minor > 0 {
        notes.push(match one.left().minor {
            0 => say.t("payments-note-refunded"),
            _ => say.t("payments-note-partly-refunded"),
        });
    }
    if one.is_disputed() {
        notes.push(say.t("payments-note-disputed"));
    }
    Row {
        link: say.link(&format!("/admin/payments/{}", one.id)),
        reference: one.reference.clone(),
        amount: say.money(&one.amount),
        way: say.t(one.way.title()),
        state: state(say, one.state),
        badge: badge(one.state),
        notes,
        day: say.day(&one.created_at),
    }
}

fn tabs(say: &Say, here: Option<State>, is_sought: bool) -> Vec<Tab> {
    let of = |chosen: Option<State>| Tab {
        link: say.link(&match chosen {
            Some(state) => format!("/admin/payments?state={}", state.code()),
            None => "/admin/payments".to_owned(),
        }),
        name: chosen.map_or_else(|| say.t("payments-all"), |chosen| state(say, chosen)),
        is_here: chosen == here && !is_sought,
    };
    std::iter::once(None).chain(State::ALL.iter().copied().map(Some)).map(of).collect()
}

/// `/admin/payments`
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let say = &web.say;
    let code = value(&asked, "code").trim().to_owned();
    let wanted = State::from_code(value(&asked, "state"));
    let after = Some(value(&asked, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let (items, next) = match code.is_empty() {
        true => {
            let page = web.read(async |snap| reads::list(snap, wanted, after.as_ref(), SIZE).await).await?;
            (page.items, page.next)
        }
        false => (web.read(async |snap| reads::called(snap, &code).await).await?, None),
    };
    let narrowed = wanted.map(|state| format!("state={}&", state.code())).unwrap_or_default();
    let none = (!code.is_empty() && items.is_empty()).then(|| say.t("payments-code-unknown"));
    let view = List {
        say,
        ways: say.link("/admin/payments/ways"),
        tabs: tabs(say, wanted, !code.is_empty()),
        action: say.link("/admin/payments"),
        code: Field {
            value: value(&asked, "code").to_owned(),
            required: false,
            autocomplete: Some("off"),
            error: none,
            ..Field::new(FieldKind::Search, "code", say.t("payments-code"))
        },
        find: Button::small(say.t("payments-find")),
        rows: items.iter().map(|one| row(say, one)).collect(),
        is_narrowed: wanted.is_some() || !code.is_empty(),
        more: next.map(|next| say.link(&format!("/admin/payments?{narrowed}after={}", next.0))),
    };
    Ok(Page::new(say.t("payments-title"), Html(view.to_string())).office())
}
