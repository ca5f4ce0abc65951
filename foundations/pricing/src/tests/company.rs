//! Companies of other countries of the Union: when their number takes the tax out, and what an order keeps of it.

use super::samples::{self, basket, line, now, place, world};
use crate::{
    model::{Buyer, Cause, Priced, Seat, TaxSettings, ToPrice, VatProof},
    reads,
    rules::company,
    steps,
};
use action::Failure;
use addresses::model::VatChecked;
use database::StoreError;
use kernel::{Money, Personal, Timestamp, time};
use testing::{Engine, World, both};

fn checked(country: &str, is_valid: bool, checked_at: Timestamp) -> VatChecked {
    VatChecked {
        country: country.into(),
        is_valid,
        checked_at,
        name: Personal::new(Some("Muster GmbH".into())),
        proof: "WAPIAAAAZx1".into(),
    }
}

#[test]
fn a_number_counts_where_it_should() {
    let old = time::days_before(now(), 30);
    let on = TaxSettings { has_roi: true, ..TaxSettings::default() };
    let canary = TaxSettings { seat: Seat::Canary, ..on.clone() };
    for (settings, shop, checked, counts) in [
        (&on, "ES", checked("DE", true, now()), true),
        (&on, "ES", checked("EL", true, now()), true),
        (&on, "ES", checked("XI", true, now()), true),
        (&on, "ES", checked("DE", false, now()), false),
        (&on, "ES", checked("DE", true, old), false),
        (&on, "ES", checked("ES", true, now()), false),
        (&on, "GR", checked("EL", true, now()), false),
        (&TaxSettings::default(), "ES", checked("DE", true, now()), false),
        (&canary, "ES", checked("DE", true, now()), false),
        (&on, "US", checked("DE", true, now()), false),
    ] {
        let buyer = company::of(Buyer::default(), &checked, (settings, shop), now());
        assert_eq!(buyer.vat_id, counts, "{shop} {checked:?}");
        assert_eq!(buyer.vat_proof.is_some(), counts, "{shop} {checked:?}");
    }
}

async fn priced(world: &World, country: &str, checked: Option<&VatChecked>) -> Priced {
    let ctx = world.operator();
    let now = ctx.now();
    let asked = ToPrice { place: Some(place(country, "")), ..basket(vec![line(1, 12_100, 1)]) };
    let found: Result<Priced, Failure<_>> = ctx
        .read(async |snap| {
            let buyer = reads::as_company(snap, now, Buyer::default(), checked).await?;
            reads::price(snap, now, &ToPrice { buyer, ..asked.clone() }).await
        })
        .await;
    found.unwrap()
}

#[both]
async fn an_order_keeps_that_the_number_was_looked_up(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let german = checked("DE", true, world.now());
    let asks = async || -> bool {
        let asked: Result<_, StoreError> =
            world.operator().read(async |snap| reads::asks_vat(snap).await).await;
        asked.unwrap()
    };
    assert!(!asks().await, "the shop has not said that it may");
    let before = priced(&world, "FR", Some(&german)).await;
    assert_eq!((before.cause, before.total, before.company), (Cause::Threshold, Money::eur(12_100), None));
    let settings = TaxSettings { has_roi: true, ..TaxSettings::default() };
    let done: Result<(), Failure<_>> =
        ctx.write(async |tx| steps::put_taxes(tx, &ctx, 0, &settings).await).await;
    done.unwrap();
    assert!(asks().await);
    let sold = priced(&world, "FR", Some(&german)).await;
    let proof = VatProof { country: "DE".into(), checked_at: german.checked_at, proof: german.proof.clone() };
    assert_eq!(
        (sold.cause, sold.total, sold.company.clone()),
        (Cause::Company, Money::eur(10_000), Some(proof))
    );
    let kept = serde_json::to_string(&sold).unwrap();
    assert_eq!(serde_json::from_str::<Priced>(&kept).unwrap(), sold);
    assert!(!kept.contains("Muster"), "who it is stands elsewhere");
    let home = priced(&world, "ES", Some(&german)).await;
    assert_eq!(
        (home.cause, home.total, home.company),
        (Cause::Home, Money::eur(12_100), None),
        "it stays here"
    );
    let away = priced(&world, "US", Some(&german)).await;
    assert_eq!((away.cause, away.company), (Cause::Export, None));
    assert_eq!(priced(&world, "FR", None).await.cause, Cause::Threshold);
}

#[test]
fn what_orders_kept_before_is_read() {
    let sum = samples::priced(&basket(vec![line(1, 100, 1)]), &[]).unwrap();
    let kept = serde_json::to_value(&sum).unwrap();
    assert!(kept.get("company").is_none(), "as it was written before there was such a thing");
    assert_eq!(serde_json::from_value::<Priced>(kept).unwrap(), sum);
}
