//! All promotions, and the kinds of which another can be made.

use super::{Pairs, badge, state, value};
use crate::{
    model::{GivesKind, Promotion},
    reads, words,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Word};
use look::Icon;
use webkit::{Html, Page, Problem, Say, Web};

/// Promotions on a page.
const SIZE: u32 = 25;

#[derive(Template)]
#[template(path = "promotions.html")]
struct Promotions<'a> {
    say: &'a Say,
    done: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
    kinds: Vec<(String, String)>,
}

/// A promotion, ready to print.
struct Row {
    link: String,
    name: String,
    code: Option<String>,
    gives: String,
    state: String,
    badge: &'static str,
    used: String,
}

/// What a kind of promotion is called.
pub(super) fn kind(say: &Say, kind: GivesKind) -> String {
    match kind {
        GivesKind::Percent => say.t("pricing-kind-percent"),
        GivesKind::Amount => say.t("pricing-kind-amount"),
        GivesKind::FreeDelivery => say.t("pricing-kind-free-delivery"),
        GivesKind::BuyGet => say.t("pricing-kind-buy-get"),
        GivesKind::Bundle => say.t("pricing-kind-bundle"),
        GivesKind::Tiers => say.t("pricing-kind-tiers"),
    }
}

/// How often it was used, of how many times it may be.
pub(super) fn used(say: &Say, promotion: &Promotion, uses: i64) -> String {
    match promotion.draft.in_all {
        Some(most) => {
            let words = [("count", Word::Count(uses)), ("most", Word::Count(most.into()))];
            say.with("pricing-used-of", &words)
        }
        None => say.n("pricing-used", &uses),
    }
}

fn row(web: &Web, one: &Promotion, uses: i64) -> Row {
    let say = &web.say;
    let is = one.state(web.now());
    Row {
        link: say.link(&format!("/admin/promotions/{}", one.id)),
        name: one.draft.name.show(say.lang).to_owned(),
        code: Some(one.draft.code.clone()).filter(|code| !code.is_empty()),
        gives: words::gives(say, &one.draft.gives),
        state: state(say, is),
        badge: badge(is),
        used: used(say, one, uses),
    }
}

/// `/admin/promotions`
pub(crate) async fn show(web: Web, Query(query): Query<Pairs>) -> Result<Page, Problem> {
    let after = Some(value(&query, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let (found, uses) = web
        .read(async |snap| {
            let found = reads::promotions(snap, after.as_ref(), SIZE).await?;
            let mut uses = Vec::with_capacity(found.items.len());
            for one in &found.items {
                uses.push(reads::uses(snap, one).await?);
            }
            Ok::<_, Problem>((found, uses))
        })
        .await?;
    let say = &web.say;
    let kinds = GivesKind::ALL
        .map(|one| (say.link(&format!("/admin/promotions/new?kind={}", one.code())), kind(say, one)));
    let view = Promotions {
        say,
        done: match value(&query, "done") {
            "removed" => Some(say.t("pricing-done-removed")),
            _ => None,
        },
        rows: found.items.iter().zip(uses).map(|(one, uses)| row(&web, one, uses)).collect(),
        more: found.next.map(|next| say.link(&format!("/admin/promotions?after={}", next.0))),
        kinds: kinds.to_vec(),
    };
    Ok(Page::new(say.t("pricing-promotions"), Html(view.to_string())).office())
}
