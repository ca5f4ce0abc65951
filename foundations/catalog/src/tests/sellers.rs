//! Whose a product is: chosen in the editor, left alone by files, and sold only while its seller sells.

use super::{
    editor::{form, send, with},
    journeys::mug,
    stock::{item, put, set, shop_of},
};
use crate::{
    actions,
    model::{ProductDraft, ProductType, Put},
    reads, steps,
};
use action::Ctx;
use database::StoreError;
use kernel::{Id, Role};
use sellers_facts::SellerId;
use testing::{Engine, both};

fn seller(number: u8) -> SellerId {
    Id::from_bytes([number; 16])
}

async fn open(ctx: &Ctx, number: u8, name: &str) {
    let done: Result<(), StoreError> =
        ctx.write(async |tx| steps::sellers::open(tx, seller(number), name).await).await;
    done.unwrap();
}

async fn close(ctx: &Ctx, number: u8, name: &str) {
    let done: Result<(), StoreError> =
        ctx.write(async |tx| steps::sellers::close(tx, seller(number), name).await).await;
    done.unwrap();
}

#[both]
async fn the_editor_says_who_sells_it_where_others_do(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    let path = format!("/admin/products/{}", item(ctx, "A").await.product);
    let owner = world.as_(Role::Owner);
    assert!(!owner.get(&path).await.expect(200).body.contains("name=\"seller\""), "nobody else sells here");

    open(ctx, 1, "Barro Vivo").await;
    open(ctx, 2, "Otro taller").await;
    let page = owner.get(&path).await.expect(200).body;
    assert!(page.contains("Vendido por") && page.contains("Barro Vivo"));
    let before = form(&page);
    let theirs = with(before.clone(), &[("seller", &seller(1).to_string())]);
    let answer = send(&world, &path, &theirs).await.expect(303);
    assert_eq!(answer.header("location"), format!("{path}?done=saved"));
    assert_eq!(item(ctx, "A").await.seller, Some(seller(1)));
    assert!(
        world.everything().await["audit_log"].join("\n").contains("Barro Vivo"),
        "it is written down who"
    );
    let again = send(&world, &path, &theirs).await.expect(303);
    assert_eq!(again.header("location"), format!("{path}?done=same"), "sent again");
    let other = with(before, &[("seller", &seller(2).to_string())]);
    send(&world, &path, &other).await.expect(409);
    assert_eq!(item(ctx, "A").await.seller, Some(seller(1)));

    let now = form(&owner.get(&path).await.expect(200).body);
    for unknown in ["somebody".to_owned(), seller(9).to_string()] {
        let refused = send(&world, &path, &with(now.clone(), &[("seller", &unknown)])).await.expect(422);
        assert!(refused.body.contains("id=\"e-seller\""), "{}", refused.body);
    }
    send(&world, &path, &with(now, &[("seller", "")])).await.expect(303);
    assert_eq!(item(ctx, "A").await.seller, None, "the house's again");
}

#[both]
async fn a_file_of_products_leaves_it_to_whom_it_is(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    open(ctx, 1, "Barro Vivo").await;
    let product = item(ctx, "A").await.product;
    let given = async |to| ctx.write(async |tx| steps::sellers::give(tx, product, to).await).await.unwrap();
    assert!(given(Some(seller(1))).await && !given(Some(seller(1))).await);
    assert_eq!(actions::put_product(ctx, &mug("A", 900)).await.unwrap(), Put::Same);
    assert_eq!(actions::put_product(ctx, &mug("A", 950)).await.unwrap(), Put::Changed);
    assert_eq!(item(ctx, "A").await.seller, Some(seller(1)));
    let theirs: Result<_, StoreError> =
        ctx.read(async |snap| reads::sellers::products(snap, seller(1), None, 9).await).await;
    assert_eq!(theirs.unwrap(), [product]);
}

#[both]
async fn what_is_theirs_is_sold_while_they_sell(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    close(ctx, 1, "Barro Vivo").await;
    let product = item(ctx, "A").await.product;
    ctx.write(async |tx| steps::sellers::give(tx, product, Some(seller(1))).await).await.unwrap();
    assert!(!item(ctx, "A").await.is_on_sale, "not yet");
    open(ctx, 1, "Barro Vivo").await;
    assert!(item(ctx, "A").await.is_on_sale);
    close(ctx, 1, "Barro Vivo").await;
    assert!(!item(ctx, "A").await.is_on_sale);
}

#[both]
async fn a_set_is_no_way_to_a_file(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    put(ctx, &ProductDraft { product_type: ProductType::Digital, ..mug("FILE", 5) }).await;
    put(ctx, &set("THINGS", &[("A", 2)])).await;
    put(ctx, &set("MIXED", &[("A", 1), ("FILE", 1)])).await;
    assert!(item(ctx, "THINGS").await.is_on_sale);
    assert!(
        !item(ctx, "MIXED").await.is_on_sale,
        "nobody has agreed to get the file at once (RULES 2, row 6)"
    );
}
