//! What may be done with an order, by whoever bought it and by those who send.

use crate::{
    model::{Line, Whole},
    rules::{money, order},
};
use kernel::Money;
use orders_facts::CancelledBy;

/// What may be done with an order by whoever bought it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct May {
    pub(crate) pay: bool,
    pub(crate) cancel: bool,
    /// Whether with it all is called off that the same payment is to pay.
    pub(crate) cancels_all: bool,
    /// Say from where they know the shop.
    pub(crate) hear: bool,
    /// Make it theirs, once they are signed in.
    pub(crate) claim: bool,
    /// Put all of it into the basket once more.
    pub(crate) again: bool,
    /// Have a receipt of what was paid.
    pub(crate) receipt: bool,
    /// Go back on it, or send something of it back.
    pub(crate) go_back: bool,
    /// Have the texts that were agreed to.
    pub(crate) terms: bool,
}

pub(crate) fn may(whole: &Whole) -> May {
    let (stand, is_past) = (whole.order.stand, whole.order.is_past());
    let hear = order::is_sold(stand) && !is_past && whole.group.heard.is_none() && !whole.group.is_forgotten;
    let claim = whole.group.person.is_none() && !whole.group.is_forgotten;
    May {
        pay: order::may_be_paid(stand),
        cancel: order::may_be_cancelled(&whole.order)
            && order::may_go_back(&whole.lines, CancelledBy::Customer).is_ok(),
        cancels_all: order::may_be_paid(stand) && !whole.others.is_empty(),
        hear,
        claim,
        again: !order::may_be_paid(stand) && whole.lines.iter().any(Line::is_known),
        go_back: order::is_sold(stand) && !whole.group.is_forgotten,
        // What was bought elsewhere was billed there.
        receipt: whole.order.paid_at.is_some() && !is_past && !whole.group.is_forgotten,
        terms: whole.group.terms.is_some(),
    }
}

/// Whether nothing that one can hold has arrived.
fn is_at_no_door(whole: &Whole) -> bool {
    whole.parcels.iter().all(|one| one.delivered_at.is_none() || whole.is_of_files(one))
}

/// What may be done with an order by those who send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MayStaff {
    pub(crate) send: bool,
    pub(crate) cancel: bool,
    /// Whether with it all is called off that the same payment is to pay.
    pub(crate) cancels_all: bool,
    /// Say that it was not taken at the door.
    pub(crate) refuse: bool,
    /// Leave the rest of it unsent.
    pub(crate) shorten: bool,
    /// Forget whoever bought it without an account.
    pub(crate) forget: bool,
    /// How much may go back.
    pub(crate) refund: Money,
}

pub(crate) fn may_staff(whole: &Whole) -> MayStaff {
    let order = &whole.order;
    MayStaff {
        send: order::may_be_sent(order),
        cancel: order::may_be_cancelled(order),
        cancels_all: order::may_be_paid(order.stand) && !whole.others.is_empty(),
        refuse: order::may_be_refused(order) && is_at_no_door(whole),
        shorten: order::may_be_shortened(order),
        forget: whole.group.person.is_none() && !whole.group.is_forgotten && !whole.group.is_leaving,
        refund: money::refundable(order, &whole.refunds),
    }
}
