//! Tables of customers, each as its program writes them.

use super::samples::{
    Made, OUR_CUSTOMERS, PRESTASHOP_CUSTOMERS, SHOPIFY_CUSTOMERS, WOOCOMMERCE_CUSTOMERS, made, shop,
};
use crate::{model::Customer, rules::Customers};

fn read(text: &str) -> Made<Customer> {
    made(text.as_bytes(), |header, _, line| Customers::new(header, &shop(), line))
}

/// Somebody in a few words: e-mail, name, and the address as far as it is kept.
fn told(one: &Customer) -> String {
    let one = &one.known;
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
    assert_eq!(read.said(), [(2, "arriving-agreed"), (7, "arriving-address-left")]);
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
    assert_eq!(read.said(), [(2, "arriving-agreed")]);
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

#[test]
fn who_agreed_to_the_newsletter_is_told_as_it_stands_and_with_no_day_made_up() {
    let agreed = |read: &Made<Customer>| -> Vec<Option<(String, Option<String>)>> {
        let of = |one: &Customer| {
            one.agreed.clone().map(|agreed| (agreed.words, agreed.since.map(|at| at.to_string())))
        };
        read.things.iter().map(of).collect()
    };
    let said = |words: &str| Some((words.to_owned(), None));
    assert_eq!(agreed(&read(SHOPIFY_CUSTOMERS)), [said("Accepts Email Marketing: yes"), None, None]);
    assert_eq!(agreed(&read(PRESTASHOP_CUSTOMERS)), [said("Boletín: 1"), None]);
    let dated = "email;firstname;newsletter;newsletter_date_add;optin\n\
                 a@b.example;Ana;1;2024-03-05 10:15:22;0\n\
                 b@b.example;Eva;1;0000-00-00 00:00:00;1\n\
                 c@b.example;Iris;1;2099-01-01 00:00:00;1\n\
                 d@b.example;Olga;0;2024-03-05 10:15:22;1\n";
    let since = Some(("newsletter: 1".to_owned(), Some("2024-03-05T09:15:22Z".to_owned())));
    assert_eq!(agreed(&read(dated)), [since, said("newsletter: 1"), said("newsletter: 1"), None]);
}
