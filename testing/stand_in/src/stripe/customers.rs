//! Customers, the cards that were kept of them, and how both are forgotten.

use super::book::Method;
use super::{Answer, Book, Params, Wrong};
use serde_json::{Value, json};

pub(super) fn create(book: &mut Book, says: &Params, now: i64) -> Answer {
    let id = fresh(book);
    Ok(json!({
        "id": id, "object": "customer", "created": now, "email": says.get("email"), "metadata": says.within("metadata"),
    }))
}

/// Somebody becomes a customer.
pub(super) fn fresh(book: &mut Book) -> String {
    let id = book.dice.id("cus");
    book.customers.push(id.clone());
    id
}

/// Whoever a call names must be there.
pub(super) fn known(book: &Book, says: &Params) -> Result<Option<String>, Wrong> {
    match says.get("customer") {
        Some(id) if !book.customers.iter().any(|known| known == id) => {
            Err(Wrong { status: 400, ..Wrong::missing(id) })
        }
        named => Ok(named.map(str::to_owned)),
    }
}

/// A customer is forgotten, and no card of theirs can be charged any more. What they have paid stays.
pub(super) fn forget(book: &mut Book, id: &str) -> Answer {
    let at = book.customers.iter().position(|known| known == id).ok_or_else(|| Wrong::missing(id))?;
    book.customers.remove(at);
    let theirs = book.methods.iter_mut().filter(|method| method.customer.as_deref() == Some(id));
    theirs.for_each(|method| method.customer = None);
    Ok(json!({ "id": id, "object": "customer", "deleted": true }))
}

fn find(book: &Book, id: &str) -> Result<usize, Wrong> {
    book.methods.iter().position(|method| method.id == id).ok_or_else(|| Wrong::missing(id))
}

pub(super) fn method(book: &Book, id: &str) -> Answer {
    find(book, id).map(|at| method_json(&book.methods[at]))
}

/// A card of this customer, kept for being charged.
pub(super) fn card_of(book: &Book, id: &str, customer: Option<&str>) -> Result<Method, Wrong> {
    let method = &book.methods[find(book, id)?];
    match method.customer.as_deref() {
        Some(owner) if Some(owner) == customer => Ok(method.clone()),
        Some(_) => Err(Wrong::request("", "The customer does not have that PaymentMethod.")),
        None => Err(Wrong::request("", "This PaymentMethod was detached or used without being kept.")),
    }
}

/// A card is forgotten.
pub(super) fn detach(book: &mut Book, id: &str) -> Answer {
    let at = find(book, id)?;
    if book.methods[at].customer.take().is_none() {
        return Err(Wrong::request("", "The payment method you provided is not attached to a customer."));
    }
    Ok(method_json(&book.methods[at]))
}

fn method_json(method: &Method) -> Value {
    let last4 = &method.number[method.number.len().saturating_sub(4)..];
    let face = json!({ "brand": "visa", "last4": last4, "exp_month": 12, "exp_year": 2034 });
    json!({ "id": method.id, "object": "payment_method", "type": "card", "card": face, "customer": method.customer })
}
