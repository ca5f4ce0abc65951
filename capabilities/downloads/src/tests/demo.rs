//! The demo's digital products hand something over, and filling it twice adds nothing.

use super::samples::{buy, goods, links, pool, world};
use crate::demo;
use testing::{Engine, both};

#[both]
async fn the_demo_sells_a_book_and_a_course(engine: Engine) {
    let world = world(engine).await;
    demo::fill(&world.operator()).await.unwrap();
    let (book, course) = (goods(&world, "BYL-REC").await, goods(&world, "BYL-CUR").await);
    for _ in 0..2 {
        demo::fill(&world.operator()).await.unwrap();
    }
    buy(&world, 1, None, &[(1, book, 1), (2, course, 1)]).await;
    let files = links(&world, 1).await.0;
    assert_eq!(files.len(), 2);
    assert!(world.get(&files[0]).await.expect(200).body.starts_with("%PDF-"));
    assert_eq!(pool(&world, course).await, (39, 1));
}
