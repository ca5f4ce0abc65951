//! A scene for rules: two mugs that a guest has sent by post and pays by transfer.

use crate::model::{Line, Scene, Sender, Wish};
use addresses::model::{AddressId, Kept, Place, PostalAddress};
use baskets::model::{BasketId, BasketLine, Came, LineId};
use catalog::{
    model::{ProductType, TaxClass, Withdrawal},
    reads::sale::SaleItem,
};
use catalog_facts::{ProductId, VariantId};
use jiff::civil::date;
use kernel::{Localized, Money, Personal, time};
use payments::model::MethodShown;
use pricing::model::{Cause, Priced, PricedCharge, PricedLine, Rate};
use shipping::model::{Kind, Quote, Window};
use shipping_facts::MethodId;

/// Country and address of the shop.
pub(super) const SHOP: (&str, &str) = ("ES", "Calle Mayor 1, 28013 Madrid");

pub(super) fn typed() -> PostalAddress {
    PostalAddress {
        name: "Eva Luna".into(),
        line1: "Calle del Pez 3".into(),
        postcode: "28004".into(),
        city: "Madrid".into(),
        country: "ES".into(),
        ..PostalAddress::default()
    }
}

/// What a good form says.
pub(super) fn wish() -> Wish {
    Wish {
        email: Personal::new("eva@casa.example".into()),
        typed: Personal::new(typed()),
        way: "post".into(),
        pay: "transfer".into(),
        seen: Some("EUR 2400 495 2895".parse().unwrap()),
        ..Wish::default()
    }
}

pub(super) fn kept(place: u8, name: &str, is_default: bool) -> Kept {
    let address = PostalAddress { name: name.into(), ..typed() };
    Kept { id: AddressId::from_bytes([place; 16]), address: Personal::new(address), is_default, version: 1 }
}

pub(super) fn quote(key: &str, kind: Kind, price: i64) -> Quote {
    Quote {
        method: MethodId::from_bytes([1; 16]),
        key: key.into(),
        name: Localized::same(key),
        text: Localized::default(),
        kind,
        price: Money::eur(price),
        window: Window { earliest: date(2026, 11, 5), latest: date(2026, 11, 6) },
        carrier: None,
        point: None,
    }
}

pub(super) fn method(code: &str, fee: Option<i64>) -> MethodShown {
    let (name, text) = ("payments-way-transfer", "payments-way-transfer-text");
    MethodShown { code: code.into(), name, text, fee: fee.map(Money::eur) }
}

fn item() -> SaleItem {
    SaleItem {
        variant: VariantId::from_bytes([1; 16]),
        product: ProductId::from_bytes([1; 16]),
        sku: "MUG".into(),
        name: Localized::same("Taza"),
        option_words: Vec::new(),
        slug: Localized::same("taza"),
        picture: None,
        kind: ProductType::Physical,
        class: TaxClass::Standard,
        price: Money::eur(1_200),
        regular: None,
        cost: None,
        weight_g: Some(400),
        brand: None,
        categories: Vec::new(),
        available: 10,
        is_on_sale: true,
        withdrawal: Withdrawal::Usual,
        seller: None,
    }
}

/// A line with one piece in it.
pub(super) fn line(place: u8, item: Option<SaleItem>) -> Line {
    let line = BasketLine {
        id: LineId::from_bytes([place; 16]),
        variant: VariantId::from_bytes([place; 16]),
        quantity: 1,
        added_price: Money::eur(1_200),
        added_at: time::from_micros(0),
    };
    Line { line, item }
}

fn priced() -> Priced {
    let (net, tax, none) = (Money::eur(1_983), Money::eur(417), Money::eur(0));
    let goods = PricedLine {
        key: 0,
        quantity: 2,
        unit: Money::eur(1_200),
        gross: Money::eur(2_400),
        discount: none,
        total: Money::eur(2_400),
        rate: Rate(2_100),
        tax,
        net,
        surcharge: none,
    };
    let delivery = PricedCharge {
        gross: Money::eur(495),
        discount: none,
        total: Money::eur(495),
        tax: Money::eur(86),
        net: Money::eur(409),
        surcharge: none,
    };
    Priced {
        lines: vec![goods],
        delivery: Some(delivery),
        fee: None,
        subtotal: Money::eur(2_400),
        discount: none,
        taxes: Vec::new(),
        total: Money::eur(2_895),
        cause: Cause::Home,
        why: Vec::new(),
        codes: Vec::new(),
        company: None,
    }
}

/// Two mugs that are sent by post and paid by transfer.
pub(super) fn scene() -> Scene {
    let mut mugs = line(1, Some(item()));
    mugs.line.quantity = 2;
    let (post, transfer) = (quote("post", Kind::Carrier, 495), method("transfer", None));
    Scene {
        basket: BasketId::from_bytes([1; 16]),
        came: Came::default(),
        lines: vec![mugs],
        email: None,
        kept: Vec::new(),
        chosen: None,
        place: Place { country: "ES".into(), postcode: "28004".into() },
        is_place_assumed: false,
        needs_delivery: true,
        senders: vec![Sender { seller: None, shown: None, delivery: Money::eur(495) }],
        quotes: vec![quote("shop", Kind::PickUp, 0), post.clone()],
        way: Some(post),
        asks_vat: false,
        cards: Vec::new(),
        card: None,
        methods: vec![transfer.clone()],
        pay: Some(transfer),
        priced: priced(),
    }
}
