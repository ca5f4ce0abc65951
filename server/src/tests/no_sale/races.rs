//! What was there when somebody looked and is not there any more when they press the button: a price, a piece, the last use of a
//! code; and forms that are sent again.

use super::{
    PIECES, PRICE, changed, filled, holder, nobody_is_charged, put_mugs, said, send, shop, stranger,
};
use kernel::{Localized, Money, Word};
use pricing::model::{Draft, Gives, Rate, Wants};
use testing::{Engine, World, both};

#[both]
async fn a_price_that_changed_is_said_before_anybody_pays(engine: Engine) {
    let world = shop(engine).await;
    let mut browser = holder(&world, "2").await;
    let form = filled(&mut browser, "eva@casa.example").await;
    for (now, total) in [(PRICE + 1, 2_897), (PRICE - 1, 2_893)] {
        put_mugs(&world, now, PIECES).await;
        let before = world.everything().await;
        let answer = send(&mut browser, "/checkout/place", &form, &[]).await.expect(422);
        let text = said(&world, "checkout-price-changed", &[("total", Word::Money(Money::eur(total)))]);
        assert!(answer.body.contains(&text), "{text:?} in {}", answer.body);
        assert_eq!(changed(&world, &before).await, [""; 0], "{now}");
    }
    nobody_is_charged(&world).await;
}

#[both]
async fn what_somebody_else_has_taken_is_said_before_anybody_pays(engine: Engine) {
    let world = shop(engine).await;
    let (mut browser, mut other) = (holder(&world, "8").await, holder(&world, "8").await);
    let form = filled(&mut browser, "eva@casa.example").await;
    let others = filled(&mut other, "luz@casa.example").await;
    send(&mut other, "/checkout/place", &others, &[]).await.expect(303);
    let before = world.everything().await;
    let answer = send(&mut browser, "/checkout/place", &form, &[]).await.expect(422);
    let words = [("name", Word::Text("Taza de barro")), ("count", Word::Count(2))];
    let text = said(&world, "checkout-line-short", &words);
    assert!(answer.body.contains(&text), "{text:?} in {}", answer.body);
    assert_eq!(changed(&world, &before).await, [""; 0]);
    put_mugs(&world, PRICE, 8).await;
    let before = world.everything().await;
    let answer = send(&mut browser, "/checkout/place", &form, &[]).await.expect(422);
    let text = said(&world, "checkout-line-gone", &words[..1]);
    assert!(answer.body.contains(&text), "{text:?} in {}", answer.body);
    assert_eq!(changed(&world, &before).await, [""; 0]);
    nobody_is_charged(&world).await;
}

/// A code that takes ten percent off, once in all.
async fn put_code(world: &World) {
    let ctx = world.operator();
    let draft = Draft {
        name: Localized::same("La última"),
        code: "ULTIMA".into(),
        gives: Gives::Percent { percent: Rate(1_000) },
        wants: Wants::default(),
        starts_at: None,
        ends_at: None,
        per_person: None,
        in_all: Some(1),
        priority: 0,
        is_exclusive: false,
        is_on: true,
    };
    ctx.write(async |tx| pricing::steps::add(tx, &ctx, &draft).await).await.unwrap();
}

#[both]
async fn the_last_use_of_a_code_is_had_once_and_the_other_is_told_what_it_costs_now(engine: Engine) {
    let world = shop(engine).await;
    put_code(&world).await;
    let (mut browser, mut other) = (holder(&world, "1").await, holder(&world, "1").await);
    for one in [&mut browser, &mut other] {
        one.post("/basket/code", &[("code", "ultima")]).await.expect(303);
    }
    let form = filled(&mut browser, "eva@casa.example").await;
    let others = filled(&mut other, "luz@casa.example").await;
    assert!(form.iter().any(|(name, seen)| name == "seen" && seen.contains("1080")), "it counts: {form:?}");
    send(&mut other, "/checkout/place", &others, &[]).await.expect(303);
    let before = world.everything().await;
    assert_eq!(before["promotion_use"].len(), 1);
    let answer = send(&mut browser, "/checkout/place", &form, &[]).await.expect(422);
    let text = said(&world, "checkout-price-changed", &[("total", Word::Money(Money::eur(1_695)))]);
    assert!(answer.body.contains(&text), "{text:?} in {}", answer.body);
    assert_eq!(changed(&world, &before).await, [""; 0]);
    nobody_is_charged(&world).await;
}

#[both]
async fn a_form_that_was_used_places_nothing_more_whoever_sends_it(engine: Engine) {
    let world = shop(engine).await;
    let mut browser = holder(&world, "1").await;
    let form = filled(&mut browser, "eva@casa.example").await;
    let first = send(&mut browser, "/checkout/place", &form, &[]).await.expect(303);
    let mut other = holder(&world, "3").await;
    let before = world.everything().await;
    for but in [&[][..], &[("city", "Getafe"), ("seen", "EUR 1 0 1")], &[("pay", "transfer")]] {
        let again = send(&mut browser, "/checkout/place", &form, but).await.expect(303);
        assert_eq!(again.header("location"), first.header("location"));
        assert_eq!(changed(&world, &before).await, [""; 0], "{but:?}");
    }
    // Whoever has got hold of it is not led to where it is paid, and buys nothing by it.
    let stolen = send(&mut other, "/checkout/place", &form, &[]).await.expect(303);
    assert!(stolen.header("location").starts_with("/orders/here"), "{}", stolen.header("location"));
    let empty = send(&mut stranger(&world), "/checkout/place", &form, &[]).await;
    assert!([303, 422].contains(&empty.status.as_u16()), "{}", empty.body);
    assert_eq!(changed(&world, &before).await, [""; 0]);
    nobody_is_charged(&world).await;
}
