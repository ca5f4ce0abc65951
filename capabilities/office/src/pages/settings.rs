//! What the shop says of itself, part by part, each a form that keeps only itself. What is set outside, in the file of settings,
//! is only shown.

use super::blocks::{Part, Said, blame};
use crate::actions;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use look::{Button, Field, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "settings.html")]
struct Settings<'a> {
    say: &'a Say,
    done: Option<String>,
    sheets: Vec<Sheet>,
    outside: Vec<(String, String, String)>,
}

/// One part.
struct Sheet {
    slug: &'static str,
    title: String,
    lead: String,
    depends: String,
    error: Option<FormError>,
    action: String,
    fields: Vec<Field>,
    button: Button,
}

fn sheet(web: &Web, part: Part, said: &Said, refusal: Option<&Refusal>) -> Sheet {
    let say = &web.say;
    let face = web.house().shop.face();
    let mut fields = said.fields(say, part, &face);
    let error = refusal.and_then(|refusal| blame(&mut fields, refusal));
    let depends = match part {
        Part::Naming => "office-depends-naming",
        Part::Identity => "office-depends-identity",
        Part::Trade => "office-depends-trade",
    };
    Sheet {
        slug: part.slug(),
        title: say.t(part.title()),
        lead: say.t(part.lead(&face)),
        depends: say.t(depends),
        error,
        action: say.link(&format!("/admin/settings/{}", part.slug())),
        fields,
        button: Button::main(say.t("office-settings-save")),
    }
}

/// What the file of settings says and a browser does not change. Never a secret: only whether something is set.
fn outside(web: &Web) -> Vec<(String, String, String)> {
    let (say, house) = (&web.say, web.house());
    let post = if house.post.is_set() { "office-outside-mail-set" } else { "office-outside-mail-none" };
    vec![
        (say.t("office-outside-address"), house.shop.face().public_url.clone(), "public_url".into()),
        (say.t("office-outside-mail"), say.t(post), "smtp, mail_from".into()),
    ]
}

/// The page, with what was refused of one part shown again.
fn page(web: &Web, known: &Said, refused: Option<(Part, &Said, &Refusal)>, done: Option<Part>) -> Page {
    let say = &web.say;
    let one = |part: Part| match refused {
        Some((blamed, said, refusal)) if blamed == part => sheet(web, part, said, Some(refusal)),
        _ => sheet(web, part, known, None),
    };
    let view = Settings {
        say,
        done: done.map(|part| {
            let part = say.t(part.title());
            say.with("office-settings-done", &[("part", kernel::Word::Text(&part))])
        }),
        sheets: Part::ALL.into_iter().map(one).collect(),
        outside: outside(web),
    };
    Page::new(say.t("office-settings"), Html(view.to_string())).office()
}

async fn known(web: &Web) -> Result<Said, Problem> {
    let (profile, seen) = web.read(async |snap| shop::reads::known(snap).await).await?;
    Ok(Said::of(&profile, seen))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Was {
    done: String,
}

/// All parts.
pub(crate) async fn show(web: Web, Query(was): Query<Was>) -> Result<Page, Problem> {
    let known = known(&web).await?;
    Ok(page(&web, &known, None, Part::of_slug(&was.done)))
}

/// Keeps one part.
pub(crate) async fn send(
    web: Web,
    Path(slug): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let part = Part::of_slug(&slug).ok_or(Problem::NotFound)?;
    match actions::set_block(web.ctx(), said.seen, said.block(part)?).await {
        Ok(()) => Ok(SeeOther(format!("/admin/settings?done={slug}")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let known = known(&web).await?;
            Ok(page(&web, &known, Some((part, &said, &refusal)), None).refused().into_response())
        }
    }
}
