//! What a server's no means, as servers say it.

use crate::refusal::Refusal;

#[test]
fn only_what_is_about_the_reader_is_for_ever() {
    for (code, said, expected) in [
        (550, "5.1.1 no such mailbox here", Some(true)),
        (550, "5.1.10 RESOLVER.ADR.RecipientNotFound", Some(true)),
        (552, "5.2.2 mailbox full", Some(true)),
        (554, "5.6.0 this letter cannot be read", Some(true)),
        (550, "sorry, no mailbox here by that name (#5.1.1)", Some(true)),
        // About whoever sends.
        (553, "5.7.1 Sender address rejected: not owned by user", Some(false)),
        (550, "5.7.60 client does not have permissions to send as this sender", Some(false)),
        (554, "5.7.1 Relay access denied", Some(false)),
        (553, "sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", Some(false)),
        (550, "5.1.7 bad sender", Some(false)),
        (550, "5.1.8 sender's domain does not exist", Some(false)),
        (535, "5.7.8 wrong password", Some(false)),
        (530, "5.7.0 say who you are first", Some(false)),
        (554, "mail.casa.example does not speak with you", Some(false)),
        (500, "what?", Some(false)),
        // For now.
        (451, "4.7.1 come back in a while", Some(false)),
        (450, "5.1.1 odd", Some(false)),
        (421, "too many connections from 5.1.1.1", Some(false)),
        // Old servers do not say whom they mean.
        (550, "unknown user", None),
        (553, "5.1.1.1 is on a list", None),
        (551, "", None),
    ] {
        assert_eq!(Refusal::of(code, said).is_for_ever(), expected, "{code} {said}");
    }
    assert_eq!(Refusal::of(550, "5.1.1 no\r\nsuch").words, "550 5.1.1 no such");
}
