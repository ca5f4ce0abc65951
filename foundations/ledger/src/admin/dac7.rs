//! The year of sellers as the tax office wants it (RULES section 2 row 21): who is reported, who is not and why, and the file.

use super::{Pairs, Row, joined, seller as name_of, value};
use crate::{
    model::{Duty, Excluded, Judged},
    reads::{self, typed_year},
};
use ::sellers::model::SellerShown;
use askama::Template;
use axum::extract::Query;
use kernel::Cursor;
use look::Icon;
use sellers_facts::SellerId;
use std::collections::HashMap;
use webkit::{Html, Page, Problem, Say, Web};

/// Sellers on a page.
const SIZE: u32 = 50;
/// So many years are offered.
const YEARS: i16 = 4;

#[derive(Template)]
#[template(path = "dac7.html")]
struct View<'a> {
    say: &'a Say,
    back: String,
    year: String,
    /// Addresses and names of years, and whether it is the one that is shown.
    years: Vec<(String, String, bool)>,
    reported: Vec<Row>,
    excluded: Vec<Row>,
    more: Option<String>,
    file: String,
}

fn row(say: &Say, one: &Judged, names: &HashMap<SellerId, SellerShown>) -> Row {
    let all = one.year.total();
    let why = match one.duty {
        Duty::Reported => String::new(),
        Duty::Excluded(Excluded::Idle) => say.t("ledger-dac7-idle"),
        Duty::Excluded(Excluded::Small) => say.t("ledger-dac7-small"),
    };
    Row {
        link: Some(say.link(&format!("/admin/sellers/{}", one.year.seller))),
        name: name_of(say, one.year.seller, names),
        small: joined([say.n("ledger-dac7-sales", &all.sales), why]),
        amount: say.money(&all.earned),
        ..Row::default()
    }
}

/// `/admin/sellers/dac7`: the year that is over, if nobody says which.
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let say = &web.say;
    let this = web.house().shop.face().zone.day(web.now()).year();
    let year = typed_year(value(&asked, "year"), this).unwrap_or(this - 1);
    let after = Some(value(&asked, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let (page, names) = web
        .read(async |snap| {
            let page = reads::dac7(snap, year, after.as_ref(), SIZE).await?;
            let ids: Vec<SellerId> = page.items.iter().map(|one| one.year.seller).collect();
            let names = reads::names(snap, &ids).await?;
            Ok::<_, Problem>((page, names))
        })
        .await?;
    let link = |year: i16| say.link(&format!("/admin/sellers/dac7?year={year}"));
    let rows = |is_reported: bool| {
        let of = page.items.iter().filter(|one| (one.duty == Duty::Reported) == is_reported);
        of.map(|one| row(say, one, &names)).collect()
    };
    let view = View {
        say,
        back: say.link("/admin/sellers"),
        year: year.to_string(),
        years: (0..YEARS)
            .map(|back| this - back)
            .map(|one| (link(one), one.to_string(), one == year))
            .collect(),
        reported: rows(true),
        excluded: rows(false),
        more: page.next.as_ref().map(|next| format!("{}&after={}", link(year), next.0)),
        file: say.link("/admin/sellers/dac7/file"),
    };
    Ok(Page::new(say.t("ledger-dac7"), Html(view.to_string())).office())
}
