//! One basket of several sellers (RULES 1.I, split checkout): who sends what, which ways of delivery all of them have, what each
//! one's delivery is of the whole, and what the house keeps of each line.

use crate::model::{Line, Scene};
use jiff::{
    Span, ToSpan,
    civil::{Date, Weekday},
};
use kernel::Money;
use sellers::model::ToCommission;
use sellers_facts::SellerId;
use shipping::model::{Kind, Quote, Window};

/// Who sells what is there, the house first, the others in the order of their lines.
pub fn senders_of(lines: &[Line]) -> Vec<Option<SellerId>> {
    let mut all: Vec<Option<SellerId>> = Vec::new();
    for item in lines.iter().filter_map(|line| line.item.as_ref()) {
        if !all.contains(&item.seller) {
            all.push(item.seller);
        }
    }
    all.sort_by_key(Option::is_some);
    all
}

/// The lines of one of them.
pub fn lines_from(lines: &[Line], seller: Option<SellerId>) -> Vec<Line> {
    let is_its = |line: &&Line| line.item.as_ref().is_some_and(|item| item.seller == seller);
    lines.iter().filter(is_its).cloned().collect()
}

/// The ways of delivery that all of them have, the cheapest first: what it costs is the sum, and it has arrived when the last one
/// has. Whoever has nothing to send (nothing stands for that) is not asked.
pub fn together(each: &[Option<Vec<Quote>>]) -> Vec<Quote> {
    let mut each = each.iter().flatten();
    let Some(first) = each.next() else { return Vec::new() };
    let others: Vec<&Vec<Quote>> = each.collect();
    let mut all: Vec<Quote> = first.iter().filter_map(|quote| with_all(quote, &others)).collect();
    all.sort_by_key(|quote| quote.price.minor);
    all
}

fn with_all(quote: &Quote, others: &[&Vec<Quote>]) -> Option<Quote> {
    let mut whole = quote.clone();
    for other in others {
        let same = other.iter().find(|other| other.key == quote.key)?;
        whole.price = whole.price.plus(same.price)?;
        whole.window = Window {
            earliest: match quote.kind {
                Kind::Carrier => whole.window.earliest.min(same.window.earliest),
                Kind::PickUp | Kind::CollectionPoint => whole.window.earliest.max(same.window.earliest),
            },
            latest: whole.window.latest.max(same.window.latest),
        };
    }
    Some(whole)
}

/// What each one's delivery is of the whole, once promotions are taken off, in their order: by what it costs of each.
pub fn shares(each: &[Option<Vec<Quote>>], key: &str, total: Money) -> Vec<Money> {
    let price = |quotes: &Option<Vec<Quote>>| {
        let chosen = quotes.iter().flatten().find(|quote| quote.key == key);
        chosen.map_or(0, |quote| quote.price.minor.unsigned_abs())
    };
    let weights: Vec<u64> = each.iter().map(price).collect();
    let parts = total.share(&weights);
    if parts.len() == each.len() { parts } else { vec![Money { minor: 0, ..total }; each.len()] }
}

/// The same ways, so many working days of the week later.
pub fn later(quotes: Vec<Quote>, days: u32) -> Vec<Quote> {
    let moved = |quote: Quote| {
        let Window { earliest, latest } = quote.window;
        Quote { window: Window { earliest: after(earliest, days), latest: after(latest, days) }, ..quote }
    };
    quotes.into_iter().map(moved).collect()
}

fn after(from: Date, days: u32) -> Date {
    let one: Span = 1.day();
    let is_free = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let mut day = from;
    for _ in 0..days {
        day = day.saturating_add(one);
        while is_free(day) && day < Date::MAX {
            day = day.saturating_add(one);
        }
    }
    day
}

/// Every line that somebody else than the house sells, with its share of what their delivery costs.
pub fn to_commission(scene: &Scene) -> Vec<ToCommission> {
    let mut all = Vec::new();
    for sender in &scene.senders {
        let Some(seller) = sender.seller else { continue };
        let lines = scene.lines.iter().zip(0_u32..).filter_map(|(line, key)| {
            let item = line.item.as_ref().filter(|item| item.seller == Some(seller))?;
            let priced = scene.priced.lines.iter().find(|priced| priced.key == key)?;
            Some((key, item, priced))
        });
        let lines: Vec<_> = lines.collect();
        let weights: Vec<u64> =
            lines.iter().map(|(_, _, priced)| priced.total.minor.unsigned_abs()).collect();
        let shared = sender.delivery.share(&weights);
        all.extend(lines.into_iter().enumerate().map(|(at, (key, item, priced))| ToCommission {
            key,
            seller,
            product: item.product,
            categories: item.categories.clone(),
            total: priced.total,
            delivery: shared.get(at).copied().unwrap_or(Money { minor: 0, ..priced.total }),
            quantity: priced.quantity,
        }));
    }
    all
}
