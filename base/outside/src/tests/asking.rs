//! Questions to programs: looked, sent or to remove, answered whole whatever they say, and not led elsewhere.

use super::servers::{Server, beside, client, elsewhere, ok};
use crate::Client;
use action::{FetchError, Outside, Question, Reply};

async fn ask(client: &Client, url: String, body: Option<&str>) -> Result<Reply, FetchError> {
    let head = vec![("authorization", "Bearer key".to_owned())];
    client.ask(Question { url, head, body: body.map(str::to_owned), bytes_max: 20 }).await
}

#[tokio::test]
async fn every_status_is_an_answer_and_half_of_one_is_none() {
    let server = Server::at("127.0.0.1:0", |path, _| match path {
        "/away" => elsewhere("/here"),
        "/no" => Some(b"HTTP/1.1 402 No\r\ncontent-length: 2\r\nconnection: close\r\n\r\nno".to_vec()),
        "/long" => ok("longer than twenty bytes"),
        "/cut" => Some(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\nconnection: close\r\n\r\nab".to_vec()),
        _ => ok("yes"),
    })
    .await;
    let client = client(&[server.address]);
    let reply = |status, said: &[u8]| Ok(Reply { status, beginning: said.to_vec() });
    assert_eq!(ask(&client, server.url("/"), None).await, reply(200, b"yes"));
    assert_eq!(ask(&client, server.url("/"), Some("a=1")).await, reply(200, b"yes"));
    assert_eq!(ask(&client, server.url("/no"), Some("")).await, reply(402, b"no"));
    assert_eq!(ask(&client, server.url("/away"), None).await, reply(302, b""));
    assert_eq!(server.visits(), 4, "nobody followed");
    assert_eq!(ask(&client, server.url("/long"), None).await, Err(FetchError::TooLarge));
    let cut = ask(&client, server.url("/cut"), None).await;
    assert!(matches!(cut, Err(FetchError::Unreachable(_))), "{cut:?}");
}

#[tokio::test]
async fn what_stands_there_is_removed_where_that_is_asked() {
    let server = Server::at("127.0.0.1:0", |path, _| match path {
        "/gone" => Some(b"HTTP/1.1 404 No\r\ncontent-length: 2\r\nconnection: close\r\n\r\nno".to_vec()),
        _ => ok("yes"),
    })
    .await;
    let client = client(&[server.address]);
    ask(&client, server.url("/one"), None).await.unwrap();
    assert_eq!(server.last(), "GET /one");
    ask(&client, server.url("/one"), Some("a=1")).await.unwrap();
    assert_eq!(server.last(), "POST /one");
    let remove = |path: &str| Question { url: server.url(path), head: Vec::new(), body: None, bytes_max: 20 };
    assert_eq!(client.remove(remove("/one")).await, Ok(Reply { status: 200, beginning: b"yes".to_vec() }));
    assert_eq!(server.last(), "DELETE /one");
    assert_eq!(client.remove(remove("/gone")).await, Ok(Reply { status: 404, beginning: b"no".to_vec() }));
}

#[tokio::test]
async fn questions_stay_out_of_networks_that_are_not_for_everybody() {
    let server = Server::at("127.0.0.1:0", |_, _| ok("here")).await;
    let client = client(&[beside(server.address, "127.0.0.2")]);
    let asked = ask(&client, server.url("/"), None).await;
    assert!(matches!(asked, Err(FetchError::OffLimits(_))), "{asked:?}");
    assert_eq!(server.visits(), 0);
}
