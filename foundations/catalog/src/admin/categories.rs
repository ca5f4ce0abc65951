//! The tree of categories: made, and put in order.

mod one;

pub(crate) use one::{remove, send, show};

use crate::{
    actions::{self, Place},
    reads::office::{self, Branch},
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog_facts::CategoryId;
use kernel::{Lang, Localized};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "categories.html")]
struct Tree<'a> {
    say: &'a Say,
    done: Option<String>,
    error: Option<FormError>,
    rows: Vec<Row>,
    add: Vec<Field>,
    add_go: Button,
    is_adding: bool,
}

/// A category, ready to print.
struct Row {
    id: String,
    parent: String,
    name: String,
    depth: usize,
    link: String,
    products: String,
    place: String,
    is_first: bool,
    is_last: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Added {
    name_es: String,
    name_en: String,
    parent: String,
    mark: String,
}

/// The tree.
pub(crate) async fn list(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let done = match way.done.as_deref() {
        Some("saved") => Some(web.say.t("catalog-admin-categories-saved")),
        Some("again") => Some(web.say.t("webkit-form-again")),
        _ => None,
    };
    tree(&web, done, &Added::default(), None).await
}

async fn tree(
    web: &Web,
    done: Option<String>,
    added: &Added,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let branches = web.read(async |snap| office::branches(snap).await).await?;
    let say = &web.say;
    let refusal = refusal.map(|why| at_first(web, why));
    let refusal = refusal.as_ref();
    let mut add = vec![
        named(web, Lang::Es, ("name_es", &added.name_es), say.t("catalog-admin-categories-name-es")),
        named(web, Lang::En, ("name_en", &added.name_en), say.t("catalog-admin-categories-name-en")),
        parent(say, &branches, &added.parent, None),
        Field::hidden("mark", web.mark(&added.mark)),
    ];
    let blamed = refusal.and_then(|why| add.iter_mut().find(|field| Some(field.name) == why.field));
    let error = match (refusal, blamed) {
        (Some(why), Some(field)) => {
            field.error = Some(why.text.clone());
            None
        }
        (why, _) => why.map(|why| FormError { text: why.text.clone() }),
    };
    let view = Tree {
        say,
        done,
        error,
        rows: branches.iter().map(|one| row(say, one, &branches)).collect(),
        add,
        add_go: Button::main(say.t("catalog-admin-categories-add-go")),
        is_adding: refusal.is_some() || branches.is_empty(),
    };
    Ok(Page::new(say.t("catalog-admin-categories"), Html(view.to_string())).office())
}

fn row(say: &Say, one: &Branch, all: &[Branch]) -> Row {
    let sisters = || all.iter().filter(|other| other.parent == one.parent);
    let here = format!("/admin/categories/{}", one.id);
    Row {
        id: one.id.to_string(),
        parent: one.parent.map(|parent| parent.to_string()).unwrap_or_default(),
        name: one.name.show(say.lang).to_owned(),
        depth: one.depth.min(6),
        link: say.link(&here),
        products: say.link(&format!("/admin/products?category={}", one.id)),
        place: say.link(&format!("{here}/place")),
        is_first: sisters().next().is_some_and(|first| first.id == one.id),
        is_last: sisters().next_back().is_some_and(|last| last.id == one.id),
    }
}

pub(super) fn text(name: &'static str, value: &str, label: String, required: bool) -> Field {
    let field = Field::new(FieldKind::Text, name, label);
    Field { value: value.to_owned(), required, autocomplete: Some("off"), ..field }
}

/// The name in a language: needed in the first of the shop, unseen in one that it does not speak.
fn named(web: &Web, lang: Lang, (field, value): (&'static str, &str), label: String) -> Field {
    let first = web.house().shop.face().first();
    spoken(web, lang, text(field, value, label, lang == first))
}

/// A field in a language: unseen if the shop does not speak it.
pub(super) fn spoken(web: &Web, lang: Lang, field: Field) -> Field {
    if web.house().shop.face().speaks(lang) { field } else { field.unseen() }
}

/// Of a name the one in the first language of the shop is to blame.
fn at_first(web: &Web, why: &Refusal) -> Refusal {
    let is_name = why.field == Some("name_es") && web.house().shop.face().first() == Lang::En;
    Refusal { field: if is_name { Some("name_en") } else { why.field }, ..why.clone() }
}

/// Under which a category may stand: all but itself and those below it.
fn parent(say: &Say, branches: &[Branch], value: &str, own: Option<CategoryId>) -> Field {
    let mut others = Vec::with_capacity(branches.len());
    let mut inside = None;
    for one in branches {
        inside = inside.filter(|depth| one.depth > *depth);
        if Some(one.id) == own {
            inside = Some(one.depth);
        }
        if inside.is_none() {
            others.push(one.clone());
        }
    }
    let choices = super::list::categories(say, &others, "catalog-admin-categories-no-parent");
    Field {
        value: value.to_owned(),
        required: false,
        ..Field::new(FieldKind::Choice(choices), "parent", say.t("catalog-admin-categories-parent"))
    }
}

fn id_of(text: &str) -> Result<Option<CategoryId>, Problem> {
    match text {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| Problem::Unreadable),
    }
}

fn saved() -> Response {
    SeeOther("/admin/categories?done=saved".into()).into_response()
}

/// Makes a category.
pub(crate) async fn add(web: Web, Form(added): Form<Added>) -> Result<Response, Problem> {
    let name = Localized { es: added.name_es.trim().to_owned(), en: added.name_en.trim().to_owned() };
    match actions::add_category(&web.of_form(&added.mark), &name, id_of(&added.parent)?).await {
        Ok(true) => Ok(saved()),
        Ok(false) => Ok(SeeOther("/admin/categories?done=again".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(tree(&web, None, &added, Some(&refusal)).await?.refused().into_response())
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Placed {
    to: String,
}

/// Puts a category elsewhere among its sisters: `up`, `down`, `last`, or before one of them.
pub(crate) async fn place(
    web: Web,
    Path(id): Path<String>,
    Form(placed): Form<Placed>,
) -> Result<Response, Problem> {
    let id: CategoryId = id.parse().map_err(|_| Problem::NotFound)?;
    let place = match placed.to.as_str() {
        "up" => Place::Up,
        "down" => Place::Down,
        "last" => Place::Last,
        other => Place::Before(other.parse().map_err(|_| Problem::Unreadable)?),
    };
    actions::place_category(web.ctx(), id, place).await?;
    Ok(SeeOther("/admin/categories".into()).into_response())
}
