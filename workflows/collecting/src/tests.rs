//! A guest is asked how it was: the day comes from `reviews`, the address from `orders`.

use catalog::model::{Maker, ProductDraft, VariantDraft};
use database::StoreError;
use kernel::{Currency, Lang, Localized, Money, Personal, Timestamp};
use orders::model::{Imported, PastLine, PastOrder, PastState};
use orders_facts::{Goods, LineId, OrderConfirmed, OrderDelivered, OrderId};
use testing::{Engine, World, both};

async fn world(engine: Engine) -> World {
    let below = [shop::door(), accounts::door(), media::door(), catalog::door(), addresses::door()];
    let money = [pricing::door(), payments::door(), notifications::door(), profiles::door()];
    let beside = [sellers::door(), evidence::door(), contributions::door(), orders::door(), reviews::door()];
    let doors = below.into_iter().chain(money).chain(beside).chain([crate::door()]).collect();
    World::on(engine, doors).await
}

/// A mug that somebody without an account has bought; letters go to that address.
async fn bought(world: &World, email: &str) -> OrderId {
    let maker = Maker {
        name: "Alfar".into(),
        address: "Calle 2, Talavera".into(),
        email: "a@alfar.example".into(),
        ..Maker::default()
    };
    let draft = ProductDraft {
        key: "mug".into(),
        name: Localized::same("Taza"),
        maker: Some(maker),
        variants: vec![VariantDraft { sku: "MUG".into(), price: 900, ..VariantDraft::default() }],
        ..ProductDraft::default()
    };
    let ctx = world.operator();
    catalog::actions::put_product(&ctx, &draft).await.unwrap();
    let found: Result<_, StoreError> = ctx
        .read(async |snap| {
            let card = catalog::reads::card_of_key(snap, "mug").await?.unwrap();
            catalog::reads::product(snap, card.product, Currency::EUR).await
        })
        .await;
    let product = found.unwrap().unwrap();
    let past = order(email, world.now());
    let Imported::New(id) = ctx.write(async |tx| orders::steps::import(tx, &ctx, &past).await).await.unwrap()
    else {
        panic!("it is new")
    };
    let (line, variant) = (LineId::from_bytes([1; 16]), product.variants[0].id);
    let goods = vec![Goods { line, product: product.id, variant, quantity: 1, total: Money::eur(900) }];
    let stands = OrderConfirmed { order: id, person: None, total: Money::eur(900), goods };
    let arrived = OrderDelivered { order: id, person: None, delivered_at: world.now() };
    let told: Result<(), StoreError> = ctx
        .write(async |tx| {
            tx.record(&stands).await?;
            tx.record(&arrived).await
        })
        .await;
    told.unwrap();
    id
}

fn order(email: &str, placed_at: Timestamp) -> PastOrder {
    let line = PastLine {
        variant: None,
        name: "Taza".into(),
        sku: "MUG".into(),
        quantity: 1,
        unit: Money::eur(900),
        total: Money::eur(900),
        refunded: 0,
    };
    PastOrder {
        origin: "shopify".into(),
        reference: "#1".into(),
        placed_at,
        person: None,
        email: Personal::new(email.into()),
        name: Personal::new("Eva Soler".into()),
        lang: Lang::En,
        delivery_to: None,
        billing_to: None,
        lines: vec![line],
        delivery: Money::eur(0),
        discount: Money::eur(0),
        tax: Money::eur(0),
        total: Money::eur(900),
        paid: Money::eur(900),
        refunded: Money::eur(0),
        state: PastState::Completed,
        note: Personal::default(),
    }
}

/// How often somebody was asked.
async fn sent(world: &World) -> usize {
    let log =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 1_000_000).await);
    log.await.unwrap().iter().filter(|fact| fact.name == "reviews.invitation_sent").count()
}

async fn letters(world: &World) -> Vec<String> {
    let rows = world.everything().await.remove("notification_mail").unwrap_or_default();
    rows.into_iter().filter(|row| row.contains("/reviews/invited/")).collect()
}

#[both]
async fn a_guest_is_asked_where_their_letters_go(engine: Engine) {
    let world = world(engine).await;
    bought(&world, "eva@casa.example").await;
    world.see_to_duties().await;
    world.pass_days(9);
    world.see_to_duties().await;
    assert!(letters(&world).await.is_empty());
    world.pass_days(1);
    world.see_to_duties().await;
    let first = letters(&world).await;
    assert_eq!(first.len(), 1, "{first:?}");
    assert!(first[0].contains("eva@casa.example") && first[0].contains("How is Taza?"), "{first:?}");
    world.pass_days(7);
    world.see_to_duties().await;
    assert_eq!(letters(&world).await.len(), 1, "the reminder: what the first letter said is forgotten");
    assert_eq!(sent(&world).await, 2);
    let kept = world.everything().await;
    let holds =
        |table: &&String| table.starts_with("reviews") && format!("{:?}", kept[*table]).contains("eva@");
    assert_eq!(kept.keys().find(holds), None, "it passes through");
}

#[both]
async fn of_whom_nobody_knows_an_address_nobody_is_asked(engine: Engine) {
    let world = world(engine).await;
    bought(&world, "").await;
    world.see_to_duties().await;
    world.pass_days(10);
    world.see_to_duties().await;
    assert!(letters(&world).await.is_empty());
    let kept = format!("{:?}", world.everything().await["reviews_invitation"]);
    assert!(kept.contains("no_address"), "{kept}");
}
