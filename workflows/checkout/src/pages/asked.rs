//! The form as it was sent. Everything in it may be missing, and nothing of it is printed into a log.

use crate::model::Wish;
use addresses::{
    model::PostalAddress,
    pieces::{BILLING, from_form},
};
use kernel::Personal;
use payments_facts::SavedId;
use std::collections::BTreeMap;
use webkit::Web;

/// Stands before the id of a card that is kept, where ways to pay are chosen.
pub(crate) const CARD: &str = "card.";

/// What was sent, by the names of its fields.
pub(crate) type Sent = BTreeMap<String, String>;

/// One field; empty where it was not sent.
pub(crate) fn said<'s>(sent: &'s Sent, name: &str) -> &'s str {
    sent.get(name).map_or("", String::as_str)
}

/// The card that is kept, where that is the way to pay.
fn saved(pay: &str) -> Option<SavedId> {
    pay.strip_prefix(CARD).and_then(|id| id.parse().ok())
}

/// What somebody wants, as they wrote it.
pub(crate) fn wish(sent: &Sent) -> Wish {
    let personal = |name| Personal::new(said(sent, name).to_owned());
    let pay = said(sent, "pay");
    Wish {
        is_fresh: false,
        email: personal("email"),
        kept: said(sent, "kept").parse().ok(),
        typed: Personal::new(from_form(sent, "")),
        remembers: said(sent, "remember") == "yes",
        way: said(sent, "way").to_owned(),
        bills_elsewhere: said(sent, "bill") == "other",
        wants_invoice: said(sent, "invoice") == "yes",
        billing: Personal::new(from_form(sent, BILLING)),
        pay: pay.to_owned(),
        saved: saved(pay),
        keeps_card: said(sent, "keep-card") == "yes",
        note: personal("note"),
        consents: said(sent, "consent") == "yes",
        seen: said(sent, "seen").parse().ok(),
    }
}

/// What stands in a form that nobody has sent yet: the country of the shop, and the name of whoever is signed in.
pub(crate) fn fresh(web: &Web) -> Wish {
    let country = web.house().shop.face().country.clone();
    let name = web.session().map(|session| session.name.clone()).unwrap_or_default();
    let typed = PostalAddress { name, country: country.clone(), ..PostalAddress::default() };
    Wish {
        is_fresh: true,
        typed: Personal::new(typed),
        billing: Personal::new(PostalAddress { country, ..PostalAddress::default() }),
        ..Wish::default()
    }
}
