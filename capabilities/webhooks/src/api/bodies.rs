//! What webhooks are in JSON.

use crate::{
    model::{Attempt, Delivery, Progress, Webhook, Wish, message_id},
    reads::Tried,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::instant;

/// A kind of fact that webhooks can be told of.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = WebhookKind, example = json!({ "name": "catalog.price_changed", "title": "A price has changed" }))]
pub(super) struct KindBody {
    /// Its name, which is also the `type` of messages.
    pub(super) name: String,
    /// When it happens, in the language of `Accept-Language`.
    pub(super) title: String,
}

/// Another program that is told what happens.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Webhook, example = json!({
    "id": "019a0000-0000-7000-8000-000000000001", "name": "Warehouse", "address": "https://warehouse.example/messages",
    "kinds": ["catalog.price_changed"], "state": "on", "created_at": "2026-11-03T09:00:00Z", "reached_at": null,
    "failing_since": null,
}))]
pub(super) struct WebhookBody {
    /// Which one.
    #[schema(format = "uuid")]
    pub(super) id: String,
    /// What those who run the shop call it.
    pub(super) name: String,
    /// Where it is told. Treat it like a password; in lists only its host stands here.
    pub(super) address: String,
    /// Names of the facts that it is told of.
    pub(super) kinds: Vec<String>,
    /// `on`, `off`, `failing` (nothing was taken for five days) or `gone` (it answered 410).
    pub(super) state: String,
    /// Since when it is known.
    #[schema(format = "date-time")]
    pub(super) created_at: String,
    /// When it last took a message.
    #[schema(format = "date-time")]
    pub(super) reached_at: Option<String>,
    /// When the first attempt failed since then.
    #[schema(format = "date-time")]
    pub(super) failing_since: Option<String>,
}

/// A webhook that was added, with its secret. The secret is not given again.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = WebhookMade)]
pub(super) struct MadeBody {
    /// The webhook.
    pub(super) webhook: WebhookBody,
    /// What messages to it are signed with.
    pub(super) secret: String,
}

/// What messages to a webhook are signed with. It is not given again.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = WebhookSecret)]
pub(super) struct SecretBody {
    /// `whsec_` and the bytes in base64.
    pub(super) secret: String,
}

/// A webhook that is to be added.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewWebhook, example = json!({
    "name": "Warehouse", "address": "https://warehouse.example/messages", "kinds": ["catalog.price_changed"],
}))]
pub(super) struct NewBody {
    /// What you call it.
    #[serde(default)]
    #[schema(max_length = 60)]
    pub(super) name: String,
    /// Where it is told: https on a public host.
    #[schema(min_length = 9, max_length = 1000)]
    pub(super) address: String,
    /// Names of the facts that it is told of.
    #[schema(min_items = 1)]
    pub(super) kinds: Vec<String>,
}

/// What is to be different. What is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WebhookChange, example = json!({ "is_on": false }))]
pub(super) struct ChangeBody {
    /// What you call it.
    #[schema(max_length = 60)]
    pub(super) name: Option<String>,
    /// Where it is told.
    #[schema(max_length = 1000)]
    pub(super) address: Option<String>,
    /// Names of the facts that it is told of.
    pub(super) kinds: Option<Vec<String>>,
    /// Whether it is told anything.
    pub(super) is_on: Option<bool>,
}

/// A message to a webhook with the attempts at it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = WebhookDelivery)]
pub(super) struct DeliveryBody {
    /// Which one.
    #[schema(format = "uuid")]
    pub(super) id: String,
    /// The `webhook-id` under which it is sent.
    pub(super) message: String,
    /// The name of the fact.
    pub(super) r#type: String,
    /// `waiting`, `sending`, `delivered` or `failed`.
    pub(super) state: String,
    /// When it was made.
    #[schema(format = "date-time")]
    pub(super) created_at: String,
    /// When it is tried next, if it waits.
    #[schema(format = "date-time")]
    pub(super) next_at: Option<String>,
    /// How each attempt went.
    pub(super) attempts: Vec<AttemptBody>,
}

/// An attempt at a message.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = WebhookAttempt)]
pub(super) struct AttemptBody {
    /// Counted from one.
    pub(super) number: u32,
    /// When it ended.
    #[schema(format = "date-time")]
    pub(super) at: String,
    /// `answered`, `unreachable` or `off_limits`.
    pub(super) outcome: String,
    /// The HTTP status of the answer.
    pub(super) status: Option<u16>,
    /// How long it took.
    pub(super) millis: i64,
    /// The first kilobyte of the answer, or why there was none.
    pub(super) said: String,
}

impl ChangeBody {
    /// What is wanted of a webhook that is known.
    pub(super) fn over(&self, known: &Webhook) -> Wish {
        Wish {
            name: self.name.as_ref().unwrap_or(&known.name).clone(),
            address: self.address.as_ref().unwrap_or(&known.address).clone(),
            kinds: self.kinds.as_ref().unwrap_or(&known.kinds).clone(),
        }
    }
}

pub(super) fn body(of: &Webhook) -> WebhookBody {
    WebhookBody {
        id: of.id.to_string(),
        name: of.name.clone(),
        address: of.address.clone(),
        kinds: of.kinds.clone(),
        state: of.state.code().to_owned(),
        created_at: instant(of.created_at),
        reached_at: of.reached_at.map(instant),
        failing_since: of.failing_since.map(instant),
    }
}

pub(super) fn delivery_body(of: Tried) -> DeliveryBody {
    let Tried { delivery, attempts } = of;
    let Delivery { id, kind, progress, due_at, created_at, .. } = delivery;
    let waits = progress == Progress::Waiting;
    DeliveryBody {
        id: id.to_string(),
        message: message_id(id),
        r#type: kind,
        state: progress.code().to_owned(),
        created_at: instant(created_at),
        next_at: waits.then(|| instant(due_at)),
        attempts: attempts.into_iter().map(attempt_body).collect(),
    }
}

fn attempt_body(of: Attempt) -> AttemptBody {
    AttemptBody {
        number: of.number,
        at: instant(of.at),
        outcome: of.outcome.code().to_owned(),
        status: of.status,
        millis: of.millis,
        said: of.said,
    }
}
