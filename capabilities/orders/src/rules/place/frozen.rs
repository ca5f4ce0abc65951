//! A group, an order and its lines, as they were when somebody agreed to buy.

use super::Part;
use crate::{
    model::{
        Commissioned, Group, Line, NewGroup, NewItem, Order, OrderId, Source, Stand, TermsHash, is_at_once,
    },
    rules::texts::source,
};
use kernel::{Money, Personal, Timestamp};
use orders_facts::LineId;
use payments::model::CardWish;
use pricing::model::{Priced, PricedLine};
use sellers_facts::SellerId;

/// What an order has besides its price.
pub(super) struct Head<'h> {
    pub(super) id: OrderId,
    pub(super) code: &'h str,
    pub(super) seller: Option<SellerId>,
    /// How many orders the group has.
    pub(super) members: usize,
    pub(super) stand: Stand,
    pub(super) now: Timestamp,
}

pub(super) fn group(wish: &NewGroup, (note, terms): (String, Option<TermsHash>), now: Timestamp) -> Group {
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
        keeps_card: wish.card == CardWish::Keep,
        dispute: None,
        terms,
        company: wish.priced.company.clone(),
    }
}

/// The order of one seller. Nothing where a line of it is not bought.
pub(super) fn part(wish: &NewGroup, share: &Priced, head: &Head<'_>, ids: &[LineId]) -> Option<Part> {
    let order = order(wish, share, head);
    let mut lines = Vec::with_capacity(share.lines.len());
    let mut commissions = Vec::new();
    for (at, priced) in share.lines.iter().enumerate() {
        let place = wish.priced.lines.iter().position(|line| line.key == priced.key)?;
        let item = wish.items.iter().find(|item| item.key == priced.key)?;
        let line = line(wish, &order, at, (priced, item), *ids.get(place)?)?;
        let kept = item.commissions.iter().cloned();
        commissions.extend(kept.map(|commission| Commissioned { line: line.id, commission }));
        lines.push(line);
    }
    Some(Part { order, lines, commissions })
}

fn order(wish: &NewGroup, share: &Priced, head: &Head<'_>) -> Order {
    let none = Money::new(0, share.total.currency);
    let tax = share.taxes.iter().fold(0_i64, |sum, one| sum.saturating_add(one.tax.minor));
    Order {
        id: head.id,
        group: wish.id,
        code: head.code.to_owned(),
        person: wish.person,
        seller: head.seller,
        members: u32::try_from(head.members).unwrap_or(u32::MAX),
        taxes: if head.members > 1 { share.taxes.clone() } else { Vec::new() },
        stand: head.stand,
        subtotal: share.subtotal,
        discount: share.discount,
        delivery: share.delivery.as_ref().map_or(none, |charge| charge.gross),
        fee: share.fee.as_ref().map_or(none, |charge| charge.gross),
        tax: Money { minor: tax, ..none },
        total: share.total,
        paid: none,
        refunded: none,
        placed_at: head.now,
        confirmed_at: (head.stand == Stand::ON_DELIVERY).then_some(head.now),
        paid_at: None,
        sent_at: None,
        delivered_at: None,
        ended_at: None,
        deemed_at: None,
        past: None,
        version: 1,
    }
}

fn line(
    wish: &NewGroup,
    order: &Order,
    at: usize,
    (priced, bought): (&PricedLine, &NewItem),
    id: LineId,
) -> Option<Line> {
    let item = &bought.item;
    let consents = wish.consents && is_at_once(item.kind, item.withdrawal);
    Some(Line {
        id,
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
        dropped: 0,
        consent_at: consents.then_some(order.placed_at),
        begun_at: None,
    })
}
