//! Baskets and promotions of tests, and a shop that prices them.

use crate::{
    model::{
        Buyer, Draft, Gives, LineToPrice, Priced, Promotion, PromotionId, Rate, TaxSettings, ToPrice, Wants,
    },
    reads,
    rules::{self, Offer, PricingRejected, law::Regime},
    steps,
};
use action::{Ctx, Failure};
use addresses::model::Place;
use catalog::model::TaxClass;
use catalog_facts::{ProductId, VariantId};
use jiff::civil::{Date, date};
use kernel::{Currency, Localized, Money, PersonId, Subject, Timestamp, time};
use testing::{Engine, World};
use webkit::Door;

pub(super) const DAY: Date = date(2026, 11, 3);

pub(super) fn now() -> Timestamp {
    time::from_micros(1_793_696_400_000_000)
}

pub(super) fn doors() -> Vec<Door> {
    vec![shop::door(), accounts::door(), catalog::door(), crate::door()]
}

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}

pub(super) fn place(country: &str, postcode: &str) -> Place {
    Place { country: country.into(), postcode: postcode.into() }
}

/// Goods of the standard rate.
pub(super) fn line(key: u32, unit: i64, quantity: u32) -> LineToPrice {
    let byte = u8::try_from(key).unwrap();
    LineToPrice {
        key,
        product: ProductId::from_bytes([byte; 16]),
        variant: VariantId::from_bytes([byte; 16]),
        brand: None,
        categories: Vec::new(),
        class: TaxClass::Standard,
        unit: Money::eur(unit),
        is_reduced: false,
        quantity,
    }
}

pub(super) fn of_class(class: TaxClass, line: LineToPrice) -> LineToPrice {
    LineToPrice { class, ..line }
}

pub(super) fn basket(lines: Vec<LineToPrice>) -> ToPrice {
    ToPrice {
        currency: Currency::EUR,
        lines,
        delivery: None,
        fee: None,
        place: None,
        buyer: Buyer::default(),
        codes: Vec::new(),
    }
}

/// A promotion that counts by itself.
pub(super) fn draft(gives: Gives) -> Draft {
    Draft {
        name: Localized { es: "Rebaja".into(), en: "Sale".into() },
        code: String::new(),
        gives,
        wants: Wants::default(),
        starts_at: None,
        ends_at: None,
        per_person: None,
        in_all: None,
        priority: 0,
        is_exclusive: false,
        is_on: true,
    }
}

pub(super) fn percent(hundredths: u32) -> Gives {
    Gives::Percent { percent: Rate(hundredths) }
}

/// The promotion as it is offered, by its number.
pub(super) fn offer(number: u8, draft: Draft) -> Offer {
    let id = PromotionId::from_bytes([number; 16]);
    Offer { promotion: Promotion { id, draft, used: 0, created_at: now(), version: 0 }, used_by_person: 0 }
}

pub(super) fn regime(settings: &TaxSettings, asked: &ToPrice) -> Regime {
    Regime::of(settings, "ES", asked.place.as_ref(), &asked.buyer, DAY)
}

/// What it costs in a shop of the mainland with these promotions.
pub(super) fn priced(asked: &ToPrice, offers: &[Offer]) -> Result<Priced, PricingRejected> {
    rules::price(asked, &regime(&TaxSettings::default(), asked), offers, now())
}

/// Every sum that must hold, whatever is priced (RULES 1.F).
pub(super) fn holds(priced: &Priced) {
    let sum = |all: &mut dyn Iterator<Item = Money>| all.map(|money| money.minor).sum::<i64>();
    let charges: Vec<_> = priced.delivery.iter().chain(&priced.fee).collect();
    let totals = sum(&mut priced.lines.iter().map(|line| line.total))
        + sum(&mut charges.iter().map(|charge| charge.total));
    assert_eq!(totals, priced.total.minor, "totals: {priced:?}");
    let taxes = sum(&mut priced.lines.iter().flat_map(|line| [line.tax, line.surcharge]))
        + sum(&mut charges.iter().flat_map(|charge| [charge.tax, charge.surcharge]));
    assert_eq!(taxes, sum(&mut priced.taxes.iter().map(|tax| tax.tax)), "taxes: {priced:?}");
    let off = sum(&mut priced.lines.iter().map(|line| line.discount))
        + sum(&mut charges.iter().map(|charge| charge.discount));
    assert_eq!(off, priced.discount.minor, "discounts: {priced:?}");
    assert_eq!(off, sum(&mut priced.why.iter().map(|why| why.amount)), "why: {priced:?}");
    assert_eq!(priced.subtotal.minor, sum(&mut priced.lines.iter().map(|line| line.gross)));
    for line in &priced.lines {
        assert_eq!(line.gross.minor, line.unit.minor * i64::from(line.quantity));
        assert_eq!(line.gross.minor + line.discount.minor, line.total.minor);
        assert_eq!(line.net.minor + line.tax.minor + line.surcharge.minor, line.total.minor);
        let parts = [line.total, line.net, line.tax, line.surcharge];
        assert!(parts.iter().all(|part| part.minor >= 0) && line.discount.minor <= 0, "{line:?}");
    }
    for charge in charges {
        assert_eq!(charge.gross.minor + charge.discount.minor, charge.total.minor);
        assert_eq!(charge.net.minor + charge.tax.minor + charge.surcharge.minor, charge.total.minor);
        assert!(charge.total.minor >= 0 && charge.net.minor >= 0 && charge.tax.minor >= 0, "{charge:?}");
    }
}

pub(super) async fn add(world: &World, draft: &Draft) -> PromotionId {
    let ctx = world.operator();
    let made: Result<_, Failure<_>> = ctx.write(async |tx| steps::add(tx, &ctx, draft).await).await;
    made.unwrap()
}

pub(super) async fn price(ctx: &Ctx, asked: &ToPrice) -> Priced {
    let now = ctx.now();
    ctx.read(async |snap| reads::price(snap, now, asked).await).await.unwrap()
}

pub(super) async fn find(world: &World, id: PromotionId) -> Promotion {
    let found: Result<_, database::StoreError> =
        world.operator().read(async |snap| reads::promotion(snap, id).await).await;
    found.unwrap().unwrap()
}

pub(super) fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

/// An order of that number.
pub(super) fn order(number: u8) -> Subject {
    Subject { kind: "order_group".into(), id: person(number).uuid() }
}
