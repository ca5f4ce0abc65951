//! What payment links are in JSON.

use crate::{
    model::{Link, LinkLine, LinkState, LinkWish},
    reads::links,
};
use catalog::reads::sale::SaleItem;
use kernel::{Personal, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::{Translated, instant};

/// A basket that the shop has put together for somebody.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentLink, example = json!({
    "id": "019a0000-0000-7000-8000-000000000001", "state": "opened", "note": "Rosa, por teléfono", "things": 1,
    "by": "Inés", "created_at": "2026-11-03T09:00:00Z", "ends_at": "2026-11-10T09:00:00Z",
    "opened_at": "2026-11-03T09:05:00Z", "taken_at": null, "ordered_at": null, "ended_at": null,
}))]
pub(super) struct LinkBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// `sent` (nobody has looked at it), `opened`, `taken` (somebody went on to pay), `ordered`, `over` or `ended` (the shop took it
    /// back).
    state: String,
    /// What the shop wants to remember about it.
    note: String,
    /// How many different things are in it.
    things: i64,
    /// What whoever made it was called then.
    by: String,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it ends.
    #[schema(format = "date-time")]
    ends_at: String,
    /// When somebody first looked at what is in it.
    #[schema(format = "date-time")]
    opened_at: Option<String>,
    /// When somebody first went on to pay.
    #[schema(format = "date-time")]
    taken_at: Option<String>,
    /// When something of it was ordered.
    #[schema(format = "date-time")]
    ordered_at: Option<String>,
    /// When the shop took it back.
    #[schema(format = "date-time")]
    ended_at: Option<String>,
}

/// So many of one thing in a payment link.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentLinkLine, example = json!({
    "variant": "019a0000-0000-7000-8000-000000000002", "sku": "TAZA-VERDE",
    "name": { "es": "Taza de desayuno", "en": "Breakfast mug" }, "quantity": 2,
}))]
pub(super) struct LineBody {
    /// Which variant.
    #[schema(format = "uuid")]
    variant: String,
    /// The reference by which it is bought; null where there is no such thing any more.
    sku: Option<String>,
    /// What it is called.
    name: Option<Translated>,
    /// How many.
    quantity: u32,
}

/// A payment link with what is in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentLinkWhole)]
pub(super) struct LinkWholeBody {
    /// The link.
    pub(super) link: LinkBody,
    /// What is in it.
    pub(super) lines: Vec<LineBody>,
}

/// A payment link that was made.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentLinkMade)]
pub(super) struct LinkMadeBody {
    /// The link.
    pub(super) link: LinkWholeBody,
    /// Where it leads: give it to whoever shall pay. It is told once; null for whoever asks again with the same key.
    pub(super) address: Option<String>,
}

/// Where a payment link leads from now on.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentLinkAddress, example = json!({
    "address": "https://tienda.example/basket/link/a2bcdefghijklmnopqrstuvwxy",
}))]
pub(super) struct AddressBody {
    /// Give it to whoever shall pay. It is told once; null for whoever asks again with the same key.
    pub(super) address: Option<String>,
}

/// A payment link that is to be made.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPaymentLink, example = json!({
    "lines": [{ "variant": "019a0000-0000-7000-8000-000000000002", "quantity": 2 }], "note": "Rosa, por teléfono",
    "days": 7,
}))]
pub(super) struct NewLinkBody {
    /// What is to be in it.
    #[schema(min_items = 1, max_items = 100)]
    lines: Vec<NewLineBody>,
    /// What the shop wants to remember about it.
    #[serde(default)]
    #[schema(max_length = 300)]
    note: String,
    /// For how many days it leads somewhere: 1, 3, 7 or 30.
    #[schema(minimum = 1, maximum = 30)]
    days: u32,
}

/// So many of one thing.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPaymentLinkLine, example = json!({ "variant": "019a0000-0000-7000-8000-000000000002", "quantity": 2 }))]
pub(super) struct NewLineBody {
    /// Which variant.
    #[schema(format = "uuid")]
    variant: String,
    /// How many.
    #[schema(minimum = 1, maximum = 999)]
    quantity: u32,
}

impl NewLinkBody {
    /// The same as somebody would have typed it.
    pub(super) fn wish(&self) -> LinkWish {
        let line = |line: &NewLineBody| (line.variant.clone(), line.quantity.to_string());
        LinkWish {
            lines: self.lines.iter().map(line).collect(),
            note: Personal::new(self.note.clone()),
            days: self.days.to_string(),
        }
    }
}

/// A link as it stands now.
pub(super) fn body(link: &Link, things: i64, now: Timestamp) -> LinkBody {
    LinkBody {
        id: link.id.to_string(),
        state: word(links::state(link, now)).to_owned(),
        note: link.note.reveal().clone(),
        things,
        by: link.by_name.reveal().clone(),
        created_at: instant(link.created_at),
        ends_at: instant(link.until),
        opened_at: link.opened_at.map(instant),
        taken_at: link.taken_at.map(instant),
        ordered_at: link.ordered_at.map(instant),
        ended_at: link.ended_at.map(instant),
    }
}

/// A line of one.
pub(super) fn line_body(line: &LinkLine, items: &[SaleItem]) -> LineBody {
    let item = items.iter().find(|item| item.variant == line.variant);
    LineBody {
        variant: line.variant.to_string(),
        sku: item.map(|item| item.sku.clone()),
        name: item.map(|item| item.name.clone().into()),
        quantity: line.quantity,
    }
}

const fn word(state: LinkState) -> &'static str {
    match state {
        LinkState::Sent => "sent",
        LinkState::Opened => "opened",
        LinkState::Taken => "taken",
        LinkState::Ordered => "ordered",
        LinkState::Over => "over",
        LinkState::Ended => "ended",
    }
}
