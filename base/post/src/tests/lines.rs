//! A letter as it goes over the wire, without a server.

use crate::written::{Sender, one_line, written};
use action::Letter;
use kernel::{Lang, time};

fn letter() -> Letter {
    Letter {
        id: "0190-abc".into(),
        to: "ana@casa.example".into(),
        subject: "Confirma tu dirección".into(),
        text: "Hola, Ñuño.".into(),
        html: "<p>Hola, <b>Ñuño</b>.</p>".into(),
        lang: Lang::Es,
        headers: vec![],
    }
}

fn printed(name: &str, letter: &Letter) -> Result<String, String> {
    let address = "hola@tienda.example".parse().unwrap();
    let at = time::from_micros(1_793_696_400_000_000);
    let sender = Sender { address: &address, name, host: "tienda.example", at };
    let bytes = written(&sender, letter)?.formatted();
    Ok(String::from_utf8(bytes).expect("only seven bits go over the wire"))
}

/// The names of all headers, before the first empty line.
fn names(printed: &str) -> Vec<String> {
    let head = printed.split("\r\n\r\n").next().unwrap_or_default();
    let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    lines.map(|line| line.split(':').next().unwrap_or_default().to_lowercase()).collect()
}

#[test]
fn everything_is_seven_bits_and_the_head_says_what_we_said() {
    let printed = printed("La Peña", &letter()).unwrap();
    assert!(printed.is_ascii());
    for line in [
        "Message-ID: <0190-abc@tienda.example>\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "Content-Language: es\r\n",
        "Date: Tue, 03 Nov 2026 ",
        "Content-Type: multipart/alternative;",
    ] {
        assert!(printed.contains(line), "{line}\n{printed}");
    }
    assert!(printed.split("\r\n").all(|line| line.len() < 998), "lines as mail allows them");
}

#[test]
fn nobody_writes_headers_of_their_own() {
    let expected = names(&printed("La Prueba", &letter()).unwrap());
    for poison in [
        "x\r\nBcc: all@world.example",
        "x\nBcc: all@world.example",
        "x\rBcc: all@world.example",
        "x\r\n\r\nanother body",
        "x\u{85}Bcc: a\u{2028}Bcc: b\u{0}Bcc: c",
        "\"x\" <all@world.example>, y",
    ] {
        let poisoned = Letter { subject: poison.into(), id: format!("1{poison}"), ..letter() };
        let out = printed(poison, &poisoned).unwrap();
        assert_eq!(names(&out), expected, "{poison:?}\n{out}");
        assert!(!out.contains("<all@world.example>\r\n"), "{out}");
        let given = Letter { headers: vec![("Reply-To", poison.into())], ..letter() };
        let mut found = names(&printed("La Prueba", &given).unwrap());
        found.retain(|name| name != "reply-to");
        assert_eq!(found, expected, "{poison:?}");
    }
    for address in ["a@b.example\r\nRCPT TO:<c@d.example>", "a@b.example, c@d.example", "no address", ""] {
        assert!(printed("La Prueba", &Letter { to: address.into(), ..letter() }).is_err(), "{address:?}");
    }
}

#[test]
fn a_line_is_one_line_and_not_endless() {
    assert_eq!(one_line("  one\r\n\ttwo  three\u{7} "), "one two three");
    assert_eq!(one_line(&"ñ".repeat(500)).chars().count(), 200);
    let long = Letter { subject: "palabra ".repeat(60), ..letter() };
    assert!(printed(&"Ñ".repeat(300), &long).unwrap().split("\r\n").all(|line| line.len() < 998));
}

#[test]
fn a_letter_that_is_printed_for_a_log_says_nothing() {
    let debug = format!("{:?}", letter());
    for secret in ["ana@", "Ñuño", "Confirma"] {
        assert!(!debug.contains(secret), "{debug}");
    }
}
