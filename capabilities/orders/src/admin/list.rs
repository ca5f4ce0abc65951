//! All orders, the latest first; those that stand somewhere, those in which certain words are.

use crate::{
    model::{Listed, Shelf, SoldWhere, Wanted},
    names, reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Right};
use look::{Button, Field, FieldKind, Icon};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sellers_facts::SellerId;
use serde::Deserialize;
use std::collections::HashMap;
use webkit::{Html, Page, Problem, Say, Web};

/// Orders on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: String,
    q: String,
    /// `house`, or the id of a seller.
    seller: String,
    source: String,
    after: Option<String>,
}

impl Asked {
    fn wanted(&self) -> Wanted {
        let sold = match self.seller.as_str() {
            HOUSE => Some(SoldWhere::House),
            id => id.parse().ok().map(SoldWhere::By),
        };
        Wanted {
            shelf: Shelf::from_code(&self.state),
            sold,
            source: Some(self.source.clone()).filter(|source| !source.is_empty()),
            words: self.q.trim().to_owned(),
        }
    }
}

/// What stands in an address for what the house sells.
const HOUSE: &str = "house";

#[derive(Template)]
#[template(path = "list.html")]
struct Orders<'a> {
    say: &'a Say,
    action: String,
    fields: [Field; 4],
    find: Button,
    tabs: Vec<Tab>,
    /// By what it is narrowed besides: each leads to the list without it.
    narrowed: Vec<(String, String)>,
    rows: Vec<Row>,
    is_narrowed: bool,
    more: Option<String>,
    board: String,
    labels: String,
    /// What the shop decides, for those who may.
    policy: Option<String>,
    /// Where all of it is written out, for those who may.
    export: Option<(String, String)>,
}

/// A shelf to choose, as a link.
struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

/// An order, ready to print.
pub(super) struct Row {
    pub(super) link: String,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) day: String,
    pub(super) lines: String,
    pub(super) total: String,
    shelf: String,
    is_urgent: bool,
}

/// `/admin/orders`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let wanted = asked.wanted();
    let after = asked.after.map(Cursor);
    let (found, sellers) = web
        .read(async |snap| {
            let found = reads::list(snap, &wanted, after.as_ref(), SIZE).await?;
            let sellers = reads::sellers_of(snap, &found.items, &wanted).await?;
            Ok::<_, Problem>((found, sellers))
        })
        .await?;
    let shelves = std::iter::once(None).chain(Shelf::ALL.map(Some));
    let view = Orders {
        say,
        action: say.link("/admin/orders"),
        fields: fields(say, &wanted),
        find: Button::small(say.t("orders-search-go")),
        tabs: shelves.map(|shelf| tab(say, &wanted, shelf)).collect(),
        narrowed: narrowed(say, &wanted, &sellers),
        rows: found.items.iter().map(|one| row(say, one)).collect(),
        is_narrowed: wanted != Wanted::default(),
        more: found.next.map(|next| link(say, &wanted, Some(&next))),
        board: say.link("/admin/orders/board"),
        labels: say.link("/admin/orders/labels"),
        policy: web.may(Right::Settings).then(|| say.link("/admin/orders/policy")),
        export: web.may(Right::Sales).then(|| {
            (say.link("/admin/orders/export/orders.csv"), say.link("/admin/orders/export/lines.csv"))
        }),
    };
    Ok(Page::new(say.t("orders-orders"), Html(view.to_string())).office())
}

/// By whom they are sold and where they came from, if the list says so.
fn narrowed(say: &Say, wanted: &Wanted, sellers: &HashMap<SellerId, String>) -> Vec<(String, String)> {
    let sold = wanted.sold.map(|sold| {
        let name = match sold {
            SoldWhere::House => say.t("orders-by-house"),
            SoldWhere::By(seller) => sellers.get(&seller).cloned().unwrap_or_else(|| seller.to_string()),
        };
        (link(say, &Wanted { sold: None, ..wanted.clone() }, None), name)
    });
    let source = wanted.source.clone();
    let source = source.map(|name| (link(say, &Wanted { source: None, ..wanted.clone() }, None), name));
    sold.into_iter().chain(source).collect()
}

fn fields(say: &Say, wanted: &Wanted) -> [Field; 4] {
    let words = Field {
        value: wanted.words.clone(),
        required: false,
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Search, "q", say.t("orders-search"))
    };
    [
        words,
        Field::hidden("state", wanted.shelf.map_or("", Shelf::code)),
        Field::hidden("seller", sold(wanted)),
        Field::hidden("source", wanted.source.clone().unwrap_or_default()),
    ]
}

fn sold(wanted: &Wanted) -> String {
    match wanted.sold {
        None => String::new(),
        Some(SoldWhere::House) => HOUSE.to_owned(),
        Some(SoldWhere::By(seller)) => seller.to_string(),
    }
}

fn tab(say: &Say, wanted: &Wanted, shelf: Option<Shelf>) -> Tab {
    let name = shelf.map_or_else(|| say.t("orders-all"), |shelf| names::shelf(say, shelf));
    let link = link(say, &Wanted { shelf, ..wanted.clone() }, None);
    Tab { link, name, is_here: shelf == wanted.shelf }
}

pub(super) fn row(say: &Say, listed: &Listed) -> Row {
    let shelf = reads::shelf_of(listed);
    Row {
        link: say.link(&format!("/admin/orders/{}", listed.id)),
        code: listed.code.clone(),
        name: listed.name.reveal().clone(),
        day: say.day(&listed.placed_at),
        lines: say.n("orders-lines", &i64::from(listed.lines)),
        total: say.money(&listed.total),
        shelf: names::shelf(say, shelf),
        is_urgent: matches!(shelf, Shelf::ToSend | Shelf::ToRefund),
    }
}

/// The address of this list, narrowed like that, going on there.
pub(super) fn link(say: &Say, wanted: &Wanted, after: Option<&Cursor>) -> String {
    let sold = sold(wanted);
    let said = [
        ("state", wanted.shelf.map_or("", Shelf::code)),
        ("seller", sold.as_str()),
        ("source", wanted.source.as_deref().unwrap_or_default()),
        ("q", wanted.words.as_str()),
        ("after", after.map_or("", |after| after.0.as_str())),
    ];
    let said: Vec<String> = said
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
        .collect();
    let query = if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) };
    say.link(&format!("/admin/orders{query}"))
}
