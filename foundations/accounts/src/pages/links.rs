//! Where the links in letters lead. Looking at one uses nothing up: programs that guard mailboxes look at every link. Only
//! the form behind it does something.

use super::threshold::{again, agreements, bond, entry, first_way, let_in, over, page};
use crate::{
    actions::{self, Acceptance},
    model::Asked,
    porter::Porter,
    reads,
};
use accounts_facts::LetterKind;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::HeaderMap;
use kernel::Word;
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    name: String,
    password: String,
    age: String,
    terms: String,
}

async fn link(web: &Web, secret: &str, kind: LetterKind) -> Result<Option<Asked>, Problem> {
    Ok(web.read(async |snap| reads::link(snap, secret, kind, web.now()).await).await?)
}

fn card(web: &Web, action: String, title: &str) -> FormCard {
    FormCard { title: web.say.t(title), action: web.say.link(&action), ..FormCard::default() }
}

/// For programs that keep passwords: whose it is.
fn whose(address: &str) -> Field {
    Field::hidden("username", address)
}

fn new_password(web: &Web) -> Field {
    Field {
        autocomplete: Some("new-password"),
        hint: Some(web.say.t("accounts-password-hint")),
        ..Field::new(FieldKind::Password, "password", web.say.t("accounts-password-new"))
    }
}

fn confirm_card(web: &Web, secret: &str, asked: &Asked, is_bonded: bool) -> FormCard {
    let say = &web.say;
    let words = [("address", Word::Text(asked.address.reveal()))];
    let mut card = FormCard {
        lead: vec![say.with("accounts-confirm-lead", &words)],
        button: Some(Button::main(say.t("accounts-confirm-go"))),
        ..card(web, format!("/confirm/{secret}"), "accounts-confirm-title")
    };
    if !is_bonded {
        card.lead.push(say.t("accounts-confirm-elsewhere"));
        card.fields = vec![whose(asked.address.reveal()), new_password(web)];
    }
    card
}

/// A button; in another browser also a password to choose.
pub(crate) async fn confirm(
    web: Web,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Some(asked) = link(&web, &secret, LetterKind::SignUp).await? else {
        return Ok(over(&web).into_response());
    };
    let is_bonded = reads::is_bonded(&asked, bond(&web, &headers));
    Ok(page(&confirm_card(&web, &secret, &asked, is_bonded)).into_response())
}

/// Makes the account and lets in.
pub(crate) async fn send_confirm(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    let Some(asked) = link(&web, &secret, LetterKind::SignUp).await? else {
        return Ok(over(&web).into_response());
    };
    let bond = bond(&web, &headers);
    let is_bonded = reads::is_bonded(&asked, bond);
    let shown = (bond, chosen.password.as_str());
    match actions::confirm(web.ctx(), &porter.keys, &secret, shown, &entry(&web, &headers)).await {
        Ok(begun) => Ok(let_in(&web, &begun, &first_way(&web, &headers))),
        Err(failure) => again(&web, confirm_card(&web, &secret, &asked, is_bonded), failure),
    }
}

fn reset_card(web: &Web, secret: &str, asked: &Asked) -> FormCard {
    FormCard {
        lead: vec![web.say.t("accounts-reset-lead")],
        fields: vec![whose(asked.address.reveal()), new_password(web)],
        button: Some(Button::main(web.say.t("accounts-password-save"))),
        ..card(web, format!("/reset/{secret}"), "accounts-reset-title")
    }
}

/// The form for another password.
pub(crate) async fn reset(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let asked = link(&web, &secret, LetterKind::Reset).await?;
    Ok(match asked {
        Some(asked) => page(&reset_card(&web, &secret, &asked)).into_response(),
        None => over(&web).into_response(),
    })
}

/// Keeps it. Whoever did that signs in with it next.
pub(crate) async fn send_reset(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Path(secret): Path<String>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    let Some(asked) = link(&web, &secret, LetterKind::Reset).await? else {
        return Ok(over(&web).into_response());
    };
    match actions::reset(web.ctx(), &porter.keys, &secret, &chosen.password).await {
        Ok(()) => Ok(SeeOther("/sign-in?done=reset".into()).into_response()),
        Err(failure) => again(&web, reset_card(&web, &secret, &asked), failure),
    }
}

fn invite_card(web: &Web, secret: &str, asked: &Asked, chosen: &Chosen) -> FormCard {
    let say = &web.say;
    let role = asked.role.map(|role| say.t(&format!("accounts-role-{}", role.code()))).unwrap_or_default();
    let shop = web.house().shop.face();
    let words = [("shop", Word::Text(&shop.name)), ("role", Word::Text(&role))];
    let mut fields = vec![
        Field {
            value: chosen.name.clone(),
            autocomplete: Some("name"),
            ..Field::new(FieldKind::Text, "name", say.t("accounts-name"))
        },
        whose(asked.address.reveal()),
        new_password(web),
    ];
    fields.extend(agreements(web, &chosen.age, &chosen.terms));
    FormCard {
        lead: vec![say.with("accounts-invite-lead", &words)],
        fields,
        button: Some(Button::main(say.t("accounts-invite-go"))),
        ..card(web, format!("/invite/{secret}"), "accounts-invite-title")
    }
}

/// Name and password of whoever is invited.
pub(crate) async fn invite(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let asked = link(&web, &secret, LetterKind::Invite).await?;
    Ok(match asked {
        Some(asked) => {
            let known = Chosen { name: asked.name.reveal().clone(), ..Chosen::default() };
            page(&invite_card(&web, &secret, &asked, &known)).into_response()
        }
        None => over(&web).into_response(),
    })
}

/// Makes the account and lets in.
pub(crate) async fn send_invite(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    let Some(asked) = link(&web, &secret, LetterKind::Invite).await? else {
        return Ok(over(&web).into_response());
    };
    let form = Acceptance {
        name: &chosen.name,
        password: &chosen.password,
        is_fourteen: chosen.age == "yes",
        takes_terms: chosen.terms == "yes",
    };
    match actions::accept(web.ctx(), &porter.keys, &secret, &form, &entry(&web, &headers)).await {
        Ok(begun) => Ok(let_in(&web, &begun, "/account?done=welcome")),
        Err(failure) => again(&web, invite_card(&web, &secret, &asked, &chosen), failure),
    }
}
