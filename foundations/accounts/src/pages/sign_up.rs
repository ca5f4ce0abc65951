//! Signing up, and having forgotten a password: both end at the same page, whoever asks.

use super::{
    providers::buttons,
    threshold::{again, agreements, page, patiently, privacy, tie},
};
use crate::{
    actions::{self, SignUp},
    porter::Porter,
    providers::Providers,
};
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Page, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    name: String,
    address: String,
    password: String,
    age: String,
    terms: String,
}

fn sign_up_card(web: &Web, providers: &Providers, wish: &Wish) -> FormCard {
    let say = &web.say;
    let mut fields = vec![
        Field {
            value: wish.name.clone(),
            autocomplete: Some("name"),
            ..Field::new(FieldKind::Text, "name", say.t("accounts-name"))
        },
        Field {
            value: wish.address.clone(),
            autocomplete: Some("username"),
            hint: Some(say.t("accounts-address-hint")),
            ..Field::new(FieldKind::Email, "address", say.t("accounts-address"))
        },
        Field {
            autocomplete: Some("new-password"),
            hint: Some(say.t("accounts-password-hint")),
            ..Field::new(FieldKind::Password, "password", say.t("accounts-password"))
        },
    ];
    fields.extend(agreements(web, &wish.age, &wish.terms));
    FormCard {
        title: say.t("accounts-sign-up-title"),
        lead: vec![say.t("accounts-sign-up-lead")],
        action: say.link("/sign-up"),
        error: None,
        fields,
        button: Some(Button::main(say.t("accounts-sign-up-go"))),
        below: buttons(web, providers, None),
        links: vec![
            (say.link("/sign-in"), say.t("accounts-have-account")),
            (say.link(privacy(say.lang)), say.t("accounts-privacy-read")),
        ],
    }
}

/// The form.
pub(crate) async fn show(web: Web, Extension(providers): Extension<Arc<Providers>>) -> Response {
    if web.session().is_some() {
        return SeeOther("/account".into()).into_response();
    }
    page(&sign_up_card(&web, &providers, &Wish::default())).into_response()
}

/// Asks for the letter. What comes back does not tell whether the address has an account.
pub(crate) async fn send(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Extension(providers): Extension<Arc<Providers>>,
    Form(wish): Form<Wish>,
) -> Result<Response, Problem> {
    patiently(porter.wait_for_letter(web.household()))?;
    let form = SignUp {
        name: &wish.name,
        address: &wish.address,
        password: &wish.password,
        is_fourteen: wish.age == "yes",
        takes_terms: wish.terms == "yes",
        lang: web.say.lang,
    };
    match actions::sign_up(web.ctx(), &porter.keys, &form).await {
        Ok(bond) => Ok(SeeOther("/sign-up/sent".into()).with_cookie(tie(&web, &bond))),
        Err(failure) => again(&web, sign_up_card(&web, &providers, &wish), failure),
    }
}

/// Look into your mailbox.
pub(crate) async fn sent(web: Web) -> Page {
    let say = &web.say;
    page(&FormCard {
        title: say.t("accounts-sent-title"),
        lead: vec![say.t("accounts-sign-up-sent"), say.t("accounts-sent-advice")],
        links: vec![(say.link("/sign-up"), say.t("accounts-sent-again"))],
        ..FormCard::default()
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Forgotten {
    address: String,
}

fn reset_card(web: &Web, forgotten: &Forgotten) -> FormCard {
    let say = &web.say;
    FormCard {
        title: say.t("accounts-forgotten-title"),
        lead: vec![say.t("accounts-forgotten-lead")],
        action: say.link("/reset"),
        fields: vec![Field {
            value: forgotten.address.clone(),
            autocomplete: Some("username"),
            ..Field::new(FieldKind::Email, "address", say.t("accounts-address"))
        }],
        button: Some(Button::main(say.t("accounts-forgotten-go"))),
        links: vec![(say.link("/sign-in"), say.t("accounts-sign-in-title"))],
        ..FormCard::default()
    }
}

/// Whoever forgot the password says the address.
pub(crate) async fn forgotten(web: Web) -> Page {
    page(&reset_card(&web, &Forgotten::default()))
}

/// Asks for the letter. What comes back does not tell whether the address has an account.
pub(crate) async fn send_reset(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Form(forgotten): Form<Forgotten>,
) -> Result<Response, Problem> {
    patiently(porter.wait_for_letter(web.household()))?;
    match actions::ask_reset(web.ctx(), &forgotten.address, web.say.lang).await {
        Ok(()) => Ok(SeeOther("/reset/sent".into()).into_response()),
        Err(failure) => again(&web, reset_card(&web, &forgotten), failure),
    }
}

/// Look into your mailbox.
pub(crate) async fn reset_sent(web: Web) -> Page {
    let say = &web.say;
    page(&FormCard {
        title: say.t("accounts-sent-title"),
        lead: vec![say.t("accounts-reset-sent"), say.t("accounts-sent-advice")],
        links: vec![(say.link("/reset"), say.t("accounts-sent-again"))],
        ..FormCard::default()
    })
}
