//! What search promises.

mod following;
mod rebuilding;
mod relevance;
mod rules;

use crate::{Engine, model::Query};
use kernel::Lang;
use std::sync::Arc;
use testing::{Engine as Database, World};

/// The demo shop with its index.
async fn shop(database: Database) -> (World, Arc<Engine>) {
    let world = World::on(database, vec![catalog::door(), crate::door()]).await;
    catalog::demo::fill(&world.operator()).await.unwrap();
    let engine = Arc::new(Engine::in_memory().unwrap());
    engine.rebuild(&world.house).await.unwrap();
    (world, engine)
}

fn query(lang: Lang, text: &str) -> Query {
    Query { text: text.into(), lang, take: 24, ..Query::default() }
}
