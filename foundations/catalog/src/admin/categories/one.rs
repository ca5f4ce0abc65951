//! One category: named, addressed, put under another, taken away.

use super::{at_first, id_of, named, parent, saved, spoken, text};
use crate::{
    actions::{self, TreeRejected},
    model::CategoryDraft,
    reads::{
        hand,
        office::{self, Branch},
    },
};
use action::Failure;
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use catalog_facts::CategoryId;
use kernel::{Lang, Localized};
use look::{Button, Field, FieldKind, FormCard, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "remove.html")]
struct Remove<'a> {
    say: &'a Say,
    action: String,
    products: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Edited {
    name_es: String,
    name_en: String,
    slug_es: String,
    slug_en: String,
    text_es: String,
    text_en: String,
    parent: String,
    mark: String,
}

impl Edited {
    fn of(draft: &CategoryDraft, parent: Option<CategoryId>, mark: String) -> Self {
        Self {
            name_es: draft.name.es.clone(),
            name_en: draft.name.en.clone(),
            slug_es: draft.slug.es.clone(),
            slug_en: draft.slug.en.clone(),
            text_es: draft.text.es.clone(),
            text_en: draft.text.en.clone(),
            parent: parent.map(|parent| parent.to_string()).unwrap_or_default(),
            mark,
        }
    }

    fn draft(&self) -> CategoryDraft {
        let both =
            |es: &String, en: &String| Localized { es: es.trim().to_owned(), en: en.trim().to_owned() };
        CategoryDraft {
            name: both(&self.name_es, &self.name_en),
            slug: both(&self.slug_es, &self.slug_en),
            text: both(&self.text_es, &self.text_en),
            ..CategoryDraft::default()
        }
    }
}

/// The category and the tree round it.
async fn find(web: &Web, id: &str) -> Result<(CategoryId, CategoryDraft, String, Vec<Branch>), Problem> {
    let id: CategoryId = id.parse().map_err(|_| Problem::NotFound)?;
    let (found, branches) = web
        .read(async |snap| {
            let found = hand::category(snap, id).await?;
            Ok::<_, Problem>((found, office::branches(snap).await?))
        })
        .await?;
    let (draft, mark) = found.ok_or(Problem::NotFound)?;
    Ok((id, draft, mark, branches))
}

/// One category.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let (id, draft, mark, branches) = find(&web, &id).await?;
    let parent = branches.iter().find(|one| one.id == id).and_then(|one| one.parent);
    let card = card(&web, id, &Edited::of(&draft, parent, mark), &branches);
    Ok(Page::new(card.title.clone(), card.html()).office())
}

fn card(web: &Web, id: CategoryId, edited: &Edited, branches: &[Branch]) -> FormCard {
    let say = &web.say;
    let lines = |name, value: &str, key: &str| Field {
        value: value.to_owned(),
        required: false,
        ..Field::new(FieldKind::Lines, name, say.t(key))
    };
    let slug_es = text("slug_es", &edited.slug_es, say.t("catalog-admin-categories-slug-es"), false);
    let slug_en = text("slug_en", &edited.slug_en, say.t("catalog-admin-categories-slug-en"), false);
    let here = format!("/admin/categories/{id}");
    let remove = Remove {
        say,
        action: say.link(&format!("{here}/remove")),
        products: say.link(&format!("/admin/products?category={id}")),
    };
    let name = Localized { es: edited.name_es.clone(), en: edited.name_en.clone() };
    FormCard {
        title: name.show(say.lang).to_owned(),
        action: say.link(&here),
        fields: vec![
            named(web, Lang::Es, ("name_es", &edited.name_es), say.t("catalog-admin-categories-name-es")),
            named(web, Lang::En, ("name_en", &edited.name_en), say.t("catalog-admin-categories-name-en")),
            parent(say, branches, &edited.parent, Some(id)),
            spoken(
                web,
                Lang::Es,
                Field { hint: Some(say.t("catalog-admin-categories-slug-hint")), ..slug_es },
            ),
            spoken(web, Lang::En, slug_en),
            spoken(web, Lang::Es, lines("text_es", &edited.text_es, "catalog-admin-categories-text-es")),
            spoken(web, Lang::En, lines("text_en", &edited.text_en, "catalog-admin-categories-text-en")),
            Field::hidden("mark", edited.mark.clone()),
        ],
        button: Some(Button::main(say.t("catalog-admin-categories-save"))),
        below: vec![Html(remove.to_string())],
        links: vec![(say.link("/admin/categories"), say.t("catalog-admin-categories"))],
        ..FormCard::default()
    }
}

fn refused(
    web: &Web,
    id: CategoryId,
    edited: &Edited,
    branches: &[Branch],
    failure: Failure<TreeRejected>,
) -> Result<Response, Problem> {
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let card = card(web, id, edited, branches).refused(&at_first(web, &refusal));
    Ok(Page::new(card.title.clone(), card.html()).office().refused().into_response())
}

/// Changes a category.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Form(edited): Form<Edited>,
) -> Result<Response, Problem> {
    let (id, _, _, branches) = find(&web, &id).await?;
    let parent = id_of(&edited.parent)?;
    match actions::change_category(web.ctx(), id, &edited.draft(), parent, &edited.mark).await {
        Ok(()) => Ok(saved()),
        Err(failure) => refused(&web, id, &edited, &branches, failure),
    }
}

/// Takes an empty category away.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let (id, draft, mark, branches) = find(&web, &id).await?;
    match actions::remove_category(web.ctx(), id).await {
        Ok(()) => Ok(saved()),
        Err(failure) => {
            let parent = branches.iter().find(|one| one.id == id).and_then(|one| one.parent);
            refused(&web, id, &Edited::of(&draft, parent, mark), &branches, failure)
        }
    }
}
