//! Which mailbox an address names, and that no password is printed.

use crate::{Imap, NoServer, Patience, Server};
use action::Mailbox;

fn server(text: &str) -> Result<Server, NoServer> {
    text.parse()
}

#[test]
fn an_address_is_read_as_operators_write_it() {
    for (text, printed) in [
        ("imaps://ana:s3cret@mail.example", "imaps://…@mail.example:993/INBOX"),
        ("imap://ana%40shop.example:s3@cret@MAIL.example/Consultas", "imap://…@mail.example:143/Consultas"),
        ("imap://a:s3cret@localhost:1143", "imap://…@localhost:1143/INBOX"),
        ("imap://a:s3cret@[::1]:1143/A%20B", "imap://…@[::1]:1143/A B"),
    ] {
        let server = server(text).unwrap();
        assert_eq!(server.to_string(), printed);
        assert!(!format!("{server:?}").contains("s3"), "{server:?}");
    }
    for (text, no) in [
        ("smtp://ana:x@mail.example", NoServer::Scheme),
        ("mail.example", NoServer::Scheme),
        ("imaps://mail.example", NoServer::Login),
        ("imaps://ana@mail.example", NoServer::Login),
        ("imaps://ana:@mail.example", NoServer::Login),
        ("imaps://ana:x%0d%0a@mail.example", NoServer::Login),
        ("imaps://ana:x@", NoServer::Host),
        ("imaps://ana:x@h:0", NoServer::Port),
        ("imaps://ana:x@h:x", NoServer::Port),
        ("imaps://ana:x@h/A%0aB", NoServer::Folder),
    ] {
        assert_eq!(server(text), Err(no), "{text}");
    }
}

#[test]
fn only_an_address_can_carry_a_tag() {
    let tagged = |text: &str| Imap::new(server(text).unwrap(), Patience::default()).tagged("abc");
    assert_eq!(tagged("imaps://hola%40shop.example:x@h").as_deref(), Some("hola+abc@shop.example"));
    assert_eq!(tagged("imaps://hola:x@h"), None);
    assert_eq!(tagged("imaps://ho%3Ela%40shop.example:x@h"), None);
    assert_eq!(tagged("imaps://hola%2Bx%40shop.example:x@h"), None, "it carries one already");
}

#[test]
fn the_name_of_a_mailbox_holds_no_password() {
    let imap = Imap::new(server("imaps://ana:s3cret@h/F").unwrap(), Patience::default());
    assert_eq!(imap.name(), "ana@h:993/F");
}
