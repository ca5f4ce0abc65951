//! What is sold as others need it: what its card and its line of a basket say, and what becomes of a set when its parts run out.

use super::{
    journeys::{cards, mug},
    stock::{buyer, facts, hold, item, put, release, restock, sell, set, shop_of, told, variant},
};
use crate::{
    model::{OptionDraft, PictureDraft, ProductDraft, ProductType, Status, VariantDraft},
    reads::{self, Which},
};
use kernel::{Currency, Id, Localized, Money};
use testing::{Engine, both};

#[both]
async fn the_card_tells_the_price_of_what_can_be_had(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    let mut draft = mug("S", 900);
    let options: Vec<OptionDraft> = serde_json::from_value(serde_json::json!([
        { "key": "size", "name": { "es": "Talla" }, "values": [{ "key": "s", "es": "S" }, { "key": "l", "es": "L" }] }
    ]))
    .unwrap();
    draft.options = options;
    draft.variants[0].values = vec!["s".into()];
    let large = VariantDraft { sku: "L".into(), price: 1_500, stock: Some(1), ..VariantDraft::default() };
    draft.variants.push(VariantDraft { values: vec!["l".into()], ..large });
    put(ctx, &draft).await;
    assert_eq!(cards(ctx, Which::All).await[0].price, Money::eur(900));
    hold(ctx, &buyer(1), &[("S", 3)]).await.unwrap();
    let card = cards(ctx, Which::All).await.remove(0);
    assert_eq!((card.price, card.left, card.is_from), (Money::eur(1_500), Some(1), false));
    release(ctx, &buyer(1)).await;
    assert_eq!(cards(ctx, Which::All).await[0].price, Money::eur(900));
}

#[both]
async fn a_set_takes_its_parts_and_runs_out_with_them(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    // The set is there before one of its parts.
    put(ctx, &mug("A", 900)).await;
    put(ctx, &set("SET", &[("A", 2), ("B", 1)])).await;
    put(ctx, &mug("B", 900)).await;
    assert_eq!((item(ctx, "SET").await.available, told(ctx, "SET").await.0), (1, Some(1)));
    assert_eq!(hold(ctx, &buyer(1), &[("SET", 2)]).await, Err(("SET".into(), 1)));
    hold(ctx, &buyer(1), &[("SET", 1)]).await.unwrap();
    assert_eq!((told(ctx, "A").await.2, told(ctx, "B").await.2), (2, 1));
    assert_eq!(told(ctx, "SET").await.0, Some(0));
    let before = facts(&world).await.len();
    release(ctx, &buyer(1)).await;
    assert_eq!(facts(&world).await[before..], ["catalog.stock_changed"; 3], "its parts and the set");
    // Somebody else buys a part alone.
    hold(ctx, &buyer(2), &[("A", 2)]).await.unwrap();
    assert_eq!(told(ctx, "SET").await.0, Some(0));
    sell(ctx, &buyer(2)).await;
    restock(ctx, &[("SET", 1)]).await;
    assert_eq!((told(ctx, "A").await.1, told(ctx, "B").await.1), (Some(3), Some(4)));
    // And so it does when whoever keeps the shop counts.
    let mut counted = mug("B", 900);
    counted.variants[0].stock = Some(0);
    put(ctx, &counted).await;
    assert_eq!((item(ctx, "SET").await.available, told(ctx, "SET").await.0), (0, Some(0)));
    let id = item(ctx, "SET").await.product;
    let page = ctx.read(async |snap| reads::product(snap, id, Currency::EUR).await).await.unwrap().unwrap();
    assert_eq!(page.variants[0].left, Some(0), "its page says the same");
}

#[both]
async fn an_item_says_all_that_a_line_of_a_basket_needs(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    let mut draft = mug("A", 1_000);
    draft.pictures = ["mug:pine:3:front", "mug:pine:3:scene", "mug:night:3:front"]
        .map(|one| PictureDraft { source: format!("drawing:{one}"), alt: Localized::default() })
        .to_vec();
    let options: Vec<OptionDraft> = serde_json::from_value(serde_json::json!([{ "key": "glaze", "name": { "es": "Esmalte" },
        "values": [{ "key": "pine", "es": "Pino", "drawing": 0 }, { "key": "night", "es": "Noche", "drawing": 2 }] }]))
    .unwrap();
    draft.options = options;
    draft.variants[0] = VariantDraft {
        values: vec!["night".into()],
        cost: Some(400),
        weight_g: Some(320),
        ..draft.variants[0].clone()
    };
    put(ctx, &draft).await;
    put(ctx, &ProductDraft { status: Status::Draft, ..mug("HIDDEN", 5) }).await;
    let outside = ProductDraft {
        product_type: ProductType::External,
        url: Some("https://a.example".into()),
        ..mug("OUT", 5)
    };
    put(ctx, &outside).await;
    put(ctx, &ProductDraft { product_type: ProductType::Digital, ..mug("FILE", 5) }).await;
    let one = item(ctx, "A").await;
    assert_eq!((one.sku.as_str(), one.price, one.regular), ("A", Money::eur(1_000), None));
    assert_eq!((one.cost, one.weight_g, one.available), (Some(Money::eur(400)), Some(320), 3));
    assert_eq!(one.option_words[0].es, "Noche");
    assert_eq!(one.picture.as_deref(), Some("drawing:mug:night:3:front"));
    assert!(one.is_on_sale);
    for sku in ["HIDDEN", "OUT"] {
        assert!(!item(ctx, sku).await.is_on_sale, "{sku}");
    }
    assert!(item(ctx, "FILE").await.is_on_sale, "a file is bought like anything");
    let mut asked = vec![Id::from_bytes([9; 16])];
    for sku in ["OUT", "A", "OUT"] {
        asked.push(variant(ctx, sku).await);
    }
    let items = ctx.read(async |snap| reads::sale::items(snap, &asked, Currency::EUR).await).await.unwrap();
    let skus: Vec<&str> = items.iter().map(|one| one.sku.as_str()).collect();
    assert_eq!(skus, ["OUT", "A"], "in their order, none twice, and not what there is not");
}

#[both]
async fn what_visitors_do_not_see_is_read_by_none_of_its_numbers(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    let path = format!("/api/v1/products/{}", item(ctx, "A").await.product);
    world.get(&path).await.expect(200);
    for status in [Status::Draft, Status::Archived] {
        put(ctx, &ProductDraft { status, ..mug("A", 900) }).await;
        world.get(&path).await.expect(404);
        let card = ctx.read(async |snap| reads::card_of_sku(snap, "A").await).await.unwrap();
        let known = ctx.read(async |snap| reads::variant_of_sku(snap, "A").await).await.unwrap();
        assert!(card.is_none() && known.is_some(), "{status:?}");
    }
}
