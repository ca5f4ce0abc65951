//! Parcels as programs read them and ask for them.

use crate::model::{Parcel, Whole};
use serde::{Deserialize, Serialize};
use shipping_facts::carriers;
use utoipa::ToSchema;
use webkit::api::instant;

/// What was sent together.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Parcel)]
pub(crate) struct ParcelBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The code of who carries it.
    carrier: Option<String>,
    /// The number by which the carrier knows it.
    number: String,
    /// Where one sees how far it is.
    tracking: Option<String>,
    /// What is in it.
    goods: Vec<PackedBody>,
    /// When it was sent.
    #[schema(format = "date-time")]
    sent_at: String,
    /// When it arrived.
    #[schema(format = "date-time")]
    delivered_at: Option<String>,
}

/// So many of a line.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Packed)]
pub(crate) struct PackedBody {
    /// Of which line.
    #[schema(format = "uuid")]
    pub(super) line: String,
    /// How many.
    pub(super) quantity: u32,
}

/// A parcel to be sent: whoever bought is told.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ParcelWish, example = json!({
    "goods": [{ "line": "019a0000-0000-7000-8000-000000000008", "quantity": 1 }], "carrier": "correos",
    "number": "PQ1234567890",
}))]
pub(crate) struct ParcelWish {
    /// What is in it.
    #[schema(max_items = 1000)]
    pub(super) goods: Vec<PackedBody>,
    /// The code of who carries it.
    #[serde(default)]
    pub(super) carrier: Option<String>,
    /// The number by which the carrier knows it.
    #[serde(default)]
    #[schema(max_length = 60)]
    pub(super) number: Option<String>,
}

pub(super) fn parcel(whole: &Whole, of: &Parcel) -> ParcelBody {
    let postcode = &whole.group.delivery_to.reveal().postcode;
    ParcelBody {
        id: of.id.to_string(),
        carrier: of.carrier.clone(),
        number: of.number.clone(),
        tracking: carriers::tracking(of.carrier.as_deref().unwrap_or_default(), &of.number, postcode),
        goods: of
            .goods
            .iter()
            .map(|one| PackedBody { line: one.line.to_string(), quantity: one.quantity })
            .collect(),
        sent_at: instant(of.sent_at),
        delivered_at: of.delivered_at.map(instant),
    }
}
