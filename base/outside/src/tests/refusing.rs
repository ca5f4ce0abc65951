//! Where the client does not go, however it is led there.

use super::servers::{Server, Told, beside, client, client_with, elsewhere, get, ok};
use action::FetchError;
use std::net::SocketAddr;

fn is_off_limits(answer: Result<String, FetchError>) -> bool {
    matches!(answer, Err(FetchError::OffLimits(_)))
}

/// An exception for the same port of another address, so that only the address decides.
fn port_of(server: &Server) -> [SocketAddr; 1] {
    [beside(server.address, "192.0.2.1")]
}

#[tokio::test]
async fn this_machine_is_refused_unless_it_was_allowed() {
    let server = Server::at("127.0.0.1:0", |_, _| ok("inside")).await;
    assert!(is_off_limits(get(&client(&port_of(&server)), &server.url("/")).await));
    assert_eq!(server.visits(), 0);
    assert_eq!(get(&client(&[server.address]), &server.url("/")).await.as_deref(), Ok("inside"));
    assert_eq!(server.visits(), 1);
}

#[tokio::test]
async fn an_exception_is_one_port_of_one_address() {
    let meant = Server::at("127.0.0.1:0", |_, _| ok("meant")).await;
    let neighbour = Server::at("127.0.0.1:0", |_, _| ok("neighbour")).await;
    // Both the address and the port of the neighbour are in the list, but never together.
    let allowed = [meant.address, beside(neighbour.address, "192.0.2.1")];
    let client = client(&allowed);
    assert_eq!(get(&client, &meant.url("/")).await.as_deref(), Ok("meant"));
    let named = format!("http://localhost:{}/", neighbour.address.port());
    for url in [neighbour.url("/"), named, "http://127.0.0.1/".into(), "https://127.0.0.1/".into()] {
        let answer = get(&client, &url).await;
        assert!(is_off_limits(answer.clone()), "{url}: {answer:?}");
    }
    assert_eq!(neighbour.visits(), 0);
}

#[tokio::test]
async fn a_port_that_is_open_inside_is_not_open_at_everybody() {
    let meant = Server::at("127.0.0.1:0", |_, _| ok("meant")).await;
    let port = meant.address.port();
    let client = client_with(Told::new(&[&["1.1.1.1"]]), &[meant.address]);
    for host in ["1.1.1.1", "shop.example", "[2606:4700::1111]"] {
        let answer = get(&client, &format!("http://{host}:{port}/")).await;
        assert!(is_off_limits(answer.clone()), "{host}: {answer:?}");
    }
}

#[tokio::test]
async fn an_address_written_in_another_way_is_the_same_address() {
    let server = Server::at("127.0.0.1:0", |_, _| ok("inside")).await;
    let client = client(&port_of(&server));
    for host in [
        "2130706433",
        "0x7f.1",
        "127.1",
        "0177.0.0.1",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "localhost",
        "LOCALHOST",
    ] {
        let url = format!("http://{host}:{}/", server.address.port());
        let answer = get(&client, &url).await;
        assert!(is_off_limits(answer.clone()), "{host}: {answer:?}");
    }
    assert_eq!(server.visits(), 0);
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_also_when_it_leads_outside_too() {
    let server = Server::at("127.0.0.1:0", |_, _| ok("inside")).await;
    let port = server.address.port();
    for answer in [&["127.0.0.1"][..], &["192.0.2.1", "127.0.0.1"], &["10.0.0.8"], &["fd00::1"]] {
        let client = client_with(Told::new(&[answer]), &port_of(&server));
        assert!(is_off_limits(get(&client, &format!("http://shop.example:{port}/")).await), "{answer:?}");
    }
    assert_eq!(server.visits(), 0);
}

#[tokio::test]
async fn a_name_that_changes_its_answer_gains_nothing() {
    let open = Server::at("127.0.0.1:0", |path, address| match path {
        "/again" => elsewhere(&format!("http://shop.example:{}/secret", address.port())),
        _ => ok("open"),
    })
    .await;
    let inner = Server::at(&beside(open.address, "127.0.0.2").to_string(), |_, _| ok("secret")).await;
    let port = open.address.port();
    // The first answer is the allowed one, every later one is the server inside.
    let client = client_with(Told::new(&[&["127.0.0.1"], &["127.0.0.2"]]), &[open.address]);
    assert_eq!(get(&client, &format!("http://shop.example:{port}/")).await.as_deref(), Ok("open"));
    assert!(is_off_limits(get(&client, &format!("http://shop.example:{port}/")).await));
    // The same within one reading: the second name is asked for because of the redirect.
    let client = client_with(Told::new(&[&["127.0.0.1"], &["127.0.0.2"]]), &[open.address]);
    assert!(is_off_limits(get(&client, &format!("http://shop.example:{port}/again")).await));
    assert_eq!(inner.visits(), 0);
}

#[tokio::test]
async fn a_redirect_is_checked_like_the_first_address() {
    let inner = Server::at("127.0.0.2:0", |_, _| ok("secret")).await;
    let open = Server::at(&beside(inner.address, "127.0.0.1").to_string(), |path, address| match path {
        "/inside" => elsewhere(&format!("http://127.0.0.2:{}/", address.port())),
        "/file" => elsewhere("file:///etc/passwd"),
        "/gopher" => elsewhere("gopher://127.0.0.1/"),
        "/port" => elsewhere("http://127.0.0.1:22/"),
        "/password" => elsewhere(&format!("http://a:b@127.0.0.1:{}/ok", address.port())),
        "/round" => elsewhere("/round"),
        "/ok" => ok("open"),
        _ => elsewhere("/ok"),
    })
    .await;
    let client = client(&[open.address]);
    for path in ["/inside", "/file", "/gopher", "/port", "/password"] {
        assert!(is_off_limits(get(&client, &open.url(path)).await), "{path}");
    }
    assert_eq!(inner.visits(), 0);
    assert_eq!(get(&client, &open.url("/sent")).await.as_deref(), Ok("open"));
    assert_eq!(get(&client, &open.url("/round")).await, Err(FetchError::TooManyRedirects));
}

#[tokio::test]
async fn only_addresses_of_the_web_are_read() {
    let client = client(&[]);
    let long = format!("http://shop.example/{}", "a".repeat(5_000));
    for url in [
        "",
        "a.jpg",
        "//shop.example/a.jpg",
        "ftp://shop.example/a",
        "file:///etc/passwd",
        "data:image/png,x",
        "http://shop.example:8080/",
        "https://shop.example:22/",
        "http://user:secret@shop.example/",
        &long,
    ] {
        assert!(is_off_limits(get(&client, url).await), "{url}");
    }
}
