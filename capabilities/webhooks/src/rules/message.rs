//! What a message says: the fact as the log has it, ids and codes only, and where the API says more.

use crate::kinds::{self, TEST};
use crate::model::{DeliveryId, WebhookId, message_id};
use kernel::Timestamp;
use serde_json::{Map, Value, json};

/// The message about a fact: `body` is the fact as JSON.
pub fn fact_body(delivery: DeliveryId, kind: &str, at: Timestamp, body: &str) -> String {
    let mut data = match serde_json::from_str(body) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) | Err(_) => Map::new(),
    };
    let mut links = Map::new();
    for (field, path) in kinds::named(kind).map_or(&[][..], |kind| kind.links) {
        if let Some(id) = data.get(*field).and_then(Value::as_str) {
            links.insert((*field).to_owned(), Value::String(format!("{path}{id}")));
        }
    }
    data.insert("links".into(), Value::Object(links));
    written(delivery, kind, at, Value::Object(data))
}

/// The message that somebody sends to see whether it arrives.
pub fn test_body(delivery: DeliveryId, webhook: WebhookId, at: Timestamp) -> String {
    let links = json!({ "webhook": format!("/api/v1/admin/webhooks/{webhook}") });
    written(delivery, TEST, at, json!({ "webhook": webhook, "links": links }))
}

fn written(delivery: DeliveryId, kind: &str, at: Timestamp, data: Value) -> String {
    json!({ "id": message_id(delivery), "type": kind, "timestamp": at, "data": data }).to_string()
}
