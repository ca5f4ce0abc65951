//! Messages that are told: the answer comes back whatever it says, and nothing leads them elsewhere.

use super::servers::{Server, Told, beside, client, client_with, elsewhere, ok};
use crate::Client;
use action::{FetchError, Message, Outside, Reply};
use std::time::Duration;

async fn tell(client: &Client, url: String) -> Result<Reply, FetchError> {
    let head = vec![("content-type", "application/json".to_owned())];
    let patience = Duration::from_millis(300);
    client.tell(Message { url, head, body: "{}".into(), bytes_max: 8, patience }).await
}

#[tokio::test]
async fn every_answer_comes_back_and_only_its_beginning_is_read() {
    let server = Server::at("127.0.0.1:0", |path, _| match path {
        "/away" => elsewhere("/here"),
        "/gone" => Some(b"HTTP/1.1 410 Gone\r\ncontent-length: 4\r\nconnection: close\r\n\r\ngone".to_vec()),
        "/never" => None,
        "/dribbles" => Some(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nab".to_vec()),
        _ => ok("a long answer"),
    })
    .await;
    let client = client(&[server.address]);
    let reply = |status, beginning: &[u8]| Ok(Reply { status, beginning: beginning.to_vec() });
    assert_eq!(tell(&client, server.url("/")).await, reply(200, b"a long a"));
    assert_eq!(tell(&client, server.url("/gone")).await, reply(410, b"gone"));
    assert_eq!(tell(&client, server.url("/away")).await, reply(302, b""));
    assert_eq!(server.visits(), 3, "nobody followed");
    assert_eq!(tell(&client, server.url("/dribbles")).await, reply(200, b"ab"), "the rest never comes");
    let given_up = tokio::time::timeout(Duration::from_secs(2), tell(&client, server.url("/never"))).await;
    let given_up = given_up.expect("its own patience counts");
    assert!(matches!(given_up, Err(FetchError::Unreachable(_))));
}

#[tokio::test]
async fn messages_stay_out_of_networks_that_are_not_for_everybody() {
    let server = Server::at("127.0.0.1:0", |_, _| ok("here")).await;
    let client = client(&[beside(server.address, "127.0.0.2")]);
    let off = server.url("/");
    assert!(matches!(tell(&client, off.clone()).await, Err(FetchError::OffLimits(_))));
    assert!(matches!(client.check(&off), Err(FetchError::OffLimits(_))));
    assert!(matches!(client.check("https://10.0.0.1/"), Err(FetchError::OffLimits(_))));
    assert_eq!(client.check("https://shop.example/hook"), Ok(()));
    // The name leads inside only when the connection is made.
    let inside = client_with(Told::new(&[&["10.0.0.1"]]), &[]);
    assert_eq!(inside.check("https://shop.example/hook"), Ok(()));
    let told = tell(&inside, "https://shop.example/hook".into()).await;
    assert!(matches!(told, Err(FetchError::OffLimits(_))), "{told:?}");
    assert_eq!(server.visits(), 0);
}
