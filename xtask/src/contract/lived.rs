//! Buying in the shop that is tried, by hand: an order of a guest's, two of the owner's that are paid and of which one goes back,
//! purchases of a program that are not over, a declaration that names no order; and what of the shop stands in good bodies in the
//! place of examples.

use super::shop::Shop;
use crate::forms;
use crate::purchases;
use crate::shell::{Done, Stop};
use crate::web::Browser;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;

/// What a guest buys.
const THING: &str = "/p/jabon-de-aceite-de-oliva";
/// So many purchases of a program are open.
const OPEN: usize = 6;
/// So many of the owner's are paid.
const PAID: usize = 2;
/// How often it is looked whether the money has arrived, and after how long.
const LOOKS: usize = 100;
const BETWEEN: Duration = Duration::from_millis(100);
/// Another example would be of somebody whom nobody knows, and a code that is there.
const OWNER: &str = "ines@barroylino.example";

/// What there is to buy and what was bought.
#[derive(Default)]
pub(super) struct Lived {
    /// Purchases of a program that are open.
    pub(super) checkouts: Vec<String>,
    /// By the label of an operation, or `*` for all: fields of bodies and what stands in them.
    pub(super) real: Value,
}

/// Lets a guest and the owner, who has this cookie, buy, and somebody go back on a contract that nobody knows.
pub(super) fn buy(shop: &Shop, at: SocketAddr, cookie: &str) -> Done<Lived> {
    purchases::buy_by_transfer(at, THING)?;
    declare(at)?;
    let orders = shop.ask("GET", "/api/v1/admin/orders?limit=1")?;
    let order = orders["items"][0]["id"].as_str().unwrap_or_default();
    let variant = shop.ask("GET", &format!("/api/v1/admin/orders/{order}"))?["lines"][0]["variant"].clone();
    let zone = shop.ask("GET", "/api/v1/shipping/zones")?["items"][0]["id"].clone();
    let mut open = Vec::new();
    for _ in 0..OPEN + PAID {
        open.push(begin(shop, &variant)?);
    }
    let total = open.first().map(|(_, total)| *total);
    for (id, total) in open.drain(..PAID) {
        let complete = format!("/api/v1/checkouts/{id}/complete");
        shop.send_json("POST", &complete, &json!({ "pay": "transfer", "total": total }))?;
    }
    let line = pay(shop, cookie)?;
    let product = shop.ask("GET", "/api/v1/products?limit=1")?["items"][0]["id"].clone();
    let about = format!("product:{}", product.as_str().unwrap_or_default());
    let real = json!({
        "*": { "variant": variant, "zone": zone },
        "POST /api/v1/checkouts/{id}/complete": { "total": total },
        "POST /api/v1/admin/groups/{group}/people": { "email": OWNER },
        "POST /api/v1/admin/promotions": { "code": "CONTRATO" },
        "POST /api/v1/admin/sellers/{id}/turns": { "command": "pause" },
        "PATCH /api/v1/shipping/zones/{id}": { "areas": ["CH"] },
        "POST /api/v1/admin/orders/{id}/parcels": { "line": line },
        "POST /api/v1/orders/{id}/returns": { "line": line },
        "POST /api/v1/comments": { "about": about },
        "POST /api/v1/questions": { "product": product },
        "POST /api/v1/reviews": { "product": product },
    });
    Ok(Lived { checkouts: open.into_iter().map(|(id, _)| id).collect(), real })
}

/// The money of the owner's orders arrives, and one of them goes back; gives a line of the other.
fn pay(shop: &Shop, cookie: &str) -> Done<Value> {
    let orders = shop.ask("GET", "/api/v1/orders?limit=4")?;
    let ids: Vec<&str> =
        orders["items"].as_array().into_iter().flatten().filter_map(|one| one["id"].as_str()).collect();
    for id in &ids {
        shop.send_form(&format!("/admin/orders/{id}/paid"), "", cookie)?;
    }
    let [back, kept, ..] = ids[..] else {
        return Err(Stop::failed(format!("the owner bought nothing: {orders}")));
    };
    for id in [back, kept] {
        arrived(shop, id)?;
    }
    shop.send_json("POST", &format!("/api/v1/orders/{back}/withdrawals"), &json!({ "lines": [] }))?;
    Ok(shop.ask("GET", &format!("/api/v1/orders/{kept}"))?["lines"][0]["id"].clone())
}

/// Waits until an order is paid.
fn arrived(shop: &Shop, id: &str) -> Done {
    for _ in 0..LOOKS {
        if shop.ask("GET", &format!("/api/v1/orders/{id}"))?["payment"] == "paid" {
            return Ok(());
        }
        std::thread::sleep(BETWEEN);
    }
    Err(Stop::failed(format!("the money of {id} did not arrive")))
}

/// A purchase of a program's, and what it costs.
fn begin(shop: &Shop, variant: &Value) -> Done<(String, i64)> {
    let begun = shop.send_json(
        "POST",
        "/api/v1/checkouts",
        &json!({
            "lines": [{ "variant": variant, "quantity": 1 }],
            "address": { "name": "Inés", "line1": "Calle del Pez 3", "postcode": "28004", "city": "Madrid", "country": "ES" },
        }),
    )?;
    let totals = begun["totals"].as_array().into_iter().flatten();
    let total = totals.filter(|one| one["type"] == "total").find_map(|one| one["amount"]["minor"].as_i64());
    match (begun["id"].as_str(), total) {
        (Some(id), Some(total)) => Ok((id.to_owned(), total)),
        _ => Err(Stop::failed(format!("a purchase was not begun: {begun}"))),
    }
}

/// Somebody declares a withdrawal from an order that nobody knows.
fn declare(at: SocketAddr) -> Done {
    let mut browser = Browser::default();
    let mut page = browser.visit(at, "/withdraw")?;
    for action in ["/withdraw", "/withdraw/confirm"] {
        let form = forms::find(&page.body, action);
        let mut form = form.ok_or_else(|| Stop::failed(format!("no form for {action}")))?;
        for (name, value) in [("name", "Lucía"), ("code", "ZZZZ-ZZZZ"), ("email", "lucia@mail.example")] {
            form.say(name, value);
        }
        page = browser.post(at, &form.action, &form.pairs())?;
    }
    Ok(())
}

/// A body with what is real in the place of examples.
pub(super) fn real(body: &Value, label: &str, real: &Value) -> Value {
    match body {
        Value::Object(fields) => {
            let known = |name: &str| [label, "*"].into_iter().find_map(|of| real[of].get(name)).cloned();
            let one = |(name, value): (&String, &Value)| {
                (name.clone(), known(name).unwrap_or_else(|| self::real(value, label, real)))
            };
            Value::Object(fields.iter().map(one).collect())
        }
        Value::Array(all) => Value::Array(all.iter().map(|one| self::real(one, label, real)).collect()),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::real;
    use serde_json::json;

    #[test]
    fn what_is_real_stands_in_the_place_of_examples() {
        let known = json!({ "*": { "variant": "v" }, "POST /a": { "total": 7 } });
        let body = json!({ "lines": [{ "variant": "x", "quantity": 2 }], "total": 1 });
        let filled = real(&body, "POST /a", &known);
        assert_eq!(filled, json!({ "lines": [{ "variant": "v", "quantity": 2 }], "total": 7 }));
        assert_eq!(real(&body, "POST /b", &known)["total"], 1);
    }
}
