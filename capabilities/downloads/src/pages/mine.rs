//! Everything that whoever is signed in may fetch.

use super::{pieces::GrantView, unkept};
use crate::reads;
use askama::Template;
use axum::extract::Query;
use database::StoreError;
use kernel::{Cursor, rejection::Never};
use look::{Icon, Style};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Grants on a page.
const SIZE: u32 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    rows: Vec<(GrantView, String, String)>,
    more: Option<String>,
}

/// `/account/downloads`
pub(crate) async fn list(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, web.person::<Never>()?);
    let currency = web.house().shop.face().currency;
    let after = asked.after.map(Cursor);
    let (found, secret) = web
        .read(async |snap| {
            let found = reads::of_person(snap, me, (after.as_ref(), SIZE), currency).await?;
            Ok::<_, StoreError>((found, reads::secret(snap).await?))
        })
        .await?;
    let more = found.next.map(|next| say.link(&format!("/account/downloads?after={}", next.0)));
    let rows = found.items.iter().zip(std::iter::repeat(secret.as_ref())).filter_map(|(offer, secret)| {
        let view = GrantView::of(say, offer, (secret?, web.now()));
        let order = say.link(&format!("/account/orders/{}", offer.grant.order));
        Some((view, order, say.day(&offer.grant.created_at)))
    });
    let view = Mine { say, rows: rows.collect(), more };
    Ok(unkept(Page::new(say.t("downloads-mine"), Html(view.to_string()))))
}
