//! Invitations: what a friend who was given a link or a code reads, and taking it, for whoever is signed in.

use super::{me, unkept};
use crate::{
    actions::{self, JoinRejected},
    model::Settings,
    patience::Patience,
    reads,
};
use action::Failure;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{Money, Word};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    code: String,
}

/// What is promised, in sentences.
pub(super) fn promise(say: &Say, settings: &Settings, currency: kernel::Currency) -> Vec<String> {
    let money = |minor: i64| Word::Money(Money::new(minor, currency));
    let words = [
        ("friend", money(settings.friend_minor)),
        ("advocate", money(settings.advocate_minor)),
        ("minimum", money(settings.minimum_minor)),
        ("days", Word::Count(i64::from(settings.window_days))),
        ("lock", Word::Count(i64::from(settings.lock_days))),
    ];
    let friend = if settings.friend_minor > 0 { "sharing-promise-friend" } else { "sharing-promise-plain" };
    vec![say.with(friend, &words), say.with("sharing-promise-advocate", &words)]
}

async fn settings(web: &Web, code: &str) -> Result<Settings, Problem> {
    let (member, settings) = web
        .read(async |snap| {
            let member = reads::member_of(snap, code).await?;
            Ok::<_, Problem>((member, reads::settings(snap).await?))
        })
        .await?;
    member.map(|_| settings).ok_or(Problem::NotFound)
}

/// `/r/CODE`: what the invitation is, for everybody.
pub(crate) async fn show(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(code): Path<String>,
) -> Result<Page, Problem> {
    patience.try_code(web.household())?;
    let settings = settings(&web, &code).await?;
    let say = &web.say;
    let face = web.house().shop.face();
    let shop = [("shop", Word::Text(&face.name))];
    let mut card = FormCard { title: say.with("sharing-invited-title", &shop), ..FormCard::default() };
    if settings.is_on {
        card.lead = promise(say, &settings, face.currency);
        card.links = vec![(say.link(&format!("/r/{code}/join")), say.t("sharing-invited-take"))];
    } else {
        card.lead = vec![say.t("sharing-join-closed")];
    }
    card.links.push((say.link("/"), say.with("sharing-invited-look", &shop)));
    Ok(unkept(Page::new(card.title.clone(), card.html())))
}

fn joining(web: &Web, code: &str, settings: &Settings, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let face = web.house().shop.face();
    let mut lead = promise(say, settings, face.currency);
    lead.push(say.t("sharing-join-who"));
    let card = FormCard {
        title: say.with("sharing-invited-title", &[("shop", Word::Text(&face.name))]),
        lead,
        action: say.link(&format!("/r/{code}/join")),
        button: Some(Button::main(say.t("sharing-invited-take"))),
        links: vec![(say.link("/account/referrals"), say.t("sharing-mine"))],
        ..FormCard::default()
    };
    let card = match refusal {
        Some(refusal) => card.refused(refusal),
        None => card,
    };
    unkept(Page::new(card.title.clone(), card.html()))
}

/// `/r/CODE/join`: whoever had to sign in first comes back to here.
pub(crate) async fn form(web: Web, Path(code): Path<String>) -> Result<Page, Problem> {
    let settings = settings(&web, &code).await?;
    Ok(joining(&web, &code, &settings, None))
}

/// Takes it. The form carries no mark: taken again, nothing happens.
pub(crate) async fn join(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    patience.make(me(&web)?)?;
    let settings = settings(&web, &code).await?;
    let Err(failure) = actions::join(web.ctx(), &code).await else {
        return Ok(SeeOther("/account/referrals?done=joined".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(joining(&web, &code, &settings, Some(&refusal)).refused().into_response())
}

fn typing(web: &Web, typed: &str, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let field = Field {
        value: typed.to_owned(),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "code", say.t("sharing-code"))
    };
    let card = FormCard {
        title: say.t("sharing-type-title"),
        lead: vec![say.t("sharing-type-lead")],
        action: say.link("/r"),
        fields: vec![field],
        button: Some(Button::main(say.t("sharing-type-go"))),
        ..FormCard::default()
    };
    let card = match refusal {
        Some(refusal) => card.refused(refusal),
        None => card,
    };
    unkept(Page::new(card.title.clone(), card.html()))
}

/// `/r`: where a code is typed that somebody was told.
pub(crate) async fn ask(web: Web) -> Page {
    typing(&web, "", None)
}

/// Leads to its invitation. It makes nothing.
pub(crate) async fn typed(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    patience.try_code(web.household())?;
    let known = web.read(async |snap| reads::member_of(snap, &typed.code).await).await?;
    if let (Some(_), Some(code)) = (known, reads::code_of(&typed.code)) {
        return Ok(SeeOther(format!("/r/{code}")).into_response());
    }
    let unknown = Problem::from(Failure::Rejected(JoinRejected::Unknown)).refusal(&web.say)?;
    Ok(typing(&web, &typed.code, Some(&unknown)).refused().into_response())
}
