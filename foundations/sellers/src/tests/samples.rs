//! Sellers and rules of tests, and a shop in which they sell.

use crate::{
    actions,
    model::{
        Command, Rule, RuleDraft, RuleId, Seller, SellerId, SellerWritten, State, Takes, ToCommission, Track,
        Trader,
    },
    reads,
};
use action::Ctx;
use addresses::model::PostalAddress;
use catalog::model::{Maker, ProductDraft, VariantDraft};
use catalog_facts::ProductId;
use database::StoreError;
use kernel::{Localized, Money, Personal, Timestamp, time};
use testing::{Engine, World};
use webkit::Door;

/// An account that there could be.
pub(super) const IBAN: &str = "ES91 2100 0418 4502 0005 1332";

pub(super) fn doors() -> Vec<Door> {
    // The same door, open to everybody.
    let own = Door { feature: None, ..crate::door() };
    let below = vec![shop::door(), accounts::door(), media::door(), catalog::door(), addresses::door()];
    below.into_iter().chain([notifications::door(), own]).collect()
}

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}

pub(super) fn now() -> Timestamp {
    time::from_micros(1_793_696_400_000_000)
}

/// What a good form about a potter says.
pub(super) fn written() -> SellerWritten {
    SellerWritten {
        name: "Barro Vivo".into(),
        is_trader: true,
        address: Personal::new(PostalAddress {
            name: "Ana Ruiz".into(),
            company: "Barro Vivo S.L.".into(),
            line1: "Calle del Horno 4".into(),
            postcode: "28013".into(),
            city: "Madrid".into(),
            country: "ES".into(),
            phone: "600 100 200".into(),
            tax_id: "B65410011".into(),
            ..PostalAddress::default()
        }),
        email: Personal::new("hola@barrovivo.example".into()),
        register: Personal::new("Registro Mercantil de Madrid".into()),
        register_no: Personal::new("M-12345".into()),
        iban: Personal::new(IBAN.into()),
        preparation: "2".into(),
        is_certified: true,
        ..SellerWritten::default()
    }
}

/// A trader in a state.
pub(super) fn seller(state: State) -> Seller {
    Seller {
        id: SellerId::from_bytes([1; 16]),
        slug: "barro-vivo".into(),
        name: "Barro Vivo".into(),
        state,
        person: None,
        is_trader: true,
        trader: Personal::new(Trader::default()),
        preparation_days: 0,
        payout_days: None,
        certified_at: Some(now()),
        verified_at: match state {
            State::Draft | State::Identified => None,
            State::Verified | State::Active | State::Paused | State::Suspended | State::Closed => Some(now()),
        },
        verified_by: String::new(),
        closes_at: None,
        closed_at: None,
        created_at: now(),
        version: 3,
    }
}

/// Writes somebody down and lets them sell.
pub(super) async fn selling(ctx: &Ctx) -> SellerId {
    let id = verified(ctx).await;
    turn(ctx, id, &Command::Activate).await;
    id
}

/// Writes somebody down who may begin to sell.
pub(super) async fn verified(ctx: &Ctx) -> SellerId {
    let id = actions::open(ctx, "Barro Vivo", true).await.unwrap().what;
    actions::fill(ctx, id, 0, &written()).await.unwrap();
    turn(ctx, id, &Command::Verify { by: "Registro Mercantil".into() }).await;
    id
}

/// The seller is whoever is signed in as a member.
pub(super) async fn is_members(ctx: &Ctx, id: SellerId) {
    let me = testing::person_of(kernel::Role::Member);
    let done: Result<u64, StoreError> = ctx
        .write(async |tx| {
            let sql = "UPDATE seller SET person_id = $1, payout_days = 7 WHERE id = $2";
            tx.exec(sql, database::args![me, id]).await
        })
        .await;
    assert_eq!(done.unwrap(), 1);
}

pub(super) async fn turn(ctx: &Ctx, id: SellerId, command: &Command) {
    let version = find(ctx, id).await.version;
    actions::turn(ctx, id, version, command).await.unwrap();
}

pub(super) async fn find(ctx: &Ctx, id: SellerId) -> Seller {
    let found: Result<_, StoreError> = ctx.read(async |snap| reads::seller(snap, id).await).await;
    found.unwrap().unwrap()
}

/// Puts a mug on sale and gives it to a seller.
pub(super) async fn mug(ctx: &Ctx, seller: Option<SellerId>) -> ProductId {
    let draft = ProductDraft {
        key: "taza".into(),
        name: Localized { es: "Taza".into(), en: "Mug".into() },
        maker: Some(Maker {
            name: "Nogal".into(),
            address: "Calle 1".into(),
            email: "a@nogal.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft {
            sku: "TAZA".into(),
            price: 1_200,
            stock: Some(3),
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(ctx, &draft).await.unwrap();
    let card: Result<_, StoreError> =
        ctx.read(async |snap| catalog::reads::card_of_sku(snap, "TAZA").await).await;
    let product = card.unwrap().unwrap().product;
    ctx.write(async |tx| catalog::steps::sellers::give(tx, product, seller).await).await.unwrap();
    product
}

/// A rule that keeps ten percent of everything.
pub(super) fn rule(place: u8, change: impl FnOnce(&mut RuleDraft)) -> Rule {
    let mut draft = RuleDraft {
        name: format!("Regla {place}"),
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
    change(&mut draft);
    let id = RuleId::from_bytes([place; 16]);
    Rule { id, draft, is_new: false, coming: None, created_at: now(), version: 0 }
}

/// A line of the first seller that costs so much.
pub(super) fn line(key: u32, total: i64) -> ToCommission {
    ToCommission {
        key,
        seller: SellerId::from_bytes([1; 16]),
        product: ProductId::from_bytes([9; 16]),
        categories: Vec::new(),
        total: Money::eur(total),
        delivery: Money::eur(0),
        quantity: 1,
    }
}
