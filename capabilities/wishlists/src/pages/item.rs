//! What its owner does with something on a list.

use super::{Way, list, me};
use crate::{
    actions,
    model::{ItemId, ItemWanted},
    patience::Patience,
    reads,
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    wanted: String,
    note: String,
    priority: String,
}

fn id_of(path: &str) -> Result<ItemId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

/// Changes what they say of it.
pub(crate) async fn change(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    patience.change(me(&web)?)?;
    let id = id_of(&id)?;
    let Sent { wanted, note, priority } = sent;
    match actions::change_item(web.ctx(), id, &ItemWanted { wanted, note, priority }).await {
        Ok(list) => Ok(SeeOther(format!("/account/lists/{list}?done=changed")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let found = web.read(async |snap| reads::list_of(snap, id).await).await?;
            let list = found.ok_or(Problem::NotFound)?;
            let page = list::page(&web, list, &Way::default(), Some((None, &refusal))).await?;
            Ok(page.refused().into_response())
        }
    }
}

/// Takes it off.
pub(crate) async fn remove(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.change(me(&web)?)?;
    let id = id_of(&id)?;
    let found = web.read(async |snap| reads::list_of(snap, id).await).await?;
    actions::remove_item(web.ctx(), id).await?;
    let way = found.map_or_else(String::new, |list| format!("/{list}?done=removed"));
    Ok(SeeOther(format!("/account/lists{way}")).into_response())
}
