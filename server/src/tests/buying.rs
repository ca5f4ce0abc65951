//! One purchase across the whole program: what somebody agrees to in the checkout is an order for whoever runs the shop, a letter to
//! whoever bought, goods that nobody else gets, and a row in what is handed over to them.

use super::{made_once::hidden, registry::doors};
use crate::commands::fill_demo;
use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use catalog::reads::Which;
use database::StoreError;
use kernel::{Actor, Currency, Lang, PersonId, Role};
use std::sync::Arc;
use testing::{Answer, Engine, World, both};
use webkit::SessionCookie;

const ADDRESS: &str = "compra@personas.example";

/// A browser that keeps its cookies.
pub(super) struct Browser<'w> {
    pub(super) world: &'w World,
    pub(super) cookies: Vec<String>,
}

impl Browser<'_> {
    fn keep(&mut self, answer: Answer) -> Answer {
        let lines = answer.headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
        self.cookies.extend(lines.filter_map(|line| line.split(';').next()).map(str::to_owned));
        answer
    }

    pub(super) async fn get(&mut self, path: &str) -> Answer {
        let answer = self.world.carrying(&self.cookies.join("; ")).get(path).await;
        self.keep(answer)
    }

    pub(super) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.world.carrying(&self.cookies.join("; ")).post(path, fields).await;
        self.keep(answer)
    }

    /// Where an answer leads in the end.
    async fn follow(&mut self, mut answer: Answer) -> (String, Answer) {
        let mut at = String::new();
        while answer.status == 303 {
            at = answer.header("location").to_owned();
            answer = self.get(&at).await;
        }
        (at, answer)
    }
}

/// Somebody with an account, and what their browser carries.
pub(super) async fn somebody(world: &World, address: &str, role: Role) -> (PersonId, String) {
    world.house.receive(Arc::new(Guests));
    let ctx = &world.operator();
    let secret = accounts::actions::invite_link(ctx, address, "Eva", role, Lang::Es).await.unwrap();
    let form = Acceptance {
        name: "Eva",
        password: "un secreto bastante largo",
        is_fourteen: true,
        takes_terms: true,
    };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let begun = accounts::actions::accept(&visitor, &keys, &secret, &form, &Entry::default()).await.unwrap();
    let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
    (begun.person, line.to_str().unwrap().split(';').next().unwrap().to_owned())
}

/// Something of the demo that can be bought, with how many of it are left.
async fn goods(world: &World) -> (String, i64) {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let newest = catalog::reads::list(snap, Which::All, None, 1).await?.items.remove(0);
            let product = catalog::reads::product(snap, newest.product, Currency::EUR).await?.unwrap();
            let all: Vec<_> = product.variants.iter().map(|variant| variant.id).collect();
            catalog::reads::sale::items(snap, &all, Currency::EUR).await
        })
        .await;
    let found = found.unwrap();
    let item = found.iter().find(|item| item.is_on_sale && item.available > 2).expect("something to buy");
    (item.variant.to_string(), item.available)
}

async fn left(world: &World, variant: &str) -> i64 {
    let variant = variant.parse().unwrap();
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| catalog::reads::sale::items(snap, &[variant], Currency::EUR).await)
        .await;
    found.unwrap()[0].available
}

/// Puts two into the basket and agrees; gives where that leads.
async fn buy(browser: &mut Browser<'_>, variant: &str, pay: &str) -> (String, Answer) {
    browser.post("/basket/add", &[("variant", variant), ("quantity", "2")]).await.expect(303);
    let page = browser.get("/checkout").await.expect(200).body;
    let carried = hidden(&page, "/checkout/place");
    let mut fields: Vec<(&str, &str)> =
        carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend([
        ("email", ADDRESS),
        ("name", "Eva Luna"),
        ("line1", "Calle del Pez 3"),
        ("postcode", "28004"),
        ("city", "Madrid"),
        ("country", "ES"),
        ("pay", pay),
    ]);
    let placed = browser.post("/checkout/place", &fields).await.expect(303);
    browser.follow(placed).await
}

#[both]
async fn a_guest_pays_by_card_and_everybody_hears_of_it(engine: Engine) {
    let world = World::on(engine, doors()).await;
    fill_demo(&world.operator()).await.unwrap();
    let (_, owner) = somebody(&world, "duena@personas.example", Role::Owner).await;
    let (variant, before) = goods(&world).await;
    let mut browser = Browser { world: &world, cookies: Vec::new() };
    let (card, page) = buy(&mut browser, &variant, "test").await;
    assert!(card.starts_with("/pay/test/"), "{card}: {}", page.body);
    assert_eq!(left(&world, &variant).await, before - 2, "what is being paid is nobody else's");
    let paid = browser.post(&card, &[("card", "4242 4242 4242 4242")]).await.expect(303);
    browser.follow(paid).await;
    world.see_to_duties().await;
    assert_eq!(left(&world, &variant).await, before - 2);
    assert!(world.everything().await["stock_hold"].is_empty(), "sold, not only held");
    let here = browser.get("/orders/here").await;
    let (order, shown) = browser.follow(here).await;
    assert!(order.starts_with("/orders/") && shown.status == 200, "{order}: {}", shown.body);

    let office = world.carrying(&owner).get("/admin/orders").await.expect(200).body;
    assert!(office.contains("Eva Luna"), "{office}");
    let mail = world.carrying(&owner).get("/admin/mail").await.expect(200).body;
    for letter in ["Hemos recibido tu pedido", "Hemos recibido tu pago"] {
        assert!(mail.contains(letter), "{letter} in {mail}");
    }
}

#[both]
async fn a_member_who_never_pays_gives_everything_back(engine: Engine) {
    let world = World::on(engine, doors()).await;
    fill_demo(&world.operator()).await.unwrap();
    let (person, cookie) = somebody(&world, ADDRESS, Role::Member).await;
    let (variant, before) = goods(&world).await;
    let mut browser = Browser { world: &world, cookies: vec![cookie] };
    browser.post("/basket/add", &[("variant", &variant), ("quantity", "1")]).await.expect(303);
    browser.post("/basket/code", &[("code", "bienvenida")]).await.expect(303);
    let (card, _) = buy(&mut browser, &variant, "test").await;
    assert!(card.starts_with("/pay/test/"), "{card}");
    world.see_to_duties().await;
    assert_eq!(left(&world, &variant).await, before - 3);
    assert_eq!(world.everything().await["promotion_use"].len(), 1);

    world.machine.set(kernel::time::seconds_after(world.now(), 16 * 60));
    world.see_to_duties().await;
    assert_eq!(left(&world, &variant).await, before, "after a quarter of an hour others may buy it");
    assert!(world.everything().await["promotion_use"].is_empty(), "the first order is still to come");
    let own = browser.get("/account/orders").await.expect(200).body;
    assert!(own.contains("/account/orders/"), "it can still be looked at: {own}");
    let declared = privacy::declared(&doors());
    let handed = privacy::hand_over(&world.ctx(Actor::Member(person)), &declared, person).await.unwrap();
    let mut archive = zip::ZipArchive::new(handed.file).unwrap();
    assert!(archive.by_name("order_group.csv").is_ok(), "the order is handed over");
}
