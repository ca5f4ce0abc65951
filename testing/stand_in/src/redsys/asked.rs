//! What a shop asks of Redsys: three fields that are signed, and in them the parameters, whose names are taken in any case.

use super::kept::WANTED;
use super::{Book, Order, Standing};
use crate::signing::{REDSYS_V2, from_base64, is_same, redsys};
use serde_json::{Map, Value};

/// An order that somebody is to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(super) order: String,
    pub(super) merchant: String,
    pub(super) terminal: String,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) kind: String,
    pub(super) notify: String,
    pub(super) ok: String,
    pub(super) ko: String,
    pub(super) data: String,
    pub(super) what: String,
    pub(super) is_bizum: bool,
    /// The reference of a kept card, or the word that asks for one; empty where a card is only typed.
    pub(super) identifier: String,
}

impl Asked {
    /// Out of parameters, as far as they make one.
    pub(super) fn of(says: &Parameters) -> Result<Self, &'static str> {
        Ok(Self {
            order: says.get("ORDER"),
            merchant: says.get("MERCHANTCODE"),
            terminal: says.get("TERMINAL"),
            amount: says.amount()?,
            currency: says.get("CURRENCY"),
            kind: says.get("TRANSACTIONTYPE"),
            notify: says.get("MERCHANTURL"),
            ok: says.get("URLOK"),
            ko: says.get("URLKO"),
            data: says.get("MERCHANTDATA"),
            what: says.get("PRODUCTDESCRIPTION"),
            is_bizum: says.get("PAYMETHODS") == "z",
            identifier: says.get("IDENTIFIER"),
        })
    }
}

/// The parameters of a call, whatever the case of their names.
pub(super) struct Parameters(Map<String, Value>);

impl Parameters {
    /// Opens what is signed; the code of Redsys where it cannot be opened or somebody else has signed it.
    pub(super) fn open(
        key: &str,
        version: &str,
        parameters: &str,
        signature: &str,
    ) -> Result<Self, &'static str> {
        let bytes = from_base64(parameters).ok_or("SIS0430")?;
        let read: Map<String, Value> = serde_json::from_slice(&bytes).map_err(|_| "SIS0432")?;
        let own = Self(read.into_iter().map(|(name, value)| (name.to_uppercase(), value)).collect());
        let made = redsys(key, &own.get("ORDER"), parameters);
        match version == REDSYS_V2 && is_same(signature, &made) {
            true => Ok(own),
            false => Err("SIS0042"),
        }
    }

    /// The value of `DS_MERCHANT_` and a name; empty where it is not said.
    pub(super) fn get(&self, name: &str) -> String {
        match self.0.get(&format!("DS_MERCHANT_{name}")) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// The amount, which is more than nothing.
    pub(super) fn amount(&self) -> Result<i64, &'static str> {
        self.get("AMOUNT").parse().ok().filter(|amount| *amount > 0).ok_or("SIS0018")
    }
}

/// An order has a number of 4 to 12 signs, the first four of them digits.
fn is_number(order: &str) -> bool {
    let length = order.chars().count();
    (4..=12).contains(&length)
        && order.chars().all(|sign| sign.is_ascii_alphanumeric())
        && order.chars().take(4).all(|sign| sign.is_ascii_digit())
}

impl Book {
    /// The form that brings a buyer. Gives the number of the order, whose page they see, or the code of what is wrong. An order
    /// that has ended is not taken a second time.
    pub(crate) fn ask(
        &mut self,
        version: &str,
        parameters: &str,
        signature: &str,
    ) -> Result<String, &'static str> {
        let says = Parameters::open(&self.key, version, parameters, signature)?;
        let asked = Asked::of(&says)?;
        if !is_number(&asked.order) {
            return Err("SIS0016");
        }
        if asked.merchant != self.merchant {
            return Err("SIS0026");
        }
        if !matches!(asked.kind.as_str(), "0" | "1") {
            return Err("SIS0023");
        }
        // Of a card that is kept already only the bank asks something.
        let (standing, card) = match asked.identifier.as_str() {
            "" | WANTED => (Standing::Open, String::new()),
            reference => (Standing::Asking, self.number_of(reference)?),
        };
        let number = asked.order.clone();
        match self.find(&number) {
            None => {
                let is_held = asked.kind == "1";
                self.orders.push(Order { asked, standing, back: 0, is_held, card });
            }
            Some(known) if !matches!(known.standing, Standing::Ended(_)) && known.asked == asked => {}
            Some(_) => return Err("SIS0051"),
        }
        Ok(number)
    }
}
