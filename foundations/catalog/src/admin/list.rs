//! The list of products, whether visitors see them or not: looked through by words and sieves, sorted, a page at a time.

mod wanted;

pub(crate) use wanted::Wanted;

use crate::{
    model::{LineKey, LineOrder, LinePlace, Lines, Listed, Status, Wanting},
    reads::office::{self, Branch},
};
use askama::Template;
use axum::extract::Query;
use catalog_facts::BrandId;
use kernel::{Money, Word};
use look::{Button, Field, FieldKind, Icon, Picture};
use media::reads::Gallery;
use std::collections::HashMap;
use webkit::{Html, Page, Problem, Say, Web};

/// Products on a page.
const SIZE: usize = 50;

#[derive(Template)]
#[template(path = "products.html")]
struct Products<'a> {
    say: &'a Say,
    done: Option<String>,
    /// Whether products from before have no line yet.
    is_unfinished: bool,
    search: Field,
    sieves: Vec<Field>,
    /// How many of them are set.
    set: usize,
    set_text: String,
    go: Button,
    heads: Vec<Head>,
    rows: Vec<Row>,
    is_sifted: bool,
    before: Option<String>,
    after: Option<String>,
    /// What the form of the ticked rows carries, so that "all of these" can be found again.
    carried: Vec<(&'static str, String)>,
    deeds: Field,
    deed_go: Button,
}

/// A column that one may sort by.
struct Head {
    text: String,
    link: String,
    /// `ascending` or `descending`, if the list is sorted by it.
    sorted: Option<&'static str>,
    is_number: bool,
}

/// A product, ready to print.
struct Row {
    id: String,
    /// Whether its SKU or GTIN is exactly what was typed.
    is_exact: bool,
    link: String,
    name: String,
    /// SKU or how many variants, category, brand.
    fine: String,
    picture: Option<Picture>,
    status: (String, &'static str),
    problem: Option<String>,
    stock: String,
    is_out: bool,
    price: String,
    changed: String,
}

/// What a page of the list was made of.
struct Found {
    lines: Lines,
    branches: Vec<Branch>,
    brands: Vec<(BrandId, String, String)>,
    gallery: Gallery,
    is_unfinished: bool,
}

/// A page of the list.
pub(crate) async fn show(web: Web, Query(wanted): Query<Wanted>) -> Result<Page, Problem> {
    let found = find(&web, &wanted).await?;
    if found.is_unfinished {
        crate::actions::begin_lines(web.ctx()).await?;
    }
    let say = &web.say;
    let named: HashMap<&str, &Branch> = found.branches.iter().map(|one| (one.key.as_str(), one)).collect();
    let row = |(one, is_exact): (&Listed, bool)| row(&web, one, is_exact, &named, &found.gallery);
    let exact = found.lines.exact.iter().map(|one| (one, true));
    let order = wanted.order();
    let rows = &found.lines.rows;
    let beside = |one: Option<&Listed>, is_back: bool, is_there: bool| {
        one.filter(|_| is_there).map(|one| say.link(&wanted.beside(&place_of(one, order, is_back))))
    };
    let view = Products {
        say,
        done: wanted.done().map(|count| say.n("catalog-admin-list-done", &count)),
        is_unfinished: found.is_unfinished,
        search: Field {
            value: wanted.q.clone(),
            required: false,
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Search, "q", say.t("catalog-admin-list-search"))
        },
        sieves: sieves(say, &wanted, &found),
        set: wanted.set(),
        set_text: say.n("catalog-admin-list-set", &i64::try_from(wanted.set()).unwrap_or(i64::MAX)),
        go: Button::small(say.t("catalog-admin-list-go")),
        heads: heads(say, &wanted),
        rows: exact.chain(rows.iter().map(|one| (one, false))).map(row).collect(),
        is_sifted: wanted.is_sifted(),
        before: beside(rows.first(), true, found.lines.has_before),
        after: beside(rows.last(), false, found.lines.has_after),
        carried: wanted.carried(),
        deeds: deeds(say),
        deed_go: Button::small(say.t("catalog-admin-bulk-on")),
    };
    Ok(Page::new(say.t("catalog-admin-list"), Html(view.to_string())).office())
}

async fn find(web: &Web, wanted: &Wanted) -> Result<Found, Problem> {
    let order = wanted.order();
    let from = wanted.from();
    web.read(async |snap| {
        let sieve = wanted.sieve(snap).await?;
        let lines = office::lines(snap, &sieve, order, from.as_ref(), SIZE).await?;
        let shown = lines.exact.iter().chain(&lines.rows);
        let sources: Vec<&str> = shown.filter_map(|one| one.shown.picture.as_deref()).collect();
        let gallery = match sources.iter().any(|source| media::reads::may_be_kept(source)) {
            true => media::reads::gallery(snap, sources).await?,
            false => Gallery::default(),
        };
        Ok::<_, Problem>(Found {
            branches: office::branches(snap).await?,
            brands: office::brand_names(snap).await?,
            is_unfinished: !office::are_all_lined(snap).await?,
            gallery,
            lines,
        })
    })
    .await
}

/// The place beside a row, as an address carries it.
fn place_of(one: &Listed, order: LineOrder, is_back: bool) -> LinePlace {
    let key = match order.key {
        LineKey::Changed => one.changed_at.as_microsecond().to_string(),
        LineKey::Name => one.name.clone(),
        LineKey::Stock => one.stock.unwrap_or(crate::model::UNCOUNTED).to_string(),
        LineKey::Price => one.price.to_string(),
    };
    LinePlace { key, product: one.product, is_back }
}

fn row(web: &Web, one: &Listed, is_exact: bool, named: &HashMap<&str, &Branch>, gallery: &Gallery) -> Row {
    let say = &web.say;
    let shown = &one.shown;
    let money = |minor| say.money(&Money::new(minor, web.house().shop.face().currency));
    let code = match shown.variants {
        1 => shown.sku.clone(),
        count => say.n("catalog-admin-list-variants", &count),
    };
    let category = shown.category.as_deref().and_then(|key| named.get(key));
    let category = category.map(|branch| branch.name.show(say.lang).to_owned());
    Row {
        id: one.product.to_string(),
        is_exact,
        link: say.link(&format!("/admin/products/{}", one.product)),
        name: shown.name.show(say.lang).to_owned(),
        fine: [Some(code), category, one.brand.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        picture: shown.picture.as_deref().map(|source| picture(source, gallery)),
        status: status(say, one.status),
        problem: one.problem.as_deref().map(|code| say.t(code)),
        stock: stock(say, one),
        is_out: one.is_out,
        price: match shown.price_to > one.price {
            true => format!("{} – {}", money(one.price), money(shown.price_to)),
            false => money(one.price),
        },
        changed: say.day(&one.changed_at),
    }
}

/// How many there are, and how many of them are put aside.
fn stock(say: &Say, one: &Listed) -> String {
    let Some(there) = one.stock else { return say.t("catalog-admin-list-uncounted") };
    let there = say.lang.group_digits(there.unsigned_abs());
    match one.held {
        0 => there,
        held => say
            .with("catalog-admin-list-held", &[("stock", Word::Text(&there)), ("count", Word::Count(held))]),
    }
}

/// A picture whose name stands beside it.
pub(super) fn picture(source: &str, gallery: &Gallery) -> Picture {
    let media::Shown { address, width, height, webp, jpeg, colour, .. } = gallery.shown(source);
    Picture { address, alt: String::new(), width, height, webp, jpeg, colour }
}

/// What a state is called, and the colour of its lamp.
pub(super) fn status(say: &Say, status: Status) -> (String, &'static str) {
    match status {
        Status::Draft => (say.t("catalog-admin-list-draft"), "lamp lamp-staff"),
        Status::Published => (say.t("catalog-admin-list-published"), "lamp lamp-everyone"),
        Status::Archived => (say.t("catalog-admin-list-archived"), "lamp"),
    }
}

fn sieves(say: &Say, wanted: &Wanted, found: &Found) -> Vec<Field> {
    let any = |key| (String::new(), say.t(key));
    let choice = |name, value: &str, choices| Field {
        value: value.to_owned(),
        required: false,
        ..Field::new(FieldKind::Choice(choices), name, say.t(&format!("catalog-admin-list-by-{name}")))
    };
    let states = [Status::Published, Status::Draft, Status::Archived]
        .map(|one| (one.code().to_owned(), status(say, one).0));
    let wantings = Wanting::ALL
        .map(|one| (one.code().to_owned(), say.t(&format!("catalog-admin-list-wanting-{}", one.code()))));
    let orders = LineOrder::ALL.map(|(code, _)| {
        (code.to_owned(), say.t(&format!("catalog-admin-list-order-{}", code.replace('-', "down-"))))
    });
    let brands = found.brands.iter().map(|(id, _, name)| (id.to_string(), name.clone()));
    vec![
        choice(
            "state",
            &wanted.state,
            [any("catalog-admin-list-any-state")].into_iter().chain(states).collect(),
        ),
        choice(
            "category",
            &wanted.category,
            categories(say, &found.branches, "catalog-admin-list-any-category"),
        ),
        choice(
            "brand",
            &wanted.brand,
            [any("catalog-admin-list-any-brand")].into_iter().chain(brands).collect(),
        ),
        choice(
            "wanting",
            &wanted.wanting,
            [any("catalog-admin-list-any-wanting")].into_iter().chain(wantings).collect(),
        ),
        choice("sort", wanted.order().code(), orders.into()),
    ]
}

/// All categories as choices, those below others moved in.
pub(super) fn categories(say: &Say, branches: &[Branch], none: &str) -> Vec<(String, String)> {
    let name = |one: &Branch| format!("{}{}", "\u{2003}".repeat(one.depth), one.name.show(say.lang));
    let all = branches.iter().map(|one| (one.id.to_string(), name(one)));
    [(String::new(), say.t(none))].into_iter().chain(all).collect()
}

fn heads(say: &Say, wanted: &Wanted) -> Vec<Head> {
    let now = wanted.order();
    let head = |key: LineKey, text: &str, is_down_first: bool| {
        let is_here = now.key == key;
        let next = LineOrder { key, is_down: if is_here { !now.is_down } else { is_down_first } };
        Head {
            text: say.t(text),
            link: say.link(&wanted.sorted(next)),
            sorted: is_here.then_some(if now.is_down { "descending" } else { "ascending" }),
            is_number: matches!(key, LineKey::Stock | LineKey::Price),
        }
    };
    vec![
        head(LineKey::Name, "catalog-admin-list-name", false),
        head(LineKey::Stock, "catalog-admin-list-stock", false),
        head(LineKey::Price, "catalog-admin-list-price", false),
        head(LineKey::Changed, "catalog-admin-list-changed", true),
    ]
}

/// What may be done to the ticked rows.
fn deeds(say: &Say) -> Field {
    let choices =
        crate::actions::DEEDS.map(|code| (code.to_owned(), say.t(&format!("catalog-admin-bulk-{code}"))));
    Field {
        required: false,
        ..Field::new(FieldKind::Choice(choices.into()), "deed", say.t("catalog-admin-bulk-deed"))
    }
}
