//! Finding an order again without an account: its code and the address of its letters, to which a link goes. What is answered
//! does not depend on whether there is such an order.

use super::unkept;
use crate::{actions, patience::Patience};
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Page, Problem, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    code: String,
    email: String,
}

fn fields(say: &Say) -> Vec<Field> {
    let code = Field {
        hint: Some(say.t("orders-find-code-hint")),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "code", say.t("orders-code"))
    };
    let email = Field {
        autocomplete: Some("email"),
        ..Field::new(FieldKind::Email, "email", say.t("orders-find-email"))
    };
    vec![code, email]
}

/// The form, or what is said to everybody who has sent it.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Page {
    let say = &web.say;
    let card = match way.done.is_empty() {
        true => FormCard {
            title: say.t("orders-find"),
            lead: vec![say.t("orders-find-lead")],
            action: say.link("/orders/find"),
            fields: fields(say),
            button: Some(Button::main(say.t("orders-find-send"))),
            links: vec![(say.link("/account/orders"), say.t("orders-find-member"))],
            ..FormCard::default()
        },
        false => FormCard {
            title: say.t("orders-found"),
            lead: vec![say.t("orders-found-lead")],
            links: vec![(say.link("/orders/find"), say.t("orders-find-again"))],
            ..FormCard::default()
        },
    };
    unkept(Page::new(card.title.clone(), card.html()))
}

/// Sends the link, if there is where to.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(asked): Form<Asked>,
) -> Result<Response, Problem> {
    if let Some(wait) = patience.wait(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    if patience.may_write(&asked.email) {
        actions::find(web.ctx(), &asked.code, &asked.email).await?;
    }
    Ok(SeeOther("/orders/find?done=yes".into()).into_response())
}
