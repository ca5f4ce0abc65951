//! Who bought what was placed elsewhere, and where it went.

use super::words;
use crate::{
    model::{ELSEWHERE, Group, GroupId, PastOrder, Source},
    rules::texts::{NOTE_MAX, plain},
};
use addresses::model::PostalAddress;
use kernel::Personal;
use pricing::model::Cause;

/// The group of an order; nobody's where `is_over` says that no books need to know.
pub(super) fn of(wish: &PastOrder, id: GroupId, is_over: bool) -> Group {
    let whole = |to: &Option<Personal<PostalAddress>>| to.as_ref().map(|to| to.reveal().clone());
    let mut to = whole(&wish.delivery_to).or_else(|| whole(&wish.billing_to)).unwrap_or_default();
    if to.name.is_empty() {
        to.name = words(wish.name.reveal());
    }
    let billing = whole(&wish.billing_to).filter(|billing| *billing != to);
    let note: String = plain(wish.note.reveal()).chars().take(NOTE_MAX).collect();
    let group = Group {
        id,
        person: wish.person,
        email: Personal::new(words(wish.email.reveal())),
        lang: wish.lang,
        delivery_to: Personal::new(to),
        billing_to: billing.map(Personal::new),
        wants_invoice: false,
        note: Personal::new(note),
        total: wish.total,
        taxes: Vec::new(),
        why: Vec::new(),
        cause: Cause::Home,
        delivery: None,
        method: ELSEWHERE.to_owned(),
        payment: None,
        source: Source::default(),
        heard: None,
        placed_at: wish.placed_at,
        is_leaving: false,
        is_forgotten: false,
        keeps_card: false,
        dispute: None,
        terms: None,
        company: None,
    };
    if is_over { forgotten(group) } else { group }
}

/// Of whom nothing is kept but where taxes say that it went.
fn forgotten(group: Group) -> Group {
    let known = group.delivery_to.reveal();
    let to = PostalAddress {
        country: known.country.clone(),
        region: known.region.clone(),
        ..PostalAddress::default()
    };
    Group {
        email: Personal::new(String::new()),
        delivery_to: Personal::new(to),
        billing_to: None,
        note: Personal::new(String::new()),
        is_forgotten: true,
        ..group
    }
}
