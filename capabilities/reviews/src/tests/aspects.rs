//! What buyers say of the sides of a thing, counted out of their words.

use super::samples::{as_, goods, has, person, wanted, world};
use crate::{
    actions,
    model::{Aspect, ContributionId},
    reads::{self, aspects::Summed},
    rules::aspects::{LEAST, Read, is_due, says, sentences, told},
};
use catalog_facts::ProductId;
use database::StoreError;
use kernel::Lang;
use proptest::prelude::*;
use testing::{Engine, World, both};

#[test]
fn a_sentence_says_what_it_praises_and_what_not() {
    let cases: [(Lang, &str, &[(Aspect, bool)]); 16] = [
        (Lang::Es, "La calidad es excelente.", &[(Aspect::Quality, true)]),
        (Lang::Es, "La calidad no es buena", &[(Aspect::Quality, false)]),
        (Lang::Es, "El envío llegó tarde", &[(Aspect::Delivery, false)]),
        (Lang::Es, "Es caro, pero muy bonito", &[(Aspect::Price, false), (Aspect::Look, true)]),
        (Lang::Es, "No es nada caro", &[(Aspect::Price, true)]),
        (Lang::Es, "No solo es bonito", &[(Aspect::Look, true)]),
        (Lang::Es, "Más pequeño de lo que esperaba", &[(Aspect::Size, false)]),
        (Lang::Es, "Sigue como nuevo", &[(Aspect::Durability, true)]),
        (Lang::Es, "Me lo regalaron en Navidad", &[]),
        (Lang::Es, "Tiene un tamaño", &[]),
        (Lang::En, "Beautiful colour and easy to clean", &[(Aspect::Ease, true), (Aspect::Look, true)]),
        (Lang::En, "It broke after a week", &[(Aspect::Durability, false)]),
        (Lang::En, "It doesn't look good", &[(Aspect::Look, false)]),
        (Lang::En, "Not cheap, but worth the money", &[(Aspect::Price, false)]),
        (Lang::En, "It was well packed and arrived fast", &[(Aspect::Delivery, true)]),
        (Lang::En, "A present for my sister", &[]),
    ];
    for (lang, sentence, wanted) in cases {
        let mut found: Vec<(Aspect, bool)> =
            says(sentence, lang).into_iter().map(|(aspect, weight)| (aspect, weight > 0)).collect();
        found.sort_unstable();
        let mut wanted = wanted.to_vec();
        wanted.sort_unstable();
        // "Not cheap, but worth the money" says both of one side, and comes to nothing.
        if sentence.starts_with("Not cheap") {
            wanted.clear();
        }
        assert_eq!(found, wanted, "{sentence}");
    }
}

#[test]
fn sentences_stand_as_they_were_written() {
    assert_eq!(sentences("Uno. ¡Dos! Tres\ncuatro; cinco"), ["Uno.", "¡Dos!", "Tres", "cuatro;", "cinco"]);
    assert!(sentences(" \n ").is_empty());
}

#[test]
fn a_sum_is_made_again_when_a_tenth_is_new() {
    let cases = [
        (None, LEAST - 1, false),
        (None, LEAST, true),
        (Some(20), 21, false),
        (Some(20), 22, true),
        (Some(100), 109, false),
        (Some(100), 110, true),
        (Some(100), 90, true),
        (Some(20), 19, false),
        (Some(0), 30, true),
    ];
    for (counted, now, due) in cases {
        assert_eq!(is_due(counted, now), due, "{counted:?} {now}");
    }
}

fn review(number: u8) -> ContributionId {
    ContributionId::from_bytes([number; 16])
}

#[test]
fn a_review_counts_once_and_its_sentence_stands_behind_the_number() {
    let all = [
        Read { review: review(1), body: "El acabado es muy bueno. De verdad que el acabado es perfecto." },
        Read { review: review(2), body: "Bonita. El acabado deja que desear, tiene un defecto en el borde." },
    ];
    let told = told(&all, Lang::Es);
    assert_eq!((told[0].aspect, told[0].good, told[0].bad), (Aspect::Quality, 1, 1));
    let quotes: Vec<_> = told[0].quotes.iter().map(|one| (one.review, one.place, one.is_good)).collect();
    assert_eq!(quotes, [(review(1), 0, true), (review(2), 1, false)]);
}

proptest! {
    #[test]
    fn never_more_than_there_are_and_in_any_order_the_same(
        picks in proptest::collection::vec(proptest::collection::vec(0..8_usize, 0..5), 0..30)
    ) {
        const SAID: [&str; 8] = [
            "La calidad es buena.", "La calidad es mala.", "Es caro.", "Muy bonito.", "Llegó tarde.", "Fácil de limpiar.",
            "Se rompió.", "Sin más.",
        ];
        let bodies: Vec<String> =
            picks.iter().map(|some| some.iter().map(|pick| SAID[*pick]).collect::<Vec<_>>().join(" ")).collect();
        let read = |(number, body)| Read { review: review(number), body };
        let all: Vec<Read<'_>> = (0..).zip(bodies.iter().map(String::as_str)).map(read).collect();
        let mut back = all.clone();
        back.reverse();
        let sums = |all: &[Read<'_>]| {
            let mut sums: Vec<_> = told(all, Lang::Es).iter().map(|one| (one.aspect, one.good, one.bad)).collect();
            sums.sort_unstable();
            sums
        };
        let counted = sums(&all);
        prop_assert_eq!(&counted, &sums(&back));
        prop_assert!(counted.iter().all(|(_, good, bad)| (good + bad) as usize <= all.len()));
    }
}

async fn summed(world: &World, product: ProductId, count: u32) -> Option<Summed> {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| reads::aspects::summed(snap, product, Lang::Es, count).await)
        .await;
    found.unwrap()
}

#[both]
async fn twenty_reviews_are_summed_up_with_their_sentences(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let mut ids = Vec::new();
    for number in 1..=20 {
        has(&world, person(number), number, mug).await;
        let mut own = wanted(person(number), mug.0, 4);
        own.body = format!("{}. El acabado es muy bueno.", own.body);
        ids.push(actions::write(&as_(&world, person(number)), &own).await.unwrap().0);
        if number == 19 {
            world.see_to_duties().await;
            assert!(summed(&world, mug.0, 19).await.is_none(), "under twenty nothing is summed up");
        }
    }
    world.see_to_duties().await;
    let found = summed(&world, mug.0, 20).await.unwrap();
    let quality = found.sides.iter().find(|side| side.aspect == Aspect::Quality).unwrap();
    assert_eq!((found.read, quality.good, quality.bad), (20, 20, 0));
    assert_eq!(quality.quotes.len(), 3);
    assert!(quality.quotes.iter().all(|(_, text)| text.contains("acabado es muy bueno")));
    let page = world.get("/p/taza-mug/reviews").await.expect(200).body;
    for said in [
        "Lo que más se repite",
        "20 a favor · 0 en contra",
        "contar palabras",
        "<q>El acabado es muy bueno.</q>",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let narrowed = world.get("/reviews/of/taza-mug?stars=4").await.expect(200).body;
    assert!(!narrowed.contains("Lo que más se repite"), "it is of all of them");

    // What somebody takes back stands nowhere any more, and the number waits for the next sum.
    let quoted = quality.quotes[0].0;
    let number = ids.iter().position(|id| *id == quoted).unwrap() as u8 + 1;
    let ctx = as_(&world, person(number));
    let back =
        ctx.write(async |tx| contributions::steps::withdraw(tx, &ctx, quoted, person(number)).await).await;
    back.unwrap();
    world.see_to_duties().await;
    let now = summed(&world, mug.0, 20).await.unwrap();
    let quality = now.sides.iter().find(|side| side.aspect == Aspect::Quality).unwrap();
    assert!(quality.quotes.len() == 2 && quality.quotes.iter().all(|(id, _)| *id != quoted));
}
