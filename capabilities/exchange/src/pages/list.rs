//! Bringing a file: the form, and what was brought before.

use super::{
    forget::{self, Forget},
    format_name, matter_name, stage_name, sum,
};
use crate::{
    actions::{self, Brought},
    model::{Delivery, DeliveryId, Format, Matter, Wish},
    reads,
};
use action::Made;
use askama::Template;
use axum::{
    extract::{Query, Request},
    response::{IntoResponse, Response},
};
use database::StoreError;
use kernel::{Cursor, Lang};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Allowed, Html, Page, Problem, Refusal, Say, SeeOther, SentFile, Upload, Web};

/// The largest file, in megabytes: about a hundred thousand products.
const MEGABYTES_MAX: u64 = 200;
/// Files on a page.
const SIZE: u32 = 25;

#[derive(Template)]
#[template(path = "imports.html")]
struct Imports<'a> {
    say: &'a Say,
    error: Option<FormError>,
    file_error: Option<String>,
    beside_error: Option<String>,
    fields: Vec<Field>,
    /// What only some files need.
    rarely: Vec<Field>,
    is_open: bool,
    mark: Field,
    go: Button,
    action: String,
    hint: String,
    rows: Vec<Row>,
    more: Option<String>,
    exports: Vec<(String, String)>,
    forget: Option<Forget<'a>>,
}

/// A file that was brought, ready to print.
struct Row {
    link: String,
    name: String,
    day: String,
    stage: String,
    sum: String,
}

/// What is written besides the file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    form: String,
    texts: String,
    tax: String,
    maker: String,
    mark: String,
}

/// How many of the fields most files need.
const USUAL: usize = 2;

fn fields(web: &Web, said: &Said) -> Vec<Field> {
    let say = &web.say;
    let mut forms = vec![(String::new(), say.t("exchange-form-auto"))];
    forms.extend(Format::ALL.map(|format| (format.code().to_owned(), format_name(say, format))));
    let others = [Matter::Customers, Matter::Orders, Matter::Reviews];
    forms.extend(others.map(|matter| (matter.code().to_owned(), matter_name(say, matter))));
    let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), say.t(lang_name(lang)))).to_vec();
    let usual = web.house().shop.face().only.unwrap_or(say.lang);
    let texts = if said.texts.is_empty() { usual.code().to_owned() } else { said.texts.clone() };
    vec![
        Field {
            value: said.form.clone(),
            required: false,
            ..Field::new(FieldKind::Choice(forms), "form", say.t("exchange-field-form"))
        },
        Field {
            value: said.maker.clone(),
            required: false,
            hint: Some(say.t("exchange-field-maker-hint")),
            ..Field::new(FieldKind::Tick, "maker", say.t("exchange-field-maker"))
        },
        Field {
            value: texts,
            ..Field::new(FieldKind::Choice(langs), "texts", say.t("exchange-field-texts"))
        },
        Field {
            value: said.tax.clone(),
            required: false,
            autocomplete: Some("off"),
            hint: Some(say.t("exchange-field-tax-hint")),
            ..Field::new(FieldKind::Text, "tax", say.t("exchange-field-tax"))
        },
    ]
}

fn lang_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "exchange-lang-es",
        Lang::En => "exchange-lang-en",
    }
}

async fn page(web: &Web, said: &Said, refusal: Option<&Refusal>, wanted: Wanted) -> Result<Page, Problem> {
    let after = wanted.after.map(Cursor);
    let (found, is_awaited): (_, bool) = web
        .read(async |snap| {
            let found = reads::deliveries(snap, after.as_ref(), SIZE).await?;
            Ok::<_, StoreError>((found, reads::is_anybody_awaited(snap).await?))
        })
        .await?;
    let say = &web.say;
    let mut fields = fields(web, said);
    let of = |name: &str| refusal.filter(|why| why.field == Some(name)).map(|why| why.text.clone());
    for field in &mut fields {
        field.error = of(field.name);
    }
    let rarely = fields.split_off(USUAL);
    let row = |one: &Delivery| Row {
        link: say.link(&format!("/admin/import/{}", one.id)),
        name: one.name.clone(),
        day: say.day(&one.made_at),
        stage: stage_name(say, one.stage),
        sum: sum(say, one),
    };
    let view = Imports {
        say,
        error: refusal.filter(|why| why.field.is_none()).map(|why| FormError { text: why.text.clone() }),
        file_error: of("file"),
        beside_error: of("beside"),
        is_open: of("beside").is_some() || rarely.iter().any(|field| field.error.is_some()),
        fields,
        rarely,
        mark: Field::hidden("mark", web.mark(&said.mark)),
        go: Button::main(say.t("exchange-try")),
        action: say.link("/admin/import"),
        hint: say.n("exchange-field-file-hint", &(MEGABYTES_MAX as i64)),
        rows: found.items.iter().map(row).collect(),
        more: found.next.map(|next| say.link(&format!("/admin/import?after={}", next.0))),
        exports: [("jsonl", "exchange-export-jsonl"), ("shopify", "exchange-export-shopify")]
            .map(|(form, key)| (say.link(&format!("/admin/export/{form}")), say.t(key)))
            .to_vec(),
        forget: forget::form(web, is_awaited, wanted.done.as_deref()),
    };
    Ok(Page::new(say.t("exchange-imports"), Html(view.to_string())).office())
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    after: Option<String>,
    done: Option<String>,
}

/// The form and the list.
pub(crate) async fn show(web: Web, Query(wanted): Query<Wanted>) -> Result<Page, Problem> {
    page(&web, &Said::default(), None, wanted).await
}

/// Takes a file.
pub(crate) async fn send(web: Web, request: Request) -> Result<Response, Problem> {
    let allowed = Allowed { bytes_max: MEGABYTES_MAX * 1024 * 1024, files_max: 2, ..Allowed::default() };
    let upload = Upload::receive(request, allowed).await?;
    let said: Said = upload.parse()?;
    match deliver(&web, &upload, &said).await {
        Ok(Made { what, told: Some(()) }) => Ok(SeeOther(format!("/admin/import/{what}")).into_response()),
        Ok(Made { what, told: None }) => {
            Ok(SeeOther(format!("/admin/import/{what}?done=before")).into_response())
        }
        Err(failure) => {
            let refusal = failure.refusal(&web.say)?;
            Ok(page(&web, &said, Some(&refusal), Wanted::default()).await?.refused().into_response())
        }
    }
}

async fn deliver(web: &Web, upload: &Upload, said: &Said) -> Result<Made<DeliveryId>, Problem> {
    let sent = |field: &str| upload.files().iter().find(|file| file.field == field);
    let beside = sent("beside").filter(|file| file.bytes > 0);
    let wish = Wish {
        format: Format::of(&said.form),
        matter: Matter::from_code(&said.form),
        lang: said.texts.parse().unwrap_or(web.say.lang),
        reader: web.say.lang,
        maker_is_shop: said.maker == "yes",
        tax: said.tax.trim().to_owned(),
        has_beside: beside.is_some(),
    };
    let brought = sent("file").map(|file| Brought {
        name: &file.name,
        bytes: file.bytes,
        path: file.path(),
        beside: beside.map(SentFile::path),
    });
    Ok(actions::deliver(&web.of_form(&said.mark), brought.as_ref(), &wish).await?)
}
