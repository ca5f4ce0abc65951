//! Redsys as it publishes itself: a form brings the buyer, a page takes their card or their telephone, the shop is told by
//! another form, money goes back by a call of its own, and cards are kept under a reference. Nothing here speaks HTTP.

mod asked;
mod kept;
mod paying;
mod query;
mod told;

pub(crate) use asked::Asked;
pub(crate) use paying::Paid;
pub(crate) use told::{Notice, Signed};

use serde_json::{Value, json};

/// How an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Nobody has paid yet.
    Open,
    /// The bank asks who it is.
    Asking,
    /// It is over; the number says how.
    Ended(u16),
}

/// An order, as it was asked for and what became of it.
#[derive(Clone, Debug)]
struct Order {
    asked: Asked,
    standing: Standing,
    /// How much went back, in minor units.
    back: i64,
    /// Whether it went through a preauthorisation that is not taken yet.
    is_held: bool,
    /// The card that was typed, or kept and charged.
    card: String,
}

/// Everything Redsys knows of one merchant.
pub(crate) struct Book {
    key: String,
    merchant: String,
    orders: Vec<Order>,
    kept: Vec<kept::Kept>,
    late: Vec<(i64, String)>,
    late_s: i64,
    outbox: Vec<Notice>,
}

impl Book {
    pub(crate) fn new(key: String, merchant: String, late_s: u64) -> Self {
        let late_s = i64::try_from(late_s).unwrap_or(i64::MAX);
        let (orders, kept, late, outbox) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { key, merchant, orders, kept, late, late_s, outbox }
    }

    /// What the shop is to be told. It is told once.
    pub(crate) fn take_outbox(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.outbox)
    }

    /// Every payment with what of it went back.
    pub(crate) fn money(&self) -> Vec<Value> {
        let paid = self.orders.iter().filter(|order| order.standing == Standing::Ended(0) && !order.is_held);
        paid.map(|order| {
            json!({
                "way": if order.asked.is_bizum { "bizum" } else { "redsys" }, "their_ref": order.asked.order,
                "attempt": order.asked.data, "what": order.asked.what, "taken": order.asked.amount, "back": order.back,
            })
        })
        .collect()
    }

    fn find(&mut self, number: &str) -> Option<&mut Order> {
        self.orders.iter_mut().find(|order| order.asked.order == number)
    }
}
