//! What programs send about a purchase.

use crate::model::Wish;
use addresses::model::PostalAddress;
use baskets::{model::Written, steps::Wanted};
use kernel::Personal;
use serde::Deserialize;
use utoipa::ToSchema;
use webkit::{Problem, api::Fault};

/// A purchase that is to be prepared.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCheckout, example = json!({
    "lines": [{ "variant": "019a0000-0000-7000-8000-000000000002", "quantity": 2 }],
}))]
pub(in crate::api) struct NewBody {
    /// What is to be bought.
    #[schema(min_items = 1, max_items = 100)]
    lines: Vec<NewLineBody>,
    /// Codes of promotions.
    #[serde(default)]
    #[schema(max_items = 5)]
    codes: Vec<String>,
    /// Where it goes; left out it is the address that they offer first in their book.
    address: Option<PlaceBody>,
    /// The key of a way of delivery; left out it is the cheapest to the door.
    #[serde(default)]
    delivery: String,
    /// What they tell the shop.
    #[serde(default)]
    #[schema(max_length = 500)]
    note: String,
    /// Whether they want an invoice with company and tax number of the address.
    #[serde(default)]
    invoice: bool,
}

/// What is to be different about a purchase. What is left out stays.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CheckoutChange, example = json!({ "note": "Por la tarde, por favor." }))]
pub(in crate::api) struct ChangeBody {
    /// What is to be bought, and nothing else.
    #[schema(max_items = 100)]
    lines: Option<Vec<NewLineBody>>,
    /// Codes of promotions, and no others.
    #[schema(max_items = 5)]
    codes: Option<Vec<String>>,
    /// Where it goes.
    address: Option<PlaceBody>,
    /// The key of a way of delivery.
    delivery: Option<String>,
    /// What they tell the shop.
    #[schema(max_length = 500)]
    note: Option<String>,
    /// Whether they want an invoice.
    invoice: Option<bool>,
}

/// So many of one thing.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCheckoutLine, example = json!({ "variant": "019a0000-0000-7000-8000-000000000002", "quantity": 2 }))]
pub(in crate::api) struct NewLineBody {
    /// Which variant.
    #[schema(format = "uuid")]
    variant: String,
    /// How many.
    #[schema(minimum = 1, maximum = 999)]
    quantity: u32,
}

/// Where a purchase goes. What it does not have is left out.
#[derive(Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = CheckoutAddress, example = json!({
    "name": "Lucía Prado", "line1": "Calle Mayor 8", "postcode": "16002", "city": "Cuenca", "country": "ES",
}))]
pub(in crate::api) struct PlaceBody {
    /// Who receives it.
    #[schema(max_length = 100)]
    name: String,
    /// The company, for an invoice.
    #[schema(max_length = 100)]
    company: String,
    /// Street and number.
    #[schema(max_length = 120)]
    line1: String,
    /// Floor, door.
    #[schema(max_length = 120)]
    line2: String,
    /// The postcode.
    postcode: String,
    /// The town.
    #[schema(max_length = 80)]
    city: String,
    /// Province, state or county, for countries that have them in addresses.
    #[schema(max_length = 80)]
    region: String,
    /// Two letters of ISO 3166.
    country: String,
    /// A telephone for whoever delivers.
    phone: String,
    /// The tax number for an invoice.
    tax_id: String,
}

/// How a purchase is completed: it becomes an order that must be paid.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CheckoutCompletion, example = json!({ "pay": "transfer", "total": 3475 }))]
pub(in crate::api) struct CompleteBody {
    /// The code of a way to pay. A card that is kept for them is charged by nobody but themselves.
    #[schema(min_length = 1)]
    pay: String,
    /// What whoever buys has agreed to pay, in minor units. If it costs something else by now, nothing is ordered.
    #[schema(minimum = 0)]
    pub(in crate::api) total: i64,
    /// Whether whoever buys wants files at once and knows that they lose their right of withdrawal once they begin to download
    /// them: their own words, never assumed. Without it nothing is ordered where there are such files.
    pub(in crate::api) consent: Option<bool>,
}

fn wanted(lines: Option<&Vec<NewLineBody>>, codes: Option<&Vec<String>>) -> Result<Wanted, Problem> {
    let mut wanted = Wanted { lines: None, codes: codes.cloned() };
    let Some(lines) = lines else { return Ok(wanted) };
    let mut read = Vec::with_capacity(lines.len());
    for (line, at) in lines.iter().zip(0_usize..) {
        let unfit = |field: &str| Fault::new(format!("lines[{at}].{field}"), "webkit-api-field-unfit");
        let variant = line.variant.parse().map_err(|_| unfit("variant"))?;
        if line.quantity == 0 {
            return Err(unfit("quantity").into());
        }
        read.push((variant, line.quantity));
    }
    wanted.lines = Some(read);
    Ok(wanted)
}

impl NewBody {
    /// What is to be in it.
    pub(in crate::api) fn wanted(&self) -> Result<Wanted, Problem> {
        wanted(Some(&self.lines), Some(&self.codes))
    }

    /// What was written.
    pub(in crate::api) fn written(&self) -> Written {
        Written {
            address: self.address.as_ref().map(PlaceBody::address).unwrap_or_default(),
            way: self.delivery.clone(),
            note: self.note.clone(),
            wants_invoice: self.invoice,
        }
    }
}

impl ChangeBody {
    /// What is to be in it.
    pub(in crate::api) fn wanted(&self) -> Result<Wanted, Problem> {
        wanted(self.lines.as_ref(), self.codes.as_ref())
    }

    /// What was written, with what is different.
    pub(in crate::api) fn over(&self, before: &Written) -> Written {
        let or = |said: &Option<String>, before: &String| said.as_ref().unwrap_or(before).clone();
        Written {
            address: self.address.as_ref().map_or_else(|| before.address.clone(), PlaceBody::address),
            way: or(&self.delivery, &before.way),
            note: or(&self.note, &before.note),
            wants_invoice: self.invoice.unwrap_or(before.wants_invoice),
        }
    }
}

impl PlaceBody {
    fn address(&self) -> PostalAddress {
        let PlaceBody { name, company, line1, line2, postcode, city, region, country, phone, tax_id } =
            self.clone();
        PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id }
    }
}

impl CompleteBody {
    /// The way to pay. Without one the card would count that is kept for whoever buys, and only they themselves have that charged.
    pub(in crate::api) fn way(&self) -> Result<&str, Problem> {
        match self.pay.as_str() {
            "" => Err(Fault::new("pay", "webkit-api-field-unfit").into()),
            way => Ok(way),
        }
    }
}

/// The same as whoever buys would have written it into the form. Without an address it goes where they have everything sent.
pub(in crate::api) fn wish(written: &Written, pay: &str, consent: Option<bool>) -> Wish {
    let address = &written.address;
    Wish {
        is_fresh: *address == PostalAddress::default(),
        typed: Personal::new(address.clone()),
        way: written.way.clone(),
        wants_invoice: written.wants_invoice,
        billing: Personal::new(address.clone()),
        pay: pay.to_owned(),
        note: Personal::new(written.note.clone()),
        consents: consent == Some(true),
        ..Wish::default()
    }
}
