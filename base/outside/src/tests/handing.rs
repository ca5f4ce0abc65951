//! Forms that are handed over, and hosts that whoever runs the shop has named.

use super::servers::{Server, Told, elsewhere, get, ok};
use crate::{Client, Guard, Patience};
use action::{FetchError, HandOver, Outside};
use std::time::Duration;

/// Every name leads to this machine, and only these addresses of the web were named.
fn client(named: &[&str]) -> Client {
    let guard = Guard::new(Told::new(&[&["127.0.0.1"]]), Vec::new()).with_hosts_of(named.iter().copied());
    let patience = Patience { connect: Duration::from_millis(800), whole: Duration::from_secs(2) };
    Client::new(guard, patience).unwrap()
}

async fn hand(client: &Client, url: String) -> Result<Vec<u8>, FetchError> {
    client
        .hand_over(HandOver { url, form: vec![("code", "a b&c".into())], login: None, bytes_max: 100 })
        .await
}

#[tokio::test]
async fn a_form_goes_where_it_was_sent_and_nowhere_else() {
    let server = Server::at("127.0.0.1:0", |path, _| match path {
        "/away" => elsewhere("/token"),
        "/long" => ok(&"x".repeat(101)),
        _ => ok("taken"),
    })
    .await;
    let named = server.url("/");
    let client = client(&[&named]);
    assert_eq!(hand(&client, server.url("/token")).await.as_deref(), Ok(&b"taken"[..]));
    assert_eq!(hand(&client, server.url("/away")).await, Err(FetchError::Status(302)));
    assert_eq!(hand(&client, server.url("/long")).await, Err(FetchError::TooLarge));
    assert_eq!(server.visits(), 3);
}

#[tokio::test]
async fn a_host_that_was_named_is_gone_to_at_its_port_and_by_its_name() {
    let server = Server::at("127.0.0.1:0", |_, _| ok("here")).await;
    let other = Server::at("127.0.0.1:0", |_, _| ok("there")).await;
    let (port, beside) = (server.address.port(), other.address.port());
    let inside = format!("http://keys.lan:{port}");
    let client = client(&[&inside]);
    assert_eq!(get(&client, &format!("http://keys.lan:{port}/x")).await.as_deref(), Ok("here"));
    for off in [
        format!("http://keys.lan:{beside}/"),
        format!("http://other.lan:{port}/"),
        format!("http://127.0.0.1:{port}/"),
        "http://keys.lan/".to_owned(),
    ] {
        let refused = get(&client, &off).await;
        assert!(matches!(refused, Err(FetchError::OffLimits(_))), "{off}: {refused:?}");
        assert!(matches!(hand(&client, off).await, Err(FetchError::OffLimits(_))));
    }
    assert_eq!(other.visits(), 0);
}
