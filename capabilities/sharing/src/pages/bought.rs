//! `/bought/WORD`: what somebody bought and shows. It says what, and neither who, nor when, nor for how much.

use super::{drawn, unkept};
use crate::reads;
use askama::Template;
use axum::extract::Path;
use catalog::reads::sale::SaleItem;
use kernel::Word;
use look::{Icon, Picture, Style};
use media::reads::Gallery;
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "bought.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    rows: Vec<Row>,
    share: String,
    /// Where whoever made it takes it back.
    own: Option<String>,
}

/// Something that was bought, ready to print.
pub(super) struct Row {
    /// Which product.
    pub(super) id: String,
    pub(super) link: String,
    pub(super) name: String,
    pub(super) picture: Option<Picture>,
}

impl Row {
    /// What the catalogue says of it now.
    pub(super) fn of(say: &Say, item: &SaleItem, gallery: &Gallery) -> Self {
        Self {
            id: item.product.to_string(),
            link: say.link(&format!("/p/{}", item.slug.show(say.lang))),
            name: item.name.show(say.lang).to_owned(),
            picture: item.picture.as_deref().map(|source| drawn(gallery.shown(source))),
        }
    }
}

/// The page.
pub(crate) async fn show(web: Web, Path(code): Path<String>) -> Result<Page, Problem> {
    let say = &web.say;
    let currency = web.house().shop.face().currency;
    let found = web.read(async |snap| reads::bought(snap, &code, currency).await).await?;
    let (page, items, gallery) = found.ok_or(Problem::NotFound)?;
    let shop = [("shop", Word::Text(&web.house().shop.face().name))];
    let is_own = web.actor().person() == Some(page.person);
    let view = Shown {
        say,
        title: say.t("sharing-bought-title"),
        lead: say.with("sharing-bought-lead", &shop),
        rows: items.iter().map(|item| Row::of(say, item, &gallery)).collect(),
        share: say.link(&format!("/share?of={}", page.path())),
        own: is_own.then(|| say.link("/account/bought")),
    };
    Ok(unkept(Page::new(view.title.clone(), Html(view.to_string()))))
}
