//! What there is in the shop that is tried, by the addresses of the operations: ids are made of chance, so whoever reads the
//! document cannot know one that is good.

use super::shop::Shop;
use super::{lived, operations};
use crate::shell::Done;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// So many of a list are tried.
const TRIED: usize = 4;
/// So many are made to be taken away.
const FRESH: usize = 3;
/// Where the things of an address are listed that has no list of its own.
const LISTED: [(&str, &str); 3] = [
    ("/api/v1/admin/variants", "/api/v1/admin/products"),
    ("/api/v1/contributions", "/api/v1/admin/reviews"),
    ("/api/v1/questions", "/api/v1/admin/questions"),
];
/// A day on which the shop may be closed, as examples have it.
const DAY: &str = "2026-12-24";
/// People of the demo, by their handles: whoever owns it knows them by no list.
const HANDLES: [&str; 3] = ["marta_ruiz", "tombaker", "lucia_prado"];

/// What can stand in the address of an operation.
pub(super) struct Place {
    /// The operation, as schemathesis calls it: `GET /api/v1/products/{product}`.
    pub(super) label: String,
    /// The name of the part.
    pub(super) name: String,
    /// Good values; none where there is nothing.
    pub(super) values: Vec<String>,
}

/// Everything that can stand in the addresses of a document's operations.
pub(super) fn of(shop: &Shop, document: &Value) -> Done<Vec<Place>> {
    let webhook = an_id(&shop.ask("GET", "/api/v1/admin/webhooks?limit=1")?["items"][0]);
    let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut places = Vec::new();
    for (method, path, _) in operations(document).filter(|(_, path, _)| path.contains('{')) {
        let (list, rest) = path.split_once("/{").unwrap_or((path, ""));
        let name = rest.split('}').next().unwrap_or_default().to_owned();
        let values = match (method.as_str(), list) {
            ("DELETE", "/api/v1/me/sessions") => ids(shop, list, &name)?,
            (_, "/api/v1/shipping/days") => vec![DAY.to_owned()],
            (_, "/api/v1/checkouts") => shop.lived().checkouts.clone(),
            ("DELETE", _) => fresh(shop, document, list)?,
            (_, "/api/v1/me/people") => HANDLES.map(str::to_owned).to_vec(),
            (_, "/api/v1/admin/webhook-deliveries") => {
                let log =
                    format!("/api/v1/admin/webhooks/{}/deliveries", webhook.as_deref().unwrap_or("none"));
                ids(shop, &log, &name)?
            }
            _ => {
                let list = LISTED.iter().find(|(own, _)| *own == list).map_or(list, |(_, other)| other);
                let key = format!("{list} {name}");
                match known.get(&key) {
                    Some(values) => values.clone(),
                    None => known.entry(key).or_insert(ids(shop, list, &name)?).clone(),
                }
            }
        };
        places.push(Place { label: format!("{method} {path}"), name, values });
    }
    Ok(places)
}

/// What the things of a list are called by, the last of a page first: of people, the first is who asks.
fn ids(shop: &Shop, list: &str, name: &str) -> Done<Vec<String>> {
    let page = shop.ask("GET", &format!("{list}?limit={TRIED}"))?;
    let page = if page["items"].is_array() { page } else { shop.ask("GET", list)? };
    let items = page["items"].as_array().map_or(&[][..], Vec::as_slice);
    let called = |one: &Value| one[name].as_str().map(str::to_owned).or_else(|| an_id(one));
    Ok(items.iter().rev().filter_map(called).take(TRIED).collect())
}

/// The id of a thing; what is told only once, when it is made, may stand beside it.
pub(super) fn an_id(of: &Value) -> Option<String> {
    let inside = of.as_object().into_iter().flat_map(|fields| fields.values());
    [of].into_iter().chain(inside).find_map(|one| one["id"].as_str()).map(str::to_owned)
}

/// Things that nobody needs: made by the example of their list, to be taken away.
fn fresh(shop: &Shop, document: &Value, list: &str) -> Done<Vec<String>> {
    let post = &document["paths"][list]["post"];
    let example = &post["requestBody"]["content"]["application/json"]["example"];
    let mut made = Vec::new();
    let example = lived::real(example, &format!("POST {list}"), &shop.lived().real);
    for number in 0..FRESH {
        made.extend(an_id(&shop.send_json("POST", list, &other(&example, number))?));
    }
    Ok(made)
}

/// The same with other words where two must not be alike.
fn other(example: &Value, number: usize) -> Value {
    let mut other = example.clone();
    for (name, value) in other.as_object_mut().into_iter().flatten() {
        if name == "slug" || name == "key" {
            *value = json!(format!("contract-{number}"));
        }
    }
    other
}
