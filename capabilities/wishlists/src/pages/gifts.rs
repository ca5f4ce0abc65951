//! What whoever is signed in said that they give, and to undo it.

use super::{me, pieces::WishView, unkept};
use crate::{
    actions,
    patience::Patience,
    reads::{self, Given},
};
use askama::Template;
use axum::{Extension, extract::Query};
use catalog::reads::sale::SaleItem;
use look::{Icon, Style};
use media::reads::Gallery;
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

/// What a page shows, the latest first.
const MOST: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    claim: String,
}

#[derive(Template)]
#[template(path = "gifts.html")]
struct Gifts<'a> {
    say: &'a Say,
    done: Option<String>,
    action: String,
    rows: Vec<Row>,
}

struct Row {
    claim: String,
    wish: WishView,
    quantity: String,
    /// What its list is called and where it is, while whoever gives may see it.
    list: Option<(String, String)>,
    /// Whether its owner has deleted it.
    is_gone: bool,
}

fn row(say: &Say, one: &Given, goods: &[SaleItem], gallery: &Gallery) -> Row {
    Row {
        claim: one.claim.id.to_string(),
        wish: WishView::of(say, &one.item, goods, gallery),
        quantity: say.n("wishlists-you-give", &i64::from(one.claim.quantity)),
        list: one.way.as_ref().map(|path| (one.list.name.reveal().clone(), say.link(path))),
        is_gone: one.list.is_gone,
    }
}

/// `/account/gifts`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, me(&web)?);
    let currency = web.house().shop.face().currency;
    let (given, (goods, gallery)) = web
        .read(async |snap| {
            let given = reads::given(snap, web.actor(), me, MOST).await?;
            let goods = reads::goods(snap, given.iter().map(|one| one.item.variant), currency).await?;
            Ok::<_, Problem>((given, goods))
        })
        .await?;
    let view = Gifts {
        say,
        done: (asked.done.as_deref() == Some("undone")).then(|| say.t("wishlists-done-undone")),
        action: say.link("/account/gifts"),
        rows: given.iter().map(|one| row(say, one, &goods, &gallery)).collect(),
    };
    Ok(unkept(Page::new(say.t("wishlists-gifts"), Html(view.to_string()))))
}

/// They do not give it after all.
pub(crate) async fn undo(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Sent>,
) -> Result<SeeOther, Problem> {
    patience.change(me(&web)?)?;
    let claim = sent.claim.parse().map_err(|_| Problem::NotFound)?;
    actions::undo(web.ctx(), claim).await?;
    Ok(SeeOther("/account/gifts?done=undone".into()))
}
