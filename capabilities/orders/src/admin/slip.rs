//! The slip that goes into the box of an order, as a PDF.

use crate::{papers, reads};
use axum::{extract::Path, response::Response};
use webkit::{Problem, Web};

/// `/admin/orders/ID/slip.pdf`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let whole = web.read(async |snap| reads::whole(snap, id).await?.ok_or(Problem::NotFound)).await?;
    papers::given(&papers::slip(web.house(), &web.say, &whole, web.now()), &whole.order.code)
}
