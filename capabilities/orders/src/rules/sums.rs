//! What an order adds to the sums of a day: to all of it, to each product, to where the browser came from.

use crate::model::{Figures, Line, Refund, Sum, SumKind, Whole};
use kernel::Zone;
use std::collections::BTreeMap;

/// What is added when it stands. The day is the one on which it did, where the shop is.
pub fn sold(whole: &Whole, zone: &Zone) -> Vec<Sum> {
    let order = &whole.order;
    let day = zone.day(order.confirmed_at.unwrap_or(order.placed_at));
    let goods = whole.lines.iter().map(of_line).fold(Figures::default(), Figures::plus);
    let all = Figures { orders: 1, sales: order.total.minor, ..goods };
    let mut products: BTreeMap<String, Figures> = BTreeMap::new();
    for line in whole.lines.iter().filter(|line| line.is_known()) {
        let known = products.entry(line.product.to_string()).or_default();
        *known = Figures { orders: 1, ..known.plus(of_line(line)) };
    }
    let sum = |kind, name: String, figures| Sum { kind, day, currency: order.currency(), name, figures };
    let mut sums = vec![sum(SumKind::All, String::new(), all), sum(SumKind::Source, source(whole), all)];
    sums.extend(products.into_iter().map(|(name, figures)| sum(SumKind::Product, name, figures)));
    sums
}

/// What is added when money went back. Of which product it is nobody knows.
pub fn went_back(whole: &Whole, refund: &Refund, zone: &Zone) -> Vec<Sum> {
    let day = zone.day(refund.done_at.unwrap_or(refund.asked_at));
    let figures = Figures { back: refund.amount.minor, ..Figures::default() };
    let sum = |kind, name| Sum { kind, day, currency: refund.amount.currency, name, figures };
    vec![sum(SumKind::All, String::new()), sum(SumKind::Source, source(whole))]
}

/// What an order that was placed elsewhere adds, on the day on which it was: what went back of it too, because nobody knows when it
/// did.
pub fn brought(whole: &Whole, zone: &Zone) -> Vec<Sum> {
    if whole.order.confirmed_at.is_none() {
        return Vec::new();
    }
    let mut sums = sold(whole, zone);
    for sum in sums.iter_mut().filter(|sum| sum.kind != SumKind::Product) {
        sum.figures.back = whole.order.refunded.minor;
    }
    sums
}

/// From where whoever bought came.
fn source(whole: &Whole) -> String {
    whole.group.source.word().to_owned()
}

/// The margin counts only of what it is known what it cost the shop.
fn of_line(line: &Line) -> Figures {
    let net = line.total.minor.saturating_sub(line.tax.minor).saturating_sub(line.surcharge.minor);
    let cost = line.cost.and_then(|cost| cost.times(i64::from(line.quantity)));
    let (net, cost) = cost.map_or((0, 0), |cost| (net, cost.minor));
    Figures { units: i64::from(line.quantity), sales: line.total.minor, net, cost, ..Figures::default() }
}
