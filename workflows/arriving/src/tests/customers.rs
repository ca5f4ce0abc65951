//! Tables of customers, each as its program writes them.

use super::samples::{
    Made, OUR_CUSTOMERS, PRESTASHOP_CUSTOMERS, SHOPIFY_CUSTOMERS, WOOCOMMERCE_CUSTOMERS, made, shop,
};
use crate::rules::Customers;
use exchange::model::Newcomer;

fn read(text: &str) -> Made<Newcomer> {
    made(text.as_bytes(), |header, _, line| Customers::new(header, &shop(), line))
}

/// Somebody in a few words: e-mail, name, and the address as far as it is kept.
fn told(one: &Newcomer) -> String {
    let address = one.address.as_ref().map(|address| {
        let to = address.reveal();
        format!("{}, {} {} {} {} {}", to.line1, to.postcode, to.city, to.country, to.phone, to.tax_id)
    });
    format!("{} | {} | {}", one.email.reveal(), one.name.reveal(), address.unwrap_or_default().trim())
}

#[test]
fn shopify_names_whoever_bought() {
    let read = read(SHOPIFY_CUSTOMERS);
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        [
            "Lucia@casa.example | Lucía Núñez | Calle del Pez 7, 28004 Madrid ES +34600111222",
            "marc@casa.example | Marc Puig | Carrer Nou 3, 17001 Girona ES",
            "joana@casa.example | Joana Silva | ",
        ]
    );
    assert_eq!(
        read.refusals(),
        [(4, "arriving-email-missing"), (5, "arriving-email-unfit"), (6, "arriving-email-twice")]
    );
    assert_eq!(read.said(), [(2, "arriving-consent-left"), (7, "arriving-address-left")]);
}

#[test]
fn woocommerce_names_whoever_has_an_account_there() {
    let read = read(WOOCOMMERCE_CUSTOMERS);
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        [
            "lucia@casa.example | Lucía Núñez | Calle del Pez 7, 28004 Madrid ES 600111222",
            "marc@casa.example | Marc Puig | ",
        ]
    );
    assert_eq!((read.refusals(), read.said()), (vec![], vec![]));
}

#[test]
fn prestashop_has_no_addresses_in_its_list() {
    let read = read(PRESTASHOP_CUSTOMERS);
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        ["lucia@casa.example | Lucía Núñez | ", "marc@casa.example | Marc Puig | "]
    );
    assert_eq!(read.said(), [(2, "arriving-consent-left")]);
}

#[test]
fn our_own_table_is_read_with_names_in_spanish() {
    let read = read(OUR_CUSTOMERS);
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        [
            "lucia@casa.example | Lucía Núñez | Calle del Pez 7, 28004 Madrid ES 600111222",
            "fusta@casa.example | Fusta SL | Carrer Nou 3, 17001 Girona ES  B12345674",
        ]
    );
    assert_eq!((read.refusals(), read.said()), (vec![], vec![]));
}

#[test]
fn a_table_without_a_country_is_of_the_country_of_the_shop() {
    let read = read("email,name,line1,postcode,city\na@b.example,Ana,Calle 1,28004,Madrid\n");
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        ["a@b.example | Ana | Calle 1, 28004 Madrid ES"]
    );
}

#[test]
fn a_table_without_addresses_of_letters_is_none() {
    assert_eq!(read("name,line1\nAna,Calle 1\n").refusals(), [(1, "exchange-column-missing")]);
}
