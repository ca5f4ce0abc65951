//! What somebody of the shop does with what was handed over, from the page of its order.

use crate::actions;
use axum::extract::Path;
use serde::Deserialize;
use webkit::{Form, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    verb: String,
}

/// `/admin/orders/downloads/ID`
pub(crate) async fn send(
    web: Web,
    Path(grant): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<SeeOther, Problem> {
    let id = grant.parse().map_err(|_| Problem::NotFound)?;
    let grant = match sent.verb.as_str() {
        "more" => actions::give_more(web.ctx(), id).await?,
        "open" => actions::open(web.ctx(), id).await?,
        "close" => actions::close(web.ctx(), id).await?,
        _ => return Err(Problem::Unreadable),
    };
    Ok(SeeOther(format!("/admin/orders/{}?done=yes", grant.order)))
}
