//! All variants to which files or keys belong.

use crate::{
    model::Stocked,
    reads::{self, COUNTED},
};
use askama::Template;
use axum::extract::Query;
use catalog::reads::sale::SaleItem;
use kernel::Cursor;
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Variants on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    rows: Vec<Row>,
    more: Option<String>,
}

/// A variant, ready to print.
struct Row {
    link: String,
    name: String,
    sku: String,
    files: String,
    free: String,
    taken: String,
    short: Option<String>,
}

fn row(say: &Say, (stocked, item, short): &(Stocked, Option<SaleItem>, i64)) -> Row {
    let number = |many: u32| say.lang.group_digits(u64::from(many));
    let keys = |many: u32| if stocked.has_keys { number(many) } else { "–".to_owned() };
    let name = item.as_ref().map(|item| item.name.show(say.lang).to_owned());
    Row {
        link: say.link(&format!("/admin/downloads/{}", stocked.variant)),
        name: name.unwrap_or_else(|| say.t("downloads-gone-name")),
        sku: item.as_ref().map(|item| item.sku.clone()).unwrap_or_default(),
        files: number(stocked.files),
        free: keys(stocked.keys_free),
        taken: keys(stocked.keys_taken),
        short: (*short > 0).then(|| short_of(say, *short)),
    }
}

/// How many wait for keys, in words.
pub(super) fn short_of(say: &Say, short: i64) -> String {
    match short >= i64::from(COUNTED) {
        true => say.n("downloads-short-many", &short),
        false => say.n("downloads-short-some", &short),
    }
}

/// `/admin/downloads`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, currency) = (&web.say, web.house().shop.face().currency);
    let after = asked.after.map(Cursor);
    let found = web.read(async |snap| reads::shelf(snap, (after.as_ref(), SIZE), currency).await).await?;
    let more = found.next.map(|next| say.link(&format!("/admin/downloads?after={}", next.0)));
    let view = List { say, rows: found.items.iter().map(|one| row(say, one)).collect(), more };
    Ok(Page::new(say.t("downloads-downloads"), Html(view.to_string())).office())
}
