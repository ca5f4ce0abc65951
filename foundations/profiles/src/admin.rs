//! What those see of a profile who watch over what people write: all of it, and buttons that take something off.

use crate::{
    actions,
    model::{Cleared, Profile},
    pages::{picture_at, printed},
    reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Right};
use look::{Button, Icon, Style};
use media::portrait::SIDES;
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

/// A part of a profile, and how it is taken off.
struct Part {
    title: String,
    hint: String,
    html: Html,
    /// Nothing where there is nothing to take off.
    clear: Option<(&'static str, Button)>,
}

#[derive(Template)]
#[template(path = "admin.html")]
struct One<'a> {
    say: &'a Say,
    name: String,
    done: Option<String>,
    /// Where the person is, for whoever may see that.
    person: Option<String>,
    action: String,
    parts: Vec<Part>,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<img class="face face-l" src="{{ address }}" alt="" width="96" height="96">"#
)]
struct Pictured<'a> {
    address: &'a str,
}

#[derive(Template)]
#[template(ext = "html", source = r#"<p><b>@{{ handle }}</b></p>"#)]
struct Handled<'a> {
    handle: &'a str,
}

async fn find(web: &Web, id: &str) -> Result<(String, Option<Profile>), Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::NotFound)?;
    let asked = web.read(async |snap| {
        let person = accounts::reads::person(snap, id).await?.ok_or(Problem::NotFound)?;
        Ok::<_, Problem>((person.name.reveal().clone(), reads::profile(snap, id).await?))
    });
    asked.await
}

fn part(say: &Say, what: Cleared, profile: &Profile) -> Part {
    let html = match what {
        Cleared::Handle => Html(Handled { handle: profile.handle.as_str() }.to_string()),
        Cleared::About => printed(profile.about.reveal()).unwrap_or_default(),
        Cleared::Picture => {
            let address = picture_at(profile.person, profile.picture.as_ref(), SIDES[0]);
            Html(Pictured { address: &address }.to_string())
        }
    };
    let is_there = match what {
        Cleared::Handle => profile.handle_at.is_some(),
        Cleared::About => !profile.about.reveal().is_empty(),
        Cleared::Picture => profile.picture.is_some(),
    };
    Part {
        title: say.t(&format!("profiles-admin-{}", what.code())),
        hint: match is_there {
            true => say.t(&format!("profiles-admin-{}-hint", what.code())),
            false => say.t("profiles-admin-nothing"),
        },
        clear: is_there.then(|| {
            let text = say.t(&format!("profiles-admin-{}-clear", what.code()));
            (what.code(), Button { sends: Some(("what", what.code().to_owned())), ..Button::small(text) })
        }),
        html,
    }
}

/// `/admin/people/ID/profile`
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let (name, profile) = find(&web, &id).await?;
    let say = &web.say;
    let of = |profile: &Profile| Cleared::ALL.map(|what| part(say, what, profile)).into();
    let view = One {
        say,
        done: way.done.as_deref().filter(|done| *done == "cleared").map(|_| say.t("profiles-admin-done")),
        person: web.may(Right::People).then(|| say.link(&format!("/admin/people/{id}"))),
        action: say.link(&format!("/admin/people/{id}/profile")),
        parts: profile.as_ref().map(of).unwrap_or_default(),
        name: if name.is_empty() { say.t(accounts::model::Person::ERASED) } else { name },
    };
    Ok(Page::new(say.t("profiles-admin"), Html(view.to_string())).office())
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Taken {
    what: String,
}

/// Takes something off.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Form(taken): Form<Taken>,
) -> Result<Response, Problem> {
    let what = Cleared::from_code(&taken.what).ok_or(Problem::Unreadable)?;
    let id: PersonId = id.parse().map_err(|_| Problem::NotFound)?;
    actions::clear(web.ctx(), id, what).await?;
    Ok(SeeOther(format!("/admin/people/{id}/profile?done=cleared")).into_response())
}
