//! Inviting somebody by letter.

use crate::{actions, pages::threshold::page};
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::Role;
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use webkit::{Form, Page, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Invited {
    name: String,
    address: String,
    role: String,
    mark: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

fn card(web: &Web, invited: &Invited) -> FormCard {
    let say = &web.say;
    FormCard {
        title: say.t("accounts-people-invite"),
        lead: vec![say.t("accounts-people-invite-lead")],
        action: say.link("/admin/people/invite"),
        fields: vec![
            Field {
                value: invited.name.clone(),
                autocomplete: Some("off"),
                ..Field::new(FieldKind::Text, "name", say.t("accounts-name"))
            },
            Field {
                value: invited.address.clone(),
                autocomplete: Some("off"),
                ..Field::new(FieldKind::Email, "address", say.t("accounts-address"))
            },
            Field {
                value: invited.role.clone(),
                hint: Some(say.t("accounts-role-hint")),
                ..Field::new(FieldKind::Choice(super::roles(say)), "role", say.t("accounts-role"))
            },
            Field::hidden("mark", web.mark(&invited.mark)),
        ],
        button: Some(Button::main(say.t("accounts-people-invite-go"))),
        links: vec![(say.link("/admin/people"), say.t("accounts-people-title"))],
        ..FormCard::default()
    }
}

/// The form.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Page {
    let mut card = card(&web, &Invited::default());
    match way.done.as_deref() {
        Some("sent") => card.lead.insert(0, web.say.t("accounts-people-invited")),
        Some("again") => card.lead.insert(0, web.say.t("accounts-people-invited-before")),
        _ => {}
    }
    page(&card).office()
}

/// Asks for the letter. Staff sees people, so it is told who is here already.
pub(crate) async fn send(web: Web, Form(invited): Form<Invited>) -> Result<Response, Problem> {
    let role = Role::from_code(&invited.role).ok_or(Problem::Unreadable)?;
    let lang = web.say.lang;
    let ctx = web.of_form(&invited.mark);
    match actions::invite(&ctx, &invited.address, &invited.name, role, lang).await {
        Ok(true) => Ok(SeeOther("/admin/people/invite?done=sent".into()).into_response()),
        Ok(false) => Ok(SeeOther("/admin/people/invite?done=again".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&card(&web, &invited).refused(&refusal)).office().refused().into_response())
        }
    }
}
