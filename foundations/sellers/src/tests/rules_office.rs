//! Rules about what the house keeps, in the back office: made, changed, taken away, and what is refused.

use super::samples::{line, mug, rule, selling, verified, world};
use crate::{
    model::{Rule, RuleDraft, SellerId, Takes, Track},
    reads, rules,
};
use database::StoreError;
use kernel::{Lang, Money, Role};
use testing::{Engine, World, both};

const PAGE: &str = "/admin/commissions";
const NEW: &str = "/admin/commissions/new";

async fn all(world: &World) -> Vec<Rule> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::rules(snap, None, 100).await).await;
    found.unwrap().items
}

async fn of(world: &World, seller: SellerId) -> Vec<Rule> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::rules_of(snap, seller).await).await;
    found.unwrap()
}

#[both]
async fn a_rule_is_made_shown_changed_and_taken_away(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    let seller = verified(ctx).await;
    let product = mug(ctx, Some(seller)).await;
    let owner = world.as_(Role::Owner);
    assert!(owner.get(PAGE).await.expect(200).body.contains("no se queda nada"));
    let id = seller.to_string();
    let fresh = owner.get(&format!("{NEW}?seller={id}")).await.expect(200).body;
    assert!(fresh.contains(&format!("value=\"{id}\" selected")), "{fresh}");
    let sent = [
        ("name", "Comisión de venta"),
        ("track", "sale"),
        ("kind", "percent"),
        ("takes", "12,5 %"),
        ("least", "0,50"),
        ("most", "20"),
        ("delivery", "yes"),
        ("seller", id.as_str()),
        ("product", "TAZA"),
        ("precedence", "-5"),
        ("on", "yes"),
        ("mark", "una"),
    ];
    let way = owner.post(NEW, &sent).await.expect(303).header("location").to_owned();
    owner.post(NEW, &sent).await.expect(303);
    let made = all(&world).await;
    assert_eq!(made.len(), 1, "one form makes one");
    let expected = RuleDraft {
        name: "Comisión de venta".into(),
        track: Track::Sale,
        seller: Some(seller),
        product: Some(product),
        category: None,
        takes: Takes::Percent(1_250),
        least: Some(Money::eur(50)),
        most: Some(Money::eur(2_000)),
        has_delivery: true,
        precedence: -5,
        is_on: true,
    };
    assert_eq!(made[0].draft, expected);
    let page = way.split('?').next().unwrap().to_owned();
    let shown = owner.get(&page).await.expect(200).body;
    for value in ["12,50", "0,50", "20,00", "TAZA", "-5"] {
        assert!(shown.contains(&format!("value=\"{value}\"")), "{value}");
    }
    let list = owner.get(PAGE).await.expect(200).body;
    assert!(list.contains("12,5\u{a0}%") && list.contains("Barro Vivo") && list.contains("prioridad -5"));
    assert!(owner.get(&format!("/admin/sellers/{id}")).await.expect(200).body.contains("Comisión de venta"));

    let flat =
        [("name", "Por pieza"), ("track", "service"), ("kind", "flat"), ("takes", "0,30"), ("version", "0")];
    owner.post(&page, &flat).await.expect(303);
    owner.post(&page, &flat).await.expect(409);
    let changed = all(&world).await.remove(0);
    assert_eq!((changed.draft.takes, changed.draft.is_on), (Takes::Flat(Money::eur(30)), false));
    assert!(of(&world, seller).await.is_empty(), "it is everybody's now");
    owner.post(&format!("{page}/remove"), &[]).await.expect(303);
    assert!(all(&world).await.is_empty());
    owner.get(&page).await.expect(404);
    let audited = world.everything().await["audit_log"].join("\n");
    for verb in ["added", "changed", "removed"] {
        assert!(audited.contains(&format!("sellers-audit-rule-{verb}")), "{verb}");
    }
}

#[both]
async fn what_is_wrong_with_a_rule_is_said_at_its_field(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let good = [("name", "Venta"), ("track", "sale"), ("kind", "percent"), ("takes", "10"), ("on", "yes")];
    let nobody = "00000000-0000-7000-8000-000000000001";
    let wrong = [
        ("name", "", "name"),
        ("track", "rent", "track"),
        ("takes", "100,01", "takes"),
        ("takes", "diez", "takes"),
        ("takes", "-1", "takes"),
        ("least", "x", "least"),
        ("most", "-1", "most"),
        ("seller", nobody, "seller"),
        ("category", nobody, "category"),
        ("product", "NADA-1", "product"),
        ("precedence", "1001", "precedence"),
        ("precedence", "-", "precedence"),
    ];
    for (field, value, marked) in wrong {
        let mut sent: Vec<(&str, &str)> = good.to_vec();
        sent.retain(|(name, _)| *name != field);
        sent.push((field, value));
        let refused = owner.post(NEW, &sent).await.expect(422).body;
        assert!(refused.contains(&format!("id=\"error-{marked}\"")), "{field}={value}: {refused}");
    }
    let crossed: Vec<_> = good.into_iter().chain([("least", "5"), ("most", "4")]).collect();
    assert!(owner.post(NEW, &crossed).await.expect(422).body.contains("id=\"error-most\""));
    assert!(all(&world).await.is_empty());
    owner.get(&format!("{PAGE}/{nobody}")).await.expect(404);
    owner.post(&format!("{PAGE}/{nobody}/remove"), &[]).await.expect(404);
    owner.get(&format!("{NEW}?seller=x")).await.expect(200);
}

#[test]
fn what_is_kept_is_shown_and_read_the_same() {
    for lang in Lang::ALL {
        let known = rule(1, |draft| {
            (draft.takes, draft.most) = (Takes::Percent(1_205), Some(Money::eur(1_050)));
        });
        let written = rules::show(&known.draft, String::new(), lang);
        assert_eq!(rules::read(&written, None, kernel::Currency::EUR), Ok(known.draft));
    }
}

#[both]
async fn the_house_keeps_what_its_rules_say(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    let seller = selling(ctx).await;
    let draft = rule(1, |draft| draft.seller = Some(seller)).draft;
    ctx.write(async |tx| crate::steps::add(tx, ctx, &draft).await).await.unwrap();
    let lines = [crate::model::ToCommission { seller, ..line(4, 1_000) }];
    let kept: Result<_, StoreError> = ctx.read(async |snap| reads::commissions(snap, &lines).await).await;
    assert_eq!(kept.unwrap()[&4][0].amount, Money::eur(100));
}
