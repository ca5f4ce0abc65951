//! The receipt of whoever bought and the texts they agreed to, as PDFs: by their link, or signed in.

use super::order::{self, Opened, Way};
use crate::{papers, patience::Patience, reads};
use axum::{
    Extension,
    extract::{Path, Query},
    response::Response,
};
use std::sync::Arc;
use webkit::{Problem, Web};

/// `/orders/SECRET/receipt.pdf`
pub(crate) async fn by_link(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    let opened = order::by_link(&web, &secret, &way.of).await?;
    printed(&web, &patience, &opened)
}

/// `/account/orders/ID/receipt.pdf`
pub(crate) async fn own(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    let opened = order::by_person(&web, &id).await?;
    printed(&web, &patience, &opened)
}

fn printed(web: &Web, patience: &Patience, opened: &Opened) -> Result<Response, Problem> {
    let whole = &opened.whole;
    if !reads::may(whole).receipt {
        return Err(Problem::NotFound);
    }
    if let Some(wait) = patience.wait_for_paper(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    let paid = opened.around.payments.iter().find(|one| Some(one.id) == whole.group.payment);
    let paid_by = paid.map(|one| web.say.t(one.way.name()));
    let paper = papers::receipt(web.house(), &web.say, whole, (paid_by.as_deref(), web.now()));
    papers::given(&paper, &whole.order.code)
}

/// `/orders/SECRET/terms.pdf`
pub(crate) async fn terms_by_link(
    web: Web,
    Path(secret): Path<String>,
    Query(which): Query<Way>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    let opened = order::by_link(&web, &secret, &which.of).await?;
    agreed(&web, &patience, &opened).await
}

/// `/account/orders/ID/terms.pdf`
pub(crate) async fn own_terms(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    let opened = order::by_person(&web, &id).await?;
    agreed(&web, &patience, &opened).await
}

async fn agreed(web: &Web, patience: &Patience, opened: &Opened) -> Result<Response, Problem> {
    let whole = &opened.whole;
    let terms = web.read(async |snap| reads::terms(snap, whole).await).await?.ok_or(Problem::NotFound)?;
    if let Some(wait) = patience.wait_for_paper(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    let paper = papers::terms(web.house(), whole, &terms);
    papers::given(&paper, &format!("{}-terms", whole.order.code))
}
