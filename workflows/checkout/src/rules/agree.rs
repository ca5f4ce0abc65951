//! The last look before the order: whether what somebody wants can be had, and costs what they saw.

use crate::model::{Agreed, NOTE_MAX, No, Refused, Scene, Wish};
use accounts::rules::FieldRejected;
use addresses::{
    model::PostalAddress,
    rules::{AddressRejected, Part, check, check_for_invoice, country},
};
use kernel::Personal;
use shipping::model::Kind;

/// What is agreed, or all that is wrong.
pub fn agree(wish: &Wish, scene: &Scene) -> Result<Agreed, Refused> {
    let mut wrong = Vec::new();
    let email = email_of(wish, scene).map_err(|no| wrong.push(no)).ok();
    let delivery = delivery_of(wish, scene).map_err(|no| wrong.push(no)).ok();
    let billing = billing_of(wish, scene, delivery.as_ref()).map_err(|no| wrong.push(no)).ok();
    let note = wish.note.reveal().trim();
    if note.chars().count() > NOTE_MAX {
        wrong.push(No::Note);
    }
    wrong.extend(shortages(scene));
    wrong.extend(choices(wish, scene));
    wrong.extend(consent(wish, scene));
    wrong.extend(price(wish, scene));
    match (email, delivery, billing) {
        (Some(email), Some(delivery), Some(billing)) if wrong.is_empty() => Ok(Agreed {
            email,
            delivery_to: Personal::new(delivery),
            billing_to: billing.map(Personal::new),
            note: Personal::new(note.to_owned()),
            consents: wish.consents && scene.at_once().next().is_some(),
        }),
        _ => Err(Refused(wrong)),
    }
}

/// Lines of which fewer are left than are wanted.
pub fn shortages(scene: &Scene) -> Vec<No> {
    let short = scene.lines.iter().filter_map(|line| line.left().map(|left| (line, left)));
    short
        .map(|(line, left)| No::Short {
            line: line.line.id,
            name: line.item.as_ref().map(|item| item.name.clone()).unwrap_or_default(),
            left,
        })
        .collect()
}

/// Whoever is signed in has a confirmed address; a guest says one.
fn email_of(wish: &Wish, scene: &Scene) -> Result<Personal<String>, No> {
    if let Some(known) = &scene.email {
        return Ok(known.clone());
    }
    accounts::rules::postal(wish.email.reveal()).map(Personal::new).map_err(|_| No::Email)
}

/// Whether it must be known where somebody lives: not where they come and fetch it, nor where nothing is brought anywhere.
pub fn asks_street(scene: &Scene) -> bool {
    scene.needs_delivery && scene.way.as_ref().is_none_or(|way| way.kind != Kind::PickUp)
}

/// Where it goes. Of whoever fetches it nothing is kept but who comes, and the country, which the law asks for.
fn delivery_of(wish: &Wish, scene: &Scene) -> Result<PostalAddress, No> {
    let said = scene.address(wish.typed.reveal());
    if asks_street(scene) {
        return check(said).map_err(No::Address);
    }
    let name = accounts::rules::name(&said.name).map_err(|no| {
        No::Address(match no {
            FieldRejected::NameMissing => AddressRejected::Missing(Part::Name),
            FieldRejected::NameLong => AddressRejected::Long(Part::Name),
            FieldRejected::NameUnfit | FieldRejected::AddressUnfit => AddressRejected::Unfit(Part::Name),
        })
    })?;
    let country = country(&said.country).map_err(No::Address)?.code.to_owned();
    Ok(PostalAddress { name, country, ..PostalAddress::default() })
}

/// The address of the invoice, if it is another one or carries a tax number. Company and tax number count where somebody wants
/// an invoice, and are forgotten where not.
fn billing_of(
    wish: &Wish,
    scene: &Scene,
    delivery: Option<&PostalAddress>,
) -> Result<Option<PostalAddress>, No> {
    let typed = wish.billing.reveal();
    let base = match (wish.bills_elsewhere, wish.wants_invoice, delivery) {
        (true, ..) => typed,
        // Who fetches it has said no address yet, and an invoice has one.
        (false, true, Some(_)) if !asks_street(scene) => typed,
        (false, true, Some(delivery)) => delivery,
        (false, ..) => return Ok(None),
    };
    let checked = if wish.wants_invoice {
        let (company, tax_id) = (typed.company.clone(), typed.tax_id.clone());
        check_for_invoice(&PostalAddress { company, tax_id, ..base.clone() })
    } else {
        check(&PostalAddress { company: String::new(), tax_id: String::new(), ..base.clone() })
    };
    checked.map(Some).map_err(No::Billing)
}

/// What was chosen among what there is.
fn choices(wish: &Wish, scene: &Scene) -> Vec<No> {
    let mut wrong = Vec::new();
    if scene.needs_delivery {
        match &scene.way {
            None => wrong.push(No::Nowhere),
            Some(way) if !wish.way.is_empty() && way.key != wish.way => wrong.push(No::Way),
            Some(_) => {}
        }
    }
    let is_chosen = match (&scene.pay, wish.saved) {
        (Some(_), Some(saved)) => scene.card.as_ref().is_some_and(|card| card.id == saved),
        (Some(pay), None) => wish.pay.is_empty() || pay.code == wish.pay,
        (None, _) => false,
    };
    if !is_chosen {
        wrong.push(No::Pay);
    }
    wrong
}

/// Whoever gets a file at once has said before that they want that, and that they know what they lose by it (RULES section 2 row 6;
/// Directive 2011/83, article 16 m).
fn consent(wish: &Wish, scene: &Scene) -> Option<No> {
    (!wish.consents && scene.at_once().next().is_some()).then_some(No::Consent)
}

fn price(wish: &Wish, scene: &Scene) -> Option<No> {
    let now = scene.sums();
    let changed = match &wish.seen {
        Some(seen) => seen.changed(&now),
        None => Vec::new(),
    };
    let is_same = wish.seen.is_some() && changed.is_empty();
    (!is_same).then(|| No::Price { changed, now: scene.priced.total })
}
