//! What the address of a server means, and that its password stays inside.

use crate::{
    NoServer, Server,
    address::{Login, Security},
    sender,
};

fn read(text: &str) -> (Security, String, u16, Option<Login>) {
    let server: Server = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    (server.security, server.host, server.port, server.login)
}

fn login(user: &str, password: &str) -> Option<Login> {
    Some(Login { user: user.into(), password: password.into() })
}

#[test]
fn whatever_leaves_this_machine_is_encrypted() {
    for (text, security, port) in [
        ("smtp://mail.example.org", Security::Upgraded, 587),
        ("smtp://mail.example.org:25", Security::Upgraded, 25),
        ("smtp://192.168.1.4:1025", Security::Upgraded, 1025),
        ("SMTPS://mail.example.org/", Security::Wrapped, 465),
        ("smtps://localhost:4650", Security::Wrapped, 4650),
        ("smtp://localhost", Security::Plain, 25),
        ("smtp://127.0.0.1:2525", Security::Plain, 2525),
        ("smtp://[::1]:2525", Security::Plain, 2525),
        ("smtp://localhost.example.org", Security::Upgraded, 587),
        ("smtp://[2001:db8::4]", Security::Upgraded, 587),
    ] {
        let (found, _, found_port, _) = read(text);
        assert_eq!((found, found_port), (security, port), "{text}");
    }
}

#[test]
fn a_name_and_a_password_may_hold_any_sign() {
    for (text, expected) in [
        ("smtp://ana:s3cret@h", login("ana", "s3cret")),
        ("smtp://ana%40shop.example:s%40%3A%2Fx@h:587", login("ana@shop.example", "s@:/x")),
        ("smtp://ana@shop.example:p@ss:word@h", login("ana@shop.example", "p@ss:word")),
        ("smtp://ana:contrase%C3%B1a@h", login("ana", "contraseña")),
        ("smtp://h", None),
    ] {
        let (_, host, _, found) = read(text);
        assert!(found == expected, "{text}");
        assert_eq!(host, "h", "{text}");
    }
}

#[test]
fn what_is_no_server_is_refused_with_its_reason() {
    for (text, why) in [
        ("mail.example.org", NoServer::Scheme),
        ("http://mail.example.org", NoServer::Scheme),
        ("", NoServer::Scheme),
        ("smtp://", NoServer::Host),
        ("smtp://a b", NoServer::Host),
        ("smtp://host/path", NoServer::Host),
        ("smtp://[::1", NoServer::Host),
        ("smtp://host\r\nMAIL FROM", NoServer::Host),
        ("smtp://host:0", NoServer::Port),
        ("smtp://host:70000", NoServer::Port),
        ("smtp://host:x", NoServer::Port),
        ("smtp://ana@host", NoServer::Login),
        ("smtp://ana:@host", NoServer::Login),
        ("smtp://:x@host", NoServer::Login),
        ("smtp://ana:x%0d%0ay@host", NoServer::Login),
    ] {
        assert_eq!(text.parse::<Server>(), Err(why), "{text}");
    }
}

#[test]
fn a_password_is_never_printed() {
    let server: Server = "smtp://ana:s3cret@mail.example.org:2525".parse().unwrap();
    assert_eq!(server.to_string(), "smtp://…@mail.example.org:2525");
    assert!(!format!("{server:?} {:#?}", Some(&server)).contains("s3cret"));
    let open: Server = "smtps://[::1]".parse().unwrap();
    assert_eq!(open.to_string(), "smtps://[::1]:465");
}

#[test]
fn a_sender_is_an_address() {
    assert_eq!(sender(" hola@tienda.example "), Some("hola@tienda.example".into()));
    for text in ["", "hola", "hola@", "a@b.example\r\nBcc: c@d.example", "La Tienda <hola@tienda.example>"] {
        assert_eq!(sender(text), None, "{text:?}");
    }
}
