//! Files and keys that were handed over: they count as sent and as arrived in the same moment, without a carrier. How an order goes
//! on its way is `states`; who hands them over is not here.

use super::{
    goods::{is_all_sent, is_all_there},
    order::{Done, Moved, deliver, send},
    states::StateRejected,
};
use crate::model::{
    GoodsState, Line, LineId, NewParcel, Order, OrderState, Packed, ParcelId, PaymentState, Whole,
};
use kernel::Timestamp;

/// What of it is put down as handed over: of each line no more than is left of it. What one can hold never is, whatever comes
/// along with it. Nothing where nothing is.
pub fn packed(lines: &[Line], handed: &[(LineId, u32)]) -> Option<NewParcel> {
    let of = |line: &Line| {
        let told = handed.iter().filter(|(id, _)| *id == line.id).map(|(_, many)| *many);
        let quantity = told.fold(0_u32, u32::saturating_add).min(line.left());
        (quantity > 0).then_some(Packed { line: line.id, quantity })
    };
    let goods: Vec<Packed> = lines.iter().filter(|line| !line.travels()).filter_map(of).collect();
    (!goods.is_empty()).then(|| NewParcel { goods, carrier: None, number: String::new() })
}

/// What becomes of an order when that was handed over. Where all that one can hold was sent before, or the order is over, it stands
/// as it did. Nothing where it is off: nobody has it then.
pub fn hand_over(whole: &Whole, parcel: ParcelId, handed: &NewParcel, at: Timestamp) -> Option<Done> {
    let order = &whole.order;
    let moved = Moved { parcel, carrier: None, is_all: is_all_sent(&whole.lines, handed) };
    let (sent, mut facts) = match send(order, moved, at) {
        Ok(sent) => sent,
        Err(StateRejected::AllSent) => return Some(as_it_was(order)),
        Err(StateRejected::Over) if order.stand.order == OrderState::Completed => {
            return Some(as_it_was(order));
        }
        Err(_) => return None,
    };
    let is_all_gone = sent.stand.goods == GoodsState::Sent || sent.stand.payment == PaymentState::Refunded;
    let there = Moved { is_all: is_all_gone && is_all_there(&whole.parcels), ..moved };
    let (delivered, more) = deliver(&sent, there, at).ok()?;
    facts.extend(more);
    Some((delivered, facts))
}

fn as_it_was(order: &Order) -> Done {
    (order.clone(), Vec::new())
}
