//! What programs read and change about sending.

use super::samples::world;
use crate::rules::{METHOD_HOME, ZONE_HOME};
use http::Method;
use kernel::Role;
use serde_json::json;
use testing::{Engine, both};

const ROOT: &str = "/api/v1/shipping";

#[both]
async fn a_program_sees_and_changes_what_sending_costs(engine: Engine) {
    let world = world(engine).await;
    let owner = world.program(Role::Owner, "sales:read sales:write");
    let zones = owner.get(&format!("{ROOT}/zones")).await.expect(200).json();
    assert_eq!((zones["items"].as_array().unwrap().len(), &zones["items"][3]["areas"]), (5, &json!(["PT"])));
    let wish = json!({ "name": { "es": "Suiza", "en": "Switzerland" }, "areas": ["CH"] });
    let key = [("idempotency-key", "zone-1")];
    let made = owner.send(Method::POST, &format!("{ROOT}/zones"), wish.clone(), &key).await.expect(201);
    let again = owner.send(Method::POST, &format!("{ROOT}/zones"), wish.clone(), &key).await.expect(201);
    assert_eq!(made.json(), again.json());
    let taken = owner.send(Method::POST, &format!("{ROOT}/zones"), wish, &[]).await.expect(422).json();
    assert_eq!(taken["code"], "shipping-area-taken");
    let zone = made.header("location").to_owned();
    let change = json!({ "areas": ["CH", "NO"] });
    owner.send(Method::PATCH, &zone, change.clone(), &[]).await.expect(428);
    owner.send(Method::PATCH, &zone, change.clone(), &[("if-match", "\"7\"")]).await.expect(412);
    let changed = owner.send(Method::PATCH, &zone, change, &[("if-match", "\"0\"")]).await.expect(200);
    assert_eq!(changed.json()["areas"], json!(["CH", "NO"]));
    let way = json!({
        "zone": made.json()["id"], "kind": "carrier", "name": { "es": "Urgente", "en": "Express" }, "carrier": "dhl",
        "priced_by": "weight", "steps": [{ "up_to": 2000, "price": 1990 }], "free_from": null, "transit_min": 2,
        "transit_max": 3, "preparation": null,
    });
    let way = owner.send(Method::POST, &format!("{ROOT}/methods"), way, &[]).await.expect(201);
    let asked = format!("{ROOT}/quotes?country=NO&postcode=0150&weight_g=1500&value=2000");
    let quotes = owner.get(&asked).await.expect(200).json();
    assert_eq!(quotes["items"][0]["price"], json!({ "minor": 1990, "currency": "EUR", "decimal": "19.90" }));
    assert_eq!(quotes["items"][0]["earliest"], "2026-11-06");
    let one = way.header("location").to_owned();
    let change = json!({ "steps": [{ "up_to": null, "price": 990 }], "free_from": 2000 });
    let any = [("if-match", "*")];
    let changed = owner.send(Method::PATCH, &one, change, &any).await.expect(200).json();
    assert_eq!((&changed["free_from"], &changed["steps"][0]["price"]), (&json!(2_000), &json!(990)));
    assert_eq!(owner.get(&asked).await.json()["items"][0]["price"]["minor"], 0);
    let never = json!({ "free_from": -1 });
    let changed = owner.send(Method::PATCH, &one, never, &any).await.expect(200).json();
    assert_eq!(changed["free_from"], json!(null));
    owner.send(Method::DELETE, &one, json!({}), &[]).await.expect(204);
    owner.send(Method::DELETE, &zone, json!({}), &[]).await.expect(204);
    let left = owner.get(&format!("{ROOT}/methods")).await.expect(200).json();
    assert_eq!(left["items"].as_array().unwrap().len(), 6);
}

#[both]
async fn a_program_sees_to_points_and_days(engine: Engine) {
    let world = world(engine).await;
    let owner = world.program(Role::Owner, "sales:read sales:write");
    let wish = json!({ "name": "Quiosco", "address": "Calle Mayor 8", "postcode": "28013", "country": "ES" });
    let made = owner.send(Method::POST, &format!("{ROOT}/points"), wish, &[]).await.expect(201);
    let one = made.header("location").to_owned();
    let any = [("if-match", "*")];
    let off = owner.send(Method::PATCH, &one, json!({ "is_on": false }), &any).await.expect(200).json();
    assert_eq!((&off["is_on"], &off["name"]), (&json!(false), &json!("Quiosco")));
    assert_eq!(owner.get(&format!("{ROOT}/points")).await.json()["items"], json!([off]));
    owner.send(Method::DELETE, &one, json!({}), &[]).await.expect(204);
    let settings = format!("{ROOT}/settings");
    let known = owner.get(&settings).await.expect(200);
    assert_eq!(known.json()["cut_off_minutes"], 840);
    let wish =
        json!({ "cut_off_minutes": 720, "weekdays": [1, 2, 3, 4, 5, 6], "preparation": 0, "region": "MD" });
    let tag = known.header("etag").to_owned();
    let seen = [("if-match", tag.as_str())];
    let put = owner.send(Method::PUT, &settings, wish.clone(), &seen).await.expect(200).json();
    assert_eq!(put, wish);
    owner.send(Method::PUT, &settings, wish, &[("if-match", "\"9\"")]).await.expect(412);
    let day = format!("{ROOT}/days/2026-12-24");
    let wish = json!({ "day": "2026-12-24", "is_closed": true, "name": "Inventario" });
    owner.send(Method::PUT, &day, wish.clone(), &[]).await.expect(204);
    assert_eq!(owner.get(&format!("{ROOT}/days")).await.json()["items"], json!([wish]));
    owner.send(Method::DELETE, &day, json!({}), &[]).await.expect(204);
    owner.send(Method::DELETE, &day, json!({}), &[]).await.expect(404);
    let carriers = owner.get(&format!("{ROOT}/carriers")).await.expect(200).json();
    assert!(carriers["items"].as_array().unwrap().iter().any(|one| one["code"] == "gls"));
}

#[both]
async fn what_is_unfit_is_refused_by_its_code(engine: Engine) {
    let world = world(engine).await;
    let owner = world.program(Role::Owner, "sales:read sales:write");
    let name = json!({ "es": "Urgente", "en": "Express" });
    let way = |zone: &str, kind: &str, up_to: i64| {
        json!({ "zone": zone, "kind": kind, "name": name, "priced_by": "weight", "free_from": null, "preparation": null,
                "steps": [{ "up_to": up_to, "price": 1 }], "transit_min": 1, "transit_max": 1 })
    };
    let home = ZONE_HOME.to_string();
    for (body, code) in [
        (way("x", "carrier", 1), "webkit-api-field-unfit"),
        (way(&home, "pigeon", 1), "webkit-api-field-unfit"),
        (way("019a0000-0000-7000-8000-000000000001", "carrier", 1), "shipping-zone-unknown"),
        (way(&home, "carrier", -1), "shipping-step-unfit"),
        (json!({ "zone": home }), "webkit-api-field-missing"),
    ] {
        let refused =
            owner.send(Method::POST, &format!("{ROOT}/methods"), body, &[]).await.expect(422).json();
        assert_eq!(refused["code"], code);
    }
    for (query, field) in [("weight_g=-1", "weight_g"), ("value=-1", "value"), ("colour=red", "colour")] {
        let refused = owner.get(&format!("{ROOT}/quotes?{query}")).await.expect(422).json();
        assert!(refused.to_string().contains(field), "{refused}");
    }
    for (day, status) in [("2026-12-25", 422), ("x", 422)] {
        let body = json!({ "day": "2026-12-24", "is_closed": true });
        owner.send(Method::PUT, &format!("{ROOT}/days/{day}"), body, &[]).await.expect(status);
    }
    let any = [("if-match", "*")];
    for body in [
        json!({ "cut_off_minutes": 1_500, "weekdays": [1], "preparation": 0, "region": "" }),
        json!({ "cut_off_minutes": 0, "weekdays": [0], "preparation": 0, "region": "" }),
        json!({ "cut_off_minutes": 0, "weekdays": [], "preparation": 0, "region": "" }),
    ] {
        owner.send(Method::PUT, &format!("{ROOT}/settings"), body, &any).await.expect(422);
    }
    for path in ["zones/x", "methods/x", "points/x", "points/018f0000-0000-7000-8000-000000000001"] {
        owner.send(Method::PATCH, &format!("{ROOT}/{path}"), json!({}), &any).await.expect(404);
        owner.send(Method::DELETE, &format!("{ROOT}/{path}"), json!({}), &[]).await.expect(404);
    }
    let home = format!("{ROOT}/methods/{METHOD_HOME}");
    world.program(Role::Owner, "sales:read").send(Method::DELETE, &home, json!({}), &[]).await.expect(403);
    world.program(Role::Owner, "orders:read").get(&format!("{ROOT}/zones")).await.expect(403);
    world.program(Role::Agent, "sales:read").get(&format!("{ROOT}/zones")).await.expect(403);
    world.get(&format!("{ROOT}/zones")).await.expect(401);
}
