//! What becomes of what somebody agrees to buy: a group, an order, its lines frozen. Prices are not decided here; that they
//! add up is.

use super::{
    order::goods_of,
    texts::{NOTE_MAX, plain, source},
};
use crate::model::{Group, Line, NewGroup, NewItem, ON_DELIVERY, Order, OrderId, Source, Stand};
use kernel::{Money, Personal, Rejection, Timestamp, Word};
use orders_facts::{LineId, OrderConfirmed, OrderFact, OrderPlaced};
use pricing::model::PricedLine;

/// The most lines of one order.
pub const LINES_MAX: usize = 1_000;

/// Why nothing is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceRejected {
    /// There is nothing to buy, or more than anybody sends.
    Goods,
    /// What is bought and what was priced are not the same, or do not add up.
    Sum,
    /// What they say to the shop is too long.
    Note,
}

impl Rejection for PlaceRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Goods => "orders-place-goods",
            Self::Sum => "orders-place-sum",
            Self::Note => "orders-text-long",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Note => vec![("most", Word::Count(i64::try_from(NOTE_MAX).unwrap_or(i64::MAX)))],
            Self::Goods | Self::Sum => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Note => Some("note"),
            Self::Goods | Self::Sum => None,
        }
    }
}

/// What a rule cannot make: ids and a code.
#[derive(Clone, Debug)]
pub struct Given {
    /// Which order it becomes.
    pub order: OrderId,
    /// The word by which people will speak of it.
    pub code: String,
    /// An id for each line.
    pub lines: Vec<LineId>,
}

/// What was placed, and what is to be told of it.
pub type Begun = (Group, Order, Vec<Line>, Vec<OrderFact>);

/// Places it. What is paid on delivery stands at once.
pub fn place(wish: &NewGroup, given: Given, now: Timestamp) -> Result<Begun, PlaceRejected> {
    let priced = &wish.priced;
    if priced.lines.is_empty() || priced.lines.len() > LINES_MAX || given.lines.len() != priced.lines.len() {
        return Err(PlaceRejected::Goods);
    }
    if !adds_up(wish) {
        return Err(PlaceRejected::Sum);
    }
    let note = plain(wish.note.reveal());
    if note.chars().count() > NOTE_MAX {
        return Err(PlaceRejected::Note);
    }
    let stand = if wish.method == ON_DELIVERY { Stand::ON_DELIVERY } else { Stand::PLACED };
    let order = order(wish, &given, stand, now);
    let lines: Option<Vec<Line>> = priced
        .lines
        .iter()
        .zip(&given.lines)
        .enumerate()
        .map(|(at, one)| line(wish, &order, at, one))
        .collect();
    let lines = lines.ok_or(PlaceRejected::Sum)?;
    let facts = told(wish, &order, &lines);
    Ok((group(wish, note, now), order, lines, facts))
}

fn told(wish: &NewGroup, order: &Order, lines: &[Line]) -> Vec<OrderFact> {
    let (person, total) = (wish.person, order.total);
    let many = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let placed = OrderPlaced { order: order.id, group: wish.id, person, total, lines: many };
    let mut facts = vec![placed.into()];
    if order.confirmed_at.is_some() {
        facts.push(OrderConfirmed { order: order.id, person, total, goods: goods_of(lines) }.into());
    }
    facts
}

/// Whether each line was priced as it is bought, in one currency, and all of it adds up (RULES 1.F, money).
fn adds_up(wish: &NewGroup) -> bool {
    let priced = &wish.priced;
    let currency = priced.total.currency;
    let item_of = |line: &PricedLine| wish.items.iter().filter(|item| item.key == line.key).count() == 1;
    let is_whole = |line: &PricedLine| {
        line.quantity > 0
            && line.gross.plus(line.discount) == Some(line.total)
            && line.unit.times(i64::from(line.quantity)).is_some()
            && item_of(line)
    };
    let charges = [&priced.delivery, &priced.fee].into_iter().flatten().map(|charge| charge.total);
    let parts = priced.lines.iter().map(|line| line.total).chain(charges);
    let sum = parts.fold(Some(Money::new(0, currency)), |sum, part| sum?.plus(part));
    sum == Some(priced.total) && priced.total.minor >= 0 && priced.lines.iter().all(is_whole)
}

fn group(wish: &NewGroup, note: String, now: Timestamp) -> Group {
    Group {
        id: wish.id,
        person: wish.person,
        email: wish.email.clone(),
        lang: wish.lang,
        delivery_to: wish.delivery_to.clone(),
        billing_to: wish.billing_to.clone(),
        wants_invoice: wish.wants_invoice,
        note: Personal::new(note),
        total: wish.priced.total,
        taxes: wish.priced.taxes.clone(),
        why: wish.priced.why.clone(),
        cause: wish.priced.cause,
        delivery: wish.delivery.clone(),
        method: wish.method.clone(),
        payment: None,
        source: Source { referrer: source(&wish.source.referrer), share: source(&wish.source.share) },
        heard: None,
        placed_at: now,
        is_leaving: false,
        is_forgotten: false,
    }
}

fn order(wish: &NewGroup, given: &Given, stand: Stand, now: Timestamp) -> Order {
    let priced = &wish.priced;
    let none = Money::new(0, priced.total.currency);
    let tax = priced.taxes.iter().fold(0_i64, |sum, one| sum.saturating_add(one.tax.minor));
    Order {
        id: given.order,
        group: wish.id,
        code: given.code.clone(),
        person: wish.person,
        stand,
        subtotal: priced.subtotal,
        discount: priced.discount,
        delivery: priced.delivery.as_ref().map_or(none, |charge| charge.gross),
        fee: priced.fee.as_ref().map_or(none, |charge| charge.gross),
        tax: Money { minor: tax, ..none },
        total: priced.total,
        paid: none,
        refunded: none,
        placed_at: now,
        confirmed_at: (stand == Stand::ON_DELIVERY).then_some(now),
        paid_at: None,
        sent_at: None,
        delivered_at: None,
        ended_at: None,
        version: 1,
    }
}

fn line(wish: &NewGroup, order: &Order, at: usize, (priced, id): (&PricedLine, &LineId)) -> Option<Line> {
    let NewItem { item, .. } = wish.items.iter().find(|item| item.key == priced.key)?;
    Some(Line {
        id: *id,
        order: order.id,
        position: u32::try_from(at).ok()?,
        product: item.product,
        variant: item.variant,
        sku: item.sku.clone(),
        name: item.name.clone(),
        options: item.option_words.clone(),
        slug: item.slug.clone(),
        picture: item.picture.clone(),
        kind: item.kind,
        unit: priced.unit,
        quantity: priced.quantity,
        discount: priced.discount,
        total: priced.total,
        rate: priced.rate,
        tax: priced.tax,
        surcharge: priced.surcharge,
        cost: item.cost,
        withdrawal: item.withdrawal,
        sent: 0,
    })
}
