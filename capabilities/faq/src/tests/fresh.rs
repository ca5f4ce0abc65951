//! What was true may be true no more: it says so until somebody has looked.

use super::samples::{BODY, article, change, draft_of, goods, live, staff, world};
use crate::{
    actions,
    model::{ArticleState, StaleReason, Terms},
    rules::Verb,
};
use kernel::{Localized, time};
use testing::{Engine, World, both};

async fn page(world: &World, path: &str) -> String {
    world.get(path).await.expect(200).body
}

#[both]
async fn the_day_comes_and_somebody_finds_it_true(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    world.pass_days(364);
    world.see_to_duties().await;
    assert_eq!(article(&world, help.id).await.state, ArticleState::Live, "a day too soon");
    world.pass_days(2);
    world.see_to_duties().await;
    let stale = article(&world, help.id).await;
    assert_eq!((stale.state, stale.stale), (ArticleState::Stale, Some(StaleReason::Date)));
    assert!(
        stale.is_shown() && page(&world, &help.path()).await.contains("Hace tiempo que nadie lo comprueba")
    );
    actions::turn(&staff(&world), help.id, Verb::Confirm).await.unwrap();
    world.see_to_duties().await;
    let now = article(&world, help.id).await;
    assert_eq!((now.state, now.stale), (ArticleState::Live, None));
    assert_eq!(now.review_by, Some(time::days_after(world.now(), 365)));
    let read = page(&world, &help.path()).await;
    assert!(read.contains("Comprobado el") && !read.contains("notice-warn"), "{read}");
}

#[both]
async fn a_day_that_was_put_off_is_waited_for(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let terms = |days: i64| Terms {
        applies_to: "Hilo de 2026".into(),
        review_by: Some(time::days_after(world.now(), days)),
    };
    actions::set_terms(&staff(&world), help.id, &terms(10)).await.unwrap();
    assert!(page(&world, &help.path()).await.contains("Vale para: Hilo de 2026"));
    actions::set_terms(&staff(&world), help.id, &terms(30)).await.unwrap();
    world.pass_days(11);
    world.see_to_duties().await;
    assert_eq!(article(&world, help.id).await.state, ArticleState::Live);
    world.pass_days(20);
    world.see_to_duties().await;
    assert_eq!(article(&world, help.id).await.state, ArticleState::Stale);
}

#[both]
async fn a_product_that_says_something_else_has_its_help_looked_at(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let mut dearer = draft_of("LIN");
    dearer.variants[0].price = 1_900;
    dearer.variants[0].stock = Some(2);
    catalog::actions::put_product(&world.operator(), &dearer).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(
        article(&world, help.id).await.state,
        ArticleState::Live,
        "what it costs says nothing of washing"
    );
    let other = catalog::model::ProductDraft {
        text: Localized { es: "Ahora es de algodón.".into(), en: String::new() },
        ..dearer
    };
    catalog::actions::put_product(&world.operator(), &other).await.unwrap();
    world.see_to_duties().await;
    let stale = article(&world, help.id).await;
    assert_eq!((stale.state, stale.stale), (ArticleState::Stale, Some(StaleReason::Product)));
    actions::turn(&staff(&world), help.id, Verb::Confirm).await.unwrap();
    catalog::actions::put_product(&world.operator(), &other).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(article(&world, help.id).await.state, ArticleState::Live, "of this cloth it is true");
}

#[both]
async fn what_is_doubted_is_mended_and_says_so_until_it_is_confirmed(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let ctx = staff(&world);
    actions::turn(&ctx, help.id, Verb::Flag).await.unwrap();
    actions::turn(&ctx, help.id, Verb::Flag).await.unwrap();
    assert_eq!(article(&world, help.id).await.stale, Some(StaleReason::Staff));
    actions::edit(&ctx, help.id, &change(1, &format!("{BODY} Mejor a 30."))).await.unwrap();
    assert_eq!(
        article(&world, help.id).await.state,
        ArticleState::Stale,
        "mending it is not finding it true"
    );
    actions::turn(&ctx, help.id, Verb::Confirm).await.unwrap();
    assert_eq!(article(&world, help.id).await.state, ArticleState::Live);
}
