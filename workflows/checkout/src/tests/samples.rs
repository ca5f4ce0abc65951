//! A shop that sells mugs, and somebody who buys there by a browser without sockets.

use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use catalog::model::{Maker, ProductDraft, ProductType, VariantDraft, Withdrawal};
use catalog_facts::VariantId;
use database::StoreError;
use kernel::{Actor, Currency, Lang, Localized, Role};
use shipping::model::{Kind, MethodWish, PricedBy, Step};
use std::sync::Arc;
use testing::{Answer, Engine, World};
use webkit::{Door, SessionCookie};

pub(super) fn doors() -> Vec<Door> {
    doors_with(addresses::door())
}

/// The same with another book of addresses.
pub(super) fn doors_with(book: Door) -> Vec<Door> {
    let below = vec![
        shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        book,
        pricing::door(),
        payments::door(),
        notifications::door(),
        sellers::door(),
    ];
    let beside = [shipping::door(), baskets::door(), orders::door(), crate::door()];
    below.into_iter().chain(beside).collect()
}

/// Puts so many mugs at this price on sale.
pub(super) async fn put_mugs(world: &World, price: i64, stock: i64) {
    let mug = ProductDraft {
        key: "mug".into(),
        name: Localized { es: "Taza de barro".into(), en: "Clay mug".into() },
        maker: Some(Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "h@h.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft {
            sku: "MUG".into(),
            price,
            stock: Some(stock),
            weight_g: Some(400),
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &mug).await.unwrap();
}

/// Puts a book on sale that is downloaded at once, for 9 EUR.
pub(super) async fn put_book(world: &World) {
    let book = ProductDraft {
        key: "book".into(),
        product_type: ProductType::Digital,
        name: Localized { es: "Doce guisos".into(), en: "Twelve stews".into() },
        withdrawal: Withdrawal::DigitalAtOnce,
        variants: vec![VariantDraft { sku: "BOOK".into(), price: 900, ..VariantDraft::default() }],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &book).await.unwrap();
}

/// A shop that sells mugs at 12 EUR and takes money in every way.
pub(super) async fn shop(engine: Engine, stock: i64) -> World {
    let world = World::on(engine, doors()).await;
    put_mugs(&world, 1_200, stock).await;
    payments::demo::fill(&world.operator()).await.unwrap();
    world
}

/// The fields of a form, as a browser sends them.
pub(super) fn fields_of(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (&**name, &**value)).collect()
}

/// Lets whoever wants fetch what they buy in the shop; the keys of that way, one for each zone.
pub(super) async fn put_pick_up(world: &World) -> Vec<String> {
    let ctx = world.operator();
    let known: Result<_, StoreError> =
        ctx.read(async |snap| shipping::reads::offer(snap, ctx.now()).await).await;
    let mut keys = Vec::new();
    for zone in known.unwrap().known.zones {
        let way = MethodWish {
            zone: zone.id,
            kind: Kind::PickUp,
            name: Localized::same("Recoger"),
            text: Localized::default(),
            carrier: String::new(),
            is_on: true,
            position: 9,
            priced_by: PricedBy::Weight,
            steps: vec![Step { up_to: None, price: 0 }],
            free_from: None,
            transit_min: 0,
            transit_max: 0,
            preparation: Some(0),
        };
        keys.push(shipping::actions::add_method(&ctx, &way).await.unwrap().what.to_string());
    }
    keys
}

/// The variant that is called so.
pub(super) async fn variant(world: &World, sku: &str) -> VariantId {
    let ctx = world.ctx(Actor::Visitor);
    let found: Result<_, StoreError> = ctx
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, sku).await?.unwrap();
            catalog::reads::product(snap, card.product, Currency::EUR).await
        })
        .await;
    let product = found.unwrap().unwrap();
    product.variants.iter().find(|one| one.sku == sku).unwrap().id
}

/// Somebody with a browser that keeps its cookies.
pub(super) struct Buyer<'w> {
    world: &'w World,
    cookies: Vec<String>,
}

impl<'w> Buyer<'w> {
    pub(super) fn new(world: &'w World) -> Self {
        Self { world, cookies: Vec::new() }
    }

    /// The same browser where somebody is signed in: a line of `Set-Cookie`.
    pub(super) fn with(world: &'w World, cookie: &str) -> Self {
        Self { world, cookies: vec![cookie.split(';').next().unwrap_or_default().to_owned()] }
    }

    fn keep(&mut self, answer: &Answer) {
        let lines = answer.headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
        for pair in lines.filter_map(|line| line.split(';').next()) {
            let name = pair.split('=').next().unwrap_or_default();
            self.cookies.retain(|kept| !kept.starts_with(&format!("{name}=")));
            self.cookies.push(pair.to_owned());
        }
    }

    pub(super) async fn get(&mut self, address: &str) -> Answer {
        let answer = self.world.carrying(&self.cookies.join("; ")).get(address).await;
        self.keep(&answer);
        answer
    }

    pub(super) async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.world.carrying(&self.cookies.join("; ")).post(address, fields).await;
        self.keep(&answer);
        answer
    }

    /// Puts so many of a thing into the basket.
    pub(super) async fn add(&mut self, sku: &str, quantity: &str) {
        let variant = variant(self.world, sku).await.to_string();
        self.post("/basket/add", &[("variant", &variant), ("quantity", quantity)]).await.expect(303);
    }

    /// Follows where an answer leads, as long as it leads on.
    pub(super) async fn follow(&mut self, answer: Answer) -> (String, Answer) {
        let (mut answer, mut at) = (answer, String::new());
        while answer.status == 303 {
            at = answer.header("location").to_owned();
            answer = self.get(&at).await;
        }
        (at, answer)
    }

    /// The form of the checkout as it stands there, with what a good buyer writes into it.
    pub(super) async fn form(&mut self) -> Vec<(String, String)> {
        let page = self.get("/checkout").await.expect(200).body;
        filled(&page)
    }

    /// Sends a form to place the order.
    pub(super) async fn place(&mut self, form: &[(String, String)]) -> Answer {
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
        self.post("/checkout/place", &fields).await
    }
}

/// What a good buyer writes.
const GOOD: [(&str, &str); 6] = [
    ("email", "eva@casa.example"),
    ("name", "Eva Luna"),
    ("line1", "Calle del Pez 3"),
    ("postcode", "28004"),
    ("city", "Madrid"),
    ("country", "ES"),
];

/// What the form of a page would send, once a good buyer has filled it in.
pub(super) fn filled(page: &str) -> Vec<(String, String)> {
    let mut form: Vec<(String, String)> =
        GOOD.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    for name in ["mark", "seen"] {
        form.push((name.to_owned(), value_of(page, &format!("name=\"{name}\" value=\""))));
    }
    for name in ["way", "pay", "bill", "kept"] {
        if let Some(value) = chosen(page, name) {
            form.push((name.to_owned(), value));
        }
    }
    form
}

/// The same form with another value in a field.
pub(super) fn put(form: &mut Vec<(String, String)>, name: &str, value: &str) {
    form.retain(|(known, _)| known != name);
    form.push((name.to_owned(), value.to_owned()));
}

fn value_of(page: &str, before: &str) -> String {
    let (_, rest) = page.split_once(before).unwrap_or_else(|| panic!("no {before} in {page}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The button that is pressed of several with one name.
pub(super) fn chosen(page: &str, name: &str) -> Option<String> {
    let inputs = page.split("<input type=\"radio\"").skip(1);
    let of = inputs.filter(|input| input.contains(&format!("name=\"{name}\"")));
    let pressed = |input: &&str| input.split('>').next().is_some_and(|tag| tag.contains(" checked"));
    of.clone().find(pressed).map(|input| value_of(input, "value=\""))
}

/// Somebody with an account; what their browser then carries.
pub(super) async fn member(world: &World, address: &str) -> String {
    world.house.receive(Arc::new(Guests));
    let (ctx, role) = (world.operator(), Role::Member);
    let secret = accounts::actions::invite_link(&ctx, address, "Eva", role, Lang::Es).await.unwrap();
    let form = Acceptance {
        name: "Eva",
        password: "un secreto bastante largo",
        is_fourteen: true,
        takes_terms: true,
    };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let begun = accounts::actions::accept(&visitor, &keys, &secret, &form, &Entry::default()).await.unwrap();
    let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
    line.to_str().unwrap().to_owned()
}
