//! What somebody without an account said that they give: the page that they keep, so as to undo it.

use super::{pieces::WishView, unkept};
use crate::{actions, patience::Patience, reads};
use askama::Template;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use look::{Button, Icon, Style};
use std::sync::Arc;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "gift.html")]
struct Gift<'a> {
    say: &'a Say,
    /// What the list is called, if whoever has the word may see it.
    list: Option<String>,
    /// Whether its owner has deleted it.
    is_gone: bool,
    /// Where the list is, if whoever has the word may see it.
    way: Option<String>,
    wish: WishView,
    quantity: String,
    action: String,
    undo: Button,
}

/// `/gifts/{secret}`
pub(crate) async fn show(web: Web, Path(word): Path<String>) -> Result<Page, Problem> {
    let say = &web.say;
    let currency = web.house().shop.face().currency;
    let asked = web.read(async |snap| {
        let claim = reads::claim_of(snap, &word).await?.ok_or(Problem::NotFound)?;
        let (list, item) = reads::about(snap, &claim).await?.ok_or(Problem::NotFound)?;
        let goods = reads::goods(snap, std::iter::once(item.variant), currency).await?;
        let path = reads::way_back(snap, web.actor(), &claim, &list).await?;
        Ok::<_, Problem>((claim, list, item, goods, path))
    });
    let (claim, list, item, (goods, gallery), path) = asked.await?;
    let view = Gift {
        say,
        list: path.as_ref().map(|_| list.name.reveal().clone()),
        is_gone: list.is_gone,
        way: path.map(|path| say.link(&path)),
        wish: WishView::of(say, &item, &goods, &gallery),
        quantity: say.n("wishlists-you-give", &i64::from(claim.quantity)),
        action: say.link(&format!("/gifts/{word}")),
        undo: Button::small(say.t("wishlists-undo")),
    };
    Ok(unkept(Page::new(say.t("wishlists-gift"), Html(view.to_string()))))
}

/// They do not give it after all.
pub(crate) async fn undo(
    web: Web,
    Path(word): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.give(web.household())?;
    let path = web
        .read(async |snap| {
            let Some(claim) = reads::claim_of(snap, &word).await? else { return Ok(None) };
            match reads::about(snap, &claim).await? {
                Some((list, _)) => reads::way_back(snap, web.actor(), &claim, &list).await,
                None => Ok(None),
            }
        })
        .await?;
    actions::undo_by_word(web.ctx(), &word).await?;
    let way = path.map_or_else(|| "/".to_owned(), |path| format!("{path}?done=undone"));
    Ok(SeeOther(way).into_response())
}
