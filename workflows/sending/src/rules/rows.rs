//! An order that waits, as a line of a file for a carrier, and what such a line lacks.

use crate::model::{Lack, Tray};
use addresses::model::PostalAddress;
use kernel::Personal;
use orders::model::Unsent;
use shipping::labels::LabelRow;
use shipping_facts::carriers;

/// A longer note is cut: no label has room for it.
const NOTE_MAX: usize = 100;

/// Whether an order lies in this tray.
pub(crate) fn lies_in(unsent: &Unsent, tray: Tray) -> bool {
    let carrier = unsent.carrier.as_deref().and_then(carriers::find);
    match tray {
        Tray::All => true,
        Tray::Of(wanted) => carrier == Some(wanted),
        Tray::Loose => carrier.is_none(),
    }
}

/// What carriers ask for and is not known of it.
pub(crate) fn lacks(unsent: &Unsent) -> Vec<Lack> {
    let to = unsent.delivery_to.reveal();
    let asked = [
        (Lack::Name, to.name.trim().is_empty()),
        (Lack::Street, to.line1.trim().is_empty()),
        (Lack::Postcode, to.postcode.trim().is_empty()),
        (Lack::City, to.city.trim().is_empty()),
        (Lack::Phone, to.phone.trim().is_empty()),
        (Lack::Weight, unsent.weight_g <= 0),
    ];
    asked.into_iter().filter(|(_, is_missing)| *is_missing).map(|(lack, _)| lack).collect()
}

/// The line of a file. What whoever bought told the shop goes to the carrier only where somebody wants it so; and whoever sells here
/// has no letters to write to them, so their address for letters stays with the house.
pub(crate) fn row(unsent: &Unsent, with_note: bool) -> LabelRow {
    let to = unsent.delivery_to.reveal();
    let own = |text: &str| Personal::new(text.to_owned());
    let note: String = match with_note {
        true => unsent.note.reveal().chars().take(NOTE_MAX).collect(),
        false => String::new(),
    };
    LabelRow {
        reference: unsent.code.clone(),
        name: own(&to.name),
        company: own(&to.company),
        street: Personal::new(street(to)),
        postcode: to.postcode.clone(),
        city: own(&to.city),
        region: to.region.clone(),
        country: to.country.clone(),
        phone: own(&to.phone),
        email: if unsent.seller.is_none() { unsent.email.clone() } else { own("") },
        weight_g: unsent.weight_g,
        parcels: 1,
        to_collect: unsent.to_collect.map_or(0, |amount| amount.minor),
        note: Personal::new(note),
    }
}

fn street(to: &PostalAddress) -> String {
    let parts = [to.line1.trim(), to.line2.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
