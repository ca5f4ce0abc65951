//! Another address: where it is asked for, and where the two letters about it lead.

use super::{
    prove::freshly,
    threshold::{again, over, page, patiently},
};
use crate::{
    actions,
    model::Asked,
    porter::{Porter, Proof},
    reads,
};
use accounts_facts::LetterKind;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{Word, rejection::Never};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

const HERE: &str = "/account/address";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    address: String,
    current: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    password: String,
}

fn card(web: &Web, said: &Said, has_password: bool) -> FormCard {
    let say = &web.say;
    let mut fields = vec![Field {
        value: said.address.clone(),
        autocomplete: Some("email"),
        hint: Some(say.t("accounts-address-hint")),
        ..Field::new(FieldKind::Email, "address", say.t("accounts-address-new"))
    }];
    if has_password {
        fields.push(Field {
            autocomplete: Some("current-password"),
            ..Field::new(FieldKind::Password, "current", say.t("accounts-password-current"))
        });
    }
    FormCard {
        title: say.t("accounts-address-title"),
        lead: vec![say.t("accounts-address-lead")],
        action: say.link(HERE),
        fields,
        button: Some(Button::main(say.t("accounts-address-go"))),
        links: vec![(say.link("/account"), say.t("accounts-account-title"))],
        ..FormCard::default()
    }
}

async fn has_password(web: &Web) -> Result<bool, Problem> {
    let id = web.person::<Never>()?;
    Ok(web.read(async |snap| reads::key_ring(snap, id).await).await?.has_password)
}

/// The form.
pub(crate) async fn show(web: Web) -> Result<Response, Problem> {
    let has_password = has_password(&web).await?;
    if !has_password && let Some(prove) = freshly(&web, HERE).await? {
        return Ok(prove.into_response());
    }
    Ok(page(&card(&web, &Said::default(), has_password)).into_response())
}

/// Asks for both letters. What is answered does not depend on who has the address.
pub(crate) async fn send(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let has_password = has_password(&web).await?;
    if !has_password && let Some(prove) = freshly(&web, HERE).await? {
        return Ok(prove.into_response());
    }
    patiently(porter.wait_to_prove(Proof::Password, web.person::<Never>()?))?;
    patiently(porter.wait_for_letter(web.household()))?;
    let pair = (said.address.as_str(), said.current.as_str());
    match actions::ask_address(web.ctx(), &porter.keys, pair).await {
        Ok(()) => Ok(SeeOther("/account?done=address".into()).into_response()),
        Err(failure) => again(&web, card(&web, &said, has_password), failure),
    }
}

async fn link(web: &Web, secret: &str, kind: LetterKind) -> Result<Option<Asked>, Problem> {
    Ok(web.read(async |snap| reads::link(snap, secret, kind, web.now()).await).await?)
}

fn confirm_card(web: &Web, secret: &str, asked: &Asked) -> FormCard {
    let (say, words) = (&web.say, [("address", Word::Text(asked.address.reveal()))]);
    FormCard {
        title: say.t("accounts-address-confirm-title"),
        lead: vec![say.with("accounts-address-confirm-lead", &words)],
        action: say.link(&format!("/address/{secret}")),
        button: Some(Button::main(say.t("accounts-address-confirm-go"))),
        ..FormCard::default()
    }
}

/// A button: programs that guard mailboxes look at every link.
pub(crate) async fn confirm(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let asked = link(&web, &secret, LetterKind::AddressConfirm).await?;
    Ok(match asked {
        Some(asked) => page(&confirm_card(&web, &secret, &asked)).into_response(),
        None => over(&web).into_response(),
    })
}

/// Letters go there from now on.
pub(crate) async fn send_confirm(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let Some(asked) = link(&web, &secret, LetterKind::AddressConfirm).await? else {
        return Ok(over(&web).into_response());
    };
    match actions::confirm_address(web.ctx(), &secret).await {
        Ok(()) => Ok(SeeOther("/account?done=moved".into()).into_response()),
        Err(failure) => again(&web, confirm_card(&web, &secret, &asked), failure),
    }
}

fn undo_card(web: &Web, secret: &str, asked: &Asked) -> FormCard {
    let (say, words) = (&web.say, [("address", Word::Text(asked.address.reveal()))]);
    let password = Field {
        autocomplete: Some("new-password"),
        hint: Some(say.t("accounts-password-hint")),
        ..Field::new(FieldKind::Password, "password", say.t("accounts-password-new"))
    };
    FormCard {
        title: say.t("accounts-address-undo-title"),
        lead: vec![say.with("accounts-address-undo-lead", &words)],
        action: say.link(&format!("/address/undo/{secret}")),
        fields: vec![Field::hidden("username", asked.address.reveal()), password],
        button: Some(Button::main(say.t("accounts-address-undo-go"))),
        ..FormCard::default()
    }
}

/// The form for another password, by which it is undone.
pub(crate) async fn undo(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let asked = link(&web, &secret, LetterKind::AddressUndo).await?;
    Ok(match asked {
        Some(asked) => page(&undo_card(&web, &secret, &asked)).into_response(),
        None => over(&web).into_response(),
    })
}

/// The address of before is the address again; every session is over.
pub(crate) async fn send_undo(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Path(secret): Path<String>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    let Some(asked) = link(&web, &secret, LetterKind::AddressUndo).await? else {
        return Ok(over(&web).into_response());
    };
    match actions::undo_address(web.ctx(), &porter.keys, &secret, &chosen.password).await {
        Ok(()) => Ok(SeeOther("/sign-in?done=reset".into()).into_response()),
        Err(failure) => again(&web, undo_card(&web, &secret, &asked), failure),
    }
}
