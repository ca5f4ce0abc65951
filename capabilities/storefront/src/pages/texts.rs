//! The back office about the shop's own words: which texts the shop wrote itself, and writing them.

use super::words::{SLUGS, filled, given, slug_in};
use crate::actions;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Lang;
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use shop::steps::Written;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "texts.html")]
struct Texts<'a> {
    say: &'a Say,
    rows: Vec<Row>,
}

/// A text in the list.
struct Row {
    link: String,
    title: String,
    state: String,
    address: String,
}

#[derive(Template)]
#[template(path = "text.html")]
struct Editor<'a> {
    say: &'a Say,
    title: String,
    done: Option<String>,
    error: Option<FormError>,
    action: String,
    fields: Vec<Field>,
    save: Button,
    preview: Button,
    previews: Vec<(String, Html)>,
    window: String,
    list: String,
}

/// What was sent: both languages, and the versions that were shown.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    es: String,
    en: String,
    seen_es: i64,
    seen_en: i64,
    go: String,
}

impl Sent {
    fn of(&self, lang: Lang) -> (&str, i64) {
        match lang {
            Lang::Es => (&self.es, self.seen_es),
            Lang::En => (&self.en, self.seen_en),
        }
    }
}

/// The title of a text: its first line.
fn title_of(text: &str) -> String {
    text.lines().next().unwrap_or_default().trim_start_matches('#').trim().to_owned()
}

fn known(name: &str) -> Result<(&'static str, &'static str, &'static str), Problem> {
    SLUGS.iter().find(|(_, _, known)| *known == name).copied().ok_or(Problem::NotFound)
}

/// All texts, with those that the shop wrote itself.
pub(crate) async fn list(web: Web) -> Result<Page, Problem> {
    let own = web.read(async |snap| shop::reads::texts(snap).await).await?;
    let say = &web.say;
    let row = |(es, en, name): &(&str, &str, &str)| {
        let is_own = |lang: Lang| own.iter().any(|(known, of)| known == name && *of == lang);
        let state = match (is_own(Lang::Es), is_own(Lang::En)) {
            (true, true) => "storefront-text-own",
            (true, false) => "storefront-text-own-es",
            (false, true) => "storefront-text-own-en",
            (false, false) => "storefront-text-given",
        };
        Row {
            link: say.link(&format!("/admin/pages/{name}")),
            title: title_of(given(name, say.lang)),
            state: say.t(state),
            address: say.link(slug_in(say.lang, es, en)),
        }
    };
    let view = Texts { say, rows: SLUGS.iter().map(row).collect() };
    Ok(Page::new(say.t("storefront-texts"), Html(view.to_string())).office())
}

async fn shown(web: &Web, name: &str) -> Result<Sent, Problem> {
    let [es, en] = web
        .read(async |snap| {
            let es = shop::reads::text(snap, name, Lang::Es).await?;
            Ok::<_, Problem>([es, shop::reads::text(snap, name, Lang::En).await?])
        })
        .await?;
    let of = |own: Option<(String, i64)>, lang| own.unwrap_or_else(|| (given(name, lang).to_owned(), 0));
    let ((es, seen_es), (en, seen_en)) = (of(es, Lang::Es), of(en, Lang::En));
    Ok(Sent { es, en, seen_es, seen_en, go: String::new() })
}

fn page(web: &Web, name: &str, sent: &Sent, refusal: Option<&Refusal>, done: bool) -> Result<Page, Problem> {
    let say = &web.say;
    let (es, en, _) = known(name)?;
    let lines = |field: &'static str, key: &str, value: &str| Field {
        value: value.to_owned(),
        required: false,
        autocomplete: Some("off"),
        error: refusal.filter(|why| why.field == Some(field)).map(|why| why.text.clone()),
        hint: Some(say.t("storefront-text-hint")),
        ..Field::new(FieldKind::Lines, field, say.t(key))
    };
    let face = web.house().shop.face();
    let spoken = |lang, field: Field| if face.speaks(lang) { field } else { field.unseen() };
    let preview = |lang: Lang| {
        let (text, _) = sent.of(lang);
        let theirs = Say::new(web.house(), lang);
        let text = filled(text, &face, &shop::rules::guarantee(&face.country), &theirs);
        (lang.code().to_owned(), look::markdown(&text))
    };
    let is_preview = sent.go == "preview";
    let view = Editor {
        say,
        title: title_of(given(name, say.lang)),
        done: done.then(|| say.t("storefront-text-done")),
        error: refusal.filter(|why| why.field.is_none()).map(|why| FormError { text: why.text.clone() }),
        action: say.link(&format!("/admin/pages/{name}")),
        fields: vec![
            spoken(Lang::Es, lines("es", "storefront-text-es", &sent.es)),
            spoken(Lang::En, lines("en", "storefront-text-en", &sent.en)),
            Field::hidden("seen_es", sent.seen_es.to_string()),
            Field::hidden("seen_en", sent.seen_en.to_string()),
        ],
        save: Button { sends: Some(("go", "save".into())), ..Button::main(say.t("storefront-text-save")) },
        preview: Button {
            text: say.t("storefront-text-preview"),
            sends: Some(("go", "preview".into())),
            ..Button::default()
        },
        previews: if is_preview { face.langs().map(preview).collect() } else { Vec::new() },
        window: say.link(slug_in(say.lang, es, en)),
        list: say.link("/admin/pages"),
    };
    Ok(Page::new(view.title.clone(), Html(view.to_string())).office())
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Was {
    done: String,
}

/// The editor of one text.
pub(crate) async fn show(
    web: Web,
    Path(name): Path<String>,
    Query(was): Query<Was>,
) -> Result<Page, Problem> {
    known(&name)?;
    page(&web, &name, &shown(&web, &name).await?, None, was.done == "saved")
}

/// Shows how it would look, or keeps it.
pub(crate) async fn send(
    web: Web,
    Path(name): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let (_, _, name) = known(&name)?;
    if sent.go == "preview" {
        return Ok(page(&web, name, &sent, None, false)?.into_response());
    }
    let both = Lang::ALL.map(|lang| {
        let (text, seen) = sent.of(lang);
        Written { name, lang, text, given: given(name, lang), seen }
    });
    match actions::put_texts(web.ctx(), &both).await {
        Ok(()) => Ok(SeeOther(format!("/admin/pages/{name}?done=saved")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, name, &sent, Some(&refusal), false)?.refused().into_response())
        }
    }
}
