//! What an address means.

use crate::{Login, Manner, NoPeer, Security};

const CALL: Manner = Manner { scheme: "call", wrapped: 993, upgraded: 143, plain: 25 };

#[test]
fn whatever_leaves_this_machine_is_encrypted() {
    for (text, security, host, port) in [
        ("call://mail.example", Security::Upgraded, "mail.example", 143),
        ("CALLS://Mail.Example/", Security::Wrapped, "mail.example", 993),
        ("calls://localhost:4650", Security::Wrapped, "localhost", 4650),
        ("call://localhost", Security::Plain, "localhost", 25),
        ("call://[::1]:2525", Security::Plain, "::1", 2525),
        ("call://[::ffff:127.0.0.1]", Security::Plain, "::ffff:127.0.0.1", 25),
        ("call://localhost.example", Security::Upgraded, "localhost.example", 143),
        ("call://[2001:db8::4]", Security::Upgraded, "2001:db8::4", 143),
    ] {
        let peer = CALL.read(text).unwrap();
        assert_eq!((peer.security, peer.host.as_str(), peer.port), (security, host, port), "{text}");
        assert_eq!((peer.login, peer.path), (None, None), "{text}");
    }
}

#[test]
fn name_password_and_path_may_hold_any_sign() {
    for (text, user, password, path) in [
        ("call://ana:s3cret@h", "ana", "s3cret", None),
        ("call://ana%40shop.example:s%40%3A%2Fx@h:587/", "ana@shop.example", "s@:/x", None),
        ("call://ana@shop.example:p@ss:word@h/A%20B", "ana@shop.example", "p@ss:word", Some("A B")),
    ] {
        let peer = CALL.read(text).unwrap();
        let login = Login { user: user.into(), password: password.into() };
        assert!(peer.login == Some(login) && peer.path.as_deref() == path, "{text}: {:?}", peer.path);
    }
}

#[test]
fn what_is_no_server_is_refused_with_its_reason() {
    for (text, why) in [
        ("mail.example", NoPeer::Scheme),
        ("callss://h", NoPeer::Scheme),
        ("cal://h", NoPeer::Scheme),
        ("call://", NoPeer::Host),
        ("call://a b", NoPeer::Host),
        ("call://[::1", NoPeer::Host),
        ("call://h:0", NoPeer::Port),
        ("call://h:70000", NoPeer::Port),
        ("call://ana@h", NoPeer::Login),
        ("call://:x@h", NoPeer::Login),
        ("call://ana:x%0d%0ay@h", NoPeer::Login),
        ("call://h/A%0aB", NoPeer::Path),
    ] {
        assert_eq!(CALL.read(text), Err(why), "{text}");
    }
}

#[test]
fn a_password_is_never_printed() {
    let peer = CALL.read("call://ana:s3cret@[2001:db8::4]").unwrap();
    assert!(!format!("{peer:?}").contains("s3cret"));
    let shown = CALL.shown(peer.security, &peer.host, peer.port, peer.login.is_some());
    assert_eq!(shown, "call://…@[2001:db8::4]:143");
    assert_eq!(CALL.shown(Security::Wrapped, "h", 993, false), "calls://h:993");
}
