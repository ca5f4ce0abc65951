//! Months of sellers that are over: what the house has kept, its tax, and what is booked of it.

use super::samples::{
    allocation, balances, deliver, earned, entries, euro, give_back, hear, heard, id, lives, on, sell,
    seller, world,
};
use crate::{
    actions,
    model::{Account, CommissionTax, Event, Frozen, Month, Settings, SettingsWish, TaxCause},
    reads,
    rules::{
        settings::settings,
        statement::{law, taxed},
    },
};
use addresses::model::{Place, PostalAddress};
use database::StoreError;
use jiff::civil::date;
use kernel::{Currency, Role, time};
use pricing::model::{Seat, TaxSettings};
use proptest::prelude::*;
use sellers::model::TaxHome;
use sellers_facts::SellerId;
use testing::{Engine, World, both};

fn home(country: &str, postcode: &str, has_vat_number: bool) -> TaxHome {
    TaxHome { place: Place { country: country.into(), postcode: postcode.into() }, has_vat_number }
}

/// RULES section 2 row 20: which tax there is on what the house keeps.
#[test]
fn a_commission_is_taxed_by_where_both_are() {
    let (mainland, today) = (TaxSettings::default(), date(2026, 11, 30));
    let canary = TaxSettings { seat: Seat::Canary, ..TaxSettings::default() };
    let (here, reverse, outside) = (TaxCause::Home, TaxCause::Reverse, TaxCause::Outside);
    for (settings, theirs, expected) in [
        (&mainland, home("ES", "28013", true), (here, 2_100)),
        (&mainland, home("ES", "07001", false), (here, 2_100)),
        (&mainland, home("", "", false), (here, 2_100)),
        (&mainland, home("ES", "35001", true), (outside, 0)),
        (&mainland, home("ES", "51001", true), (outside, 0)),
        (&mainland, home("FR", "75001", true), (reverse, 0)),
        (&mainland, home("FR", "75001", false), (here, 2_100)),
        (&mainland, home("FR", "97100", true), (outside, 0)),
        (&mainland, home("CH", "8001", true), (outside, 0)),
        (&canary, home("ES", "35001", true), (here, 700)),
        (&canary, home("ES", "28013", true), (outside, 0)),
    ] {
        assert_eq!(law((settings, "ES"), &theirs, today), expected, "{theirs:?}");
    }
    assert_eq!(law((&mainland, "FR"), &home("FR", "75001", true), today), (here, 2_000));
    assert_eq!(law((&mainland, "XX"), &home("ES", "28013", true), today), (outside, 0));
}

const fn by(rate: u32, is_on_top: bool) -> CommissionTax {
    CommissionTax { cause: TaxCause::Home, rate, is_on_top }
}

#[test]
fn tax_stands_in_a_commission_or_comes_on_top_to_the_cent() {
    for (kept, tax, expected) in [
        (1_200, by(2_100, false), (992, 208)),
        (1_200, by(2_100, true), (1_200, 252)),
        (-1_200, by(2_100, false), (-992, -208)),
        (50, by(2_100, true), (50, 11)),
        (1_200, by(0, true), (1_200, 0)),
        (0, by(2_100, false), (0, 0)),
    ] {
        assert_eq!(taxed(kept, tax), expected, "{kept} {tax:?}");
    }
}

proptest! {
    /// Nothing is lost between base and tax, and what goes back is what came.
    #[test]
    fn base_and_tax_are_what_was_kept(kept in -5_000_000_i64..5_000_000, rate in 0_u32..3_000, is_on_top in any::<bool>()) {
        let (base, tax) = taxed(kept, by(rate, is_on_top));
        prop_assert_eq!(if is_on_top { base } else { base + tax }, kept);
        prop_assert_eq!(taxed(-kept, by(rate, is_on_top)), (-base, -tax));
        let exact = i128::from(base) * i128::from(rate);
        prop_assert!((i128::from(tax) * 10_000 - exact).abs() <= 10_000, "to the cent");
    }
}

async fn frozen(world: &World, of: SellerId, month: &str) -> Option<Frozen> {
    let month = Month::parse(month).unwrap();
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::frozen(snap, (of, Currency::EUR), month).await).await;
    let mut found: Vec<Frozen> = found.unwrap();
    assert!(found.len() < 2, "what is taxed alike is one");
    found.pop()
}

async fn pass(world: &World, days: i64) {
    world.pass_days(days);
    world.see_to_duties().await;
}

#[both]
async fn a_month_that_is_over_is_frozen_once_with_its_tax(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    sell(&world, 1, Some(ana)).await;
    sell(&world, 2, Some(ana)).await;
    give_back(&world, id(2), 5_000).await;
    assert_eq!(frozen(&world, ana, "2026-11").await, None, "it is not over");
    pass(&world, 28).await;
    let of = frozen(&world, ana, "2026-11").await.unwrap();
    assert_eq!((of.kept, of.base, of.tax), (euro(1_800), euro(1_488), euro(312)));
    assert_eq!((of.by, of.total()), (by(2_100, false), euro(1_800)));
    assert_eq!((on(&world, &Account::Commission).await, on(&world, &Account::Tax).await), (-1_488, -312));
    assert_eq!(earned(&world, ana).await, (13_200, 0), "nothing more is taken from them");
    let before = entries(&world).await;
    pass(&world, 70).await;
    assert_eq!(entries(&world).await, before, "a month in which nothing happens is not frozen");
    assert_eq!(frozen(&world, ana, "2026-12").await, None);
    let told = world.everything().await["event_log"].join("\n");
    assert_eq!(told.matches("ledger.statement_frozen").count(), 1, "{told}");
    balances(&world).await;
}

#[both]
async fn what_goes_back_later_is_of_the_month_in_which_it_does(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    sell(&world, 1, Some(ana)).await;
    pass(&world, 28).await;
    give_back(&world, id(1), 10_000).await;
    pass(&world, 31).await;
    let (first, second) = (frozen(&world, ana, "2026-11").await, frozen(&world, ana, "2026-12").await);
    assert_eq!(first.map(|of| (of.kept, of.tax)), Some((euro(1_200), euro(208))));
    assert_eq!(second.map(|of| (of.kept, of.tax)), Some((euro(-1_200), euro(-208))));
    assert_eq!((on(&world, &Account::Commission).await, on(&world, &Account::Tax).await), (0, 0));
    balances(&world).await;
}

/// What is heard late of a month that is frozen is not lost: it stands in the next.
#[both]
async fn what_is_heard_late_stands_in_the_next_month(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    sell(&world, 1, Some(ana)).await;
    pass(&world, 28).await;
    let late = allocation(2, Some(ana));
    hear(&world, id(2), &Event::Allocated(late), 2_000_001).await;
    let mut of = heard(2_000_002);
    of.at = time::days_before(world.now(), 5);
    let ctx = world.operator();
    let done: Result<(), StoreError> =
        ctx.write(async |tx| crate::steps::hear(tx, &ctx, id(2), &Event::Confirmed, &of).await).await;
    done.unwrap();
    sell(&world, 3, Some(ana)).await;
    pass(&world, 31).await;
    assert_eq!(frozen(&world, ana, "2026-11").await.map(|of| of.kept), Some(euro(1_200)));
    assert_eq!(frozen(&world, ana, "2026-12").await.map(|of| of.kept), Some(euro(2_400)));
    balances(&world).await;
}

#[both]
async fn tax_on_top_is_taken_from_what_is_owed(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (seller(&world, "Ana", None).await, seller(&world, "Eva", None).await);
    let abroad =
        PostalAddress { country: "FR".into(), tax_id: "FR40303265045".into(), ..PostalAddress::default() };
    lives(&world, eva, abroad).await;
    let wish = SettingsWish { hold_days: "14".into(), minimum: String::new(), is_tax_on_top: true };
    actions::put_settings(&world.operator(), 0, &wish).await.unwrap();
    pass(&world, 28).await;
    for (number, of) in [(1, ana), (2, eva)] {
        let order = sell(&world, number, Some(of)).await;
        deliver(&world, order).await;
    }
    pass(&world, 31).await;
    assert_eq!((earned(&world, ana).await, earned(&world, eva).await), ((0, 8_548), (0, 8_800)));
    let of = frozen(&world, eva, "2026-12").await.unwrap();
    assert_eq!((of.by.cause, of.tax, of.base), (TaxCause::Reverse, euro(0), euro(1_200)));
    let owner = world.as_(Role::Owner);
    let page = format!("/admin/ledger/sellers/{ana}/statement?month=2026-12");
    let shown = owner.get(&page).await.expect(200).body;
    assert!(shown.contains("Impuesto del 21") && shown.contains("Impuesto de la comisión"), "{shown}");
    let of: Result<_, StoreError> = world
        .operator()
        .read(async |snap| reads::statement(snap, ana, Currency::EUR, Month::parse("2026-12").unwrap()).await)
        .await;
    let of = of.unwrap();
    let sum = of.before.minor + of.sold.minor - of.commission.minor - of.tax.minor - of.paid.minor;
    assert_eq!((sum, of.tax), (of.after.minor, euro(252)));
    balances(&world).await;
}

#[both]
async fn what_goes_back_is_taxed_as_it_was_when_it_was_sold(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let on_top = async |version: i64, is_tax_on_top: bool| {
        let wish = SettingsWish { hold_days: "14".into(), minimum: String::new(), is_tax_on_top };
        actions::put_settings(&world.operator(), version, &wish).await.unwrap();
    };
    sell(&world, 1, Some(ana)).await;
    on_top(0, true).await;
    pass(&world, 28).await;
    let first = frozen(&world, ana, "2026-11").await.unwrap();
    assert_eq!((first.by, first.tax), (by(2_100, false), euro(208)), "of this month they had sold already");
    give_back(&world, id(1), 10_000).await;
    pass(&world, 31).await;
    let back = frozen(&world, ana, "2026-12").await.unwrap();
    assert_eq!((back.by, back.base, back.tax), (by(2_100, false), euro(-992), euro(-208)));
    assert_eq!(earned(&world, ana).await, (0, 0), "nothing is left over");
    sell(&world, 2, Some(ana)).await;
    pass(&world, 31).await;
    let sold = frozen(&world, ana, "2027-01").await.unwrap();
    assert_eq!((sold.by, sold.tax, earned(&world, ana).await), (by(2_100, true), euro(252), (8_800, -252)));
    on_top(1, false).await;
    let abroad =
        PostalAddress { country: "FR".into(), tax_id: "FR40303265045".into(), ..PostalAddress::default() };
    lives(&world, ana, abroad).await;
    pass(&world, 31).await;
    give_back(&world, id(2), 10_000).await;
    pass(&world, 31).await;
    let back = frozen(&world, ana, "2027-03").await.unwrap();
    assert_eq!((back.by, back.base, back.tax), (by(2_100, true), euro(-1_200), euro(-252)));
    assert_eq!(earned(&world, ana).await, (0, 0), "what was taken on top goes back too");
    assert_eq!((on(&world, &Account::Commission).await, on(&world, &Account::Tax).await), (0, 0));
    balances(&world).await;
}

/// A month that waits to be frozen is frozen as it was sold, however often somebody changes their mind meanwhile.
#[test]
fn tax_on_top_counts_from_the_next_month_on() {
    let month = |text: &str| Month::parse(text).unwrap();
    let wish = |is_tax_on_top| SettingsWish { hold_days: "14".into(), minimum: String::new(), is_tax_on_top };
    let change = |before: &Settings, is_on_top, text| {
        settings(before, &wish(is_on_top), (Currency::EUR, month(text))).unwrap()
    };
    let shown =
        |of: &Settings| ["2026-10", "2026-11", "2026-12", "2027-01"].map(|one| of.is_on_top_in(month(one)));
    let on = change(&Settings::UNTOUCHED, true, "2026-11");
    assert_eq!(shown(&on), [false, false, true, true]);
    assert_eq!(shown(&change(&on, true, "2026-12")), [false, false, true, true]);
    assert_eq!(shown(&change(&on, false, "2026-11")), [false; 4], "never mind");
    assert_eq!(shown(&change(&on, false, "2026-12"))[2..], [true, false]);
    assert_eq!(shown(&change(&change(&on, false, "2026-11"), true, "2026-11")), [false, false, true, true]);
}

#[both]
async fn whoever_writes_invoices_takes_the_month_along(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let at = PostalAddress {
        name: "Ana Ruiz".into(),
        company: "=Barro, S.L.".into(),
        line1: "Calle 1".into(),
        country: "ES".into(),
        tax_id: "B65410011".into(),
        ..PostalAddress::default()
    };
    lives(&world, ana, at).await;
    sell(&world, 1, Some(ana)).await;
    pass(&world, 28).await;
    let owner = world.as_(Role::Owner);
    let shown = owner.get("/admin/ledger/commissions").await.expect(200).body;
    assert!(shown.contains("noviembre 2026") && shown.contains("12,00"), "{shown}");
    let file = owner.post("/admin/ledger/commissions/file", &[("month", "2026-11")]).await.expect(200);
    assert!(file.header("content-disposition").contains("commissions-2026-11.csv"));
    assert!(
        file.body.contains("\"'=Barro, S.L.\"") && file.body.contains(",9.92,21.00,2.08,12.00,home"),
        "{}",
        file.body
    );
    let rows = world.everything().await;
    assert!(rows["audit_log"].join("\n").contains("ledger-audit-commissions"));
    owner.post("/admin/ledger/commissions/file", &[("month", "x")]).await.expect(400);
    world.as_(Role::Agent).post("/admin/ledger/commissions/file", &[("month", "2026-11")]).await.expect(403);
    owner.get("/en/admin/ledger/commissions?month=2026-10").await.expect(200);
    let manager = world.program(Role::Manager, "sales:read");
    let read = manager.get("/api/v1/ledger/statements?month=2026-11").await.expect(200).json();
    assert_eq!(read["items"][0]["tax"]["minor"], serde_json::json!(208));
    manager.get("/api/v1/ledger/statements?month=11").await.expect(422);
}
