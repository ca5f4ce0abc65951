//! Customers who have no account here, and what becomes of what is known of them.

use super::samples::{OUR_CUSTOMERS, SHOPIFY_CUSTOMERS, SHOPIFY_ORDERS, carried, facts, joins, rows, world};
use exchange::model::Matter;
use kernel::{PersonId, Role};
use testing::{Engine, World, both};

async fn book(world: &World, person: PersonId) -> Vec<String> {
    let kept =
        world.operator().read(async |snap| addresses::reads::of_person(snap, person).await).await.unwrap();
    kept.iter().map(|one| one.address.reveal().line1.clone()).collect()
}

async fn awaited(world: &World) -> Vec<String> {
    let found: Vec<(String,)> = rows(world, "SELECT folded FROM exchange_awaited ORDER BY folded").await;
    found.into_iter().map(|(folded,)| folded).collect()
}

#[both]
async fn nobody_gets_an_account_by_a_file(engine: Engine) {
    let world = world(engine).await;
    let one = carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    assert_eq!((one.wish.matter, one.told.created, one.told.refused), (Some(Matter::Customers), 3, 3));
    assert_eq!(rows::<(String,)>(&world, "SELECT name FROM account_person").await, []);
    assert_eq!(awaited(&world).await, ["joana@casa.example", "lucia@casa.example", "marc@casa.example"]);
    let told = serde_json::to_string(&one.told).unwrap();
    assert!(!told.contains("casa.example") && !told.contains("Núñez"), "{told}");
}

#[both]
async fn whoever_confirms_the_address_finds_what_was_known_of_them(engine: Engine) {
    let world = world(engine).await;
    carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    carried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    let lucia = joins(&world, "lucia@casa.example").await;
    assert_eq!(book(&world, lucia).await, ["Calle del Pez 7"]);
    assert_eq!(
        awaited(&world).await,
        ["joana@casa.example", "marc@casa.example"],
        "nobody waits for her any more"
    );
    let theirs: Vec<(String, Option<PersonId>)> =
        rows(&world, "SELECT origin_reference, person_id FROM order_head ORDER BY origin_reference").await;
    let owners: Vec<bool> = theirs.iter().map(|(_, person)| *person == Some(lucia)).collect();
    assert_eq!(owners, [true, false, false, false]);
    assert_eq!(facts(&world, "orders.order_claimed").await, 1);
}

#[both]
async fn whoever_has_an_account_finds_their_orders_at_once(engine: Engine) {
    let world = world(engine).await;
    let lucia = joins(&world, "LUCIA@casa.example").await;
    let one = carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    assert_eq!((one.told.created, one.told.changed), (2, 1), "she is here already");
    assert_eq!(book(&world, lucia).await, ["Calle del Pez 7"]);
    carried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    let theirs: Vec<(Option<PersonId>,)> =
        rows(&world, "SELECT person_id FROM order_head WHERE origin_reference = '1001'").await;
    assert_eq!(theirs, [(Some(lucia),)]);
}

#[both]
async fn what_was_bought_elsewhere_counts_as_bought(engine: Engine) {
    let world = world(engine).await;
    carried(&world, SHOPIFY_ORDERS.as_bytes()).await;
    let lucia = joins(&world, "lucia@casa.example").await;
    let ctx = world.operator();
    let known: Result<_, database::StoreError> = ctx
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, "MUG").await?.unwrap();
            evidence::reads::of(snap, lucia, card.product).await
        })
        .await;
    let known = known.unwrap().expect("she bought a mug there");
    assert_eq!(known.bought_at, "2024-03-05T09:15:22Z".parse().unwrap());
    assert!(known.returned_at.is_none());
}

#[both]
async fn what_somebody_wrote_themselves_is_not_touched(engine: Engine) {
    let world = world(engine).await;
    let lucia = joins(&world, "lucia@casa.example").await;
    carried(&world, b"email,name,line1,postcode,city\nlucia@casa.example,L,Calle Mayor 1,28001,Madrid\n")
        .await;
    let one = carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    assert_eq!((one.told.changed, one.told.same), (1, 0), "she had agreed to the newsletter there");
    let again = carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    assert_eq!((again.told.changed, again.told.same), (0, 3), "nothing of it is news any more");
    assert_eq!(book(&world, lucia).await, ["Calle Mayor 1"]);
}

#[both]
async fn a_later_file_says_more_of_whoever_is_awaited(engine: Engine) {
    let world = world(engine).await;
    carried(&world, b"email,name,phone\nlucia@casa.example,,\n").await;
    let one = carried(&world, OUR_CUSTOMERS.as_bytes()).await;
    assert_eq!((one.told.created, one.told.changed), (1, 1));
    let one = carried(&world, b"email,name,phone\nlucia@casa.example,,\n").await;
    assert_eq!(one.told.same, 1, "a file that says less takes nothing away");
    let found =
        world.operator().read(async |snap| exchange::reads::awaited(snap, "Lucia@casa.example").await).await;
    let known = found.unwrap().unwrap().known;
    assert_eq!(known.name.reveal(), "Lucía Núñez");
    assert_eq!(known.address.unwrap().reveal().line2, "2º B");
}

#[both]
async fn whoever_wants_to_be_forgotten_is_before_they_ever_come(engine: Engine) {
    let world = world(engine).await;
    carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    let staff = world.as_(Role::Manager);
    for (email, done) in
        [(" LUCIA@casa.example ", "forgotten"), ("lucia@casa.example", "unknown"), ("", "unknown")]
    {
        let answer = staff.post("/admin/import/forget", &[("email", email)]).await.expect(303);
        assert_eq!(answer.header("location"), format!("/admin/import?done={done}"), "{email}");
    }
    assert_eq!(awaited(&world).await, ["joana@casa.example", "marc@casa.example"]);
    let told = staff.get("/admin/import?done=forgotten").await.expect(200).body;
    assert!(told.contains("Ya no guardamos nada"), "{told}");
    world.as_(Role::Agent).post("/admin/import/forget", &[("email", "marc@casa.example")]).await.expect(403);
    let log: Vec<(String, String)> = rows(&world, "SELECT verb, label FROM audit_log ORDER BY verb").await;
    let verbs = ["exchange-audit-forgotten", "notifications-audit-forgot"];
    assert_eq!(
        log,
        verbs.map(|verb| (verb.to_owned(), String::new())),
        "who it was is not written down again"
    );
    for (table, all) in world.everything().await {
        // The rows that were refused go by themselves.
        let is_file = table == "exchange_import_part";
        assert!(is_file || !all.join("\n").to_lowercase().contains("lucia@casa.example"), "{table}");
    }
}

#[both]
async fn nobody_is_awaited_for_ever(engine: Engine) {
    let world = world(engine).await;
    carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    world.pass_days(729);
    world.see_to_duties().await;
    assert_eq!(awaited(&world).await.len(), 3);
    world.pass_days(2);
    world.see_to_duties().await;
    assert_eq!(awaited(&world).await, Vec::<String>::new());
}
