//! What the shop has kept of each seller in a month, frozen with its tax, for whoever writes the invoices.

use super::{Pairs, Place, Row, Ways, files::month_of, named, seller as name_of, value, ways};
use crate::{
    model::{Frozen, Month},
    names::taxed,
    reads,
};
use ::sellers::model::SellerShown;
use askama::Template;
use axum::extract::Query;
use kernel::Cursor;
use look::Icon;
use sellers_facts::SellerId;
use std::collections::HashMap;
use webkit::{Html, Page, Problem, Say, Web};

/// Rows on a page.
const SIZE: u32 = 50;

#[derive(Template)]
#[template(path = "commissions.html")]
struct View<'a> {
    say: &'a Say,
    ways: Ways,
    month: String,
    /// The month in the form of the file.
    of: String,
    before: String,
    after: String,
    rows: Vec<Row>,
    more: Option<String>,
    file: String,
}

fn row(say: &Say, one: &Frozen, names: &HashMap<SellerId, SellerShown>) -> Row {
    let (month, currency) = (one.month, one.base.currency);
    let path = format!("/admin/ledger/sellers/{}/statement?month={month}&currency={currency}", one.seller);
    Row {
        link: Some(say.link(&path)),
        name: name_of(say, one.seller, names),
        small: taxed(say, one),
        amount: say.money(&one.total()),
        ..Row::default()
    }
}

/// `/admin/ledger/commissions`: the month before this one, if nobody says which.
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let say = &web.say;
    let month = match value(&asked, "month") {
        "" => month_of(&web, &asked).before(),
        _ => month_of(&web, &asked),
    };
    let after = Some(value(&asked, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let (page, names) = web
        .read(async |snap| {
            let page = reads::frozen_of(snap, month, after.as_ref(), SIZE).await?;
            let ids: Vec<SellerId> = page.items.iter().map(|one| one.seller).collect();
            let names = reads::names(snap, &ids).await?;
            Ok::<_, Problem>((page, names))
        })
        .await?;
    let of = |month: Month| say.link(&format!("/admin/ledger/commissions?month={month}"));
    let kept = page.items.iter().filter(|one| one.kept.minor != 0);
    let view = View {
        say,
        ways: ways(say, Place::Commissions),
        month: named(say, month),
        of: month.to_string(),
        before: of(month.before()),
        after: of(month.after()),
        rows: kept.map(|one| row(say, one, &names)).collect(),
        more: page.next.map(|next| format!("{}&after={}", of(month), next.0)),
        file: say.link("/admin/ledger/commissions/file"),
    };
    Ok(Page::new(say.t("ledger-frozen"), Html(view.to_string())).office())
}
