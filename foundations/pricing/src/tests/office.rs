//! The pages of promotions: made, changed, switched, taken away, and what is refused.

use super::samples::{add, basket, draft, find, line, order, percent, price, world};
use crate::{
    model::{Draft, Gives, Promotion, Rate, Tier},
    reads, steps,
};
use action::Failure;
use database::StoreError;
use kernel::{Money, PageOf, Role, Timestamp};
use testing::{Engine, World, both};

const PAGE: &str = "/admin/promotions";
const NEW: &str = "/admin/promotions/new";

async fn all(world: &World) -> Vec<Promotion> {
    let found: Result<PageOf<_>, StoreError> =
        world.operator().read(async |snap| reads::promotions(snap, None, 100).await).await;
    found.unwrap().items
}

#[both]
async fn somebody_makes_one_of_each_kind(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    assert!(owner.get(PAGE).await.expect(200).body.contains("Todavía no hay ninguna"));
    let eur = Money::eur;
    let kinds: [(&[(&str, &str)], Gives); 6] = [
        (&[("kind", "percent"), ("percent", "12,5 %")], percent(1_250)),
        (&[("kind", "amount"), ("amount", "5,50")], Gives::Amount { amount: eur(550) }),
        (&[("kind", "free_delivery")], Gives::FreeDelivery),
        (
            &[("kind", "buy_get"), ("count", "2"), ("get", "1"), ("percent", "100")],
            Gives::BuyGet { buy: 2, get: 1, percent: Rate::WHOLE },
        ),
        (
            &[("kind", "bundle"), ("count", "3"), ("amount", "25")],
            Gives::Bundle { quantity: 3, price: eur(2_500) },
        ),
        (
            &[("kind", "tiers"), ("tiers", "3 10\n 5   15,5 %\n")],
            Gives::Tiers {
                tiers: vec![Tier { from: 3, percent: Rate(1_000) }, Tier { from: 5, percent: Rate(1_550) }],
            },
        ),
    ];
    for (sent, gives) in kinds {
        let fresh = owner.get(&format!("{NEW}?kind={}", gives.kind().code())).await.expect(200).body;
        for (field, _) in sent {
            assert!(fresh.contains(&format!("name=\"{field}\"")), "{field} of {gives:?}");
        }
        let named: Vec<(&str, &str)> =
            [("name_es", "Rebaja"), ("on", "yes")].into_iter().chain(sent.iter().copied()).collect();
        let way = owner.post(NEW, &named).await.expect(303).header("location").to_owned();
        let shown = owner.get(&way).await.expect(200).body;
        assert!(shown.contains("Guardado.") && shown.contains("Rebaja"));
        let page = way.split('?').next().unwrap();
        let id = page.rsplit('/').next().unwrap().parse().unwrap();
        assert_eq!(find(&world, id).await.draft.gives, gives);
        owner.get(&format!("/en{page}")).await.expect(200);
    }
    let list = owner.get(PAGE).await.expect(200).body;
    for words in ["12,5\u{a0}% menos", "Envío gratis", "3 por 25,00\u{a0}€", "sin usar", "sin código"] {
        assert!(list.contains(words), "{words}");
    }
    owner.get("/en/admin/promotions").await.expect(200);
}

#[both]
async fn a_form_that_is_sent_twice_makes_one(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let sent = [("kind", "percent"), ("percent", "10"), ("name_es", "Otoño"), ("mark", "otono-1")];
    let first = owner.post(NEW, &sent).await.expect(303).header("location").to_owned();
    let second = owner.post(NEW, &sent).await.expect(303).header("location").to_owned();
    assert_eq!(first.replace("saved", "again"), second);
    assert_eq!(all(&world).await.len(), 1);
}

#[both]
async fn what_is_written_is_shown_again_and_kept_the_same(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    owner.post("/admin/groups", &[("name", "Socios")]).await.expect(303);
    let sent = [
        ("kind", "percent"),
        ("name_es", "  Otoño   lento "),
        ("name_en", "Slow autumn"),
        ("percent", "10"),
        ("code", " otoño-10 "),
        ("minimum", "60"),
        ("first", "yes"),
        ("skips_reduced", "yes"),
        ("group", "socios"),
        ("starts", "2026-11-03"),
        ("ends", "2026-11-30"),
        ("per_person", "1"),
        ("in_all", "50"),
        ("priority", "-5"),
        ("exclusive", "yes"),
        ("on", "yes"),
    ];
    let way = owner.post(NEW, &sent).await.expect(303).header("location").to_owned();
    let page = way.split('?').next().unwrap();
    let made = all(&world).await.pop().unwrap();
    assert_eq!((made.draft.code.as_str(), made.draft.name.es.as_str()), ("OTONO-10", "Otoño lento"));
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    assert_eq!(made.draft.starts_at, Some(at("2026-11-02T23:00:00Z")), "the day begins in Madrid");
    assert_eq!(made.draft.ends_at, Some(at("2026-11-30T23:00:00Z")), "and the last one ends there");
    let shown = owner.get(page).await.expect(200).body;
    for value in [
        "OTONO-10",
        "60,00",
        "value=\"socios\" selected",
        "2026-11-03",
        "2026-11-30",
        "50",
        "-5",
        "usada 0 de 50 veces",
    ] {
        assert!(shown.contains(value), "{value}");
    }
    let mut again: Vec<(&str, &str)> = sent.to_vec();
    again.push(("version", "0"));
    owner.post(page, &again).await.expect(303);
    assert_eq!(find(&world, made.id).await, made, "the same again changes nothing");
    again[1].1 = "Invierno";
    owner.post(page, &again).await.expect(303);
    assert_eq!(find(&world, made.id).await.draft.name.es, "Invierno");
    owner.post(page, &again).await.expect(409);
    owner.post(page, &[("version", "x")]).await.expect(400);
}

#[both]
async fn what_is_refused_is_marked_and_changes_nothing(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    add(&world, &Draft { code: "BARRO".into(), ..draft(percent(1_000)) }).await;
    let long = "x".repeat(81);
    let many = vec!["0 10"; 11].join("\n");
    let cases: &[(&str, &str, &str)] = &[
        ("name_es", "", "name_es"),
        ("name_es", &long, "name_es"),
        ("name_en", &long, "name_en"),
        ("code", "ab", "code"),
        ("code", "a b'; DROP TABLE promotion; --", "code"),
        ("code", "barro", "code"),
        ("percent", "0", "percent"),
        ("percent", "100,01", "percent"),
        ("percent", "diez", "percent"),
        ("minimum", "-1", "minimum"),
        ("minimum", "0", "minimum"),
        ("products", "NADA-1", "products"),
        ("group", "dos palabras", "group"),
        ("starts", "2026-12-01", "ends"),
        ("starts", "ayer", "starts"),
        ("ends", "ayer", "ends"),
        ("in_all", "0", "in_all"),
        ("in_all", "muchas", "in_all"),
        ("per_person", "0", "per_person"),
        ("priority", "1001", "priority"),
        ("priority", "-", "priority"),
    ];
    for (field, value, marked) in cases {
        let mut sent = vec![
            ("kind", "percent"),
            ("name_es", "<script>alert(1)</script>"),
            ("percent", "10"),
            ("ends", "2026-11-30"),
        ];
        sent.retain(|(known, _)| known != field);
        sent.push((field, value));
        let refused = owner.post(NEW, &sent).await.expect(422).body;
        assert!(refused.contains(&format!("id=\"error-{marked}\"")), "{field}={value}");
        assert!(!refused.contains("<script>alert"));
    }
    for (kind, sent, marked) in [
        ("amount", ("amount", "0"), "amount"),
        ("bundle", ("amount", "5"), "count"),
        ("buy_get", ("percent", "100"), "count"),
        ("tiers", ("tiers", "5 10\n3 20"), "tiers"),
        ("tiers", ("tiers", many.as_str()), "tiers"),
        ("tiers", ("tiers", ""), "tiers"),
    ] {
        let refused = owner.post(NEW, &[("kind", kind), ("name_es", "Rebaja"), sent]).await.expect(422).body;
        assert!(refused.contains(&format!("id=\"error-{marked}\"")), "{kind} {sent:?}");
    }
    assert_eq!(all(&world).await.len(), 1);
}

#[both]
async fn it_is_switched_off_and_on_and_stays_once_it_was_used(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let id = add(&world, &draft(percent(1_000))).await;
    let page = format!("{PAGE}/{id}");
    let asked = basket(vec![line(1, 1_000, 1)]);
    owner.post(&format!("{page}/switch"), &[("on", "no")]).await.expect(303);
    assert_eq!(price(&world.operator(), &asked).await.discount, Money::eur(0));
    owner.post(&format!("{page}/switch"), &[("on", "yes")]).await.expect(303);
    let ctx = world.operator();
    let priced = price(&ctx, &asked).await;
    let used: Result<(), Failure<_>> =
        ctx.write(async |tx| steps::redeem(tx, &ctx, &priced, None, &order(1)).await).await;
    used.unwrap();
    assert!(owner.get(&page).await.expect(200).body.contains("usada una vez"));
    assert!(owner.post(&format!("{page}/remove"), &[]).await.expect(422).body.contains("Puedes apagarla"));
    let other = add(&world, &draft(percent(2_000))).await;
    let other = format!("{PAGE}/{other}");
    owner.post(&format!("{other}/remove"), &[]).await.expect(303);
    owner.get(&other).await.expect(404);
    let audited = world.everything().await["audit_log"].join("\n");
    for verb in ["switched", "removed"] {
        assert!(audited.contains(&format!("pricing-audit-promotion-{verb}")), "{verb}");
    }
}

#[both]
async fn only_those_who_hold_the_right_and_only_what_there_is(engine: Engine) {
    let world = world(engine).await;
    for (role, status) in [
        (Role::Owner, 200),
        (Role::Manager, 200),
        (Role::Agent, 403),
        (Role::Moderator, 403),
        (Role::Seller, 403),
        (Role::Member, 403),
    ] {
        world.as_(role).get(PAGE).await.expect(status);
    }
    let owner = world.as_(Role::Owner);
    for unknown in ["x", "018f0000-0000-7000-8000-000000000001", "..%2f", "%00"] {
        owner.get(&format!("{PAGE}/{unknown}")).await.expect(404);
        for verb in ["", "/switch", "/remove"] {
            let sent =
                [("version", "0"), ("on", "yes"), ("kind", "percent"), ("percent", "10"), ("name_es", "a")];
            owner.post(&format!("{PAGE}/{unknown}{verb}"), &sent).await.expect(404);
        }
    }
    owner.get(&format!("{PAGE}?after=nonsense&done=%3Cb%3E")).await.expect(200);
    owner.get(&format!("{NEW}?kind=nonsense")).await.expect(200);
}

#[both]
async fn the_list_goes_on_page_by_page(engine: Engine) {
    let world = world(engine).await;
    for number in 0..30 {
        let name = kernel::Localized::same(format!("Rebaja número {number}."));
        add(&world, &Draft { name, is_on: false, ..draft(percent(1_000)) }).await;
    }
    let owner = world.as_(Role::Owner);
    let first = owner.get(PAGE).await.expect(200).body;
    let count = |page: &str| page.matches("Rebaja número").count();
    assert_eq!(count(&first), 25);
    let next = first.split("?after=").nth(1).unwrap().split('"').next().unwrap();
    let second = owner.get(&format!("{PAGE}?after={next}")).await.expect(200).body;
    assert_eq!(count(&second), 5);
}
