//! What whoever holds a receipt meets, through the router and without a socket.

use super::samples::{confirmed, delivered, goods, known, line, marina, record, sheet, world};
use kernel::Role;
use testing::{Engine, both};

const MINE: &str = "/account/purchases";

#[both]
async fn somebody_types_the_code_of_a_receipt(engine: Engine) {
    let world = world(engine).await;
    let (mug, _) = goods(&world, "MUG").await;
    let (_, codes) = sheet(&world, "MUG", "all", "1").await;
    let browser = world.as_(Role::Member);
    let empty = browser.get(MINE).await.expect(200);
    assert!(empty.body.contains("Todavía no has comprado nada"), "{}", empty.body);
    assert!(empty.header("cache-control").contains("private"), "nobody keeps it");
    let refused = browser.post(MINE, &[("code", "<script>alert(1)</script>")]).await.expect(422).body;
    assert!(refused.contains("id=\"error-code\"") && !refused.contains("<script>alert"), "{refused}");
    let done = browser.post(MINE, &[("code", &codes[0].code)]).await.expect(303);
    assert_eq!(done.header("location"), "/account/purchases?done=redeemed");
    let page = browser.get(done.header("location")).await.expect(200).body;
    for said in ["Taza MUG", "Compra verificada", "Comprado en la tienda", "Apuntado"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(browser.get("/en/account/purchases").await.expect(200).body.contains("Verified purchase"));
    assert!(known(&world, marina(), mug).await.is_some());
    world.get(MINE).await.expect(303);
    let other = world.as_(Role::Seller).post(MINE, &[("code", &codes[0].code)]).await.expect(422).body;
    assert!(other.contains("Ese código ya se ha usado"), "{other}");
}

#[both]
async fn whoever_follows_the_drawing_signs_in_first_and_chooses(engine: Engine) {
    let world = world(engine).await;
    let (mug, mugs) = goods(&world, "MUG").await;
    let (jug, jugs) = goods(&world, "JUG").await;
    let (_, codes) = sheet(&world, "MUG\nJUG", "any", "1").await;
    let at = format!("/till/{}", codes[0].code);
    let guest = world.get(&at).await.expect(200).body;
    assert!(guest.contains("/sign-in?next=/till/") && !guest.contains("Es mi compra"), "{guest}");
    let browser = world.as_(Role::Member);
    let way = browser.post(MINE, &[("code", &codes[0].code)]).await.expect(303);
    assert_eq!(way.header("location"), at, "what was bought is chosen on a page of its own");
    let page = browser.get(&at).await.expect(200).body;
    assert!(page.contains("Taza MUG") && page.contains("name=\"variant\"") && page.contains("Es mi compra"));
    let nothing = [("code", codes[0].code.as_str()), ("from", "receipt")];
    let refused = browser.post(MINE, &nothing).await.expect(422).body;
    assert!(refused.contains("Elige al menos un producto"), "{refused}");
    let chosen = mugs.to_string();
    let form = [("code", codes[0].code.as_str()), ("from", "receipt"), ("variant", &chosen)];
    let jugs = jugs.to_string();
    let both = [form[0], form[1], form[2], ("variant", &jugs)];
    let refused = browser.post(MINE, &both).await.expect(422).body;
    assert!(refused.contains("Elige solo uno") && refused.contains("Es mi compra"), "{refused}");
    browser.post(MINE, &form).await.expect(303);
    assert!(known(&world, marina(), mug).await.is_some() && known(&world, marina(), jug).await.is_none());
    assert!(browser.get(&at).await.expect(200).body.contains("Ya lo apuntaste"));
    let late = world.get(&at).await.expect(200).body;
    assert!(late.contains("Ese código ya se ha usado") && !late.contains("/sign-in?next=/till"), "{late}");
    world.get("/till/0000000000").await.expect(404);
    world.get("/till/x").await.expect(404);
}

#[both]
async fn orders_stand_beside_receipts_page_by_page(engine: Engine) {
    let world = world(engine).await;
    let browser = world.as_(Role::Member);
    for number in 1..=21 {
        let thing = goods(&world, &format!("MUG{number}")).await;
        record(&world, &confirmed(number, Some(marina()), &[line(number, thing, 1)])).await;
    }
    record(&world, &delivered(&world, 1, Some(marina()))).await;
    world.see_to_duties().await;
    let first = browser.get(MINE).await.expect(200).body;
    assert_eq!(first.matches("Comprado el").count(), 20, "{first}");
    let next = first.split("/account/purchases?after=").nth(1).unwrap().split('"').next().unwrap();
    let second = browser.get(&format!("{MINE}?after={next}")).await.expect(200).body;
    assert_eq!(second.matches("Comprado el").count(), 1, "{second}");
    browser.get(&format!("{MINE}?after=tonterías")).await.expect(200);
}
