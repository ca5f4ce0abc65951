//! The fields of an address for any form that asks one, and reading them back. What becomes of the address is the form's.

use crate::{
    model::{Country, PostalAddress, RegionRule, VatAnswer},
    rules::{self, Part},
};
use kernel::{Word, text};
use look::{Field, FieldKind};
use std::collections::BTreeMap;
use webkit::{Refusal, Say};

/// What stands before the names of the fields of an address that invoices go to.
pub const BILLING: &str = "billing_";

/// What was typed so far.
#[derive(Clone, Copy)]
pub struct Typed<'a> {
    /// The address, as it was typed or is kept. Its country is the one that is chosen.
    pub address: &'a PostalAddress,
    /// What a rule said about this address.
    pub refusal: Option<&'a Refusal>,
}

/// How a part is called in a form: its field, and what a browser fills in by itself; for where it is sent and for where
/// invoices go.
struct Called {
    part: Part,
    fields: [&'static str; 2],
    autocomplete: [Option<&'static str>; 2],
}

const fn called(part: Part, billing: &'static str, autocomplete: [&'static str; 2]) -> Called {
    let [shipping_token, billing_token] = autocomplete;
    Called {
        part,
        fields: [part.field(), billing],
        autocomplete: [Some(shipping_token), Some(billing_token)],
    }
}

/// In the order in which they are asked. The country comes first: what else is asked depends on it.
static ASKED: [Called; 10] = [
    called(Part::Country, "billing_country", ["shipping country", "billing country"]),
    called(Part::Name, "billing_name", ["shipping name", "billing name"]),
    called(Part::Company, "billing_company", ["shipping organization", "billing organization"]),
    Called {
        part: Part::TaxId,
        fields: [Part::TaxId.field(), "billing_tax_id"],
        autocomplete: [Some("off"), Some("off")],
    },
    called(Part::Line1, "billing_line1", ["shipping address-line1", "billing address-line1"]),
    called(Part::Line2, "billing_line2", ["shipping address-line2", "billing address-line2"]),
    called(Part::Postcode, "billing_postcode", ["shipping postal-code", "billing postal-code"]),
    called(Part::City, "billing_city", ["shipping address-level2", "billing address-level2"]),
    called(Part::Region, "billing_region", ["shipping address-level1", "billing address-level1"]),
    called(Part::Phone, "billing_phone", ["shipping tel", "billing tel"]),
];

/// The fields of an address. `prefix` is empty or [`BILLING`]; `countries` are the codes that may be chosen, all if it is
/// empty, and one alone is not asked. Company and tax number are asked where invoices go, and wherever the address has them;
/// the region where its country needs one. What a rule said stands at its field.
pub fn fields(say: &Say, prefix: &str, countries: &[&str], typed: Typed<'_>) -> Vec<Field> {
    let asked = ASKED.iter().filter(|called| is_asked(called.part, prefix == BILLING, typed));
    asked.map(|called| field(say, called, prefix, countries, typed)).collect()
}

/// The address that a form sent, as it was typed.
pub fn from_form(form: &BTreeMap<String, String>, prefix: &str) -> PostalAddress {
    let typed = |part: Part| form.get(&format!("{prefix}{}", part.field())).cloned().unwrap_or_default();
    PostalAddress {
        name: typed(Part::Name),
        company: typed(Part::Company),
        line1: typed(Part::Line1),
        line2: typed(Part::Line2),
        postcode: typed(Part::Postcode),
        city: typed(Part::City),
        region: typed(Part::Region),
        country: typed(Part::Country),
        phone: typed(Part::Phone),
        tax_id: typed(Part::TaxId),
    }
}

fn said(address: &PostalAddress, part: Part) -> &str {
    match part {
        Part::Name => &address.name,
        Part::Company => &address.company,
        Part::Line1 => &address.line1,
        Part::Line2 => &address.line2,
        Part::Postcode => &address.postcode,
        Part::City => &address.city,
        Part::Region => &address.region,
        Part::Country => &address.country,
        Part::Phone => &address.phone,
        Part::TaxId => &address.tax_id,
    }
}

fn is_asked(part: Part, is_billing: bool, typed: Typed<'_>) -> bool {
    let is_there = !said(typed.address, part).is_empty() || is_blamed(part, typed);
    match part {
        Part::Company | Part::TaxId => is_billing || is_there,
        Part::Region => match rules::country(&typed.address.country).map(|country| country.region) {
            Ok(RegionRule::Needed | RegionRule::Optional) => true,
            Ok(RegionRule::Derived) => false,
            Ok(RegionRule::Unused) | Err(_) => is_blamed(part, typed),
        },
        Part::Name
        | Part::Line1
        | Part::Line2
        | Part::Postcode
        | Part::City
        | Part::Country
        | Part::Phone => true,
    }
}

fn is_blamed(part: Part, typed: Typed<'_>) -> bool {
    typed.refusal.is_some_and(|refusal| refusal.field == Some(part.field()))
}

fn field(say: &Say, called: &Called, prefix: &str, countries: &[&str], typed: Typed<'_>) -> Field {
    let (part, way) = (called.part, usize::from(prefix == BILLING));
    let name = called.fields[way];
    let value = said(typed.address, part).to_owned();
    if let (Part::Country, [only]) = (part, countries) {
        return Field::hidden(name, *only);
    }
    let kind =
        if part == Part::Country { FieldKind::Choice(choices(say, countries)) } else { FieldKind::Text };
    let code = part.field();
    Field {
        value,
        hint: has_hint(part).then(|| say.t(&format!("addresses-hint-{code}"))),
        error: typed.refusal.filter(|_| is_blamed(part, typed)).map(|refusal| refusal.text.clone()),
        autocomplete: called.autocomplete[way],
        required: is_required(part, countries),
        ..Field::new(kind, name, say.t(&format!("addresses-field-{code}")))
    }
}

/// Whether a browser insists. Where another country could be chosen that does without, it does not; the rule does.
fn is_required(part: Part, countries: &[&str]) -> bool {
    let chosen: Vec<&Country> = rules::countries()
        .iter()
        .filter(|one| countries.is_empty() || countries.contains(&one.code))
        .collect();
    match part {
        Part::Name | Part::Line1 | Part::City | Part::Country => true,
        Part::Postcode => chosen.iter().all(|country| country.postcode.is_needed),
        Part::Region => chosen.iter().all(|country| country.region == RegionRule::Needed),
        Part::Company | Part::Line2 | Part::Phone | Part::TaxId => false,
    }
}

fn has_hint(part: Part) -> bool {
    match part {
        Part::Line2 | Part::Phone | Part::TaxId => true,
        Part::Name
        | Part::Company
        | Part::Line1
        | Part::Postcode
        | Part::City
        | Part::Region
        | Part::Country => false,
    }
}

/// By their names in the language of the page.
fn choices(say: &Say, countries: &[&str]) -> Vec<(String, String)> {
    let known = rules::countries().iter();
    let mut choices: Vec<(String, String)> = known
        .filter(|country| countries.is_empty() || countries.contains(&country.code))
        .map(|country| (country.code.to_owned(), country.name(say.lang).to_owned()))
        .collect();
    choices.sort_by_cached_key(|(_, name)| text::fold(name));
    choices
}

/// What is said to whoever typed the number of a company.
pub fn vat_said(say: &Say, answer: &VatAnswer) -> String {
    match answer {
        VatAnswer::Valid(checked) => match checked.name.reveal() {
            Some(name) => say.with("addresses-vat-valid-named", &[("name", Word::Text(name))]),
            None => say.t("addresses-vat-valid"),
        },
        VatAnswer::Invalid => say.t("addresses-vat-invalid"),
        VatAnswer::Silent => say.t("addresses-vat-silent"),
        VatAnswer::Unfit => say.t("addresses-vat-unfit"),
    }
}
