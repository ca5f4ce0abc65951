//! Orders that live through anything: sent in parts, gone back on in parts, paid before and after, called off. Whatever happens in
//! whatever order, no more goes back than was paid, no piece is paid twice, and none is on sale twice.

use super::samples::{item, order, paid, world};
use crate::{actions, model::Asked};
use kernel::Role;
use orders::model::{Line, OrderId, Whole};
use returns::{
    model::{Condition, Kind, ReturnId},
    steps::Came,
};
use testing::{Engine, World, both};

/// Orders in a world, and what happens to each.
const WALKS: u64 = 3;
const STEPS: usize = 12;

/// Dice without a machine: the same for everybody who reads a failure.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(most)).unwrap()
    }
}

/// One thing happens to an order; what the shop refuses does not.
async fn step(world: &World, id: OrderId, asked: &mut Vec<ReturnId>, dice: &mut Dice) -> String {
    let (ctx, whole) = (world.operator(), order(world, id).await);
    let line = whole.lines[usize::try_from(dice.below(2)).unwrap()].id;
    let many = 1 + dice.below(3);
    let staff = world.as_(Role::Owner);
    let admin = format!("/admin/orders/{id}");
    let ret = asked.get(usize::try_from(dice.below(4)).unwrap()).copied();
    let told = match (dice.below(8), ret) {
        (0 | 1, _) => {
            let goods = [(&*format!("line-{line}"), &*many.to_string())];
            format!("send {many}: {}", staff.post(&format!("{admin}/send"), &goods).await.status)
        }
        (2 | 3, _) => {
            let wanted =
                Asked { kind: Kind::Withdrawal, lines: vec![(line, many)], why: String::new(), wish: None };
            let made = actions::ask(&ctx, id, &wanted).await;
            asked.extend(made.as_ref().ok().map(|made| made.what));
            format!("ask {many}: {}", made.is_ok())
        }
        (4, _) => format!("rest: {}", staff.post(&format!("{admin}/rest"), &[]).await.status),
        (5, Some(ret)) => {
            let came = whole.lines.iter().map(|line| Came {
                line: line.id,
                quantity: many,
                condition: Condition::New,
                restocked: many,
            });
            let came: Vec<Came> = came.collect();
            format!("receive {many}: {}", actions::receive(&ctx, ret, &came).await.is_ok())
        }
        (_, Some(ret)) => format!("pay: {}", actions::refund(&ctx, ret, "").await.is_ok()),
        (_, None) => "nothing".to_owned(),
    };
    world.see_to_duties().await;
    told
}

/// What goods cost at most, and what is paid back for them, delivery aside: it went back only where all of it did.
fn check(whole: &Whole, story: &[String]) {
    let (paid, back) = (whole.order.paid.minor, whole.order.refunded.minor);
    assert!(back <= paid, "{back} of {paid}: {story:?}");
    let goods: i64 = whole.lines.iter().map(|line| line.total.minor).sum();
    assert!(back <= goods || back == paid, "{back} of {goods}: {story:?}");
    for line in &whole.lines {
        assert!(line.sent + line.dropped <= line.quantity, "{story:?}");
    }
}

async fn on_sale(world: &World) -> i64 {
    let mut sum = 0;
    for key in ["mug", "jug"] {
        sum += item(world, key).await.available;
    }
    sum
}

#[both]
async fn whatever_happens_in_whatever_order_no_cent_and_no_piece_is_there_twice(engine: Engine) {
    for seed in 1..=WALKS {
        let (world, mut dice) = (world(engine).await, Dice(seed));
        let id = paid(&world, None).await.order;
        let (mut asked, mut story) = (Vec::new(), vec![format!("seed {seed}")]);
        for _ in 0..STEPS {
            story.push(step(&world, id, &mut asked, &mut dice).await);
            check(&order(&world, id).await, &story);
            assert!(on_sale(&world).await <= 20, "{story:?}");
        }
        // At the end all that anybody owes is paid, and what is left goes back on its own.
        for ret in &asked {
            drop(actions::refund(&world.operator(), *ret, "").await);
        }
        world.see_to_duties().await;
        let whole = order(&world, id).await;
        check(&whole, &story);
        let left: u32 = whole.lines.iter().map(Line::left).sum();
        let is_over = whole.order.stand.is_over();
        let sold = 20 - on_sale(&world).await;
        assert!(is_over || sold >= i64::from(left), "what is still to be sent is not on sale: {story:?}");
    }
}
