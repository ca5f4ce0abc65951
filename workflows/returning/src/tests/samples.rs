//! A shop that has sold mugs and cheese, and sent them.

use action::Failure;
use addresses::model::PostalAddress;
use catalog::{
    model::{BrandDraft, Maker, ProductDraft, VariantDraft},
    reads::sale::SaleItem,
    steps::stock,
};
use catalog_facts::VariantId;
use database::StoreError;
use kernel::{Currency, Lang, Localized, Money, PersonId, Personal, Role, Subject, rejection::Never};
use notifications::model::Letter;
use orders::model::{NewGroup, NewItem, OrderId, Source, Whole};
use payments::model::{CardWish, NewPayment, Next};
use pricing::model::{Cause, Priced, PricedCharge, PricedLine, Rate};
use returns::model::ReturnId;
use testing::{Answer, Engine, World, fields};
use webkit::Door;

pub(super) fn doors() -> Vec<Door> {
    let below = [shop::door(), accounts::door(), media::door(), catalog::door(), pricing::door()];
    let beside = [payments::door(), notifications::door(), orders::door(), returns::door(), crate::door()];
    below.into_iter().chain(beside).collect()
}

/// A shop with mugs at 10 and jugs at 25 euro, ten of each.
pub(super) async fn world(engine: Engine) -> World {
    let world = World::on(engine, doors()).await;
    let ctx = world.operator();
    let brand = BrandDraft {
        key: "kiln".into(),
        name: "Horno".into(),
        maker: Some(Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "h@h.example".into(),
            ..Maker::default()
        }),
        ..BrandDraft::default()
    };
    ctx.write(async |tx| catalog::steps::put_brand(tx, &ctx, &brand).await).await.unwrap();
    for (key, name, price) in [("mug", "Taza", 1_000), ("jug", "Jarra", 2_500)] {
        let one = VariantDraft { sku: key.to_uppercase(), price, stock: Some(10), ..VariantDraft::default() };
        let draft = ProductDraft {
            key: key.into(),
            name: Localized::same(name),
            brand: Some("kiln".into()),
            variants: vec![one],
            ..ProductDraft::default()
        };
        catalog::actions::put_product(&ctx, &draft).await.unwrap();
    }
    payments::demo::fill(&ctx).await.unwrap();
    world
}

pub(super) async fn item(world: &World, key: &str) -> SaleItem {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_key(snap, key).await?.unwrap();
            let product = catalog::reads::product(snap, card.product, Currency::EUR).await?.unwrap();
            catalog::reads::sale::items(snap, &[product.variants[0].id], Currency::EUR).await
        })
        .await;
    found.unwrap().remove(0)
}

/// What somebody bought.
pub(super) struct Bought {
    pub(super) order: OrderId,
    pub(super) code: String,
    /// The page of the order: a path.
    pub(super) path: String,
}

pub(super) const EMAIL: &str = "lucia@casa.example";

fn line(key: u32, quantity: u32, total: i64) -> PricedLine {
    let (gross, none) = (Money::eur(total), Money::eur(0));
    PricedLine {
        key,
        quantity,
        unit: Money::eur(total / i64::from(quantity)),
        gross,
        discount: none,
        total: gross,
        rate: Rate(2_100),
        tax: none,
        net: gross,
        surcharge: none,
    }
}

/// Three mugs that cost 29.99 together and a jug for 25.00, sent for 4.95: 59.94.
fn priced() -> Priced {
    let (delivery, none) = (Money::eur(495), Money::eur(0));
    Priced {
        lines: vec![line(1, 3, 2_999), line(2, 1, 2_500)],
        delivery: Some(PricedCharge {
            gross: delivery,
            discount: none,
            total: delivery,
            tax: none,
            net: delivery,
            surcharge: none,
        }),
        fee: None,
        subtotal: Money::eur(5_499),
        discount: none,
        taxes: Vec::new(),
        total: Money::eur(5_994),
        cause: Cause::Home,
        why: Vec::new(),
        codes: Vec::new(),
        company: None,
    }
}

fn address() -> PostalAddress {
    PostalAddress {
        name: "Lucía Núñez".into(),
        line1: "Calle del Pez 7".into(),
        postcode: "28004".into(),
        city: "Madrid".into(),
        country: "ES".into(),
        ..PostalAddress::default()
    }
}

/// Somebody buys three mugs and a jug with a test card, and the money has come.
pub(super) async fn paid(world: &World, person: Option<PersonId>) -> Bought {
    let ctx = world.operator();
    let (mug, jug) = (item(world, "mug").await, item(world, "jug").await);
    let held: Vec<(VariantId, u32)> = vec![(mug.variant, 3), (jug.variant, 1)];
    let of = |key, item| NewItem { key, item, seller: None, commissions: Vec::new() };
    let group = NewGroup {
        id: ctx.id(),
        person,
        email: Personal::new(EMAIL.into()),
        lang: Lang::Es,
        delivery_to: Personal::new(address()),
        billing_to: None,
        wants_invoice: false,
        note: Personal::default(),
        priced: priced(),
        items: vec![of(1, mug), of(2, jug)],
        delivery: None,
        delivery_of: Vec::new(),
        method: "test".into(),
        card: CardWish::default(),
        source: Source::default(),
        consents: false,
        terms: Vec::new(),
    };
    let owner = Subject::from(group.id);
    let placed: Result<_, Failure<Never>> = ctx
        .write(async |tx| {
            stock::hold(tx, &ctx, &owner, &held).await.unwrap();
            let placed = orders::steps::place(tx, &ctx, &group).await.unwrap();
            let new = NewPayment {
                about: owner.clone(),
                reference: placed.code.clone(),
                amount: group.priced.total,
                method: "test".into(),
                back_to: "/orders/here".into(),
                lang: Lang::Es,
                expires_at: None,
                card: CardWish::default(),
            };
            let payment = payments::steps::start(tx, &ctx, &new).await.unwrap();
            Ok((placed, payment))
        })
        .await;
    let (placed, payment) = placed.unwrap();
    world.see_to_duties().await;
    let Next::Page(page) = payments::actions::go(&ctx, payment).await.unwrap() else { panic!("no page") };
    let path = pays_at(world, &page).await;
    world.post(&path, &fields(&[("card", "4242 4242 4242 4242")])).await.expect(303);
    world.see_to_duties().await;
    let path = match person {
        Some(_) => format!("/account/orders/{}", placed.orders[0]),
        None => format!("/orders/{}", placed.secret),
    };
    Bought { order: placed.orders[0], code: placed.code, path }
}

/// Where a card is typed, in the end.
async fn pays_at(world: &World, page: &str) -> String {
    let mut path = page.to_owned();
    loop {
        let answer = world.visit(&path).await;
        match answer.status.as_u16() {
            303 => path = answer.header("location").to_owned(),
            _ => return path,
        }
    }
}

pub(super) async fn order(world: &World, id: OrderId) -> Whole {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| orders::reads::whole(snap, id).await).await;
    found.unwrap().unwrap()
}

/// The same, sent and arrived.
pub(super) async fn delivered(world: &World, person: Option<PersonId>) -> Bought {
    let bought = paid(world, person).await;
    send(world, bought.order, &[3, 1]).await;
    arrive(world, bought.order).await;
    bought
}

/// So many of each line are sent in a parcel.
pub(super) async fn send(world: &World, id: OrderId, many: &[u32]) {
    let lines = order(world, id).await.lines;
    let goods: Vec<(String, String)> =
        lines.iter().zip(many).map(|(line, many)| (format!("line-{}", line.id), many.to_string())).collect();
    let goods: Vec<(&str, &str)> = goods.iter().map(|(name, many)| (&**name, &**many)).collect();
    world.as_(Role::Owner).post(&format!("/admin/orders/{id}/send"), &goods).await.expect(303);
    world.see_to_duties().await;
}

/// All that was sent arrives.
pub(super) async fn arrive(world: &World, id: OrderId) {
    for parcel in order(world, id).await.parcels {
        let sent = [("parcel", &*parcel.id.to_string())];
        world.as_(Role::Owner).post(&format!("/admin/orders/{id}/deliver"), &sent).await.expect(303);
    }
    world.see_to_duties().await;
}

/// The value of a hidden field of a page.
pub(super) fn hidden(page: &str, name: &str) -> String {
    let begins = format!("name=\"{name}\" value=\"");
    let after = page.split_once(&begins).unwrap_or_else(|| panic!("no {name} in {page}")).1;
    after.split('"').next().unwrap().to_owned()
}

/// Sends what is said to both steps of a withdrawal, as a visitor.
pub(super) async fn withdraw(world: &World, path: &str, said: &[(&str, &str)]) -> Answer {
    let page = world.visit(path).await.expect(200).body;
    let mark = hidden(&page, "mark");
    let all: Vec<(&str, &str)> = said.iter().copied().chain([("mark", mark.as_str())]).collect();
    let second = world.post(path, &fields(&all)).await;
    if second.status != 200 {
        return second;
    }
    assert!(second.body.contains("Confirmar desistimiento"), "{}", second.body);
    world.post(&format!("{path}/confirm"), &fields(&all)).await
}

/// All returns, the first first.
pub(super) async fn returned(world: &World, order: OrderId) -> Vec<returns::model::Whole> {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let mut all = Vec::new();
            for ret in returns::reads::of_order(snap, order).await? {
                all.extend(returns::reads::whole(snap, ret.id).await?);
            }
            Ok(all)
        })
        .await;
    found.unwrap()
}

pub(super) async fn one(world: &World, id: ReturnId) -> returns::model::Whole {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| returns::reads::whole(snap, id).await).await;
    found.unwrap().unwrap()
}

/// All letters, the first first.
pub(super) async fn letters(world: &World) -> Vec<Letter> {
    let ctx = world.operator();
    let wanted = notifications::model::Wanted::default();
    let found: Result<_, StoreError> = ctx
        .read(async |snap| {
            let mut all = Vec::new();
            for line in notifications::reads::list(snap, &wanted, None, 100).await?.items {
                all.extend(notifications::reads::open(snap, &ctx, line.id, Role::Owner).await?);
            }
            Ok(all)
        })
        .await;
    found.unwrap().into_iter().rev().map(|opened| opened.letter).collect()
}

/// The path in the latest letter with that subject.
pub(super) async fn way_in(world: &World, subject: &str, path: &str) -> String {
    let all = letters(world).await;
    let letter = all.iter().rev().find(|letter| letter.written.subject.contains(subject)).expect("a letter");
    let link = letter.written.text.split_whitespace().find(|word| word.contains(path)).expect("a link");
    link.trim_start_matches("https://prueba.example").to_owned()
}
