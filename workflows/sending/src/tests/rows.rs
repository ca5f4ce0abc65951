//! What stands on a label, and what is missing there.

use super::samples::{home, unsent};
use crate::{
    model::{Lack, Tray},
    rules::rows::{lacks, lies_in, row},
};
use addresses::model::PostalAddress;
use kernel::Personal;
use orders::model::Unsent;
use shipping_facts::carriers::find;

#[test]
fn what_carriers_ask_for_is_named_where_it_is_missing() {
    type Change = fn(&mut PostalAddress);
    let cases: [(Change, &[Lack]); 6] = [
        (|_| {}, &[]),
        (|to| to.phone.clear(), &[Lack::Phone]),
        (|to| to.line1 = "  ".into(), &[Lack::Street]),
        (|to| to.postcode.clear(), &[Lack::Postcode]),
        (|to| to.city.clear(), &[Lack::City]),
        (|to| to.name.clear(), &[Lack::Name]),
    ];
    for (change, expected) in cases {
        let mut to = home();
        change(&mut to);
        let one = Unsent { delivery_to: Personal::new(to), ..unsent() };
        assert_eq!(lacks(&one), expected);
    }
    assert_eq!(lacks(&Unsent { weight_g: 0, ..unsent() }), [Lack::Weight]);
}

#[test]
fn every_order_lies_in_exactly_one_tray_besides_all() {
    let (seur, gls) = (find("seur").unwrap(), find("gls").unwrap());
    for (carrier, expected) in [
        (Some("seur"), [true, true, false, false]),
        (Some("gls"), [true, false, true, false]),
        (Some("pigeon"), [true, false, false, true]),
        (None, [true, false, false, true]),
    ] {
        let one = Unsent { carrier: carrier.map(str::to_owned), ..unsent() };
        let trays = [Tray::All, Tray::Of(seur), Tray::Of(gls), Tray::Loose];
        assert_eq!(trays.map(|tray| lies_in(&one, tray)), expected, "{carrier:?}");
    }
}

#[test]
fn a_label_says_what_is_needed_and_the_note_only_where_it_is_wanted() {
    let label = row(&unsent(), false);
    assert_eq!(label.street.reveal(), "Calle Alta 9, 2.º B");
    assert_eq!((label.weight_g, label.parcels, label.to_collect), (800, 1, 2_795));
    assert_eq!(label.note.reveal(), "");
    assert_eq!(row(&unsent(), true).note.reveal(), "Llamad al timbre");
    let long = Unsent { note: Personal::new("ñ".repeat(300)), to_collect: None, ..unsent() };
    let label = row(&long, true);
    assert_eq!((label.note.reveal().chars().count(), label.to_collect), (100, 0));
}
