//! Brands and who answers for what they make.

use super::categories::{spoken, text};
use crate::{
    actions::{self, TreeRejected},
    model::{BrandDraft, Maker, Responsible},
    reads::hand,
};
use action::Failure;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog_facts::BrandId;
use kernel::{Cursor, Lang, Localized};
use look::{Button, Field, FieldKind, FormCard, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

/// Brands on a page.
const SIZE: u32 = 50;

#[derive(Template)]
#[template(path = "brands.html")]
struct Brands<'a> {
    say: &'a Say,
    done: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
}

/// A brand, ready to print.
struct Row {
    link: String,
    name: String,
    products: String,
    answers: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    after: Option<String>,
    done: Option<String>,
}

/// Brands by name.
pub(crate) async fn list(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let after = way.after.map(Cursor);
    let found = web.read(async |snap| hand::brands(snap, after.as_ref(), SIZE).await).await?;
    let say = &web.say;
    let rows = found.items.iter().map(|one| Row {
        link: say.link(&format!("/admin/brands/{}", one.id)),
        name: one.name.clone(),
        products: say.link(&format!("/admin/products?brand={}", one.id)),
        answers: one.answers,
    });
    let view = Brands {
        say,
        done: match way.done.as_deref() {
            Some("saved") => Some(say.t("catalog-admin-brands-saved")),
            Some("again") => Some(say.t("webkit-form-again")),
            _ => None,
        },
        rows: rows.collect(),
        more: found.next.map(|next| say.link(&format!("/admin/brands?after={}", next.0))),
    };
    Ok(Page::new(say.t("catalog-admin-brands"), Html(view.to_string())).office())
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Edited {
    name: String,
    slug: String,
    text_es: String,
    text_en: String,
    maker: String,
    address: String,
    email: String,
    country: String,
    eu_name: String,
    eu_address: String,
    eu_email: String,
    mark: String,
}

impl Edited {
    fn of(draft: &BrandDraft, mark: String) -> Self {
        let maker = draft.maker.clone().unwrap_or_default();
        let responsible = maker.eu_responsible.clone().unwrap_or_default();
        Self {
            name: draft.name.clone(),
            slug: draft.slug.clone(),
            text_es: draft.text.es.clone(),
            text_en: draft.text.en.clone(),
            maker: maker.name,
            address: maker.address,
            email: maker.email,
            country: maker.country,
            eu_name: responsible.name,
            eu_address: responsible.address,
            eu_email: responsible.email,
            mark,
        }
    }

    fn draft(&self) -> BrandDraft {
        let trimmed = |text: &String| text.trim().to_owned();
        let responsible = Responsible {
            name: trimmed(&self.eu_name),
            address: trimmed(&self.eu_address),
            email: trimmed(&self.eu_email),
        };
        let maker = Maker {
            name: trimmed(&self.maker),
            address: trimmed(&self.address),
            email: trimmed(&self.email),
            country: self.country.trim().to_uppercase(),
            eu_responsible: Some(responsible).filter(|one| *one != Responsible::default()),
        };
        BrandDraft {
            name: trimmed(&self.name),
            slug: trimmed(&self.slug),
            text: Localized { es: trimmed(&self.text_es), en: trimmed(&self.text_en) },
            maker: Some(maker).filter(|one| *one != Maker::default()),
            ..BrandDraft::default()
        }
    }
}

/// The form of a brand, or of a new one.
fn card(web: &Web, id: Option<BrandId>, edited: &Edited) -> FormCard {
    let say = &web.say;
    let line = |name, value: &String, key: &str| text(name, value, say.t(key), false);
    let hinted = |field: Field, key: &str| Field { hint: Some(say.t(key)), ..field };
    let lines = |name, value: &String, key: &str| Field {
        value: value.clone(),
        required: false,
        ..Field::new(FieldKind::Lines, name, say.t(key))
    };
    let slug = line("slug", &edited.slug, "catalog-admin-brands-slug");
    let maker = line("maker", &edited.maker, "catalog-admin-brands-maker");
    let country = line("country", &edited.country, "catalog-admin-brands-country");
    let eu_name = line("eu_name", &edited.eu_name, "catalog-admin-brands-eu-name");
    FormCard {
        title: match id {
            Some(_) => edited.name.clone(),
            None => say.t("catalog-admin-brands-new"),
        },
        action: say.link(&id.map_or("/admin/brands/new".to_owned(), |id| format!("/admin/brands/{id}"))),
        fields: vec![
            text("name", &edited.name, say.t("catalog-admin-brands-name"), true),
            hinted(slug, "catalog-admin-categories-slug-hint"),
            spoken(web, Lang::Es, lines("text_es", &edited.text_es, "catalog-admin-categories-text-es")),
            spoken(web, Lang::En, lines("text_en", &edited.text_en, "catalog-admin-categories-text-en")),
            hinted(maker, "catalog-admin-brands-maker-hint"),
            line("address", &edited.address, "catalog-admin-brands-address"),
            line("email", &edited.email, "catalog-admin-brands-email"),
            hinted(country, "catalog-admin-brands-country-hint"),
            hinted(eu_name, "catalog-admin-brands-eu-hint"),
            line("eu_address", &edited.eu_address, "catalog-admin-brands-eu-address"),
            line("eu_email", &edited.eu_email, "catalog-admin-brands-eu-email"),
            Field::hidden("mark", edited.mark.clone()),
        ],
        button: Some(Button::main(say.t("catalog-admin-categories-save"))),
        links: vec![(say.link("/admin/brands"), say.t("catalog-admin-brands"))],
        ..FormCard::default()
    }
}

fn page(card: &FormCard) -> Page {
    Page::new(card.title.clone(), card.html()).office()
}

fn answered(
    web: &Web,
    id: Option<BrandId>,
    edited: &Edited,
    ended: Result<&'static str, Failure<TreeRejected>>,
) -> Result<Response, Problem> {
    match ended {
        Ok(done) => Ok(SeeOther(format!("/admin/brands?done={done}")).into_response()),
        Err(failure) => {
            let mut refusal = Problem::from(failure).refusal(&web.say)?;
            // Of a category it is the name in Spanish that is to blame; a brand has one name.
            refusal.field = refusal.field.map(|field| if field == "name_es" { "name" } else { field });
            Ok(page(&card(web, id, edited).refused(&refusal)).refused().into_response())
        }
    }
}

/// The form of a new brand.
pub(crate) async fn blank(web: Web) -> Page {
    page(&card(&web, None, &Edited { mark: web.mark(""), ..Edited::default() }))
}

/// Makes a brand.
pub(crate) async fn add(web: Web, Form(edited): Form<Edited>) -> Result<Response, Problem> {
    let ended = actions::add_brand(&web.of_form(&edited.mark), &edited.draft()).await;
    let ended = ended.map(|made| if made.told.is_some() { "saved" } else { "again" });
    answered(&web, None, &edited, ended)
}

async fn find(web: &Web, id: &str) -> Result<(BrandId, BrandDraft, String), Problem> {
    let id: BrandId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| hand::brand(snap, id).await).await?;
    found.map(|(draft, mark)| (id, draft, mark)).ok_or(Problem::NotFound)
}

/// One brand.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let (id, draft, mark) = find(&web, &id).await?;
    Ok(page(&card(&web, Some(id), &Edited::of(&draft, mark))))
}

/// Changes a brand.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Form(edited): Form<Edited>,
) -> Result<Response, Problem> {
    let (id, ..) = find(&web, &id).await?;
    let ended = actions::change_brand(web.ctx(), id, &edited.draft(), &edited.mark).await;
    answered(&web, Some(id), &edited, ended.map(|()| "saved"))
}
