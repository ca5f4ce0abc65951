//! `/unsubscribe/SECRET`: whoever has the secret of a letter stops what it is about, without signing in. Mail programs do
//! the same with one click (RFC 8058): they send a form from nowhere, and are sent on nowhere. Looking stops nothing.

use super::unkept;
use crate::{
    actions,
    reads::notices::{self as reads, Stops},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, header};
use kernel::Word;
use look::{Button, FormCard};
use webkit::{Page, Problem, Web};

/// What is stopped, and a button.
pub(crate) async fn show(web: Web, Path(secret): Path<String>) -> Result<Page, Problem> {
    let stops = find(&web, &secret).await?;
    let say = &web.say;
    let card = FormCard {
        title: say.t("notifications-stop-title"),
        lead: vec![lead(&web, &stops, "notifications-stop-kind", "notifications-stop-newsletter")],
        action: say.link(&format!("/unsubscribe/{secret}")),
        button: Some(Button::main(say.t("notifications-stop-button"))),
        links: vec![(say.link("/"), say.t("notifications-stop-home"))],
        ..FormCard::default()
    };
    Ok(unkept(Page::new(card.title.clone(), card.html())))
}

/// Stops it. What else is sent along does not matter: the secret is the proof, and it says all.
pub(crate) async fn send(
    web: Web,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let stops = find(&web, &secret).await?;
    // A browser says where its form stood; a mail program that stops letters by itself was on no page.
    let is_one_click = !headers.contains_key(header::ORIGIN) && !headers.contains_key("sec-fetch-site");
    actions::stop(web.ctx(), web.notices(), &secret, is_one_click).await?;
    let say = &web.say;
    let mut links = vec![(say.link("/"), say.t("notifications-stop-home"))];
    if matches!(stops, Stops::Kind(_)) {
        links.push((say.link("/account/notices/settings"), say.t("notifications-settings-title")));
    }
    let card = FormCard {
        title: say.t("notifications-stopped-title"),
        lead: vec![lead(&web, &stops, "notifications-stopped-kind", "notifications-stopped-newsletter")],
        links,
        ..FormCard::default()
    };
    Ok(unkept(Page::new(card.title.clone(), card.html())).into_response())
}

async fn find(web: &Web, secret: &str) -> Result<Stops, Problem> {
    web.read(async |snap| reads::stops(snap, secret).await).await?.ok_or(Problem::NotFound)
}

fn lead(web: &Web, stops: &Stops, of_a_kind: &str, of_the_newsletter: &str) -> String {
    let say = &web.say;
    match stops {
        Stops::Kind(name) | Stops::KindToGuest(name) => {
            let kind = web.notices().iter().find(|kind| kind.name == name);
            let what = kind.map_or_else(|| say.t("notifications-notice-old"), |kind| say.t(kind.name));
            say.with(of_a_kind, &[("what", Word::Text(&what))])
        }
        Stops::Newsletter(address) => {
            let shop = web.house().shop.face();
            let words = [("shop", Word::Text(&shop.name)), ("address", Word::Text(address))];
            say.with(of_the_newsletter, &words)
        }
    }
}
