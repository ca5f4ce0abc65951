//! How the page of a variant is drawn: its files, its keys, and what the shop says about fetching.

use super::super::list::short_of;
use crate::{
    model::{Added, SoldFile},
    pages::pieces::size,
    reads::{self, Desk},
};
use askama::Template;
use catalog_facts::VariantId;
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Html, Page, Problem, Refusal, Say, Web};

/// What somebody sent, shown again with why it was refused.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) keys: String,
    pub(super) fetches: Option<String>,
    pub(super) mark: String,
    pub(super) refusal: Option<Refusal>,
    pub(super) done: Option<String>,
}

impl Typed {
    /// Why a field is to blame.
    fn error(&self, field: &str) -> Option<String> {
        let blamed = self.refusal.as_ref().filter(|refusal| refusal.field == Some(field));
        blamed.map(|refusal| refusal.text.clone())
    }
}

#[derive(Template)]
#[template(path = "one.html")]
struct One<'a> {
    say: &'a Say,
    name: String,
    sku: String,
    back: String,
    editor: String,
    here: String,
    done: Option<String>,
    error: Option<FormError>,
    short: Option<String>,
    mark: Field,
    files: Vec<FileRow>,
    file_error: Option<String>,
    counts: Option<String>,
    has_free: bool,
    keys: Field,
    fetches: Field,
    save: Button,
}

/// A file, ready to print.
struct FileRow {
    id: String,
    name: String,
    about: String,
}

fn file_row(say: &Say, file: &SoldFile) -> FileRow {
    let words = [("edition", Word::Count(i64::from(file.edition)))];
    let parts = [size(say, file.bytes), say.with("downloads-edition", &words), say.day(&file.changed_at)];
    FileRow { id: file.id.to_string(), name: file.name.clone(), about: parts.join(" · ") }
}

/// What became of keys that were added.
pub(super) fn added(say: &Say, added: Added) -> String {
    let new = say.n("downloads-added", &i64::from(added.added));
    match added.known {
        0 => new,
        known => format!("{new} {}", say.n("downloads-added-known", &i64::from(known))),
    }
}

fn keys_field(say: &Say, typed: &Typed) -> Field {
    Field {
        value: typed.keys.clone(),
        hint: Some(say.t("downloads-keys-hint")),
        error: typed.error("keys"),
        required: false,
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Lines, "keys", say.t("downloads-keys-new"))
    }
}

fn fetches_field(say: &Say, typed: &Typed, known: u32) -> Field {
    Field {
        value: typed.fetches.clone().unwrap_or_else(|| known.to_string()),
        hint: Some(say.t("downloads-fetches-hint")),
        error: typed.error("fetches"),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "fetches", say.t("downloads-fetches"))
    }
}

/// The page of a variant.
pub(super) async fn page(web: &Web, variant: VariantId, typed: Typed) -> Result<Page, Problem> {
    let currency = web.house().shop.face().currency;
    let desk = web.read(async |snap| reads::desk(snap, variant, currency).await).await?;
    let desk = desk.ok_or(Problem::NotFound)?;
    let name = desk.item.name.show(web.say.lang).to_owned();
    Ok(Page::new(name, Html(view(web, &desk, typed).to_string())).office())
}

fn view<'a>(web: &'a Web, desk: &Desk, typed: Typed) -> One<'a> {
    let say = &web.say;
    let stocked = &desk.stocked;
    let counts = stocked.has_keys.then(|| {
        let free = say.n("downloads-count-free", &i64::from(stocked.keys_free));
        format!("{free} · {}", say.n("downloads-count-taken", &i64::from(stocked.keys_taken)))
    });
    let above = typed.refusal.as_ref().filter(|refusal| refusal.field.is_none());
    One {
        say,
        name: desk.item.name.show(say.lang).to_owned(),
        sku: desk.item.sku.clone(),
        back: say.link("/admin/downloads"),
        editor: say.link(&format!("/admin/products/{}", desk.item.product)),
        here: say.link(&format!("/admin/downloads/{}", stocked.variant)),
        error: above.map(|refusal| FormError { text: refusal.text.clone() }),
        short: (desk.short > 0).then(|| short_of(say, desk.short)),
        mark: Field::hidden("mark", web.mark(&typed.mark)),
        files: desk.files.iter().map(|file| file_row(say, file)).collect(),
        file_error: typed.error("file"),
        counts,
        has_free: stocked.keys_free > 0,
        keys: keys_field(say, &typed),
        fetches: fetches_field(say, &typed, stocked.fetches_max),
        save: Button::small(say.t("downloads-save")),
        done: typed.done,
    }
}
