//! A product, who sells it, and the shop: each with its own questions, its own score and its own page, never averaged together.

use super::samples::{as_, goods, has, marina, person, score, wanted, world};
use crate::{
    actions,
    model::{About, Attributes, ContributionId, Score, Wanted},
    reads,
};
use database::StoreError;
use kernel::{PersonId, Role};
use sellers::model::{Seller, SellerId};
use testing::{Engine, World, both};

async fn of(world: &World, about: About) -> Score {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::score(snap, about).await).await;
    found.unwrap()
}

async fn says(world: &World, who: PersonId, wanted: Wanted) -> ContributionId {
    let (id, _) = actions::write(&as_(world, who), &wanted).await.unwrap();
    world.see_to_duties().await;
    id
}

/// What somebody says of how they were served; the rest is what nobody can say of that.
fn served(who: PersonId, about: About, (stars, service): (u32, u32)) -> Wanted {
    let attributes = Attributes {
        service: Some(service),
        delivery: Some(4),
        fit: Some(2),
        quality: Some(1),
        ..Attributes::default()
    };
    let body = format!("Contestaron el mismo día y lo mandaron bien envuelto, digo yo que soy {who}");
    Wanted {
        about,
        attributes,
        body,
        title: String::new(),
        ..wanted(who, catalog_facts::ProductId::from_bytes([0; 16]), stars)
    }
}

#[both]
async fn the_shop_has_a_score_and_a_page_of_its_own(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    assert!(world.get("/reviews/of-shop").await.expect(200).body.contains("Todavía no hay opiniones"));
    let member = world.as_(Role::Member);
    let stranger = member.get("/reviews/new?shop=yes").await.expect(200).body;
    assert!(stranger.contains("Solo puede opinar quien lo ha comprado"), "{stranger}");
    has(&world, marina(), 1, mug).await;
    let form = member.get("/reviews/new?shop=yes").await.expect(200).body;
    assert!(form.contains("name=\"service\"") && form.contains("name=\"delivery\""), "{form}");
    assert!(!form.contains("name=\"fit\"") && form.contains("name=\"shop\""), "a shop fits no foot");
    says(&world, marina(), wanted(marina(), mug.0, 5)).await;
    let id = says(&world, marina(), served(marina(), About::Shop, (2, 3))).await;

    let shop = of(&world, About::Shop).await;
    assert_eq!((shop.by_stars, shop.service, shop.delivery), ([0, 1, 0, 0, 0], (1, 3), (1, 4)));
    assert_eq!((shop.quality, shop.fit), ((0, 0), (0, 0)), "what cannot be said of it is not kept");
    assert_eq!(score(&world, mug.0).await.by_stars, [0, 0, 0, 0, 1]);
    let page = world.get("/reviews/of-shop").await.expect(200).body;
    for said in ["1 opinión", "Trato: 3 de 5", "Entrega: 4 de 5", "Contestaron el mismo día"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!world.get("/p/taza-mug/reviews").await.expect(200).body.contains("Contestaron"));
    let link = world.get(&format!("/reviews/{id}")).await.expect(303);
    assert!(link.header("location").starts_with("/reviews/of-shop?one="), "{}", link.header("location"));
    assert!(world.get("/en/reviews/of-shop").await.expect(200).body.contains("Service: 3 of 5"));
}

#[both]
async fn what_two_addresses_at_once_ask_for_is_not_there(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let member = world.as_(Role::Member);
    for query in ["", "?shop=no", "?seller=x", &format!("?shop=yes&product={}", mug.0)] {
        member.get(&format!("/reviews/new{query}")).await.expect(404);
    }
    world.get("/reviews/of-seller/nadie").await.expect(404);
}

async fn selling(world: &World) -> Seller {
    let ctx = world.operator();
    let id: SellerId = sellers::actions::open(&ctx, "Barro Vivo", true).await.unwrap().what;
    // What is asked of whoever sells is for their own tests: here it is enough that visitors see them.
    let done: Result<_, StoreError> = ctx
        .write(async |tx| {
            let sql = "UPDATE seller SET state = 'active' WHERE id = $1";
            tx.exec(sql, database::args![id]).await?;
            catalog::steps::sellers::open(tx, id, "Barro Vivo").await
        })
        .await;
    done.unwrap();
    let found: Result<_, StoreError> = ctx.read(async |snap| sellers::reads::seller(snap, id).await).await;
    found.unwrap().unwrap()
}

#[both]
async fn a_seller_is_judged_by_who_bought_of_them(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG").await, goods(&world, "JUG").await);
    let seller = selling(&world).await;
    let ctx = world.operator();
    let given = ctx.write(async |tx| catalog::steps::sellers::give(tx, mug.0, Some(seller.id)).await).await;
    given.unwrap();
    has(&world, marina(), 1, mug).await;
    has(&world, person(9), 2, jug).await;
    let about = About::Seller(seller.id);
    let of_house = actions::write(&as_(&world, person(9)), &served(person(9), about, (5, 5))).await;
    assert!(of_house.is_err(), "who bought of the house says nothing of them: {of_house:?}");
    says(&world, marina(), served(marina(), about, (4, 5))).await;
    assert_eq!(of(&world, about).await.by_stars, [0, 0, 0, 1, 0]);
    assert_eq!(score(&world, mug.0).await.count(), 0);
    let at = format!("/reviews/of-seller/{}", seller.slug);
    let page = world.get(&at).await.expect(200).body;
    assert!(page.contains("Trato: 5 de 5") && page.contains("/reviews/new?seller="), "{page}");
    let theirs = world.get(&format!("/sellers/{}", seller.slug)).await.expect(200).body;
    assert!(theirs.contains("Contestaron el mismo día") && theirs.contains(&at), "{theirs}");
}
