//! What those who see to the money of the shop see and do.

use super::samples::{offer, world};
use crate::rules::{METHOD_HOME, ZONE_HOME};
use kernel::Role;
use testing::{Engine, both};

const PAGE: &str = "/admin/shipping";

#[both]
async fn somebody_makes_a_zone_changes_a_price_and_tries_it(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let first = owner.get(PAGE).await.expect(200).body;
    for part in ["Esto es lo que te proponemos", "Península", "4,95\u{a0}€", "Gratis desde 60,00"] {
        assert!(first.contains(part), "{part}: {first}");
    }
    let new = format!("{PAGE}/zones/new");
    assert!(owner.get(&new).await.expect(200).body.contains("value=\"ES/canary\""));
    let sent = [("name_es", "Suiza"), ("name_en", "Switzerland"), ("areas", "CH"), ("postcodes", "FR 74")];
    owner.post(&new, &sent).await.expect(303);
    let zone = offer(&world).await.known.zones.last().cloned().unwrap();
    let form = owner.get(&format!("{PAGE}/zones/{}", zone.id)).await.expect(200).body;
    assert!(form.contains("value=\"CH\" checked") && form.contains("value=\"FR 74\""), "{form}");
    let blank = format!("{PAGE}/methods/new?zone={}", zone.id);
    assert!(owner.get(&blank).await.expect(200).body.contains(&format!("value=\"{}\" selected", zone.id)));
    let id = zone.id.to_string();
    let way = [
        ("zone", id.as_str()),
        ("kind", "carrier"),
        ("name_es", "Urgente"),
        ("name_en", "Express"),
        ("carrier", "dhl"),
        ("priced_by", "weight"),
        ("up_to", "2"),
        ("price", "19,90"),
        ("up_to", ""),
        ("price", ""),
        ("transit_min", "2"),
        ("transit_max", "3"),
        ("on", "yes"),
    ];
    owner.post(&format!("{PAGE}/methods/new"), &way).await.expect(303);
    let listed = owner.get(PAGE).await.expect(200).body;
    assert!(listed.contains("Hasta 2\u{a0}kg: 19,90\u{a0}€") && listed.contains("DHL"), "{listed}");
    assert!(!listed.contains("Esto es lo que te proponemos"));
    let tried =
        owner.get(&format!("{PAGE}?weight=1,5&country=CH&postcode=8001&value=")).await.expect(200).body;
    assert!(tried.contains("19,90\u{a0}€</span>") && tried.contains("entre el"), "{tried}");
    let heavy = owner.get(&format!("{PAGE}?weight=3&country=CH&postcode=8001")).await.expect(200).body;
    assert!(heavy.contains("Ahí no llega ninguna"), "{heavy}");
    let unfit = owner.get(&format!("{PAGE}?weight=mucho&country=%3Cb%3E&value=x")).await.expect(200).body;
    assert!(unfit.contains("id=\"error-weight\"") && unfit.contains("id=\"error-value\""), "{unfit}");
    assert!(!unfit.contains("<b>\""));
    let islands = owner.get(&format!("{PAGE}?weight=2&country=ES&postcode=35001")).await.expect(200).body;
    assert!(islands.contains("14,95\u{a0}€</span>"), "{islands}");
    owner.post(&format!("{PAGE}/zones/{}/remove", zone.id), &[]).await.expect(303);
    owner.get(&format!("{PAGE}/zones/{}", zone.id)).await.expect(404);
    let audited = world.everything().await["audit_log"].join("\n");
    for verb in ["zone-added", "method-added", "zone-removed"] {
        assert!(audited.contains(&format!("shipping-audit-{verb}")), "{verb}: {audited}");
    }
    owner.get("/en/admin/shipping").await.expect(200);
}

#[both]
async fn a_form_that_is_refused_is_shown_again_with_what_was_typed(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let zone = format!("{PAGE}/zones/new");
    let refused = owner.post(&zone, &[("name_es", ""), ("areas", "CH")]).await.expect(422).body;
    assert!(
        refused.contains("id=\"error-name_es\"") && refused.contains("value=\"CH\" checked"),
        "{refused}"
    );
    let refused = owner.post(&zone, &[("name_es", "Luna <b>"), ("postcodes", "XX 1")]).await.expect(422).body;
    assert!(refused.contains("id=\"error-areas\"") && refused.contains("Luna &#60;b&#62;"), "{refused}");
    let home = ZONE_HOME.to_string();
    let way = [
        ("zone", home.as_str()),
        ("kind", "carrier"),
        ("name_es", "Urgente"),
        ("priced_by", "weight"),
        ("up_to", "mucho"),
        ("price", "4"),
        ("transit_min", "1"),
        ("transit_max", "2"),
    ];
    let refused = owner.post(&format!("{PAGE}/methods/new"), &way).await.expect(422).body;
    assert!(refused.contains("id=\"error-steps\"") && refused.contains("value=\"mucho\""), "{refused}");
    let slow: Vec<(&str, &str)> =
        way.iter().map(|(name, value)| (*name, if *name == "up_to" { "1" } else { value })).collect();
    let slow: Vec<(&str, &str)> = slow
        .into_iter()
        .map(|(name, value)| (name, if name == "transit_min" { "9" } else { value }))
        .collect();
    let refused = owner.post(&format!("{PAGE}/methods/new"), &slow).await.expect(422).body;
    assert!(refused.contains("id=\"error-transit_max\""), "{refused}");
    for field in ["priced_by", "transit_min", "transit_max", "kind"] {
        let good = |name: &str, value| if name == "up_to" { "1" } else { value };
        let bad =
            way.iter().map(|(name, value)| (*name, if *name == field { "x" } else { good(name, *value) }));
        let bad: Vec<(&str, &str)> = bad.collect();
        let refused = owner.post(&format!("{PAGE}/methods/new"), &bad).await.expect(422).body;
        assert!(refused.contains(&format!("id=\"error-{field}\"")), "{refused}");
    }
    let point = [("name", "Quiosco"), ("address", "Calle 1"), ("postcode", "99999"), ("country", "ES")];
    let refused = owner.post(&format!("{PAGE}/points/new"), &point).await.expect(422).body;
    assert!(refused.contains("id=\"error-postcode\"") && refused.contains("value=\"Quiosco\""), "{refused}");
    let days = [("version", "0"), ("cut_off", "tarde"), ("preparation", "1"), ("weekdays", "1")];
    let refused = owner.post(&format!("{PAGE}/days"), &days).await.expect(422).body;
    assert!(refused.contains("id=\"error-cut_off\"") && refused.contains("value=\"tarde\""), "{refused}");
    let never = [("version", "0"), ("cut_off", "14:00"), ("preparation", "1")];
    let refused = owner.post(&format!("{PAGE}/days"), &never).await.expect(422).body;
    assert!(refused.contains("id=\"error-weekdays\""), "{refused}");
    let refused = owner.post(&format!("{PAGE}/days/add"), &[("day", "mañana")]).await.expect(422).body;
    assert!(refused.contains("id=\"error-day\"") && refused.contains("value=\"mañana\""), "{refused}");
    assert!(offer(&world).await.known.is_suggested, "nothing of it is kept");
    owner.post(&format!("{PAGE}/days"), &[("version", "x"), ("cut_off", "14:00")]).await.expect(400);
    let other = [("version", "7"), ("cut_off", "14:00"), ("preparation", "1"), ("weekdays", "1")];
    owner.post(&format!("{PAGE}/days"), &other).await.expect(409);
}

#[both]
async fn days_and_points_are_seen_to_on_their_own_pages(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let days = format!("{PAGE}/days");
    let page = owner.get(&days).await.expect(200).body;
    for part in
        ["Inmaculada Concepción", "martes 8 de diciembre 2026", "value=\"14:00\"", "boletines oficiales"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("12 de octubre 2026"), "what has passed is not shown");
    assert!(!page.contains("lunes 7 de diciembre 2026"), "the shop has not said where it is");
    let wish =
        [("version", "0"), ("cut_off", "12:30"), ("preparation", "0"), ("region", "MD"), ("weekdays", "1")];
    owner.post(&days, &wish).await.expect(303);
    let page = owner.get(&format!("{days}?done=saved")).await.expect(200).body;
    for part in ["lunes 7 de diciembre 2026", "value=\"12:30\"", "value=\"MD\" selected", "Guardado."] {
        assert!(page.contains(part), "{part}: {page}");
    }
    owner.post(&format!("{days}/add"), &[("day", "2026-12-24"), ("name", "Inventario")]).await.expect(303);
    let works = [("day", "2026-12-08"), ("does", "open"), ("name", "Inmaculada Concepción")];
    owner.post(&format!("{days}/decide"), &works).await.expect(303);
    let page = owner.get(&days).await.expect(200).body;
    assert!(
        page.contains("Inventario") && page.contains("Día normal") && page.contains("Volver a cerrar"),
        "{page}"
    );
    owner.post(&format!("{days}/decide"), &[("day", "2026-12-24"), ("does", "forget")]).await.expect(303);
    assert!(!owner.get(&days).await.expect(200).body.contains("Inventario"));
    for unfit in [[("day", "x"), ("does", "open")], [("day", "2026-12-24"), ("does", "x")]] {
        owner.post(&format!("{days}/decide"), &unfit).await.expect(400);
    }
    owner.post(&format!("{days}/decide"), &[("day", "2026-12-24"), ("does", "forget")]).await.expect(404);
    let points = format!("{PAGE}/points");
    assert!(owner.get(&points).await.expect(200).body.contains("Todavía no hay ninguno"));
    let point = [
        ("name", "Quiosco"),
        ("address", "Calle 1"),
        ("postcode", "28013"),
        ("country", "ES"),
        ("on", "yes"),
    ];
    owner.post(&format!("{points}/new"), &point).await.expect(303);
    let one = offer(&world).await.known.points.remove(0);
    let here = format!("{points}/{}", one.id);
    assert!(owner.get(&here).await.expect(200).body.contains("value=\"Calle 1\""));
    let moved = [
        ("version", "0"),
        ("name", "Quiosco"),
        ("address", "Calle 2"),
        ("postcode", "28013"),
        ("country", "ES"),
    ];
    owner.post(&here, &moved).await.expect(303);
    let listed = owner.get(&points).await.expect(200).body;
    assert!(listed.contains("Calle 2, 28013, España") && listed.contains("Apagada"), "{listed}");
    owner.post(&here, &moved).await.expect(409);
    owner.post(&format!("{here}/remove"), &[]).await.expect(303);
    let way = format!("{PAGE}/methods/{METHOD_HOME}");
    assert!(owner.get(&way).await.expect(200).body.contains("value=\"4,95\""));
    owner.post(&format!("{way}/remove"), &[]).await.expect(303);
    owner.get(&way).await.expect(404);
    owner.get("/en/admin/shipping/days").await.expect(200);
}

#[both]
async fn whoever_may_not_see_to_money_stays_outside(engine: Engine) {
    let world = world(engine).await;
    for (role, status) in [
        (Role::Owner, 200),
        (Role::Manager, 200),
        (Role::Agent, 403),
        (Role::Moderator, 403),
        (Role::Seller, 403),
        (Role::Member, 403),
    ] {
        for path in ["", "/days", "/points", "/zones/new", "/methods/new", "/points/new"] {
            world.as_(role).get(&format!("{PAGE}{path}")).await.expect(status);
        }
        let home = format!("{PAGE}/methods/{METHOD_HOME}");
        world.as_(role).get(&home).await.expect(status);
    }
    world.get(PAGE).await.expect(303);
    let owner = world.as_(Role::Owner);
    for path in ["/zones/x", "/methods/x", "/points/x", "/points/018f0000-0000-7000-8000-000000000001"] {
        owner.get(&format!("{PAGE}{path}")).await.expect(404);
        owner.post(&format!("{PAGE}{path}"), &[("version", "0")]).await.expect(404);
        owner.post(&format!("{PAGE}{path}/remove"), &[]).await.expect(404);
    }
}
