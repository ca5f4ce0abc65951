//! Files for carriers.

use crate::labels::{LabelRow, csv};
use kernel::Personal;
use shipping_facts::carriers::{all, find};

fn own(text: &str) -> Personal<String> {
    Personal::new(text.to_owned())
}

fn row() -> LabelRow {
    LabelRow {
        reference: "K7M2P4QX".into(),
        name: own("Ana \"Nita\"; Soler"),
        street: own("=HYPERLINK(1)\nCalle Mayor 8"),
        postcode: "28013".into(),
        city: own("Madrid"),
        country: "ES".into(),
        phone: own("+34 600 000 000"),
        weight_g: 1_250,
        parcels: 1,
        to_collect: 1_990,
        ..LabelRow::default()
    }
}

#[test]
fn a_parcel_is_a_line_that_says_only_what_it_says() {
    let file = csv(find("seur").unwrap(), &[row()], 2);
    let lines: Vec<&str> = file.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(lines.len(), 3, "{file}");
    assert!(lines[0].starts_with("Referencia;Nombre;Empresa;"));
    let expected = "K7M2P4QX;\"Ana \"\"Nita\"\"; Soler\";;'=HYPERLINK(1) Calle Mayor 8;28013;Madrid;;ES;+34 600 000 000;;1;1,250;19,90;";
    assert_eq!(lines[1], expected);
}

#[test]
fn each_carrier_has_a_file_with_a_column_for_each_thing() {
    for carrier in all() {
        let file = csv(carrier, &[row(), LabelRow::default()], 2);
        let head = file.trim_start_matches('\u{feff}').split("\r\n").next().unwrap();
        let part = if head.contains(';') { ';' } else { ',' };
        assert_eq!(head.split(part).count(), 14, "{}", carrier.code);
        assert_eq!(file.matches("\r\n").count(), 3, "{}", carrier.code);
    }
    let english = csv(find("ups").unwrap(), &[row()], 2);
    assert!(english.contains(",1.250,19.90,"), "{english}");
    assert!(csv(find("correos").unwrap(), &[row()], 2).contains(";1250;"));
    assert!(csv(find("seur").unwrap(), &[row()], 0).contains(";1990;"), "yen have no decimals");
}

#[test]
fn whom_it_goes_to_is_in_no_log() {
    let said = format!("{:?}", row());
    assert!(said.contains("K7M2P4QX") && !said.contains("Ana") && !said.contains("28013"), "{said}");
}
