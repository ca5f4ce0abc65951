//! Who is reported to the tax office, and what the file says of them (RULES section 2 row 21).

use super::samples::{belongs, call_off, euro, id, sell, seller, world};
use crate::{
    model::{Duty, Excluded, Quarter, Role as On, Year},
    rules::dac7::{judge, typed, year},
};
use kernel::{Currency, Money, Role};
use sellers_facts::SellerId;
use testing::{Engine, both, person_of};

fn sold(sales: i64, earned: Money) -> Year {
    let one = Quarter { sales, earned, fees: Money::new(0, earned.currency) };
    let none = Quarter::nothing(earned.currency);
    Year { seller: id(1), quarters: [none, none, one, none] }
}

#[test]
fn only_few_sales_and_little_money_together_are_left_out() {
    let dollars = Money::new(100, "USD".parse().unwrap());
    for (sales, earned, duty) in [
        (29, euro(200_000), Duty::Excluded(Excluded::Small)),
        (30, euro(100), Duty::Reported),
        (1, euro(200_001), Duty::Reported),
        (30, euro(200_001), Duty::Reported),
        (0, euro(0), Duty::Excluded(Excluded::Idle)),
        (0, euro(-500), Duty::Excluded(Excluded::Idle)),
        (1, dollars, Duty::Reported),
    ] {
        assert_eq!(judge(sold(sales, earned)).duty, duty, "{sales} {earned:?}");
    }
}

#[test]
fn months_fall_into_their_quarters() {
    let whose: (SellerId, Currency) = (id(1), Currency::EUR);
    let sums = [
        ("2026-03".to_owned(), On::SellerPending, -8_800),
        ("2026-03".to_owned(), On::Commission, -1_200),
        ("2026-03".to_owned(), On::Buyer, 10_000),
        ("2026-04".to_owned(), On::SellerPayable, 4_400),
        ("2026-12".to_owned(), On::SellerPending, -100),
    ];
    let counts = [("2026-03".to_owned(), 1), ("2026-12".to_owned(), 2)];
    let of = year(whose, &sums, &counts);
    assert_eq!(
        of.quarters.map(|one| (one.sales, one.earned.minor)),
        [(1, 8_800), (0, -4_400), (0, 0), (2, 100)]
    );
    assert_eq!((of.quarters[0].fees, of.total().earned), (euro(1_200), euro(4_500)));
    assert_eq!(
        (typed("2026", 2026), typed("2027", 2026), typed("1999", 2026), typed("x", 2026)),
        (Some(2026), None, None, None)
    );
}

#[both]
async fn the_report_names_everybody_and_says_why_not(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (seller(&world, "Ana", None).await, seller(&world, "Eva", None).await);
    for number in 1..=30 {
        sell(&world, number, Some(ana)).await;
    }
    sell(&world, 31, Some(eva)).await;
    let called = sell(&world, 32, Some(eva)).await;
    call_off(&world, called).await;
    let owner = world.as_(Role::Owner);
    let shown = owner.get("/admin/sellers/dac7?year=2026").await.expect(200).body;
    let (reported, left_out) = shown.split_once("No se informa de").unwrap();
    assert!(reported.contains(">Ana<") && reported.contains("30 ventas"), "{shown}");
    assert!(left_out.contains(">Eva<") && left_out.contains("1 venta · menos de 30 ventas"), "{shown}");
    assert!(owner.get("/admin/sellers/dac7").await.expect(200).body.contains("De nadie"), "the year before");
    let file = owner.post("/admin/sellers/dac7/file", &[("year", "2026")]).await.expect(200);
    let row =
        |of: SellerId| file.body.lines().find(|line| line.starts_with(&of.to_string())).unwrap().to_owned();
    assert!(
        row(ana).contains(",yes,")
            && row(ana).ends_with(",EUR,0,0.00,0.00,0,0.00,0.00,0,0.00,0.00,30,2640.00,360.00"),
        "{}",
        row(ana)
    );
    assert!(row(eva).contains(",no,under_30_sales_and_2000_eur,"), "{}", row(eva));
    assert_eq!(row(ana).split(',').count(), file.body.lines().next().unwrap().split(',').count());
    assert!(world.everything().await["audit_log"].join("\n").contains("ledger-audit-dac7"));
    owner.post("/admin/sellers/dac7/file", &[("year", "2031")]).await.expect(400);
    world.as_(Role::Agent).get("/admin/sellers/dac7").await.expect(403);
    belongs(&world, ana, person_of(Role::Member)).await;
    world.pass_days(100);
    let own = world.as_(Role::Member).get(&format!("/account/selling/{ana}/money")).await.expect(200).body;
    assert!(own.contains("con 30 ventas") && own.contains("Lo comunicamos a Hacienda"), "{own}");
}
