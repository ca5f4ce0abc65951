//! What becomes of an order: how it stands, its amounts and instants, and what is to be told of it.

use super::{
    goods,
    past::was_kept,
    states::{self, Command, StateRejected},
};
use crate::model::{Line, Order, ParcelId, Shelf, Stand};
use kernel::{Money, PersonId, Timestamp};
use orders_facts::{
    CancelledBy, Goods, GoodsState, HeardFrom, OrderCancelled, OrderClaimed, OrderCompleted, OrderConfirmed,
    OrderDelivered, OrderExpired, OrderFact, OrderHeardOf, OrderNoted, OrderPaid, OrderRefunded,
    OrderShortened, OrderState, ParcelDelivered, ParcelSent, PaymentState,
};
use payments_facts::RefundId;

/// An order together with what is to be told of it.
pub type Done = (Order, Vec<OrderFact>);

fn goes(order: &Order, command: Command) -> Result<Order, StateRejected> {
    if order.is_past() && !states::is_for_past(command) {
        return Err(StateRejected::Past);
    }
    Ok(Order { stand: states::after(order.stand, command)?, ..order.clone() })
}

/// What lines say to others: those of which anybody here knows what they are.
pub fn goods_of(lines: &[Line]) -> Vec<Goods> {
    let of = |line: &Line| Goods {
        line: line.id,
        product: line.product,
        variant: line.variant,
        quantity: line.quantity,
        total: line.total,
    };
    lines.iter().filter(|line| line.is_known()).map(of).collect()
}

/// A bank promises the money, or takes its promise back.
pub fn promise(order: &Order, is_promised: bool) -> Result<Done, StateRejected> {
    let command = if is_promised { Command::Authorise } else { Command::Decline };
    Ok((goes(order, command)?, Vec::new()))
}

/// The shop has the money. What did not stand before stands now.
pub fn pay(order: &Order, lines: &[Line], amount: Money, now: Timestamp) -> Result<Done, StateRejected> {
    let mut paid = goes(order, Command::Pay)?;
    let mut facts = vec![OrderPaid { order: order.id, amount }.into()];
    if order.stand.order != OrderState::Confirmed {
        let (person, total, goods) = (order.person, order.total, goods_of(lines));
        facts.push(OrderConfirmed { order: order.id, person, total, goods }.into());
        paid.confirmed_at = Some(now);
    }
    Ok((Order { paid: amount, paid_at: Some(now), ended_at: None, ..paid }, facts))
}

/// The shop has the money for what it cannot send any more.
pub fn pay_in_vain(order: &Order, amount: Money, now: Timestamp) -> Result<Done, StateRejected> {
    let paid = goes(order, Command::PayInVain)?;
    let fact = OrderPaid { order: order.id, amount };
    Ok((Order { paid: amount, paid_at: Some(now), ..paid }, vec![fact.into()]))
}

/// Nobody paid in time.
pub fn expire(order: &Order, now: Timestamp) -> Result<Done, StateRejected> {
    let expired = goes(order, Command::Expire)?;
    if expired.stand == order.stand {
        return Ok((expired, Vec::new()));
    }
    Ok((Order { ended_at: Some(now), ..expired }, vec![OrderExpired { order: order.id }.into()]))
}

/// Somebody calls it off.
pub fn cancel(order: &Order, by: CancelledBy, now: Timestamp) -> Result<Done, StateRejected> {
    let command = match by {
        CancelledBy::Customer => Command::CancelByBuyer,
        CancelledBy::Staff => Command::CancelByStaff,
    };
    let mut cancelled = goes(order, command)?;
    if order.paid.minor == 0 {
        // Of what cost nothing nothing goes back.
        cancelled.stand.payment = PaymentState::Void;
    }
    let was_confirmed = order.stand.order == OrderState::Confirmed;
    let fact = OrderCancelled { order: order.id, by, was_confirmed };
    Ok((Order { ended_at: Some(now), ..cancelled }, vec![fact.into()]))
}

/// Whoever bought cannot call off what they have begun to use and agreed to have at once (Directive 2011/83, article 16 m); the
/// shop may.
pub fn may_go_back(lines: &[Line], by: CancelledBy) -> Result<(), StateRejected> {
    match by {
        CancelledBy::Customer if lines.iter().any(|line| line.is_begun_since().is_some()) => {
            Err(StateRejected::Begun)
        }
        CancelledBy::Customer | CancelledBy::Staff => Ok(()),
    }
}

/// What was to be paid at the door was not taken there.
pub fn refuse_at_door(order: &Order, now: Timestamp) -> Result<Done, StateRejected> {
    let refused = goes(order, Command::RefuseAtDoor)?;
    let fact = OrderCancelled { order: order.id, by: CancelledBy::Customer, was_confirmed: true };
    Ok((Order { ended_at: Some(now), ..refused }, vec![fact.into()]))
}

/// The bank has given the money of what is off to whoever paid: nobody owes it any more. Nothing where none is owed.
pub fn lose(order: &Order) -> Option<Done> {
    let stand = Stand { payment: PaymentState::Refunded, ..order.stand };
    (order.shelf() == Shelf::ToRefund).then(|| (Order { stand, ..order.clone() }, Vec::new()))
}

/// Nothing more of it is sent; `amount` goes back. Where all that was sent has arrived, all of it has, when the last of it did.
pub fn shorten(
    order: &Order,
    lines: &[Line],
    amount: Money,
    arrived_at: Option<Timestamp>,
) -> Result<Done, StateRejected> {
    let unsent = goods::to_send(lines).into_iter().filter(|line| line.left() > 0);
    let unsent = unsent.map(|line| (line.id, line.product, line.left())).collect();
    let (short, told) = nothing_left(order, arrived_at)?;
    let mut facts = vec![OrderShortened { order: order.id, lines: unsent, amount }.into()];
    facts.extend(told);
    Ok((short, facts))
}

/// Nothing of it is left to be sent. Where all that was sent has arrived, all of it has, when the last of it did.
pub fn nothing_left(order: &Order, arrived_at: Option<Timestamp>) -> Result<Done, StateRejected> {
    let mut short = goes(order, Command::Shorten { is_there: arrived_at.is_some() })?;
    let mut facts = Vec::new();
    if let Some(delivered_at) = arrived_at {
        short.delivered_at = Some(delivered_at);
        facts.push(OrderDelivered { order: order.id, person: order.person, delivered_at }.into());
    }
    Ok((short, facts))
}

/// What somebody bought without an account is theirs from now on.
pub fn claim(order: &Order, lines: &[Line], person: PersonId) -> Done {
    let is_theirs = is_sold(order.stand) && (!order.is_past() || was_kept(order));
    let goods = if is_theirs { goods_of(lines) } else { Vec::new() };
    let fact = OrderClaimed { order: order.id, person, goods };
    (Order { person: Some(person), ..order.clone() }, vec![fact.into()])
}

/// A parcel, as a rule sees it.
#[derive(Clone, Copy, Debug)]
pub struct Moved<'p> {
    /// Which one.
    pub parcel: ParcelId,
    /// Who carries it.
    pub carrier: Option<&'p str>,
    /// Whether with it nothing is left.
    pub is_all: bool,
}

/// Some of it is sent.
pub fn send(order: &Order, moved: Moved<'_>, now: Timestamp) -> Result<Done, StateRejected> {
    let is_all = moved.is_all;
    let sent = goes(order, Command::Send { is_all })?;
    let carrier = moved.carrier.map(str::to_owned);
    let fact = ParcelSent { order: order.id, parcel: moved.parcel, carrier, is_all };
    Ok((Order { sent_at: order.sent_at.or(Some(now)), ..sent }, vec![fact.into()]))
}

/// A parcel arrives. Of what counted as delivered already only the day is learnt, from which times run.
pub fn deliver(order: &Order, moved: Moved<'_>, at: Timestamp) -> Result<Done, StateRejected> {
    if order.deemed_at.is_some() && order.stand.order == OrderState::Confirmed {
        let fact = ParcelDelivered { order: order.id, parcel: moved.parcel, delivered_at: at };
        let delivered_at = if moved.is_all { Some(at) } else { order.delivered_at };
        return Ok((Order { delivered_at, ..order.clone() }, vec![fact.into()]));
    }
    let mut delivered = goes(order, Command::Deliver { is_all: moved.is_all })?;
    let (parcel, delivered_at) = (moved.parcel, at);
    let mut facts = vec![ParcelDelivered { order: order.id, parcel, delivered_at }.into()];
    if delivered.stand.goods == GoodsState::Delivered {
        delivered.delivered_at = Some(at);
        facts.push(OrderDelivered { order: order.id, person: order.person, delivered_at }.into());
    }
    Ok((delivered, facts))
}

/// Nobody said that it arrived, and it should have long ago: it counts as delivered, and times of whoever bought do not run.
pub fn deem(order: &Order, now: Timestamp) -> Result<Done, StateRejected> {
    let deemed = goes(order, Command::Deem)?;
    if deemed.stand == order.stand {
        return Ok((deemed, Vec::new()));
    }
    let fact = OrderDelivered { order: order.id, person: order.person, delivered_at: now };
    Ok((Order { deemed_at: Some(now), ..deemed }, vec![fact.into()]))
}

/// Money went back.
pub fn refund(order: &Order, refund: RefundId, amount: Money) -> Result<Done, StateRejected> {
    let refunded = Money { minor: order.refunded.minor.saturating_add(amount.minor), ..order.refunded };
    let is_all = refunded.minor >= order.paid.minor;
    let gone = goes(order, Command::Refund { is_all })?;
    let fact = OrderRefunded { order: order.id, refund, amount, is_all };
    Ok((Order { refunded, ..gone }, vec![fact.into()]))
}

/// Somebody of the shop notes something.
pub fn note(order: &Order) -> Result<Done, StateRejected> {
    Ok((goes(order, Command::Note)?, vec![OrderNoted { order: order.id }.into()]))
}

/// Nobody may go back on it any more.
pub fn complete(order: &Order, now: Timestamp) -> Result<Done, StateRejected> {
    let completed = goes(order, Command::Complete)?;
    if completed.stand == order.stand {
        return Ok((completed, Vec::new()));
    }
    Ok((Order { ended_at: Some(now), ..completed }, vec![OrderCompleted { order: order.id }.into()]))
}

/// From where whoever bought knows the shop.
pub fn heard(order: &Order, from: HeardFrom) -> Done {
    (order.clone(), vec![OrderHeardOf { order: order.id, from }.into()])
}

/// Whether the goods are gone from the shop's stock; before that they are only put aside.
pub const fn is_sold(stand: Stand) -> bool {
    matches!(stand.order, OrderState::Confirmed | OrderState::Completed)
}

/// Whether whoever bought may still pay for it by themselves.
pub const fn may_be_paid(stand: Stand) -> bool {
    matches!(stand.order, OrderState::Placed)
}

/// Whether either side may still call it off.
pub fn may_be_cancelled(order: &Order) -> bool {
    goes(order, Command::CancelByBuyer).is_ok()
}

/// Whether some of it may be sent now.
pub fn may_be_sent(order: &Order) -> bool {
    goes(order, Command::Send { is_all: false }).is_ok()
}

/// Whether it was to be paid at the door and is on its way there.
pub fn may_be_refused(order: &Order) -> bool {
    goes(order, Command::RefuseAtDoor).is_ok()
}

/// Whether the rest of it can be left unsent.
pub fn may_be_shortened(order: &Order) -> bool {
    goes(order, Command::Shorten { is_there: false }).is_ok()
}

/// Whether it will count as delivered once nobody has said so for long enough.
pub fn may_be_deemed(order: &Order) -> bool {
    goes(order, Command::Deem).is_ok_and(|deemed| deemed.stand != order.stand)
}

/// Whether all of it is over, money that must go back too.
pub fn is_done(order: &Order) -> bool {
    order.stand.is_over() && order.shelf() != Shelf::ToRefund
}
