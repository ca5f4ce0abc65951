//! What somebody has declared, for whoever has the link of it: what it says and when it came. What became of it is not said here,
//! since whoever declares something may not be whoever bought.

use askama::Template;
use axum::extract::Path;
use look::{FormCard, Icon, Style};
use returns::{names, unkept};
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "received.html")]
struct Received<'a> {
    say: &'a Say,
    rows: Vec<(String, String)>,
}

/// The declaration behind a link.
pub(crate) async fn show(web: Web, Path(secret): Path<String>) -> Result<Page, Problem> {
    let (declared, zone) = web
        .read(async |snap| {
            let declared = returns::reads::declared(snap, &secret).await?.ok_or(Problem::NotFound)?;
            Ok::<_, Problem>((declared, shop::reads::profile(snap).await?.zone))
        })
        .await?;
    let say = &web.say;
    let view = Received { say, rows: names::declared(say, &declared, &zone) };
    Ok(unkept(Page::new(say.t("returning-received"), Html(view.to_string()))))
}

/// What whoever sends a form once more is told.
pub(crate) async fn known(web: Web) -> Page {
    let say = &web.say;
    let card = FormCard {
        title: say.t("returning-received"),
        lead: vec![say.t("returning-received-before")],
        links: vec![(say.link("/"), say.t("returning-home"))],
        ..FormCard::default()
    };
    unkept(Page::new(card.title.clone(), card.html()))
}
