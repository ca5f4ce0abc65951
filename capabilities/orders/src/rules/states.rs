//! How an order goes on its way: what may follow on what, on all three axes at once. What that does to its amounts and
//! instants is `order`.

mod command;

pub use command::{Command, is_for_past};

use crate::model::{Shelf, Stand};
use kernel::Rejection;
use orders_facts::{GoodsState, OrderState, PaymentState};

/// Why an order does not go there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateRejected {
    /// It is there already.
    Placed,
    /// It is over.
    Over,
    /// It was not paid.
    Unpaid,
    /// The money for it went back.
    Refunded,
    /// Some of it was sent already.
    Sent,
    /// None of it was sent.
    Unsent,
    /// All of it was sent already.
    AllSent,
    /// All of it has arrived already.
    Delivered,
    /// There is no money to give back.
    NoMoney,
    /// It was paid already.
    Paid,
    /// It was placed elsewhere, and its money was never here.
    Past,
    /// Whoever bought has begun to use some of it, and agreed that they cannot go back on that.
    Begun,
}

impl Rejection for StateRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Placed => "orders-is-placed",
            Self::Over => "orders-is-over",
            Self::Unpaid => "orders-is-unpaid",
            Self::Refunded => "orders-is-refunded",
            Self::Sent => "orders-is-sent",
            Self::Unsent => "orders-is-unsent",
            Self::AllSent => "orders-is-all-sent",
            Self::Delivered => "orders-is-delivered",
            Self::NoMoney => "orders-no-money",
            Self::Paid => "orders-is-paid",
            Self::Past => "orders-is-past",
            Self::Begun => "orders-is-begun",
        }
    }
}

/// How an order stands after that. What comes late or twice from outside (a bank's no, a time that is over) changes nothing.
pub fn after(stand: Stand, command: Command) -> Result<Stand, StateRejected> {
    match command {
        Command::Place => Err(StateRejected::Placed),
        Command::Note => Ok(stand),
        Command::Authorise | Command::Decline => Ok(promised(stand, command == Command::Authorise)),
        Command::Pay => paid(stand),
        Command::PayInVain => paid_in_vain(stand),
        Command::Expire => Ok(expired(stand)),
        Command::CancelByBuyer | Command::CancelByStaff => cancelled(stand),
        Command::Send { is_all } => sent(stand, is_all),
        Command::Deliver { is_all } => delivered(stand, is_all),
        Command::Refund { is_all } => refunded(stand, is_all),
        Command::RefuseAtDoor => refused_at_door(stand),
        Command::Shorten { is_there } => shortened(stand, is_there),
        Command::Complete => Ok(completed(stand)),
        Command::Deem => Ok(deemed(stand)),
    }
}

/// A promise moves only what waits for money; what is paid on delivery waits for the money itself.
fn promised(stand: Stand, is_promised: bool) -> Stand {
    let payment = match (stand.order, stand.payment) {
        (OrderState::Placed, PaymentState::Waiting | PaymentState::Authorised) if is_promised => {
            PaymentState::Authorised
        }
        (OrderState::Placed, PaymentState::Authorised) => PaymentState::Waiting,
        (_, payment) => payment,
    };
    Stand { payment, ..stand }
}

/// Money that comes after its time brings an order back, if whoever asks has seen that the goods are still there.
fn paid(stand: Stand) -> Result<Stand, StateRejected> {
    match (stand.order, stand.payment) {
        (_, PaymentState::Paid | PaymentState::PartlyRefunded | PaymentState::Refunded) => {
            Err(StateRejected::Paid)
        }
        (OrderState::Cancelled | OrderState::Completed, _) => Err(StateRejected::Over),
        (OrderState::Placed | OrderState::Confirmed | OrderState::Expired, _) => {
            Ok(Stand { order: OrderState::Confirmed, payment: PaymentState::Paid, ..stand })
        }
    }
}

fn paid_in_vain(stand: Stand) -> Result<Stand, StateRejected> {
    match (stand.order, stand.payment) {
        (OrderState::Cancelled | OrderState::Expired, PaymentState::Void) => {
            Ok(Stand { payment: PaymentState::Paid, ..stand })
        }
        _ => Err(StateRejected::Paid),
    }
}

fn expired(stand: Stand) -> Stand {
    match stand.order {
        OrderState::Placed => Stand { order: OrderState::Expired, payment: PaymentState::Void, ..stand },
        OrderState::Confirmed | OrderState::Cancelled | OrderState::Expired | OrderState::Completed => stand,
    }
}

/// Before anything is sent either side may call it off; afterwards it is sent back instead.
fn cancelled(stand: Stand) -> Result<Stand, StateRejected> {
    if stand.is_over() {
        return Err(StateRejected::Over);
    }
    if stand.goods != GoodsState::None {
        return Err(StateRejected::Sent);
    }
    let payment = match stand.payment {
        PaymentState::Waiting | PaymentState::Authorised | PaymentState::Void => PaymentState::Void,
        had @ (PaymentState::Paid | PaymentState::PartlyRefunded | PaymentState::Refunded) => had,
    };
    Ok(Stand { order: OrderState::Cancelled, payment, ..stand })
}

fn sent(stand: Stand, is_all: bool) -> Result<Stand, StateRejected> {
    match (stand.order, stand.payment, stand.goods) {
        (OrderState::Cancelled | OrderState::Expired | OrderState::Completed, ..) => Err(StateRejected::Over),
        (OrderState::Placed, ..) => Err(StateRejected::Unpaid),
        (OrderState::Confirmed, PaymentState::Refunded, _) => Err(StateRejected::Refunded),
        (OrderState::Confirmed, _, GoodsState::Sent | GoodsState::Delivered) => Err(StateRejected::AllSent),
        (OrderState::Confirmed, _, GoodsState::None | GoodsState::PartlySent) => {
            let goods = if is_all { GoodsState::Sent } else { GoodsState::PartlySent };
            Ok(Stand { goods, ..stand })
        }
    }
}

/// Of what was paid back before all of it was sent, no more comes than what was sent.
fn delivered(stand: Stand, is_all: bool) -> Result<Stand, StateRejected> {
    match (stand.order, stand.goods) {
        (OrderState::Cancelled | OrderState::Expired | OrderState::Completed, _) => Err(StateRejected::Over),
        (OrderState::Placed | OrderState::Confirmed, GoodsState::None) => Err(StateRejected::Unsent),
        (OrderState::Placed | OrderState::Confirmed, GoodsState::Delivered) => Err(StateRejected::Delivered),
        (OrderState::Placed | OrderState::Confirmed, GoodsState::PartlySent) => {
            let is_the_end = is_all && stand.payment == PaymentState::Refunded;
            Ok(if is_the_end { Stand { goods: GoodsState::Delivered, ..stand } } else { stand })
        }
        (OrderState::Placed | OrderState::Confirmed, GoodsState::Sent) => {
            let goods = if is_all { GoodsState::Delivered } else { GoodsState::Sent };
            Ok(Stand { goods, ..stand })
        }
    }
}

/// Only what is on its way and was not paid can be refused at the door.
fn refused_at_door(stand: Stand) -> Result<Stand, StateRejected> {
    match (stand.order, stand.payment, stand.goods) {
        (OrderState::Cancelled | OrderState::Expired | OrderState::Completed, ..) => Err(StateRejected::Over),
        (_, PaymentState::Paid | PaymentState::PartlyRefunded | PaymentState::Refunded, _) => {
            Err(StateRejected::Paid)
        }
        (OrderState::Placed | OrderState::Confirmed, _, GoodsState::None) => Err(StateRejected::Unsent),
        (OrderState::Placed | OrderState::Confirmed, _, GoodsState::Delivered) => {
            Err(StateRejected::Delivered)
        }
        (
            OrderState::Placed | OrderState::Confirmed,
            PaymentState::Waiting | PaymentState::Authorised | PaymentState::Void,
            GoodsState::PartlySent | GoodsState::Sent,
        ) => Ok(Stand { order: OrderState::Cancelled, payment: PaymentState::Void, ..stand }),
    }
}

/// What was sent in part is sent whole as soon as nobody waits for the rest.
fn shortened(stand: Stand, is_there: bool) -> Result<Stand, StateRejected> {
    match (stand.order, stand.payment, stand.goods) {
        (OrderState::Cancelled | OrderState::Expired | OrderState::Completed, ..) => Err(StateRejected::Over),
        (_, PaymentState::Waiting | PaymentState::Authorised | PaymentState::Void, _) => {
            Err(StateRejected::Unpaid)
        }
        (_, PaymentState::Refunded, _) => Err(StateRejected::Refunded),
        (_, _, GoodsState::None) => Err(StateRejected::Unsent),
        (_, _, GoodsState::Sent | GoodsState::Delivered) => Err(StateRejected::AllSent),
        (_, PaymentState::Paid | PaymentState::PartlyRefunded, GoodsState::PartlySent) => {
            let goods = if is_there { GoodsState::Delivered } else { GoodsState::Sent };
            Ok(Stand { goods, ..stand })
        }
    }
}

fn refunded(stand: Stand, is_all: bool) -> Result<Stand, StateRejected> {
    match stand.payment {
        PaymentState::Paid | PaymentState::PartlyRefunded => {
            let payment = if is_all { PaymentState::Refunded } else { PaymentState::PartlyRefunded };
            Ok(Stand { payment, ..stand })
        }
        PaymentState::Waiting | PaymentState::Authorised | PaymentState::Refunded | PaymentState::Void => {
            Err(StateRejected::NoMoney)
        }
    }
}

/// What has arrived and was paid is over once its time is; anything else waits on.
fn completed(stand: Stand) -> Stand {
    match (stand.order, stand.payment, stand.goods) {
        (
            OrderState::Confirmed,
            PaymentState::Paid | PaymentState::PartlyRefunded | PaymentState::Refunded,
            GoodsState::Delivered,
        ) => Stand { order: OrderState::Completed, ..stand },
        _ => stand,
    }
}

/// What was sent whole and paid counts as delivered; what is to be paid at the door arrives when it is.
fn deemed(stand: Stand) -> Stand {
    match (stand.order, stand.payment, stand.goods) {
        (
            OrderState::Confirmed,
            PaymentState::Paid | PaymentState::PartlyRefunded | PaymentState::Refunded,
            GoodsState::Sent,
        ) => Stand { goods: GoodsState::Delivered, ..stand },
        _ => stand,
    }
}

/// Where an order stands in lists: by what is to be done about it.
pub fn shelf(stand: Stand) -> Shelf {
    match (stand.order, stand.payment, stand.goods) {
        (OrderState::Placed, ..) => Shelf::ToPay,
        (
            OrderState::Cancelled | OrderState::Expired,
            PaymentState::Paid | PaymentState::PartlyRefunded,
            _,
        ) => Shelf::ToRefund,
        (OrderState::Cancelled | OrderState::Expired, ..) => Shelf::Over,
        (OrderState::Completed, ..) => Shelf::Done,
        (OrderState::Confirmed, PaymentState::Refunded, GoodsState::None) => Shelf::Over,
        (OrderState::Confirmed, PaymentState::Refunded, GoodsState::PartlySent) => Shelf::OnTheWay,
        (OrderState::Confirmed, _, GoodsState::None | GoodsState::PartlySent) => Shelf::ToSend,
        (OrderState::Confirmed, _, GoodsState::Sent) => Shelf::OnTheWay,
        (OrderState::Confirmed, _, GoodsState::Delivered) => Shelf::Delivered,
    }
}
