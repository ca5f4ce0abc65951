//! Lists are made, filled, changed and removed; half of nothing is kept.

use super::samples::{goods, in_days, items, list, lists, somebody, wanted, wish, world};
use crate::{
    actions,
    model::{ITEMS_MAX, ItemWanted, LISTS_MAX, Priority},
    rules::WishRejected,
};
use action::{Ctx, Failure};
use kernel::Actor;
use testing::{Engine, both, sweep};

#[both]
async fn the_first_list_makes_itself(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let (mug, jug) = (goods(&world, "MUG").await, goods(&world, "JUG").await);
    let ctx = ana.ctx(&world);
    let first = actions::save(&ctx, mug, None, "Lo que me gusta").await.unwrap();
    let again = actions::save(&ctx, mug, None, "Otra").await.unwrap();
    assert_eq!(first, again, "what is saved already stays as it is");
    let other = actions::save(&ctx, jug, None, "Otra").await.unwrap();
    assert_eq!(other.0, first.0);
    let all = lists(&world, &ana).await;
    assert_eq!((all.len(), all[0].name.reveal().as_str(), all[0].items), (1, "Lo que me gusta", 2));
    let none = actions::save(&ctx, catalog_facts::VariantId::from_bytes([9; 16]), None, "x").await;
    assert!(matches!(none, Err(Failure::Rejected(WishRejected::NotThere))), "{none:?}");
    actions::remove_list(&ctx, first.0).await.unwrap();
    actions::remove_list(&ctx, first.0).await.unwrap();
    assert!(lists(&world, &ana).await.is_empty());
    actions::save(&ctx, mug, None, "De nuevo").await.unwrap();
    assert_eq!(lists(&world, &ana).await.len(), 1, "it makes itself once more");
}

#[both]
async fn two_first_things_in_one_moment_are_on_one_list(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let (mug, jug) = (goods(&world, "MUG").await, goods(&world, "JUG").await);
    let [a, b, c] = [(); 3].map(|()| ana.ctx(&world));
    let (a, b, c) = tokio::join!(
        actions::save(&a, mug, None, "Uno"),
        actions::save(&b, jug, None, "Otro"),
        actions::save(&c, mug, None, "Tercero"),
    );
    assert!(a.is_ok() && b.is_ok() && c.is_ok(), "{a:?} {b:?} {c:?}");
    let all = lists(&world, &ana).await;
    assert_eq!((all.len(), all[0].items), (1, 2));
    assert_eq!(items(&world, all[0].id).await.len(), 2);
}

#[both]
async fn what_is_wanted_most_stands_first(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let mine = list(&world, &ana, "private", "").await;
    let mut ids = Vec::new();
    for (sku, priority) in [("MUG", "low"), ("JUG", "high"), ("BOWL", "normal")] {
        let variant = goods(&world, sku).await;
        let id = wish(&world, &ana, (mine.id, variant), "1").await;
        let item =
            ItemWanted { wanted: "3".into(), note: "En <b>verde</b>".into(), priority: priority.into() };
        actions::change_item(&ana.ctx(&world), id, &item).await.unwrap();
        ids.push(id);
    }
    let shown = items(&world, mine.id).await;
    assert_eq!(shown.iter().map(|one| one.id).collect::<Vec<_>>(), [ids[1], ids[2], ids[0]]);
    assert_eq!((shown[0].priority, shown[0].wanted), (Priority::High, 3));
    actions::remove_item(&ana.ctx(&world), ids[1]).await.unwrap();
    actions::remove_item(&ana.ctx(&world), ids[1]).await.unwrap();
    assert_eq!(items(&world, mine.id).await.len(), 2);
    assert_eq!(lists(&world, &ana).await[0].items, 2);
}

#[both]
async fn there_is_an_end_to_lists_and_to_what_is_on_them(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    for _ in 0..LISTS_MAX {
        list(&world, &ana, "private", "").await;
    }
    let more = actions::make_list(&ana.ctx(&world), &wanted("Una más", "private", "")).await;
    assert!(matches!(more, Err(Failure::Rejected(WishRejected::TooManyLists))), "{more:?}");
    let full = lists(&world, &ana).await[0].id;
    let (sql, ctx) = ("UPDATE wish_list SET items = $1 WHERE id = $2", world.operator());
    let filled: Result<u64, database::StoreError> =
        ctx.write(async |tx| tx.exec(sql, database::args![ITEMS_MAX, full]).await).await;
    assert_eq!(filled.unwrap(), 1);
    let mug = goods(&world, "MUG").await;
    let more = actions::save(&ana.ctx(&world), mug, Some(full), "").await;
    assert!(matches!(more, Err(Failure::Rejected(WishRejected::Full))), "{more:?}");
}

#[both]
async fn nobody_changes_the_list_of_somebody_else(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    let mug = goods(&world, "MUG").await;
    let hers = list(&world, &ana, "public", &in_days(&world, 9)).await;
    let item = wish(&world, &ana, (hers.id, mug), "2").await;
    let before = world.everything().await;
    let ctx = eva.ctx(&world);
    let is_not_there = |failed: bool| assert!(failed);
    is_not_there(matches!(actions::save(&ctx, mug, Some(hers.id), "").await, Err(Failure::NotFound)));
    let other = wanted("Mía", "private", "");
    is_not_there(matches!(actions::change_list(&ctx, hers.id, &other).await, Err(Failure::NotFound)));
    is_not_there(matches!(actions::renew_link(&ctx, hers.id).await, Err(Failure::NotFound)));
    let nothing = ItemWanted::default();
    is_not_there(matches!(actions::change_item(&ctx, item, &nothing).await, Err(Failure::NotFound)));
    actions::remove_item(&ctx, item).await.unwrap();
    actions::remove_list(&ctx, hers.id).await.unwrap();
    assert_eq!(world.everything().await, before);
}

#[both]
async fn saving_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let mug = goods(&world, "MUG").await;
    let as_her = |ctx: &Ctx| Ctx::new(ctx.house().clone(), Actor::Member(ana.person));
    let saved = sweep(&world, async |ctx| actions::save(&as_her(ctx), mug, None, "Mía").await);
    assert!(saved.await >= 8);
    let id = lists(&world, &ana).await[0].id;
    let gone = sweep(&world, async |ctx| actions::remove_list(&as_her(ctx), id).await);
    assert!(gone.await >= 6);
}
