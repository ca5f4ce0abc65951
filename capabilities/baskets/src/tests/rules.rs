//! What may stand in a basket: states and commands in tables, quantities as people type them, baskets that meet.

use crate::{
    model::{Basket, BasketLine, LINES_MAX, LineId, Offer, QUANTITY_MAX, Standing},
    rules::{
        BasketRejected,
        BasketRejected::{CodeUnfit, CodesFull, Full, NotForSale, QuantityUnfit, Short, SoldOut, TooMany},
        codes, lines,
        merge::merge,
    },
};
use catalog_facts::VariantId;
use kernel::{Currency, Money, Timestamp};
use proptest::prelude::*;

fn variant(number: u8) -> VariantId {
    VariantId::from_bytes([number; 16])
}

fn line(number: u8, quantity: u32) -> BasketLine {
    BasketLine {
        id: LineId::from_bytes([number; 16]),
        variant: variant(number),
        quantity,
        added_price: Money::eur(1_000),
        added_at: Timestamp::UNIX_EPOCH,
    }
}

fn basket(all: &[(u8, u32)]) -> Basket {
    let lines = all.iter().map(|(number, quantity)| line(*number, *quantity)).collect();
    Basket { lines, ..Basket::empty(kernel::Id::from_bytes([9; 16])) }
}

fn full() -> Basket {
    let lines = (0..LINES_MAX).map(|number| line(100 + number as u8, 1)).collect();
    Basket { lines, ..basket(&[]) }
}

fn offer(available: i64) -> Option<Offer> {
    Some(Offer { price: Money::eur(900), is_on_sale: true, available })
}

const HIDDEN: Option<Offer> = Some(Offer { price: Money::eur(900), is_on_sale: false, available: 5 });

fn quantity_of(basket: &Basket, number: u8) -> u32 {
    basket.line_of(variant(number)).map_or(0, |line| line.quantity)
}

/// Every state of a basket and of what is wanted, and what comes of it.
#[test]
fn putting_in() {
    let table: &[(Basket, u32, Option<Offer>, Result<u32, BasketRejected>)] = &[
        (basket(&[]), 1, offer(3), Ok(1)),
        (basket(&[]), 3, offer(3), Ok(3)),
        (basket(&[]), 4, offer(3), Err(Short { left: 3, has: 0 })),
        (basket(&[]), 0, offer(3), Err(QuantityUnfit)),
        (basket(&[]), 1, offer(0), Err(SoldOut)),
        (basket(&[]), 1, offer(-2), Err(SoldOut)),
        (basket(&[]), 1, HIDDEN, Err(NotForSale)),
        (basket(&[]), 1, None, Err(NotForSale)),
        (basket(&[]), QUANTITY_MAX, offer(i64::MAX), Ok(QUANTITY_MAX)),
        (basket(&[]), QUANTITY_MAX + 1, offer(i64::MAX), Err(TooMany)),
        (basket(&[]), u32::MAX, offer(i64::MAX), Err(TooMany)),
        (basket(&[(1, 2)]), 1, offer(3), Ok(3)),
        (basket(&[(1, 2)]), 2, offer(3), Err(Short { left: 3, has: 2 })),
        (basket(&[(1, 5)]), 1, offer(3), Err(Short { left: 3, has: 5 })),
        (basket(&[(1, QUANTITY_MAX)]), 1, offer(i64::MAX), Err(TooMany)),
        (basket(&[(1, 2)]), u32::MAX, offer(i64::MAX), Err(TooMany)),
        (basket(&[(2, 2)]), 1, offer(3), Ok(1)),
        (full(), 1, offer(3), Err(Full)),
    ];
    for (before, quantity, offer, expected) in table {
        let put = lines::Put { line: LineId::from_bytes([77; 16]), variant: variant(1), quantity: *quantity };
        let done = lines::add(before.clone(), put, *offer, Timestamp::UNIX_EPOCH);
        let found = done.map(|after| quantity_of(&after, 1));
        assert_eq!(&found, expected, "{quantity} more into {:?} of {offer:?}", quantity_of(before, 1));
    }
}

#[test]
fn a_full_basket_still_takes_more_of_what_is_in_it() {
    let put = lines::Put { line: LineId::from_bytes([77; 16]), variant: variant(100), quantity: 1 };
    let after = lines::add(full(), put, offer(3), Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!((after.lines.len(), quantity_of(&after, 100)), (LINES_MAX, 2));
}

#[test]
fn changing_and_taking_out() {
    let table: &[(u8, u32, Option<Offer>, Result<u32, BasketRejected>)] = &[
        (1, 5, offer(5), Ok(5)),
        (1, 6, offer(5), Err(Short { left: 5, has: 0 })),
        (1, 1, offer(5), Ok(1)),
        (1, 0, offer(5), Ok(0)),
        (1, 0, None, Ok(0)),
        (1, 1, None, Err(NotForSale)),
        (1, 1, HIDDEN, Err(NotForSale)),
        (1, 1, offer(0), Err(SoldOut)),
        (1, QUANTITY_MAX + 1, offer(i64::MAX), Err(TooMany)),
        // A line that is there no more.
        (7, 1, None, Ok(2)),
        (7, 0, None, Ok(2)),
    ];
    for (number, quantity, offer, expected) in table {
        let id = LineId::from_bytes([*number; 16]);
        let done = lines::change(basket(&[(1, 2), (2, 3)]), id, *quantity, *offer);
        let found = done.map(|after| (quantity_of(&after, 1), quantity_of(&after, 2)));
        assert_eq!(found, expected.clone().map(|quantity| (quantity, 3)), "{number} to {quantity}");
    }
    let after = lines::remove(basket(&[(1, 2), (2, 3)]), LineId::from_bytes([1; 16]));
    assert_eq!(after, lines::remove(after.clone(), LineId::from_bytes([1; 16])), "twice is once");
    assert_eq!(after, basket(&[(2, 3)]));
}

#[test]
fn deciding_how_many_agrees_to_the_price_of_now() {
    let id = LineId::from_bytes([1; 16]);
    let after = lines::change(basket(&[(1, 2)]), id, 3, offer(9)).unwrap();
    assert_eq!(after.line(id).unwrap().added_price, Money::eur(900));
}

#[test]
fn how_a_line_stands() {
    let table = [
        (2, offer(2), Standing::Good),
        (2, offer(i64::MAX), Standing::Good),
        (2, offer(1), Standing::Short { left: 1 }),
        (2, offer(0), Standing::SoldOut),
        (2, offer(-1), Standing::SoldOut),
        (2, HIDDEN, Standing::Gone),
        (2, None, Standing::Gone),
    ];
    for (quantity, offer, expected) in table {
        assert_eq!(lines::standing(quantity, offer), expected, "{quantity} of {offer:?}");
    }
}

#[test]
fn a_number_of_things_is_digits() {
    let table = [
        ("1", Ok(1)),
        (" 2 ", Ok(2)),
        ("007", Ok(7)),
        ("999", Ok(999)),
        ("0", Ok(0)),
        ("1000", Err(TooMany)),
        ("99999999999999999999", Err(TooMany)),
        ("", Err(QuantityUnfit)),
        ("-1", Err(QuantityUnfit)),
        ("+1", Err(QuantityUnfit)),
        ("1.5", Err(QuantityUnfit)),
        ("1,5", Err(QuantityUnfit)),
        ("1e3", Err(QuantityUnfit)),
        ("0x2", Err(QuantityUnfit)),
        ("dos", Err(QuantityUnfit)),
        ("１", Err(QuantityUnfit)),
        ("1 2", Err(QuantityUnfit)),
    ];
    for (typed, expected) in table {
        assert_eq!(lines::quantity(typed), expected, "{typed:?}");
    }
    let steps = [
        ("2", "", Ok(2)),
        ("2", "1", Ok(3)),
        ("2", "-1", Ok(1)),
        ("0", "-1", Ok(0)),
        ("999", "1", Err(TooMany)),
        ("2", "7", Err(QuantityUnfit)),
        ("x", "1", Err(QuantityUnfit)),
    ];
    for (typed, step, expected) in steps {
        assert_eq!(lines::stepped(typed, step), expected, "{typed} {step}");
    }
}

#[test]
fn a_code_is_one_word_in_capitals_once() {
    let long = "A".repeat(41);
    for (typed, expected) in [
        (" bienvenida ", Ok("BIENVENIDA")),
        ("navidad-26", Ok("NAVIDAD-26")),
        ("AÑO", Ok("AÑO")),
        ("", Err(CodeUnfit)),
        ("dos palabras", Err(CodeUnfit)),
        ("<b>", Err(CodeUnfit)),
        (long.as_str(), Err(CodeUnfit)),
    ] {
        assert_eq!(codes::read(typed), expected.map(str::to_owned), "{typed:?}");
    }
    let one = codes::add(basket(&[]), "hola").unwrap();
    assert_eq!(codes::add(one.clone(), "HOLA").unwrap(), one);
    let five = ["b", "c", "d", "e"].iter().fold(one, |basket, code| codes::add(basket, code).unwrap());
    assert_eq!(codes::add(five.clone(), "f"), Err(CodesFull));
    assert_eq!(codes::remove(five, "Hola").codes, ["B", "C", "D", "E"]);
}

#[test]
fn another_currency_is_no_change_of_price() {
    let dollars: Currency = "USD".parse().unwrap();
    let mut before = basket(&[(1, 1)]);
    before.lines[0].added_price = Money::new(1_000, dollars);
    let id = before.lines[0].id;
    assert_eq!(lines::change(before, id, 2, offer(9)).unwrap().lines[0].added_price, Money::eur(900));
}

/// Some lines of few variants, each once.
fn some() -> impl Strategy<Value = Vec<(u8, u32)>> {
    prop::collection::btree_map(1_u8..8, 1..=QUANTITY_MAX, 0..7).prop_map(|all| all.into_iter().collect())
}

proptest! {
    /// Nobody loses what they had chosen, nothing stands twice, and nothing is added up beyond what is left.
    #[test]
    fn baskets_meet(member in some(), guest in some(), left in prop::collection::vec(-1_i64..1_500, 8)) {
        let of = |id: VariantId| left.get(usize::from(id.as_bytes()[0])).map(|left| Offer {
            available: *left, ..offer(0).unwrap()
        });
        let mut theirs = basket(&guest);
        theirs.lines.iter_mut().for_each(|line| line.id = LineId::from_bytes([line.id.as_bytes()[0] + 50; 16]));
        let both = merge(basket(&member), theirs, of);
        for number in 1..8 {
            let [mine, other] = [&member, &guest]
                .map(|all| all.iter().find(|one| one.0 == number).map_or(0, |one| one.1));
            let found = quantity_of(&both, number);
            let larger = mine.max(other);
            let room = u32::try_from(left[usize::from(number)].max(0)).unwrap().max(larger);
            let summed = (mine + other).min(QUANTITY_MAX).min(room);
            let expected = if mine == 0 || other == 0 { larger } else { summed };
            prop_assert_eq!(found, expected, "{} and {} of {:?}", mine, other, left);
            prop_assert!(both.lines.iter().filter(|line| line.variant == variant(number)).count() <= 1);
        }
        let once = both.clone();
        prop_assert_eq!(merge(both, basket(&[]), of), once, "nothing more comes of nothing");
    }

    /// Whatever is sent is a number of things or is refused; nothing panics.
    #[test]
    fn anything_typed(typed in ".{0,12}", step in ".{0,3}") {
        if let Ok(number) = lines::stepped(&typed, &step) {
            prop_assert!(number <= QUANTITY_MAX);
        }
        let _ = codes::read(&typed);
    }
}
