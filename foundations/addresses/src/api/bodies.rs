//! Addresses as programs read and write them.

use crate::model::{Kept, PostalAddress};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An address that somebody keeps. What it does not have is empty.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = KeptAddress, example = json!({
    "id": "019a0000-0000-7000-8000-000000000006", "name": "Lucía Prado", "company": "", "line1": "Calle Mayor 8",
    "line2": "2.º B", "postcode": "16002", "city": "Cuenca", "region": "Cuenca", "country": "ES", "phone": "+34969123456",
    "tax_id": "", "offered_first": true,
}))]
pub(super) struct AddressBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Who receives it.
    name: String,
    /// The company.
    company: String,
    /// Street and number.
    line1: String,
    /// Floor, door.
    line2: String,
    /// As its country writes it.
    postcode: String,
    /// The town.
    city: String,
    /// Province, state or county. In Spain it follows from the postcode.
    region: String,
    /// Two letters of ISO 3166.
    country: String,
    /// Digits, with `+` before the prefix of a country.
    phone: String,
    /// The tax number for invoices.
    tax_id: String,
    /// Whether it is the one that is offered first.
    offered_first: bool,
}

/// An address to keep.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAddress, example = json!({
    "name": "Lucía Prado", "line1": "Calle Mayor 8", "line2": "2.º B", "postcode": "16002", "city": "Cuenca", "country": "ES",
}))]
pub(super) struct NewBody {
    /// Who receives it.
    #[schema(max_length = 100)]
    name: String,
    /// The company.
    #[serde(default)]
    #[schema(max_length = 100)]
    company: String,
    /// Street and number.
    #[schema(max_length = 120)]
    line1: String,
    /// Floor, door.
    #[serde(default)]
    #[schema(max_length = 120)]
    line2: String,
    /// The postcode, written in any way. Few countries do without.
    #[serde(default)]
    postcode: String,
    /// The town.
    #[schema(max_length = 80)]
    city: String,
    /// Province, state or county, for countries that have them in addresses. In Spain it follows from the postcode.
    #[serde(default)]
    #[schema(max_length = 80)]
    region: String,
    /// Two letters of ISO 3166.
    country: String,
    /// A telephone for whoever delivers.
    #[serde(default)]
    phone: String,
    /// The tax number for invoices: a Spanish NIF, elsewhere in the Union a VAT number.
    #[serde(default)]
    tax_id: String,
    /// Whether it is to be offered first.
    #[serde(default)]
    pub(super) offered_first: bool,
}

impl NewBody {
    /// The address as it was written.
    pub(super) fn address(&self) -> PostalAddress {
        let NewBody { name, company, line1, line2, postcode, city, region, country, phone, tax_id, .. } =
            self.clone();
        PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id }
    }
}

/// What is to be different about an address. What is left out stays.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AddressChange, example = json!({ "line1": "Calle Mayor 10", "phone": "" }))]
pub(super) struct ChangeBody {
    /// Who receives it.
    #[schema(max_length = 100)]
    name: Option<String>,
    /// The company.
    #[schema(max_length = 100)]
    company: Option<String>,
    /// Street and number.
    #[schema(max_length = 120)]
    line1: Option<String>,
    /// Floor, door.
    #[schema(max_length = 120)]
    line2: Option<String>,
    /// The postcode, written in any way.
    postcode: Option<String>,
    /// The town.
    #[schema(max_length = 80)]
    city: Option<String>,
    /// Province, state or county.
    #[schema(max_length = 80)]
    region: Option<String>,
    /// Two letters of ISO 3166.
    country: Option<String>,
    /// A telephone for whoever delivers.
    phone: Option<String>,
    /// The tax number for invoices.
    tax_id: Option<String>,
    /// `true` makes it the one that is offered first. Another one ends that, not `false`.
    pub(super) offered_first: Option<bool>,
}

impl ChangeBody {
    /// The address with what is different.
    pub(super) fn over(&self, before: PostalAddress) -> PostalAddress {
        let or = |said: &Option<String>, before: String| said.clone().unwrap_or(before);
        PostalAddress {
            name: or(&self.name, before.name),
            company: or(&self.company, before.company),
            line1: or(&self.line1, before.line1),
            line2: or(&self.line2, before.line2),
            postcode: or(&self.postcode, before.postcode),
            city: or(&self.city, before.city),
            region: or(&self.region, before.region),
            country: or(&self.country, before.country),
            phone: or(&self.phone, before.phone),
            tax_id: or(&self.tax_id, before.tax_id),
        }
    }
}

pub(super) fn body(of: &Kept) -> AddressBody {
    let PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id } =
        of.address.reveal().clone();
    let (id, offered_first) = (of.id.to_string(), of.is_default);
    AddressBody {
        id,
        name,
        company,
        line1,
        line2,
        postcode,
        city,
        region,
        country,
        phone,
        tax_id,
        offered_first,
    }
}
