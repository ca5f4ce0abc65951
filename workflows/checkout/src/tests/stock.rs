//! Fewer are left than there are in the basket; and many want the last pieces.

use super::samples::{Buyer, put, put_mugs, shop};
use std::{future::Future, pin::Pin, task::Poll};
use testing::{Engine, both};

const BUYERS: usize = 64;
const PIECES: usize = 10;

#[both]
async fn who_wants_more_than_are_left_takes_what_is_left_by_one_button(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "5").await;
    let form = buyer.form().await;
    put_mugs(&world, 1_200, 3).await;
    let page = buyer.place(&form).await.expect(422).body;
    assert!(page.contains("solo quedan 3") && page.contains("Cambiar a 3"), "{page}");
    let (_, rest) = page.split_once("name=\"line\" value=\"").expect("a button that mends it");
    let line = rest.split('"').next().unwrap();
    let mut fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
    fields.push(("line", line));
    let page = buyer.post("/checkout/line", &fields).await.expect(200).body;
    assert!(page.contains("Calle del Pez 3") && !page.contains("solo quedan"), "{page}");
    assert!(page.contains("40,95\u{a0}€"), "three mugs and the post: {page}");

    put_mugs(&world, 1_200, 0).await;
    let page = buyer.get("/checkout").await.expect(200).body;
    assert!(page.contains("ya no está disponible") && page.contains("Quitar de la cesta"), "{page}");
    let (_, rest) = page.split_once("name=\"line\" value=\"").unwrap();
    let line = rest.split('"').next().unwrap();
    let gone = buyer.post("/checkout/line", &[("line", line)]).await.expect(303);
    assert_eq!(gone.header("location"), "/basket");
}

/// Lets all of them go on in turns, in an order that a seed chooses.
async fn together<F: Future>(mut all: Vec<Pin<Box<F>>>, seed: u64) -> Vec<F::Output> {
    let mut ended: Vec<Option<F::Output>> = all.iter().map(|_| None).collect();
    let mut dice = seed;
    std::future::poll_fn(|cx| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let begin = usize::try_from(dice >> 40).unwrap_or(0) % all.len();
        for step in 0..all.len() {
            let at = (begin + step) % all.len();
            if ended[at].is_none()
                && let Poll::Ready(output) = all[at].as_mut().poll(cx)
            {
                ended[at] = Some(output);
            }
        }
        if ended.iter().all(Option::is_some) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    ended.into_iter().flatten().collect()
}

#[both]
async fn of_sixty_four_who_want_one_of_ten_ten_get_it(engine: Engine) {
    for seed in 1..=3 {
        let world = shop(engine, PIECES as i64).await;
        let mut buyers = Vec::new();
        for number in 0..BUYERS {
            let mut buyer = Buyer::new(&world);
            buyer.add("MUG", "1").await;
            let mut form = buyer.form().await;
            put(&mut form, "email", &format!("eva{number}@casa.example"));
            buyers.push((buyer, form));
        }
        let each =
            buyers.into_iter().map(|(mut buyer, form)| Box::pin(async move { buyer.place(&form).await }));
        let answers = together(each.collect(), seed).await;
        let placed = answers.iter().filter(|answer| answer.status == 303).count();
        let refused = answers.iter().filter(|answer| answer.status == 422).count();
        assert_eq!((placed, refused), (PIECES, BUYERS - PIECES), "seed {seed}");
        for answer in answers.iter().filter(|answer| answer.status == 422) {
            assert!(answer.body.contains("ya no está disponible"), "{}", answer.body);
        }
        let everything = world.everything().await;
        assert_eq!(everything["payment"].len(), PIECES);
        assert_eq!(everything["stock_hold"].len(), PIECES);
    }
}
