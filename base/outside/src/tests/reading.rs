//! How much is read, and for how long.

use super::servers::{Server, client, get, ok};
use action::FetchError;

fn chunked(count: usize) -> Option<Vec<u8>> {
    let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n";
    let chunk = format!("64\r\n{}\r\n", "x".repeat(100));
    Some(format!("{head}{}0\r\n\r\n", chunk.repeat(count)).into_bytes())
}

#[tokio::test]
async fn no_more_is_read_than_was_asked_for() {
    let server = Server::at("127.0.0.1:0", |path, _| match path {
        "/fits" => ok(&"x".repeat(1_000)),
        "/says" => Some(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\nx".to_vec()),
        "/chunks" => chunked(11),
        "/chunks-fit" => chunked(10),
        _ => ok(&"x".repeat(1_001)),
    })
    .await;
    let client = client(&[server.address]);
    for path in ["/fits", "/chunks-fit"] {
        assert_eq!(get(&client, &server.url(path)).await.map(|body| body.len()), Ok(1_000), "{path}");
    }
    for path in ["/more", "/says", "/chunks"] {
        assert_eq!(get(&client, &server.url(path)).await, Err(FetchError::TooLarge), "{path}");
    }
}

#[tokio::test]
async fn what_is_packed_stays_packed() {
    // A body that says it is packed is handed on as it came: nothing unfolds to a thousand times its size here.
    let server = Server::at("127.0.0.1:0", |_, _| {
        let head = "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 6\r\n\r\n";
        Some([head.as_bytes(), b"packed"].concat())
    })
    .await;
    assert_eq!(get(&client(&[server.address]), &server.url("/")).await.as_deref(), Ok("packed"));
}

#[tokio::test]
async fn whoever_is_too_slow_is_left_alone() {
    let server = Server::at("127.0.0.1:0", |path, _| match path {
        // A head and the beginning of a body, and then nothing.
        "/begun" => Some(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nbegun".to_vec()),
        _ => None,
    })
    .await;
    let client = client(&[server.address]);
    for path in ["/silent", "/begun"] {
        let answer = get(&client, &server.url(path)).await;
        let Err(error) = answer else { panic!("{path}: {answer:?}") };
        assert!(error.may_pass(), "{path}: {error}");
    }
}

#[tokio::test]
async fn what_may_pass_is_told_from_what_stays() {
    let server = Server::at("127.0.0.1:0", |path, _| {
        let status = path.trim_start_matches('/');
        Some(format!("HTTP/1.1 {status} x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").into_bytes())
    })
    .await;
    let open = client(&[server.address]);
    for (status, may_pass) in
        [(404, false), (410, false), (403, false), (304, false), (429, true), (500, true), (503, true)]
    {
        let error = get(&open, &server.url(&format!("/{status}"))).await.unwrap_err();
        assert_eq!((&error, error.may_pass()), (&FetchError::Status(status), may_pass));
    }
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = get(&client(&[nobody]), &format!("http://{nobody}/")).await.unwrap_err();
    assert!(matches!(error, FetchError::Unreachable(_)) && error.may_pass(), "{error}");
}
