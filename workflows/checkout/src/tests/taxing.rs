//! Where a sale is taxed: what is fetched here is taxed here, whatever address somebody types.

use super::samples::{Buyer, put, put_mugs, put_pick_up, shop};
use testing::{Engine, both};

/// The page with the Canary Islands as the place, and these fields.
async fn page(buyer: &mut Buyer<'_>, fields: &[(&str, &str)]) -> String {
    let mut form = buyer.form().await;
    put(&mut form, "postcode", "35001");
    for (name, value) in fields {
        put(&mut form, name, value);
    }
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
    buyer.post("/checkout", &fields).await.expect(200).body
}

fn assert_taxed_here(page: &str) {
    assert!(page.contains("12,10\u{a0}€") && page.contains("IVA 21"), "{page}");
    assert!(!page.contains("10,00\u{a0}€"), "without tax: {page}");
}

#[both]
async fn what_is_picked_up_in_the_shop_is_taxed_there(engine: Engine) {
    let world = shop(engine, 10).await;
    put_mugs(&world, 1_210, 10).await;
    put_pick_up(&world).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    let sent = page(&mut buyer, &[]).await;
    assert!(sent.contains("10,00\u{a0}€"), "what is sent there loses its tax: {sent}");
    let keys = sent.split(" name=\"way\" value=\"").skip(1);
    let keys: Vec<&str> = keys.filter_map(|rest| rest.split('"').next()).collect();
    let mut taxed = 0;
    for key in keys {
        let fetched = page(&mut buyer, &[("way", key)]).await;
        if fetched.contains("IVA 21") {
            assert_taxed_here(&fetched);
            taxed += 1;
        }
    }
    assert_eq!(taxed, 1, "{sent}");
}
