//! What the shop knows about whoever asks: told, handed over, taken away.

use super::{download as handed, known, prove_first, stays, unkept};
use crate::{handing, patience::Patience, registry::Declared};
use accounts::{
    Keys,
    actions::{self as people, Leaving},
    model::Person,
    rules::GRACE_DAYS,
};
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Word, rejection::Never};
use look::{Button, Field, FieldKind, FormCard, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, SessionCookie, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    proof: String,
    sure: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "data.html")]
struct Data<'a> {
    say: &'a Say,
    done: Option<String>,
    error: Option<FormError>,
    known: Vec<String>,
    download: Button,
    /// When they are erased, if they leave.
    leaves: Option<String>,
    stay: Button,
    goes: String,
    stays: Vec<String>,
    fields: Vec<Field>,
    leave: Button,
}

fn fields(say: &Say, person: &Person, said: &Said, refusal: Option<&Refusal>) -> Vec<Field> {
    let error = |name| refusal.filter(|why| why.field == Some(name)).map(|why| why.text.clone());
    let proof = match person.has_password() {
        true => Field {
            autocomplete: Some("current-password"),
            ..Field::new(FieldKind::Password, "proof", say.t("privacy-proof-password"))
        },
        false => Field {
            value: said.proof.clone(),
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Email, "proof", say.t("privacy-proof-address"))
        },
    };
    let sure = Field {
        value: said.sure.clone(),
        error: error("sure"),
        ..Field::new(FieldKind::Tick, "sure", say.t("privacy-sure"))
    };
    vec![Field { error: error("proof"), ..proof }, sure]
}

fn page(
    web: &Web,
    declared: &Declared,
    person: &Person,
    said: &Said,
    done: Option<String>,
    refusal: Option<&Refusal>,
) -> Page {
    let say = &web.say;
    let view = Data {
        say,
        done,
        error: refusal.filter(|why| why.field.is_none()).map(|why| FormError { text: why.text.clone() }),
        known: known(say, declared),
        download: Button::main(say.t("privacy-download")),
        leaves: person.leaves_at.map(|day| say.with("privacy-leaving", &[("day", Word::At(day))])),
        stay: Button::main(say.t("privacy-stay")),
        goes: say.n("privacy-goes", &GRACE_DAYS),
        stays: stays(say, declared),
        fields: fields(say, person, said, refusal),
        leave: Button { text: say.t("privacy-leave-go"), ..Button::default() },
    };
    unkept(Page::new(say.t("privacy-mine"), Html(view.to_string())))
}

async fn me(web: &Web) -> Result<Person, Problem> {
    let id = web.person::<Never>()?;
    web.read(async |snap| accounts::reads::person(snap, id).await).await?.ok_or(Problem::NotFound)
}

/// What is known, and what can be done about it.
pub(crate) async fn show(
    web: Web,
    Extension(declared): Extension<Declared>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let person = me(&web).await?;
    let done = way.done.as_deref().filter(|done| *done == "stay").map(|_| web.say.t("privacy-stayed"));
    Ok(page(&web, &declared, &person, &Said::default(), done, None))
}

/// Where all of this stands.
const HERE: &str = "/account/data";

/// Everything, in one file.
pub(crate) async fn download(
    web: Web,
    Extension(declared): Extension<Declared>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    if let Some(prove) = prove_first(&web, HERE).await? {
        return Ok(prove);
    }
    let id = web.person::<Never>()?;
    let _turn = patience.turn()?;
    patience.file(id)?;
    Ok(handed(&web.say, handing::hand_over(web.ctx(), &declared, id).await?))
}

/// Leaves: out at once, erased when the days of grace are over.
pub(crate) async fn leave(
    web: Web,
    Extension(declared): Extension<Declared>,
    Extension(keys): Extension<Arc<Keys>>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    // Whoever found an open browser must not guess the password in it; an address is no secret, so it is not enough there.
    patience.proof(web.person::<Never>()?)?;
    if !me(&web).await?.has_password()
        && let Some(prove) = prove_first(&web, HERE).await?
    {
        return Ok(prove);
    }
    let form = Leaving { proof: &said.proof, is_sure: said.sure == "yes" };
    match people::leave(web.ctx(), &keys, &form).await {
        Ok(_) => {
            let cookie = SessionCookie::clear(&web.house().shop.face().public_url);
            Ok(SeeOther("/account/left".into()).with_cookie(cookie))
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let person = me(&web).await?;
            Ok(page(&web, &declared, &person, &said, None, Some(&refusal)).refused().into_response())
        }
    }
}

/// Stays after all.
pub(crate) async fn stay(web: Web) -> Result<SeeOther, Problem> {
    people::stay(web.ctx()).await?;
    Ok(SeeOther("/account/data?done=stay".into()))
}

/// What whoever has just left reads.
pub(crate) async fn left(web: Web) -> Page {
    let say = &web.say;
    let card = FormCard {
        title: say.t("privacy-left"),
        lead: vec![say.n("privacy-left-lead", &GRACE_DAYS), say.t("privacy-left-back")],
        links: vec![
            (say.link("/sign-in?next=/account/data"), say.t("privacy-left-sign-in")),
            (say.link("/"), say.t("privacy-left-home")),
        ],
        ..FormCard::default()
    };
    unkept(Page::new(card.title.clone(), card.html()))
}
