//! Sellers as programs read them and write them.

use crate::model::{Seller, SellerWritten};
use addresses::model::PostalAddress;
use kernel::Personal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::instant;

/// A seller in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SellerInList, example = json!({
    "id": "019a0000-0000-7000-8000-000000000023", "name": "Barro Vivo", "slug": "barro-vivo", "state": "active",
    "is_trader": true, "created_at": "2026-11-03T09:00:00Z",
}))]
pub(super) struct ListedBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What they are called in the shop.
    name: String,
    /// Their part of the address of their page.
    slug: String,
    /// `draft`, `identified`, `verified`, `active`, `paused`, `suspended` or `closed`.
    state: String,
    /// Whether they sell by profession.
    is_trader: bool,
    /// When they were written down first.
    #[schema(format = "date-time")]
    created_at: String,
}

pub(super) fn listed(one: &Seller) -> ListedBody {
    ListedBody {
        id: one.id.to_string(),
        name: one.name.clone(),
        slug: one.slug.clone(),
        state: one.state.code().to_owned(),
        is_trader: one.is_trader,
        created_at: instant(one.created_at),
    }
}

/// Where a seller is found.
#[derive(Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = SellerAddress, example = json!({
    "name": "Ana Ruiz", "company": "Barro Vivo S.L.", "line1": "Calle del Horno 4", "line2": "", "postcode": "28013",
    "city": "Madrid", "region": "Madrid", "country": "ES", "phone": "+34600100200", "tax_id": "B65410011",
}))]
pub(super) struct AddressBody {
    /// Name and surname of whoever answers for them.
    name: String,
    /// The company, if they are one.
    company: String,
    /// Street and number.
    line1: String,
    /// Floor and door.
    line2: String,
    /// The postcode.
    postcode: String,
    /// The town.
    city: String,
    /// The province or state.
    region: String,
    /// Two letters of ISO 3166.
    country: String,
    /// A telephone.
    phone: String,
    /// The tax number.
    tax_id: String,
}

fn address(of: &PostalAddress) -> AddressBody {
    let PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id } =
        of.clone();
    AddressBody { name, company, line1, line2, postcode, city, region, country, phone, tax_id }
}

/// A seller with everything that the law asks of them.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = Seller)]
pub(super) struct SellerBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What they are called in the shop.
    name: String,
    /// Their part of the address of their page.
    slug: String,
    /// `draft`, `identified`, `verified`, `active`, `paused`, `suspended` or `closed`.
    state: String,
    /// Whose account they have here; null where they have none.
    #[schema(format = "uuid")]
    person: Option<String>,
    /// Whether they sell by profession.
    is_trader: bool,
    /// Where they are found.
    address: AddressBody,
    /// Where they are written to.
    email: String,
    /// In which register they stand.
    register: String,
    /// Under which number.
    register_no: String,
    /// The account to which they are paid, without blanks.
    iban: String,
    /// When a private person was born; null for others.
    #[schema(format = "date")]
    born: Option<String>,
    /// So many working days more than the house they need.
    preparation_days: u32,
    /// After so many days they are paid again; null where somebody does it by hand.
    payout_days: Option<u32>,
    /// Since when they stand for it that they offer nothing that is against the law.
    #[schema(format = "date-time")]
    certified_at: Option<String>,
    /// When somebody compared what they say; null while nobody has.
    #[schema(format = "date-time")]
    verified_at: Option<String>,
    /// With what.
    verified_by: String,
    /// When they are closed, where that was announced.
    #[schema(format = "date-time")]
    closes_at: Option<String>,
    /// Since when they are closed.
    #[schema(format = "date-time")]
    closed_at: Option<String>,
    /// When they were written down first.
    #[schema(format = "date-time")]
    created_at: String,
}

pub(super) fn body(one: &Seller) -> SellerBody {
    let trader = one.trader.reveal();
    SellerBody {
        id: one.id.to_string(),
        name: one.name.clone(),
        slug: one.slug.clone(),
        state: one.state.code().to_owned(),
        person: one.person.map(|person| person.to_string()),
        is_trader: one.is_trader,
        address: address(&trader.address),
        email: trader.email.clone(),
        register: trader.register.clone(),
        register_no: trader.register_no.clone(),
        iban: trader.iban.clone(),
        born: trader.born.map(|day| day.to_string()),
        preparation_days: one.preparation_days,
        payout_days: one.payout_days,
        certified_at: one.certified_at.map(instant),
        verified_at: one.verified_at.map(instant),
        verified_by: one.verified_by.clone(),
        closes_at: one.closes_at.map(instant),
        closed_at: one.closed_at.map(instant),
        created_at: instant(one.created_at),
    }
}

/// Somebody who may sell here, by name only.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSeller, example = json!({ "name": "Barro Vivo", "is_trader": true }))]
pub(super) struct NewBody {
    /// What they are called in the shop.
    #[schema(min_length = 1, max_length = 80)]
    pub(super) name: String,
    /// Whether they sell by profession.
    pub(super) is_trader: bool,
}

/// What is to become of a seller.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SellerTurn, example = json!({ "command": "verify", "said": "Registro Mercantil de Madrid" }))]
pub(super) struct TurnBody {
    /// `verify`, `activate`, `pause`, `resume`, `suspend`, `reinstate`, `announce`, `keep_on` or `close`.
    pub(super) command: String,
    /// With what it was compared, or why: whoever sells is told the reason of `suspend` and `announce`.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub(super) said: String,
}

/// All that a seller says of themselves. What is left out is empty from then on.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SellerWish, example = json!({
    "name": "Barro Vivo", "is_trader": true,
    "address": {
        "name": "Ana Ruiz", "company": "Barro Vivo S.L.", "line1": "Calle del Horno 4", "postcode": "28013", "city": "Madrid",
        "country": "ES", "phone": "+34600100200", "tax_id": "B65410011",
    },
    "email": "hola@barrovivo.example", "iban": "ES9121000418450200051332", "preparation_days": 2, "is_certified": true,
}))]
pub(super) struct SellerWish {
    /// What they are called in the shop.
    #[schema(min_length = 1, max_length = 80)]
    name: String,
    /// Whether they sell by profession.
    is_trader: bool,
    /// Where they are found.
    address: AddressBody,
    /// Where they are written to.
    email: String,
    /// The address with which they sign in here; left out where they do not.
    #[serde(default)]
    account: Option<String>,
    /// In which register they stand.
    #[serde(default)]
    register: String,
    /// Under which number.
    #[serde(default)]
    register_no: String,
    /// The account to which they are paid.
    iban: String,
    /// When a private person was born.
    #[serde(default)]
    #[schema(format = "date")]
    born: Option<String>,
    /// So many working days more than the house they need.
    #[serde(default)]
    preparation_days: u32,
    /// After so many days they are paid again; left out where somebody does it by hand.
    #[serde(default)]
    payout_days: Option<u32>,
    /// Whether they stand for it that they offer nothing that is against the law.
    is_certified: bool,
}

impl SellerWish {
    /// The same as a form says it.
    pub(super) fn written(&self) -> SellerWritten {
        let own = |text: &str| Personal::new(text.to_owned());
        let AddressBody { name, company, line1, line2, postcode, city, region, country, phone, tax_id } =
            self.address.clone();
        let address =
            PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id };
        SellerWritten {
            name: self.name.clone(),
            is_trader: self.is_trader,
            address: Personal::new(address),
            email: own(&self.email),
            account: own(self.account.as_deref().unwrap_or_default()),
            register: own(&self.register),
            register_no: own(&self.register_no),
            iban: own(&self.iban),
            born: own(self.born.as_deref().unwrap_or_default()),
            preparation: self.preparation_days.to_string(),
            payout: self.payout_days.map(|days| days.to_string()).unwrap_or_default(),
            is_certified: self.is_certified,
        }
    }
}
