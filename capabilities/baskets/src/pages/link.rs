//! What somebody finds who was sent a payment link: what is in it, what it costs, and the way on.

use super::{
    came::{self, came},
    changing::{Patient, onward, settle_to_put},
    looker, view, whose,
};
use crate::{
    actions, holder,
    model::{LinkLine, SecretHash},
    reads, secret,
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::HeaderMap;
use kernel::Right;
use serde::Deserialize;
use webkit::{Form, Meta, Page, Problem, Refusal, Web};

/// Whether only what is in the link is to be bought, and the host that led to its page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Followed {
    only: String,
    from: String,
}

/// A secret, and what is kept of it.
struct Key {
    secret: String,
    hash: SecretHash,
}

fn key(secret: String) -> Result<Key, Problem> {
    let hash = secret::hash_short(&secret).ok_or(Problem::NotFound)?;
    Ok(Key { secret, hash })
}

/// `/basket/link/{secret}`
pub(crate) async fn show(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Path(secret): Path<String>,
) -> Result<Page, Problem> {
    patience.follow(whose(&web))?;
    page(&web, &headers, &key(secret)?, None).await
}

async fn page(web: &Web, headers: &HeaderMap, key: &Key, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let looker = looker(web);
    let found = web
        .read(async |snap| {
            let Some((link, lines)) = reads::links::by_secret(snap, &key.hash).await? else {
                return Ok(None);
            };
            let seen = reads::links::shown(snap, looker, &link, &lines).await?;
            Ok::<_, Problem>(Some((link, lines, seen)))
        })
        .await?;
    let (link, lines, seen) = found.ok_or(Problem::NotFound)?;
    // Whoever made it looks at it too.
    if link.opened_at.is_none() && !web.may(Right::Sales) {
        actions::links::open(web.ctx(), link.id).await?;
    }
    let view = view::link::LinkView {
        action: web.say.link(&format!("/basket/link/{}", key.secret)),
        state: reads::links::state(&link, web.now()),
        until: link.until,
        from: came::host(web, headers),
        others: others(web, headers, &lines).await?,
        refusal,
    };
    let (title, html) = view::link::page(web, &seen, &view);
    let mut page = Page::new(title, html).meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    Ok(page)
}

/// How many other things whoever looks has in their basket.
async fn others(web: &Web, headers: &HeaderMap, lines: &[LinkLine]) -> Result<i64, Problem> {
    let Some(holder) = holder::holder(web, headers) else { return Ok(0) };
    let basket = web.read(async |snap| reads::of(snap, &holder).await).await?;
    let is_in = |variant| lines.iter().any(|line| line.variant == variant);
    let own = basket.into_iter().flat_map(|basket| basket.lines).filter(|line| !is_in(line.variant));
    Ok(i64::try_from(own.count()).unwrap_or(i64::MAX))
}

/// Puts what is in it into the basket of whoever follows it, and leads on to pay.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Patient,
    headers: HeaderMap,
    Path(secret): Path<String>,
    Form(followed): Form<Followed>,
) -> Result<Response, Problem> {
    patience.follow(whose(&web))?;
    let key = key(secret)?;
    let holder = settle_to_put(&web, &patience, &headers).await?;
    let wish = (followed.only == "yes", &came(&web, &headers, &followed.from));
    match actions::links::take(web.ctx(), &key.hash, holder.as_ref(), wish).await {
        Ok(fresh) => Ok(onward(&web, &headers, "/checkout".into(), fresh.as_deref())),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &headers, &key, Some(&refusal)).await?.refused().into_response())
        }
    }
}
