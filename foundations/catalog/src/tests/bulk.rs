//! Many products changed at once: foreseen first, then each by itself, once, and in the name of whoever did it.

use super::{
    journeys::mug,
    office::{put, shop_of},
};
use crate::{
    model::{Deed, ProductDraft, Shift, Status, VariantDraft},
    reads,
    rules::bulk::{self, BulkRejected},
    steps,
};
use kernel::{Actor, Role};
use std::time::Duration;
use testing::{Answer, Engine, World, both, person_of};

#[test]
fn a_part_of_a_price_is_rounded_to_the_nearest_cent() {
    let table = [
        (1_000, 1_000, 1_100),
        (999, 1_000, 1_099),
        (995, -1_000, 896),
        (1, -5_000, 1),
        (5, 1_000, 6),
        (4, 1_000, 4),
        (0, 1_000, 0),
        (100, -10_000, 0),
        (333, 333, 344),
    ];
    for (price, hundredths, expected) in table {
        assert_eq!(bulk::by_percent(price, hundredths), Some(expected), "{price} by {hundredths}");
    }
    assert_eq!(bulk::by_percent(i64::MAX, 100_000), None);
}

#[test]
fn a_number_is_what_somebody_typed_or_nothing() {
    let no = Err(BulkRejected::NumberUnfit);
    let percents = [
        ("10", Ok(1_000)),
        (" +12,5 % ", Ok(1_250)),
        ("-0.05", Ok(-5)),
        ("\u{2212}3", Ok(-300)),
        ("0", no.clone()),
        ("1.000,5", no.clone()),
        ("-100", Ok(-10_000)),
        ("-100,01", no.clone()),
        ("5,555", no.clone()),
        ("5,", no.clone()),
        (",5", no.clone()),
        ("", no.clone()),
        ("1e3", no.clone()),
        ("٣", no.clone()),
        ("10\0", no.clone()),
    ];
    for (text, expected) in percents {
        assert_eq!(bulk::percent(text), expected, "{text:?}");
    }
    assert_eq!(bulk::amount("-0,50", 2), Ok(-50));
    assert_eq!(bulk::amount("1,5", 0), no, "yen have no parts");
    assert_eq!((bulk::count("0"), bulk::count("-1")), (Ok(0), no.clone()));
    assert_eq!((bulk::more("-3"), bulk::more("0")), (Ok(-3), no));
}

#[test]
fn a_deed_changes_what_it_says_and_nothing_else() {
    let two = |stocks: [Option<i64>; 2]| ProductDraft {
        categories: vec!["mesa".into(), "regalos".into()],
        variants: ["A", "B"]
            .iter()
            .zip(stocks)
            .map(|(sku, stock)| VariantDraft {
                sku: (*sku).into(),
                price: 1_000,
                stock,
                ..VariantDraft::default()
            })
            .collect(),
        ..mug("A", 1_000)
    };
    let draft = two([Some(3), None]);
    let moved = bulk::apply(&draft, &Deed::Category { key: "regalos".into() }).unwrap();
    assert_eq!(moved.draft.categories, ["regalos"]);
    let more = bulk::apply(&draft, &Deed::Add { count: 4 }).unwrap();
    let shift = Shift::Stock { sku: "A".into(), from: Some(3), to: Some(7) };
    assert_eq!((more.shifts, more.draft.variants[1].stock), (vec![shift], None));
    assert_eq!(bulk::apply(&two([None, None]), &Deed::Add { count: 4 }), Err(BulkRejected::Uncounted));
    let cut = bulk::apply(&draft, &Deed::Percent { hundredths: -1_000, is_reduction: true }).unwrap();
    assert!(cut.draft.variants.iter().all(|one| one.price == 900 && one.is_reduction));
    let raised = bulk::apply(&cut.draft, &Deed::Amount { minor: 100, is_reduction: true }).unwrap();
    assert!(raised.draft.variants.iter().all(|one| one.price == 1_000 && !one.is_reduction));
    assert!(bulk::apply(&draft, &Deed::Publish).unwrap().shifts.is_empty(), "it is published already");
}

/// The ids of products, in the order of their SKUs.
async fn ids(world: &World) -> Vec<String> {
    let ctx = world.operator();
    let mut all = ctx.read(async |snap| reads::drafts::products(snap, None, 5_000).await).await.unwrap();
    all.sort_by(|one, other| one.1.variants[0].sku.cmp(&other.1.variants[0].sku));
    all.into_iter().map(|(id, _)| id.to_string()).collect()
}

async fn drafts(world: &World) -> Vec<ProductDraft> {
    let ctx = world.operator();
    let mut all = ctx.read(async |snap| reads::drafts::products(snap, None, 5_000).await).await.unwrap();
    all.sort_by(|one, other| one.1.variants[0].sku.cmp(&other.1.variants[0].sku));
    all.into_iter().map(|(_, draft)| draft).collect()
}

async fn audited(world: &World) -> usize {
    let rows = world.everything().await;
    let all = rows.iter().find(|(table, _)| table.contains("audit")).map(|(_, rows)| rows.clone());
    all.unwrap().iter().filter(|row| row.contains("catalog-admin-bulk-audit")).count()
}

/// Sends what was ticked and follows to the page that foresees it.
async fn foreseen(world: &World, form: &[(&str, &str)]) -> (String, Answer) {
    let owner = world.as_(Role::Owner);
    let sent = owner.post("/admin/products/bulk", form).await.expect(303);
    let address = sent.header("location").to_owned();
    let page = owner.get(&address).await.expect(200);
    (address, page)
}

#[both]
async fn prices_are_foreseen_then_cut_with_their_prior_price(engine: Engine) {
    let world = shop_of(engine).await;
    for sku in ["A", "B"] {
        put(&world, &mug(sku, 1_000)).await;
    }
    world.pass_days(40);
    let ids = ids(&world).await;
    let owner = world.as_(Role::Owner);
    let asked = [("id", ids[0].as_str()), ("id", &ids[1]), ("deed", "percent")];
    let question = owner.post("/admin/products/bulk", &asked).await.expect(200).body;
    assert!(question.contains("name=\"number\"") && question.contains(&ids[1]), "{question}");
    let wrong = [asked.as_slice(), &[("number", "mucho")]].concat();
    let refused = owner.post("/admin/products/bulk", &wrong).await.expect(422).body;
    assert!(refused.contains("aria-invalid") && refused.contains("value=\"mucho\""), "{refused}");

    let right = [asked.as_slice(), &[("number", "-12,5"), ("reduction", "yes")]].concat();
    let (address, page) = foreseen(&world, &right).await;
    assert!(page.body.contains("8,75") && page.body.contains("Todavía no ha cambiado nada"), "{}", page.body);
    assert_eq!(drafts(&world).await[0].variants[0].price, 1_000);

    owner.post(&address, &[]).await.expect(303);
    owner.post(&address, &[]).await.expect(303);
    assert_eq!(drafts(&world).await.iter().map(|one| one.variants[0].price).collect::<Vec<_>>(), [875, 875]);
    let ended = owner.get(&address).await.expect(200).body;
    assert!(ended.contains("2 productos cambiados"), "{ended}");
    let cards = crate::tests::journeys::cards(&world.operator(), reads::Which::Reduced).await;
    assert_eq!(cards.iter().map(|card| card.prior).collect::<Vec<_>>(), [Some(1_000), Some(1_000)]);
    assert_eq!(audited(&world).await, 2, "each once, however often it was sent");
}

#[both]
async fn what_is_refused_of_one_stops_no_other(engine: Engine) {
    let world = shop_of(engine).await;
    let hidden = |sku| ProductDraft { status: Status::Draft, ..mug(sku, 900) };
    put(&world, &hidden("A")).await;
    put(&world, &ProductDraft { maker: None, ..hidden("B") }).await;
    put(&world, &mug("C", 900)).await;
    let ids = ids(&world).await;
    let form = [("id", ids[0].as_str()), ("id", &ids[1]), ("id", &ids[2]), ("deed", "publish")];
    let (address, page) = foreseen(&world, &form).await;
    assert!(
        page.body.contains("falta quién lo fabrica") && page.body.contains("Ya está así"),
        "{}",
        page.body
    );
    let owner = world.as_(Role::Owner);
    owner.post(&address, &[]).await.expect(303);
    let states: Vec<Status> = drafts(&world).await.iter().map(|one| one.status).collect();
    assert_eq!(states, [Status::Published, Status::Draft, Status::Published]);
    let english = owner.get(&format!("/en{address}")).await.expect(200).body;
    assert!(english.contains("1 product changed") && english.contains("1 product could not"), "{english}");
    assert!(
        english.contains("To publish it"),
        "a reason is said in the language of whoever reads: {english}"
    );
}

#[both]
async fn many_are_changed_by_a_job_each_once(engine: Engine) {
    let world = shop_of(engine).await;
    for number in 0..230 {
        put(&world, &mug(&format!("S{number:03}"), 900)).await;
    }
    put(&world, &ProductDraft { status: Status::Draft, ..mug("X", 900) }).await;
    let form = [("all", "yes"), ("state", "published"), ("deed", "add"), ("number", "2")];
    let (address, page) = foreseen(&world, &form).await;
    assert!(page.body.contains("230 productos"), "{}", page.body);
    let owner = world.as_(Role::Owner);
    owner.post(&address, &[]).await.expect(303);
    let running = owner.get(&address).await.expect(200).body;
    assert!(running.contains("0 de 230") && running.contains("data-island=\"again\""), "{running}");
    owner.post(&address, &[]).await.expect(303);
    world.see_to_duties().await;
    let ended = owner.get(&address).await.expect(200).body;
    assert!(ended.contains("230 productos cambiados"), "{ended}");
    let stocks: Vec<Option<i64>> = drafts(&world).await.iter().map(|one| one.variants[0].stock).collect();
    assert_eq!(stocks.iter().filter(|stock| **stock == Some(5)).count(), 230);
    assert_eq!(stocks.iter().filter(|stock| **stock == Some(3)).count(), 1);
    assert_eq!(audited(&world).await, 230);
}

#[both]
async fn what_was_cut_off_is_done_by_a_job(engine: Engine) {
    let world = shop_of(engine).await;
    for sku in ["A", "B"] {
        put(&world, &mug(sku, 900)).await;
    }
    let ids = ids(&world).await;
    let form = [("id", ids[0].as_str()), ("id", &ids[1]), ("deed", "add"), ("number", "2")];
    let (address, _) = foreseen(&world, &form).await;
    let owner = world.as_(Role::Owner);
    owner.post(&address, &[]).await.expect(303);
    let stocks = async || drafts(&world).await.iter().map(|one| one.variants[0].stock).collect::<Vec<_>>();
    assert_eq!(stocks().await, [Some(5), Some(5)]);

    // As it is when the process ends behind the first transaction.
    let ctx = world.operator();
    for sql in [
        "UPDATE product_bulk SET state = 'running', done = 0",
        "UPDATE product_bulk_item SET outcome = 'waiting'",
    ] {
        ctx.write(async |tx| tx.exec(sql, &[]).await).await.unwrap();
    }
    world.see_to_duties().await;
    assert_eq!(stocks().await, [Some(5), Some(5)], "whoever asked may still be waiting");
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(stocks().await, [Some(7), Some(7)]);
    let ended = owner.get(&address).await.expect(200).body;
    assert!(ended.contains("2 productos cambiados"), "{ended}");
}

#[both]
async fn a_transaction_ends_when_its_products_weigh_much(engine: Engine) {
    let world = shop_of(engine).await;
    for sku in ["A", "B", "C"] {
        put(&world, &mug(sku, 900)).await;
    }
    let form = [("all", "yes"), ("state", "published"), ("deed", "add"), ("number", "2")];
    let (address, _) = foreseen(&world, &form).await;
    let id = address.rsplit('/').next().unwrap().parse().unwrap();
    let ctx = world.ctx(Actor::Staff(person_of(Role::Owner)));
    assert!(ctx.write(async |tx| steps::begin_bulk(tx, id).await).await.unwrap());
    let mut tried = Vec::new();
    loop {
        let go_on = async |tx: &mut database::Tx| steps::go_on_with_bulk(tx, &ctx, id, Duration::ZERO).await;
        let is_left = ctx.write(go_on).await.unwrap();
        let bulk = ctx.read(async |snap| reads::bulk::bulk(snap, id).await).await.unwrap().unwrap();
        tried.push(bulk.tried());
        if !is_left {
            break;
        }
    }
    assert_eq!(tried, [1, 2, 3]);
}

#[both]
async fn what_cannot_be_done_changes_nothing(engine: Engine) {
    let world = shop_of(engine).await;
    put(&world, &mug("A", 900)).await;
    let id = ids(&world).await.remove(0);
    let nobody = "00000000-0000-0000-0000-000000000000";
    let owner = world.as_(Role::Owner);
    let before = world.everything().await;
    let long = "9".repeat(60_000);
    let odd: [&[(&str, &str)]; 8] = [
        &[("deed", "publish")],
        &[("id", nobody), ("deed", "publish")],
        &[("id", "' OR 1=1 --"), ("deed", "archive")],
        &[("id", &id), ("deed", "drop table")],
        &[("id", &id), ("deed", "stock"), ("number", "-1")],
        &[("id", &id), ("deed", "amount"), ("number", "<b>1</b>")],
        &[("id", &id), ("deed", "percent"), ("number", "\0")],
        &[("id", &id), ("deed", "stock"), ("number", &long)],
    ];
    for form in odd {
        owner.post("/admin/products/bulk", form).await.expect(422);
    }
    let huge = "x".repeat(1_000_000);
    owner.post("/admin/products/bulk", &[("deed", &huge)]).await.expect(413);
    for role in [Role::Agent, Role::Member] {
        world.as_(role).post("/admin/products/bulk", &[("id", &id), ("deed", "archive")]).await.expect(403);
    }
    owner.get(&format!("/admin/products/bulk/{nobody}")).await.expect(404);
    owner.post("/admin/products/bulk/x", &[]).await.expect(404);
    let owner = world.everything().await;
    assert_eq!(owner, before);
}

/// A category that is not there is refused when it is done to each, as anything else would be.
#[both]
async fn a_place_that_is_not_there_is_refused_for_each(engine: Engine) {
    let world = shop_of(engine).await;
    put(&world, &mug("A", 900)).await;
    let id = ids(&world).await.remove(0);
    let form = [("id", id.as_str()), ("deed", "category"), ("to_category", "nowhere")];
    let (address, _) = foreseen(&world, &form).await;
    let owner = world.as_(Role::Owner);
    owner.post(&address, &[]).await.expect(303);
    let ended = owner.get(&address).await.expect(200).body;
    assert!(ended.contains("No existe «nowhere»"), "{ended}");
    assert_eq!(drafts(&world).await[0].categories, Vec::<String>::new());
}
