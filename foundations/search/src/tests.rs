//! What search promises.

mod breaking;
mod choosing;
mod following;
mod rated;
mod rebuilding;
mod relevance;
mod rules;

use crate::{Engine, model::Query};
use kernel::Lang;
use std::sync::Arc;
use testing::{Engine as Database, World};
use webkit::Door;

/// What a catalogue needs.
fn doors() -> Vec<Door> {
    vec![shop::door(), catalog::door(), crate::door()]
}

/// The demo shop with its index.
async fn shop(database: Database) -> (World, Arc<Engine>) {
    let world = World::on(database, doors()).await;
    catalog::demo::fill(&world.operator()).await.unwrap();
    let engine = Arc::new(Engine::in_memory().unwrap());
    engine.rebuild(&world.house).await.unwrap();
    (world, engine)
}

fn query(lang: Lang, text: &str) -> Query {
    Query { text: text.into(), lang, take: 24, ..Query::default() }
}
