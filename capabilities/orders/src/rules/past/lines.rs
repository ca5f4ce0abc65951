//! The lines of an order that was placed elsewhere: what they cost stays to the cent, however it was said there.

use super::words;
use crate::{
    model::{Line, Order, PastLine, PastOrder},
    rules::order::goods_of,
};
use catalog::model::{ProductType, Withdrawal};
use kernel::{Localized, Money};
use orders_facts::{Goods, GoodsState, LineId};
use pricing::model::Rate;

/// The lines of an order.
pub(super) fn of(wish: &PastOrder, order: &Order, ids: &[LineId]) -> Vec<Line> {
    let lines = wish.lines.iter().zip(ids).zip(0_u32..);
    lines.map(|((line, id), at)| one(order, line, *id, at)).collect()
}

fn one(order: &Order, line: &PastLine, id: LineId, position: u32) -> Line {
    let (product, variant) = line.variant.unwrap_or((Line::NO_PRODUCT, Line::NO_VARIANT));
    let many = i64::from(line.quantity);
    let money = |minor: i64| Money { minor, ..line.total };
    // What one cost is said in many ways; that it is not less than what all of them cost is ours.
    let least = line.total.minor.saturating_add(many - 1).div_euclid(many);
    let unit = money(line.unit.minor.max(least));
    let gross = unit.minor.saturating_mul(many);
    let is_gone = order.stand.goods != GoodsState::None;
    let back = line.refunded.min(line.quantity);
    Line {
        id,
        order: order.id,
        position,
        product,
        variant,
        sku: words(&line.sku),
        name: Localized { es: words(&line.name), en: String::new() },
        options: Vec::new(),
        slug: Localized::default(),
        picture: None,
        kind: ProductType::Physical,
        unit,
        quantity: line.quantity,
        discount: money(line.total.minor.saturating_sub(gross)),
        total: line.total,
        rate: Rate(0),
        tax: money(0),
        surcharge: money(0),
        cost: None,
        withdrawal: Withdrawal::Usual,
        sent: if is_gone { line.quantity } else { 0 },
        dropped: if is_gone { 0 } else { back },
        consent_at: None,
        begun_at: None,
    }
}

/// What was bought and stayed with whoever bought it, as far as it is known here.
pub(super) fn goods(wish: &PastOrder, lines: &[Line]) -> Vec<Goods> {
    let back = |at: u32| wish.lines.get(at as usize).map_or(0, |line| line.refunded);
    let kept = goods_of(lines).into_iter().filter_map(|one| {
        let line = lines.iter().find(|line| line.id == one.line)?;
        let quantity = one.quantity.saturating_sub(back(line.position));
        (quantity > 0).then_some(Goods { quantity, ..one })
    });
    kept.collect()
}
