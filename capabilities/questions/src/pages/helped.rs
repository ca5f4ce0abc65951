//! Somebody says that something answered their question before they asked it.

use crate::{
    actions,
    model::{ContributionId, Deflected, Found},
    patience::Patience,
};
use axum::Extension;
use catalog_facts::ProductId;
use contributions::model::Kind;
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    product: String,
    what: String,
    id: String,
    mark: String,
}

/// Counts it, and leads to where it stands.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<SeeOther, Problem> {
    patience.helped(web.household())?;
    let product: ProductId = said.product.parse().map_err(|_| Problem::NotFound)?;
    let id: ContributionId = said.id.parse().map_err(|_| Problem::NotFound)?;
    let what = Deflected::from_code(&said.what).ok_or(Problem::NotFound)?;
    actions::helped(&web.of_form(&said.mark), &Found { product, what, id }).await?;
    Ok(SeeOther(match what {
        Deflected::Question => format!("/questions/{id}?done=helped"),
        Deflected::Article => Kind::Article.path(id),
        Deflected::Review => Kind::Review.path(id),
        Deflected::Manual => return Err(Problem::NotFound),
    }))
}
