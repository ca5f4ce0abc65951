//! All rules about what the house keeps.

use super::{Pairs, done, value};
use crate::{
    model::{Rule, SellerShown},
    names, reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Word};
use look::Icon;
use sellers_facts::SellerId;
use std::collections::HashMap;
use webkit::{Html, Page, Problem, Say, Web};

/// Rules on a page.
const SIZE: u32 = 25;

#[derive(Template)]
#[template(path = "commissions.html")]
struct Commissions<'a> {
    say: &'a Say,
    sellers: String,
    done: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
    new: String,
}

/// A rule, ready to print.
struct Row {
    link: String,
    name: String,
    is_on: bool,
    takes: String,
    /// For what, of whom, of which goods.
    about: String,
    /// What it becomes, and from when on.
    coming: Option<String>,
}

fn row(say: &Say, rule: &Rule, sellers: &HashMap<SellerId, SellerShown>) -> Row {
    let draft = &rule.draft;
    let whose = match draft.seller {
        None => say.t("sellers-rule-of-all"),
        Some(id) => sellers.get(&id).map(|shown| shown.name.clone()).unwrap_or_default(),
    };
    let goods = match (draft.product, draft.category) {
        (Some(_), _) => Some(say.t("sellers-rule-of-product")),
        (None, Some(_)) => Some(say.t("sellers-rule-of-category")),
        (None, None) => None,
    };
    let place = say.with("sellers-rule-place", &[("count", Word::Count(draft.precedence))]);
    let about = [Some(names::track(say, draft.track)), Some(whose), goods, Some(place)];
    Row {
        link: say.link(&format!("/admin/commissions/{}", rule.id)),
        name: draft.name.clone(),
        is_on: draft.is_on,
        takes: names::takes(say, draft),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        coming: names::coming(say, rule, None),
    }
}

/// `/admin/commissions`
pub(crate) async fn show(web: Web, Query(query): Query<Pairs>) -> Result<Page, Problem> {
    let after = Some(value(&query, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let (found, sellers) = web
        .read(async |snap| {
            let found = reads::rules(snap, after.as_ref(), SIZE).await?;
            let ids: Vec<SellerId> = found.items.iter().filter_map(|rule| rule.draft.seller).collect();
            let sellers = reads::names(snap, &ids).await?;
            Ok::<_, Problem>((found, sellers))
        })
        .await?;
    let say = &web.say;
    let view = Commissions {
        say,
        sellers: say.link("/admin/sellers"),
        done: done(say, value(&query, "done")),
        rows: found.items.iter().map(|rule| row(say, rule, &sellers)).collect(),
        more: found.next.map(|next| say.link(&format!("/admin/commissions?after={}", next.0))),
        new: say.link("/admin/commissions/new"),
    };
    Ok(Page::new(say.t("sellers-commissions"), Html(view.to_string())).office())
}
