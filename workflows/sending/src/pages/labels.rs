//! The labels of whoever sells here: what of theirs waits, its file, and the numbers that come back. Of others' orders they see
//! nothing.

use crate::{
    admin::{file::given, labels::Asked, numbers::sent},
    model::Desk,
    patience::Patience,
    view::page,
};
use axum::{
    Extension,
    extract::{Path, Query, Request},
    response::Response,
};
use kernel::{PersonId, rejection::Never};
use sellers_facts::SellerId;
use std::sync::Arc;
use webkit::{Form, Page, Problem, Web};

/// The desk of a seller, if whoever asks is they.
async fn desk(web: &Web, path: &str) -> Result<(Desk, PersonId), Problem> {
    let me = web.person::<Never>()?;
    let id: SellerId = path.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| sellers::reads::seller(snap, id).await).await?;
    let is_open = web.is_open(&sellers::SELLERS);
    let theirs = found.filter(|seller| is_open && seller.person == Some(me));
    Ok((theirs.map(|seller| Desk::Of(seller.id, seller.name)).ok_or(Problem::NotFound)?, me))
}

/// `/account/selling/{seller}/labels`
pub(crate) async fn show(
    web: Web,
    Path(seller): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let (desk, _) = desk(&web, &seller).await?;
    page(&web, &desk, asked.tray(), &asked.said()).await
}

/// Writes the orders that were ticked into a file.
pub(crate) async fn file(
    web: Web,
    Path(seller): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(ticked): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (desk, me) = desk(&web, &seller).await?;
    patience.take(me)?;
    given(&web, &desk, &ticked).await
}

/// Sends the orders that are named.
pub(crate) async fn numbers(
    web: Web,
    Path(seller): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    request: Request,
) -> Result<Response, Problem> {
    let (desk, me) = desk(&web, &seller).await?;
    patience.take(me)?;
    sent(&web, &desk, request).await
}
