//! Letters to a real server for letters. Each story has addresses of its own, because all runs share its mailbox.

use crate::{Patience, Server, Smtp, address::Security, samples::Mailbox};
use action::{Letter, Machine, Post, PostError};
use kernel::{Lang, Timestamp, time};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use tokio::io::AsyncWriteExt;

/// A clock that stands at ten in the morning of 3 November 2026 in Madrid, and dice without dots.
struct Still;

impl Machine for Still {
    fn now(&self) -> Timestamp {
        time::from_micros(1_793_696_400_000_000)
    }

    fn random(&self) -> u128 {
        0
    }
}

fn smtp(server: Server, patience_ms: u64) -> Smtp {
    let patience = Patience(Duration::from_millis(patience_ms));
    Smtp::new(server, "hola@tienda.example", "https://tienda.example", Arc::new(Still), patience).unwrap()
}

/// An address that no other story of any run has.
fn address(name: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("{name}@p{}-{}.example", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

fn letter(to: &str) -> Letter {
    Letter {
        id: "0190-abc".into(),
        to: to.into(),
        subject: "Confirma tu dirección, Íñigo · 50 €".into(),
        text: "Hola, Íñigo.\n\n.\nUna línea con un punto.".into(),
        html: "<p>Hola, <b>Íñigo</b>.</p>".into(),
        lang: Lang::Es,
        headers: vec![("Reply-To", "tienda@tienda.example".into())],
    }
}

fn header<'l>(received: &'l serde_json::Value, name: &str) -> &'l str {
    received["headers"][name].as_str().unwrap_or_default()
}

#[tokio::test]
async fn a_letter_arrives_whole() {
    let Some(mailbox) = Mailbox::of_this_run() else { return };
    let to = address("ana");
    let smtp = smtp(mailbox.server(None), 10_000);
    smtp.send("La Peña, S. L.", &letter(&to)).await.unwrap();

    let received = mailbox.letters_to(&to);
    assert_eq!(received.len(), 1);
    let received = &received[0];
    assert_eq!(header(received, "subject"), "Confirma tu dirección, Íñigo · 50 €");
    assert_eq!(header(received, "from"), "\"La Peña, S. L.\" <hola@tienda.example>");
    assert_eq!(header(received, "to"), to);
    assert_eq!(header(received, "reply-to"), "tienda@tienda.example");
    assert_eq!(header(received, "message-id"), "<0190-abc@tienda.example>");
    assert_eq!(header(received, "auto-submitted"), "auto-generated");
    assert_eq!(header(received, "date"), "Tue, 03 Nov 2026 09:00:00 +0000");
    assert_eq!(
        (&received["kind"], &received["defects"]),
        (&"multipart/alternative".into(), &serde_json::json!([]))
    );
    let said = |part: &str| received[part].as_str().unwrap().replace("\r\n", "\n").trim_end().to_owned();
    assert_eq!(said("text"), letter(&to).text);
    assert_eq!(said("html"), letter(&to).html);
    assert_eq!(received["envelope_from"], "hola@tienda.example");
}

#[tokio::test]
async fn a_server_that_asks_for_patience_is_asked_again() {
    let Some(mailbox) = Mailbox::of_this_run() else { return };
    let to = address("later");
    let smtp = smtp(mailbox.server(None), 10_000);
    let first = smtp.send("La Prueba", &letter(&to)).await;
    assert!(matches!(&first, Err(PostError::Later(why)) if why.contains("451")), "{first:?}");
    assert!(mailbox.letters_to(&to).is_empty());
    smtp.send("La Prueba", &letter(&to)).await.unwrap();
    assert_eq!(mailbox.letters_to(&to).len(), 1);
}

#[tokio::test]
async fn what_a_server_refuses_is_refused_and_the_next_letter_goes() {
    let Some(mailbox) = Mailbox::of_this_run() else { return };
    let (never, after) = (address("never"), address("ana"));
    let smtp = smtp(mailbox.server(None), 10_000);
    let refused = smtp.send("La Prueba", &letter(&never)).await;
    assert!(
        matches!(&refused, Err(PostError::Never(why)) if why == "550 5.1.1 no such mailbox here"),
        "{refused:?}"
    );
    smtp.send("La Prueba", &letter(&after)).await.unwrap();
    assert_eq!((mailbox.letters_to(&never).len(), mailbox.letters_to(&after).len()), (0, 1));
}

#[tokio::test]
async fn what_a_server_has_against_us_is_not_the_letters_fault() {
    let Some(mailbox) = Mailbox::of_this_run() else { return };
    let to = address("sender");
    let answer = smtp(mailbox.server(None), 10_000).send("La Prueba", &letter(&to)).await;
    assert!(
        matches!(&answer, Err(PostError::Later(why)) if why.starts_with("553 5.7.1")),
        "our address is not ours to that server: {answer:?}"
    );
}

#[tokio::test]
async fn an_old_server_that_does_not_say_whom_it_means_is_asked_about_the_reader() {
    let Some(mailbox) = Mailbox::of_this_run() else { return };
    let smtp = smtp(mailbox.server(None), 10_000);
    let (gone, spam) = (address("gone"), address("spam"));
    let no_reader = smtp.send("La Prueba", &letter(&gone)).await;
    assert!(matches!(&no_reader, Err(PostError::Never(why)) if why == "550 unknown user"), "{no_reader:?}");
    let no_letter = smtp.send("La Prueba", &letter(&spam)).await;
    assert!(matches!(&no_letter, Err(PostError::Later(why)) if why.starts_with("550 ")), "{no_letter:?}");
    assert!(mailbox.letters_to(&spam).is_empty());
}

#[tokio::test]
async fn a_server_that_does_not_speak_with_us_is_asked_again() {
    let there = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = there.local_addr().unwrap().port();
    let closed = tokio::spawn(async move {
        let (mut line, _) = there.accept().await.unwrap();
        line.write_all(b"554 mail.casa.example does not speak with you\r\n").await.unwrap();
        line.shutdown().await.unwrap();
    });
    let smtp = smtp(format!("smtp://127.0.0.1:{port}").parse().unwrap(), 2_000);
    let answer = smtp.send("La Prueba", &letter("ana@casa.example")).await;
    closed.await.unwrap();
    assert!(matches!(&answer, Err(PostError::Later(why)) if why.starts_with("554")), "{answer:?}");
}

#[tokio::test]
async fn a_letter_that_was_broken_off_does_not_spoil_the_next() {
    let Some(mailbox) = Mailbox::of_this_run() else { return };
    let (slow, quick) = (address("slow"), address("ana"));
    let smtp = smtp(mailbox.server(None), 600);
    let broken_off = smtp.send("La Prueba", &letter(&slow)).await;
    assert!(matches!(broken_off, Err(PostError::Later(_))), "{broken_off:?}");
    for _ in 0..3 {
        smtp.send("La Prueba", &letter(&quick)).await.unwrap();
    }
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!((mailbox.letters_to(&slow).len(), mailbox.letters_to(&quick).len()), (0, 3));
}

#[tokio::test]
async fn a_wrong_password_is_our_fault_and_not_the_letters() {
    let Some(mailbox) = Mailbox::of_this_run() else { return };
    let to = address("ana");
    let wrong = smtp(mailbox.server(Some("plaza:wr0ng-word")), 10_000);
    let refused = wrong.send("La Prueba", &letter(&to)).await;
    let Err(PostError::Later(why)) = refused else { panic!("{refused:?}") };
    assert!(why.contains("535") && !why.contains("wr0ng-word"), "{why}");
    let right = smtp(mailbox.server(Some("plaza:s3cr%40t%2Fword")), 10_000);
    right.send("La Prueba", &letter(&to)).await.unwrap();
    let received = mailbox.letters_to(&to);
    assert_eq!((received.len(), &received[0]["signed_in"]), (1, &true.into()));
}

#[tokio::test]
async fn a_server_that_does_not_encrypt_gets_no_letter_and_no_password() {
    let Some(mailbox) = Mailbox::of_this_run() else { return };
    let to = address("ana");
    let server = Server { security: Security::Upgraded, ..mailbox.server(Some("plaza:s3cr%40t%2Fword")) };
    let refused = smtp(server, 10_000).send("La Prueba", &letter(&to)).await;
    assert!(matches!(refused, Err(PostError::Later(_))), "{refused:?}");
    assert!(mailbox.letters_to(&to).is_empty());
}

#[tokio::test]
async fn where_nobody_listens_it_is_later() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    drop(taken);
    let smtp = smtp(format!("smtp://127.0.0.1:{port}").parse().unwrap(), 2_000);
    let answer = smtp.send("La Prueba", &letter("ana@casa.example")).await;
    assert!(matches!(answer, Err(PostError::Later(_))), "{answer:?}");
}
