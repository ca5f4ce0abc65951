//! What is folded as it happens is what is folded out of the whole log, in whatever order it is read.

use super::samples::{
    a_second, as_marina, confirmed, delivered, goods, line, marina, order, record, sheet, world,
};
use crate::{actions, steps};
use action::Unheard;
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use events::{Envelope, Position};
use kernel::{Money, PersonId};
use orders_facts::{
    CancelledBy, LineId, OrderCancelled, OrderClaimed, OrderFact, OrderImported, OrderRefunded,
    OrderShortened,
};
use payments_facts::RefundId;
use returns_facts::{Kind, ReturnId, ReturnPaid, ReturnReceived};
use testing::{Engine, World, both};

/// Dice that show the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn number(&mut self, most: u8) -> u8 {
        u8::try_from(self.roll(most.into())).unwrap() + 1
    }
}

/// Who bought by an order: the first is a guest's.
fn person(number: u8) -> Option<PersonId> {
    [None, Some(marina()), Some(PersonId::from_bytes([9; 16]))][usize::from(number - 1)]
}

fn thing(number: u8) -> (ProductId, VariantId) {
    (ProductId::from_bytes([number; 16]), VariantId::from_bytes([number; 16]))
}

/// What one order holds: always the same, whatever happens to it.
fn held(number: u8) -> Vec<orders_facts::Goods> {
    vec![line(10 * number, thing(1), 2), line(10 * number + 1, thing(number), 1)]
}

/// An order of another program, which may be told again when more is known of it.
fn brought(world: &World, dice: &mut Dice) -> OrderImported {
    let (knows_all, is_there) = (dice.roll(2) == 0, dice.roll(2) == 0);
    let lines = held(4);
    OrderImported {
        order: order(4),
        person: Some(marina()),
        goods: if knows_all { lines } else { lines[..1].to_vec() },
        placed_at: kernel::time::days_before(world.now(), 400),
        delivered_at: is_there.then(|| kernel::time::days_before(world.now(), 390)),
        is_cancelled: dice.roll(6) == 0,
    }
}

fn refund(dice: &mut Dice) -> RefundId {
    RefundId::from_bytes([dice.number(200); 16])
}

/// Something that happens, in any order: the log of a real shop would have more sense.
async fn happens(world: &World, dice: &mut Dice) {
    let number = dice.number(4);
    if number == 4 {
        return record(world, &brought(world, dice)).await;
    }
    let (id, lines) = (order(number), held(number));
    let some: Vec<(LineId, ProductId, u32)> = vec![(lines[0].line, lines[0].product, 1)];
    let fact: OrderFact = match dice.roll(9) {
        0 | 1 => confirmed(number, person(number), &lines).into(),
        2 => delivered(world, number, None).into(),
        3 => OrderCancelled { order: id, by: CancelledBy::Staff, was_confirmed: true }.into(),
        4 => {
            let is_all = dice.roll(2) == 0;
            OrderRefunded { order: id, refund: refund(dice), amount: Money::eur(900), is_all }.into()
        }
        5 => OrderClaimed { order: id, person: marina(), goods: lines }.into(),
        6 => OrderShortened { order: id, lines: some, amount: Money::eur(900) }.into(),
        seven => {
            // Few of them, so that what came is sometimes what is paid.
            let ret = ReturnId::from_bytes([50 + 3 * number + dice.number(2); 16]);
            let kind = Kind::ALL[usize::try_from(dice.roll(3)).unwrap()];
            if seven == 7 {
                return record(world, &ReturnPaid { ret, order: id, lines: some, kind }).await;
            }
            let back = ReturnReceived { ret, order: id, person: None, lines: some, kind };
            return record(world, &back).await;
        }
    };
    record(world, &fact).await;
}

async fn log(world: &World) -> Vec<Envelope> {
    testing::settle(&world.house.database).await;
    let log: Result<_, StoreError> =
        world.operator().read(async |snap| snap.log_after(Position::START, 10_000).await).await;
    log.unwrap()
}

async fn forget(world: &World) {
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx
        .write(async |tx| {
            for sql in [
                "DELETE FROM evidence",
                "DELETE FROM evidence_less",
                "DELETE FROM evidence_faulty",
                "DELETE FROM evidence_goods",
                "DELETE FROM evidence_origin",
            ] {
                tx.exec(sql, &[]).await?;
            }
            Ok(())
        })
        .await;
    done.unwrap();
}

async fn hear(world: &World, fact: &Envelope) {
    let ctx = world.operator();
    let done: Result<(), Failed> =
        ctx.write(async |tx| steps::hear(tx, fact).await.map_err(Failed::Unheard)).await;
    done.unwrap();
}

/// Why a fact was not heard.
#[derive(Debug)]
#[allow(dead_code, reason = "a test that fails prints it")]
enum Failed {
    Unheard(Unheard),
    Store(StoreError),
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Rows of what is known, in any order.
async fn evidence(world: &World) -> Vec<String> {
    let mut rows = world.everything().await.remove("evidence").unwrap();
    rows.sort();
    rows
}

#[both]
async fn out_of_the_log_comes_what_was_folded_as_it_happened(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "MUG").await;
    let mut known = 0;
    for seed in 1..=6 {
        forget(&world).await;
        let begin = log(&world).await.len();
        let mut dice = Dice(seed);
        for _ in 0..12 {
            a_second(&world);
            happens(&world, &mut dice).await;
            if dice.roll(3) == 0 {
                world.see_to_duties().await;
            }
        }
        let (_, codes) = sheet(&world, "MUG", "all", "1").await;
        actions::redeem(&as_marina(&world), &codes[0].code, &[]).await.unwrap();
        world.see_to_duties().await;
        let folded = evidence(&world).await;
        known += folded.len();
        let heard: Vec<Envelope> = log(&world).await.split_off(begin);
        forget(&world).await;
        for fact in &heard {
            hear(&world, fact).await;
        }
        assert_eq!(evidence(&world).await, folded, "seed {seed}: from the first to the last");
        forget(&world).await;
        for fact in heard.iter().rev() {
            hear(&world, fact).await;
        }
        assert_eq!(evidence(&world).await, folded, "seed {seed}: from the last to the first");
    }
    assert!(known > 6, "there is something to know: {known}");
}
