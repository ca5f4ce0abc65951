//! From where somebody came: another host and a word, from the first thing that is put in until the basket is empty again.

use super::samples::{basket, basket_of, goods, hash_of, member, world};
use crate::{
    actions,
    model::{Came, Holder},
    rules::came::{host, share},
    steps::{self, Wish},
};
use axum::body::Body;
use catalog_facts::VariantId;
use database::StoreError;
use http::{Request, header};
use kernel::Subject;
use testing::{Engine, World, both, fields};

const OWN: &str = "https://www.prueba.example";

#[test]
fn of_what_a_browser_says_only_another_host_is_kept() {
    for (said, expected) in [
        ("https://www.buscador.example/buscar?q=taza+para+Eva#x", "www.buscador.example"),
        ("Red.Example", "red.example"),
        ("http://eva:secreto@red.example:8080/eva", "red.example"),
        ("android-app://com.red.app/", "com.red.app"),
        ("https://prueba.example/p/taza", ""),
        ("https://WWW.prueba.example", ""),
        ("https://mala.example\"onload=1", ""),
        ("javascript:alert(1)", ""),
        ("localhost", ""),
        ("..", ""),
        ("", ""),
    ] {
        assert_eq!(host(said, OWN), expected, "{said}");
    }
    assert_eq!(host(&format!("{}.example", "a".repeat(200)), OWN), "", "longer than any host");
}

#[test]
fn the_word_of_a_shared_link_is_read_from_the_shops_own_address_only() {
    for (page, expected) in [
        ("https://prueba.example/p/taza?s=lucia_1", "lucia_1"),
        ("https://www.prueba.example/en/p/mug?size=s&s=a-b#s=c", "a-b"),
        ("https://prueba.example/p/taza?ss=lucia", ""),
        ("https://prueba.example/p/taza?s=eva%40casa.example", ""),
        ("https://prueba.example/p/taza#?s=lucia", ""),
        ("https://otra.example/p/taza?s=lucia", ""),
        ("/p/taza?s=lucia", ""),
    ] {
        assert_eq!(share(page, OWN), expected, "{page}");
    }
    let long = format!("{OWN}/p/taza?s={}", "a".repeat(41));
    assert_eq!(share(&long, OWN), "");
}

/// Puts one in from this page of a browser; gives the cookie.
async fn put_from(world: &World, cookie: &str, variant: VariantId, (page, from): (&str, &str)) -> String {
    let form = fields(&[("variant", &variant.to_string()), ("from", from)]);
    let request = Request::post("/basket/add")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::REFERER, page)
        .header(header::COOKIE, cookie)
        .header("sec-fetch-site", "same-origin");
    let answer = world.send(request.body(Body::from(form)).unwrap()).await.expect(303);
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

fn came(host: &str, share: &str) -> Came {
    Came { host: host.into(), share: share.into() }
}

#[both]
async fn it_counts_from_the_first_thing_until_all_is_ordered(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(9)).await, goods(&world, "JUG", 2_000, None).await);
    let page = "https://prueba.example/p/mug?s=lucia";
    let cookie = put_from(&world, "", mug, (page, "https://red.example/u/eva")).await;
    let first = basket_of(&world, &cookie).await.unwrap();
    assert_eq!(first.came, came("red.example", "lucia"));
    let other = ("https://prueba.example/p/jug?s=marta", "otra.example");
    put_from(&world, &cookie, jug, other).await;
    assert_eq!(
        basket_of(&world, &cookie).await.unwrap().came,
        came("red.example", "lucia"),
        "the first counts"
    );

    let (ctx, order) = (world.operator(), Subject { kind: "order_group".into(), id: first.id.uuid() });
    let emptied: Result<(), StoreError> =
        ctx.write(async |tx| steps::empty(tx, &ctx, first.id, order.clone()).await).await;
    emptied.unwrap();
    assert_eq!(basket_of(&world, &cookie).await.unwrap().came, Came::default());
    put_from(&world, &cookie, jug, other).await;
    assert_eq!(basket_of(&world, &cookie).await.unwrap().came, came("otra.example", "marta"));
}

#[both]
async fn a_member_who_had_nothing_has_come_from_where_the_guest_came(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let page = "https://prueba.example/p/mug";
    for (held, expected) in [(0, "red.example"), (1, "boletin.example")] {
        let cookie = put_from(&world, "", mug, (page, "red.example")).await;
        let ctx = world.operator();
        let wish = Wish { variant: mug, quantity: 1 };
        let first = came("boletin.example", "");
        actions::add(&ctx, Some(&member()), wish, &first).await.unwrap();
        if held == 0 {
            actions::set(&ctx, &member(), mug, 0).await.unwrap();
        }
        let Holder::Person(person) = member() else { unreachable!("a member") };
        actions::merge(&ctx, person, &hash_of(&cookie)).await.unwrap();
        assert_eq!(basket(&world, &member()).await.unwrap().came.host, expected, "{held}");
        actions::set(&ctx, &member(), mug, 0).await.unwrap();
    }
}
