//! Files that are handed over at once: nobody gets one who has not said before that they want that (RULES section 2 row 6).

use super::{
    programs::{begun, send},
    samples::{Buyer, filled, put, put_book, shop, variant},
    scenes::{line, scene, wish},
};
use crate::{
    model::{No, Refused, Scene, Wish},
    rules::agree,
};
use catalog::model::{ProductType, Withdrawal};
use database::StoreError;
use http::Method;
use orders::model::{OrderId, Whole};
use serde_json::json;
use testing::{Engine, World, both};

/// The scene with something else in it besides the mugs.
fn with(kind: ProductType, withdrawal: Withdrawal) -> Scene {
    let mut scene = scene();
    let mut other = line(2, scene.lines[0].item.clone());
    let item = other.item.as_mut().unwrap();
    (item.kind, item.withdrawal) = (kind, withdrawal);
    scene.lines.push(other);
    scene
}

#[test]
fn only_what_is_handed_over_at_once_is_agreed_to() {
    for kind in ProductType::ALL {
        for withdrawal in Withdrawal::ALL {
            let scene = with(kind, withdrawal);
            let is_asked = (kind, withdrawal) == (ProductType::Digital, Withdrawal::DigitalAtOnce);
            for consents in [false, true] {
                let wish = Wish { consents, ..wish() };
                let told = format!("{kind:?} {withdrawal:?} {consents}");
                match agree(&wish, &scene) {
                    Ok(agreed) => {
                        assert!(consents || !is_asked, "{told}");
                        assert_eq!(agreed.consents, consents && is_asked, "{told}");
                    }
                    Err(Refused(wrong)) => {
                        assert_eq!((wrong, is_asked, consents), (vec![No::Consent], true, false), "{told}");
                    }
                }
            }
        }
    }
}

/// The order whose page that is.
async fn order(world: &World, id: OrderId) -> Whole {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| orders::reads::whole(snap, id).await).await;
    found.unwrap().unwrap()
}

async fn only_order(world: &World) -> Whole {
    let found: Result<Vec<(OrderId,)>, StoreError> =
        world.operator().read(async |snap| snap.all("SELECT id FROM order_head", &[]).await).await;
    let all = found.unwrap();
    assert_eq!(all.len(), 1);
    order(world, all[0].0).await
}

#[both]
async fn a_guest_ticks_the_box_before_a_file_is_ordered(engine: Engine) {
    let world = shop(engine, 10).await;
    put_book(&world).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    assert!(!buyer.get("/checkout").await.expect(200).body.contains("name=\"consent\""), "no file is there");
    buyer.add("BOOK", "1").await;
    let page = buyer.get("/checkout").await.expect(200).body;
    let tag = page.split("name=\"consent\"").next().unwrap().rsplit("<input").next().unwrap();
    assert!(!tag.contains("checked"), "nobody has ticked it for them: {tag}");
    assert!(page.contains("pierdo mi derecho de desistimiento") && page.contains("Doce guisos"), "{page}");
    let mut form = filled(&page);
    put(&mut form, "pay", "transfer");
    put(&mut form, "note", "Sin prisa");
    let refused = buyer.place(&form).await.expect(422).body;
    assert!(refused.contains("id=\"error-consent\"") && refused.contains("Sin prisa"), "{refused}");
    assert!(world.everything().await["order_head"].is_empty(), "nothing is ordered");
    let mut form = filled(&refused);
    put(&mut form, "pay", "transfer");
    put(&mut form, "consent", "yes");
    buyer.place(&form).await.expect(303);
    let whole = only_order(&world).await;
    let consents: Vec<_> = whole.lines.iter().map(|line| (line.travels(), line.consent_at)).collect();
    assert_eq!(consents, [(true, None), (false, Some(world.now()))], "of the file only, and when");
}

#[both]
async fn whoever_buys_only_files_is_asked_for_no_street(engine: Engine) {
    let world = shop(engine, 10).await;
    put_book(&world).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("BOOK", "1").await;
    let page = buyer.get("/checkout").await.expect(200).body;
    assert!(!page.contains("name=\"way\"") && page.contains("9,00\u{a0}€"), "{page}");
    let mut form = filled(&page);
    form.retain(|(name, _)| !["line1", "postcode", "city"].contains(&name.as_str()));
    put(&mut form, "pay", "transfer");
    put(&mut form, "consent", "yes");
    buyer.place(&form).await.expect(303);
    let whole = only_order(&world).await;
    assert_eq!((whole.group.delivery, whole.order.total), (None, kernel::Money::eur(900)));
}

#[both]
async fn a_program_says_it_for_whoever_buys_or_orders_nothing(engine: Engine) {
    let (world, _) = begun(engine).await;
    put_book(&world).await;
    let variant = variant(&world, "BOOK").await.to_string();
    let wanted = json!({
        "lines": [{ "variant": variant, "quantity": 1 }],
        "address": { "name": "Eva Luna", "country": "ES" },
    });
    let made = send(&world, Method::POST, "/api/v1/checkouts", wanted, "").await.expect(201);
    let path = made.header("location").to_owned();
    assert_eq!(made.json()["messages"][0]["code"], "checkout-consent-missing");
    let complete = async |consent: serde_json::Value, status: u16| {
        let body = json!({ "pay": "transfer", "total": 900, "consent": consent });
        send(&world, Method::POST, &format!("{path}/complete"), body, "").await.expect(status)
    };
    complete(json!(null), 422).await;
    complete(json!(false), 422).await;
    assert!(world.everything().await["order_head"].is_empty());
    complete(json!(true), 200).await;
    assert!(only_order(&world).await.lines[0].consent_at.is_some());
}
