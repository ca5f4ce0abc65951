//! The page of the editor, ready to print.

use super::{
    input::{Form, Input},
    parts::{self, Part, Words},
    rows::{self, OptionRow, Retired, Row, Shot},
};
use crate::{
    model::{Sheet, Status},
    reads::edit::{COUNTED, Desk, PICTURES_MAX},
};
use askama::Template;
use catalog_facts::ProductId;
use look::Icon;
use webkit::{Html, Page, Problem, Say, Web};

/// What is said above the form.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) done: Option<String>,
    /// Fields and what is wrong with them.
    pub(super) faults: Vec<(String, String)>,
    /// Files that are no pictures, and why.
    pub(super) files: Vec<String>,
    /// Whether there are rows to look at before anything is kept.
    pub(super) has_rows: bool,
    /// Whether somebody else has changed the product in between.
    pub(super) is_conflict: bool,
    /// Where the product is that this form has made before.
    pub(super) before: Option<String>,
    /// On which version the form was written; none when it is shown first.
    pub(super) version: i64,
    /// What tells a new product from others.
    pub(super) mark: String,
}

/// Something that is another in the shop by now.
struct Differs {
    label: String,
    now: String,
}

/// A fault as it is listed above the form.
struct Listed {
    link: String,
    text: String,
}

#[derive(Template)]
#[template(path = "edit.html")]
struct Editor<'a> {
    say: &'a Say,
    title: String,
    action: String,
    list: String,
    /// Where the product is that this form has made before.
    before: Option<String>,
    is_new: bool,
    /// Where visitors see it, or staff a draft of it, and where its prices are.
    ways: Option<(String, String, String)>,
    done: Option<String>,
    faults: Vec<Listed>,
    files: &'a [String],
    has_rows: bool,
    differs: Vec<Differs>,
    is_conflict: bool,
    /// Whether visitors do not see it yet: nothing is announced to them.
    is_hidden: bool,
    version: i64,
    version_now: i64,
    /// How many there were of everything when the form was written.
    counted: &'a str,
    mark: &'a str,
    words: Vec<Words>,
    shots: Vec<Shot>,
    pictures_error: Option<String>,
    pictures_hint: String,
    rows: Vec<Row>,
    /// Whether there is one thing to buy and nothing to choose.
    is_single: bool,
    variants_error: Option<String>,
    options: Vec<OptionRow>,
    options_open: bool,
    retired: Vec<Retired>,
    status: Input,
    category: Input,
    brand: Input,
    seller: Option<Input>,
    also: Vec<(String, String, bool)>,
    parts: Vec<Part>,
    /// What others show beside it: ways that lead on, no forms.
    side: Vec<Html>,
}

pub(super) async fn page(
    web: &Web,
    id: Option<ProductId>,
    desk: &Desk,
    sheet: &Sheet,
    notes: &Notes,
) -> Result<Page, Problem> {
    let sources: Vec<String> =
        sheet.all("p").iter().map(|row| sheet.text(&format!("p.{row}.source")).to_owned()).collect();
    let (gallery, side) = web
        .read(async |snap| {
            let gallery = media::reads::gallery(snap, sources.iter().map(String::as_str)).await?;
            let side = match id {
                Some(id) => web.panels(snap, "admin.product.side", id).await.html,
                None => Vec::new(),
            };
            Ok::<_, Problem>((gallery, side))
        })
        .await?;
    let say = &web.say;
    let langs: Vec<_> = web.house().shop.face().langs().collect();
    let form = Form { sheet, faults: &notes.faults, langs: &langs };
    let categories = parts::categories(say, desk);
    let is_single = sheet.all("o").iter().all(|row| sheet.text(&format!("o.{row}.key")).is_empty());
    let options = rows::options(say, &form);
    let name = desk.draft.name.show(say.lang);
    let view = Editor {
        title: if id.is_some() { name.to_owned() } else { say.t("catalog-admin-edit-new") },
        action: say
            .link(&id.map_or_else(|| "/admin/products/new".to_owned(), |id| format!("/admin/products/{id}"))),
        list: say.link("/admin/products"),
        before: notes.before.clone(),
        is_new: id.is_none(),
        ways: id.map(|id| ways(say, id, desk)),
        done: notes.done.clone(),
        faults: notes
            .faults
            .iter()
            .map(|(field, text)| Listed { link: format!("#f-{field}"), text: text.clone() })
            .collect(),
        files: &notes.files,
        has_rows: notes.has_rows,
        differs: if notes.is_conflict && id.is_some() { differs(say, desk, sheet) } else { Vec::new() },
        is_conflict: notes.is_conflict,
        is_hidden: desk.draft.status != Status::Published,
        version: if notes.version == 0 { desk.version } else { notes.version },
        version_now: desk.version,
        // Whoever writes over what is shown beside the form means what they typed.
        counted: if notes.is_conflict { desk.sheet.text(COUNTED) } else { sheet.text(COUNTED) },
        mark: &notes.mark,
        words: parts::words(say, &form),
        shots: rows::shots(say, &form, &gallery),
        pictures_error: form.error("pictures"),
        pictures_hint: say.n("catalog-admin-edit-pictures-hint", &(PICTURES_MAX as i64)),
        rows: rows::rows(web, &form, desk, !is_single),
        is_single,
        variants_error: form.error("variants"),
        options_open: !is_single || notes.faults.iter().any(|(field, _)| field.starts_with("o.")),
        options,
        retired: rows::retired(web, &form, desk),
        status: parts::status(say, &form),
        category: parts::category(say, &form, &categories),
        brand: parts::brand(say, &form, desk),
        seller: parts::seller(say, &form, desk),
        also: categories
            .into_iter()
            .map(|(key, way)| {
                let is_chosen = sheet.all("also").contains(&key);
                (key, way, is_chosen)
            })
            .collect(),
        parts: vec![parts::facts(say, &form, desk), parts::law(say, &form), parts::place(say, &form)],
        side,
        say,
    };
    Ok(Page::new(view.title.clone(), Html(view.to_string())).office())
}

/// Where it is seen, the words for that, and where its prices are.
fn ways(say: &Say, id: ProductId, desk: &Desk) -> (String, String, String) {
    let words = match desk.draft.status {
        Status::Published => say.t("catalog-admin-edit-see"),
        Status::Draft | Status::Archived => say.t("catalog-admin-edit-preview"),
    };
    (
        say.link(&format!("/p/{}", desk.draft.slug.show(say.lang))),
        words,
        say.link(&format!("/admin/products/{id}/prices")),
    )
}

/// What stands otherwise in the shop than in the form: at most so many fields are named.
const DIFFERS_MAX: usize = 30;

fn differs(say: &Say, desk: &Desk, sheet: &Sheet) -> Vec<Differs> {
    let another = |(name, now): &(&str, &[String])| {
        let plain = |texts: &[String]| -> Vec<String> {
            texts.iter().map(|text| text.replace("\r\n", "\n").trim().to_owned()).collect()
        };
        sheet.has(name) && plain(sheet.all(name)) != plain(now)
    };
    let is_typed = |name: &str| !name.ends_with(".was") && !name.ends_with(".on") && name != COUNTED;
    let fields = desk.sheet.iter().filter(|(name, _)| is_typed(name));
    fields
        .filter(another)
        .take(DIFFERS_MAX)
        .map(|(name, now)| Differs { label: label(say, desk, name), now: now.join(", ") })
        .collect()
}

/// What a field is called where it stands alone.
fn label(say: &Say, desk: &Desk, name: &str) -> String {
    let (root, lang) = name.rsplit_once('.').unwrap_or((name, ""));
    let known = match root {
        "name" => "catalog-admin-edit-name",
        "summary" => "catalog-admin-edit-summary",
        "text" => "catalog-admin-edit-text",
        "slug" => "catalog-admin-edit-slug",
        "safety" => "catalog-admin-edit-safety",
        "status" => "catalog-admin-edit-status",
        "category" | "also" => "catalog-admin-edit-category",
        "brand" => "catalog-admin-edit-brand",
        "seller" => "catalog-admin-edit-seller",
        "kind" => "catalog-admin-edit-kind",
        "tags" => "catalog-admin-edit-tags",
        "tax" => "catalog-admin-edit-tax",
        "withdrawal" => "catalog-admin-edit-withdrawal",
        "type" => "catalog-admin-edit-type",
        "related" => "catalog-admin-edit-related",
        "parts" => "catalog-admin-edit-parts",
        "url" => "catalog-admin-edit-url",
        "p" => "catalog-admin-edit-pictures",
        _ if root.starts_with("p.") => "catalog-admin-edit-pictures",
        _ if root.starts_with("o") => "catalog-admin-edit-options",
        _ if root.starts_with("maker") => "catalog-admin-edit-law",
        _ if root.starts_with("a.") => "catalog-admin-edit-facts",
        _ => return variant_label(say, desk, root, lang),
    };
    match lang {
        "es" | "en" => format!("{} ({lang})", say.t(known)),
        _ => say.t(known),
    }
}

fn variant_label(say: &Say, desk: &Desk, row: &str, cell: &str) -> String {
    let sku = desk.sheet.text(&format!("{row}.sku"));
    let known = match cell {
        "price" => "catalog-admin-edit-price",
        "stock" => "catalog-admin-edit-stock",
        "gtin" => "catalog-admin-edit-gtin",
        "cost" => "catalog-admin-edit-cost",
        "weight" => "catalog-admin-edit-weight",
        "amount" => "catalog-admin-edit-amount",
        "unit" => "catalog-admin-edit-unit",
        "reduced" => "catalog-admin-edit-reduced",
        _ => "catalog-admin-edit-variants",
    };
    format!("{} {sku}", say.t(known)).trim_end().to_owned()
}
