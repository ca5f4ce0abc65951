//! Several things at once: what is put in, what is said of the rest, and that asking twice is asking once.

use super::samples::{a_second, basket_of, draft, goods, guest, hide, put, quantities, world};
use crate::{
    model::{Basket, BasketLine, LINES_MAX, LineId, Offer, QUANTITY_MAX},
    rules::gather::{Missed, Wanted, gather, only},
};
use catalog_facts::VariantId;
use kernel::{Money, Timestamp};
use proptest::prelude::*;
use testing::{Engine, both, fields};

fn variant(number: u8) -> VariantId {
    VariantId::from_bytes([number; 16])
}

fn wanted(number: u8, quantity: u32) -> Wanted {
    Wanted { line: LineId::from_bytes([100 + number; 16]), variant: variant(number), quantity }
}

fn basket(all: &[(u8, u32)]) -> Basket {
    let line = |(number, quantity): &(u8, u32)| BasketLine {
        id: LineId::from_bytes([*number; 16]),
        variant: variant(*number),
        quantity: *quantity,
        added_price: Money::eur(1_000),
        added_at: Timestamp::UNIX_EPOCH,
    };
    Basket { lines: all.iter().map(line).collect(), ..Basket::empty(kernel::Id::from_bytes([9; 16])) }
}

fn offer(available: i64) -> Option<Offer> {
    Some(Offer { price: Money::eur(900), is_on_sale: true, available })
}

/// What stands in the basket, what is wanted, what there is, what stands there then and what is said of it.
#[test]
fn what_can_be_bought_is_put_in_and_the_rest_is_said() {
    let hidden = Some(Offer { is_on_sale: false, ..offer(5).unwrap() });
    let full: Vec<(u8, u32)> = (0..LINES_MAX).map(|number| (150 + number as u8, 1)).collect();
    let table: &[(&[(u8, u32)], u32, Option<Offer>, Option<u32>, Option<Missed>)] = &[
        (&[], 2, offer(5), Some(2), None),
        (&[], 2, offer(2), Some(2), None),
        (&[], 3, offer(2), Some(2), Some(Missed::Fewer(variant(1), 2))),
        (&[], 1, offer(0), None, Some(Missed::SoldOut(variant(1)))),
        (&[], 1, offer(-1), None, Some(Missed::SoldOut(variant(1)))),
        (&[], 1, None, None, Some(Missed::Gone(variant(1)))),
        (&[], 1, hidden, None, Some(Missed::Gone(variant(1)))),
        (&[(1, 1)], 3, offer(5), Some(3), None),
        (&[(1, 4)], 3, offer(5), Some(4), None),
        (&[(1, 4)], 3, offer(2), Some(4), Some(Missed::Fewer(variant(1), 2))),
        (&[(1, 4)], 3, None, Some(4), Some(Missed::Gone(variant(1)))),
        (&[], u32::MAX, offer(i64::MAX), Some(QUANTITY_MAX), Some(Missed::Fewer(variant(1), QUANTITY_MAX))),
        (&full, 1, offer(5), None, Some(Missed::NoRoom(variant(1)))),
    ];
    for (before, quantity, offer, then, said) in table {
        let done = gather(basket(before), &[wanted(1, *quantity)], |_| *offer, Timestamp::UNIX_EPOCH);
        let stands = done.basket.line_of(variant(1)).map(|line| line.quantity);
        assert_eq!((stands, done.missed.first().copied()), (*then, *said), "{quantity} of {offer:?}");
        assert_eq!(done.things, usize::from(then.is_some() && !matches!(said, Some(Missed::Gone(_)))));
    }
}

#[test]
fn only_what_is_wanted_stays_and_no_more_of_it() {
    let left = only(basket(&[(1, 5), (2, 1), (3, 1)]), &[wanted(1, 2), wanted(3, 4)]);
    let stands: Vec<_> = left.lines.iter().map(|line| (line.variant, line.quantity)).collect();
    assert_eq!(stands, [(variant(1), 2), (variant(3), 1)]);
}

proptest! {
    #[test]
    fn asking_twice_is_asking_once_and_nothing_that_was_there_is_lost(
        before in proptest::collection::btree_map(0_u8..6, 1_u32..20, 0..6),
        asked in proptest::collection::vec((0_u8..6, 1_u32..20), 0..8),
        left in proptest::collection::vec(-1_i64..12, 6),
    ) {
        let before: Vec<(u8, u32)> = before.into_iter().collect();
        let asked: Vec<Wanted> = asked.iter().map(|(number, quantity)| wanted(*number, *quantity)).collect();
        let of = |variant: VariantId| offer(left[usize::from(variant.uuid().as_bytes()[0])]);
        let once = gather(basket(&before), &asked, of, Timestamp::UNIX_EPOCH);
        let twice = gather(once.basket.clone(), &asked, of, Timestamp::UNIX_EPOCH);
        prop_assert_eq!(&twice.basket, &once.basket);
        for (number, quantity) in before {
            prop_assert!(once.basket.line_of(variant(number)).is_some_and(|line| line.quantity >= quantity));
        }
        prop_assert!(once.basket.lines.len() <= 6, "each thing has one line");
    }
}

#[both]
async fn who_buys_again_is_told_what_there_is_not(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug, pot) = (
        goods(&world, "MUG", 900, Some(9)).await,
        goods(&world, "JUG", 2_000, Some(9)).await,
        goods(&world, "POT", 500, Some(9)).await,
    );
    hide(&world, "JUG").await;
    put(&world, &draft("POT", 500, Some(2))).await;
    let cookie = guest(&world, mug, "1").await;
    let browser = world.carrying(&cookie);
    let lines = [mug, jug, pot].map(|variant| format!("{variant}:3"));
    let form: Vec<(&str, &str)> = lines.iter().map(|line| ("line", line.as_str())).collect();
    for _ in 0..2 {
        a_second(&world);
        let answer = browser.post("/basket/many", &form).await.expect(303);
        let page = browser.get(answer.header("location")).await.expect(200).body;
        assert!(page.contains("Ya está en tu cesta."), "{page}");
        assert!(page.contains("No hemos podido añadir: Taza JUG"), "{page}");
        assert!(page.contains("Quedan menos unidades de las que querías: Taza POT"), "{page}");
        let known = quantities(basket_of(&world, &cookie).await.as_ref());
        assert_eq!(known, [(mug, 3), (pot, 2)], "twice is once");
    }
}

#[both]
async fn where_nothing_can_be_bought_nobody_is_given_a_basket(engine: Engine) {
    let world = world(engine).await;
    let jug = goods(&world, "JUG", 2_000, Some(9)).await;
    hide(&world, "JUG").await;
    let answer = world.post("/basket/many", &fields(&[("line", &format!("{jug}:1"))])).await.expect(303);
    assert!(answer.header("set-cookie").is_empty());
    let page = world.get(answer.header("location")).await.expect(200).body;
    assert!(page.contains("No hemos podido añadir: Taza JUG") && !page.contains("Ya está"), "{page}");
    for bad in ["", "x:1", &format!("{jug}:-1"), &format!("{jug}:1.5"), &format!("{jug}:1000")] {
        world.post("/basket/many", &fields(&[("line", bad)])).await.expect(422);
    }
    let many: Vec<String> = (0..=LINES_MAX).map(|_| format!("{jug}:1")).collect();
    let form: Vec<(&str, &str)> = many.iter().map(|line| ("line", line.as_str())).collect();
    world.post("/basket/many", &fields(&form)).await.expect(422);
    world.post("/basket/many", "").await.expect(303);
    let strange = world.get("/basket?missed=x,,'%22%3E&fewer=%00&done=many").await.expect(200).body;
    assert!(!strange.contains("No hemos podido"), "{strange}");
    assert!(world.everything().await["basket"].is_empty());
}
