//! Cards that are kept: given a reference with the first payment, charged by it without a page afterwards.

use super::asked::{Asked, Parameters};
use super::{Book, Order, Standing};
use crate::cards::{Card, card};
use serde_json::Value;

/// What asks for a reference.
pub(super) const WANTED: &str = "REQUIRED";
/// The bank says no and not why.
const DENIED: u16 = 190;
/// There is not enough money.
const NO_FUNDS: u16 = 116;
/// The bank wants to ask who it is, and nobody is there.
const ASKS: u16 = 195;
/// There is no such reference of this merchant.
const NO_REFERENCE: &str = "SIS0321";

/// A card that is kept.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    reference: String,
    number: String,
}

/// A reference is forty signs; this one is made of the number of its first order.
fn reference_of(order: &str) -> String {
    let signs: String = order.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{signs:0>40}")
}

impl Book {
    /// The number of the card of a reference.
    pub(super) fn number_of(&self, reference: &str) -> Result<String, &'static str> {
        let known = self.kept.iter().find(|kept| kept.reference == reference);
        known.map(|kept| kept.number.clone()).ok_or(NO_REFERENCE)
    }

    /// The card of an order that was just paid is kept, if that was asked for. What is told of it.
    pub(super) fn keep(&mut self, number: &str) -> Vec<(&'static str, String)> {
        let order = self.orders.iter().find(|order| order.asked.order == number);
        let wanted = order.filter(|order| {
            order.asked.identifier == WANTED && order.standing == Standing::Ended(0) && !order.card.is_empty()
        });
        let Some(card) = wanted.map(|order| order.card.clone()) else { return Vec::new() };
        let reference = reference_of(number);
        let masked = format!("{}******{}", &card[..6], &card[card.len() - 4..]);
        if self.number_of(&reference).is_err() {
            self.kept.push(Kept { reference: reference.clone(), number: card });
        }
        vec![
            ("Ds_Merchant_Identifier", reference),
            ("Ds_Merchant_Cof_Txnid", format!("9{:0>12}", number.len())),
            ("Ds_ExpiryDate", "3412".into()),
            ("Ds_Card_Number", masked),
            ("Ds_Card_Brand", "1".into()),
        ]
    }

    /// A kept card is charged without a page. Gives how it went; an order is taken once.
    pub(super) fn charge(&mut self, says: &Parameters) -> Result<u16, &'static str> {
        let asked = Asked::of(says)?;
        if says.get("DIRECTPAYMENT") != "true" {
            return Err("SIS0218");
        }
        let number = self.number_of(&asked.identifier)?;
        if self.find(&asked.order).is_some() {
            return Err("SIS0051");
        }
        let code = match card(&number) {
            Some(Card::Asks) => ASKS,
            Some(Card::NoFunds) => NO_FUNDS,
            Some(Card::Declined | Card::PaysOnce) | None => DENIED,
            Some(
                Card::Pays | Card::Late | Card::Twice | Card::Disputed | Card::DisputeWon | Card::DisputeLost,
            ) => 0,
        };
        let standing = Standing::Ended(code);
        self.orders.push(Order { asked, standing, back: 0, is_held: false, card: number });
        Ok(code)
    }
}

/// Adds what is told of a kept card to what is told of its order.
pub(super) fn with(mut says: Value, more: Vec<(&'static str, String)>) -> Value {
    for (name, value) in more {
        says[name] = value.into();
    }
    says
}
