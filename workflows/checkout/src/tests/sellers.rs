//! One basket of several sellers: who sends what, what that costs of each, and one payment for all.

use super::{
    samples::{Buyer, filled, put, shop},
    scenes::{line, quote, scene, wish},
};
use crate::{
    model::{Line, Scene, Sender},
    rules::{agree, asks_street, later, lines_from, senders_of, shares, to_commission, together},
};
use addresses::model::PostalAddress;
use catalog::model::{Maker, ProductDraft, VariantDraft};
use database::StoreError;
use jiff::civil::date;
use kernel::{Localized, Money, Personal};
use pricing::model::PricedLine;
use proptest::prelude::*;
use sellers::model::{Command, RuleDraft, SellerWritten, Takes, Track};
use sellers_facts::SellerId;
use shipping::model::{Kind, Quote, Window};
use testing::{Engine, World, both};

fn seller(number: u8) -> SellerId {
    SellerId::from_bytes([number; 16])
}

/// A line of somebody's.
fn of(place: u8, seller: Option<SellerId>) -> Line {
    let mut item = scene().lines[0].item.clone();
    if let Some(item) = &mut item {
        item.seller = seller;
    }
    line(place, item)
}

#[test]
fn the_house_sends_first_and_each_seller_once() {
    let (one, two) = (Some(seller(1)), Some(seller(2)));
    let lines = [of(1, two), of(2, None), of(3, one), of(4, two), line(5, None)];
    assert_eq!(senders_of(&lines), [None, two, one]);
    let places =
        |of| lines_from(&lines, of).iter().map(|line| line.line.id.as_bytes()[0]).collect::<Vec<_>>();
    assert_eq!((places(None), places(two)), (vec![2], vec![1, 4]), "what is not sold any more is nobody's");
}

fn ways(prices: &[(&str, Kind, i64)]) -> Option<Vec<Quote>> {
    Some(prices.iter().map(|(key, kind, price)| quote(key, *kind, *price)).collect())
}

#[test]
fn all_send_in_one_way_and_it_costs_the_sum() {
    let house =
        ways(&[("post", Kind::Carrier, 495), ("shop", Kind::PickUp, 0), ("fast", Kind::Carrier, 995)]);
    let other = ways(&[("fast", Kind::Carrier, 100), ("post", Kind::Carrier, 700)]);
    let all = together(&[house.clone(), None, other.clone()]);
    let told: Vec<(&str, i64)> = all.iter().map(|one| (one.key.as_str(), one.price.minor)).collect();
    assert_eq!(told, [("fast", 1_095), ("post", 1_195)], "the cheapest first, and only what both have");
    let parts = shares(&[house.clone(), None, other], "post", Money::eur(1_195));
    assert_eq!(parts, [495, 0, 700].map(Money::eur));
    assert_eq!(together(&[house.clone(), ways(&[])]), [], "somebody does not send there");
    assert_eq!(together(&[None, None]), [], "nothing is sent");
    assert_eq!(together(&[house.clone()]).len(), 3);
    let free = shares(&[house, None], "post", Money::eur(0));
    assert_eq!(free, [Money::eur(0), Money::eur(0)], "a promotion has taken it off");
}

#[test]
fn it_has_arrived_when_the_last_has() {
    let at = |earliest, latest, kind| Quote { window: Window { earliest, latest }, ..quote("x", kind, 0) };
    for (kind, earliest) in [(Kind::Carrier, date(2026, 11, 4)), (Kind::PickUp, date(2026, 11, 6))] {
        let one = at(date(2026, 11, 4), date(2026, 11, 9), kind);
        let two = at(date(2026, 11, 6), date(2026, 11, 7), kind);
        let both = together(&[Some(vec![one]), Some(vec![two])]);
        assert_eq!(both[0].window, Window { earliest, latest: date(2026, 11, 9) }, "{kind:?}");
    }
    let late = later(vec![at(date(2026, 11, 5), date(2026, 11, 6), Kind::Carrier)], 2);
    assert_eq!(late[0].window, Window { earliest: date(2026, 11, 9), latest: date(2026, 11, 10) });
    assert_eq!(
        later(ways(&[("post", Kind::Carrier, 1)]).unwrap(), 0),
        ways(&[("post", Kind::Carrier, 1)]).unwrap()
    );
}

#[test]
fn the_house_keeps_of_what_others_sell_with_its_share_of_their_delivery() {
    let mut scene = scene();
    let lines = [of(1, None), of(2, Some(seller(1))), of(3, Some(seller(1)))];
    let priced =
        |key: u32, total: i64| PricedLine { key, total: Money::eur(total), ..scene.priced.lines[0].clone() };
    let all = vec![priced(0, 1_000), priced(1, 3_000), priced(2, 1_000)];
    scene.priced.lines = all;
    scene.lines = lines.to_vec();
    scene.senders = [(None, 300), (Some(seller(1)), 401)]
        .map(|(seller, delivery)| Sender { seller, shown: None, delivery: Money::eur(delivery) })
        .to_vec();
    let told: Vec<(u32, i64, i64)> =
        to_commission(&scene).iter().map(|one| (one.key, one.total.minor, one.delivery.minor)).collect();
    assert_eq!(told, [(1, 3_000, 301), (2, 1_000, 100)]);
}

#[test]
fn whoever_fetches_it_says_only_who_comes() {
    let fetched = || {
        let way = scene().quotes[0].clone();
        Scene { way: Some(way), ..scene() }
    };
    assert!(asks_street(&scene()) && !asks_street(&fetched()));
    assert!(!asks_street(&Scene { needs_delivery: false, way: None, ..scene() }));
    let name = PostalAddress { name: " Eva  Luna ".into(), country: "ES".into(), ..PostalAddress::default() };
    let mut wish = wish();
    wish.way = "shop".into();
    wish.typed = Personal::new(PostalAddress { line1: "Calle del Pez 3".into(), ..name });
    let agreed = agree(&wish, &fetched()).unwrap();
    let to = agreed.delivery_to.reveal();
    assert_eq!((to.name.as_str(), to.line1.as_str(), to.country.as_str()), ("Eva Luna", "", "ES"));
    wish.typed = Personal::new(PostalAddress { name: String::new(), ..wish.typed.into_revealed() });
    assert!(agree(&wish, &fetched()).is_err(), "somebody must come");
    // An invoice has an address, and they have said none.
    let mut invoiced = self::wish();
    (invoiced.wants_invoice, invoiced.way) = (true, "shop".into());
    assert!(agree(&invoiced, &fetched()).is_err());
    invoiced.billing = Personal::new(PostalAddress { tax_id: "12345678Z".into(), ..super::scenes::typed() });
    assert!(agree(&invoiced, &fetched()).unwrap().billing_to.is_some());
}

proptest! {
    /// However it is divided, the parts are what delivery costs.
    #[test]
    fn parts_of_the_delivery_are_the_whole(prices in prop::collection::vec(0_i64..2_000, 1..6), off in 0_i64..100) {
        let each: Vec<_> = prices.iter().map(|price| ways(&[("post", Kind::Carrier, *price)])).collect();
        let sum: i64 = prices.iter().sum();
        prop_assert_eq!(together(&each)[0].price.minor, sum);
        let total = Money::eur(sum * (100 - off) / 100);
        let parts = shares(&each, "post", total);
        prop_assert_eq!(parts.len(), prices.len());
        prop_assert_eq!(parts.iter().map(|part| part.minor).sum::<i64>(), total.minor);
    }
}

/// A cup at ten euros that somebody else sells, of which the house keeps a tenth.
async fn open_seller(world: &World) -> SellerId {
    let ctx = &world.operator();
    let id = sellers::actions::open(ctx, "Barro Vivo", true).await.unwrap().what;
    let written = SellerWritten {
        name: "Barro Vivo".into(),
        is_trader: true,
        address: Personal::new(PostalAddress {
            company: "Barro Vivo S.L.".into(),
            phone: "600100200".into(),
            tax_id: "B65410011".into(),
            ..super::scenes::typed()
        }),
        email: Personal::new("hola@barrovivo.example".into()),
        iban: Personal::new("ES9121000418450200051332".into()),
        is_certified: true,
        ..SellerWritten::default()
    };
    sellers::actions::fill(ctx, id, 0, &written).await.unwrap();
    for (command, version) in [(Command::Verify { by: "Registro".into() }, 1), (Command::Activate, 2)] {
        sellers::actions::turn(ctx, id, version, &command).await.unwrap();
    }
    let cup = ProductDraft {
        key: "cup".into(),
        name: Localized { es: "Cuenco de barro".into(), en: "Clay bowl".into() },
        maker: Some(Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "h@h.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft {
            sku: "CUP".into(),
            price: 1_000,
            stock: Some(5),
            weight_g: Some(300),
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(ctx, &cup).await.unwrap();
    let card: Result<_, StoreError> =
        ctx.read(async |snap| catalog::reads::card_of_sku(snap, "CUP").await).await;
    let product = card.unwrap().unwrap().product;
    ctx.write(async |tx| catalog::steps::sellers::give(tx, product, Some(id)).await).await.unwrap();
    let rule = RuleDraft {
        name: "Venta".into(),
        track: Track::Sale,
        seller: None,
        product: None,
        category: None,
        takes: Takes::Percent(1_000),
        least: None,
        most: None,
        has_delivery: false,
        precedence: 0,
        is_on: true,
    };
    ctx.write(async |tx| sellers::steps::add(tx, ctx, &rule).await).await.unwrap();
    id
}

#[both]
async fn two_sellers_are_two_orders_and_one_payment(engine: Engine) {
    let world = shop(engine, 10).await;
    let id = open_seller(&world).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    buyer.add("CUP", "2").await;
    let page = buyer.get("/checkout").await.expect(200).body;
    assert!(
        page.contains("Vendido por la tienda") && page.contains("Vendido y enviado por Barro Vivo"),
        "{page}"
    );
    assert!(page.contains("41,90\u{a0}€"), "12,00 + 20,00 + twice 4,95: {page}");
    assert!(!page.contains("cash_on_delivery"), "several cannot be paid at one door");
    let mut form = filled(&page);
    put(&mut form, "pay", "transfer");
    buyer.place(&form).await.expect(303);
    let everything = world.everything().await;
    assert_eq!((everything["order_head"].len(), everything["payment"].len()), (2, 1));
    let kept = everything["order_commission"].join("\n");
    assert_eq!(everything["order_commission"].len(), 1, "only of what others sell");
    assert!(kept.contains("Venta") && kept.contains("200"), "a tenth of 20,00: {kept}");
    let theirs = everything["event_log"].iter().filter(|fact| fact.contains("orders.order_allocated"));
    let theirs: Vec<_> = theirs.collect();
    assert_eq!(theirs.len(), 2);
    assert!(theirs.iter().any(|fact| fact.contains(&id.to_string())), "{theirs:?}");
}

#[both]
async fn what_a_seller_stops_selling_is_not_bought(engine: Engine) {
    let world = shop(engine, 10).await;
    let id = open_seller(&world).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    buyer.add("CUP", "1").await;
    let mut form = buyer.form().await;
    put(&mut form, "pay", "transfer");
    sellers::actions::turn(&world.operator(), id, 3, &Command::Pause).await.unwrap();
    let refused = buyer.place(&form).await.expect(422).body;
    assert!(refused.contains("ya no está disponible"), "{refused}");
    assert!(world.everything().await["order_head"].is_empty());
}
