//! `/share/mastodon`: everybody's instance is another, so it is asked for. What was typed is the name of a host or nothing; then there
//! is a link to it, and nobody is sent anywhere.

use super::{sheet::find, unkept};
use crate::{model::Channel, reads::link};
use askama::Template;
use axum::extract::Query;
use kernel::Word;
use look::{Button, Field, FieldKind, Icon};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    of: String,
    instance: String,
}

#[derive(Template)]
#[template(path = "mastodon.html")]
struct Choosing<'a> {
    say: &'a Say,
    name: &'a str,
    action: String,
    of: String,
    field: Field,
    send: Button,
    /// Where it leads: the address and what is said of it.
    to: Option<(String, String)>,
    back: String,
}

/// The form, and once an instance was named the link to it.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let thing = web.read(async |snap| find(&web, snap, &asked.of).await).await?;
    let instance = link::instance(&asked.instance);
    let is_wrong = instance.is_none() && !asked.instance.trim().is_empty();
    let to = instance.as_ref().map(|instance| {
        let address = link::mastodon(instance, &thing.link(&web, Channel::Mastodon), &thing.name);
        (address, say.with("sharing-mastodon-open", &[("instance", Word::Text(instance))]))
    });
    let of = thing.to.path();
    let field = Field {
        value: asked.instance.clone(),
        hint: Some(say.t("sharing-mastodon-hint")),
        error: is_wrong.then(|| say.t("sharing-mastodon-wrong")),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "instance", say.t("sharing-mastodon-instance"))
    };
    let view = Choosing {
        say,
        name: &thing.name,
        action: say.link("/share/mastodon"),
        field,
        send: Button::main(say.t("sharing-mastodon-go")),
        to,
        back: say.link(&format!("/share?of={of}")),
        of,
    };
    let page = unkept(Page::new(say.t("sharing-mastodon-title"), Html(view.to_string())));
    Ok(if is_wrong { page.refused() } else { page })
}
