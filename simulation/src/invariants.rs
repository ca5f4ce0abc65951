//! What must hold after every step, and what must hold whenever the listeners have caught up.

use crate::Stage;
use action::Ailment;
use database::StoreError;
use search::model::Query;

/// No half of anything is there.
pub(crate) async fn shop_is_whole(stage: &Stage) -> Result<(), String> {
    for check in &stage.checks {
        let asked: Result<Vec<Ailment>, StoreError> =
            stage.ctx().read(async |snap| check.ask(snap).await).await;
        let found = asked.map_err(|error| error.to_string())?;
        if !found.is_empty() {
            return Err(format!("{}: {found:?}", check.name));
        }
    }
    Ok(())
}

/// A kept page says what a page made now says; search finds what is published, and no more.
pub(crate) async fn visitors_see_what_is_true(stage: &Stage) -> Result<(), String> {
    for address in stage.addresses() {
        let (kept, made) = (stage.world.visit(&address).await, stage.world.get(&address).await);
        if kept.status != made.status || lasting(&kept.body) != lasting(&made.body) {
            return Err(format!(
                "{address} is kept as it no longer is ({} and {})",
                kept.status, made.status
            ));
        }
    }
    let all = Query { take: 100, ..Query::default() };
    let found = stage.index.find(&all).map_err(|error| error.to_string())?;
    match found.total == stage.published() {
        true => Ok(()),
        false => Err(format!("{} products are published and {} found", stage.published(), found.total)),
    }
}

/// What a page says, without the place in the log from which it goes on listening: that one grows by itself.
fn lasting(body: &str) -> String {
    let Some((before, rest)) = body.split_once("data-since=\"") else { return body.to_owned() };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{after}")
}
