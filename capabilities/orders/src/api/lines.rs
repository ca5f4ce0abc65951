//! The lines of an order and where it goes, as programs read them.

use crate::model::Line;
use addresses::model::PostalAddress;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::api::{Amount, Translated, instant};

/// A postal address.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderAddress)]
pub(crate) struct AddressBody {
    /// Who receives it.
    name: String,
    /// The company.
    company: String,
    /// Street and number.
    line1: String,
    /// Floor, door, whatever else helps.
    line2: String,
    /// As its country writes it.
    postcode: String,
    /// The town.
    city: String,
    /// Province, state or county.
    region: String,
    /// Two letters of ISO 3166.
    country: String,
    /// A telephone for whoever delivers.
    phone: String,
    /// The tax number.
    tax_id: String,
}

/// A line of an order.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderLine)]
pub(crate) struct LineBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What was bought.
    #[schema(format = "uuid")]
    product: String,
    /// Its exact version.
    #[schema(format = "uuid")]
    variant: String,
    /// The number of that version.
    sku: String,
    /// What it was called.
    name: Translated,
    /// What was chosen of it.
    options: Vec<Translated>,
    /// What one costs.
    unit: Amount,
    /// How many.
    quantity: u32,
    /// How many were sent.
    sent: u32,
    /// What was taken off all of them; zero or less.
    discount: Amount,
    /// What they cost.
    total: Amount,
    /// The rate of its tax, in hundredths of a percent.
    rate: u32,
    /// The tax in what they cost.
    tax: Amount,
    /// When whoever bought agreed to get it at once, and to lose their right of withdrawal once they begin to download it.
    #[schema(format = "date-time")]
    consent_at: Option<String>,
    /// When they began to download it.
    #[schema(format = "date-time")]
    begun_at: Option<String>,
}

pub(super) fn address(of: &PostalAddress) -> AddressBody {
    AddressBody {
        name: of.name.clone(),
        company: of.company.clone(),
        line1: of.line1.clone(),
        line2: of.line2.clone(),
        postcode: of.postcode.clone(),
        city: of.city.clone(),
        region: of.region.clone(),
        country: of.country.clone(),
        phone: of.phone.clone(),
        tax_id: of.tax_id.clone(),
    }
}

pub(super) fn line(of: &Line) -> LineBody {
    LineBody {
        id: of.id.to_string(),
        product: of.product.to_string(),
        variant: of.variant.to_string(),
        sku: of.sku.clone(),
        name: of.name.clone().into(),
        options: of.options.iter().map(|word| word.clone().into()).collect(),
        unit: of.unit.into(),
        quantity: of.quantity,
        sent: of.sent,
        discount: of.discount.into(),
        total: of.total.into(),
        rate: of.rate.0,
        tax: of.tax.into(),
        consent_at: of.consent_at.map(instant),
        begun_at: of.begun_at.map(instant),
    }
}
