//! Many who want the same: whatever they do one after the other, and all at once, nothing is sold twice and nothing is lost.

use super::{
    journeys::mug,
    stock::{buyer, facts, hold, item, release, restock, sell, shop_of, variant},
};
use crate::{
    actions,
    model::{Part, ProductDraft, ProductType},
    reads::{self, office},
    steps::stock::{self, StockRejected},
};
use action::{Ctx, Failure};
use kernel::{Id, Subject};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeMap;
use testing::{Engine, World, both};

/// What somebody does.
#[derive(Clone, Debug)]
enum Deed {
    /// Puts aside so many of each: of two things, of a set of two of the first and one of the second.
    Hold(u8, [u32; 3]),
    Release(u8),
    Sell(u8),
    /// So many of each come back.
    Restock([u32; 3]),
    /// Somebody counts one of the two things.
    Count(usize, i64),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let buyer = || 1_u8..5;
    let goods = || [0_u32..4, 0_u32..3, 0_u32..2];
    let one = prop_oneof![
        4 => (buyer(), goods()).prop_map(|(who, goods)| Deed::Hold(who, goods)),
        2 => buyer().prop_map(Deed::Release),
        2 => buyer().prop_map(Deed::Sell),
        1 => goods().prop_map(Deed::Restock),
        1 => (0_usize..2, 0_i64..9).prop_map(|(thing, count)| Deed::Count(thing, count)),
    ];
    proptest::collection::vec(one, 30)
}

/// What should be there: of each of the two things how many, and how many each buyer holds.
#[derive(Clone, Debug, Default)]
struct Books {
    there: [i64; 2],
    held: BTreeMap<u8, [i64; 2]>,
}

impl Books {
    fn held(&self, thing: usize) -> i64 {
        self.held.values().map(|held| held[thing]).sum()
    }

    fn free(&self, thing: usize) -> i64 {
        (self.there[thing] - self.held(thing)).max(0)
    }

    /// Pieces of each thing that so much takes.
    fn pieces([first, second, sets]: [u32; 3]) -> [i64; 2] {
        [i64::from(first + 2 * sets), i64::from(second + sets)]
    }

    /// Whether it goes through.
    fn write(&mut self, deed: &Deed) -> bool {
        match deed {
            Deed::Hold(who, goods) => {
                let pieces = Self::pieces(*goods);
                let is_there = (0..2).all(|thing| pieces[thing] <= self.free(thing));
                if is_there {
                    let held = self.held.entry(*who).or_default();
                    (0..2).for_each(|thing| held[thing] += pieces[thing]);
                }
                is_there
            }
            Deed::Release(who) => {
                self.held.remove(who);
                true
            }
            Deed::Sell(who) => {
                let sold = self.held.remove(who).unwrap_or_default();
                (0..2).for_each(|thing| self.there[thing] = (self.there[thing] - sold[thing]).max(0));
                true
            }
            Deed::Restock(goods) => {
                let pieces = Self::pieces(*goods);
                (0..2).for_each(|thing| self.there[thing] += pieces[thing]);
                true
            }
            Deed::Count(thing, count) => {
                self.there[*thing] = *count;
                true
            }
        }
    }
}

const GOODS: [&str; 3] = ["A", "B", "SET"];

fn wanted(goods: [u32; 3]) -> Vec<(&'static str, u32)> {
    GOODS.into_iter().zip(goods).filter(|(_, quantity)| *quantity > 0).collect()
}

async fn counted(ctx: &Ctx, thing: usize, count: i64) {
    let mut draft = mug(GOODS[thing], 900);
    draft.variants[0].stock = Some(count);
    actions::put_product(ctx, &draft).await.unwrap();
}

async fn act(ctx: &Ctx, deed: &Deed) -> bool {
    match deed {
        Deed::Hold(who, goods) => hold(ctx, &buyer(*who), &wanted(*goods)).await.is_ok(),
        Deed::Release(who) => {
            release(ctx, &buyer(*who)).await;
            true
        }
        Deed::Sell(who) => {
            sell(ctx, &buyer(*who)).await;
            true
        }
        Deed::Restock(goods) => {
            restock(ctx, &wanted(*goods)).await;
            true
        }
        Deed::Count(thing, count) => {
            counted(ctx, *thing, *count).await;
            true
        }
    }
}

/// What the shop says of a thing: how many may be bought, by its item and by its card; how many there are and how many of them
/// are put aside, by its line.
async fn told(ctx: &Ctx, sku: &str) -> (i64, Option<i64>, Option<i64>, i64) {
    let card = ctx.read(async |snap| reads::card_of_sku(snap, sku).await).await.unwrap().unwrap();
    let sieve = crate::model::Sieve { typed: sku.to_owned(), ..Default::default() };
    let lines = ctx.read(async |snap| office::lines(snap, &sieve, Default::default(), None, 5).await).await;
    let line = lines.unwrap().exact.remove(0);
    (item(ctx, sku).await.available, card.left, line.stock, line.held)
}

#[both]
async fn whatever_buyers_do_the_books_are_right(engine: Engine) {
    let mut runner = TestRunner::deterministic();
    for _ in 0..6 {
        let world = shop_of(engine).await;
        let ctx = &world.operator();
        let mut books = Books { there: [6, 4], ..Books::default() };
        counted(ctx, 0, 6).await;
        counted(ctx, 1, 4).await;
        let mut set = mug("SET", 5_000);
        set.variants[0].stock = None;
        let part = |sku: &str, quantity| Part { sku: sku.into(), quantity };
        let parts = vec![part("A", 2), part("B", 1)];
        let set = ProductDraft { product_type: ProductType::Grouped, parts, ..set };
        actions::put_product(ctx, &set).await.unwrap();
        let story = deeds().new_tree(&mut runner).unwrap().current();
        for (step, deed) in story.iter().enumerate() {
            let so_far = &story[..=step];
            assert_eq!(act(ctx, deed).await, books.write(deed), "{so_far:?}");
            for thing in 0..2 {
                let (free, there, held) = (books.free(thing), books.there[thing], books.held(thing));
                let expected = (free, Some(free), Some(there), held);
                assert_eq!(told(ctx, GOODS[thing]).await, expected, "{} {so_far:?}", GOODS[thing]);
            }
            let sets = (books.free(0) / 2).min(books.free(1));
            assert_eq!(told(ctx, "SET").await, (sets, Some(sets), None, 0), "the set {so_far:?}");
        }
        let found = ctx.read(async |snap| crate::store::whole::count_halves(snap).await).await.unwrap();
        assert!(found.iter().all(|(_, count)| *count == 0), "{found:?}");
    }
}

/// How buyers come in.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// Standing in line inside this process, as a checkout does.
    InLine,
    /// As they come, as buyers of several processes do: whoever is told to slow down tries again.
    AsTheyCome,
}

/// So many buyers at once: how many got one, and how many were told that none is left.
async fn race(world: &World, way: Way, buyers: u128, sku: &str) -> (usize, usize) {
    let product = item(&world.operator(), sku).await.product;
    let goods = [(variant(&world.operator(), sku).await, 1)];
    let mut racing = tokio::task::JoinSet::new();
    for number in 0..buyers {
        let ctx = world.operator();
        racing.spawn(async move {
            let id = Id::<()>::from_bytes(number.to_be_bytes()).uuid();
            let (ctx, owner) = (&ctx, &Subject { kind: "order_group".into(), id });
            loop {
                let answer = match way {
                    Way::InLine => {
                        ctx.write_on(product, async |tx| stock::hold(tx, ctx, owner, &goods).await).await
                    }
                    Way::AsTheyCome => ctx.write(async |tx| stock::hold(tx, ctx, owner, &goods).await).await,
                };
                match answer {
                    Err(Failure::SlowDown) => {}
                    answer => return answer,
                }
            }
        });
    }
    let (mut served, mut refused) = (0, 0);
    while let Some(answer) = racing.join_next().await {
        match answer.unwrap() {
            Ok(()) => served += 1,
            Err(Failure::Rejected(StockRejected::Short { left: 0, .. })) => refused += 1,
            Err(other) => panic!("{other}"),
        }
    }
    (served, refused)
}

#[both]
async fn of_sixty_four_who_want_one_of_ten_ten_get_it(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    for (sku, way) in [("X", Way::InLine), ("Y", Way::AsTheyCome), ("Z", Way::AsTheyCome)] {
        let mut draft = mug(sku, 900);
        draft.variants[0].stock = Some(10);
        actions::put_product(ctx, &draft).await.unwrap();
        let before = facts(&world).await.len();
        assert_eq!(race(&world, way, 64, sku).await, (10, 54), "{way:?}");
        assert_eq!(told(ctx, sku).await, (0, Some(0), Some(10), 10));
        assert_eq!(facts(&world).await.len() - before, 10, "whoever got none is nobody's news");
        let found = ctx.read(async |snap| crate::store::whole::count_halves(snap).await).await.unwrap();
        assert!(found.iter().all(|(_, count)| *count == 0), "{found:?}");
    }
}
