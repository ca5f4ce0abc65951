//! What happens to orders, for everybody who listens: ids, codes, instants, amounts. Who bought and where it goes is not here.

use catalog_facts::{ProductId, VariantId};
use kernel::{Money, PersonId, Timestamp};
use payments_facts::RefundId;
use sellers_facts::SellerId;
use serde::{Deserialize, Serialize};

kernel::tags! {
    /// What was agreed and is paid at once: an order for each seller.
    OrderGroup = "order_group", GroupId;
    /// What one seller has to send.
    Order = "order", OrderId;
    /// A line of an order.
    OrderLine = "order_line", LineId;
    /// What was sent together.
    OrderParcel = "order_parcel", ParcelId;
}

kernel::codes! {
    /// How far the money has come.
    PaymentState {
        /// Nobody has paid; what is paid on delivery stays here until then.
        Waiting = "waiting",
        /// A bank has promised it.
        Authorised = "authorised",
        /// The shop has it.
        Paid = "paid",
        /// A part of it went back.
        PartlyRefunded = "partly_refunded",
        /// All of it went back.
        Refunded = "refunded",
        /// Nobody will pay.
        Void = "void",
    }
}

kernel::codes! {
    /// How far the goods have come.
    GoodsState {
        /// Nothing was sent.
        None = "none",
        /// Some of it was.
        PartlySent = "partly_sent",
        /// All of it was.
        Sent = "sent",
        /// All of it arrived.
        Delivered = "delivered",
    }
}

kernel::codes! {
    /// How far the order itself has come.
    OrderState {
        /// It waits for the money.
        Placed = "placed",
        /// It stands, and the shop has to send it.
        Confirmed = "confirmed",
        /// Somebody called it off.
        Cancelled = "cancelled",
        /// Nobody paid in time.
        Expired = "expired",
        /// Nobody owes anything any more.
        Completed = "completed",
    }
}

kernel::codes! {
    /// Who called an order off.
    CancelledBy {
        /// Whoever bought.
        Customer = "customer",
        /// Somebody of the shop.
        Staff = "staff",
    }
}

kernel::codes! {
    /// From where somebody says that they know the shop.
    HeardFrom {
        /// A search engine.
        Search = "search",
        /// Somebody they know.
        Friend = "friend",
        /// A social network.
        Social = "social",
        /// A newspaper, a blog, the radio.
        Press = "press",
        /// A market or the shop's own door.
        Street = "street",
        /// They have bought before.
        Before = "before",
        /// Something else.
        Other = "other",
    }
}

/// Something bought, as facts carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goods {
    /// The line of the order.
    pub line: LineId,
    /// What is sold.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
    /// How many.
    pub quantity: u32,
    /// What they cost together, taxes and discounts counted.
    pub total: Money,
}

events::facts! {
    /// Everything that orders say.
    pub enum OrderFact {
        /// Somebody has agreed to buy. Whether it stands is said by `OrderConfirmed`.
        OrderPlaced { order: OrderId, group: GroupId, person: Option<PersonId>, total: Money, lines: u32 } = "orders.order_placed" v 1 about order,
        /// It stands: it was paid, or is paid on delivery. What is not counted any more by `OrderCancelled` was bought.
        OrderConfirmed { order: OrderId, person: Option<PersonId>, total: Money, goods: Vec<Goods> } = "orders.order_confirmed" v 1 about order,
        /// The shop has the money.
        OrderPaid { order: OrderId, amount: Money } = "orders.order_paid" v 1 about order,
        /// Nobody paid in time.
        OrderExpired { order: OrderId } = "orders.order_expired" v 1 about order,
        /// What an order is of the payment of its group: who sells it, what it costs, with which taxes and delivery, what of it is
        /// the house's commission, and each line with how many and what they cost. Told once, when it is placed.
        OrderAllocated { order: OrderId, group: GroupId, seller: Option<SellerId>, total: Money, tax: Money, delivery: Money, commission: Money, lines: Vec<(LineId, ProductId, u32, Money)> } = "orders.order_allocated" v 1 about order,
        /// What somebody bought without an account is theirs from now on, as they have shown that it was they who bought.
        OrderClaimed { order: OrderId, person: PersonId, goods: Vec<Goods> } = "orders.order_claimed" v 1 about order,
        /// It was called off before anything was sent, or refused at the door; `was_confirmed` when it stood before.
        OrderCancelled { order: OrderId, by: CancelledBy, was_confirmed: bool } = "orders.order_cancelled" v 1 about order,
        /// Some of it is on its way, or waits to be fetched; `is_all` when nothing is left to be sent.
        ParcelSent { order: OrderId, parcel: ParcelId, carrier: Option<String>, is_all: bool } = "orders.parcel_sent" v 1 about order,
        /// Whoever sells has sent these themselves, which one cannot hold: lines and how many. Nobody else hands them over.
        SentByHand { order: OrderId, lines: Vec<(LineId, u32)> } = "orders.sent_by_hand" v 1 about order,
        /// A parcel arrived.
        ParcelDelivered { order: OrderId, parcel: ParcelId, delivered_at: Timestamp } = "orders.parcel_delivered" v 1 about order,
        /// All of it arrived.
        OrderDelivered { order: OrderId, person: Option<PersonId>, delivered_at: Timestamp } = "orders.order_delivered" v 1 about order,
        /// Of these nothing more is sent: lines, what they are, and how many. Their money goes back.
        OrderShortened { order: OrderId, lines: Vec<(LineId, ProductId, u32)>, amount: Money } = "orders.order_shortened" v 1 about order,
        /// Money went back.
        OrderRefunded { order: OrderId, refund: RefundId, amount: Money, is_all: bool } = "orders.order_refunded" v 1 about order,
        /// The bank of whoever paid it has taken the money back for good.
        OrderMoneyLost { order: OrderId } = "orders.money_lost" v 1 about order,
        /// Somebody of the shop noted something beside it.
        OrderNoted { order: OrderId } = "orders.order_noted" v 1 about order,
        /// Nobody owes anything any more.
        OrderCompleted { order: OrderId } = "orders.order_completed" v 1 about order,
        /// Whoever bought says from where they know the shop.
        OrderHeardOf { order: OrderId, from: HeardFrom } = "orders.heard_of" v 1 about order,
        /// It was bought elsewhere, before this shop was here: what, when, and when it arrived as far as anybody knows. Its money
        /// moved elsewhere too; it is told again when what is known of it changes.
        OrderImported { order: OrderId, person: Option<PersonId>, goods: Vec<Goods>, placed_at: Timestamp, delivered_at: Option<Timestamp>, is_cancelled: bool } = "orders.order_imported" v 1 about order,
    }
}
