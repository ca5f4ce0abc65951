//! What somebody shows of what they bought: by their own choice, nothing else of them, and until they take it back.

use super::samples::{Somebody, days, goods, has, order, record, somebody, world};
use crate::{
    actions,
    rules::{BoughtRejected, code},
};
use action::Failure;
use catalog_facts::ProductId;
use kernel::Money;
use orders_facts::OrderRefunded;
use payments_facts::RefundId;
use testing::{Engine, World, both};

async fn shows(world: &World, who: &Somebody, chosen: &[ProductId]) -> Result<String, BoughtRejected> {
    match actions::show(&who.ctx(world), chosen).await {
        Ok(code) => Ok(code),
        Err(Failure::Rejected(why)) => Err(why),
        Err(other) => panic!("{other:?}"),
    }
}

#[both]
async fn nothing_is_shown_by_itself_and_only_what_was_chosen(engine: Engine) {
    let world = world(engine).await;
    let eva = somebody(&world, "Eva").await;
    let (jug, cup) = (goods(&world, "JUG").await, goods(&world, "CUP").await);
    has(&world, &eva, 1, jug).await;
    has(&world, &eva, 2, cup).await;
    assert!(world.everything().await["sharing_bought"].is_empty());
    let word = shows(&world, &eva, &[jug.0]).await.unwrap();
    assert_eq!(code::page_of(&word), Some(word.clone()));
    let page = world.get(&format!("/bought/{word}")).await.expect(200);
    assert!(page.body.contains("Jarra JUG") && !page.body.contains("Jarra CUP"), "{}", page.body);
    for secret in ["Eva", "31,00", "31.00", &eva.person.to_string()] {
        assert!(!page.body.contains(secret), "{secret} is nobody's business");
    }
    assert!(page.body.contains("noindex"), "nobody finds it by searching");
    assert!(!page.body.contains("/account/bought\""), "only whoever made it can take it back");
    let own = eva.browser(&world).get(&format!("/bought/{word}")).await.expect(200).body;
    assert!(own.contains("/account/bought"), "{own}");
}

#[both]
async fn nobody_shows_what_they_have_not_bought_or_gave_back(engine: Engine) {
    let world = world(engine).await;
    let (eva, luz) = (somebody(&world, "Eva").await, somebody(&world, "Luz").await);
    let jug = goods(&world, "JUG").await;
    assert_eq!(shows(&world, &eva, &[jug.0]).await, Err(BoughtRejected::Nothing));
    has(&world, &luz, 1, jug).await;
    assert_eq!(shows(&world, &eva, &[jug.0]).await, Err(BoughtRejected::Nothing));
    assert_eq!(shows(&world, &luz, &[]).await, Err(BoughtRejected::Nothing));
    let (refund, amount) = (RefundId::from_bytes([9; 16]), Money::eur(3_100));
    record(&world, &OrderRefunded { order: order(1), refund, amount, is_all: true }).await;
    assert_eq!(shows(&world, &luz, &[jug.0]).await, Err(BoughtRejected::Nothing));
}

#[both]
async fn so_many_pages_and_no_more(engine: Engine) {
    let world = world(engine).await;
    let eva = somebody(&world, "Eva").await;
    let jug = goods(&world, "JUG").await;
    has(&world, &eva, 1, jug).await;
    for _ in 0..20 {
        shows(&world, &eva, &[jug.0]).await.unwrap();
    }
    assert_eq!(shows(&world, &eva, &[jug.0]).await, Err(BoughtRejected::TooMany { most: 20 }));
}

#[both]
async fn a_page_is_made_once_for_a_form_and_taken_back_by_its_owner_alone(engine: Engine) {
    let world = world(engine).await;
    let (eva, luz) = (somebody(&world, "Eva").await, somebody(&world, "Luz").await);
    let jug = goods(&world, "JUG").await;
    has(&world, &eva, 1, jug).await;
    let here = "/account/bought";
    let (browser, tick) = (eva.browser(&world), format!("p-{}", jug.0));
    let form = browser.get(here).await.expect(200).body;
    assert!(form.contains(&tick) && form.contains("name=\"mark\""), "{form}");
    let ticked = [("mark", "m-1"), (tick.as_str(), "yes")];
    let made = browser.post(here, &ticked).await.expect(303);
    let again = browser.post(here, &ticked).await.expect(303);
    assert_eq!(made.header("location"), again.header("location"), "one form makes one page");
    let refused = browser.post(here, &[("mark", "m-2")]).await.expect(422).body;
    assert!(refused.contains("Marca al menos una"), "{refused}");
    let page = made.header("location").to_owned();
    let list = browser.get(here).await.expect(200).body;
    let at =
        list.split("action=\"").find_map(|rest| rest.split('"').next().filter(|at| at.ends_with("/remove")));
    let remove = at.unwrap().to_owned();
    luz.browser(&world).post(&remove, &[]).await.expect(303);
    world.get(&page).await.expect(200);
    browser.post(&remove, &[]).await.expect(303);
    browser.post(&remove, &[]).await.expect(303);
    world.get(&page).await.expect(404);
    for none in ["/bought/x", "/bought/ABCDEFGHJKMNPQ"] {
        world.get(none).await.expect(404);
    }
    days(&world, 1).await;
    assert!(world.everything().await["sharing_bought_item"].is_empty());
}
