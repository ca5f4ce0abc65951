//! What becomes of an order that was placed elsewhere: it stands among the others as far as it had come. Nothing of it is to be paid
//! or given back here, because its money was never here.

mod group;
mod lines;
mod stand;

pub use stand::{arrived_at, stand_of};

use super::{dates::kept_until, place::LINES_MAX, texts::plain};
use crate::model::{
    Group, GroupId, Line, Order, OrderId, Past, PastLine, PastOrder, PastState, PaymentState,
};
use kernel::{Id, Money, Rejection, Timestamp};
use orders_facts::{LineId, OrderImported};
use pricing::model::Cause;

/// The longest word for where it was placed.
const ORIGIN_MAX: usize = 32;
/// The longest number it had there, and the longest name of a line, in characters.
const WORDS_MAX: usize = 300;

/// Why it is not brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastRejected {
    /// Nobody says where it was placed or which number it had there.
    Unnamed,
    /// Its amounts are of several currencies.
    Currency,
    /// An amount is below nothing, or more went back than was paid.
    Sum,
    /// It has too many lines, or one of nothing.
    Lines,
    /// It was placed at a time that has not come.
    Future,
}

impl Rejection for PastRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unnamed => "orders-past-unnamed",
            Self::Currency => "orders-past-currency",
            Self::Sum => "orders-past-sum",
            Self::Lines => "orders-past-lines",
            Self::Future => "orders-past-future",
        }
    }
}

/// What a rule cannot make: ids and the word by which people speak of it.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its group.
    pub group: GroupId,
    /// Itself.
    pub order: OrderId,
    /// An id for each line.
    pub lines: Vec<LineId>,
    /// The word.
    pub code: String,
    /// How often it was changed here.
    pub version: i64,
}

/// What it becomes.
#[derive(Clone, Debug)]
pub struct Brought {
    /// With what it was agreed.
    pub group: Group,
    /// The order.
    pub order: Order,
    /// Its lines.
    pub lines: Vec<Line>,
    /// What is told of it.
    pub fact: OrderImported,
}

/// An id that stands where it would if it had been given at that moment, so that lists keep their order.
pub fn id_at<T>(at: Timestamp, dice: u128) -> Id<T> {
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0).to_be_bytes();
    let mut bytes = dice.to_be_bytes();
    bytes[..6].copy_from_slice(&millis[2..]);
    // A UUID of version 7 (RFC 9562).
    bytes[6] = (bytes[6] & 0x0f) | 0x70;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    Id::from_bytes(bytes)
}

/// Brings it: refusals first. Of whom no books need to know any more nothing is kept.
pub fn bring(wish: &PastOrder, known: &Known, now: Timestamp) -> Result<Brought, PastRejected> {
    fits(wish, now)?;
    let order = order(wish, known, now);
    let lines = lines::of(wish, &order, &known.lines);
    let is_over = kept_until(order.ended_at.unwrap_or(order.placed_at), Cause::Home) <= now;
    let fact = OrderImported {
        order: order.id,
        person: order.person,
        goods: if was_kept(&order) { lines::goods(wish, &lines) } else { Vec::new() },
        placed_at: wish.placed_at,
        delivered_at: (stand::state(wish, now) == PastState::Completed).then(|| arrived_at(wish, now)),
        is_cancelled: wish.state == PastState::Cancelled,
    };
    Ok(Brought { group: group::of(wish, known.group, is_over), order, lines, fact })
}

/// Whether it was paid and its money stayed there: who bought nothing in the end speaks of nothing that they bought (RULES 1.C).
pub fn was_kept(order: &Order) -> bool {
    order.stand.payment != PaymentState::Refunded && (order.paid.minor > 0 || order.total.minor == 0)
}

fn fits(wish: &PastOrder, now: Timestamp) -> Result<(), PastRejected> {
    if wish.placed_at > now {
        return Err(PastRejected::Future);
    }
    let is_sign = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "_-".contains(sign);
    let origin = &wish.origin;
    if origin.is_empty() || origin.len() > ORIGIN_MAX || !origin.chars().all(is_sign) {
        return Err(PastRejected::Unnamed);
    }
    if reference(&wish.reference).is_empty() {
        return Err(PastRejected::Unnamed);
    }
    if wish.lines.len() > LINES_MAX || wish.lines.iter().any(|line| line.quantity == 0) {
        return Err(PastRejected::Lines);
    }
    let mut amounts = vec![wish.delivery, wish.tax, wish.total, wish.paid, wish.refunded];
    amounts.extend(wish.lines.iter().flat_map(|line| [line.unit, line.total]));
    let currency = wish.total.currency;
    if wish.discount.currency != currency || amounts.iter().any(|one| one.currency != currency) {
        return Err(PastRejected::Currency);
    }
    let is_huge = |line: &PastLine| line.unit.times(i64::from(line.quantity)).is_none();
    let is_odd = amounts.iter().any(|one| one.minor < 0) || wish.lines.iter().any(is_huge);
    match is_odd || wish.refunded.minor > wish.paid.minor {
        true => Err(PastRejected::Sum),
        false => Ok(()),
    }
}

/// A number as it is kept and looked for: without signs that people leave out.
pub fn reference(said: &str) -> String {
    words(said).trim_start_matches('#').trim().to_owned()
}

fn words(said: &str) -> String {
    plain(said).replace('\n', " ").chars().take(WORDS_MAX).collect()
}

fn order(wish: &PastOrder, known: &Known, now: Timestamp) -> Order {
    let stand = stand_of(wish, now);
    let state = stand::state(wish, now);
    let sum = wish.lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.total.minor));
    let money = |minor: i64| Money { minor, ..wish.total };
    let (discount, rest) = left_over(wish, sum);
    let is_gone = matches!(state, PastState::Completed | PastState::Sent);
    Order {
        id: known.order,
        group: known.group,
        code: known.code.clone(),
        person: wish.person,
        seller: None,
        members: 1,
        taxes: Vec::new(),
        stand,
        subtotal: money(sum),
        discount: money(discount),
        delivery: wish.delivery,
        fee: money(rest),
        tax: wish.tax,
        total: wish.total,
        paid: wish.paid,
        refunded: wish.refunded,
        placed_at: wish.placed_at,
        confirmed_at: (state != PastState::Cancelled).then_some(wish.placed_at),
        paid_at: (wish.paid.minor > 0).then_some(wish.placed_at),
        // The last day on which it may have been sent: times of whoever bought end later rather than sooner.
        sent_at: is_gone.then(|| arrived_at(wish, now)),
        delivered_at: None,
        ended_at: stand.is_over().then(|| arrived_at(wish, now)),
        deemed_at: None,
        past: Some(Past { origin: wish.origin.clone(), reference: reference(&wish.reference) }),
        version: known.version,
    }
}

/// What was taken off, and what is left to explain: other shops count discounts into lines or not, and taxes on top or not. What
/// nobody explains is a charge; what makes it cheaper was taken off.
fn left_over(wish: &PastOrder, sum: i64) -> (i64, i64) {
    let bare = sum.saturating_add(wish.delivery.minor);
    let off = wish.discount.minor.saturating_abs();
    let open = wish.total.minor.saturating_sub(bare);
    if open == 0 {
        // It was taken off the lines already.
        return (0, 0);
    }
    let rest = open.saturating_add(off);
    match rest < 0 {
        true => (rest.saturating_sub(off), 0),
        false => (-off, rest),
    }
}
