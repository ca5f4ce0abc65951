//! What is kept: nothing until somebody changes something, and then as it was decided.

use super::samples::{areas, both, method_wish, offer, parcel, point_wish, quote, world, zone_wish};
use crate::{
    actions, demo,
    model::{DayWish, Kind, MethodWish, Parcel, SettingsWish, Weekdays},
    rules::{METHOD_HOME, ShippingRejected, ZONE_HOME},
};
use action::{Ctx, Failure};
use jiff::civil::date;
use kernel::Money;
use testing::{Engine, World, both, sweep};

const TABLES: [&str; 5] =
    ["shipping_setting", "shipping_zone", "shipping_method", "shipping_point", "shipping_day"];

async fn price(world: &World, country: &str, postcode: &str) -> Option<i64> {
    let found = quote(world, &parcel(country, postcode)).await;
    found.iter().find(|quote| quote.kind == Kind::Carrier).map(|quote| quote.price.minor)
}

#[both]
async fn a_new_shop_sends_before_anybody_has_said_anything(engine: Engine) {
    let world = world(engine).await;
    for (country, postcode, expected) in [
        ("ES", "28013", Some(495)),
        ("ES", "07001", Some(995)),
        ("ES", "35001", Some(1_495)),
        ("PT", "1000-001", Some(795)),
        ("FR", "75001", Some(1_495)),
        ("US", "10001", None),
    ] {
        assert_eq!(price(&world, country, postcode).await, expected, "{country} {postcode}");
    }
    let dear = Parcel { value: Money::eur(6_000), ..parcel("ES", "28013") };
    assert!(quote(&world, &dear).await.iter().all(|quote| quote.price.minor == 0), "free from 60");
    let at_home = quote(&world, &parcel("ES", "")).await;
    assert!(at_home.iter().any(|quote| quote.kind == Kind::PickUp && quote.price.minor == 0));
    let kept = world.everything().await;
    assert!(TABLES.iter().all(|table| kept[*table].is_empty()), "asking keeps nothing");
}

#[both]
async fn what_was_taken_away_does_not_come_back(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let before = offer(&world).await.known;
    assert!(before.is_suggested);
    let named = |name: &str| before.zones.iter().find(|zone| zone.name.en == name).unwrap().id;
    actions::remove_zone(&ctx, named("Portugal")).await.unwrap();
    let after = offer(&world).await.known;
    assert!(!after.is_suggested);
    assert_eq!((after.zones.len(), after.methods.len()), (4, 5));
    assert_eq!(after.zones[0], before.zones[0], "what is left is what was suggested, ids and all");
    assert!(after.methods.iter().any(|method| method.id == METHOD_HOME));
    assert_eq!(price(&world, "PT", "1000-001").await, Some(1_495), "it belongs to the rest of the Union now");
    actions::remove_zone(&ctx, named("Rest of the European Union")).await.unwrap();
    assert_eq!(price(&world, "PT", "1000-001").await, None);
    for zone in offer(&world).await.known.zones {
        actions::remove_zone(&ctx, zone.id).await.unwrap();
    }
    assert_eq!(offer(&world).await.known.methods, []);
    let gone = actions::remove_zone(&ctx, ZONE_HOME).await;
    assert!(matches!(gone, Err(Failure::NotFound)));
    assert!(quote(&world, &parcel("ES", "28013")).await.is_empty());
}

#[both]
async fn zones_ways_and_points_are_kept_as_they_were_wanted(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let alps = actions::add_zone(&ctx, &zone_wish("Alpes", &["CH", "FR-73", "ES/ceuta"])).await;
    assert!(matches!(alps, Err(Failure::Rejected(ShippingRejected::AreaTaken { .. }))), "Ceuta has a zone");
    let alps = actions::add_zone(&ctx, &zone_wish("Alpes", &["CH", "FR-73"])).await.unwrap().what;
    let way = MethodWish { zone: alps, kind: Kind::CollectionPoint, ..method_wish(990) };
    let way = actions::add_method(&ctx, &way).await.unwrap().what;
    let known = offer(&world).await.known;
    let zone = known.zones.iter().find(|zone| zone.id == alps).unwrap();
    assert_eq!((zone.areas.clone(), zone.position), (areas(&["CH", "FR-73"]), 5));
    let method = known.methods.iter().find(|method| method.id == way).unwrap();
    assert_eq!((method.steps.len(), method.preparation, method.carrier.as_str()), (2, Some(0), "seur"));
    let point = actions::add_point(&ctx, &point_wish("Quiosco", "28013")).await.unwrap().what;
    let kept = offer(&world).await.known.points.remove(0);
    assert_eq!((kept.id, kept.hours), (point, both("10-20")));
    actions::change_point(&ctx, point, 0, &point_wish("Kiosko", "28014")).await.unwrap();
    assert_eq!(offer(&world).await.known.points[0].postcode, "28014");
    actions::remove_point(&ctx, point).await.unwrap();
    actions::remove_method(&ctx, way).await.unwrap();
    let known = offer(&world).await.known;
    assert!(known.points.is_empty() && known.methods.iter().all(|method| method.id != way));
}

#[both]
async fn whoever_changes_it_last_does_so_knowing_what_it_was(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    actions::change_zone(&ctx, ZONE_HOME, 0, &zone_wish("Casa", &["ES/mainland"])).await.unwrap();
    let late = actions::change_zone(&ctx, ZONE_HOME, 0, &zone_wish("Hogar", &["ES/mainland"])).await;
    assert!(matches!(late, Err(Failure::Conflict)));
    actions::change_zone(&ctx, ZONE_HOME, 1, &zone_wish("Casa", &["ES/mainland"])).await.unwrap();
    assert_eq!(offer(&world).await.known.zones[0].version, 1, "nothing changed, nothing is kept");
    actions::change_method(&ctx, METHOD_HOME, 0, &method_wish(350)).await.unwrap();
    let late = actions::change_method(&ctx, METHOD_HOME, 0, &method_wish(250)).await;
    assert!(matches!(late, Err(Failure::Conflict)));
    assert_eq!(price(&world, "ES", "28013").await, Some(350));
    let off = MethodWish { is_on: false, ..method_wish(350) };
    actions::change_method(&ctx, METHOD_HOME, 1, &off).await.unwrap();
    assert_eq!(price(&world, "ES", "28013").await, None);
    let point = actions::add_point(&ctx, &point_wish("Quiosco", "28013")).await.unwrap().what;
    let late = actions::change_point(&ctx, point, 7, &point_wish("Quiosco", "28013")).await;
    assert!(matches!(late, Err(Failure::Conflict)));
}

#[both]
async fn days_are_decided_and_taken_back(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let arrives = async || {
        let found = quote(&world, &parcel("ES", "28013")).await;
        found.iter().find(|quote| quote.kind == Kind::Carrier).unwrap().window.earliest
    };
    // The third of November is a Tuesday, ten in the morning.
    assert_eq!(arrives().await, date(2026, 11, 5));
    let closed = DayWish { day: date(2026, 11, 4), is_closed: true, name: "Inventario".into() };
    actions::put_day(&ctx, &closed).await.unwrap();
    assert_eq!(arrives().await, date(2026, 11, 6));
    actions::forget_day(&ctx, date(2026, 11, 4)).await.unwrap();
    assert!(matches!(actions::forget_day(&ctx, date(2026, 11, 4)).await, Err(Failure::NotFound)));
    assert_eq!(arrives().await, date(2026, 11, 5));
    let wish =
        SettingsWish { cut_off: 9 * 60, weekdays: Weekdays::WORKING, preparation: 2, region: "MD".into() };
    actions::settle_days(&ctx, 0, &wish).await.unwrap();
    assert_eq!(arrives().await, date(2026, 11, 9), "too late for today, and a day more");
    assert!(matches!(actions::settle_days(&ctx, 0, &wish).await, Err(Failure::Conflict)));
    actions::put_day(&ctx, &DayWish { day: date(2026, 11, 5), ..closed }).await.unwrap();
    world.pass_days(30);
    let later = world.operator();
    assert!(offer(&world).await.known.days.is_empty(), "what has passed counts no more");
    let open = DayWish { day: date(2026, 12, 8), is_closed: false, name: String::new() };
    actions::put_day(&later, &open).await.unwrap();
    assert_eq!(world.everything().await["shipping_day"].len(), 1, "and is forgotten");
}

#[both]
async fn the_demo_has_points_once_and_leaves_other_shops_alone(engine: Engine) {
    let world = world(engine).await;
    demo::fill(&world.operator()).await.unwrap();
    let first = offer(&world).await.known;
    assert_eq!((first.points.len(), first.methods.len()), (2, 7));
    demo::fill(&world.operator()).await.unwrap();
    assert_eq!(offer(&world).await.known, first);
    let found = quote(&world, &parcel("ES", "28013")).await;
    assert_eq!(found.iter().filter(|quote| quote.point.is_some()).count(), 2);
}

#[both]
async fn no_step_is_kept_by_half(engine: Engine) {
    let world = world(engine).await;
    let zone = &zone_wish("Suiza", &["CH"]);
    let removed = async |ctx: &Ctx| actions::remove_zone(ctx, ZONE_HOME).await;
    assert!(
        sweep(&world, async |ctx| actions::add_zone(ctx, zone).await).await > 14,
        "all that is suggested"
    );
    let changed = &zone_wish("Casa", &["ES/mainland"]);
    assert!(sweep(&world, async |ctx| actions::change_zone(ctx, ZONE_HOME, 0, changed).await).await > 6);
    let way = &method_wish(350);
    assert!(sweep(&world, async |ctx| actions::add_method(ctx, way).await).await > 6);
    assert!(sweep(&world, async |ctx| actions::change_method(ctx, METHOD_HOME, 0, way).await).await > 6);
    let point = &point_wish("Quiosco", "28013");
    assert!(sweep(&world, async |ctx| actions::add_point(ctx, point).await).await > 6);
    let day = &DayWish { day: date(2026, 12, 24), is_closed: true, name: String::new() };
    assert!(sweep(&world, async |ctx| actions::put_day(ctx, day).await).await > 6);
    assert!(sweep(&world, removed).await > 7);
}
