//! What becomes of what somebody agrees to buy: a group, an order for each seller, its lines frozen. Prices are not decided
//! here; that they add up is, in the whole and in the parts (RULES 1.I, split checkout).

mod frozen;
mod split;

pub use split::sellers;

use super::{
    order::goods_of,
    texts::{NOTE_MAX, plain},
};
use crate::model::{Commissioned, Group, Line, NewGroup, ON_DELIVERY, Order, OrderId, Stand, TermsHash};
use kernel::{Money, Rejection, Timestamp, Word};
use orders_facts::{LineId, OrderAllocated, OrderConfirmed, OrderFact, OrderPlaced};
use pricing::model::{Priced, PricedLine};

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
    /// Several sellers cannot be paid at one door.
    OnDelivery,
}

impl Rejection for PlaceRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Goods => "orders-place-goods",
            Self::Sum => "orders-place-sum",
            Self::Note => "orders-text-long",
            Self::OnDelivery => "orders-place-on-delivery",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Note => vec![("most", Word::Count(i64::try_from(NOTE_MAX).unwrap_or(i64::MAX)))],
            Self::Goods | Self::Sum | Self::OnDelivery => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Note => Some("note"),
            Self::OnDelivery => Some("method"),
            Self::Goods | Self::Sum => None,
        }
    }
}

/// What a rule cannot make: ids and codes.
#[derive(Clone, Debug)]
pub struct Given {
    /// For each seller, in the order of `sellers`: which order it becomes, and the word by which people will speak of it.
    pub orders: Vec<(OrderId, String)>,
    /// An id for each line.
    pub lines: Vec<LineId>,
    /// What the texts are known by that were agreed to.
    pub terms: Option<TermsHash>,
}

/// An order of what was placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The order.
    pub order: Order,
    /// Its lines, in their order.
    pub lines: Vec<Line>,
    /// What the house keeps of them.
    pub commissions: Vec<Commissioned>,
}

/// What was placed, and what is to be told of it.
pub type Begun = (Group, Vec<Part>, Vec<OrderFact>);

/// Places it: an order for each seller. What is paid on delivery stands at once.
pub fn place(wish: &NewGroup, given: &Given, now: Timestamp) -> Result<Begun, PlaceRejected> {
    let priced = &wish.priced;
    let sellers = sellers(wish);
    let is_given = given.lines.len() == priced.lines.len() && given.orders.len() == sellers.len();
    if priced.lines.is_empty() || priced.lines.len() > LINES_MAX || !is_given {
        return Err(PlaceRejected::Goods);
    }
    if wish.method == ON_DELIVERY && sellers.len() > 1 {
        return Err(PlaceRejected::OnDelivery);
    }
    if !adds_up(priced) || !is_whole(wish) {
        return Err(PlaceRejected::Sum);
    }
    let note = plain(wish.note.reveal());
    if note.chars().count() > NOTE_MAX {
        return Err(PlaceRejected::Note);
    }
    let stand = if wish.method == ON_DELIVERY { Stand::ON_DELIVERY } else { Stand::PLACED };
    let shares = split::shares(wish, &sellers).ok_or(PlaceRejected::Sum)?;
    let parts = shares.iter().zip(&sellers).zip(&given.orders);
    let parts: Option<Vec<Part>> = parts
        .map(|((share, seller), (id, code))| {
            let head = frozen::Head { id: *id, code, seller: *seller, members: sellers.len(), stand, now };
            frozen::part(wish, share, &head, &given.lines)
        })
        .collect();
    let parts = parts.ok_or(PlaceRejected::Sum)?;
    let facts = parts.iter().flat_map(|part| told(wish, part)).collect();
    Ok((frozen::group(wish, (note, given.terms), now), parts, facts))
}

fn told(wish: &NewGroup, part: &Part) -> Vec<OrderFact> {
    let Part { order, lines, commissions } = part;
    let (person, total) = (wish.person, order.total);
    let many = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let placed = OrderPlaced { order: order.id, group: wish.id, person, total, lines: many };
    let kept = commissions.iter().fold(0_i64, |sum, one| sum.saturating_add(one.commission.amount.minor));
    let allocated = OrderAllocated {
        order: order.id,
        group: wish.id,
        seller: order.seller,
        total,
        tax: order.tax,
        delivery: Money { minor: delivery_of(part), ..total },
        commission: Money { minor: kept, ..total },
        lines: lines.iter().map(|line| (line.id, line.product, line.quantity, line.total)).collect(),
    };
    let mut facts = vec![placed.into(), allocated.into()];
    if order.confirmed_at.is_some() {
        facts.push(OrderConfirmed { order: order.id, person, total, goods: goods_of(lines) }.into());
    }
    facts
}

/// What the delivery of an order costs, discounts counted: what its total has besides lines and fee.
fn delivery_of(part: &Part) -> i64 {
    let goods = part.lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.total.minor));
    part.order.total.minor.saturating_sub(goods).saturating_sub(part.order.fee.minor)
}

/// Whether all of it adds up, in one currency (RULES 1.F, money).
fn adds_up(priced: &Priced) -> bool {
    let charges = [&priced.delivery, &priced.fee].into_iter().flatten().map(|charge| charge.total);
    let parts = priced.lines.iter().map(|line| line.total).chain(charges);
    let sum = parts.fold(Some(Money::new(0, priced.total.currency)), |sum, part| sum?.plus(part));
    sum == Some(priced.total) && priced.total.minor >= 0
}

/// Whether each line was priced as it is bought.
fn is_whole(wish: &NewGroup) -> bool {
    let item_of = |line: &PricedLine| wish.items.iter().filter(|item| item.key == line.key).count() == 1;
    let is_whole = |line: &PricedLine| {
        line.quantity > 0
            && line.gross.plus(line.discount) == Some(line.total)
            && line.unit.times(i64::from(line.quantity)).is_some()
            && item_of(line)
    };
    let currency = wish.priced.total.currency;
    let is_kept = wish
        .items
        .iter()
        .flat_map(|item| &item.commissions)
        .all(|one| one.amount.currency == currency && one.amount.minor >= 0);
    is_kept && wish.priced.lines.iter().all(is_whole)
}
