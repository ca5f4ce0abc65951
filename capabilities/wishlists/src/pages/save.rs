//! Saving something: with one press on the list on which things are saved by themselves, or on one that is chosen here. Whoever had
//! to sign in first comes back to here.

use super::{me, pieces::WishView, unkept};
use crate::{
    actions::{self, WishRejected},
    model::{Item, ListId},
    patience::Patience,
    reads,
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use catalog_facts::VariantId;
use kernel::Personal;
use look::{Button, FormError, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    variant: String,
    list: String,
}

#[derive(Template)]
#[template(path = "save.html")]
struct Choosing<'a> {
    say: &'a Say,
    error: Option<FormError>,
    wish: WishView,
    action: String,
    variant: String,
    lists: Vec<(String, String)>,
    save: Button,
}

fn variant_of(typed: &str) -> Result<VariantId, Problem> {
    typed.parse().map_err(|_| Problem::NotFound)
}

async fn page(web: &Web, variant: VariantId, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, me(web)?);
    let currency = web.house().shop.face().currency;
    let asked = web.read(async |snap| {
        let lists = reads::of_person(snap, me).await?;
        let goods = reads::goods(snap, std::iter::once(variant), currency).await?;
        Ok::<_, Problem>((lists, goods))
    });
    let (lists, (goods, gallery)) = asked.await?;
    let product = goods.first().ok_or(Problem::NotFound)?.product;
    // It is shown as it would stand on a list.
    let item = Item {
        id: web.id(),
        list: web.id(),
        product,
        variant,
        wanted: 1,
        claimed: 0,
        note: Personal::default(),
        priority: crate::model::Priority::Normal,
        added_at: web.now(),
        is_hidden: false,
    };
    let choice = |list: &crate::model::List| (list.id.to_string(), list.name.reveal().clone());
    let view = Choosing {
        say,
        error: refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        wish: WishView::of(say, &item, &goods, &gallery),
        action: say.link("/account/lists/save"),
        variant: variant.to_string(),
        lists: lists.iter().map(choice).collect(),
        save: Button::main(say.t("wishlists-save")),
    };
    Ok(unkept(Page::new(say.t("wishlists-save-title"), Html(view.to_string()))))
}

/// `/account/lists/save?variant=..`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    page(&web, variant_of(&asked.variant)?, None).await
}

/// Saves it. The form carries no mark: what is on a list already stays as it is, however often it is sent.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Asked>,
) -> Result<Response, Problem> {
    patience.change(me(&web)?)?;
    let variant = variant_of(&sent.variant)?;
    let list: Option<ListId> = match sent.list.as_str() {
        "" => None,
        typed => Some(typed.parse().map_err(|_| Problem::NotFound)?),
    };
    let name = web.say.t("wishlists-first");
    match actions::save(web.ctx(), variant, list, &name).await {
        Ok((list, _)) => Ok(SeeOther(format!("/account/lists/{list}?done=saved")).into_response()),
        Err(Failure::Rejected(WishRejected::NotThere)) => Err(Problem::NotFound),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, variant, Some(&refusal)).await?.refused().into_response())
        }
    }
}
