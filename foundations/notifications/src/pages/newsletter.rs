//! `/newsletter`: asking for it, and saying yes by the link of a letter. Whoever asks learns nothing about the address.

use super::unkept;
use crate::{actions, letters::newsletter::agreed, patience::Patience, reads::newsletter as reads};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use kernel::{Lang, Word, rejection::Never};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Page, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    address: String,
    consent: String,
}

fn page(card: &FormCard) -> Page {
    unkept(Page::new(card.title.clone(), card.html()))
}

fn card(web: &Web, said: &Said) -> FormCard {
    let say = &web.say;
    let shop = web.house().shop.face();
    FormCard {
        title: say.with("notifications-newsletter-title", &[("shop", Word::Text(&shop.name))]),
        lead: vec![say.t("notifications-newsletter-lead"), say.t("notifications-newsletter-virtue")],
        action: say.link("/newsletter"),
        fields: vec![
            Field {
                value: said.address.clone(),
                autocomplete: Some("email"),
                ..Field::new(FieldKind::Email, "address", say.t("notifications-newsletter-address"))
            },
            Field {
                value: said.consent.clone(),
                link: Some((say.link(privacy(say.lang)), say.t("notifications-newsletter-privacy"))),
                ..Field::new(FieldKind::Tick, "consent", agreed(web.house(), say.lang))
            },
        ],
        button: Some(Button::main(say.t("notifications-newsletter-go"))),
        ..FormCard::default()
    }
}

fn privacy(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "/privacidad",
        Lang::En => "/privacy",
    }
}

/// The form, with the address of whoever is signed in.
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    let address = match web.person::<Never>() {
        Ok(person) => web.read(async |snap| accounts::reads::person(snap, person).await).await?,
        Err(_) => None,
    };
    let address = address.map(|person| person.address.into_revealed()).unwrap_or_default();
    Ok(page(&card(&web, &Said { address, ..Said::default() })))
}

/// Asks for the letter. What comes back does not tell what is known of the address.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    if let Some(wait) = patience.wait_for_letter(web.household(), &said.address) {
        return Err(Problem::TooFast(wait));
    }
    let has_agreed = said.consent == "yes";
    match actions::wish_newsletter(web.ctx(), &said.address, has_agreed, web.say.lang).await {
        Ok(()) => Ok(SeeOther("/newsletter/sent".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&card(&web, &said).refused(&refusal)).refused().into_response())
        }
    }
}

/// Look into your mailbox.
pub(crate) async fn sent(web: Web) -> Page {
    let say = &web.say;
    page(&FormCard {
        title: say.t("notifications-newsletter-sent-title"),
        lead: vec![say.t("notifications-newsletter-sent"), say.t("notifications-newsletter-sent-advice")],
        links: vec![(say.link("/newsletter"), say.t("notifications-newsletter-again"))],
        ..FormCard::default()
    })
}

/// The button behind the link of a letter. Looking agrees to nothing: programs that guard mailboxes look at every link.
pub(crate) async fn confirm(web: Web, Path(secret): Path<String>) -> Result<Page, Problem> {
    let now = web.now();
    let address = web.read(async |snap| reads::confirms(snap, &secret, now).await).await?;
    let say = &web.say;
    let Some(address) = address else {
        let mut gone = over(&web, "notifications-newsletter-over");
        gone.status = StatusCode::NOT_FOUND;
        return Ok(gone);
    };
    Ok(page(&FormCard {
        title: say.t("notifications-newsletter-confirm-title"),
        lead: vec![
            say.with("notifications-newsletter-confirm-address", &[("address", Word::Text(&address))]),
            agreed(web.house(), say.lang),
        ],
        action: say.link(&format!("/newsletter/{secret}")),
        button: Some(Button::main(say.t("notifications-newsletter-confirm-button"))),
        ..FormCard::default()
    }))
}

/// Says yes.
pub(crate) async fn send_confirm(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    match actions::confirm_newsletter(web.ctx(), &secret, web.say.lang).await {
        Ok(()) => Ok(SeeOther("/newsletter/welcome".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(over(&web, refusal.code).refused().into_response())
        }
    }
}

/// The link is good for nothing any more; another can be asked for.
fn over(web: &Web, why: &str) -> Page {
    let say = &web.say;
    page(&FormCard {
        title: say.t("notifications-newsletter-confirm-title"),
        lead: vec![say.t(why)],
        links: vec![(say.link("/newsletter"), say.t("notifications-newsletter-again"))],
        ..FormCard::default()
    })
}

/// Welcome.
pub(crate) async fn welcome(web: Web) -> Page {
    let say = &web.say;
    page(&FormCard {
        title: say.t("notifications-newsletter-welcome-title"),
        lead: vec![say.t("notifications-newsletter-welcome"), say.t("notifications-newsletter-virtue")],
        links: vec![(say.link("/"), say.t("notifications-stop-home"))],
        ..FormCard::default()
    })
}
