//! Files that are brought to a shop: tried, let in, brought again.

use super::samples::{
    OUR_ORDERS, PRESTASHOP_ORDERS, SHOPIFY_CUSTOMERS, SHOPIFY_ORDERS, WOOCOMMERCE_ITEMS, WOOCOMMERCE_ORDERS,
    carried, delivery, facts, rows, tried, world,
};
use exchange::{
    actions,
    model::{DeliveryId, Matter, Stage},
};
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn orders_are_found_out_by_their_head_tried_and_let_in(engine: Engine) {
    let world = world(engine).await;
    let id = tried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    let one = delivery(&world, id).await;
    assert_eq!((one.stage, one.wish.matter), (Stage::Tried, Some(Matter::Orders)));
    assert_eq!((one.told.created, one.told.refused, one.told.program.as_deref()), (4, 1, Some("shopify")));
    assert_eq!(rows::<(String,)>(&world, "SELECT code FROM order_head").await, [], "a trial keeps nothing");
    assert_eq!(facts(&world, "orders.order_imported").await, 0);

    let page = format!("/admin/import/{id}");
    let shown = world.as_(Role::Manager).get(&page).await.expect(200).body;
    for said in ["Pedidos de otro programa", "Shopify", "#1001", "36,95", "Nuevos: 4", "línea 5"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(!shown.contains("lucia@casa.example"), "who bought stands in no list of files: {shown}");

    world.as_(Role::Manager).post(&format!("{page}/go"), &[]).await.expect(303);
    world.see_to_duties().await;
    assert_eq!(delivery(&world, id).await.stage, Stage::Done);
    let kept: Vec<(String, i64, i64, i64)> = rows(
        &world,
        "SELECT origin_reference, total, paid, refunded FROM order_head ORDER BY origin_reference",
    )
    .await;
    let kept: Vec<(&str, i64, i64, i64)> =
        kept.iter().map(|row| (row.0.as_str(), row.1, row.2, row.3)).collect();
    assert_eq!(
        kept,
        [
            ("1001", 3_695, 3_695, 0),
            ("1002", 2_420, 2_420, 500),
            ("1004", 1_100, 0, 0),
            ("1005", 1_000, 0, 0)
        ]
    );
    assert_eq!(facts(&world, "orders.order_imported").await, 4);
    assert_eq!(facts(&world, "orders.order_confirmed").await, 0, "nothing is told as if it happened now");
    let rejected = world.as_(Role::Manager).get(&format!("{page}/rejected")).await.expect(200).body;
    assert_eq!(rejected.lines().count(), 2, "{rejected}");
}

#[both]
async fn the_same_file_again_changes_nothing(engine: Engine) {
    let world = world(engine).await;
    for (created, same) in [(4, 0), (0, 4)] {
        let one = carried(&world, SHOPIFY_ORDERS.as_bytes()).await;
        assert_eq!((one.told.created, one.told.same), (created, same));
    }
    assert_eq!(rows::<(String,)>(&world, "SELECT code FROM order_head").await.len(), 4);
    assert_eq!(facts(&world, "orders.order_imported").await, 4);
}

#[both]
async fn every_program_is_known_by_its_head_and_its_orders_do_not_meet(engine: Engine) {
    let world = world(engine).await;
    for (text, program, created) in [
        (SHOPIFY_ORDERS, "shopify", 4),
        (WOOCOMMERCE_ORDERS, "woocommerce", 2),
        (WOOCOMMERCE_ITEMS, "woocommerce", 1),
        (PRESTASHOP_ORDERS, "prestashop", 2),
        (OUR_ORDERS, "csv", 2),
    ] {
        let one = carried(&world, text.as_bytes()).await;
        assert_eq!((one.told.program.as_deref(), one.told.created), (Some(program), created));
    }
    assert_eq!(rows::<(String,)>(&world, "SELECT code FROM order_head").await.len(), 11);
}

#[both]
async fn what_is_sold_here_is_known_by_its_reference(engine: Engine) {
    let world = world(engine).await;
    carried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    let lines: Vec<(String, String)> = rows(
        &world,
        "SELECT l.sku, v.sku FROM order_line l JOIN variant v ON v.id = l.variant_id ORDER BY l.sku",
    )
    .await;
    let known: Vec<&str> = lines.iter().map(|line| line.0.as_str()).collect();
    assert_eq!(known, ["MUG", "MUG", "MUG", "PLATE"], "nobody sells a JUG here");
    let stock: Vec<(i64,)> = rows(&world, "SELECT quantity FROM stock").await;
    assert!(stock.iter().all(|(left,)| *left == 10), "what was sold elsewhere takes nothing off the shelf");
}

#[both]
async fn our_own_list_brought_back_to_its_shop_doubles_nothing(engine: Engine) {
    let world = world(engine).await;
    carried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    let codes: Vec<(String,)> = rows(&world, "SELECT code FROM order_head").await;
    let list: String =
        codes.iter().map(|(code,)| format!("{code},2024-03-05T09:15:22Z,a@b.example,1.00\n")).collect();
    let one = carried(&world, format!("code,placed_at,email,total\n{list}").as_bytes()).await;
    assert_eq!((one.told.created, one.told.same), (0, 4));
    let first: Vec<(i64,)> =
        rows(&world, "SELECT total FROM order_head WHERE origin_reference = '1001'").await;
    assert_eq!(first, [(3_695,)], "the list says less than what is known");
    assert_eq!(rows::<(String,)>(&world, "SELECT code FROM order_head").await.len(), 4);
}

#[both]
async fn what_is_called_off_stays_out(engine: Engine) {
    let world = world(engine).await;
    let id = tried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    actions::cancel(&world.operator(), id).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(delivery(&world, id).await.stage, Stage::Cancelled);
    assert_eq!(rows::<(String,)>(&world, "SELECT code FROM order_head").await, []);
    assert!(actions::carry_in(&world.operator(), id).await.is_err());
}

#[both]
async fn files_that_say_who_bought_go_sooner(engine: Engine) {
    let world = world(engine).await;
    let orders = tried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    let goods = tried(&world, b"clave;nombre;precio\nvaso;Vaso;3\n").await;
    world.pass_days(8);
    world.see_to_duties().await;
    let known = async |id| {
        world.operator().read(async |snap| exchange::reads::delivery(snap, id).await).await.unwrap()
    };
    assert!(known(orders).await.is_none());
    assert!(known(goods).await.is_some());
    let left: Vec<(DeliveryId,)> = rows(&world, "SELECT import_id FROM exchange_import_part").await;
    assert!(!left.is_empty() && left.iter().all(|(import,)| *import == goods), "{left:?}");
}

#[both]
async fn a_list_of_people_goes_when_it_is_in_and_what_was_refused_after_a_week(engine: Engine) {
    let world = world(engine).await;
    assert!(carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await.told.refused > 0);
    world.see_to_duties().await;
    let kinds = async || -> Vec<(String,)> {
        rows(&world, "SELECT DISTINCT kind FROM exchange_import_part ORDER BY kind").await
    };
    let refused = ["rejected", "remarks"].map(|kind| (kind.to_owned(),));
    assert_eq!(kinds().await, refused, "the list itself is gone");
    world.pass_days(6);
    world.see_to_duties().await;
    assert_eq!(kinds().await, refused);
    world.pass_days(2);
    world.see_to_duties().await;
    assert_eq!(kinds().await, []);
}
