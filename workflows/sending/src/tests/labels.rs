//! The page of labels and the file that comes of it.

use super::samples::{How, bought, home, whole, world};
use addresses::model::PostalAddress;
use kernel::Role;
use orders::model::Kind;
use testing::{Engine, both};

const PAGE: &str = "/admin/orders/labels";

#[both]
async fn what_waits_lies_by_carrier_and_says_what_is_missing(engine: Engine) {
    let world = world(engine).await;
    let staff = world.as_(Role::Owner);
    let empty = staff.get(PAGE).await.expect(200).body;
    assert!(empty.contains("No hay nada por enviar"), "{empty}");
    let good = bought(&world, How::default()).await;
    let mute = PostalAddress { phone: String::new(), ..home() };
    let silent = bought(&world, How { to: mute, carrier: None, ..How::default() }).await;
    let point = How { carrier: Some("inpost"), kind: Kind::CollectionPoint, ..How::default() };
    let fetched = bought(&world, point).await;
    let unpaid = bought(&world, How { method: "transfer", ..How::default() }).await;
    let taken = bought(&world, How { kind: Kind::PickUp, carrier: None, ..How::default() }).await;
    let page = staff.get(PAGE).await.expect(200).body;
    let box_of = |id: &dyn std::fmt::Display, more: &str| format!("name=\"order\" value=\"{id}\"{more}");
    assert!(page.contains(&box_of(&good, " checked")) && page.contains("Marta Ríos"), "{page}");
    assert!(page.contains(&box_of(&silent, ">")) && page.contains("Falta: teléfono."), "{page}");
    assert!(page.contains(&box_of(&fetched, " checked")) && page.contains("Va a un punto"), "{page}");
    assert!(!page.contains(&unpaid.to_string()) && !page.contains(&taken.to_string()), "{page}");
    for (tray, expected) in [("seur", good), ("none", silent), ("inpost", fetched)] {
        let page = staff.get(&format!("{PAGE}?carrier={tray}")).await.expect(200).body;
        assert_eq!(page.matches("name=\"order\"").count(), 1, "{tray}");
        assert!(page.contains(&expected.to_string()), "{tray}");
    }
    world.get("/admin/orders/labels").await.expect(303);
    world.as_(Role::Member).get(PAGE).await.expect(403);
}

#[both]
async fn the_file_holds_what_was_ticked_and_nothing_else(engine: Engine) {
    let world = world(engine).await;
    let staff = world.as_(Role::Owner);
    let (one, other) = (bought(&world, How::default()).await, bought(&world, How::default()).await);
    let (first, second) = (whole(&world, one).await, whole(&world, other).await);
    let to = format!("{PAGE}/file");
    let id = one.to_string();
    let answer = staff.post(&to, &[("order", &id), ("for", "seur")]).await.expect(200);
    assert!(answer.header("content-disposition").contains("etiquetas-seur.csv"));
    assert!(answer.header("cache-control").contains("no-store"));
    assert!(answer.body.contains(&first.order.code) && !answer.body.contains(&second.order.code));
    let line = "Marta Ríos;;Calle Alta 9, 2.º B;39008;Santander;Cantabria;ES;+34600222333;marta@casa.example";
    assert!(answer.body.contains(line), "{}", answer.body);
    assert!(answer.body.contains(";1;0,800;27,95;"), "{}", answer.body);
    assert!(!answer.body.contains("timbre"), "what they told the shop stays with it");
    let noted = staff.post(&to, &[("order", &id), ("for", "correos"), ("notes", "yes")]).await.expect(200);
    assert!(noted.body.contains("'=Llamad al timbre") && noted.body.contains(";800;"), "{}", noted.body);
    for bad in [vec![("for", "seur")], vec![("order", &*id), ("for", "pigeon")], vec![("order", &*id)]] {
        let page = staff.post(&to, &bad).await.expect(422).body;
        assert!(page.contains("role=\"alert\""), "{bad:?}");
    }
    assert!(whole(&world, one).await.parcels.is_empty(), "a file sends nothing");
}
