//! Who may see what of whoever is in: a row for a class of things, a column for an audience.

use super::{me, unkept};
use crate::{
    actions,
    model::{Audience, Class},
    reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Icon, Style};
use serde::Deserialize;
use std::collections::BTreeMap;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

struct Choice {
    code: &'static str,
    text: String,
    is_chosen: bool,
}

struct Row {
    code: &'static str,
    name: String,
    hint: String,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "visibility.html")]
struct Visibility<'a> {
    say: &'a Say,
    done: Option<String>,
    audiences: Vec<String>,
    rows: Vec<Row>,
    save: Button,
}

fn row(say: &Say, class: Class, own: Audience) -> Row {
    let choices = Audience::ALL.map(|audience| Choice {
        code: audience.code(),
        text: say.t(&format!("profiles-audience-{}", audience.code())),
        is_chosen: audience == own,
    });
    Row {
        code: class.code(),
        name: say.t(&format!("profiles-class-{}", class.code())),
        hint: say.t(&format!("profiles-class-{}-hint", class.code())),
        choices: choices.into(),
    }
}

/// The table.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let (me, say) = (me(&web)?, &web.say);
    let own = web.read(async |snap| reads::audiences(snap, me).await).await?;
    let view = Visibility {
        say,
        done: way.done.as_deref().filter(|done| *done == "saved").map(|_| say.t("profiles-saved")),
        audiences: Audience::ALL
            .iter()
            .map(|one| say.t(&format!("profiles-audience-{}", one.code())))
            .collect(),
        rows: own.iter().map(|(class, audience)| row(say, *class, *audience)).collect(),
        save: Button::main(say.t("profiles-save")),
    };
    Ok(unkept(Page::new(say.t("profiles-visibility"), Html(view.to_string()))))
}

/// Keeps it. What is no class or no audience of ours was not written by our page.
pub(crate) async fn send(web: Web, Form(said): Form<BTreeMap<String, String>>) -> Result<Response, Problem> {
    let read = |(class, audience): (&String, &String)| {
        Class::from_code(class).zip(Audience::from_code(audience)).ok_or(Problem::Unreadable)
    };
    let said: Vec<(Class, Audience)> = said.iter().map(read).collect::<Result<_, _>>()?;
    actions::set_visibility(web.ctx(), &said).await?;
    Ok(SeeOther("/account/profile/visibility?done=saved".into()).into_response())
}
