//! Customers who had agreed to the newsletter at the other program.

use super::samples::{OUR_CUSTOMERS, SHOPIFY_CUSTOMERS, carried, facts, joins, rows, tried, world};
use kernel::{PersonId, Timestamp};
use testing::{Engine, World, both};

/// Address, state, and whose it is.
async fn readers(world: &World) -> Vec<(String, String, Option<PersonId>)> {
    rows(world, "SELECT address, state, person_id FROM notification_subscriber ORDER BY address").await
}

#[both]
async fn they_get_it_here_once_the_file_is_let_in(engine: Engine) {
    let world = world(engine).await;
    tried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    assert_eq!(readers(&world).await, [], "trying subscribes nobody");
    carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    let lucia = ("Lucia@casa.example".to_owned(), "confirmed".to_owned(), None);
    assert_eq!(readers(&world).await, [lucia.clone()], "of the others the file says no");
    let again = carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    assert_eq!((again.told.changed, again.told.same), (0, 3));
    assert_eq!(readers(&world).await, [lucia]);
    assert_eq!(facts(&world, "notifications.subscriber_confirmed").await, 1);
    carried(&world, OUR_CUSTOMERS.as_bytes()).await;
    assert_eq!(readers(&world).await.len(), 1, "a list that says nothing of it subscribes nobody");
}

#[both]
async fn what_the_record_says_of_them_is_what_the_file_says(engine: Engine) {
    let world = world(engine).await;
    let text = "email;firstname;social title;newsletter;newsletter_date_add\n\
                a@b.example;Ana;Sra.;1;2024-03-05 10:15:22\n\
                b@b.example;Eva;Sra.;1;\n";
    carried(&world, text.as_bytes()).await;
    type Line = (String, String, String, i64, Option<Timestamp>);
    let mut record: Vec<Line> =
        rows(&world, "SELECT what, place, words, words_version, given_at FROM notification_consent").await;
    record.sort_by_key(|line| line.4);
    let line = |since: Option<&str>| -> Line {
        let since = since.map(|at| at.parse().unwrap());
        ("confirmed".into(), "import".into(), "newsletter: 1".into(), 0, since)
    };
    assert_eq!(record, [line(None), line(Some("2024-03-05T09:15:22Z"))]);
}

#[both]
async fn of_whoever_has_an_account_it_is_known_whose_it_is(engine: Engine) {
    let world = world(engine).await;
    let lucia = joins(&world, "lucia@casa.example").await;
    carried(&world, SHOPIFY_CUSTOMERS.as_bytes()).await;
    assert_eq!(
        readers(&world).await,
        [("Lucia@casa.example".to_owned(), "confirmed".to_owned(), Some(lucia))]
    );
}
