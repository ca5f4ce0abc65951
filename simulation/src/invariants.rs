//! What must hold after every step, and what must hold whenever the listeners have caught up.

use crate::{Stage, crowd};
use action::Ailment;
use catalog::{
    reads::{self, Sort, Which},
    view::{CardView, CategoryView},
};
use catalog_facts::ProductId;
use database::StoreError;
use search::model::{Found, Query};
use std::collections::BTreeSet;

/// More products than there ever are.
const FOUND_MAX: u32 = 100;

/// No half of anything is there.
pub(crate) async fn shop_is_whole(stage: &Stage) -> Result<(), String> {
    for check in &stage.checks {
        let asked: Result<Vec<Ailment>, StoreError> =
            stage.ctx().read(async |snap| check.ask(snap).await).await;
        let mut found = asked.map_err(|error| error.to_string())?;
        // What the owner has not set yet is no half of anything.
        found.retain(|ailment| matches!(ailment, Ailment::Fault(_)) || check.name != "shop-doctor");
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
        if kept.status != made.status {
            return Err(format!("{address} is kept as {} and is {} now", kept.status, made.status));
        }
        let (kept, made) = (lasting(&kept.body), lasting(&made.body));
        if let Some((was, is)) = kept.lines().zip(made.lines()).find(|(was, is)| was != is) {
            return Err(format!("{address} is kept saying {:?} and says {:?} now", was.trim(), is.trim()));
        }
        if kept != made {
            return Err(format!("{address} is kept shorter or longer than it is now"));
        }
    }
    index_says_what_is_true(stage).await
}

/// What is found is what the catalogue says: every card, every category's products, every name and no former one.
async fn index_says_what_is_true(stage: &Stage) -> Result<(), String> {
    let found = find(stage, Query::default())?;
    if found.total != stage.published() {
        return Err(format!("{} products are published and {} found", stage.published(), found.total));
    }
    let ctx = stage.ctx();
    for card in &found.cards {
        let kept: Result<_, StoreError> = ctx.read(async |snap| reads::card(snap, card.product).await).await;
        let kept = kept.map_err(|error| error.to_string())?;
        if kept.as_ref() != Some(card) {
            return Err(format!("found is {card:?}, kept is {kept:?}"));
        }
    }
    let tree: Result<_, StoreError> = ctx.read(async |snap| reads::categories(snap).await).await;
    for category in tree.map_err(|error| error.to_string())? {
        category_is_found(stage, &category).await?;
    }
    for name in crowd::BRANDS {
        let expected = if name == stage.brand { stage.published() } else { 0 };
        let found = find(stage, Query { text: name.to_owned(), ..Query::default() })?.total;
        if found != expected {
            return Err(format!("{name} finds {found} products, not {expected}"));
        }
    }
    Ok(())
}

/// It lists the same products in the index and in the catalogue, and they are found by its name of now only.
async fn category_is_found(stage: &Stage, category: &CategoryView) -> Result<(), String> {
    let which = Which::Category(category.id, Sort::Newest);
    let listed: Result<_, StoreError> =
        stage.ctx().read(async |snap| reads::list(snap, which, None, FOUND_MAX).await).await;
    let listed = products(&listed.map_err(|error| error.to_string())?.items);
    let found = products(&find(stage, Query { category: Some(category.id), ..Query::default() })?.cards);
    if found != listed {
        return Err(format!("{} lists {listed:?}, and {found:?} are found", category.name.es));
    }
    let names = crowd::CATEGORIES.iter().find(|(_, names)| names.contains(&category.name.es.as_str()));
    for name in names.map_or(&[][..], |(_, names)| names) {
        let expected = if category.name.es == *name { listed.clone() } else { BTreeSet::new() };
        let found = products(&find(stage, Query { text: (*name).to_owned(), ..Query::default() })?.cards);
        if found != expected {
            return Err(format!("{name} finds {found:?}, not {expected:?}"));
        }
    }
    Ok(())
}

fn find(stage: &Stage, query: Query) -> Result<Found, String> {
    let query = Query { take: FOUND_MAX as usize, ..query };
    stage.index.find(&query).map_err(|error| error.to_string())
}

fn products(cards: &[CardView]) -> BTreeSet<ProductId> {
    cards.iter().map(|card| card.product).collect()
}

/// What a page says, without the place in the log from which it goes on listening: that one grows by itself.
fn lasting(body: &str) -> String {
    let Some((before, rest)) = body.split_once("data-since=\"") else { return body.to_owned() };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{after}")
}
