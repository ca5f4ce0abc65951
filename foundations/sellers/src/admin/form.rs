//! The form about a seller: what the law asks of them (RULES 2, rows 12 and 21), and how they sell.

use super::{Pairs, blame, hinted, is_ticked, text, tick, value};
use crate::{
    model::{Seller, SellerWritten},
    reads,
};
use addresses::{
    model::PostalAddress,
    pieces::{BILLING, Typed, fields, from_form},
};
use kernel::Personal;
use look::{Field, FieldKind, FormError};
use std::collections::BTreeMap;
use webkit::{Refusal, Web};

/// Parts of an address that a rule may blame; they stand in the form under other names.
const OF_ADDRESS: [&str; 10] =
    ["name", "company", "line1", "line2", "postcode", "city", "region", "country", "phone", "tax_id"];

/// What was sent.
pub(crate) fn read(sent: &Pairs) -> SellerWritten {
    let all: BTreeMap<String, String> = sent.iter().cloned().collect();
    let personal = |name| Personal::new(value(sent, name).to_owned());
    SellerWritten {
        name: value(sent, "title").to_owned(),
        is_trader: is_ticked(sent, "trader"),
        address: Personal::new(from_form(&all, BILLING)),
        email: personal("email"),
        account: personal("account"),
        register: personal("register"),
        register_no: personal("register_no"),
        iban: personal("iban"),
        born: personal("born"),
        preparation: value(sent, "preparation").to_owned(),
        payout: value(sent, "payout").to_owned(),
        is_certified: is_ticked(sent, "certified"),
    }
}

/// What is kept, as it stands in the form. `account` is the address with which they sign in.
pub(crate) fn show(seller: &Seller, account: String, home: &str) -> SellerWritten {
    let trader = seller.trader.reveal();
    let country = Some(trader.address.country.clone()).filter(|country| !country.is_empty());
    let address =
        PostalAddress { country: country.unwrap_or_else(|| home.to_owned()), ..trader.address.clone() };
    SellerWritten {
        name: seller.name.clone(),
        is_trader: seller.is_trader,
        address: Personal::new(address),
        email: Personal::new(trader.email.clone()),
        account: Personal::new(account),
        register: Personal::new(trader.register.clone()),
        register_no: Personal::new(trader.register_no.clone()),
        iban: Personal::new(reads::iban_shown(&trader.iban)),
        born: Personal::new(trader.born.map(|day| day.to_string()).unwrap_or_default()),
        preparation: seller.preparation_days.to_string(),
        payout: seller.payout_days.map(|days| days.to_string()).unwrap_or_default(),
        is_certified: seller.certified_at.is_some(),
    }
}

/// The parts of the form, each with its heading, and what is wrong with it as a whole.
pub(crate) struct Parts {
    pub(crate) who: Vec<Field>,
    pub(crate) law: Vec<Field>,
    pub(crate) way: Vec<Field>,
    pub(crate) error: Option<FormError>,
}

/// What was typed or is kept, with what a rule said at its field.
pub(crate) fn parts(web: &Web, written: &SellerWritten, refusal: Option<&Refusal>) -> Parts {
    let of_address = |refusal: &&Refusal| refusal.field.is_some_and(|field| OF_ADDRESS.contains(&field));
    let (address, other) = match refusal {
        Some(refusal) if of_address(&refusal) => (Some(refusal), None),
        other => (None, other),
    };
    let mut all = Parts {
        who: who(web, written, address),
        law: law(web, written),
        way: way(web, written),
        error: None,
    };
    if let Some(refusal) = other {
        let mut fields: Vec<&mut Vec<Field>> = vec![&mut all.who, &mut all.law, &mut all.way];
        let is_its = |fields: &&mut Vec<Field>| fields.iter().any(|field| Some(field.name) == refusal.field);
        all.error = match fields.iter_mut().find(|fields| is_its(fields)) {
            Some(fields) => blame(fields, Some(refusal)),
            None => blame(&mut [], Some(refusal)),
        };
    }
    all
}

fn who(web: &Web, written: &SellerWritten, refusal: Option<&Refusal>) -> Vec<Field> {
    let say = &web.say;
    let mut all = vec![
        Field { required: true, ..text("title", &written.name, say.t("sellers-name")) },
        hinted(
            tick("trader", written.is_trader, say.t("sellers-is-trader")),
            say.t("sellers-is-trader-hint"),
        ),
    ];
    let mut address = fields(say, BILLING, &[], Typed { address: written.address.reveal(), refusal });
    // What whoever works here writes down about somebody is nothing that their own browser knows.
    address.iter_mut().for_each(|field| field.autocomplete = Some("off"));
    all.extend(address);
    let email = text("email", written.email.reveal(), say.t("sellers-email"));
    all.push(Field { kind: FieldKind::Email, ..email });
    all
}

fn law(web: &Web, written: &SellerWritten) -> Vec<Field> {
    let say = &web.say;
    let line = |name, value: &Personal<String>, label: &str| text(name, value.reveal(), say.t(label));
    vec![
        hinted(line("register", &written.register, "sellers-register"), say.t("sellers-register-hint")),
        line("register_no", &written.register_no, "sellers-register-no"),
        hinted(line("born", &written.born, "sellers-born"), say.t("sellers-born-hint")),
        line("iban", &written.iban, "sellers-iban"),
        hinted(
            tick("certified", written.is_certified, say.t("sellers-certified")),
            say.t("sellers-certified-hint"),
        ),
    ]
}

fn way(web: &Web, written: &SellerWritten) -> Vec<Field> {
    let say = &web.say;
    vec![
        hinted(
            text("preparation", &written.preparation, say.t("sellers-preparation")),
            say.t("sellers-preparation-hint"),
        ),
        hinted(text("payout", &written.payout, say.t("sellers-payout")), say.t("sellers-payout-hint")),
        hinted(
            text("account", written.account.reveal(), say.t("sellers-account")),
            say.t("sellers-account-hint"),
        ),
    ]
}
