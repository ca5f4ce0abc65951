//! What goes back, or is heard of late, beside other sales of a month: each part is taxed as it was when it was sold.

use super::samples::{balances, earned, euro, give_back, on, sell, seller, world};
use crate::{
    actions,
    model::{Account, CommissionTax, Frozen, Month, Part, SettingsWish, TaxCause},
    reads,
    rules::statement::{parts, taxed},
};
use database::StoreError;
use kernel::{Currency, Role};
use proptest::prelude::*;
use sellers_facts::SellerId;
use testing::{Engine, World, both};

const fn by(rate: u32, is_on_top: bool) -> CommissionTax {
    CommissionTax { cause: TaxCause::Home, rate, is_on_top }
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn part(of: &str, kept: i64, by: CommissionTax) -> Part {
    Part { of: Month::parse(of), kept, by }
}

/// RULES 1.I and Ley 37/1992, art. 89: a correction has the rate of what it corrects.
#[test]
fn what_goes_back_has_the_law_of_when_it_was_sold() {
    let (now, then, before) = (by(2_100, true), by(2_100, false), by(1_800, false));
    let own = |kept| part("", kept, now);
    for (kept, earlier, expected) in [
        (1_200, vec![], vec![own(1_200)]),
        (0, vec![], vec![own(0)]),
        (1_200, vec![part("2026-11", -600, now)], vec![own(1_200)]),
        (1_200, vec![part("2026-11", -600, then)], vec![own(1_800), part("2026-11", -600, then)]),
        (-600, vec![part("2026-11", -600, then)], vec![part("2026-11", -600, then)]),
        (
            -100,
            vec![part("2026-10", -600, before), part("2026-11", -300, then)],
            vec![own(800), part("2026-10", -600, before), part("2026-11", -300, then)],
        ),
        (500, vec![part("2026-11", 0, then)], vec![own(500)]),
    ] {
        assert_eq!(parts(kept, now, &earlier), expected, "{kept} {earlier:?}");
    }
}

proptest! {
    /// However it is parted, it is all that was kept; and what went back whole is taxed back whole.
    #[test]
    fn all_parts_are_what_was_kept(
        kept in -9_000_000_i64..9_000_000,
        earlier in prop::collection::vec((-90_000_i64..90_000, 0_u32..4, any::<bool>()), 0..5),
        rate in 0_u32..4,
    ) {
        let earlier: Vec<Part> = (1..)
            .zip(earlier)
            .map(|(number, (kept, rate, is_on_top))| part(&format!("2026-{number:02}"), kept, by(rate * 700, is_on_top)))
            .collect();
        let own = by(rate * 700, false);
        let all = parts(kept, own, &earlier);
        prop_assert_eq!(all.iter().map(|part| part.kept).sum::<i64>(), kept);
        prop_assert!(!all.is_empty());
        for part in &all {
            prop_assert!(part.of.is_none() == (part.by == own), "alike is one: {:?}", part);
            let (base, tax) = taxed(part.kept, part.by);
            prop_assert_eq!(taxed(-part.kept, part.by), (-base, -tax));
        }
    }
}

async fn frozen(world: &World, of: SellerId, text: &str) -> Vec<Frozen> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::frozen(snap, (of, Currency::EUR), month(text)).await).await;
    found.unwrap()
}

async fn pass(world: &World, days: i64) {
    world.pass_days(days);
    world.see_to_duties().await;
}

/// One order of November, when the tax stood in the commission; two of December, when it comes on top. In December the first goes back.
async fn two_months(world: &World) -> SellerId {
    let ana = seller(world, "Ana", None).await;
    let first = sell(world, 1, Some(ana)).await;
    let wish = SettingsWish { hold_days: "14".into(), minimum: String::new(), is_tax_on_top: true };
    actions::put_settings(&world.operator(), 0, &wish).await.unwrap();
    pass(world, 28).await;
    sell(world, 2, Some(ana)).await;
    sell(world, 3, Some(ana)).await;
    give_back(world, first, 10_000).await;
    pass(world, 31).await;
    ana
}

#[both]
async fn what_goes_back_beside_other_sales_is_taxed_as_it_was_when_it_was_sold(engine: Engine) {
    let world = world(engine).await;
    let ana = two_months(&world).await;
    let all = frozen(&world, ana, "2026-12").await;
    let told: Vec<_> = all.iter().map(|one| (one.of, one.kept, one.base, one.tax, one.by)).collect();
    let expected = [
        (None, euro(2_400), euro(2_400), euro(504), by(2_100, true)),
        (Some(month("2026-11")), euro(-1_200), euro(-992), euro(-208), by(2_100, false)),
    ];
    assert_eq!(told, expected);
    assert_eq!((on(&world, &Account::Tax).await, on(&world, &Account::Commission).await), (-504, -2_400));
    assert_eq!(earned(&world, ana).await, (17_600, -504));
    pass(&world, 40).await;
    assert!(frozen(&world, ana, "2027-01").await.is_empty(), "nothing is frozen twice");
    balances(&world).await;
}

#[both]
async fn each_part_of_a_month_is_shown_and_taken_along(engine: Engine) {
    let world = world(engine).await;
    let ana = two_months(&world).await;
    let owner = world.as_(Role::Owner);
    let of = "De lo vendido en noviembre 2026";
    let page = format!("/admin/ledger/sellers/{ana}/statement?month=2026-12");
    assert!(owner.get(&page).await.expect(200).body.contains(of));
    let list = owner.get("/admin/ledger/commissions?month=2026-12").await.expect(200).body;
    assert!(list.contains(of) && list.contains("29,04"), "{list}");
    let file = owner.post("/admin/ledger/commissions/file", &[("month", "2026-12")]).await.expect(200).body;
    assert!(file.contains(",24.00,21.00,5.04,29.04,home,\r\n"), "{file}");
    assert!(file.contains(",-9.92,21.00,-2.08,-12.00,home,2026-11\r\n"), "{file}");
    let manager = world.program(Role::Manager, "sales:read");
    let read = manager.get("/api/v1/ledger/statements?month=2026-12").await.expect(200).json();
    assert_eq!(
        (&read["items"][0]["of_month"], &read["items"][1]["of_month"]),
        (&serde_json::Value::Null, &"2026-11".into())
    );
    let paper = owner.get(&page.replace("statement?", "statement.pdf?")).await.expect(200);
    assert!(paper.header("content-type").contains("pdf"));
}
