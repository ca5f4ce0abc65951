//! Rows of the editor: pictures, options with their values, what can be bought, what was sold once.

use super::input::{Form, Input, Kind};
use crate::reads::edit::{Desk, Story};
use kernel::{Lang, Money, Word};
use look::Picture;
use media::reads::Gallery;
use webkit::{Say, Web};

/// A picture with its words.
pub(super) struct Shot {
    pub(super) id: String,
    pub(super) source: String,
    pub(super) picture: Picture,
    pub(super) number: String,
    pub(super) alts: Vec<Input>,
    pub(super) is_gone: bool,
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

pub(super) fn shots(say: &Say, form: &Form<'_>, gallery: &Gallery) -> Vec<Shot> {
    let ids = form.sheet.all("p");
    let shot = |(place, id): (usize, &String)| {
        let source = form.sheet.text(&format!("p.{id}.source")).to_owned();
        let shown = gallery.shown(&source);
        Shot {
            picture: Picture {
                address: shown.address,
                alt: String::new(),
                width: shown.width,
                height: shown.height,
                webp: shown.webp,
                jpeg: shown.jpeg,
                colour: shown.colour,
            },
            number: say.n("catalog-admin-edit-picture", &(place as i64 + 1)),
            alts: langs(say, form, &format!("p.{id}"), "catalog-admin-edit-alt"),
            is_gone: form.sheet.ticked(&format!("p.{id}.gone")),
            is_first: place == 0,
            is_last: place + 1 == ids.len(),
            id: id.clone(),
            source,
        }
    };
    ids.iter().enumerate().map(shot).collect()
}

/// A field for each language.
pub(super) fn langs(say: &Say, form: &Form<'_>, field: &str, label: &str) -> Vec<Input> {
    let one = |lang: Lang| {
        let label = match form.langs {
            [_] => say.t(label),
            _ => format!("{} ({})", say.t(label), lang.code()),
        };
        form.input(format!("{field}.{}", lang.code()), label).lang(lang)
    };
    form.langs.iter().copied().map(one).collect()
}

/// What a buyer chooses between.
pub(super) struct OptionRow {
    pub(super) id: String,
    pub(super) key: String,
    pub(super) title: String,
    pub(super) names: Vec<Input>,
    pub(super) values: Vec<ValueRow>,
    pub(super) add: Input,
    pub(super) is_gone: bool,
}

pub(super) struct ValueRow {
    pub(super) id: String,
    pub(super) field: String,
    pub(super) key: String,
    pub(super) names: Vec<Input>,
    pub(super) swatch: Input,
    pub(super) picture: Input,
    pub(super) is_gone: bool,
}

pub(super) fn options(say: &Say, form: &Form<'_>) -> Vec<OptionRow> {
    let mut pictures = vec![(String::new(), say.t("catalog-admin-edit-value-no-picture"))];
    for (id, number) in form.sheet.all("p").iter().zip(1..) {
        pictures.push((id.clone(), say.n("catalog-admin-edit-picture", &number)));
    }
    let mut ids = form.sheet.all("o").to_vec();
    let has_room = !ids.iter().any(|id| form.sheet.text(&format!("o.{id}.key")).is_empty());
    if has_room {
        ids.push(form.sheet.free("o").to_string());
    }
    ids.iter().map(|id| option(say, form, id, &pictures)).collect()
}

fn option(say: &Say, form: &Form<'_>, id: &str, pictures: &[(String, String)]) -> OptionRow {
    let row = format!("o.{id}");
    let key = form.sheet.text(&format!("{row}.key")).to_owned();
    let name = form.sheet.text(&format!("{row}.es"));
    let title = if key.is_empty() { say.t("catalog-admin-edit-option-new") } else { name.to_owned() };
    let values = form.sheet.all(&format!("{row}.v")).iter();
    let hint =
        if key.is_empty() { "catalog-admin-edit-add-first-hint" } else { "catalog-admin-edit-add-hint" };
    OptionRow {
        names: langs(say, form, &row, "catalog-admin-edit-option-name"),
        values: values.map(|number| value(say, form, &row, number, pictures)).collect(),
        add: form.input(format!("{row}.add"), say.t("catalog-admin-edit-add")).hint(say.t(hint)),
        is_gone: form.sheet.ticked(&format!("{row}.gone")),
        id: id.to_owned(),
        title,
        key,
    }
}

fn value(say: &Say, form: &Form<'_>, row: &str, number: &str, pictures: &[(String, String)]) -> ValueRow {
    let field = format!("{row}.v.{number}");
    let input = |cell: &str, label: &str| form.input(format!("{field}.{cell}"), say.t(label)).cell();
    let names = langs(say, form, &field, "catalog-admin-edit-value");
    ValueRow {
        key: form.sheet.text(&format!("{field}.key")).to_owned(),
        names: names.into_iter().map(Input::cell).collect(),
        swatch: input("swatch", "catalog-admin-edit-swatch"),
        picture: input("picture", "catalog-admin-edit-value-picture").of(Kind::Choice(pictures.to_vec())),
        is_gone: form.sheet.ticked(&format!("{field}.gone")),
        id: number.to_owned(),
        field,
    }
}

/// Something that can be bought.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) was: String,
    pub(super) on: String,
    pub(super) title: String,
    pub(super) price: Input,
    pub(super) stock: Input,
    pub(super) sku: Input,
    pub(super) gtin: Input,
    /// Cost, weight, content.
    pub(super) more: Vec<Input>,
    pub(super) is_open: bool,
    pub(super) is_reduced: bool,
    pub(super) is_gone: bool,
    /// What the law makes of its price.
    pub(super) prior: Option<String>,
}

pub(super) fn rows(web: &Web, form: &Form<'_>, desk: &Desk, is_cell: bool) -> Vec<Row> {
    form.sheet.all("v").iter().map(|id| row(web, form, desk, id, is_cell)).collect()
}

fn row(web: &Web, form: &Form<'_>, desk: &Desk, id: &str, is_cell: bool) -> Row {
    let (say, field) = (&web.say, format!("v.{id}"));
    let text = |cell: &str| form.sheet.text(&format!("{field}.{cell}")).to_owned();
    let title = title(form, &text("on"));
    let input = |cell: &str, label: &str, kind: Kind| {
        let mut input = form.input(format!("{field}.{cell}"), say.t(label)).of(kind);
        if is_cell {
            input.about.clone_from(&title);
        }
        if is_cell { input.cell() } else { input }
    };
    let was = text("was");
    let units = ["", "mg", "g", "kg", "ml", "cl", "l", "cm", "m", "m2", "m3", "unit"];
    let unit = |code: &str| {
        (
            code.to_owned(),
            if code == "unit" { say.t("catalog-admin-edit-unit-piece") } else { code.to_owned() },
        )
    };
    let mut units: Vec<_> = units.map(unit).into_iter().collect();
    let kept = text("unit");
    if !units.iter().any(|(code, _)| *code == kept) {
        units.push((kept.clone(), kept));
    }
    let stock = input("stock", "catalog-admin-edit-stock", Kind::Count);
    let more: Vec<Input> = vec![
        input("cost", "catalog-admin-edit-cost", Kind::Decimal),
        input("weight", "catalog-admin-edit-weight", Kind::Count),
        input("amount", "catalog-admin-edit-amount", Kind::Count),
        input("unit", "catalog-admin-edit-unit", Kind::Choice(units)),
    ];
    Row {
        price: input("price", "catalog-admin-edit-price", Kind::Decimal),
        stock: Input { hint: held(say, desk, &was, &text("stock")), ..stock },
        sku: input("sku", "catalog-admin-edit-sku", if was.is_empty() { Kind::Line } else { Kind::Fixed }),
        gtin: input("gtin", "catalog-admin-edit-gtin", Kind::Count),
        is_open: form.blames(&more),
        more,
        is_reduced: form.sheet.ticked(&format!("{field}.reduced")),
        is_gone: form.sheet.ticked(&format!("{field}.gone")),
        prior: desk.prices.iter().find(|story| story.sku == was).and_then(|story| prior(web, story)),
        on: text("on"),
        id: id.to_owned(),
        title,
        was,
    }
}

/// How many are put aside, and whether there are fewer than that.
fn held(say: &Say, desk: &Desk, sku: &str, stock: &str) -> Option<String> {
    let held = *desk.held.get(sku)?;
    let missing = stock.trim().parse().map_or(0, |there: i64| held.saturating_sub(there));
    Some(match missing > 0 {
        true => say.with(
            "catalog-admin-edit-held-short",
            &[("count", Word::Count(held)), ("missing", Word::Count(missing))],
        ),
        false => say.n("catalog-admin-edit-held", &held),
    })
}

/// What a row chooses, in words.
fn title(form: &Form<'_>, on: &str) -> String {
    let chosen: Vec<String> = serde_json::from_str(on).unwrap_or_default();
    let name = |(id, key): (&String, &String)| {
        let numbers = form.sheet.all(&format!("o.{id}.v")).iter().map(|number| format!("o.{id}.v.{number}"));
        let field = numbers.into_iter().find(|field| form.sheet.text(&format!("{field}.key")) == key)?;
        let names = ["es", "en"].map(|lang| form.sheet.text(&format!("{field}.{lang}")));
        Some(names.into_iter().find(|name| !name.is_empty()).unwrap_or(key).to_owned())
    };
    form.sheet.all("o").iter().zip(&chosen).filter_map(name).collect::<Vec<_>>().join(" · ")
}

/// What visitors read about the price, or would if it were reduced now.
pub(in crate::admin) fn prior(web: &Web, story: &Story) -> Option<String> {
    let currency = web.house().shop.face().currency;
    let money = |minor: i64| Word::Money(Money::new(minor, currency));
    match (story.reduction, story.lowest) {
        (Some(reduction), _) => {
            let words = [("price", money(reduction.prior)), ("day", Word::At(reduction.since))];
            Some(web.say.with("catalog-admin-edit-prior-reduced", &words))
        }
        (None, Some(lowest)) => {
            Some(web.say.with("catalog-admin-edit-prior-if", &[("price", money(lowest))]))
        }
        (None, None) => None,
    }
}

/// What was sold once.
pub(super) struct Retired {
    pub(super) id: String,
    pub(super) sku: String,
    pub(super) price: String,
    pub(super) is_back: bool,
    pub(super) error: Option<String>,
}

pub(super) fn retired(web: &Web, form: &Form<'_>, desk: &Desk) -> Vec<Retired> {
    let currency = web.house().shop.face().currency;
    let one = |id: &String| {
        let sku = form.sheet.text(&format!("r.{id}.sku")).to_owned();
        let known = desk.draft.retired.iter().find(|variant| variant.sku == sku)?;
        Some(Retired {
            price: web.say.money(&Money::new(known.price, currency)),
            is_back: form.sheet.ticked(&format!("r.{id}.back")),
            error: form.error(&format!("r.{id}.back")),
            id: id.clone(),
            sku,
        })
    };
    form.sheet.all("r").iter().filter_map(one).collect()
}
