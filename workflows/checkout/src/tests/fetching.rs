//! Whoever fetches it is not asked where they live, and nothing of that is kept.

use super::samples::{Buyer, filled, put, put_pick_up, shop};
use testing::{Engine, both};

#[both]
async fn whoever_fetches_it_says_who_comes_and_nothing_more(engine: Engine) {
    let world = shop(engine, 10).await;
    let keys = put_pick_up(&world).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    let page = buyer.get("/checkout").await.expect(200).body;
    assert!(page.contains("Dirección de entrega") && page.contains("id=\"field-line1\""), "{page}");
    let key = keys.iter().find(|key| page.contains(&format!("name=\"way\" value=\"{key}\"")));
    let key = key.unwrap_or_else(|| panic!("nobody fetches anything: {page}"));
    let mut form = filled(&page);
    put(&mut form, "way", key);
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
    let page = buyer.post("/checkout", &fields).await.expect(200).body;
    assert!(page.contains("Tus datos") && page.contains("id=\"field-name\""), "{page}");
    assert!(!page.contains("id=\"field-line1\""), "nobody asks where they live");
    assert!(page.contains("name=\"line1\" value=\"Calle del Pez 3\""), "what was typed is not lost");
    let seen = filled(&page).into_iter().find(|(name, _)| name == "seen").unwrap();
    put(&mut form, "seen", &seen.1);
    put(&mut form, "pay", "transfer");
    buyer.place(&form).await.expect(303);
    let kept = world.everything().await["order_group"].join("\n");
    assert!(kept.contains("Eva Luna") && !kept.contains("Calle del Pez"), "{kept}");
}
