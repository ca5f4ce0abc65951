//! What whoever is in shows of themselves: handle, words, picture.

use super::{blame, me, picture_at, unkept};
use crate::{
    actions::{self, Handed},
    model::{Profile, ShownAs, Wanted},
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Query, Request},
    response::{IntoResponse, Response},
};
use kernel::{Lang, PersonId, Word};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use media::portrait::SIDES;
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Allowed, Html, Page, Problem, Refusal, Say, SeeOther, Upload, Web};

/// A picture from a camera, and a few words.
const ALLOWED: Allowed =
    Allowed { bytes_max: 20 * 1_024 * 1_024, files_max: 1, text_max: 16 * 1_024, fields_max: 20 };

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

/// What the form says.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    handle: String,
    about: String,
    lang: String,
    shown_as: String,
    reserved: String,
    no_picture: String,
}

impl Said {
    fn of(profile: &Profile) -> Self {
        Self {
            handle: profile.handle.as_str().to_owned(),
            about: profile.about.reveal().clone(),
            lang: profile.lang.code().to_owned(),
            shown_as: profile.shown_as.code().to_owned(),
            reserved: if profile.is_reserved { "yes".to_owned() } else { String::new() },
            no_picture: String::new(),
        }
    }

    fn wanted(&self, lang: Lang) -> Wanted {
        Wanted {
            handle: self.handle.clone(),
            about: self.about.clone(),
            lang: self.lang.parse().unwrap_or(lang),
            shown_as: ShownAs::from_code(&self.shown_as).unwrap_or_default(),
            is_reserved: self.reserved == "yes",
        }
    }
}

#[derive(Template)]
#[template(path = "edit.html")]
struct Edit<'a> {
    say: &'a Say,
    done: Option<String>,
    error: Option<FormError>,
    picture: String,
    has_picture: bool,
    picture_error: Option<String>,
    fields: Vec<Field>,
    no_picture: Field,
    save: Button,
    /// Where others find it, once there is a profile.
    own: Option<String>,
}

fn fields(say: &Say, said: &Said) -> Vec<Field> {
    let languages = Lang::ALL.map(|lang| match lang {
        Lang::Es => (lang.code().to_owned(), say.t("profiles-lang-es")),
        Lang::En => (lang.code().to_owned(), say.t("profiles-lang-en")),
    });
    let names =
        ShownAs::ALL.map(|one| (one.code().to_owned(), say.t(&format!("profiles-shown-as-{}", one.code()))));
    let most = reads::ABOUT_MAX as i64;
    vec![
        Field {
            value: said.handle.clone(),
            autocomplete: Some("username"),
            hint: Some(say.t("profiles-handle-hint")),
            required: false,
            ..Field::new(FieldKind::Text, "handle", say.t("profiles-handle"))
        },
        Field {
            value: said.about.clone(),
            hint: Some(say.with("profiles-about-hint", &[("most", Word::Count(most))])),
            required: false,
            ..Field::new(FieldKind::Lines, "about", say.t("profiles-about"))
        },
        Field {
            value: said.lang.clone(),
            ..Field::new(FieldKind::Choice(languages.to_vec()), "lang", say.t("profiles-lang"))
        },
        Field {
            value: said.shown_as.clone(),
            hint: Some(say.t("profiles-shown-as-hint")),
            ..Field::new(FieldKind::Choice(names.to_vec()), "shown_as", say.t("profiles-shown-as"))
        },
        Field {
            value: said.reserved.clone(),
            hint: Some(say.t("profiles-reserved-hint")),
            required: false,
            ..Field::new(FieldKind::Tick, "reserved", say.t("profiles-reserved"))
        },
    ]
}

async fn known(web: &Web, me: PersonId) -> Result<Option<Profile>, Problem> {
    web.read(async |snap| Ok::<_, Problem>(reads::profile(snap, me).await?)).await
}

fn page(
    web: &Web,
    (me, profile): (PersonId, Option<&Profile>),
    said: &Said,
    done: Option<String>,
    refusal: Option<&Refusal>,
) -> Page {
    let say = &web.say;
    let mut fields = fields(say, said);
    let of_picture = refusal.filter(|why| why.field == Some("picture"));
    let picture = profile.and_then(|profile| profile.picture.as_ref());
    let view = Edit {
        say,
        done,
        error: blame(&mut fields, refusal.filter(|_| of_picture.is_none())),
        picture: picture_at(me, picture, SIDES[0]),
        has_picture: picture.is_some(),
        picture_error: of_picture.map(|why| why.text.clone()),
        fields,
        no_picture: Field {
            value: said.no_picture.clone(),
            required: false,
            ..Field::new(FieldKind::Tick, "no_picture", say.t("profiles-picture-none"))
        },
        save: Button::main(say.t("profiles-save")),
        own: profile.map(|profile| say.link(&profile.handle.path())),
    };
    unkept(Page::new(say.t("profiles-own"), Html(view.to_string())))
}

/// The form.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let me = me(&web)?;
    let profile = known(&web, me).await?;
    let said = match &profile {
        Some(profile) => Said::of(profile),
        None => Said { lang: web.say.lang.code().to_owned(), ..Said::default() },
    };
    let done = way.done.as_deref().filter(|done| *done == "saved").map(|_| web.say.t("profiles-saved"));
    Ok(page(&web, (me, profile.as_ref()), &said, done, None))
}

/// Keeps what they show.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    request: Request,
) -> Result<Response, Problem> {
    let me = me(&web)?;
    let upload = Upload::receive(request, ALLOWED).await?;
    let said: Said = upload.parse()?;
    let handed = match upload.files().first() {
        Some(file) => match media::actions::may_weigh(file.bytes) {
            Ok(()) => {
                patience.pictures.take(me)?;
                Handed::Photo(file.read().await?)
            }
            Err(failure) => return again(&web, me, &said, failure.into()).await,
        },
        None if said.no_picture == "yes" => Handed::Away,
        None => Handed::Nothing,
    };
    match actions::set_profile(web.ctx(), &said.wanted(web.say.lang), handed).await {
        Ok(_) => Ok(SeeOther("/account/profile?done=saved".into()).into_response()),
        Err(failure) => again(&web, me, &said, failure.into()).await,
    }
}

async fn again(web: &Web, me: PersonId, said: &Said, problem: Problem) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    let profile = known(web, me).await?;
    Ok(page(web, (me, profile.as_ref()), said, None, Some(&refusal)).refused().into_response())
}
